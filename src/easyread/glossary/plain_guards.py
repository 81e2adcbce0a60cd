"""Guards that hold for every plain word: where a swap is bad English or a name, whatever the entry says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTES = frozenset({'"', "'", "“", "”", "‘", "’", "``", "''"})
_NEVER_PASSIVE = frozenset({"get", "have", "go"})  # "the form was got"
_DESCRIBING = frozenset({"bad", "big", "difficult", "famous", "important", "small", "terrible"})
_FORMS_OF_ADVERB = frozenset({"advmod", "npadvmod"})


def is_bad_here(pos: str, plain: str, token: Token) -> bool:
    """Whether `plain` (for a word of kind `pos`) cannot stand in place of `token`.

    A name or a title ("Additional Learning Needs", "Garment & Shoe"), a word that is spoken of ("implement"),
    "is got", "so very tired", "very" with nothing to strengthen, "a rapid a lot of", "a brutal terrible act".
    """
    if pos in {"noun", "adjective"} and _is_in_name(token):
        return True
    if _is_in_quotes(token):
        return True
    first, *more = plain.split()
    if pos == "noun" and more and first in _DESCRIBING:
        return any(c.dep_ == "amod" for c in token.children)
    if pos == "verb":
        return first in _NEVER_PASSIVE and is_passive(token)
    if pos in {"adjective", "adverb"} and first == "very" and _is_graded(token):
        return True
    if pos == "adverb" and plain == "very":
        return not _strengthens(token)
    return pos == "adjective" and plain.endswith(" of") and _is_counted(token)


def is_passive(token: Token) -> bool:
    """Whether it is done to someone or something: "was sent", "was found and sent", "letters sent"."""
    if token.tag_ != "VBN":
        return False
    kinds = {c.dep_ for c in token.children}
    if kinds & {"auxpass", "nsubjpass"}:
        return True
    if token.dep_ in {"acl", "amod"}:
        return True
    return token.dep_ == "conj" and "aux" not in kinds and token.head.tag_ == "VBN" and is_passive(token.head)


def _is_in_name(token: Token) -> bool:
    doc, i = token.doc, token.i
    near = [doc[at].text for at in (i - 1, i + 1) if 0 <= at < len(doc)]
    if "&" in near:
        return True
    after = doc[i + 1].text if i + 1 < len(doc) else ""
    starts = token.is_sent_start and token.text[:1].isupper()
    return bool(starts) and after[:1].isupper() and after != "I" and not after.isupper()


def _is_in_quotes(token: Token) -> bool:
    doc, i = token.doc, token.i
    return 0 < i < len(doc) - 1 and doc[i - 1].text in _QUOTES and doc[i + 1].text in _QUOTES


def _is_graded(token: Token) -> bool:
    """ "so exhausted": a word that says how much stands just before."""
    before = token.doc[token.i - 1] if token.i else None
    return before is not None and before.head.i == token.i and before.dep_ in _FORMS_OF_ADVERB


def _strengthens(token: Token) -> bool:
    """ "extremely cold", not "can, exceptionally, be waived"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return after is not None and (after.pos_ in {"ADJ", "ADV"} or after.tag_ in {"VBN", "VBG", "JJ"})


def _is_counted(token: Token) -> bool:
    """Something before the noun that "a lot of" cannot follow: "the", "two", "rapid,"."""
    noun = token.head
    return any(
        c.i < token.i and c.dep_ in {"det", "poss", "nummod", "amod"} for c in noun.children if c.i != token.i
    )
