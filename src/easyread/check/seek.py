"""Ways of looking that many rules share: by pattern, by words of a list, by paragraph, in the whole text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from easyread.check.rule import Hit
from easyread.check.units import Page, Unit
from easyread.check.word_tables import WordNote, word_notes
from easyread.english.phrase_places import phrase_places
from easyread.english.scores import count_words, score_parsed
from easyread.glossary.phrases import Found, find_phrases
from easyread.model import Level, Scores

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_POS = {"noun": {"NOUN", "PROPN"}, "verb": {"VERB", "AUX"}, "adjective": {"ADJ", "ADV"}}
FEW_WORDS = 100  # under this a text is too short to ask it for a contents list or a contact (our own choice)


def said(page: Page) -> Iterator[Unit]:
    """Sentences and list items; not quotations, which stay as they were said, and no contents lines."""
    return (unit for unit in page.units if unit.kind in {"sentence", "item"} and not unit.is_furniture)


def by_pattern(
    units: Iterable[Unit],
    pattern: re.Pattern[str],
    message: str,
    advice: str | Callable[[re.Match[str]], str],
) -> Iterator[Hit]:
    """A hit for each match. “{}” in the message is what was found."""
    for unit in units:
        for hit in pattern.finditer(unit.words):
            yield Hit(
                unit=unit,
                start=hit.start(),
                end=hit.end(),
                message=message.replace("{}", hit[0].strip()),
                advice=advice if isinstance(advice, str) else advice(hit),
            )


@lru_cache(maxsize=64)
def any_of(words: frozenset[str]) -> re.Pattern[str]:
    """A pattern for whole words or phrases, longest first, in any case."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w’'-])(?:{_branches(ordered, 3)})(?![\w-])", re.IGNORECASE)


def _branches(words: list[str], letters: int) -> str:
    """The words as one pattern, by their first letters: else all of them are tried at each place."""
    if not letters or len(words) < 3:
        return "|".join(map(re.escape, words))
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[:1].lower(), []).append(word[1:])
    return "|".join(
        f"{re.escape(letter)}(?:{_branches(rest, letters - 1)})" for letter, rest in by_letter.items()
    )


def with_any(units: Iterable[Unit], words: frozenset[str]) -> Iterator[Unit]:
    """The units in which one of `words` may stand: it costs less than to look with the pattern."""
    keys = _keys(words)
    return (unit for unit in units if unit.has(keys))


@lru_cache(maxsize=64)
def _keys(words: frozenset[str]) -> frozenset[str]:
    """The longest part of each: "disabled" of "the disabled"."""
    return frozenset(
        max(re.findall(r"\w+", word.lower()), key=lambda part: (len(part), part)) for word in words
    )


def at(unit: Unit, part: Token | Span, message: str, advice: str, level: Level | None = None) -> Hit:
    """A hit on a token or a span of tokens."""
    begins: int | None = getattr(part, "idx", None)  # a token has idx, a span has start_char
    start: int = getattr(part, "start_char", 0) if begins is None else begins
    return Hit(
        unit=unit, start=start, end=start + len(part.text), message=message, advice=advice, level=level
    )


def all_of(unit: Unit, message: str, advice: str, level: Level | None = None) -> Hit:
    """A hit on a whole sentence, heading or item."""
    return Hit(unit=unit, start=0, end=len(unit.words), message=message, advice=advice, level=level)


def about_all(page: Page, message: str, advice: str) -> Iterator[Hit]:
    """A hit on the text as a whole; none where there is nothing to read."""
    if page.units:
        yield Hit(unit=page.units[0], start=0, end=0, message=message, advice=advice, whole=True)


def paragraphs(page: Page) -> Iterator[list[Unit]]:
    """The sentences of each paragraph."""
    for _, units in groupby(
        (unit for unit in said(page) if unit.kind == "sentence"), lambda unit: unit.passage
    ):
        yield list(units)


def lists(page: Page) -> Iterator[list[list[Unit]]]:
    """The items of each list; an item can hold more than one sentence."""
    for _, units in groupby((unit for unit in page.units if unit.kind == "item"), lambda unit: unit.block):
        yield [list(item) for _, item in groupby(units, lambda unit: unit.passage)]


def lead_in(page: Page, unit: Unit) -> Unit | None:
    """The last sentence before a unit, when it stands in the paragraph right above."""
    place = _places(page)[unit]
    before = page.units[place - 1] if place else None
    return before if before is not None and before.kind == "sentence" else None


@lru_cache(maxsize=1)
def _places(page: Page) -> dict[Unit, int]:
    return {unit: number for number, unit in enumerate(page.units)}


@lru_cache(maxsize=1)
def words_in(page: Page) -> int:
    """How many words the text has."""
    return sum(count_words(unit.words) for unit in page.units if unit.is_body)


@lru_cache(maxsize=1)
def scored(page: Page) -> tuple[list[Doc | Span], Scores]:
    """The lines that count as sentences, and their scores."""
    lines: list[Doc | Span] = [unit.doc[:] for unit in page.units if unit.is_body]
    return lines, score_parsed(lines, quick=page.quick)


def is_long_enough(page: Page) -> bool:
    """True for a written text that is long enough to ask it for its parts. A draft has them in its frame."""
    return page.document is not None and words_in(page) >= FEW_WORDS


@lru_cache(maxsize=1)
def whole_text(page: Page) -> str:
    """All words, one line for each sentence, heading and item."""
    return "\n".join(unit.words for unit in page.units)


def by_notes(page: Page, name: str) -> Iterator[tuple[Unit, int, int, WordNote]]:
    """Where the words of a table stand: the unit, characters start <= i < end, and the entry."""
    table = _table(name)
    words = _words(name)
    pattern = any_of(words)
    for unit in with_any(said(page), words):
        hit = pattern.search(unit.words)
        while hit is not None:
            entry = next((note for note in table[hit[0].lower()] if _is_meant(unit, hit, note)), None)
            if entry is not None:
                yield unit, hit.start(), hit.end(), entry
            # "the disabled" may be fine where "disabled toilet", one word on, is not
            hit = pattern.search(unit.words, hit.start() + 1 if entry is None else hit.end())


@lru_cache(maxsize=8)
def _table(name: str) -> dict[str, list[WordNote]]:
    found: dict[str, list[WordNote]] = {}
    for entry in word_notes(name):
        for form in (entry.word, *entry.also):
            found.setdefault(form.lower(), []).append(entry)
    return found


@lru_cache(maxsize=8)
def _words(name: str) -> frozenset[str]:
    return frozenset(_table(name))


def _is_meant(unit: Unit, hit: re.Match[str], entry: WordNote) -> bool:
    text = unit.words.lower().replace("‘", "'").replace("’", "'")
    if any(_covers(text, phrase, hit) for phrase in entry.not_when):
        return False
    if entry.only_when and not any(_covers(text, phrase, hit) for phrase in entry.only_when):
        return False
    if entry.pos:
        token = next((token for token in unit.doc if token.idx == hit.start()), None)
        return token is not None and (" " in hit[0] or token.pos_ in _POS[entry.pos])
    return True


def _covers(text: str, phrase: str, hit: re.Match[str]) -> bool:
    """True where the phrase stands around the match."""
    first = max(0, hit.start() - len(phrase))
    near = text[first : hit.end() + len(phrase)]
    return any(
        start + first <= hit.start() and hit.end() <= end + first
        for start, end in phrase_places(phrase.lower(), near)
    )


@lru_cache(maxsize=1)
def phrases_of(page: Page) -> tuple[tuple[Unit, Found], ...]:
    """The set phrases of the glossary in a text, found once for all rules that ask."""
    return tuple((unit, found) for unit in page.units for found in find_phrases(unit.doc))
