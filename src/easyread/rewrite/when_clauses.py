"""A long "When …," at the start of what happened becomes a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import child, children, end_of, root_of, subject_of
from easyread.rewrite.wording import lower_start, sentence, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LINKS = {"when": "Then", "once": "Then", "after": "After this,"}


def split_when_clauses(doc: Doc, place: Place) -> Proposal | None:
    """ "When the grant came, we hired a room." -> "The grant came. Then we hired a room."

    Only where both verbs tell of one past event, so that "when" cannot mean "whenever".
    """
    if not is_told(doc, place) or not is_long(doc):
        return None
    root = root_of(doc)
    past = root.tag_ == "VBD" or any(t.tag_ == "VBD" for t in children(root, "auxpass"))
    if doc[0].lower_ not in _LINKS or not past or children(root, "neg"):
        return None
    verb = doc[0].head
    if verb.dep_ != "advcl" or verb.head != root or verb.left_edge.i != 0 or not _is_past(verb):
        return None
    if subject_of(verb) is None or child(verb, "neg") or place.kept & {verb.i, root.i}:
        return None
    end = end_of(verb)
    if end + 2 >= len(doc) or doc[end + 1].text != ",":
        return None
    lasted = verb.lemma_ in words("states-in-the-past") and doc[0].lower_ != "after"
    link = "At that time," if lasted else _LINKS[doc[0].lower_]
    rest = lower_start(text_from(doc, end + 2), doc[end + 2])
    return say(
        sentence(text_of(doc, range(1, end + 1))),
        sentence(f"{link} {rest}"),
        reason="what came first comes first",
        dropped=frozenset({"when", "once", "after"} - set(link.lower().split())),
    )


def _is_past(verb: Token) -> bool:
    """ "came" or "had come"."""
    return verb.tag_ == "VBD" or any(t.lower_ == "had" for t in children(verb, "aux"))
