"""What holds under one condition becomes a list: "If you move:" and one item for each thing that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.steps import LIMIT, Place, Proposal, bullets, is_long, is_told
from easyread.rewrite.tree import (
    at_end,
    child,
    children,
    finite,
    hangs_open,
    root_of,
    subject_of,
    subtree,
    unbroken,
)
from easyread.rewrite.verb_phrases import subject_again
from easyread.rewrite.wording import lower_start, text_before, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEWEST = 3  # words that an item must have


def list_consequences(doc: Doc, place: Place) -> Proposal | None:
    """ "If you move, you must tell us and we will write to you." -> "If you move:" and two items."""
    if not is_told(doc, place) or not is_long(doc) or doc.text.rstrip().endswith(":"):
        return None
    root = root_of(doc)
    comma = _end_of_condition(doc, root)
    if comma is None or comma.i in place.kept or not finite(root):
        return None
    items = _items(doc, root, comma)
    lead = text_before(doc, comma.i)
    if items is None or len(lead.split()) > LIMIT:
        return None
    reason = f"{len(items)} things follow from one condition"
    return bullets(lead, items, reason=reason, dropped=frozenset({"then"}))


def _end_of_condition(doc: Doc, root: Token) -> Token | None:
    """The comma after the "if" clause that the sentence starts with."""
    if doc[0].lower_ not in words("scope-openers") - {"whether"}:
        return None
    if doc[:3].text.lower() == "if so,":
        return doc[2]
    for clause in children(root, "advcl"):
        inside = subtree(clause)
        end = max(inside)
        if min(inside) == 0 and unbroken(inside) and end + 1 < root.i and finite(clause):
            comma = doc[end] if doc[end].text == "," else doc[end + 1]
            return comma if comma.text == "," else None
    return None


def _items(doc: Doc, root: Token, comma: Token) -> list[str] | None:
    """The main clauses, each with its subject; "and" stands before the last."""
    subject = subject_of(root)
    seconds = children(root, "conj")
    if len(seconds) != 1 or subject is None or subject.dep_ == "expl" or subject.left_edge.i < comma.i:
        return None
    second = seconds[0]
    joint = doc[second.left_edge.i - 1]
    if joint.lower_ not in {"and", "or"} or child(second, "mark") or children(second, "conj"):
        return None
    if not at_end(doc, second.right_edge.i) or hangs_open(doc, joint, relative=False):
        return None
    start = comma.i + 1 + (doc[comma.i + 1].lower_ == "then")
    own = subject_of(second)
    if own is None:
        again = subject_again(root, second, subject)
        if again is None or joint.lower_ == "or":
            return None
        start_small = again if again.split()[0] == "I" else again[0].lower() + again[1:]
        rest = f"{start_small} {text_from(doc, joint.i + 1)}"
    else:
        rest = lower_start(text_of(doc, range(joint.i + 1, len(doc))), doc[joint.i + 1])
    first = lower_start(text_of(doc, range(start, joint.i)), doc[start]).rstrip(", ")
    items = [first, f"{joint.lower_} {rest.rstrip('.!; ')}"]
    return items if all(FEWEST <= len(text.split()) <= LIMIT for text in items) else None
