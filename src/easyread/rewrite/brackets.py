"""Words in brackets: a short form is told in a sentence, a sentence gets its own line, a list of examples too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.rewrite.nouns import noun_again
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import be, quoted, root_of, sentence, text_of

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
        elif token.lower_ not in {"and", "of", "for", "the", "in", "&", "on", "to", "with", "-"}:
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
    words = text_of(doc, inner)
    if not stands_alone(words):
        return None
    return say(outer, sentence(words), reason="words in brackets get their own sentence")


def _describes(doc: Doc, opener: Token, inner: range, outer: str) -> Proposal | None:
    """ "a mixed group (open to all)" -> "The group is open to all." """
    head = doc[inner.start]
    low = head.lower_
    if low in {"other", "except", "apart", "unless", "not", "only", "excluding"}:
        return None
    if low in {"which", "who"}:
        verb = next((doc[i] for i in inner if doc[i].tag_ in {"VBZ", "VBD", "VBP", "MD"}), None)
        if (
            verb is None
            or doc[inner.start].dep_ not in {"nsubj", "nsubjpass"}
            or verb.i != inner.start + 1 + (doc[inner.start + 1].dep_ == "advmod")
        ):
            return None
        noun = _noun_before(opener, doc[inner.start].head)
        again = noun_again(noun) if noun is not None else None
        if again is None:
            return None
        return say(
            outer,
            sentence(f"{again} {text_of(doc, range(inner.start + 1, inner.stop))}"),
            reason="words in brackets get their own sentence",
            dropped=frozenset({"which", "who"}),
        )
    if (
        head.pos_ == "ADJ"
        and len(inner) > 1
        and head.dep_ in {"amod", "acomp", "appos", "advcl"}
        and doc[inner.start + 1].pos_ == "ADP"
    ):
        noun = _noun_before(opener, head.head)
        again = noun_again(noun) if noun is not None else None
        if again is None or noun is None:
            return None
        past = root_of(doc).tag_ == "VBD"
        return say(
            outer,
            sentence(f"{again} {be(noun, past=past)} {text_of(doc, inner)}"),
            reason="words in brackets get their own sentence",
        )
    return None


def _noun_before(opener: Token, head: Token) -> Token | None:
    token = opener.doc[opener.i - 1]
    if token.pos_ in {"NOUN", "PROPN"}:
        return token
    return head if head.pos_ in {"NOUN", "PROPN"} and head.i < opener.i else None
