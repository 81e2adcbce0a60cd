"""The reports' own words pass the check: they are short and plain, and explain what is hard."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pytest

from easyread.check import RULES, check
from easyread.check.handbook import about
from easyread.check.measures import about_scores
from easyread.check.profile import USUAL, load_profile
from easyread.glossary import load_glossary
from easyread.model import Finding, Report
from easyread.read import read_bytes
from easyread.report import REPORTS

EASY = "\n\n".join(
    [
        "# Our club\n\nThis is an Easy Read paper of May 2026. You can ask someone to help you read it.",
        "## When we meet\n\nWe are the Green Club. We meet each Friday at 2pm. You can come with a friend.",
        "There is a bus to the hall. The bus is number 5. It stops near the door.",
        "## What we do\n\nWe do 3 things:\n\n- we cook\n- we paint\n- we walk in the park.",
        "You can choose what you do. You can watch us first. You do not have to talk.",
        "## What happens next\n\nWe will meet on Friday 8 May 2026. We will cook soup. You can bring a cup.",
        "You can phone Sam on 020 7946 0000. You can send an email to sam@example.org.",
    ]
)
PROFILE = load_profile(USUAL, RULES)
# Names of things, and what they are called in the field: they stand in the reports as they are.
NAMES = {"e.g", "flesch-kincaid", "flesch", "percentage", "percentages", "quotation", "don't"}


def report_on(text: str, name: str = "paper.md") -> Report:
    [document] = read_bytes(text.encode(), name)
    return check(document, glossary=load_glossary(), profile=PROFILE)


def told(form: str, reports: Sequence[Report]) -> str:
    out = io.StringIO()
    REPORTS[form](reports, out)
    return out.getvalue()


def serious(report: Report) -> list[tuple[str, str]]:
    """What must be fixed, and sentences that are too long. What they quote is an example."""
    return [
        (finding.rule, finding.words)
        for finding in report.findings
        if (finding.level == "must-fix" or finding.rule == "long-sentence")
        and finding.words.strip("“”.,").lower() not in NAMES
        and not is_quoted(report, finding)
    ]


def is_quoted(report: Report, finding: Finding) -> bool:
    before = report.passages[finding.passage].text[: finding.start] if finding.passage >= 0 else ""
    return before.count("“") > before.count("”")


def page() -> str:
    return told("html", [report_on(EASY)])


def screen() -> str:
    """The lines of the screen; columns are cells of their own."""
    lines = told("terminal", [report_on(EASY)]).splitlines()
    return "\n\n".join(cell for line in lines for cell in line.split("   ") if cell.strip(" =#:.[]"))


def checklist() -> str:
    return told("checklist", [report_on(EASY)])


def rules() -> str:
    """What `explain` says of each rule, without its examples."""
    parts = (line for rule in RULES for line in about(rule).splitlines())
    kept = [line for line in parts if line.startswith(("- Why", "- Limit")) or line[:1].isupper()]
    return "\n\n".join(line.removeprefix("- Why: ").split("(")[0] for line in kept if "Limit" not in line)


@pytest.mark.parametrize(
    ("make", "name"),
    [(page, "page.html"), (screen, "screen.txt"), (about_scores, "scores.md"), (rules, "rules.md")],
)
def test_the_words_of_a_report_pass_the_check(make: Callable[[], str], name: str) -> None:
    said = report_on(make(), name)
    assert sum(len(passage.text.split()) for passage in said.passages) > 60
    assert serious(said) == []


def test_the_words_that_the_check_says_of_a_hard_text_pass_it_too() -> None:
    """What a finding says and advises, without the words of the text that it quotes."""
    texts = [text for rule in RULES for text in rule.bad if len(text) < 400]
    findings = [finding for text in texts for finding in report_on(text).findings]
    advice = sorted({finding.advice for finding in findings if "“" not in finding.advice and finding.advice})
    own = [line for line in advice if not line.startswith("Say in the next sentence")]
    assert len(own) > 50
    assert serious(report_on("\n\n".join(own))) == []


def test_an_easy_paper_is_praised_for_what_it_does_and_a_hard_one_is_not() -> None:
    praise = report_on(EASY).praise
    assert any("No sentence is over 15 words" in line for line in praise)
    assert any("“you”" in line for line in praise)
    assert any("lists" in line or "a list" in line for line in praise)
    hard = "The plans of the board were changed in a way that the ICB hadn’t asked for, e.g. at 14:30. " * 9
    assert report_on(f"News\n\n{hard}", "hard.txt").praise == ()
