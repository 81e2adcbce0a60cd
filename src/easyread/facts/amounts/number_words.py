"""Numbers that are written as words: "seven", "twenty", "third"."""

from __future__ import annotations

import re

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]


TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


WORTH = {w: n for n, w in enumerate(ONES)} | {w: 10 * n for n, w in enumerate(TENS, start=2)} | {"dozen": 12}


BIG = {
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "m": 1_000_000,
    "bn": 1_000_000_000,
    "k": 1000,
}


_ORDINALS = {
    w: n
    for n, w in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        start=1,
    )
}


NUM = r"(?:\d+(?:,\d{3})*(?:\.\d+)?|\d*\.\d+)"


WORDS = r"(?:" + "|".join([*ONES, *TENS]) + r")"


_PARTS = (
    (r"\balternate (?=[a-z]+days\b)", "every 2 weeks on "),
    (r"\b(?:alternate|every other|every second) (week|month|year|day)s?\b", r"every 2 \1s"),
    (r"\ba century\b", "100 years"),
    (r"\bhalf a million\b", "500000"),
    (r"\b(?:a )?quarter of a million\b", "250000"),
    (r"\bhalf a dozen\b", "6"),
)


def plain(text: str) -> str:
    """Small letters, one kind of apostrophe and dash."""
    text = text.lower().replace("’", "'").replace("–", "-").replace("\u00a0", " ")
    text = re.sub(rf"\b{WORDS}(?= o'clock)", lambda hit: str(WORTH[hit[0]]), text)
    text = re.sub(r"\b(?:at once|all at once|once (?:the|you|we|they|it|your|he|she|this|a))\b", " ", text)
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    return _halves(text)


def _halves(text: str) -> str:
    """ "half a million" and "one and a half" as figures."""
    for words, worth in _PARTS:
        text = re.sub(words, worth, text)
    return re.sub(
        rf"\b(\d+|{WORDS}) and a half(?= \w)|\b(?:a|an|1) (?P<u>day|hour|week|month|year) and a half\b",
        lambda hit: f"1.5 {hit['u']}s" if hit["u"] else f"{number_of(hit[1]) + 0.5:g}",
        text,
    )


def number_of(word: str) -> float:
    word = word.strip()
    if word in WORTH:
        return float(WORTH[word])
    if word in {"a", "", "a hundred"}:
        return 100.0 if word == "a hundred" else 1.0
    return float(word.replace(",", ""))


def ordinals(text: str) -> frozenset[str]:
    """First, second and so on as figures: "1st" and "first" are one."""
    low = plain(text)
    return frozenset(str(n) for w, n in _ORDINALS.items() if re.search(rf"\b{w}\b", low))
