"""What someone can do, one thing or another, becomes a list: "You can:" and one item for each choice."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from easyread.rewrite.steps import LIMIT, Place, Proposal, bullets, is_long, is_told
from easyread.rewrite.tree import at_end, children, hangs_open, is_whole, root_of
from easyread.rewrite.wording import text_before, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEWEST = 3  # words that an item must have


def list_choices(doc: Doc, place: Place) -> Proposal | None:
    """ "You can write to the manager or ask to speak at the meeting." -> "You can:" and two items."""
    if not is_told(doc, place) or not is_long(doc) or doc.text.rstrip().endswith(":"):
        return None
    root = root_of(doc)
    start = root.i
    either = doc[start - 1].lower_ == "either"
    before = doc[start - 1 - either] if start > 1 else root
    if before.tag_ != "MD" or before.head != root or not is_whole(root):
        return None
    joints = _joints(root)
    if not joints or joints[-1].lower_ != "or" or any(hangs_open(doc, j, relative=False) for j in joints):
        return None
    cuts = [start - 1, *(j.i for j in joints), len(doc)]
    items = [text_of(doc, range(a + 1, b)).rstrip(".!,; ") for a, b in pairwise(cuts)]
    lead = text_before(doc, start - either)
    if len(lead.split()) > LIMIT or not all(FEWEST <= len(item.split()) <= LIMIT for item in items):
        return None
    items[-1] = f"or {items[-1]}"
    reason = f"{len(items)} choices make a list"
    return bullets(lead, items, reason=reason, dropped=frozenset({"either"}))


def _joints(root: Token) -> list[Token]:
    """The "or" or comma before each verb that shares the helper verb of `root`; none where one does not."""
    found: list[Token] = []
    verb = root
    while more := children(verb, "conj"):
        if len(more) > 1 or more[0].tag_ != "VB" or children(more[0], "aux", "nsubj", "nsubjpass", "neg"):
            return []
        verb = more[0]
        found.append(root.doc[verb.left_edge.i - 1])
    if not found or not at_end(root.doc, max(t.i for t in root.subtree if not t.is_punct)):
        return []
    return found if all(t.lower_ in {"or", ","} for t in found) and children(root, "dobj", "prep") else []
