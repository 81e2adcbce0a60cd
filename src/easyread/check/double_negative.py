"""Two words that say no in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page
from easyread.english.frequency import RARE_ZIPF, zipf

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NO = frozenset(
    {
        "no",
        "not",
        "n't",
        "n’t",
        "never",
        "none",
        "nobody",
        "nothing",
        "nowhere",
        "neither",
        "without",
        "unless",
    }
)
_BREAKS = frozenset({",", ";", "(", ")", "and", "but", "or", "so", "because"})
NEAR = Limit("double-negative", "words", 8, "our choice: further apart, the two belong to different thoughts")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        negatives = [token for token in unit.doc if _says_no(token)]
        for first, second in pairwise(negatives):
            if first.lower_ == second.lower_ == "no" or second.lower_ == "none":
                continue  # "no bus with no seats", "no jeans, as none are made": 2 plain thoughts
            if second.i - first.i <= page.limit(NEAR) and not _is_broken(unit.doc, first.i, second.i):
                yield Hit(
                    unit=unit,
                    start=first.idx - len(_whole(first)) + len(first.text),
                    end=second.idx + len(second.text),
                    message=f"2 words here say no: “{_whole(first)}” and “{_whole(second)}”.",
                    advice="Say what is true, or what to do.",
                )


def _whole(token: Token) -> str:
    """ "can't", where the token is "n't"."""
    before = token.nbor(-1) if token.i else None
    return before.text + token.text if before is not None and not before.whitespace_ else token.text


def _says_no(token: Token) -> bool:
    """A word like "not", or an adjective like "uncommon" after one."""
    if token.lower_ in _NO:
        return True
    if token.pos_ not in {"ADJ", "ADV"} or not token.lower_.startswith(("un", "im", "in", "dis")):
        return False
    before = token.nbor(-1).lower_ if token.i else ""
    bare = token.lower_.removeprefix("un").removeprefix("im").removeprefix("in").removeprefix("dis")
    return before in {"not", "n't", "n’t"} and zipf(bare) >= RARE_ZIPF


def _is_broken(doc: Doc, start: int, end: int) -> bool:
    return any(token.lower_ in _BREAKS for token in doc[start:end])


RULE = Rule(
    id="double-negative",
    level="please-look",
    group="Sentences",
    asks="No sentence says no 2 times.",
    why="Two words that say no make a yes. Readers have to work that out.",
    source="W3C, Making Content Usable*; lucid-lint, profile for Easy to Read*",
    limits=(NEAR,),
    quick=True,
    bad=("It is not uncommon.", "You cannot come unless you ask.", "It is never done without asking."),
    good=(
        "It is common.",
        "Ask first. Then you can come.",
        "It is not good, and I do not like it.",
        "There is no bus with no driver.",
        "You do not need a card (I never had one).",
    ),
    find=_find,
)
