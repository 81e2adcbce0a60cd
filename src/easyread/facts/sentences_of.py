"""Whole sentences from the lines of a draft: a lead-in and its items are read together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from easyread.english.sentences import sentences

_SHORT = (
    (re.compile(r"\bcan[’']t\b", re.IGNORECASE), "cannot"),
    (re.compile(r"\bwon[’']t\b", re.IGNORECASE), "will not"),
    (re.compile(r"\bshan[’']t\b", re.IGNORECASE), "shall not"),
    (re.compile(r"(?<=\w)n[’']t\b", re.IGNORECASE), " not"),
    (re.compile(r"(?<=\w)[’']re\b"), " are"),
    (re.compile(r"(?<=\w)[’']ve\b"), " have"),
    (re.compile(r"(?<=\w)[’']ll\b"), " will"),
    (re.compile(r"\bI[’']m\b"), "I am"),
    (re.compile(r"\b([Ll])et[’']s\b"), r"\1et us"),
    (
        re.compile(
            (
                r"\b(it|that|there|he|she|what|who|here|where|this|everything)[’']s(?="
                r" (?:not |also |never |always |just )?(?:been|got|had|become"
                r"|taken|made|gone|come|given)\b)"
            ),
            re.IGNORECASE,
        ),
        r"\1 has",
    ),
    (re.compile(r"\b(it|that|there|he|she|what|here|where|everything)[’']s\b", re.IGNORECASE), r"\1 is"),
)
_BULLET = re.compile(r"^\s*(?:[-*•·–—]|\d+[.)])\s+")
_ENDS = re.compile(r"[.?!]['\"’”)\]]*$")


_NOT_UN = re.compile(
    r"\bnot (?:un|in|im)(common|usual|likely|possible|frequent|known|reasonable|fair|true|happy|important"
    r"|significant|expected|heard of)\b"
)
_EXEMPT = (
    (
        re.compile(
            r"\b(?:is|are|was|were|be) not exempt from (?=(?:\w+ ){0,3}(?:charge|fee|tax|fare|cost|toll))"
        ),
        "must pay ",
    ),
    (
        re.compile(r"\b(?:is|are|was|were) exempt from (?=(?:\w+ ){0,3}(?:charge|fee|tax|fare|cost|toll))"),
        "do not have to pay ",
    ),
)
_TWO_WORDS = tuple(
    (re.compile(rf"\b{two}\b(?! (?:the )?(?:radio|music|heat\w*|sound|volume|tv|light))"), one)
    for two, one in (
        ("turned down", "refused"),
        ("turn down", "refuse"),
        ("called off", "cancelled"),
        ("laid off", "sacked"),
        ("took on", "hired"),
        ("taken on", "hired"),
        ("said no to", "refused"),
        ("said yes to", "accepted"),
        ("kept going", "continued"),
        ("keep going", "continue"),
        ("carried on", "continued"),
        ("carry on", "continue"),
    )
)
_TURNED_IF = (
    (re.compile(r"^Were (.+?) to (?=\w+)(?!.*\?$)"), r"If \1 were to "),
    (re.compile(r"^Should ((?:the |a |an |your |any |this )?\w+) (?!.*\?$)"), r"If \1 should "),
    (re.compile(r"^Had ((?:the |a |an |your |any |this )?\w+) (?!.*\?$)"), r"If \1 had "),
)


def in_full(text: str) -> str:
    """ "isn't", "not uncommon" and "Were it to rain" in full, so that both sides are read alike."""
    for pattern, full in _SHORT:
        text = pattern.sub(full, text)
    for pattern, full in (*_TURNED_IF, *_EXEMPT, *_TWO_WORDS):
        text = pattern.sub(full, text)
    return _NOT_UN.sub(r"quite \1", text)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that a draft says, and the places of the lines that say it."""

    text: str
    lines: tuple[int, ...]
    item: bool = False


def said_in(lines: Sequence[str]) -> tuple[Said, ...]:
    """("You can bring:", "- a friend", "- or tea.") -> "You can bring a friend.", "You can bring or tea." """
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
            if number + 1 == len(lines) or not _is_item(
                lines[number + 1], _BULLET.sub("", lines[number + 1])
            ):
                out.append(Said(before[-1], (number,)))
            continue
        out.extend(Said(part, (number,)) for part in sentences(bare))
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
    if whole and item[:1].isupper() and item[1:2].islower():
        item = item[:1].lower() + item[1:]
    return f"{lead} {item}{end}"
