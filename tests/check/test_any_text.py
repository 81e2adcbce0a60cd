"""Any text can be checked: no crash, and every place is where it says."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easyread.check import check
from easyread.check.units import page_of
from easyread.glossary import load_glossary

from .conftest import document

# Words and marks that the rules look for, in any order.
PARTS = st.sampled_from(
    [
        *(
            "co-production",
            "Co",
            "-",
            "–",
            "‑",
            "NHS",
            "A&E",
            "DPs",
            "the council’s",
            "carer's assessment",
            "is",
            "means",
        ),
        *(
            "don’t",
            "it's",
            "n't",
            "’",
            "'s",
            "e.g.",
            "60%",
            "per cent",
            "(",
            ")",
            "[",
            ";",
            "!",
            "...",
            ".",
            "\n",
            "\t",
        ),
        *(
            "not",
            "un",
            "uncommon",
            "was asked",
            "pens, paper and ink",
            "https://a.org/b-c",
            "QZB",
            "😀",
            "\u00a0",
            "é",
        ),
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(PARTS | st.text(max_size=12), max_size=25), st.sampled_from(["", " "]))
def test_any_text_can_be_checked(parts: list[str], between: str) -> None:
    text = between.join(parts)
    given_text = document(text)
    report = check(given_text, glossary=load_glossary())
    for finding in report.findings:
        if finding.origin.column and finding.origin.line:
            start = finding.origin.column - 1
            assert text[start : start + len(finding.words)] == finding.words
    page = page_of(given_text, load_glossary())
    for unit in page.units:
        ends = 0
        for use in (use for use in page.uses if use.unit is unit):
            assert unit.doc.text[use.match.start_char : use.match.end_char] == use.match.form
            assert use.match.start_char >= ends
            ends = use.match.end_char
