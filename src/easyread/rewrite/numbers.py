"""Numbers in digits, percentages as "about 6 out of 10"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.glossary.grammar import any_of, pairs, words
from easyread.rewrite.steps import Piece, Place, Proposal, reworded
from easyread.rewrite.tree import child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLOSE = 3  # percentage points: 16% is not "about 2 out of 10"
_PERCENT = re.compile(
    r"\b(\d{1,3}(?:\.\d+)?)\s?(?:%|per cent|percent)"
    r"(?= of (?!them\b|us\b|you\b|it\b|that\b|this\b)(?:the |all |our |these |those )?[a-z]+)"
)
_OWNERS = "(?:the|all|our|their|his|her|its|my|your|these|those) "
NEAR = 40  # characters after a percentage in which a word may show that it must stay exact


def write_digits(doc: Doc, place: Place) -> Proposal | None:
    """ "eight years" -> "8 years". Not "one", which is often no number; not in names; not in "two-thirds"."""
    digits = pairs("digits")
    out: list[str] = []
    changed = False
    for token in doc:
        digit = digits.get(token.lower_)
        if digit and token.i not in place.kept and _counts(token):
            out.append(digit + token.whitespace_)
            changed = True
        else:
            out.append(token.text_with_ws)
    if not changed:
        return None
    return reworded("".join(out), place, reason="numbers in digits")


def _counts(token: Token) -> bool:
    """Whether the word is a number by itself, not part of a name or of a longer number."""
    if token.pos_ != "NUM" or token.ent_type_ in {"ORG", "PERSON", "WORK_OF_ART", "LAW", "FAC", "EVENT"}:
        return False
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    before = token.doc[token.i - 1].lower_ if token.i else ""
    return following not in words("no-digits-before") and not (
        before in {"or", "-", "hundred"}
        or (before == "and" and token.i > 1 and token.nbor(-2).lower_ in {"hundred", "thousand"})
    )


def write_out_of_ten(doc: Doc, place: Place) -> Proposal | None:
    """ "62% of people" -> "about 6 out of 10 people". Only a share of people or things, no rate or price."""
    text = doc.text
    found = _PERCENT.search(text)
    if found is None or _stays_exact(text[: found.start()] + text[found.end() : found.end() + NEAR]):
        return None
    share = _share(float(found.group(1)))
    if share is None or not _of_many(doc, found.end()):
        return None
    changed = text[: found.start()] + share + text[found.end() :]
    if not share.endswith(("half", "quarter", "quarters")):
        changed = re.sub(re.escape(share) + rf" of (?=[a-z]+)(?!{_OWNERS})", share + " ", changed)
    return Proposal(
        pieces=(Piece(text=changed[0].upper() + changed[1:], kind=place.kind),),
        reason=f"{found.group(0)} in everyday words",
        sure=False,
        dropped=frozenset({found.group(1)}),
        swaps_words=True,
    )


def _of_many(doc: Doc, at: int) -> bool:
    """Whether what follows character `at` can be counted: "of people", not "of the income"."""
    of = next((t for t in doc if t.idx >= at and t.lower_ == "of"), None)
    counted = child(of, "pobj") if of is not None else None
    return counted is not None and counted.tag_ in {"NNS", "NNPS"}


def _stays_exact(around: str) -> bool:
    """Whether the words around a percentage make it a price, a rate or a limit: "at least 60% of …"."""
    return re.search(rf"\b{any_of('exact-percentages')}\b", around, re.IGNORECASE) is not None


def _share(percent: float) -> str | None:
    exact = {25: "a quarter", 50: "half", 75: "3 quarters"}
    if percent in exact:
        return exact[int(percent)]
    if percent < 5 or percent > 95:
        return None  # near the ends, rounding to tenths would change what it says
    tenth = int(percent / 10 + 0.5)
    if abs(percent - tenth * 10) > CLOSE:
        return None
    return f"{tenth} out of 10" if percent == tenth * 10 else f"about {tenth} out of 10"
