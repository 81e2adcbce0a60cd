"""Words of the lines that nothing supports: an invented fact, a word in the wrong sense."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english.frequency import zipf
from easyread.facts.added import OF_TIME, changes_a_fact, is_invented
from easyread.facts.amounts import amounts
from easyread.facts.clauses.content import is_content, key
from easyread.facts.matching import Pair, alike
from easyread.facts.reading import Reading, Unit
from easyread.facts.stands_for import in_one_place, is_hard, stands_for
from easyread.facts.tables import related, stem, stems, table
from easyread.facts.verdict import Fault
from easyread.glossary import Glossary, find

if TYPE_CHECKING:
    from spacy.tokens import Token

FOR_ONE = 2  # how many plain words may stand for one hard word


_FREE = frozenset(
    {
        "please",
        "however",
        "therefore",
        "instead",
        "maybe",
        "yes",
        "ok",
        "okay",
        "o'clock",
        "sure",
    }
)


def unsupported(unit: Unit, source: Reading, *, plain: bool = True, strict: bool = False) -> list[Token]:
    """The content words of a line that neither the source nor its plain words nor the glossary say."""
    out = []
    for token in unit.doc:
        if (
            not is_content(token)
            or token.like_num
            or token.lower_ in _FREE
            or (token.ent_type_ in {"DATE", "TIME"} and token.pos_ == "PROPN")
        ):
            continue
        mine = key(token)
        if token.lemma_.lower() in {"ask", "tell", "agree"} and plain and token.pos_ == "VERB":
            continue
        if _backed(token, mine, source, strict=strict) or token.lower_ in group_words():
            continue
        if "-" in token.text and all(source.has(stem(p)) for p in token.lower_.split("-") if len(p) > 2):
            continue
        if token.i and f"{token.nbor(-1).lower_} {token.lower_}" in source.text.lower():
            continue
        if token.lower_ in source.text.lower().split():
            continue
        if token.lower_ in {"year", "years", "old", "age", "aged"} and re.search(r"\d", source.text):
            continue
        if token.lemma_.lower() in OF_TIME and any(t.like_num for t in token.children):
            continue  # "2 weeks" for "a fortnight": amounts are looked at by themselves
        if token.lower_ == "short" and "is short for" in unit.text:
            continue
        if (
            token.lower_ in _PARTS_OF_DAY
            and "o'clock" in unit.text.lower().replace("’", "'")
            and re.search(r"\d ?[ap]\.?m", source.text)
        ):
            continue
        if token.pos_ == "PROPN" and token.text[:1].isupper() and token.i and token.text not in source.text:
            continue  # a name: names are looked at by themselves
        out.append(token)
    return out


def _backed(token: Token, mine: str, source: Reading, *, strict: bool = False) -> bool:
    """The source says it: the word itself, or a word of its family that is not more common by far."""
    if mine in source.stems:
        return True
    if not strict and (mine in source.more or any(related(mine, m) for m in source.more)):
        return True
    common = zipf(token.lemma_.lower())
    for unit in source.units:
        for other in unit.doc:
            theirs = key(other)
            if not related(mine, theirs):
                continue
            if (
                mine.startswith(theirs[:4])
                or common >= zipf(other.lemma_.lower()) - 0.5
                or theirs not in stems("hubs")
            ):
                return True
    return False


_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})


@lru_cache(maxsize=1)
def group_words() -> frozenset[str]:
    """Words that are looked at elsewhere: "only", "must", "sometimes"."""
    return frozenset(
        w
        for entry in table()["group"]
        if entry["name"] not in {"before", "after", "more than"}
        for phrase in entry["words"]
        for w in phrase.split()
    )


def support_faults(
    source: Reading, lines: Reading, found_pairs: list[Pair], glossary: Glossary
) -> Iterator[Fault]:
    """Content words that are new, unless they are plain words for a hard word that is gone."""
    gone = [
        t for t in source.tokens if not any(alike(t, o) for o in lines.tokens) and key(t) not in lines.stems
    ]
    known = {
        t.i + 1000 * n
        for n, u in enumerate(source.units)
        for m in find(u.doc, glossary)
        if m.term.explanation
        for t in u.doc[m.start : m.end]
    }
    free = [
        t
        for n, u in enumerate(source.units)
        for t in u.doc
        if t in gone and is_hard(t) and t.i + 1000 * n not in known
    ]
    left = {key(t): FOR_ONE for t in free}
    for unit in lines.units:
        if unit.explains:
            continue
        found = unsupported(unit, source)
        if not found:
            continue
        own = [t for t in unit.doc if is_content(t) and not t.like_num]
        strange = (
            len(found) >= 2 and len(found) > 0.7 * len(own) and not any(p.unit is unit for p in found_pairs)
        )
        bad = []
        for token in found:
            hard = next(
                (
                    t
                    for t in free
                    if left[key(t)]
                    and not strange
                    and stands_for(token, t)
                    and in_one_place(token, t, unit, found_pairs, source)
                ),
                None,
            )
            if hard is not None:
                left[key(hard)] -= 1
                continue
            bad.append(token)
        invented = is_invented(unit, bad, gone, any(a in source.amounts for a in amounts(unit.text)))
        for token in bad:
            sure = invented or changes_a_fact(token, unit, found_pairs, gone)
            role = key(token) in stems("roles") and key(token) not in stems("you")
            kind = (
                "name"
                if token.pos_ == "PROPN"
                else (
                    "actor"
                    if role
                    and token.dep_ in {"nsubj", "pobj", "dobj"}
                    and any(key(t) in stems("roles") for t in gone)
                    else "invented"
                )
            )
            yield Fault(kind, f"“{token.text}” is new: the source does not say it", unit.line, sure)
