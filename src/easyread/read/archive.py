"""Finds the posts in a text that holds several. A post begins with its date, or with title and date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from easyread.read.byline import byline, standfirst_author
from easyread.read.dates import DateLine, date_line
from easyread.read.lines import Line, count_words, ends_sentence, looks_like_title

# A body paragraph, not the place or the hour of an event.
BODY_WORDS = 12
# Title, standfirst, byline: the byline is at most three lines below the date.
BYLINE_WITHIN = 3

# "10am", "2.30 pm", "10:30", a postcode: where and when of an event, not a title.
_EVENT = re.compile(
    r"\b\d{1,2}(?:[.:]\d{2})?\s?[ap]m\b|\b\d{1,2}:\d{2}\b|^(?:where|when|time|venue|place|cost)\s*:|"
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The lines of one post, its date line with them."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The posts in the order of the file, and the lines that stand over all of them."""

    posts: tuple[Post, ...]
    series: tuple[Line, ...] = ()


def split_posts(lines: Sequence[Line]) -> Archive:
    """The posts of a file. A file where no second post begins is one post."""
    starts = _starts(lines)
    if not starts or (len(starts) == 1 and not _byline_follows(lines, starts[0])):
        return Archive(posts=(Post(lines=tuple(lines)),))
    over = tuple(lines[: starts[0]])
    if not all(looks_like_title(line.text) and not date_line(line.text) for line in over):
        # Body before the first date: the file begins with a post that has no date.
        starts, over = [0, *starts], ()
    if len(starts) == 1 and not date_line(lines[starts[0]].text):
        # One post, "Title / Subtitle / date": what stands over the date is its own title.
        return Archive(posts=(Post(lines=tuple(lines)),))
    ends = [*starts[1:], len(lines)]
    posts = (Post(lines=tuple(lines[a:b])) for a, b in zip(starts, ends, strict=True))
    return Archive(posts=tuple(posts), series=over)


def _starts(lines: Sequence[Line]) -> list[int]:
    """The places where a post begins."""
    dates = [(place, date) for place, line in enumerate(lines) if (date := date_line(line.text))]
    starts: list[int] = []
    kept: list[DateLine] = []
    for index, (place, date) in enumerate(dates):
        following = dates[index + 1][1] if index + 1 < len(dates) else None
        if _title_follows(lines, place):
            sure = _byline_follows(lines, place)
            if sure or (_body_follows(lines, place) and _fits(date, kept, following, lines, place)):
                starts.append(place)
                kept.append(date)
        elif _title_before(lines, place, date):
            starts.append(place - 1)
            kept.append(date)
    return starts


def _title_follows(lines: Sequence[Line], place: int) -> bool:
    """The date stands alone, no lead-in calls it, and the next line could be a title."""
    if place + 2 >= len(lines):
        return False
    title = lines[place + 1].text
    called = place > 0 and lines[place - 1].text.endswith((":", ","))
    if called or _EVENT.search(title) or date_line(title):
        return False
    if byline(title) or standfirst_author(title):
        return False
    return looks_like_title(title) or (ends_sentence(title) and byline(lines[place + 2].text) is not None)


def _byline_follows(lines: Sequence[Line], place: int) -> bool:
    """Somebody is named soon after the title, before any other date: this can only be a post."""
    for line in lines[place + 2 : place + 2 + BYLINE_WITHIN]:
        if date_line(line.text):
            return False
        if byline(line.text) or standfirst_author(line.text):
            return True
    return False


def _body_follows(lines: Sequence[Line], place: int) -> bool:
    return any(count_words(line.text) >= BODY_WORDS for line in lines[place + 2 : place + 4])


def _fits(
    date: DateLine, kept: Sequence[DateLine], following: DateLine | None, lines: Sequence[Line], place: int
) -> bool:
    """With no byline, the date must look like the last one, stand in order, and follow a whole sentence."""
    if not kept:
        return all(looks_like_title(line.text) for line in lines[:place])
    if date.shape != kept[-1].shape or not ends_sentence(lines[place - 1].text):
        return False
    if following is None and len(kept) < 2:
        return True
    other = following.when if following else kept[0].when
    low, high = sorted((kept[-1].when, other))
    # The last date continues the order of those before it; any other stands between its neighbours.
    if following is None:
        return not low < date.when < high
    return low <= date.when <= high


def _title_before(lines: Sequence[Line], place: int, date: DateLine) -> bool:
    """ "Title / Posted on 3 June 2020 / text": only where the line says so, or a byline is next to it."""
    if place == 0 or place + 1 >= len(lines):
        return False
    title, after = lines[place - 1], lines[place + 1]
    if not looks_like_title(title.text) or _EVENT.search(title.text) or date_line(title.text):
        return False
    if place >= 2 and (title.gap == 0 or lines[place - 2].text.endswith(":")):
        return False
    return date.published or bool(date.by) or byline(after.text) is not None
