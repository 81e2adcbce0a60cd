"""Compares a sentence with the lines made from it: numbers, names, negations, strength and hedges."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from easyread.glossary.grammar import pairs, words
from easyread.resources import data_dir

_SHARE = re.compile(r"\b(?:about )?\d out of 10\b|\bhalf\b|\ba quarter\b|\b3 quarters\b", re.IGNORECASE)
_PERCENT = re.compile(r"\b\d[\d.,]*\s?(?:%|per cent|percent)")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NAME = re.compile(r"(?<![.?!:“\"‘'(•-] )(?<!^)\b[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Ways to say one thing that must not get lost (nor, with `gain`, turn up)."""

    name: str
    words: re.Pattern[str]
    count: bool
    gain: bool


_IF_THEN = re.compile(r"(\bif\b[^.;]*?)\bthen\b")  # no order in time: "If you need it, then ask."


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    """glossary/words/facts.toml."""
    return tomllib.loads((data_dir("glossary") / "words" / "facts.toml").read_text(encoding="utf-8"))


def _same() -> dict[str, str]:
    """What is read as something else before two texts are compared."""
    found: dict[str, str] = _table()["same"]
    return found


@lru_cache(maxsize=1)
def groups() -> tuple[Group, ...]:
    """The groups of glossary/words/facts.toml."""
    found = _table()["group"]
    return tuple(
        Group(
            name=entry["name"],
            words=re.compile(
                r"\b(?:" + "|".join(sorted(map(re.escape, entry["words"]), key=len, reverse=True)) + r")\b"
            ),
            count=entry.get("count", False),
            gain=entry.get("gain", True),
        )
        for entry in found
    )


def lost(source: str, lines: Sequence[str]) -> tuple[str, ...]:
    """What `lines` lose or add against `source`, each in a few words; empty where all is well."""
    after = " ".join(lines)
    problems = [*_numbers(source, after), *_names(source, after)]
    plain, plainer = _IF_THEN.sub(r"\1", _lower(source)), _lower(after)
    for group in groups():
        before_count, after_count = len(group.words.findall(plain)), len(group.words.findall(plainer))
        if before_count and not after_count:
            problems.append(f"“{group.name}” is lost")
        elif group.name == "may" and "if so," in plainer and "if" in plain:
            continue  # "If you need help, …" -> "You may need help. If so, …"
        elif group.gain and after_count and not before_count:
            problems.append(f"“{group.name}” is new")
        elif group.count and before_count != after_count:
            problems.append(f"“{group.name}” is said {after_count} times, not {before_count}")
    return tuple(problems)


def _lower(text: str) -> str:
    text = text.replace("’", "'").lower()
    text = re.sub(r"\bcan't\b", "can not", text)
    text = re.sub(r"\bwon't\b", "will not", text)
    text = re.sub(r"\bcannot\b", "can not", text)
    text = re.sub(r"n't\b", " not", text)
    for words_, meant in _same().items():
        text = re.sub(rf"(?:(?<!\w)|(?=,)){re.escape(words_)}\b", meant, text)
    return text


def _numbers(source: str, after: str) -> list[str]:
    old, new = _number_set(source), _number_set(after)
    gone = sorted(old - new)
    if gone and _PERCENT.search(source) and _SHARE.search(after):
        gone = [n for n in gone if not re.search(rf"\b{re.escape(n)}\s?(?:%|per cent|percent)", source)]
        new = new - {"10"} - set(re.findall(r"\b(\d) out of 10", after)) | ({"10"} if "10" in old else set())
    if _SHARE.search(after) and not _SHARE.search(source):
        new = new - set(re.findall(r"\b(\d) (?:out of 10|quarters)", after)) - {"10"} | (new & old)
    added = sorted(new - old)
    return [f"the number {n} is lost" for n in gone] + [f"the number {n} is new" for n in added]


def _number_set(text: str) -> set[str]:
    found = {n.rstrip(".,:") for n in _NUMBER.findall(text)}
    return found | {
        digits for word, digits in pairs("digits").items() if re.search(rf"\b{word}\b", text, re.IGNORECASE)
    }


def _names(source: str, after: str) -> list[str]:
    names = {n.rstrip("’'").removesuffix("’s").removesuffix("'s") for n in _NAME.findall(source)}
    names = {n for n in names if not re.match("I['’]", n)}
    low = after.lower()
    return [
        f"the name {n} is lost"
        for n in sorted(names)
        if n.lower() not in low and n.lower() not in words("no-names")
    ]
