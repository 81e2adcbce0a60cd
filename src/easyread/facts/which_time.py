"""last, this and next year; from 3 to 5: two times or amounts that change places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.amounts.calendar import MONTHS, SEASONS
from easyread.facts.reading import Reading
from easyread.facts.verdict import Fault

_WHICH = re.compile(
    r"\b(last|this|next|previous|coming|same|following) "
    r"(day|week|month|year|night|weekend|morning|evening|term|[a-z]+day|"
    + "|".join([*SEASONS, *MONTHS])
    + r")\b"
)


_WHICH_SAME = {"previous": "last", "coming": "next", "following": "next"}


def which_time_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """ "last year" is not "this year"."""
    old: dict[str, set[str]] = {}
    for which, what in _WHICH.findall(source.text.lower()):
        old.setdefault(what, set()).add(_WHICH_SAME.get(which, which))
    for unit in lines.units:
        for which, what in _WHICH.findall(unit.text.lower()):
            if what in old and _WHICH_SAME.get(which, which) not in old[what] and not unit.explains:
                yield Fault(
                    "date",
                    f"“{which} {what}” stands where the source has “{sorted(old[what])[0]} {what}”",
                    unit.line,
                )


def from_to_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """ "from 3% to 5%" is not "from 5% to 3%"."""
    pattern = re.compile(r"\bfrom ([^\s,.]*\d[^\s]*)(?: \w+){0,2} to ([^\s,]*\d[^\s,]*)")
    old = {tuple(x.strip(".,;") for x in pair) for pair in pattern.findall(source.text.lower())}
    for unit in lines.units:
        for one, other in pattern.findall(unit.text.lower()):
            if (other.strip(".,;"), one.strip(".,;")) in old:
                yield Fault("number", f"“from {one}” and “to {other}” change places", unit.line)
