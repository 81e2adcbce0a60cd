"""A checklist for a file: each guideline with 1 (kept) or 0 (not kept), and what people must check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TextIO

from easyread.model import Report


def write(reports: Sequence[Report], out: TextIO) -> None:
    """Write a list in Markdown for each text: print it, or paste it in an email."""
    for number, report in enumerate(reports, start=1):
        name = f"{report.source} (text {number})" if len(reports) > 1 else report.source
        out.write(f"# Easy Read checklist: {name}\n\n")
        out.write("1 = the check found nothing. 0 = there is something to look at.\n")
        out.write("A 1 does not say that the text is easy. Only people can say that.\n")
        _rules(report, out)
        out.write("\n## Only people can check\n\n")
        out.writelines(f"- [ ] {line}\n" for line in report.only_people)
        out.write("\n")


def _rules(report: Report, out: TextIO) -> None:
    counts = Counter(finding.rule for finding in report.findings)
    allowed = Counter(finding.rule for finding in report.allowed)
    kept = sum(1 for rule in report.rules if not counts[rule.id])
    out.write(f"{kept} of {len(report.rules)} guidelines are at 1.\n")
    for group in dict.fromkeys(rule.group for rule in report.rules):
        out.write(
            f"\n## {group}\n\n| 0 or 1 | Guideline | To look at | Rule | Source |\n|---|---|---|---|---|\n"
        )
        for rule in (rule for rule in report.rules if rule.group == group):
            times = str(counts[rule.id] or "")
            if allowed[rule.id]:
                times = f"{times} ({allowed[rule.id]} allowed)".strip()
            mark = 0 if counts[rule.id] else 1
            out.write(f"| {mark} | {rule.asks} | {times} | {rule.id} | {rule.source} |\n")
