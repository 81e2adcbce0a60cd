"""Which terms of the glossary a text explains where they first come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, dropwhile, islice

from easyread.check.units import Page, Unit, Use
from easyread.glossary import Term
from easyread.glossary.explain import cut, is_explained_in

# How many sentences below its first use an explanation is looked for, past those of other words.
# Our own choice: lists of benefits hold a dozen names that are explained together below the list.
MOST_UNITS = 12


@dataclass(frozen=True, slots=True, eq=False)
class FirstUse:
    """The first use of a term, all its uses, and whether the text says there what it means."""

    use: Use
    all: tuple[Use, ...]
    explained: bool
    later: Unit | None = None  # where the text explains it, when that is too late


@lru_cache(maxsize=1)  # several rules ask for it
def first_uses(page: Page) -> tuple[FirstUse, ...]:
    """One for each term that is not known to most readers, in the order of the text.

    Words of one family are explained together: "advocate" is, where "advocacy" is.
    """
    uses: dict[str, list[Use]] = {}
    for use in page.uses:
        if not use.match.term.known and not use.unit.is_furniture:
            uses.setdefault(use.match.term.term, []).append(use)
    found = [_first(page, term_uses) for term_uses in uses.values()]
    families = {_family(first.use.match.term) for first in found if first.explained}
    return tuple(
        FirstUse(f.use, f.all, f.explained or _family(f.use.match.term) in families, f.later) for f in found
    )


def _family(term: Term) -> str:
    return term.family or term.term


def _first(page: Page, uses: list[Use]) -> FirstUse:
    """A term in a title or heading has no next sentence: the first use below it counts, if there is one."""
    body = [use for use in uses if use.unit.kind not in {"title", "heading"}]
    first = (body or uses)[0]
    if _says(page, first):
        return FirstUse(first, tuple(uses), explained=True)
    later = next((use.unit for use in body if use is not first and _says(page, use)), None)
    return FirstUse(first, tuple(uses), explained=False, later=later)


def _says(page: Page, use: Use) -> bool:
    text = use.unit.words
    before, after = text[: use.match.start_char], text[use.match.start_char :]
    after_it = (page.units[n] for n in range(use.number + 1, len(page.units)))
    below: Iterator[Unit] = (unit for unit in after_it if unit.is_body)
    if use.unit.kind == "item":  # an explanation comes after the whole list
        below = dropwhile(lambda unit: unit.kind == "item", below)
    sentence, *rest = cut(_with_stop(after))
    near = (text for unit in islice(below, MOST_UNITS) for text in cut(_with_stop(unit.words)))
    later: Iterable[str] = chain(rest, near)
    term = use.match.term
    ours = term.explanation in _sentences(page)
    if ours:
        later = list(later)
        ours = term.explanation in later
    return is_explained_in(term, sentence, later, before=before, ours=ours, quick=page.quick)


@lru_cache(maxsize=1)
def _sentences(page: Page) -> frozenset[str]:
    return frozenset(text for unit in page.units for text in cut(_with_stop(unit.words)))


def _with_stop(text: str) -> str:
    """List items and headings often have no stop: without one, two lines would be one sentence."""
    return text if text.rstrip().endswith((".", "?", "!")) else f"{text.rstrip()}."
