"""Examples at the end of a long sentence get their own: "such as …", "including …", "(for example …)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.agreement import is_plural
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import FINITE_TAGS, is_clause, is_whole, quoted, reads, root_of, subject_of
from easyread.rewrite.wording import sentence, text_before, text_from, text_of, tidy

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def split_examples(doc: Doc, place: Place) -> Proposal | None:
    """ "You will find many things, such as a café and a shop." -> "… Examples are a café and a shop." """
    if not is_told(doc, place):
        return None
    return _bracket(doc, place) or _tail(doc, place)


def _bracket(doc: Doc, place: Place) -> Proposal | None:
    inside = quoted(doc)
    for opener in doc:
        if opener.text != "(" or opener.i in inside or opener.i + 3 >= len(doc):
            continue
        closer = next((t for t in doc if t.text == ")" and t.i > opener.i), None)
        if closer is None or not reads(doc, opener.i + 1, "for example"):
            continue
        at = opener.i + 3 + (doc[opener.i + 3].text == ",")
        if doc[at].tag_ == "VBG":
            continue  # "Examples are updating …" would read as what they do
        if doc[opener.i - 1].pos_ not in {"NOUN", "PROPN"} or any(is_clause(t) for t in doc[at : closer.i]):
            continue
        rest = text_of(doc, [t.i for t in doc if not opener.i <= t.i <= closer.i])
        found = _told(text_of(doc, range(at, closer.i)), doc[at].lower_, rest)
        if found is not None:
            return found
    return None


def _tail(doc: Doc, place: Place) -> Proposal | None:
    root = root_of(doc)
    if not is_long(doc) or not is_whole(root):
        return None
    for token in doc[root.i + 1 :]:
        start = _start(doc, token) if token.i not in place.kept else None
        if start is None or not _are_examples(doc, token, start):
            continue
        rest, tail = text_before(doc, token.i), text_from(doc, start)
        if token.lower_ != "including":
            return _told(tail, doc[start].lower_, rest)
        many = _noun_before(doc, token).tag_ in {"NNS", "NNPS"} or _about_many(root, token)
        return say(
            sentence(rest),
            sentence(f"{'these include' if many else 'this includes'} {tail}"),
            reason="examples get their own sentence",
            dropped=words("example-words"),
        )
    return None


def _start(doc: Doc, token: Token) -> int | None:
    """Where the examples start, if `token` leads to some: "such as a café", ", for example, a café"."""
    if token.i + 2 >= len(doc):
        return None
    comma = doc[token.i - 1].text == ","
    if reads(doc, token.i, "such as") or (comma and reads(doc, token.i, "for example")):
        return token.i + 2 + (doc[token.i + 2].text == ",")
    return token.i + 1 if comma and token.lower_ == "including" else None


def _about_many(root: Token, token: Token) -> bool:
    """ "Six kinds live in the region, including …": the parser hangs it on the verb, so on its subject."""
    subject = subject_of(root)
    return token.head == root and subject is not None and is_plural(subject) and subject.pos_ != "PRON"


def _noun_before(doc: Doc, token: Token) -> Token:
    before = doc[token.i - 1]
    return before if before.text != "," else doc[token.i - 2]


def _are_examples(doc: Doc, token: Token, start: int) -> bool:
    """Whether things follow up to the end of the sentence, and the word before them is a thing, too."""
    if _noun_before(doc, token).pos_ not in {"NOUN", "PROPN"}:
        return False
    if doc[start].pos_ in {"VERB", "ADP", "SCONJ"} or _goes_on(doc, start):
        return False
    return not any(is_clause(t) or t.tag_ in FINITE_TAGS for t in doc[start:])


def _goes_on(doc: Doc, at: int) -> bool:
    """Whether the main sentence goes on after the examples: ", to help", "and in", "),"."""
    for token in doc[at : len(doc) - 1]:
        after = token.nbor(1)
        if (token.text == "," and after.tag_ == "TO") or (token.lower_ == "and" and after.pos_ == "ADP"):
            return True
        if token.text == ")" and after.text == ",":
            return True
    return False


def _told(examples: str, first: str, rest: str) -> Proposal | None:
    examples = tidy(examples).rstrip(".")
    if not examples or len(rest.split()) < 4:
        return None
    alone = first in {"a", "an", "the"} and " and " not in examples and " or " not in examples
    start = "one example is" if alone else "examples are"
    return say(
        sentence(rest),
        sentence(f"{start} {examples}"),
        reason="examples get their own sentence",
        dropped=words("example-words"),
    )
