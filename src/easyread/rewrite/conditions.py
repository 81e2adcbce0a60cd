"""Several conditions become a list: "You can join if:" and one item for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.sides import is_order, stands_alone
from easyread.rewrite.steps import Piece, Place, Proposal
from easyread.rewrite.surgery import (
    FINITE_TAGS,
    capital,
    children,
    lower_start,
    root_of,
    subject_of,
    subtree,
    text_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG = 15  # words; S01 of the standards
LONGEST_LEAD = 14  # words


def list_conditions(doc: Doc, place: Place) -> Proposal | None:
    """ "If you live in Leeds and you are over 60, you can join." -> "You can join if:" and two items."""
    if place.kind != "say" or doc.text.rstrip()[-1:] in {"?", ":"} or len([t for t in doc if not t.is_punct]) <= LONG:
        return None
    marks = [t for t in doc if t.lower_ in {"if", "unless", "whether", "otherwise"}]
    if not marks or marks[0].lower_ != "if" or marks[0].dep_ != "mark" or marks[0].i in place.kept:
        return None
    verb = marks[0].head
    parts = [verb, *_joined(verb)]
    if verb.dep_ != "advcl" or len(parts) < 2 or any(t.head not in parts for t in marks):
        return None
    start, end = verb.left_edge.i, max(p.right_edge.i for p in parts)
    lead = _lead(doc, start, end)
    items = _items(doc, parts, end)
    subject = subject_of(root_of(doc))
    if lead is None or items is None or (subject is not None and _later_noun(verb, subject)):
        return None
    pieces = [Piece(text=f"{capital(lead)} if:", kind="lead-in")]
    pieces += [Piece(text=item, kind="item") for item in items[:-1]]
    pieces.append(Piece(text=items[-1] + ".", kind="item"))
    return Proposal(pieces=tuple(pieces), reason=f"{len(items)} conditions make a list", dropped=frozenset({"if", "then"}))


def _joined(verb: Token) -> list[Token]:
    out: list[Token] = []
    while True:
        more = [t for t in children(out[-1] if out else verb, "conj") if t.pos_ in {"VERB", "AUX"}]
        if not more:
            return out
        out.append(more[0])


def _lead(doc: Doc, start: int, end: int) -> str | None:
    """The main part, which must be able to stand alone."""
    if start == 0 and end + 2 < len(doc) and doc[end + 1].text == ",":
        at = end + 2 + (doc[end + 2].lower_ == "then")
        rest = lower_start(text_of(doc, range(at, len(doc))), doc[at])
    elif end >= len(doc) - 2 and start > 2 and doc[start - 1].lower_ not in {"even", "only", "as", "and", "or", "but", ","}:
        rest = text_of(doc, range(start))
    else:
        return None
    rest = rest.rstrip(".! ")
    if len(rest.split()) > LONGEST_LEAD or not (stands_alone(rest) or is_order(rest)):
        return None
    return rest


def _items(doc: Doc, parts: list[Token], end: int) -> list[str] | None:
    """One text for each condition, with its subject; "and" or "or" before the last."""
    link = next((t for t in doc[parts[0].i : end] if t.dep_ == "cc" and t.head in parts), None)
    subject = subject_of(parts[0])
    if link is None or link.lower_ not in {"and", "or"} or subject is None:
        return None
    out: list[str] = []
    for part in parts:
        own = subtree(part, [t for t in part.children if t.dep_ in {"conj", "cc"} and t.pos_ != "NOUN" and t not in (link,)])
        own -= {link.i, *(t.i for t in part.children if t.dep_ in {"cc", "mark", "punct"})}
        words = text_of(doc, own)
        if subject_of(part) is None:
            if subject.pos_ != "PRON" or not _finite(part):
                return None
            words = f"{subject.text.lower() if subject.text != 'I' else 'I'} {words}"
        out.append(lower_start(words).rstrip(".,; "))
    out[-1] = f"{link.lower_} {out[-1]}"
    return out if all(2 < len(text.split()) <= LONG for text in out) else None


def _finite(verb: Token) -> bool:
    return verb.tag_ in FINITE_TAGS or any(t.tag_ in FINITE_TAGS for t in children(verb, "aux", "auxpass"))


def _later_noun(verb: Token, subject: Token) -> bool:
    """Whether the lead-in would say "they" before the item says who."""
    own = subject_of(verb)
    return subject.lower_ in {"it", "they", "he", "she", "this"} and own is not None and own.pos_ != "PRON"
