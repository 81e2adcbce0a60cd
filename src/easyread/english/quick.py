"""Words without a parse, for `check --quick`: the words of a sentence, and sentences, by patterns alone.

QuickDoc has what rules of words ask of a spaCy Doc. Part of speech, names and grammar are empty.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast, overload

from easyread.english.frequency import zipf
from easyread.resources import data_dir

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from easyread.english.lines import Line, Word

_TOKEN = re.compile(
    r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)”’\"']|[\w.+-]+@[\w-]+\.[\w.-]*\w"  # addresses
    r"|\bcan(?=not\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|(?:(?!n['’]t\b)[^\W_])+(?:[-‐‑](?:[^\W_])+)*|[^\w\s]|_",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9£])|\n{2,}")
_NUMBER = re.compile(r"[\d.,]*\d[\d.,]*(?:st|nd|rd|th)?|(?:one|two|three|four|five|six|seven|eight|nine|ten)")
_INITIALS = re.compile(r"[a-z]|(?:[a-z]\.)+[a-z]")
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""))
_VOWELS = re.compile(r"[aeiouy]+")


class QuickToken:
    """A word or a mark."""

    __slots__ = ("_lemma", "doc", "i", "idx", "text")
    pos_ = tag_ = dep_ = ent_type_ = ""
    children: tuple[Any, ...] = ()

    def __init__(self, doc: QuickDoc, i: int, idx: int, text: str) -> None:
        self.doc, self.i, self.idx, self.text = doc, i, idx, text
        self._lemma = ""

    @property
    def lower_(self) -> str:
        return self.text.lower()

    @property
    def lemma_(self) -> str:
        if not self._lemma:
            self._lemma = base_form(self.text.lower())
        return self._lemma

    @property
    def head(self) -> QuickToken:
        return self

    @property
    def is_alpha(self) -> bool:
        return self.text.isalpha()

    @property
    def is_upper(self) -> bool:
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        return self.text.istitle()

    @property
    def whitespace_(self) -> str:
        end = self.idx + len(self.text)
        return " " if self.doc.text[end : end + 1].isspace() else ""

    @property
    def is_punct(self) -> bool:
        return not any(letter.isalnum() for letter in self.text)

    @property
    def is_sent_start(self) -> bool:
        return self.i == 0

    @property
    def like_num(self) -> bool:
        return _NUMBER.fullmatch(self.text.lower()) is not None

    @property
    def like_url(self) -> bool:
        return self.text.startswith(("http://", "https://", "www."))

    @property
    def like_email(self) -> bool:
        return "@" in self.text and len(self.text) > 1

    def nbor(self, steps: int = 1) -> QuickToken:
        return self.doc[self.i + steps]

    def __len__(self) -> int:
        return len(self.text)


class QuickSpan:
    """Some words of a sentence; `label_` says what kind of name they are."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: QuickDoc | Line, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __iter__(self) -> Iterator[QuickToken | Word]:
        return iter(self.doc.tokens[self.start : self.end])

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def start_char(self) -> int:
        return self.doc.tokens[self.start].idx if len(self) else 0

    @property
    def end_char(self) -> int:
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        return self.doc.text[self.start_char : self.end_char] if len(self) else ""


class QuickDoc:
    """A sentence in words."""

    __slots__ = ("text", "tokens")
    ents: tuple[Any, ...] = ()
    noun_chunks: tuple[Any, ...] = ()

    def __init__(self, text: str) -> None:
        self.text = text
        found = enumerate(_TOKEN.finditer(text))
        self.tokens = [QuickToken(self, i, hit.start(), hit[0]) for i, hit in found]

    def __iter__(self) -> Iterator[QuickToken]:
        return iter(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    @overload
    def __getitem__(self, key: int) -> QuickToken: ...
    @overload
    def __getitem__(self, key: slice) -> QuickSpan: ...
    def __getitem__(self, key: int | slice) -> QuickToken | QuickSpan:
        if isinstance(key, slice):
            start, end, _ = key.indices(len(self.tokens))
            return QuickSpan(self, start, max(start, end))
        return self.tokens[key]


def quick_docs(texts: Iterable[str]) -> Iterator[Doc]:
    """Each text in words. They stand in for spaCy's Docs where a rule needs words alone."""
    for text in texts:
        yield cast("Doc", QuickDoc(text))


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    path = data_dir("glossary") / "words" / "abbreviations.toml"
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))["abbreviations"])


def quick_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, by stops and capitals."""
    out: list[str] = []
    start = 0
    for hit in _STOP.finditer(text):
        before = text[start : hit.start()].rsplit(None, 1)[-1:]
        word = before[0].lower().lstrip("(“‘\"'") if before else ""
        short = hit[0][:1] == "." and (
            word in _abbreviations() or re.fullmatch(r"[a-z]|(?:[a-z]\.)+[a-z]", word)
        )
        if not short and text[start : hit.end()].strip():
            out.append(text[start : hit.end()].strip())
            start = hit.end()
    if text[start:].strip():
        out.append(text[start:].strip())
    return tuple(out)


@lru_cache(maxsize=50_000)
def base_form(word: str) -> str:
    """The base form that is most used: "planned" is plan, "ladies" is lady. By its ending alone."""
    forms = [form for form in _shorter(word) if len(form) > 2 and zipf(form) > max(2.0, zipf(word) - 1.0)]
    return max(forms, key=zipf, default=word)


def _shorter(word: str) -> Iterator[str]:
    for ending, new in (
        ("ies", "y"),
        ("ied", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
    ):
        if word.endswith(ending) and not (ending == "s" and word.endswith(("ss", "us", "is"))):
            stem = word[: -len(ending)]
            yield stem + new
            if ending in {"ed", "ing"} and len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]
    if word.endswith("ing"):
        yield word[:-3] + "e"


def rough_syllables(word: str) -> int:
    """How many groups of vowels a word has, without a silent e at the end."""
    bare = word.lower().removesuffix("e") if not word.lower().endswith(("le", "ee")) else word.lower()
    return max(1, len(_VOWELS.findall(bare)))
