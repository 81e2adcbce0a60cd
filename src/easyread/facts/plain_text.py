"""A text in small letters, with the set phrases out of the way whose small words mean something else."""

from __future__ import annotations

import re


def small(text: str) -> str:
    text = text.replace("’", "'").lower().replace("whether or not", " ")
    text = re.sub(r"\bcan(?:'|no)t\b|\bcannot\b", "can not", text)
    text = re.sub(r"\bwon't\b", "will not", text)
    text = re.sub(r"n't\b", " not", text)
    text = re.sub(
        (
            r"\b(?:at least|most of all|first of all|above all|all right|after"
            r" all|not at all|just as|only just|at all times|even if|as if|if"
            r" so|as soon as)\b"
        ),
        lambda m: {"at all times": "always", "if so": "if", "even if": " "}.get(m[0], " "),
        text,
    )
    text = re.sub(r"\b(?:be|is|are|was|were|not|for|feels?|made|make) certain\b", " ", text)
    text = re.sub(r"\b(?:simply|just|merely) because\b", "because", text)
    text = re.sub(r"\ball (?:but|except) (?=\w+)", "most except ", text)
    text = re.sub(r"\b(?:nearly|almost|virtually) (?:all|every(?:one|body)?)\b", "most", text)
    text = re.sub(r"\b(?:at most|the most \w+|most recent\w*|most likely|at all)\b", " ", text)
    text = re.sub(
        r"\b(\d+ )may\b|\bmay (?=\d)|\b(?:in|from|by|until|next|last|since|of|early|late|mid) may\b"
        r"(?! \w+ (?:the|a|your)\b)",
        " ",
        text,
    )
    return re.sub(r"\bas well as\b|\bjust\b(?= (?:as|like|before|after|under|over))", " ", text)


def first_hit(pattern: re.Pattern[str], text: str) -> str:
    hit = pattern.search(text)
    return hit[0] if hit else ""
