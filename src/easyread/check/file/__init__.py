"""The look of a file: its bytes come in, findings on letters, lines, pictures and tags go out.

To add a rule: an entry in RULES, and a line that yields its id in word.py, pdf.py or page.py. The codes (L03,
P15, D06) are those of the list of standards that the rules follow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from easyread.check.file.page import faults_of_page
from easyread.check.file.pdf import faults_of_pdf
from easyread.check.file.rule import FileRule
from easyread.check.file.rules import RULES
from easyread.check.file.word import faults_of_word
from easyread.model import Finding, Origin, RuleNote

_LOOK: Mapping[str, Callable[[bytes], Iterator[tuple[str, str]]]] = MappingProxyType(
    {"docx": faults_of_word, "pdf": faults_of_pdf, "html": faults_of_page}
)
KINDS = tuple(_LOOK)
_MOST = 3  # places that are named

__all__ = ["KINDS", "RULES", "FileRule", "check_file"]


def check_file(data: bytes, kind: str) -> tuple[tuple[Finding, ...], tuple[RuleNote, ...]]:
    """What is wrong with the look of a "docx", "pdf" or "html" file, and the rules that were run."""
    found: dict[str, list[str]] = {}
    for rule, where in _LOOK[kind](data):
        found.setdefault(rule, []).append(where)
    rules = [rule for rule in RULES if kind in rule.kinds]
    return (
        tuple(_finding(rule, found[rule.id]) for rule in rules if rule.id in found),
        tuple(_note(rule) for rule in rules),
    )


def _finding(rule: FileRule, places: list[str]) -> Finding:
    named = list(dict.fromkeys(place for place in places if place))
    such = f" ({'; '.join(named[:_MOST])}{'; ...' if len(named) > _MOST else ''})" if named else ""
    times = f" {len(places)} times" if len(places) > 1 else ""
    return Finding(
        rule=rule.id,
        message=f"{rule.wrong}{times}{such}.",
        level=rule.level,
        origin=Origin(line=0),
        advice=rule.cure,
    )


def _note(rule: FileRule) -> RuleNote:
    return RuleNote(
        id=rule.id, group="File", level=rule.level, asks=rule.asks, why=rule.why, source=rule.source
    )
