"""Two facts that change places, and a "before" or "after" that the source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.english.parser import parse
from easyread.facts.amounts import amounts
from easyread.facts.clauses.content import is_content, key
from easyread.facts.reading import Reading, Unit
from easyread.facts.tables import opposites, related, stem
from easyread.facts.verdict import Fault

_CUTS = re.compile(r"[,;:–—]|\b(?:and|but|or|whereas|although|though)\b")
_BEFORE = re.compile(
    r"\b(?:before|by|until|till|ahead|prior|no later|in advance|beforehand"
    r"|first|earlier|up to|previous(?:ly)?|pending|ends?|deadline)\b"
)
_AFTER = re.compile(
    r"\b(?:after|following|once|since|later|then|from|when|as soon as|afterwards"
    r"|until|next|follow(?:s|ed)?|finish\w*|complet\w*|end(?:s|ed)?|ago|on)\b"
)


def context_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """Amounts and opposites that stand with the words of their rival."""
    old = [_facts(part) for unit in source.units for part in _parts(unit)]
    if re.search(r"\b(?:compared|than|from)\b", source.text.lower()):
        return
    for unit in lines.units:
        if unit.explains:
            continue
        whole, _ = _facts(unit.text.replace("’", "'"))
        double = any(_rival(f, g) for f in whole for g in whole if f != g)
        for part in _parts(unit) if double else [unit.text.replace("’", "'")]:
            facts, said_words = _facts(part)
            for fact in facts:
                own = [w | _others(f, fact) for f, w in old if fact in f]
                rivals = [
                    w | _others(f, fact) for f, w in old if fact not in f and any(_rival(fact, x) for x in f)
                ]
                if not own or not rivals:
                    continue
                mine = set().union(*own)
                theirs = set().union(*rivals)
                words = said_words | _others(facts, fact)
                only_mine, only_theirs = mine - theirs, theirs - mine
                if fact[0] == "way" and re.search(r"\b(?:not|no|never|nobody)\b", unit.text.lower()):
                    continue
                if _hits(words, only_theirs) and not _hits(words, only_mine) and only_mine:
                    yield Fault(_kind(fact), f"“{fact[1]}” stands with the wrong words", unit.line)


def _others(facts: set[tuple[str, str]], fact: tuple[str, str]) -> set[str]:
    """The other facts of a part as words: "winter" beside "24 hours"."""
    return {f[1] for f in facts if f != fact and (f[0] != fact[0] or (f[0] == "way" and not _rival(fact, f)))}


def _parts(unit: Unit) -> list[str]:
    low = unit.text.replace("’", "'")
    return [part for part in _CUTS.split(low) if part.strip()]


def _facts(part: str) -> tuple[set[tuple[str, str]], set[str]]:
    """The amounts and the words with an opposite in a part of a sentence; and the other words."""
    facts = {(a.kind, f"{a.value}") for a in amounts(part)}
    doc = parse(part.strip())
    pairs = {
        ("way", key(t))
        for t in doc
        if key(t) in opposites() and t.pos_ in {"VERB", "ADV", "ADP", "ADJ", "NOUN"} and key(t) not in _SMALL
    }
    words = {
        key(t)
        for t in doc
        if (is_content(t) or t.pos_ in {"NOUN", "PROPN"})
        and ("way", key(t)) not in pairs
        and not t.like_num
        and key(t) not in _SMALL
    }
    return facts | pairs, words


_SMALL = frozenset(
    stem(w)
    for w in (
        "in",
        "on",
        "for",
        "with",
        "new",
        "right",
        "old",
        "good",
        "well",
        "like",
        "light",
        "first",
        "last",
        "same",
        "all",
        "most",
        "free",
        "long",
        "part",
        "back",
        "next",
        "day",
        "hour",
        "week",
        "month",
        "year",
        "minute",
        "night",
        "time",
        "percent",
        "pound",
    )
)


def _rival(one: tuple[str, str], other: tuple[str, str]) -> bool:
    if one[0] != other[0]:
        return False
    return one[0] != "way" or any(related(other[1], o) or other[1] == o for o in opposites()[one[1]])


def _hits(words: set[str], others: set[str]) -> bool:
    return any(related(w, o) for w in words for o in others)


def _kind(fact: tuple[str, str]) -> str:
    return {"way": "sense", "date": "date", "clock": "date", "count": "number", "share": "number"}.get(
        fact[0], "amount"
    )


def order_word_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """ "after" where the source has only "before" or "by", and the other way round."""
    old = _order_text(source.text)
    has_before, has_after = bool(_BEFORE.search(old)), bool(_AFTER.search(old))
    for unit in lines.units:
        if unit.explains:
            continue
        low = _order_text(unit.text)
        if (
            re.search(r"\bafter\b(?= \w)(?! (?:this|that)\b)", low)
            and not re.search(
                r"\b(?:after|following|once|since|later|then|from|when|as soon as|until|follow\w*|ago)\b", old
            )
            and (has_before or re.search(r"\b(?:while|during|within)\b", old))
        ):
            yield Fault("order", "“after” is new", unit.line)
        if (
            re.search(r"\bbefore\b(?= \w)(?! (?:this|that)\b)", low)
            and not has_before
            and (
                (has_after and not re.search(r"\band\b|\bthen\b|\buntil\b", old))
                or re.search(r"\b(?:while|during|within)\b", old)
            )
        ):
            yield Fault("order", "“before” is new", unit.line)


def _order_text(text: str) -> str:
    low = text.lower().replace("’", "'")
    return re.sub(
        (
            r"\b(?:look(?:s|ed|ing)? after|after all|named after|take(?:s|n)?"
            r" after|from time to time|aged? from)\b"
        ),
        " ",
        low,
    )
