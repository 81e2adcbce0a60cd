"""Names and amounts that belong together: which of two goes with which of two others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.amounts import amounts
from easyread.facts.reading import Reading, Unit
from easyread.facts.verdict import Fault
from easyread.glossary.grammar import words

_CUTS = re.compile(r"[,;:–—]|\b(?:and|but|or|whereas|while|although|though|then)\b")
_NAME = re.compile(r"(?<![.?!:“\"'(] )(?<!^)\b([A-Z][\w’'&-]*)")
_RANGE = re.compile(r"\b(?:between|both) [^,;:.]*? and ")
_KINDS = {"name": "name", "date": "date", "clock": "date", "count": "number", "share": "number"}

Anchor = tuple[str, str]  # its kind and the name or number


def binding_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """ "Stand C" with the bus that goes from "Stand F"."""
    parts = [p for unit in source.units for p in _parts(unit)]
    places: dict[Anchor, list[int]] = {}
    for n, part in enumerate(parts):
        for anchor in part:
            places.setdefault(anchor, []).append(n)
    for unit in lines.units:
        if unit.explains:
            continue
        for own in _parts(unit):
            told = sorted(a for a in own if len(places.get(a, ())) == 1)
            for n, one in enumerate(told):
                for other in told[n + 1 :]:
                    here, there = parts[places[one][0]], parts[places[other][0]]
                    if one[0] == other[0] == "name" and one[1][1:] and other[1][1:]:
                        continue  # two long names: who does it is looked at verb by verb
                    if here is not there and _rival(other, here) and _rival(one, there):
                        yield Fault(
                            _KINDS.get(one[0], "amount"),
                            f"“{one[1]}” and “{other[1]}” do not belong together in the source",
                            unit.line,
                        )


def _parts(unit: Unit) -> list[frozenset[Anchor]]:
    text = _RANGE.sub(lambda hit: hit[0].replace(" and ", " to  "), unit.text)
    found = []
    for part in _CUTS.split(text):
        start = text.find(part)
        names = {
            hit[1].removesuffix("’s").removesuffix("'s")
            for hit in _NAME.finditer(text, start, start + len(part))
        }
        own = {("name", n) for n in names if n.lower() not in words("no-names") and n != "I"}
        own |= {(a.kind, a.said if a.kind == "date" else f"{a.value}") for a in amounts(part)}
        if own:
            found.append(frozenset(own))
    return found


def _rival(anchor: Anchor, part: frozenset[Anchor]) -> bool:
    """Whether the part has another one of its kind."""
    return any(a[0] == anchor[0] and a != anchor and (len(a[1]) > 1) == (len(anchor[1]) > 1) for a in part)
