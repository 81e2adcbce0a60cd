"""Writes short forms of verbs in full: "don't" -> "do not", "it's" -> "it is" or "it has"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.steps import Place, Proposal, reworded
from easyread.rewrite.wording import capital

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_STEMS = {"ca": "can", "wo": "will", "sha": "shall"}
_FULL = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will"}


_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def write_in_full(doc: Doc, place: Place) -> Proposal | None:
    """ "We can't come." -> "We cannot come." """
    out: list[str] = []
    changed = False
    moved: int | None = None  # "isn't it" -> "is it not": where the "not" goes
    for token in doc:
        word = token.text.replace("’", "'").lower()
        full = None if token.i in place.kept else _full(token, word)
        if full is not None:
            changed = True
            out[-1] = out[-1].rstrip()
            if word == "n't" and (subject := _asks(token)) is not None:
                moved = subject.right_edge.i
                out.append(token.whitespace_ or " ")
                continue
            glue = "" if out[-1].lower().endswith("can") and word == "n't" else " "
            out.append(glue + full + token.whitespace_)
            continue
        following = doc[token.i + 1].text.replace("’", "'").lower() if token.i + 1 < len(doc) else ""
        if word in _STEMS and following == "n't" and token.i not in place.kept:
            stem = _STEMS[word]
            out.append(capital(stem) if token.text[0].isupper() else stem)
        else:
            out.append(token.text_with_ws)
        if moved == token.i:
            out[-1] = out[-1].rstrip() + " not" + (token.whitespace_ or "")
            moved = None
    if not changed:
        return None
    return reworded("".join(out), place, reason="short forms of verbs in full")


def _asks(token: Token) -> Token | None:
    """The subject behind the "n't" of a question: "why can't the change …" -> "why can the change not …"."""
    if token.i + 1 >= len(token.doc):
        return None
    following = token.doc[token.i + 1]
    if following.dep_ in _SUBJECTS and following.pos_ == "PRON" and token.i < 4:
        return following
    found = next((t for t in token.head.children if t.dep_ in _SUBJECTS and t.left_edge == following), None)
    return found if found is not None and token.doc.text.rstrip().endswith("?") else None


def _full(token: Token, word: str) -> str | None:
    if token.i == 0 or token.doc[token.i - 1].whitespace_:
        return None
    if word == "n't":
        return "not"
    if word in _FULL:
        return _FULL[word]
    if word == "'d" and token.tag_ in {"MD", "VBD"}:
        following = [t for t in token.doc[token.i + 1 : token.i + 4] if t.pos_ in {"VERB", "AUX"}]
        if following and following[0].tag_ in {"VBN", "VBD"}:
            return "had"
        return "would"
    return _is_or_has(token) if word == "'s" else None


def _is_or_has(token: Token) -> str | None:
    """What 's stands for, if it is a verb: "it's late" -> "is", "it's been" -> "has"."""
    before = token.doc[token.i - 1]
    surely = before.lower_ in words("surely-is")
    if token.tag_ == "POS" and not surely:
        return None
    if before.lower_ == "let":
        return "us"
    if token.tag_ not in {"VBZ", "VBP"} and token.pos_ not in {"AUX", "VERB"} and not surely:
        return None
    known = before.lower_ in words("surely-is") - {"it", "he", "she"}
    if before.pos_ not in {"PRON", "ADV", "SCONJ"} and not known:
        return None  # a name or noun: may be "of"
    helper = token.dep_ == "aux" and token.head.tag_ == "VBN" and token.lemma_ != "be"
    return "has" if helper or _perfect(token) else "is"


def _perfect(token: Token) -> bool:
    """ "it's been": has."""
    rest = [t for t in token.doc[token.i + 1 : token.i + 4] if t.pos_ not in {"ADV", "PART"}]
    return bool(rest) and rest[0].lower_ in {"been", "got", "become", "had", "gone"}
