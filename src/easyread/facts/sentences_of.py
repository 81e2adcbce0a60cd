"""Whole sentences from the lines of a draft: a lead-in and its items are read together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BULLET = re.compile(r"^\s*(?:[-*•·–—]|\d+[.)])\s+")
_ENDS = re.compile(r"[.?!]['\"’”)\]]*$")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that a draft says, and the places of the lines that say it."""

    text: str
    lines: tuple[int, ...]
    item: bool = False


def said_in(lines: Sequence[str]) -> tuple[Said, ...]:
    """ ("You can bring:", "- a friend", "- or tea.") -> "You can bring a friend.", "You can bring or tea." """
    out: list[Said] = []
    lead: tuple[str, int] | None = None
    for number, raw in enumerate(lines):
        text = " ".join(raw.split())
        bare = _BULLET.sub("", text)
        if not bare:
            continue
        if lead is not None and _is_item(text, bare):
            out.append(Said(_joined(lead[0], bare), (lead[1], number), item=True))
            continue
        lead = None
        if bare.endswith(":"):
            lead = (bare[:-1].rstrip(), number)
            before = re.split(r"(?<=[.?!])\s+", lead[0])
            out.extend(Said(part, (number,)) for part in before[:-1])
            lead = (before[-1], number)
            if number + 1 == len(lines) or not _is_item(lines[number + 1], _BULLET.sub("", lines[number + 1])):
                out.append(Said(before[-1], (number,)))
            continue
        out.append(Said(bare, (number,)))
    return tuple(out)


def _is_item(text: str, bare: str) -> bool:
    return bool(_BULLET.match(text)) or bare[:1].islower() or not _ENDS.search(bare)


def _joined(lead: str, item: str) -> str:
    item = re.sub(r"^(?:and|or|but)\s+", "", item.strip().rstrip(",;"), flags=re.IGNORECASE)
    item = re.sub(r"[,;]?\s+(?:and|or)$", "", item)
    whole = _ENDS.search(item) or re.match(r"(?:You|They|We|It|He|She|The)\b", item)
    if re.search(r"\b(?:things are true|for example|these|this|things|of them)$", lead, re.IGNORECASE):
        lead = re.sub(r"\s*\b(?:(?:\w+ )?things are true|(?:\w+ of )?these(?: \w+)?|this)$", "", lead) or lead
    end = "" if whole and _ENDS.search(item) else "."
    return f"{lead} {item[:1].lower() + item[1:] if item[:2] not in {'I ', 'I’'} and item[:1].isupper() and item[1:2].islower() and whole else item}{end}"
