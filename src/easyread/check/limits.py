"""A number that a rule goes by: its name, its usual value, and the reason for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of a rule. A profile in styles/ can set it: [limits.<rule>] <name> = number."""

    rule: str
    name: str
    value: float
    why: str  # where the number comes from
