"""Sees whether words stand inside a name: no picture of a wood for Patrick Wood."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_NAMES = frozenset({"PERSON", "ORG", "FAC", "WORK_OF_ART", "PRODUCT", "EVENT"})


def inside_name(doc: Doc, start: int, end: int, *, ends_names: bool) -> bool:
    """True where the tokens start <= i < end are only a part of a name, or are a person's name.

    With `ends_names`, words that end the name of an organisation count as words: "Oak Road Hospital".
    """
    if not any(_capital(token) for token in doc[start:end]):
        return _within_person(doc, start, end)
    if end - start == 1 and _deed_as_name(doc[start]):
        return True
    for name in doc.ents:
        if "(" in name.text:
            continue  # "Phone (Welsh)" is not one name
        if name.label_ in _NAMES and name.start < end and start < name.end:
            return _only_part(name, start, end, ends_names=ends_names)
    if end - start > 1 or doc[start].pos_ != "PROPN":
        return False  # "Universal Credit", "Disabled people": written large, and still words
    owner = end < len(doc) and doc[end].tag_ == "POS"  # "Carer's Trust"
    if _names(doc, end + owner):
        return True
    return _names(doc, start - 1) and not ends_names


def _deed_as_name(token: Token) -> bool:
    """A verb with a capital letter in the middle of a line is a name: "the restaurant chain Ask"."""
    before = token.doc[token.i - 1] if token.i else None
    return token.pos_ == "VERB" and not token.is_upper and before is not None and before.is_lower


def _within_person(doc: Doc, start: int, end: int) -> bool:
    """Small words inside a person's name: "Rosa van Dijk" is no van."""
    names = (name for name in doc.ents if name.label_ == "PERSON")
    if any(name.start < start and end < name.end for name in names):
        return True
    return start > 0 and end < len(doc) and doc[start].pos_ == "PROPN" and _names(doc, start - 1)


def _only_part(name: Span, start: int, end: int, *, ends_names: bool) -> bool:
    """For words that overlap with `name`: False where they are all of it, or may end it."""
    words = [token for token in name if token.dep_ != "det" and token.tag_ != "POS" and not token.is_punct]
    if not words:
        return False
    first, last = words[0].i, words[-1].i
    if start <= first and last < end:
        return name.label_ == "PERSON" and end - start == 1  # "Bell says that …"
    return not (ends_names and start <= last < end and name.label_ != "PERSON")


def _names(doc: Doc, place: int) -> bool:
    """Whether the token at `place`, if there is one, looks like a part of a name. Months and days do not."""
    if not 0 <= place < len(doc):
        return False
    return doc[place].pos_ == "PROPN" and _capital(doc[place]) and doc[place].ent_type_ != "DATE"


def _capital(token: Token) -> bool:
    return token.text[:1].isupper()
