"""Several conditions become a list: "You can join if:" and one item for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.sides import is_order, stands_alone
from easyread.rewrite.steps import LIMIT, Place, Proposal, bullets, is_long, is_told
from easyread.rewrite.tree import at_end, children, end_of, finite, root_of, subject_of, subtree
from easyread.rewrite.wording import capital, lower_start, text_before, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_LEAD = 14  # words


def list_conditions(doc: Doc, place: Place) -> Proposal | None:
    """ "If you live in Leeds and you are over 60, you can join." -> "You can join if:" and two items."""
    if not is_told(doc, place) or doc.text.rstrip().endswith(":") or not is_long(doc):
        return None
    marks = [t for t in doc if t.lower_ in words("condition-words")]
    if not marks or marks[0].lower_ != "if" or marks[0].dep_ != "mark" or marks[0].i in place.kept:
        return None
    verb = marks[0].head
    parts = [verb, *_joined(verb)]
    if verb.dep_ != "advcl" or len(parts) < 2 or any(t.head not in parts for t in marks):
        return None
    start, end = verb.left_edge.i, max(end_of(p) for p in parts)
    lead = _lead(doc, start, end)
    items = _items(doc, parts, end)
    subject = subject_of(root_of(doc))
    if lead is None or items is None or (subject is not None and _later_noun(verb, subject)):
        return None
    reason = f"{len(items)} conditions make a list"
    return bullets(f"{capital(lead)} if", items, reason=reason, dropped=frozenset({"if", "then"}))


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
        rest = lower_start(text_from(doc, at), doc[at])
    elif at_end(doc, end) and start > 2 and doc[start - 1].lower_ not in words("not-before-if") | {","}:
        rest = text_before(doc, start)
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
        text = text_of(doc, _own_words(part, link))
        if subject_of(part) is None:
            if subject.pos_ != "PRON" or not finite(part):
                return None
            text = f"{subject.text.lower() if subject.text != 'I' else 'I'} {text}"
        out.append(lower_start(text).rstrip(".,; "))
    out[-1] = f"{link.lower_} {out[-1]}"
    return out if all(2 < len(text.split()) <= LIMIT for text in out) else None


def _own_words(part: Token, link: Token) -> set[int]:
    """The words of one condition, without the others that are joined to it."""
    others = [t for t in children(part, "conj", "cc") if t.pos_ != "NOUN" and t != link]
    links = {t.i for t in children(part, "cc", "mark")}
    own = subtree(part, others) - {link.i} - links
    return own - {t.i for t in children(part, "punct") if t.i + 1 not in own}


def _later_noun(verb: Token, subject: Token) -> bool:
    """Whether the lead-in would say "they" before the item says who."""
    own = subject_of(verb)
    return subject.lower_ in words("pointing-back") - {"these"} and own is not None and own.pos_ != "PRON"
