"""Small words that carry a fact in the whole text: if, some, all, most, only, probably."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from easyread.facts.compare import groups
from easyread.facts.conditions import exception_faults, turned_exceptions, unless_faults
from easyread.facts.must_words import must_faults
from easyread.facts.no_words import no_faults
from easyread.facts.plain_text import first_hit, small
from easyread.facts.reading import Reading
from easyread.facts.tables import table
from easyread.facts.verdict import Fault

_KINDS = {
    "if": "condition",
    "some": "quantity",
    "most": "quantity",
    "only": "quantity",
    "always": "quantity",
    "probably": "hedge",
    "sometimes": "quantity",
    "often": "quantity",
    "may": "hedge",
}


@lru_cache(maxsize=64)
def _instead(side: str, group: str) -> re.Pattern[str]:
    """What may stand in the place of a group: side "lost" in the lines, side "new" in the source."""
    return re.compile("|".join(table()[side][group]))


def group_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """Groups of glossary/words/facts.toml that the lines lose or gain as a whole."""
    old, new = small(source.text), small(" ".join(u.text for u in lines.units if not u.explains))
    new_all = small(lines.text)
    for group in groups():
        if group.name not in _KINDS:
            continue
        before, after = bool(group.words.search(old)), bool(group.words.search(new))
        kind = _KINDS[group.name]
        if before and not group.words.search(new_all) and not _instead("lost", group.name).search(new_all):
            few = first_hit(group.words, old) == "few" and re.search(
                r"\bmost\b|\bnot many\b|\bhardly\b", new_all
            )
            yield Fault(kind, f"“{first_hit(group.words, old)}” is lost", sure=not few)
        elif after and not before and not _instead("new", group.name).search(old):
            place = next(
                (u.line for u in lines.units if not u.explains and group.words.search(small(u.text))), None
            )
            if group.name == "may" and re.search(r"\bif so\b", lines.text.lower()):
                continue
            yield Fault(kind, f"“{first_hit(group.words, new)}” is new", place, sure=False)
    if re.search(r"\bunlikely\b", old) and not re.search(
        r"\bunlikely\b|\blikely\b|\bprobabl|\bmay\b|\bmight\b|\bcould\b|\bsure\b|\bexpect|\bthink", new_all
    ):
        yield Fault("hedge", "“unlikely” is lost")
    yield from must_faults(source, lines)
    yield from no_faults(source, lines)
    yield from unless_faults(old, new_all)
    yield from exception_faults(old, new_all, lines)
    yield from turned_exceptions(old, lines)
