"""Looks at what a step proposes before it counts: is each line a sentence, and is nothing lost or added?"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.glossary.grammar import any_of, words
from easyread.rewrite.agreement import is_plural
from easyread.rewrite.steps import Piece, Proposal, words_in
from easyread.rewrite.tree import child, finite, root_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Words that carry grammar, not facts: a split may repeat or drop them.
_GRAMMAR = frozenset({"DET", "PUNCT", "SPACE", "CCONJ", "SCONJ", "PART", "AUX", "PRON", "ADP", "SYM", "X"})
_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)


def objection(before: Doc, proposal: Proposal) -> str | None:
    """Why the proposal may not stand; None when it may."""
    after = [parse(piece.text) for piece in proposal.pieces]
    if len(after) > 1 and max(map(words_in, after)) >= words_in(before):
        return "no line is shorter"
    for piece, doc in zip(proposal.pieces, after, strict=True):
        reason = _broken(piece, doc, before, alone=len(after) == 1)
        if reason is not None:
            return reason
    lost = _missing(before, after, proposal)
    if lost:
        return f"lost: {lost}"
    if proposal.swaps_words:
        return None
    return _too_much(before, after)


def _broken(piece: Piece, doc: Doc, before: Doc, *, alone: bool) -> str | None:
    text = piece.text
    if not text.strip() or not any(t.is_alpha or t.like_num for t in doc):
        return "an empty line"
    doubled = _DOUBLED.search(text)
    if (
        doubled
        and doubled.group(0).lower() not in before.text.lower()
        and doubled.group(1).lower() not in {"that", "had"}
    ):
        return f"a word twice: {doubled.group(0)}"
    for left, right in ("()", "“”", "[]"):
        if text.count(left) != text.count(right) and before.text.count(left) == before.text.count(right):
            return "half a pair of marks"
    if piece.kind != "say":
        return None
    if any(end.search(text) and not end.search(before.text) for end in _broken_ends()):
        return "the end is cut off"
    if doc[0].lower_ in {"says", "said", "ourselves", "themselves"} or ",," in text:
        return "the start is cut off"
    if alone and child(root_of(before), "mark") is not None:
        return None
    if child(root_of(doc), "mark") is not None and child(root_of(before), "mark") is None:
        return "it leans on another sentence"
    if doc[0].lower_ in words("openers-that-need-a-main-part") and not _whole_with_opening(doc):
        return "it leans on another sentence"
    if _loose(before):
        return None
    return None if is_sentence(doc) else "not a whole sentence"


@lru_cache(maxsize=1)
def _broken_ends() -> tuple[re.Pattern[str], ...]:
    """Ends that no sentence has: "… and.", "She said." """
    return (
        re.compile(rf"\b{any_of('broken-ends')}[.,]?$", re.IGNORECASE),
        re.compile(rf"\b{any_of('broken-says')}\.$"),
    )


def _whole_with_opening(doc: Doc) -> bool:
    """Whether a line that starts with "If" or "When" also has its main part."""
    root = root_of(doc)
    return child(root, "mark") is None and any(t.dep_ == "advcl" and t.head == root for t in doc)


def is_sentence(doc: Doc) -> bool:
    """Whether a parsed line is one sentence: a finite main verb and a subject that agrees, or an order."""
    root = root_of(doc)
    if root.pos_ not in {"VERB", "AUX"}:
        return False
    subject = subject_of(root)
    if subject is None:
        return root.tag_ in {"VB", "VBP"} and root.i <= 3 and not any(t.tag_ == "TO" for t in root.children)
    if not finite(root):
        return False
    return _agrees(root, subject)


def _agrees(root: Token, subject: Token) -> bool:
    """Number of subject and verb, where both are plain to see."""
    verb = next((t for t in root.children if t.dep_ in {"aux", "auxpass"} and t.tag_ in {"VBZ", "VBP"}), root)
    if (
        subject.pos_ != "NOUN"
        or verb.tag_ not in {"VBZ", "VBP"}
        or subject.lemma_ in words("one-or-many-nouns")
    ):
        return True
    if subject.tag_ == "NNS" and verb.lower_ in {"is", "has", "does", "was"}:
        return False
    return not (subject.tag_ == "NN" and verb.lower_ in {"are", "have", "do"} and not is_plural(subject))


def _loose(before: Doc) -> bool:
    """Whether the line was no whole sentence to begin with: then its parts need not be, either."""
    return not is_sentence(before)


def facts(doc: Doc) -> Counter[str]:
    """What must not get lost in a split: the words that carry meaning, as base forms."""
    found: Counter[str] = Counter()
    for token in doc:
        low = token.lower_
        if low in words("negations"):
            found["not" if low in {"n't", "cannot"} else low] += 1
        elif low in words("strength") or low in words("quantities"):
            found[low] += 1
        elif token.pos_ not in _GRAMMAR and not token.is_punct:
            found[_key(token)] += 1
    return found


def _key(token: Token) -> str:
    return token.lower_ if token.pos_ in {"PROPN", "NUM"} else _stem(token.lemma_.lower())


def _stem(word: str) -> str:
    """`word` without its ending: a verb that became a noun in the parse of a half is still the same word."""
    return re.sub(r"(ies|ied|es|ed|ing|s|e|y)$", "", word)


def _missing(before: Doc, after: list[Doc], proposal: Proposal) -> str:
    have: Counter[str] = Counter()
    for doc in after:
        have += facts(doc)
    if proposal.swaps_words:
        return _hard_facts(before, after, proposal.dropped)
    text = " ".join(d.text.lower() for d in after)
    dropped = proposal.dropped | {_stem(w) for w in proposal.dropped}
    gone = [
        w
        for w, n in facts(before).items()
        if have[w] < n and w not in dropped and not re.search(rf"\b{re.escape(w)}", text)
    ]
    told = " ".join(d.text for d in after)
    strict = [
        w
        for w, n in facts(before).items()
        if w in words("negations") | words("strength") and have[w] != n and not _repeated(w, n, have[w])
    ]
    if "If so," in told:  # "you cannot come" -> "you may not be able to come"
        strict = [w for w in strict if w in {"must", "should", "shall"}]
        gone = [w for w in gone if w not in words("strength")]
    return ", ".join(gone + strict)


def _repeated(word: str, before: int, after: int) -> bool:
    """A helper verb may come back with the subject ("they can read and can write"); "not" may not."""
    return word in words("strength") and after > before


def _hard_facts(before: Doc, after: list[Doc], dropped: frozenset[str]) -> str:
    """For swaps of words: numbers and "not" stay."""
    old = [
        t.text for t in before if t.like_num and any(c.isdigit() for c in t.text) and t.text not in dropped
    ]
    new = " ".join(d.text for d in after)
    return ", ".join(n for n in old if n not in new)


def _too_much(before: Doc, after: list[Doc]) -> str | None:
    """A split may repeat the subject, not half of the sentence."""
    old, new = words_in(before), sum(map(words_in, after))
    return "too much is said twice" if new > old + 4 + old // 2 else None
