"""What a booklet has beside its text: the list of contents, and who printed and published it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from easyread.model import Note, Origin
from easyread.read.lines import count_words, ends_sentence
from easyread.read.wordlists import word_set, words

CONTENTS = "This is the list of contents. It was left out."
IMPRINT = "This says who printed or published the paper. It was left out."

# "Our week .... 3": three dots are a pause, four lead to a number.
LEADERS = 4
# One line with a number at its end may be a sentence. Below "Contents", two are a list.
ENOUGH = 2
# A paragraph of the imprint. A longer one says more than that.
LONGEST_IMPRINT = 60

_LEADS = " .…·_․\t"
_ISBN = re.compile(r"isbn(?:[- ]?1[03])?:?\s*(?:97[89][- ]?)?\d[\d -]{7,14}[\dx]\b")


def front_pages(texts: Sequence[str]) -> Mapping[int, str]:
    """The places of the lines (or paragraphs) that are contents or imprint, with what their note says."""
    found = dict.fromkeys(contents(texts), CONTENTS)
    found.update({place: IMPRINT for place in imprint(texts) if place not in found})
    return found


def notes_of(left_out: Iterable[tuple[str, Origin, str]]) -> list[Note]:
    """One note for each run of (words, place, message) with one message that stand below each other."""
    runs: list[list[tuple[str, Origin, str]]] = []
    for one in left_out:
        if not runs or runs[-1][-1][2] != one[2]:
            runs.append([])
        runs[-1].append(one)
    return [
        Note(
            code="left-out",
            message=run[0][2],
            text=" / ".join(words for words, _, _ in run),
            origin=replace(run[0][1], end_line=run[-1][1].end_line),
        )
        for run in runs
    ]


def contents(texts: Sequence[str]) -> frozenset[int]:
    """The places of the lines of a list of contents, with its heading."""
    found = {place for place, text in enumerate(texts) if has_leaders(text)}
    for place in sorted(found):
        # A long heading goes over two lines: only the second one has the dots.
        between = place - 1 not in found and place - 2 in found
        if between and texts[place - 1].strip() and not ends_sentence(texts[place - 1]):
            found.add(place - 1)
    heads = [place for place, text in enumerate(texts) if _is_contents_heading(text)]
    for head in heads:
        below = head + 1
        while below < len(texts) and not texts[below].strip():
            below += 1
        run = _numbered_run(texts, below)
        if len(run) >= ENOUGH:
            found.update(run)
        if below + 1 in found and below not in found and not ends_sentence(texts[below]):
            found.add(below)
        if below in found:
            found.add(head)
    return frozenset(found)


def has_leaders(text: str) -> bool:
    """Whether dots lead from words to a page number at the end of the line."""
    whole = text.rstrip()
    if not whole or not whole[-1].isdigit():
        return False
    before = whole.rstrip("0123456789")
    bare = before.rstrip(_LEADS)
    leads = before[len(bare) :]
    dots = sum(leads.count(sign) for sign in ".·_․") + 3 * leads.count("…")
    return len(whole) - len(before) <= 4 and dots >= LEADERS and any(sign.isalpha() for sign in bare[-300:])


def imprint(texts: Sequence[str]) -> frozenset[int]:
    """The places of "© Crown copyright 2020", "ISBN …", and of what belongs to them just above and below."""
    found = {place for place, text in enumerate(texts) if _is_sure(text)}
    for step in (1, -1):
        for start in sorted(found, reverse=step < 0):
            place = start + step
            while 0 <= place < len(texts) and place not in found and _may_be(texts[place]):
                found.add(place)
                place += step
    return frozenset(found)


def _is_contents_heading(text: str) -> bool:
    return len(text) < 60 and text.strip(" :.#*\t").lower() in word_set("furniture", "contents")


def _numbered_run(texts: Sequence[str], start: int) -> list[int]:
    """The lines from `start` that end in page numbers which never go down."""
    run: list[int] = []
    last = 0
    for place in range(start, len(texts)):
        text = texts[place].strip()
        number = text[len(text.rstrip("0123456789")) :]
        before = text[: len(text) - len(number)]
        short = 0 < count_words(before) <= 20 if len(text) < 300 else False
        if not number or len(number) > 3 or int(number) < last or not short or before[-1:] not in _LEADS:
            break
        last = int(number)
        run.append(place)
    return run


def _is_sure(text: str) -> bool:
    small = text[:300].lower().strip()
    if not small.startswith(words("furniture", "imprint")) and not _has_isbn(small):
        return False
    return count_words(text[:1_000]) <= LONGEST_IMPRINT


def _has_isbn(small: str) -> bool:
    return small.startswith("isbn") and _ISBN.match(small) is not None


def _may_be(text: str) -> bool:
    small = text[:300].lower().strip()
    return (
        small.startswith(words("furniture", "imprint_beside"))
        and count_words(text[:1_000]) <= LONGEST_IMPRINT
    )
