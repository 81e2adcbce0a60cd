"""Where a line may break, by sense: not after "the", inside a name or between a number and its unit.

The PDF knows its typeface and its column, so `broken` chooses the breaks. A web page does not: `tied` joins
what belongs together with spaces that do not break. Both change spaces alone, one for one: the words stay.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.errors import DataFileError
from easyread.export.letters import width
from easyread.resources import data_dir

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BREAK = "\n"
TIE = "\u00a0"
LONGEST_TIE = 20  # letters; longer pieces may break, or a narrow screen could not show them

_LONGEST_WHOLE = 25  # letters of a date or a telephone number

_EDGE = "“‘\"'(’”).,;:!?"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
# Dates, telephone numbers, postcodes, times.
_WHOLE = re.compile(
    rf"\b(?:{_DAY})? ?\d{{1,2}} (?:{_MONTH})(?: \d{{4}})?|\b(?:{_MONTH}) \d{{4}}|\+?\d[\d]+(?: \d+)+"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)\b"
)
_NUMBER = re.compile(r"[£€$]?\d[\d,.]*%?")

# What a break costs; our own choice, set by reading pages. The width of a line that is left empty costs up to
# _RAGGED, so a break after "the" is worse than any ragged edge.
_NEVER = 400.0
_HOLDS = 90.0
_IN_NAME = 70.0
_IN_VERB = 110.0  # "looks / after": worse than "who / looks after"
_DESCRIBES = 30.0  # between a word and the one that it describes: "blue / bus"
_PHRASE = 5.0  # for each phrase that goes on
_RAGGED = 60.0
_SHORT_END = 45.0  # a last line of one short word
_SHORT = 0.22  # of the width
_GOOD = -8.0
_AFTER_MARK = -22.0  # a comma, or what ends a sentence
_LISTS = (
    *("with-the-next-word", "with-the-next-word-sometimes", "units", "good-starts"),
    "verbs-with-their-word",
)
_MOST_PHRASE = 40  # letters; longer phrases break somewhere anyway


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A column: its width in points, the letter size, and which letters are bold (start, end)."""

    points: float
    size: float
    bold: bool = False


def tied(text: str) -> str:
    """The text with spaces that do not break between words that belong together."""
    letters = list(text)
    start = 0
    whole = [found.span() for found in _WHOLE.finditer(text) if len(found[0].strip()) <= _LONGEST_WHOLE]
    for gap in _gaps(text):
        inside = any(first < gap < last for first, last in whole)
        if inside or (_holds(text, gap) and _next(text, gap) - start <= LONGEST_TIE):
            letters[gap] = TIE
        else:
            start = gap + 1
    return "".join(letters)


Stretches = tuple[tuple[int, int], ...]  # start <= i < end


def broken(text: str, measure: Measure, bold: Stretches = (), whole: Stretches = ()) -> str:
    """The text with a break in place of some spaces, so that it fits and breaks by sense.

    It takes as few lines as it can. Unchanged where it fits on one line, or a word is too long for a line.
    The break of a line that ends inside a stretch of `whole` stays a space.
    """
    letters = list(text)
    for gap, inside in _breaks(text, measure, bold, whole):
        letters[gap] = " " if inside else BREAK
    return "".join(letters)


def lines_of(text: str, measure: Measure, bold: Stretches = (), whole: Stretches = ()) -> int:
    """How many lines the text of `broken` takes, also where a break stays a space."""
    return len(_breaks(text, measure, bold, whole)) + 1


@lru_cache(maxsize=8192)
def _breaks(text: str, measure: Measure, bold: Stretches, whole: Stretches) -> tuple[tuple[int, bool], ...]:
    """The spaces that lines end at, each with whether it is inside a stretch of `whole`."""
    gaps = [*_gaps(text), len(text)]
    starts = [0, *(gap + 1 for gap in gaps[:-1])]
    reach = _widths(text, measure, bold)
    room = measure.points / measure.size
    if reach[len(text)] <= room:
        return ()
    inside = [any(start <= gap < end for start, end in whole) for gap in gaps]
    costs = [cost + _NEVER * held for cost, held in zip(_costs(text, gaps[:-1]), inside, strict=False)]
    return tuple((gaps[place], inside[place]) for place in _best(starts, gaps, reach, room, costs))


def _best(
    starts: Sequence[int], gaps: Sequence[int], reach: Sequence[float], room: float, costs: Sequence[float]
) -> list[int]:
    """The gaps to break at: fewest lines first, then least cost. None where a word does not fit."""
    words = len(gaps)
    # state: (lines, cost, gap that the last line starts after); one for each number of words set so far
    found: list[tuple[int, float, int] | None] = [(0, 0.0, -1)] + [None] * words
    for end in range(1, words + 1):
        for start in range(end - 1, -1, -1):
            long = reach[gaps[end - 1]] - reach[starts[start]]
            if long > room:
                break
            before = found[start]
            if before is None:
                continue
            empty = (room - long) / room
            last = end == words
            cost = before[1] + (0.0 if last else _RAGGED * empty**2 + costs[end - 1])
            if last and long < _SHORT * room:
                cost += _SHORT_END
            made = (before[0] + 1, cost, start)
            so_far = found[end]
            if so_far is None or made < so_far:
                found[end] = made
    state = found[words]
    breaks: list[int] = []
    while state is not None and state[2] > 0:
        breaks.append(state[2] - 1)
        state = found[state[2]]
    return breaks if found[words] is not None else []


def _widths(text: str, measure: Measure, bold: Stretches) -> list[float]:
    """How far the text reaches before each letter, in letter sizes."""
    reach = [0.0]
    for place, letter in enumerate(text):
        heavy = measure.bold or any(start <= place < end for start, end in bold)
        reach.append(reach[-1] + width(letter, bold=heavy))
    return reach


def _gaps(text: str) -> list[int]:
    """The places of the spaces."""
    return [place for place, letter in enumerate(text) if letter == " "]


def _next(text: str, gap: int) -> int:
    """Where the word after a gap ends."""
    end = text.find(" ", gap + 1)
    return end if end >= 0 else len(text)


def _holds(text: str, gap: int) -> bool:
    """Whether the words on both sides of a gap belong together, by the words alone."""
    if any(found.start() <= gap < found.end() for found in _WHOLE.finditer(text)):
        return True
    left, right = text[:gap].rsplit(" ", 1)[-1], text[gap + 1 : _next(text, gap)]
    if not left or left[-1] in ",;:.!?":
        return False
    plain = left.lstrip(_EDGE).casefold()
    if _NUMBER.fullmatch(left.lstrip(_EDGE)):
        return right.strip(_EDGE).casefold() in _words()["units"]
    return plain in _words()["with-the-next-word"]


def _costs(text: str, gaps: Sequence[int]) -> list[float]:
    """What a break at each gap costs."""
    from easyread.english.parser import parse

    doc = parse(text)
    at = {token.idx: token.i for token in doc}
    phrases = _phrases(doc)
    costs = []
    for gap in gaps:
        right = at.get(gap + 1)
        cost = _cost_by_words(text, gap)
        if right and cost == _HOLDS and not _goes_on(doc[right - 1]):
            cost = 0.0
        if right:
            cost += _cost_by_parse(doc, right)
            cost += _PHRASE * sum(start < right < end for start, end in phrases)
        costs.append(cost)
    return costs


def _cost_by_words(text: str, gap: int) -> float:
    left = text[:gap].rsplit(" ", 1)[-1]
    if _holds(text, gap):
        whole = any(found.start() <= gap < found.end() for found in _WHOLE.finditer(text))
        return _NEVER if whole or left.lstrip(_EDGE)[:1].isdigit() else _HOLDS
    cost = _AFTER_MARK if left[-1:] in ",;:.!?" else 0.0
    starts = text[gap + 1 : _next(text, gap)].strip(_EDGE).casefold()
    return cost + (_GOOD if starts in _words()["good-starts"] else 0.0)


def _cost_by_parse(doc: Doc, right: int) -> float:
    """What the parse says of a break before the token `right`."""
    left_word, right_word = doc[right - 1], doc[right]
    if left_word.ent_iob_ != "O" and right_word.ent_iob_ == "I":
        return _IN_NAME
    if left_word.dep_ in {"compound", "nummod", "poss", "quantmod"} and left_word.head.i >= right:
        return _IN_NAME
    if left_word.dep_ in {"amod", "advmod", "aux", "auxpass", "neg", "det"} and left_word.head.i >= right:
        return _DESCRIBES
    if right_word.dep_ in {"prt", "neg"} and right_word.head.i < right:
        return _IN_NAME
    if f"{left_word.lemma_.lower()} {right_word.lower_}" in _words()["verbs-with-their-word"]:
        return _IN_VERB
    if left_word.lower_ in _words()["with-the-next-word-sometimes"] and _goes_on(left_word):
        return _HOLDS
    return 0.0


def _goes_on(word: Token) -> bool:
    """Whether what belongs to this word comes after it: "to the bus", but not "the bus that we go to"."""
    return word.head.i > word.i or any(child.i > word.i for child in word.children)


def _phrases(doc: Doc) -> list[tuple[int, int]]:
    """The phrases of a line that are short enough to stay whole: first token, and the one after the last."""
    spans = ((token.left_edge.i, token.right_edge.i + 1) for token in doc)
    return [
        (start, end)
        for start, end in spans
        if end - start > 1 and len(doc[start:end].text) <= _MOST_PHRASE and end - start < len(doc)
    ]


@lru_cache(maxsize=1)
def _words() -> Mapping[str, frozenset[str]]:
    path = data_dir("glossary") / "words" / "line-breaks.toml"
    try:
        lists = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: frozenset(lists[name]) for name in _LISTS}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataFileError(f"{path} cannot be used: {error}.", hint="Write lists of words.") from error
