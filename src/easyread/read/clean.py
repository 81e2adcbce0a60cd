"""The letters of any format made clean, as in repair.py: one Cleaner for each file collects the notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from easyread.model import Note, Text
from easyread.read.repair import mend_line
from easyread.read.spans import Span, text_of
from easyread.read.typed import TYPED

_ENDS = re.compile(r"[\x0b\x0c\u2028\u2029\x85]")


@dataclass(slots=True)
class Cleaner:
    """Cleans stretches of text. `notes` are what was mended or taken out so far, each once."""

    notes: list[Note] = field(default_factory=list)
    _known: dict[str, str] = field(default_factory=dict)  # a text is cleaned once, and looked at again
    _said: set[tuple[str, str]] = field(default_factory=set)

    def clean(self, words: str, line: int) -> str:
        """`words` with clean letters. Spaces at its ends stay: the words beside it need them."""
        if words.isascii() and words.isprintable() and "`" not in words:
            return words
        if words in self._known:
            return self._known[words]
        flat = _ENDS.sub(" ", words)
        bare = flat.strip()
        before, after = flat[: len(flat) - len(flat.lstrip())], flat[len(flat.rstrip()) :]
        mended, found = mend_line(bare, line)
        for note in found:
            key = (note.message, "" if note.message == TYPED else note.text)
            if key not in self._said:
                self._said.add(key)
                self.notes.append(note)
        self._known[words] = f"{before}{mended}{after}" if bare else flat
        return self._known[words]

    def text(self, words: str, line: int) -> Text:
        """Plain words as a clean, single-spaced Text."""
        return text_of([Span(text=self.clean(words, line))])
