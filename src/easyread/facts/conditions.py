"""unless, otherwise, except: the words of a condition in the whole text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.clauses.content import key
from easyread.facts.reading import Reading
from easyread.facts.tables import related, stem, stems
from easyread.facts.verdict import Fault


def unless_faults(old: str, new: str) -> Iterator[Fault]:
    if (
        re.search(r"\bunless\b", old)
        and re.search(r"\bif\b", new)
        and "?" not in new
        and not re.search(r"\b(?:not|but|only|unless|except|otherwise|no|n't|must|have to|need to)\b", new)
    ):
        yield Fault("condition", "“unless” became “if”")
    old = re.sub(
        r"\b(?:tell|tells|told|say|says|said|hear|decide) (?:us |you |me |them )?otherwise\b", "say so", old
    )
    if re.search(r"\botherwise\b", old) and not re.search(r"\b(?:otherwise|not|unless|or|no)\b", new):
        yield Fault("condition", "“otherwise” is lost")
    elif re.search(r"\botherwise\b", old) and re.search(
        r"\bif (?:you|they|we|he|she|it|this) (?:do|does|is|are|can|will)(?: so)?,", new
    ):
        yield Fault("condition", "“otherwise” became “if so”")
    if re.search(r"\bdepend(?:s|ing|ent)? (?:up)?on\b|\bsubject to\b", old) and not re.search(
        r"\bdepend|\bif\b|\bsubject to|\bonly\b|\bunless\b|\bfirst\b|\bneed|\bmust\b|\bdecid", new
    ):
        yield Fault("condition", "what it depends on is lost")
    if re.search(r"\bunless\b", new) and not re.search(
        r"\b(?:unless|not|no|only|without|except|n't|otherwise|or|until)\b", old
    ):
        yield Fault("condition", "“unless” is new")


def turned_exceptions(old: str, lines: Reading) -> Iterator[Fault]:
    """ "unless it rains" told as "also when it rains"."""
    hit = re.search(r"\b(?:unless|except (?:when|if|for|in|on|during|at))\b ([^,.;]*)", old)
    words = [stem(w) for w in re.findall(r"[a-z]{4,}", hit[1])] if hit else []
    words = [w for w in words if w not in stems("light")]
    for unit in lines.units:
        low = unit.text.lower()
        if (
            words
            and re.search(r"\b(?:also|even|still|too)\b.*\b(?:when|if|in|on|during|at|for)\b", low)
            and not re.search(r"\b(?:not|no|never|cannot)\b", low)
            and all(any(related(w, key(t)) for t in unit.doc) for w in words)
        ):
            yield Fault(
                "condition", f"the exception is turned round: “{hit[0].strip() if hit else ''}”", unit.line
            )


def _has_its_own(hit: re.Match[str], old: str, lines: Reading) -> bool:
    """ "except in the holidays, when it is open": the exception says what holds, and so do the lines."""
    if not re.match(r",? (?:when|where|who|which|whose)\b", old[hit.end() :]):
        return False
    words = [stem(w) for w in re.findall(r"[a-z]{4,}", hit[1])]
    return bool(words) and all(lines.has(w) or w in stems("light") for w in words)


_EXCEPT = re.compile(
    r"\b(?:except(?: for| that)?|apart from|other than|excluding|with the"
    r" exception of|aside from|but not)\b ?([^,.;]*)"
)


def exception_faults(old: str, new: str, lines: Reading) -> Iterator[Fault]:
    for hit in _EXCEPT.finditer(old):
        if _has_its_own(hit, old, lines):
            continue
        if not re.search(
            (
                r"\b(?:except|apart from|other than|not|unless|no|none|all the"
                r" other|only|else|exclud\w+|leave out|left out)\b"
            ),
            new,
        ):
            yield Fault("condition", f"the exception is lost: “{hit[0].strip()}”")
