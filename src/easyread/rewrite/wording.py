"""Sews words up as text: stretches of a parsed line, with spaces, capitals and marks as a printer would."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from easyread.english.inflect import is_word
from easyread.glossary import load_glossary
from easyread.glossary.grammar import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NO_LOWER = re.compile(r"^(I\b|I'|I’|[A-Z]{2,}|[A-Z]\w*[A-Z]|[A-Z]\.)")


def text_of(doc: Doc, keep: Iterable[int], instead: Mapping[int, str] = MappingProxyType({})) -> str:
    """The tokens `keep` of `doc` as text, in order, with the gaps closed.

    instead: other words for some tokens, by their index.
    """
    kept = set(keep)
    parts: list[str] = []
    for i in sorted(kept):
        token = doc[i]
        parts.append(instead.get(i, token.text) + (token.whitespace_ or ""))
        if i + 1 < len(doc) and (i + 1) not in kept and not token.whitespace_:
            parts.append(" ")
    return tidy("".join(parts))


def text_before(doc: Doc, end: int) -> str:
    """The text before token `end`."""
    return text_of(doc, range(end))


def text_from(doc: Doc, start: int) -> str:
    """The text from token `start` on."""
    return text_of(doc, range(start, len(doc)))


def text_without(doc: Doc, left_out: Container[int]) -> str:
    """The text without the tokens `left_out`."""
    return text_of(doc, [token.i for token in doc if token.i not in left_out])


def tidy(text: str) -> str:
    """Spaces and punctuation as a printer sets them, after a cut."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+(\.(?!\w)|[,;:?!%)\]])", r"\1", text)  # ".com" keeps its space
    text = re.sub(r"([(\[])\s+", r"\1", text)
    text = re.sub(r",(\s*,)+", ",", text)
    text = re.sub(r",([.?!:;])", r"\1", text)
    text = re.sub(r"^[\s,;:–—-]+", "", text)
    return re.sub(r"[\s,;–—-]+$", "", text)


def sentence(text: str, end: str = ".") -> str:
    """`text` with a capital at the start and a stop at the end."""
    text = tidy(text)
    if not text:
        return text
    text = capital(text)
    if text[-1] in ".?!:" or re.search(r"[.?!]['\"’”)]+$", text):
        return text
    return text + end


def capital(text: str) -> str:
    """`text` with its first letter as a capital (after opening quotes)."""
    found = re.match(r"^[\"'“‘(]*", text)
    at = found.end() if found else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def lower_start(text: str, token: Token | None = None) -> str:
    """`text` for the middle of a sentence: a small first letter, unless it is a name, "I" or capitals."""
    if not text or _NO_LOWER.match(text) or _name().match(text):
        return text
    if token is not None and (
        token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP", "DATE"}
    ):
        return text if token.lower_ not in {"the", "a", "an"} else text[0].lower() + text[1:]
    if token is not None and token.text == text[: len(token)] and is_no_word(token):
        return text
    return text[0].lower() + text[1:]


def is_no_word(token: Token) -> bool:
    """ "Leeds", "Frances": the tagger may take a name for a noun; no dictionary and no glossary has it."""
    if token.pos_ not in {"NOUN", "PROPN", "VERB", "ADJ", "ADV"} or not token.is_alpha:
        return False
    return (
        not is_word(token.lower_) and not is_word(token.lemma_.lower()) and token.lower_ not in _own_words()
    )


@lru_cache(maxsize=1)
def _own_words() -> frozenset[str]:
    """The words of our glossary: "carers", "jobcentre"."""
    terms = load_glossary().terms
    return frozenset(
        word for term in terms for form in (term.term, *term.forms) for word in form.lower().split()
    )


@lru_cache(maxsize=1)
def _name() -> re.Pattern[str]:
    """Two words with capitals are a name ("Income Support"), unless the first is a small word."""
    small = "|".join(sorted(word.capitalize() for word in words("small-first-words")))
    return re.compile(rf"^(?!(?:{small})\b)[A-Z][\w’'-]* [A-Z]")
