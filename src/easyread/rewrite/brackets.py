"""Words in brackets: a short form is told in a sentence, a sentence or a description gets its own line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.agreement import be
from easyread.rewrite.nouns import noun_again
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.tree import FINITE_TAGS, quoted, root_of
from easyread.rewrite.wording import sentence, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SHORT_FORM = re.compile(r"^[A-Z][A-Za-z]*[A-Z][A-Za-z]*s?$")


def open_brackets(doc: Doc, place: Place) -> Proposal | None:
    """ "a group (open to all)" -> "… This group is open to all." """
    if place.kind != "say":
        return None
    inside = quoted(doc)
    opener = next((t for t in doc if t.text == "(" and t.i not in inside), None)
    if opener is None:
        return None
    closer = next((t for t in doc if t.text == ")" and t.i > opener.i), None)
    if closer is None or closer.i == opener.i + 1:
        return None
    inner = range(opener.i + 1, closer.i)
    rest = [t.i for t in doc if not opener.i <= t.i <= closer.i]
    outer = sentence(text_of(doc, rest)) if len(rest) > 2 else ""
    if not outer:  # the whole sentence stands in brackets
        return say(sentence(text_of(doc, inner)), reason="brackets around a sentence")
    if len(inner) == 1 and _SHORT_FORM.match(doc[inner.start].text):
        return None  # tell_short_forms, once the sentence is cut
    return _own_sentence(doc, inner, outer) or _describes(doc, opener, inner, outer)


def tell_short_forms(doc: Doc, place: Place) -> Proposal | None:
    """ "the Care Quality Commission (CQC)" -> "… CQC is short for Care Quality Commission." """
    if place.kind != "say":
        return None
    inside = quoted(doc)
    for opener in doc[: max(len(doc) - 2, 0)]:
        if opener.text != "(" or opener.i in inside or doc[opener.i + 2].text != ")":
            continue
        if not _SHORT_FORM.match(doc[opener.i + 1].text):
            continue
        rest = [t.i for t in doc if not opener.i <= t.i <= opener.i + 2]
        found = _short_form(doc, opener, range(opener.i + 1, opener.i + 2), sentence(text_of(doc, rest)))
        if found is not None:
            return found
    return None


def _short_form(doc: Doc, opener: Token, inner: range, outer: str) -> Proposal | None:
    """The letters must be those of the words before the bracket, from the last word backwards."""
    short = doc[inner.start].text
    letters = [c for c in short if c.isupper()]
    at = opener.i - 1
    start = at
    skipped = 0
    while at >= 0 and letters:
        token = doc[at]
        first = token.text[:1]
        if first.upper() == letters[-1] and (first.isupper() or token.is_alpha):
            letters.pop()
            start = at
        elif token.lower_ not in words("no-letter-in-short-form"):
            skipped += 1  # "… for Health and Care Excellence (NICE)": not each word gives a letter
            if skipped > 1 or not first.isupper():
                return None
        at -= 1
    if letters:
        return None
    full = text_of(doc, range(start, opener.i))
    told = f"{short} are {full}." if short.endswith("s") else f"{short} is short for {full}."
    return say(outer, told, reason="the short form gets its own sentence")


def _own_sentence(doc: Doc, inner: range, outer: str) -> Proposal | None:
    told = text_of(doc, inner)
    if not stands_alone(told):
        return None
    return say(outer, sentence(told), reason="words in brackets get their own sentence")


def _describes(doc: Doc, opener: Token, inner: range, outer: str) -> Proposal | None:
    """ "a mixed group (open to all)" -> "The group is open to all." """
    head = doc[inner.start]
    if head.lower_ in words("exceptions"):
        return None
    if head.lower_ in {"which", "who"}:
        return _which(doc, opener, inner, outer)
    if head.pos_ != "ADJ" or head.dep_ not in {"amod", "acomp", "appos", "advcl"}:
        return None
    if len(inner) == 1 or doc[inner.start + 1].pos_ != "ADP":
        return None
    noun = _noun_before(opener, head.head)
    again = noun_again(noun) if noun is not None else None
    if again is None or noun is None:
        return None
    past = root_of(doc).tag_ == "VBD"
    told = f"{again} {be(noun, past=past)} {text_of(doc, inner)}"
    return say(outer, sentence(told), reason="words in brackets get their own sentence")


def _which(doc: Doc, opener: Token, inner: range, outer: str) -> Proposal | None:
    """ "the group (which is open to all)" -> "The group is open to all." """
    link, after = doc[inner.start], doc[inner.start + 1]
    verb = next((doc[i] for i in inner if doc[i].tag_ in FINITE_TAGS), None)
    if verb is None or link.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    if verb.i != after.i + (after.dep_ == "advmod"):
        return None
    noun = _noun_before(opener, link.head)
    again = noun_again(noun) if noun is not None else None
    if again is None:
        return None
    told = f"{again} {text_of(doc, range(after.i, inner.stop))}"
    return say(
        outer,
        sentence(told),
        reason="words in brackets get their own sentence",
        dropped=frozenset({"which", "who"}),
    )


def _noun_before(opener: Token, head: Token) -> Token | None:
    token = opener.doc[opener.i - 1]
    if token.pos_ in {"NOUN", "PROPN"}:
        return token
    return head if head.pos_ in {"NOUN", "PROPN"} and head.i < opener.i else None
