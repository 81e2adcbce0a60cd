"""Examples at the end of a long sentence get their own: "such as …", "including …", "(for example …)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import finite, is_clause, quoted, root_of, sentence, subject_of, text_of, tidy

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONG = 15  # words; S01 of the standards
_DROPPED = frozenset({"such", "for", "example", "including", "include", "as", "instance"})


def split_examples(doc: Doc, place: Place) -> Proposal | None:
    """ "You will find many things there, such as a café and a shop." -> "… Examples are a café and a shop." """
    if place.kind != "say" or doc.text.rstrip().endswith("?"):
        return None
    return _bracket(doc, place) or _tail(doc, place)


def _bracket(doc: Doc, place: Place) -> Proposal | None:
    inside = quoted(doc)
    for opener in doc:
        if opener.text != "(" or opener.i in inside or opener.i + 3 >= len(doc):
            continue
        closer = next((t for t in doc if t.text == ")" and t.i > opener.i), None)
        if closer is None or [t.lower_ for t in doc[opener.i + 1 : opener.i + 3]] != ["for", "example"]:
            continue
        at = opener.i + 3 + (doc[opener.i + 3].text == ",")
        if doc[opener.i - 1].pos_ not in {"NOUN", "PROPN"} or any(is_clause(t) for t in doc[at : closer.i]):
            continue
        rest = text_of(doc, [t.i for t in doc if not opener.i <= t.i <= closer.i])
        found = _told(text_of(doc, range(at, closer.i)), doc[at].lower_, rest)
        if found is not None:
            return found
    return None


def _tail(doc: Doc, place: Place) -> Proposal | None:
    if len([t for t in doc if not t.is_punct]) <= LONG:
        return None
    root = root_of(doc)
    if not finite(root) or subject_of(root) is None:
        return None
    for token in doc[root.i + 1 :]:
        if token.i in place.kept or token.i + 2 >= len(doc):
            continue
        two = [t.lower_ for t in doc[token.i : token.i + 2]]
        if two == ["such", "as"] or (two == ["for", "example"] and doc[token.i - 1].text == ","):
            at = token.i + 2 + (doc[token.i + 2].text == ",")
            start = "examples"
        elif token.lower_ == "including" and doc[token.i - 1].text == ",":
            at, start = token.i + 1, "including"
        else:
            continue
        noun = doc[token.i - 1] if doc[token.i - 1].text != "," else doc[token.i - 2]
        if noun.pos_ not in {"NOUN", "PROPN"} or token.right_edge.i > len(doc):
            continue
        if any(is_clause(t) or t.tag_ in {"VBD", "MD", "VBZ", "VBP"} for t in doc[at:]) or doc[at].pos_ in {
            "VERB",
            "ADP",
            "SCONJ",
        }:
            continue
        if _goes_on(doc, at):
            continue
        rest = text_of(doc, range(token.i))
        tail = text_of(doc, range(at, len(doc)))
        if start == "including":
            many = noun.tag_ in {"NNS", "NNPS"}
            return say(
                sentence(rest),
                sentence(f"{'these include' if many else 'this includes'} {tail}"),
                reason="examples get their own sentence",
                dropped=_DROPPED,
            )
        return _told(tail, doc[at].lower_, rest)
    return None


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
        dropped=_DROPPED,
    )
