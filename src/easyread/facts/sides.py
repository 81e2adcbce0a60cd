"""The two sides of a relation: cause and effect, earlier and later, more and less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from easyread.facts.clauses.content import is_content

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(slots=True)
class Sides:
    """left: the cause, what is earlier, what has more; right: the effect, what is later, what has less."""

    kind: str
    left: list[Token]
    right: list[Token]
    line: int = 0
    word: str = ""


def telling(tokens: list[Token]) -> list[Token]:
    return [t for t in tokens if is_content(t) or t.like_num]


def was_before(verb: Token) -> bool:
    """ "had moved": what was before the rest."""
    return any(t.lower_ == "had" and t.dep_ == "aux" for t in verb.children)


def split_at(doc: Doc, head: Token, kind: str, line: int) -> Sides:
    ids = {t.i for t in head.subtree}
    over = head.head
    around = {t.i for t in over.subtree} if over is not head else set(range(len(doc)))
    if over.dep_ == "xcomp":
        around |= {t.i for t in over.head.subtree}
    rest = [t for t in doc if t.i in around and t.i not in ids]
    if not telling(rest):
        rest = [t for t in doc if t.i not in ids]
    return Sides(
        kind, telling([t for t in doc if t.i in ids and t is not doc[min(ids)]]), telling(rest), line
    )
