"""Looks at one side of a possible cut by itself: read alone, is it a whole sentence?

The parse of a long sentence often hangs the second half on the wrong word. Each half alone is read right
more often.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.glossary.grammar import words
from easyread.rewrite.tree import SUBJECTS, child, finite, root_of, subject_of
from easyread.rewrite.wording import sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def stands_alone(text: str, *, end: str = ".", subject_first: bool = False) -> bool:
    """Whether `text` is a whole sentence by itself. subject_first: its subject must be its first words."""
    told = text.split()
    if len(told) < 3:
        return False
    first = told[0].strip("“‘\"'(").lower()
    asks = end == "?" and first in words("asking-words")
    points = first == "that" and told[1].lower() in {"is", "was"}  # "That is why …"
    if first in words("leaning-starts") - words("whole-openers") and not asks and not points:
        return False
    doc = parse(sentence(text, end))
    root = root_of(doc)
    if first in words("whole-openers") and not asks and not _has_opening(doc, root):
        return False
    if root.pos_ not in {"VERB", "AUX"} or not finite(root) or child(root, "mark") is not None:
        return False
    subject = subject_of(root)
    if subject is None:
        return False
    if subject_first and subject.left_edge.i != 0:
        return False
    return not any(t.dep_ in SUBJECTS and t.tag_ in {"WDT", "WP"} and t.head == root for t in doc)


def is_order(text: str) -> bool:
    """Whether `text` tells the reader to do something: "Read the guide first." """
    if len(text.split()) < 3:
        return False
    doc = parse(sentence(text))
    root = root_of(doc)
    if root.tag_ != "VB" or subject_of(root) is not None or root.i > 1 or len(doc) < 4:
        return False
    return not any(t.tag_ == "TO" for t in root.children)


def _has_opening(doc: Doc, root: Token) -> bool:
    """Whether a clause opens the sentence, and the main part follows it behind a comma."""
    comma = any(t.text == "," for t in doc[2:-2])
    return comma and any(
        t.dep_ == "advcl" and t.head == root and t.i < root.i and t.left_edge.i == 0 for t in doc
    )


def subject_word(text: str) -> str:
    """The subject of a whole sentence, lower case."""
    subject = subject_of(root_of(parse(sentence(text))))
    return subject.lower_ if subject is not None else ""


def reports(text: str) -> bool:
    """Whether the main verb of `text` says or thinks something: what follows may still belong to it."""
    return child(root_of(parse(sentence(text))), "ccomp") is not None
