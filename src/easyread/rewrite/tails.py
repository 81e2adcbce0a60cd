"""What hangs on a long sentence with "depending on", "according to", "in line with" gets its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import pairs, words
from easyread.rewrite.agreement import is_past
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import children, is_whole, quoted, reads, root_of
from easyread.rewrite.wording import lower_start, sentence, text_before, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEWEST = 4  # words that each part must have
_OPEN = frozenset({"(", "["})


def split_tails(doc: Doc, place: Place) -> Proposal | None:
    """ "It takes weeks, depending on the area." -> "It takes weeks. This depends on the area." """
    if not _may_split(doc, place):
        return None
    taken = quoted(doc) | place.kept
    for token in doc[FEWEST : len(doc) - 2]:
        for phrase, told in pairs("tails").items():
            size = len(phrase.split())
            if token.i in taken or not reads(doc, token.i, phrase):
                continue
            before = doc[token.i - 1]
            if before.text != "," and phrase not in words("tails-without-comma"):
                continue
            if before.lower_ in words("not-before-because-of"):
                continue  # "mainly because of …"
            if not _is_thing(doc, token.i + size, len(doc) - 1) or not _of_main(doc, token):
                continue
            rest = text_before(doc, token.i - (doc[token.i - 1].text == ","))
            if len(rest.split()) >= FEWEST and stands_alone(rest):
                second = f"{_be(doc, told)} {text_from(doc, token.i + size)}"
                return say(sentence(rest), sentence(second), reason="the end gets its own sentence")
    return None


def split_heads(doc: Doc, place: Place) -> Proposal | None:
    """ "In line with the law, we print it." -> "We print it. This is in line with the law." """
    if not _may_split(doc, place):
        return None
    comma = next((t for t in doc[2:] if t.text == ","), None)
    if comma is None or comma.i in quoted(doc) | place.kept or comma.i > root_of(doc).i:
        return None
    for phrase, told in pairs("heads").items():
        if not reads(doc, 0, phrase) or not _is_thing(doc, len(phrase.split()), comma.i):
            continue
        rest = lower_start(text_from(doc, comma.i + 1), doc[comma.i + 1])
        opening = text_of(doc, range(len(phrase.split()), comma.i))
        if len(opening.split()) + 2 >= FEWEST and stands_alone(rest, subject_first=True):
            second = f"{_be(doc, told)} {opening}"
            return say(sentence(rest), sentence(second), reason="the opening gets its own sentence")
    return None


def _may_split(doc: Doc, place: Place) -> bool:
    root = root_of(doc)
    return is_told(doc, place) and is_long(doc) and is_whole(root) and not children(root, "neg")


def _of_main(doc: Doc, token: Token) -> bool:
    """Whether it hangs on the main verb, not on a clause in between: "people who need help because of …"."""
    above = token
    while above.head != above:
        if above.dep_ in {"relcl", "acl", "advcl", "ccomp", "pcomp", "csubj"}:
            return False
        above = above.head
    return above == root_of(doc)


def _is_thing(doc: Doc, start: int, end: int) -> bool:
    """Whether the stretch is one thing or a list of things: no verb of its own but in "how much you earn"."""
    inside = doc[start:end]
    if not len(inside) or any(t.text in _OPEN for t in inside) or inside[0].tag_ in {"VBG", "TO", "IN", "RB"}:
        return False
    asked = inside[0].tag_ in {"WRB", "WP", "WDT"} or inside[0].lower_ == "whether"
    return asked or not any(t.tag_ in {"VBZ", "VBP", "VBD", "MD"} and t.dep_ != "relcl" for t in inside)


def _be(doc: Doc, told: str) -> str:
    """How the second sentence starts, in the time of the first."""
    timeless = told.endswith(" according to")  # who says so is as true today
    return told.replace("This is ", "This was ") if is_past(root_of(doc)) and not timeless else told
