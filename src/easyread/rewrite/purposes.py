"""A purpose ("to …"), a cause ("because of …") or a setting ("As part of …") gets its own sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.agreement import was_or_is
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import (
    child,
    children,
    has_modal,
    is_whole,
    reads,
    root_of,
    runs_to_end,
    subject_of,
    subtree,
)
from easyread.rewrite.wording import lower_start, sentence, text_before, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEWEST = 5  # words that the rest, and the purpose, must have


def split_purposes(doc: Doc, place: Place) -> Proposal | None:
    """ "We changed the form … to make it easy." -> "We changed the form. This was to make it easy." """
    if not is_told(doc, place) or not is_long(doc) or doc.text.rstrip().endswith(":"):
        return None
    root = root_of(doc)
    if not is_whole(root) or place.kept & {root.i}:
        return None
    return (
        _opening(doc, root)
        or _purpose(doc, root)
        or _purpose_of_thing(doc, root)
        or _after_comma(doc, root)
        or _cause(doc, root)
    )


def _purpose(doc: Doc, root: Token) -> Proposal | None:
    """A "to" clause at the end that says what for."""
    if root.lemma_ in words("verbs-with-to") or children(root, "neg"):
        return None
    tool = root.lemma_ in words("verbs-with-to-after-what")  # "We work to …", but "We work with them to …"
    if not children(root, "dobj", "prep", "advmod", "agent", "nsubjpass"):
        return None
    if tool and (children(root, "auxpass") or has_modal(root, but="will")):
        return None  # "You can use your card to …": it is not there for that alone
    for verb in children(root, *(("advcl", "xcomp") if tool else ("advcl",))):
        to = child(verb, "aux")
        if to is None or to.tag_ != "TO" or verb.i < root.i or verb.left_edge != to:
            continue
        if children(verb, "mark", "nsubj") or not runs_to_end(verb) or len(subtree(verb)) < FEWEST:
            continue
        rest = text_before(doc, to.i)
        if doc[to.i - 1].lower_ in words("not-before-to") or _complement(doc, root, to):
            continue
        if any(t.lower_ == "either" for t in doc[: to.i]):
            continue  # "either contact you to … or to …"
        if len(rest.split()) < FEWEST or (tool and to.i - root.i < 3):
            continue
        told = sentence(f"this {was_or_is(root)} {text_of(doc, subtree(verb))}")
        return say(sentence(rest), told, reason="the purpose gets its own sentence")
    return None


def _purpose_of_thing(doc: Doc, root: Token) -> Proposal | None:
    """ "We will run a course to help carers …": what a thing is made or done for, hung on thing or verb."""
    thing = child(root, "dobj")
    if root.lemma_ not in words("verbs-of-making") or thing is None or thing.pos_ not in {"NOUN", "PROPN"}:
        return None
    if children(root, "neg") or has_modal(root, but="will") or thing.lemma_.lower() in words("nouns-with-to"):
        return None
    for to in doc[thing.i + 1 : len(doc) - FEWEST]:
        verb = to.head
        if to.tag_ != "TO" or verb.tag_ != "VB" or verb.left_edge != to or not runs_to_end(verb):
            continue
        above = verb.head
        if verb.dep_ not in {"relcl", "acl", "advcl", "xcomp"} or above not in {thing, root}:
            continue
        if not children(verb, "dobj", "ccomp", "xcomp") or children(verb, "mark", "nsubj"):
            continue  # "a form to fill in", "a room to meet in"
        rest = text_before(doc, to.i)
        if len(rest.split()) < FEWEST or _noun_with_to(doc, root, to) or not stands_alone(rest):
            continue
        if doc[to.i - 1].lower_ in words("not-before-to"):
            continue
        told = sentence(f"this {was_or_is(root)} {text_from(doc, to.i)}")
        return say(sentence(rest), told, reason="the purpose gets its own sentence")
    return None


def _complement(doc: Doc, root: Token, to: Token) -> bool:
    """Whether the "to" clause belongs to a noun ("the right to vote") or may not happen ("would")."""
    if root.lemma_ in words("verbs-that-move-people") or any(
        t.lower_ == "would" for t in children(root, "aux")
    ):
        return True
    return _noun_with_to(doc, root, to)


def _noun_with_to(doc: Doc, root: Token, to: Token) -> bool:
    """Whether a noun before "to" asks for it: "the right to vote"."""
    places = {"dobj", "pobj", "nsubjpass", "attr"}
    if doc[to.i - 1].lemma_.lower() in words("nouns-with-to"):
        return True
    return any(
        t.lemma_.lower() in words("nouns-with-to")
        and t.dep_ in places
        and (t.i > root.i or t.dep_ == "nsubjpass")
        for t in doc[: to.i]
        if t.pos_ == "NOUN"
    )


def _verb_after(to: Token) -> Token:
    """The word after "to", or the one after its adverb: "to better meet"."""
    after = to.nbor(1)
    return after.nbor(1) if after.tag_ in {"RB", "RBR"} else after


def _after_comma(doc: Doc, root: Token) -> Proposal | None:
    """ "…, to make sure everyone feels safe": the comma shows the purpose, whatever the parse hangs it on."""
    for to in doc[6 : len(doc) - 4]:
        if not _to_after_comma(to) or _verb_after(to).tag_ != "VB" or to.head.dep_ == "conj":
            continue
        if any(t.text == "," for t in doc[to.i :]) or any(_to_after_comma(t) for t in doc[: to.i]):
            continue
        rest = text_before(doc, to.i - 1)
        if stands_alone(rest):
            told = sentence(f"this {was_or_is(root)} {text_from(doc, to.i)}")
            return say(sentence(rest), told, reason="the purpose gets its own sentence")
    return None


def _to_after_comma(token: Token) -> bool:
    return token.tag_ == "TO" and token.doc[token.i - 1].text == ","


def _cause(doc: Doc, root: Token) -> Proposal | None:
    """ "because of …", "due to …" at the end."""
    if children(root, "neg"):
        return None
    for prep in children(root, "prep"):
        start = prep.left_edge.i
        if not reads(doc, start, "because of") and not reads(doc, start, "due to"):
            continue
        if not runs_to_end(prep) or start <= root.i or len(subtree(prep)) < 4:
            continue
        rest = text_before(doc, start)
        if doc[start - 1].lower_ in words("not-before-because-of") or len(rest.split()) < FEWEST:
            continue
        return say(
            sentence(rest),
            sentence(f"this {was_or_is(root)} because of {text_from(doc, start + 2)}"),
            reason="the cause gets its own sentence",
            dropped=frozenset({"due"}),
        )
    return None


def _opening(doc: Doc, root: Token) -> Proposal | None:
    """ "As part of the review, we …", "To help people join in, we …": it comes after the main part."""
    subject = subject_of(root)
    if subject is None or subject.left_edge.i < 3:
        return None
    start = subject.left_edge.i
    if doc[start - 1].text != "," or (subject.lower_ in {"it", "there"} and subject.dep_ == "expl"):
        return None
    if any(t.text == "," for t in doc[start : root.i]):
        return None
    first = doc[0]
    if doc[start - 2].lower_ in words("pointing-back"):
        return None  # "To support this, we …": "This is to support this" says nothing
    opening = lower_start(text_before(doc, start))
    if opening.lower().startswith("as part of ") and first.head == root:
        if any(t.pos_ == "CCONJ" and t.head == first for t in doc[:start]):
            return None
        opening = opening[len("as ") :]
    elif not _opens_with_purpose(first, root, subject):
        return None
    return say(
        sentence(text_from(doc, start)),
        sentence(f"this {was_or_is(root)} {opening}"),
        reason="the sentence starts with its subject",
        dropped=frozenset({"as"}),
    )


def _opens_with_purpose(first: Token, root: Token, subject: Token) -> bool:
    """Whether the sentence starts with "To …," and someone is named who wants it."""
    if first.tag_ != "TO" or first.head.dep_ != "advcl" or first.head.head != root:
        return False
    return subject.pos_ != "PRON" or subject.lower_ in words("people-pronouns")
