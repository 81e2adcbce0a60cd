"""Comments in a text that allow a finding, with a reason: easyread allow passive: nobody knows who did it.

In Markdown: <!-- easyread allow passive: ... -->. In plain text, a line: [easyread allow passive: ...].
A comment counts for its own line, and for the paragraph, list or heading below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from easyread.model import Finding, Report

_COMMENT = re.compile(
    r"(?:<!--|\[)\s*easyread\s+allow\s+(?P<rules>[a-z0-9, -]+?)\s*(?::\s*(?P<reason>[^\]]*?))?\s*(?:-->|\])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allow:
    """One comment: the rules it names, why, its line, and the next line with words on it."""

    rules: tuple[str, ...]
    reason: str
    line: int
    below: int


def is_comment(text: str) -> bool:
    """True for a text that is nothing but such a comment."""
    return _COMMENT.fullmatch(text.strip()) is not None


def comments(text: str) -> tuple[Allow, ...]:
    """The comments of a file, in order."""
    lines = text.splitlines()
    found = []
    for number, line in enumerate(lines, start=1):
        for hit in _COMMENT.finditer(line):
            names = tuple(name for name in re.split(r"[,\s]+", hit["rules"].lower()) if name)
            found.append(
                Allow(rules=names, reason=hit["reason"] or "", line=number, below=_below(lines, number))
            )
    return tuple(found)


def _below(lines: list[str], number: int) -> int:
    """The next line that holds words and is no comment itself."""
    for below, line in enumerate(lines[number:], start=number + 1):
        if line.strip() and not is_comment(line):
            return below
    return number


def with_allowed(report: Report, allows: Iterable[Allow]) -> Report:
    """The report without what the comments allow. A comment with no reason allows nothing."""
    given = [allow for allow in allows if allow.reason.strip()]
    taken = [finding for finding in report.findings if any(_covers(allow, finding) for allow in given)]
    if not taken:
        return report
    left = tuple(finding for finding in report.findings if finding not in taken)
    return replace(report, findings=left, allowed=(*report.allowed, *taken))


def _covers(allow: Allow, finding: Finding) -> bool:
    if finding.rule not in allow.rules or finding.passage < 0:
        return False
    first, last = finding.origin.line, max(finding.origin.line, finding.origin.end_line)
    return any(first <= line <= last for line in (allow.line, allow.below))
