"""Numbers in digits, percentages as "about 6 out of 10"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.rewrite.steps import Piece, Place, Proposal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLOSE = 3  # percentage points: 16% is not "about 2 out of 10"
DIGITS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
    "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
    "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50",
    "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
}  # fmt: skip
_PERCENT = re.compile(
    r"\b(\d{1,3}(?:\.\d+)?)\s?(?:%|per cent|percent)(?= of (?!them\b|us\b|you\b|it\b|that\b|this\b)(?:the |all |our |these |those )?[a-z]+)"
)
_RANGE = re.compile(r"(?<=\d)\s?[–-]\s?(?=\d{1,4}\b)(?!\d{4}-)")


def write_digits(doc: Doc, place: Place) -> Proposal | None:
    """ "eight years" -> "8 years". Not "one", which is often no number; not in names; not in "two-thirds"."""
    out: list[str] = []
    changed = False
    for token in doc:
        digit = DIGITS.get(token.lower_)
        if digit and token.i not in place.kept and _counts(token):
            out.append(digit + token.whitespace_)
            changed = True
        else:
            out.append(token.text_with_ws)
    if not changed:
        return None
    return Proposal(
        pieces=(Piece(text="".join(out), kind=place.kind),), reason="numbers in digits", swaps_words=True
    )


def _counts(token: Token) -> bool:
    if token.pos_ != "NUM" or token.ent_type_ in {"ORG", "PERSON", "WORK_OF_ART", "LAW", "FAC", "EVENT"}:
        return False
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    before = token.doc[token.i - 1].lower_ if token.i else ""
    return following not in {"hundred", "thousand", "thirds", "quarters", "-", "or"} and not (
        before in {"or", "-", "hundred"}
        or (before == "and" and token.i > 1 and token.nbor(-2).lower_ in {"hundred", "thousand"})
    )


def write_out_of_ten(doc: Doc, place: Place) -> Proposal | None:
    """ "62% of people" -> "about 6 out of 10 people". Only a share of people or things, never a rate or a price."""
    text = doc.text
    found = _PERCENT.search(text)
    if found is None or re.search(
        r"\b(interest|tax|VAT|pay rise|discount|inflation|increase|least|most|than|up to|under|over|below|above|between|target|must)\b",
        text[: found.start()] + text[found.end() : found.end() + 40],
        re.IGNORECASE,
    ):
        return None
    words = _share(float(found.group(1)))
    if words is None:
        return None
    changed = text[: found.start()] + words + text[found.end() :]
    changed = re.sub(re.escape(words) + r" of all\b", words + " of all", changed)
    if not words.endswith(("half", "quarter", "quarters")):
        changed = re.sub(
            re.escape(words) + r" of (?=[a-z]+)(?!the |all |our |these |those )", words + " ", changed
        )
    changed = changed[0].upper() + changed[1:]
    return Proposal(
        pieces=(Piece(text=changed, kind=place.kind),),
        reason=f"{found.group(0)} in everyday words",
        sure=False,
        dropped=frozenset({found.group(1)}),
        swaps_words=True,
    )


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
