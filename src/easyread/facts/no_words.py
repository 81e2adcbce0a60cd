"""A "not" in any form in the whole text, where the other side has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.english.frequency import zipf
from easyread.facts.clauses.content import key
from easyread.facts.deeds.polarity import NO_OTHER, SUPERLATIVE
from easyread.facts.plain_text import small
from easyread.facts.reading import Reading
from easyread.facts.tables import stem, stems
from easyread.facts.verdict import Fault

NEGATION = re.compile(r"\b(?:not|no|never|nobody|nothing|none|neither|nor|cannot|without|no-one)\b|n't\b")


def no_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """A "not" where the source has none in any form, or none where it has one."""
    if "whether" in source.text.lower():
        return
    old, new = small(source.text), small(" ".join(u.text for u in lines.units if not u.explains))
    before, after = bool(NEGATION.search(old)), bool(NEGATION.search(new))
    if (
        before
        and not after
        and not (SUPERLATIVE.search(new) and NO_OTHER.search(old))
        and not _hidden_no(lines)
        and not re.search(
            (
                r"\bonly\b|\bfree\b|\bor more\b|\bat least\b|\bup to\b|\bat most\b"
                r"|\bmust be\b.*\bor over\b|\bover\b"
            ),
            new,
        )
    ):
        yield Fault("not", "“not” is lost")
    elif (
        after
        and not before
        and not _hidden_no(source)
        and not re.search(
            (
                r"\bonly\b|\bor\b|\bif\b|\bbut\b|\bprotect|\bclos|\bend|\bcancel"
                r"|\bstop|\bfree\b|\bless\b|\bfew|\bleast\b|\bagainst\b|\bsole"
                r"|\bonce\b|\bremov|\blos[et]|\bleft\b|\baway\b|\bshut|\bclear\b"
                r"|\breject|\bempty\b|\bdiffer|\btoo\b|\bdespite|\balthough|\bmin"
                r"|\bmax|\bwhatever\b|\bregardless\b|\bwhether\b|\bwhoever\b"
                r"|\bany\b|\bhowever\b|\bruled? out\b|\bboth\b"
            ),
            old,
        )
    ):
        place = next((u.line for u in lines.units if not u.explains and NEGATION.search(small(u.text))), None)
        yield Fault("not", "“not” is new", place, sure=False)


def _hidden_no(reading: Reading) -> bool:
    """Whether a word says "not" in another way: "unable", "refuse", "illegal"."""
    from easyread.facts.tables import opposites

    for unit in reading.units:
        for token in unit.doc:
            if key(token) in stems("negative") or stem(token.lower_) in stems("negative"):
                return True
            if token.pos_ in {"ADJ", "ADV", "VERB", "NOUN"} and re.match(
                r"(?:un|in|im|il|ir|dis|non|mis)[a-z]{3,}", token.lower_
            ):
                rest = re.sub(r"^(?:un|in|im|il|ir|dis|non|mis)-?", "", token.lower_)
                if stem(rest) in opposites().get(key(token), ()) or (
                    token.lower_.startswith(("un", "dis", "non")) and zipf(rest) > 3.3
                ):
                    return True
    return False
