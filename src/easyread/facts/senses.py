"""A word with two meanings, told in the wrong one: "A bill is money to pay" for a bill in parliament."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache

from easyread.facts.clauses.content import is_content, key
from easyread.facts.reading import Reading
from easyread.facts.tables import stem
from easyread.facts.verdict import Fault
from easyread.resources import data_dir

Sense = tuple[frozenset[str], frozenset[str]]  # the stems near it, the stems that say it


@lru_cache(maxsize=1)
def _senses() -> dict[str, tuple[Sense, ...]]:
    """glossary/words/senses.toml: stem -> its meanings."""
    data = tomllib.loads((data_dir("glossary") / "words" / "senses.toml").read_text(encoding="utf-8"))
    return {
        stem(entry["word"]): tuple(
            (
                frozenset(stem(w) for w in sense["near"].split()),
                frozenset(stem(w) for w in sense["says"].split()),
            )
            for sense in entry["senses"]
        )
        for entry in data["sense"]
    }


def sense_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """Words of another meaning in a line, where the source shows which meaning it has."""
    for word in sorted(set(_senses()) & source.stems):
        meant = [s for s in _senses()[word] if s[0] & (source.stems - {word})]
        if len(meant) != 1:
            continue
        near, says = meant[0]
        wrong = frozenset().union(*(s[1] for s in _senses()[word] if s is not meant[0])) - says - near
        for unit in lines.units:
            here = any(word in {key(t), stem(t.lower_)} for t in unit.doc)
            if not here and word in lines.stems:
                continue
            bad = [t for t in unit.doc if is_content(t) and key(t) in wrong and key(t) not in source.stems]
            if bad and not any(key(t) in (near | says if here else says) for t in unit.doc):
                yield Fault("sense", f"“{bad[0].text}” belongs to another meaning of “{word}”", unit.line)
