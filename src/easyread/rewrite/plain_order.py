"""Round-about frames are said straight: "There are people who …", "It was Sam who …", "What we want is …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_told, say
from easyread.rewrite.tree import child, children, finite, root_of, runs_to_end, subject_of
from easyread.rewrite.wording import lower_start, sentence, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BE = frozenset({"be", "is", "are", "was", "were"})
_NOMINAL = frozenset({"DET", "NOUN", "ADJ", "NUM", "PRON"})
_LINKS = frozenset({"who", "that", "which"})


def say_straight(doc: Doc, place: Place) -> Proposal | None:
    """ "There are people who need help." -> "Some people need help." """
    root = root_of(doc)
    if not is_told(doc, place) or root.lemma_ != "be" or children(root, "neg", "conj", "aux"):
        return None
    if place.kept:
        return None
    return _there(doc, root) or _it(doc, root) or _what(doc, root)


def _there(doc: Doc, root: Token) -> Proposal | None:
    """ "There are 3 parks that open late." -> "3 parks open late." """
    if doc[0].lower_ != "there" or root.i != 1:
        return None
    noun = child(root, "attr", "nsubj")
    clause = child(noun, "relcl") if noun is not None else None
    if noun is None or clause is None or children(noun, "conj", "prep", "neg") or not runs_to_end(clause):
        return None
    link = clause.left_edge
    if link.lower_ not in _LINKS or link.dep_ not in {"nsubj", "nsubjpass"} or doc[link.i - 1] != noun:
        return None
    if noun.left_edge.i != 2 or any(t.lower_ in {"no", "any", "nothing"} for t in noun.subtree):
        return None
    who = text_of(doc, range(2, noun.i + 1))
    bare = noun.tag_ == "NNS" and not children(noun, "det", "nummod", "poss")
    many = any(t.lower_ in {"many", "some", "several", "few", "more", "most"} for t in noun.children)
    if bare and not many:
        who = f"some {lower_start(who, doc[2])}"
    return _straight(f"{who} {text_from(doc, link.i + 1)}", {"there", *_LINKS}, clause)


def _it(doc: Doc, root: Token) -> Proposal | None:
    """ "It was Sam who found the key." -> "Sam found the key." """
    if doc[0].lower_ != "it" or root.i != 1:
        return None
    noun = child(root, "attr")
    if noun is None:
        return None
    clause = child(noun, "relcl") or child(root, "relcl", "advcl", "ccomp")
    if clause is None or noun.pos_ != "PROPN" or not runs_to_end(clause):
        return None
    link = clause.left_edge
    if link.lower_ not in {"who", "that"} or link.dep_ not in {"nsubj", "nsubjpass"} or noun.left_edge.i != 2:
        return None
    return _straight(
        f"{text_of(doc, range(2, link.i))} {text_from(doc, link.i + 1)}", {"it", *_LINKS}, clause
    )


def _what(doc: Doc, root: Token) -> Proposal | None:
    """ "What we want is a quiet room." -> "We want a quiet room." """
    clause = child(root, "csubj")
    if (
        clause is None
        or doc[0].lower_ != "what"
        or clause.right_edge.i != root.i - 1
        or clause.i != root.i - 1
    ):
        return None
    subject = subject_of(clause)
    rest = doc[root.i + 1]
    if subject is None or subject.left_edge.i != 1 or doc[0].dep_ != "dobj" or root.tag_ != "VBZ":
        return None
    if rest.pos_ not in {"DET", "NOUN", "ADJ", "NUM", "PRON"} or rest.lower_ in {
        "that",
        "this",
        "how",
        "what",
    }:
        return None
    told = f"{text_of(doc, range(1, root.i))} {text_from(doc, root.i + 1)}"
    return _straight(told, {"what"}, clause)


def _straight(text: str, dropped: set[str], clause: Token) -> Proposal | None:
    if not finite(clause) or not stands_alone(text, subject_first=True):
        return None
    return say(sentence(text), reason="said straight", dropped=frozenset(dropped) | BE)
