"""What a series of meetings changed: for each meeting, how many marks of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from easyread.panel.marks import Said

HARD = ("not clear", "too long", "word not known", "never use", "picture wrong", "picture not liked")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One day with one group and one paper."""

    date: str
    group: str
    paper: str
    counts: dict[str, int]

    @property
    def hard(self) -> int:
        """How many lines, words and pictures were marked as hard or wrong."""
        return sum(self.counts.get(kind, 0) for kind in HARD)

    @property
    def good(self) -> int:
        """How many questions were answered well."""
        return self.counts.get("answer right", 0)

    @property
    def asked(self) -> int:
        return self.good + self.counts.get("answer wrong", 0)


def meetings(marks: Sequence[Said]) -> tuple[Meeting, ...]:
    """The meetings in order of their day."""
    keys = sorted({(said.date, said.group, said.paper) for said in marks})
    return tuple(
        Meeting(
            date=day,
            group=group,
            paper=paper,
            counts=dict(Counter(s.kind for s in marks if (s.date, s.group, s.paper) == (day, group, paper))),
        )
        for day, group, paper in keys
    )
