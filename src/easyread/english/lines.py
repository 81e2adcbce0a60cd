"""A parsed sentence in plain values, read out of spaCy once: rules look at each word a hundred times.

spaCy makes a new Token at each look, and puts the text of a Doc together anew each time it is asked for.
Line and Word have what the rules ask of a Doc and a Token, and say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast, overload

from easyread.english.parser import nlp
from easyread.english.quick import QuickSpan

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class _Spelling(NamedTuple):
    """What spaCy says of a word wherever it stands."""

    lower_: str
    is_alpha: bool
    is_punct: bool
    is_title: bool
    is_upper: bool
    like_email: bool
    like_num: bool
    like_url: bool


@lru_cache(maxsize=50_000)
def _spelling(text: str) -> _Spelling:
    return _Spelling(*(getattr(nlp().vocab[text], name) for name in _Spelling._fields))


class Word:
    """A word or a mark, with its part of speech and what it hangs on."""

    __slots__ = (
        *_Spelling._fields,
        *("children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_sent_start", "lemma_", "pos_"),
        *("tag_", "text", "whitespace_"),
    )
    head: Word

    def __init__(self, doc: Line, token: Token) -> None:
        self.doc, self.i, self.idx = doc, token.i, token.idx
        self.text, self.whitespace_, self.lemma_ = token.text, token.whitespace_, token.lemma_
        self.pos_, self.tag_, self.dep_ = token.pos_, token.tag_, token.dep_
        self.ent_type_, self.is_sent_start = token.ent_type_, token.is_sent_start
        (
            self.lower_,
            self.is_alpha,
            self.is_punct,
            self.is_title,
            self.is_upper,
            self.like_email,
            self.like_num,
            self.like_url,
        ) = _spelling(self.text)
        self.children: tuple[Word, ...] = ()

    @property
    def left_edge(self) -> Word:
        return self.subtree[0]

    @property
    def right_edge(self) -> Word:
        return self.subtree[-1]

    @property
    def subtree(self) -> list[Word]:
        """The word and all that hang on it, in the order of the sentence."""
        found = [self]
        for word in found:
            found += word.children
        return sorted(found, key=lambda word: word.i)

    def nbor(self, steps: int = 1) -> Word:
        return self.doc[self.i + steps]

    def __len__(self) -> int:
        return len(self.text)


class Line:
    """A parsed sentence, heading, list item or cell."""

    __slots__ = ("ents", "text", "tokens")

    def __init__(self, doc: Doc) -> None:
        self.text = doc.text
        self.tokens = [Word(self, token) for token in doc]
        for word, token in zip(self.tokens, doc, strict=True):
            word.head = self.tokens[token.head.i]
            if word.head is not word:
                word.head.children += (word,)
        self.ents = tuple(QuickSpan(self, ent.start, ent.end, ent.label_) for ent in doc.ents)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    @overload
    def __getitem__(self, key: int) -> Word: ...
    @overload
    def __getitem__(self, key: slice) -> QuickSpan: ...
    def __getitem__(self, key: int | slice) -> Word | QuickSpan:
        if isinstance(key, slice):
            start, end, _ = key.indices(len(self.tokens))
            return QuickSpan(self, start, max(start, end))
        return self.tokens[key]


def lines(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Each Doc in plain values. They stand in for spaCy's Docs, which can go."""
    for doc in docs:
        yield cast("Doc", Line(doc))
