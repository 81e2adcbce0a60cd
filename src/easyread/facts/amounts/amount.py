"""One number with what it counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """One number with what it counts: kind "count", "money", "share", "date", "clock" or a unit."""

    kind: str
    value: float | str
    bound: str = ""  # "≥", "≤", ">", "<", "~", "end", "start"
    per: str = ""  # "week" in "£20 a week"
    said: str = ""  # as written
