"""Words cut short: "approx.", "Tues", "w/c". The table is glossary/words/short-forms.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, phrases_of
from easyread.check.units import Page
from easyread.english.easy_words import word_lists


def _find(page: Page) -> Iterator[Hit]:
    for unit, found in phrases_of(page):
        words = unit.doc[found.start : found.end]
        if found.entry.kind == "short-form" and words.text not in word_lists().latin:
            if " " in words.text and "." not in words.text and "/" not in words.text:
                continue
            if not any(letter.isalnum() for letter in words.text):
                continue  # a sign: see sign-for-word
            full = found.text or found.entry.means
            yield at(unit, words, f"“{words.text}” is cut short.", f"Write it in full: “{full}”.")


RULE = Rule(
    id="cut-short-word",
    level="please-look",
    asks="Words are written in full.",
    why="A word that is cut short is hard to read. A screen reader may say it wrong.",
    source="UK Government, Accessible communication formats*; Norfolk County Council*",
    one_of=True,
    quick=True,
    bad=("Come on Tues.", "Ask the dept for help."),
    good=("Come on Tuesday.",),
    find=_find,
)
