"""The marks that lists have in a plain text: "- ", "• ", "1. ", "a) "."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Signs that only ever stand before a list item, also in the middle of a line that lost its breaks.
BULLETS = "•▪●◦○■□➢➤✓✔‣⁃·∙"

_MARK = re.compile(
    rf"(?:(?P<bullet>[{BULLETS}])\s*|(?P<dash>[-*–—+])\s+|"
    r"(?P<number>\d{1,3})[.)]\s+|\(?(?P<letter>[a-z])\)\s+|(?P<letter2>[a-z])\.\s+(?=[A-Z]))(?P<words>\S.*)"
)
RULE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMark:
    """A list item: its words, and its place (1 for "1." and "a)"; 0 when it only has a sign)."""

    words: str
    place: int = 0
    kind: str = "bullet"


def list_mark(text: str) -> ListMark | None:
    """The list item that the line is, or None."""
    match = _MARK.fullmatch(text)
    if match is None:
        return None
    if match["number"]:
        return ListMark(words=match["words"], place=int(match["number"]), kind="number")
    letter = match["letter"] or match["letter2"]
    if letter:
        return ListMark(words=match["words"], place=ord(letter) - ord("a") + 1, kind="letter")
    return ListMark(words=match["words"], kind="bullet" if match["bullet"] else "dash")


def is_rule(text: str) -> bool:
    """Whether the line has no letter and no digit: "-----", "* * *", an empty list mark."""
    return RULE.fullmatch(text) is not None
