"""Each entry of the picture table does what it says: its words call for it, its guards keep it away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from easyread.english.parser import parse
from easyread.pictures import load_ideas
from easyread.pictures.ideas import Idea
from easyread.pictures.match import find

_FRAMES = {
    "noun": ("We talked about the {}.", "There are {} here.", "This is {} for you.", "He is a {}."),
    "verb": ("They {} it.", "We want to {} now.", "They will {} with him."),
    "adjective": ("She was very {} about it.", "It is {}.", "The {} one came."),
}
_ANY = tuple(frame for frames in _FRAMES.values() for frame in frames)


def _found(sentences: Iterable[str]) -> Iterator[frozenset[str]]:
    """The ideas of each sentence, found in pages of many: that is quicker than one by one."""
    told = list(sentences)
    for start in range(0, len(told), 50):
        page = told[start : start + 50]
        doc = parse(" ".join(page))
        ideas: list[set[str]] = [set() for _ in page]
        ends = [sum(len(text) + 1 for text in page[: n + 1]) for n in range(len(page))]
        for one in find(doc):
            place = doc[one.start].idx
            ideas[next(n for n, end in enumerate(ends) if place < end)].add(one.idea.idea)
        yield from map(frozenset, ideas)


def _never_called(pairs: list[tuple[Idea, str, str]]) -> list[tuple[str, str]]:
    asked = [(idea, word, frame) for idea, word, kind in pairs for frame in _FRAMES.get(kind, _ANY)]
    made = _found(frame.format(word) for _, word, frame in asked)
    right = Counter[tuple[str, str]]()
    for (idea, word, _), names in zip(asked, made, strict=True):
        right[(idea.idea, word)] += idea.idea in names
    return [pair for pair, times in right.items() if not times]


def test_the_first_words_of_each_idea_call_for_it() -> None:
    firsts = [(idea, *idea.calls[0]) for idea in load_ideas()]
    assert _never_called(firsts) == []


def test_a_guard_keeps_its_idea_away() -> None:
    guards = [(idea, idea.not_when[0]) for idea in load_ideas() if idea.not_when]
    made = _found(f"Here it says {guard} too." for _, guard in guards)
    assert [(i.idea, guard) for (i, guard), names in zip(guards, made, strict=True) if i.idea in names] == []


def test_no_guard_says_what_the_words_say() -> None:
    assert [
        (i.idea, set(i.all_words) & set(i.not_when))
        for i in load_ideas()
        if set(i.all_words) & set(i.not_when)
    ] == []


def test_the_table_is_adult_in_tone() -> None:
    """No smileys, no faces of animals that act like people, no babies for grown-ups (P09)."""
    smileys = range(0x1F600, 0x1F645)
    codes = {idea.idea: re.findall(r"\b[0-9A-F]{4,5}\b", idea.picture) for idea in load_ideas()}
    assert [name for name, found in codes.items() if any(int(code, 16) in smileys for code in found)] == []


@pytest.mark.parametrize("kind", ["words", "nouns", "verbs", "adjectives", "not_when"])
def test_no_list_says_a_word_twice(kind: str) -> None:
    lists = [(idea.idea, getattr(idea, kind)) for idea in load_ideas()]
    assert [name for name, words in lists if len(words) != len(set(words))] == []
