"""What stands between commas inside the verb gets its own sentence, and so does "Despite being …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.agreement import be, is_past, was_or_is
from easyread.rewrite.nouns import noun_again
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import child, children, finite, reads, root_of, subject_of
from easyread.rewrite.wording import sentence, text_from, text_of, text_without

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def split_asides(doc: Doc, place: Place) -> Proposal | None:
    """ "It has, since May, been working." -> "It has been working. It has been doing this since May." """
    if not is_told(doc, place) or not is_long(doc):
        return None
    root = root_of(doc)
    if (not finite(root) and root.tag_ != "VBG") or children(root, "neg"):
        return None
    for prep in doc[2:-3]:
        end = prep.right_edge.i
        if prep.i in place.kept or not _is_aside(doc, prep, end):
            continue
        rest = text_without(doc, range(prep.i - 1, end + 2))
        when = _when(doc, root, prep)
        if when is None or not stands_alone(rest):
            continue
        return say(
            sentence(rest),
            sentence(when),
            reason="words between commas get their own sentence",
        )
    return None


def _when(doc: Doc, root: Token, prep: Token) -> str | None:
    """ "The team has been doing this since May"; "This was in May" for other words."""
    told = text_of(doc, range(prep.i + 1, prep.right_edge.i + 1))
    if prep.lower_ != "since":
        return f"this {was_or_is(root)} {prep.text} {told}"
    helper = doc[prep.i - 2]
    subject = subject_of(root) or child(helper, "nsubj")
    again = noun_again(subject, longest=9) if subject is not None else None
    if again is None or root.tag_ != "VBG" or helper.lemma_ != "have":
        return None
    return f"{again} {helper.text} been doing this since {told}"


def _is_aside(doc: Doc, prep: Token, end: int) -> bool:
    """Whether `prep` to `end` stands between two commas, with the parts of a verb around them."""
    if prep.pos_ not in {"ADP", "SCONJ"} or prep.lower_ not in words("aside-prepositions"):
        return False
    if child(prep, "pobj") is None or end + 2 >= len(doc):
        return False
    if doc[prep.i - 1].text != "," or doc[end + 1].text != ",":
        return False
    if doc[prep.i - 2].pos_ != "AUX" or doc[end + 2].pos_ not in {"AUX", "VERB", "ADV"}:
        return False
    return not any(t.pos_ in {"VERB", "AUX"} for t in doc[prep.i : end + 1])


def split_despite(doc: Doc, place: Place) -> Proposal | None:
    """ "Despite being a carer, I work." -> "I am a carer. But I work." """
    if place.kind != "say" or len(doc) < 8 or not reads(doc, 0, "despite being"):
        return None
    root = root_of(doc)
    subject = subject_of(root)
    if subject is None or not finite(root) or subject.lower_ not in words("people-pronouns"):
        return None
    start = subject.left_edge.i
    if subject.pos_ != "PRON" or start < 4 or doc[start - 1].text != ",":
        return None
    past = is_past(root) and not any(t.lemma_ == "have" for t in children(root, "aux"))
    first = f"{subject.text} {be(subject, past=past)} {text_of(doc, range(2, start))}"
    second = f"But {text_from(doc, start)}"
    return say(sentence(first), sentence(second), reason="a contrast", dropped=frozenset({"despite"}))
