"""What goes on beside it, ", with N doing …" at the end, becomes a sentence of its own: "N does …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.agreement import finite_form, is_past
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_told, say, words_in
from easyread.rewrite.tree import children, is_whole, quoted, root_of
from easyread.rewrite.wording import sentence, text_before, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SHORT = 12  # words; below this the sentence is easy enough as it is
FEWEST = 4  # words that each part must have


def split_with_clauses(doc: Doc, place: Place) -> Proposal | None:
    """ "It runs each day, with 2 nurses giving advice." -> "It runs each day. 2 nurses give advice." """
    root = root_of(doc)
    if not is_told(doc, place) or words_in(doc) <= SHORT or not is_whole(root):
        return None
    if any(t.tag_ == "MD" and t.lower_ != "will" for t in children(root, "aux")) or children(root, "neg"):
        return None
    taken = quoted(doc) | place.kept
    for word in doc[FEWEST : len(doc) - FEWEST]:
        if word.lower_ != "with" or doc[word.i - 1].text != "," or word.i in taken:
            continue
        verb = next((t for t in doc[word.i + 2 :] if t.tag_ == "VBG"), None)
        if verb is None or not _fits(doc, word, verb):
            continue
        noun = _head(doc, word.i + 1, verb.i)
        rest = text_before(doc, word.i - 1)
        if noun is None or not stands_alone(rest):
            continue
        future = any(t.lower_ == "will" for t in children(root, "aux"))
        told = f"will {verb.lemma_}" if future else finite_form(verb, noun, past=is_past(root))
        who = text_of(doc, range(word.i + 1, verb.i))
        second = f"{who} {told} {text_from(doc, verb.i + 1)}"
        if stands_alone(second, subject_first=True):
            return say(
                sentence(rest),
                sentence(second),
                reason="what goes on beside it gets its own sentence",
                dropped=frozenset({"with"}),
            )
    return None


def _fits(doc: Doc, word: Token, verb: Token) -> bool:
    """Whether only a thing stands between "with" and the verb, and no comma comes after."""
    between = doc[word.i + 1 : verb.i]
    nominal = {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADP", "PUNCT"}
    plain = all(t.pos_ in nominal and t.text not in {",", ";", "("} for t in between)
    after = doc[verb.i + 1]
    joined = after.text in {",", ";", "("} or after.lower_ in {"and", "or"}
    return plain and not joined and verb.dep_ in {"acl", "pcomp", "advcl"} and verb.i + 2 < len(doc)


def _head(doc: Doc, start: int, end: int) -> Token | None:
    """The noun that the stretch is about: its last noun before any "of" or "in"."""
    head: Token | None = None
    for token in doc[start:end]:
        if token.pos_ == "ADP":
            break
        if token.pos_ in {"NOUN", "PROPN"} or (token.pos_ == "PRON" and token.dep_ != "poss"):
            head = token
    return head
