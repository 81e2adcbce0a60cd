"""Semicolons, dashes and colons: cut where both sides are whole sentences, a comma where they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.sides import is_order, stands_alone
from easyread.rewrite.steps import Piece, Place, Proposal, say
from easyread.rewrite.tree import quoted
from easyread.rewrite.wording import lower_start, sentence, text_before, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DASHES = frozenset({"-", "–", "—", "--"})


def split_marks(doc: Doc, place: Place) -> Proposal | None:
    """ "It works; people like it." -> "It works. People like it." """
    if place.kind != "say":
        return None
    inside = quoted(doc)
    marks = [
        t
        for t in doc
        if t.text in DASHES | {";", ":"} and 0 < t.i < len(doc) - 2 and t.i not in inside | place.kept
    ]
    marks = [t for t in marks if t.text in {";", ":"} or (doc[t.i - 1].whitespace_ and t.whitespace_)]
    if not marks:
        return None
    semicolons = [t for t in marks if t.text == ";"]
    if len(semicolons) > 1:
        return None  # a list: lists.py
    dashes = [t for t in marks if t.text in DASHES]
    if len(dashes) == 2:
        return _aside(doc, dashes[0], dashes[1])
    if len(marks) == 1:
        return _two(doc, marks[0])
    return None


def split_item(doc: Doc, place: Place) -> Proposal | None:
    """An item and a sentence about it: "a letter – tell us if …", "a visit (this is called …)"."""
    inside = quoted(doc)
    if place.kind != "item":
        return None
    for mark in doc[1 : len(doc) - 3]:
        if mark.i in inside | place.kept:
            continue
        dash = mark.text in DASHES and doc[mark.i - 1].whitespace_ and mark.whitespace_
        closes = doc.text.rstrip(" .").endswith(")")
        bracket = mark.text == "(" and closes and not any(t.text in "()" for t in doc[mark.i + 1 : -2])
        if not dash and not bracket:
            continue
        left, right = text_before(doc, mark.i), text_from(doc, mark.i + 1)
        right = right.rstrip(".").rstrip(")") if bracket else right
        if not (stands_alone(right) or is_order(right)) or right.split()[0].lower() in {"and", "or", "if"}:
            return None
        pieces = (Piece(text=f"{left.rstrip('.,;: ')}.", kind="item"), Piece(text=sentence(right)))
        return Proposal(pieces=pieces, reason="what is said about an item gets its own sentence")
    return None


def _two(doc: Doc, mark: Token) -> Proposal | None:
    left = text_before(doc, mark.i)
    after = doc[mark.i + 1]
    end = "?" if doc.text.rstrip().endswith("?") else "."
    skip = after.i + (after.lower_ in {"and", "but", "so", "or"})
    if mark.text == ":" and doc[mark.i - 1].lemma_ in words("reporting-verbs"):
        return None  # what is said belongs to who says it
    rest = text_from(doc, skip)
    whole = stands_alone(rest, end=end) or is_order(rest)
    if whole and (stands_alone(left) or is_order(left)):
        if after.lower_ == "or":
            return None  # a choice: cut in two it would be lost
        link = {"but": "But ", "so": "So "}.get(after.lower_, "")
        if left.lower().startswith(("that is why ", "this is why ")) and link == "So ":
            link = "This is so that "  # what it is for, not what followed
        body = link + lower_start(rest, doc[skip]) if link else rest
        return say(
            sentence(left),
            sentence(body, end),
            reason=f"“{mark.text}” between two sentences",
            dropped=frozenset({"and"}),
        )
    before = doc[mark.i - 1]
    if mark.text == ":":
        return None
    if before.like_num and after.like_num:
        return _between(doc, mark.i, " to ", "“to” instead of a dash")
    if before.pos_ == "PROPN" and after.pos_ == "PROPN":
        return None  # a name: "Stockton – Darlington line"
    if before.text in {"”", "’", '"'}:
        return None  # "“It works” – a visitor"
    if whole:
        return None  # a label before a sentence, or a sentence that leans: a comma would splice them
    return _comma(doc, {mark.i})


def _aside(doc: Doc, first: Token, second: Token) -> Proposal | None:
    """Words between two dashes: a sentence of their own if they are one, else between commas."""
    inner = range(first.i + 1, second.i)
    if stands_alone(text_of(doc, inner)) and doc[first.i + 1].lower_ not in {"and", "or", "if"}:
        rest = text_of(doc, [t.i for t in doc if not first.i <= t.i <= second.i])
        return say(
            sentence(rest),
            sentence(text_of(doc, inner)),
            reason="words between dashes get their own sentence",
        )
    return _comma(doc, {first.i, second.i})


def _between(doc: Doc, at: int, words: str, reason: str) -> Proposal:
    text = doc[:at].text.rstrip() + words + doc[at + 1 :].text.lstrip()
    return Proposal(pieces=(Piece(text=text),), reason=reason, swaps_words=True)


def _comma(doc: Doc, at: set[int]) -> Proposal | None:
    out: list[str] = []
    for token in doc:
        if token.i in at:
            if out:
                out[-1] = out[-1].rstrip()
            out.append(", ")
        else:
            out.append(token.text_with_ws)
    return say(sentence("".join(out)), reason="a comma instead of a dash")
