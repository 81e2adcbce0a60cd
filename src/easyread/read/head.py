"""What stands between the title and the first paragraph: byline, date, standfirst."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from easyread.read.byline import STANDFIRST_WORDS, Byline, byline, standfirst_author
from easyread.read.dates import date_line
from easyread.read.glued import glued
from easyread.read.lines import Line, count_words, ends_sentence, looks_like_title

# A first line that ends without a stop and is longer than a heading is a summary, not a paragraph.
SUMMARY_WORDS = 13
# A list of contents that lost its lines has a page number for each heading.
CONTENTS_NUMBERS = 3

_NUMBER = re.compile(r"\b\d+\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the first lines after the title say. `used` is how many of them the head took."""

    byline: str = ""
    author: str = ""
    role: str = ""
    date: str = ""
    standfirst: Line | None = None
    used: int = 0


_NOTHING = Head()


def read_head(lines: Sequence[Line], known: Head = _NOTHING, *, more: bool = False) -> Head:
    """The head of a post, from the lines after its title. It ends at the first line that is not part of it.

    `more`: something that is no line (a heading, a list) follows the last of them.
    """
    head = known
    while head.used < len(lines):
        longer = _take_next(head, lines[head.used :], more)
        if longer is None:
            break
        head = longer
    return head


def _take_next(head: Head, rest: Sequence[Line], more: bool) -> Head | None:
    line = rest[0]
    date = date_line(line.text)
    if date and not head.date and not (date.by and head.byline):
        taken = replace(head, date=date.text, used=head.used + 1)
        if not date.by:
            return taken
        text = f"By {date.by}"
        named = byline(text) or Byline(text=text)
        return replace(taken, byline=text, author=named.author or head.author, role=named.role or head.role)
    who = byline(line.text)
    if who and not head.byline:
        return _take_byline(head, who, rest)
    below = rest[1].text if len(rest) > 1 else ""
    if head.standfirst is None and (below or more) and _is_standfirst(line.text, below, head):
        author, role = (standfirst_author(line.text) or ("", "")) if not head.author else ("", "")
        return replace(
            head,
            standfirst=line,
            author=head.author or author,
            role=head.role or role,
            used=head.used + 1,
        )
    return None


def _take_byline(head: Head, who: Byline, rest: Sequence[Line]) -> Head:
    """The byline, and the job in the line straight below it when the byline has none."""
    taken = replace(
        head,
        byline=who.text,
        author=who.author or head.author,
        role=who.role or head.role,
        used=head.used + 1,
    )
    below = rest[1] if len(rest) > 1 else None
    if not who.author or who.role or below is None or below.gap > 0 or date_line(below.text):
        return taken
    # Straight below, like a title, and a blank line after it: a job. Otherwise it may be the first words.
    if len(rest) > 2 and rest[2].gap > 0 and looks_like_title(below.text) and not ends_sentence(below.text):
        return replace(taken, byline=f"{who.text}, {below.text}", role=below.text, used=taken.used + 1)
    return taken


def _is_standfirst(text: str, after: str, head: Head) -> bool:
    """A line that names the author, that stands before the byline, or that sums up and has no stop."""
    length = count_words(text)
    if length > STANDFIRST_WORDS or text.endswith(":") or glued(text) is not None:
        return False
    if not head.author and standfirst_author(text):
        return True
    if not head.byline and byline(after):
        return True
    is_contents = len(_NUMBER.findall(text)) >= CONTENTS_NUMBERS
    return length >= SUMMARY_WORDS and not ends_sentence(text) and not is_contents
