"""Two names for one thing: the table is glossary/words/one-name.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import any_of, said, whole_text
from easyread.check.units import Page, Unit
from easyread.check.word_tables import OneThing, one_names

FAR = Limit("one-name", "sentences", 10, "our choice: names that are further apart may be of 2 things")


def _find(page: Page) -> Iterator[Hit]:
    text = whole_text(page).lower()
    for thing in one_names():
        if sum(name.lower() in text for name in thing.names) < 2:
            continue
        first: dict[str, tuple[Unit, int, int]] = {}
        last = 0  # a name far away from the others may well be of another thing
        for number, unit in enumerate(said(page)):
            if not unit.has(_parts(thing)):
                continue
            for name, start, end in _names(unit, thing):
                if name in first or not first or number - last <= page.limit(FAR):
                    first.setdefault(name, (unit, start, end))
                    last = number
        if len(first) < 2:
            continue
        names = " and ".join(f"“{name}”" for name in first)
        unit, start, end = list(first.values())[1]
        yield Hit(
            unit=unit,
            start=start,
            end=end,
            message=f"The text says {names}. Are they the same?",
            advice="Use one name for one thing, all through the text.",
        )


@lru_cache(maxsize=200)
def _parts(thing: OneThing) -> frozenset[str]:
    """The last part of each name, and its plural."""
    last = [re.findall(r"\w+", name.lower())[-1] for name in thing.names]
    return frozenset([*last, *(f"{part}s" for part in last)])


def _names(unit: Unit, thing: OneThing) -> Iterator[tuple[str, int, int]]:
    for name in thing.names:
        for hit in any_of(frozenset({name, f"{name}s"})).finditer(unit.words):
            if not _is_part_of_more(unit, hit.start(), hit.end()):
                yield name, hit.start(), hit.end()


def _is_part_of_more(unit: Unit, start: int, end: int) -> bool:
    """True inside a longer name: "social care workers", "the Law Review"."""
    inside = [token for token in unit.doc if start <= token.idx < end]
    if not inside:
        return True
    before = inside[0].nbor(-1) if inside[0].i else None
    more = before is not None and before.dep_ in {"compound", "nmod"} and before.head in inside
    last = inside[-1]
    ents = [span for span in unit.doc.ents if span.start_char < end and start < span.end_char]
    longer = any(span.start_char < start - len("the ") or span.end_char > end for span in ents)
    describes = last.pos_ == "ADJ"  # "an objective view"
    return more or longer or describes or (last.dep_ == "compound" and last.head not in inside)


RULE = Rule(
    id="one-name",
    level="please-look",
    asks="One thing has one name, all through the text.",
    why="With 2 names, readers think that there are 2 things.",
    source="Inclusion Europe, Information for all*; easyreadstandard.org*; The Advocacy Project*",
    limits=(FAR,),
    bad=("Ask your doctor. The GP can help.",),
    good=("Ask your GP. The GP can help.",),
    find=_find,
)
