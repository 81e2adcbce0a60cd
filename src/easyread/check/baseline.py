"""A baseline: the findings that a text had on a day, so that later only new ones count.

The file holds no words of the text, only short sums of them: {"format": ..., "findings": {sum: count}}.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from easyread.errors import DataFileError
from easyread.model import Finding, Report

FORMAT = "easyread-baseline"
VERSION = 1


def fingerprint(report: Report, finding: Finding) -> str:
    """The same for the same words in the same paragraph, wherever that has moved to."""
    text = report.passages[finding.passage].text if finding.passage >= 0 else ""
    parts = (report.source, finding.rule, finding.words, " ".join(text.split()))
    return sha256("\0".join(parts).encode()).hexdigest()[:16]


def write_baseline(reports: Iterable[Report], path: Path) -> None:
    """Writes the findings of all reports. Raises DataFileError."""
    counts = Counter(fingerprint(report, finding) for report in reports for finding in report.findings)
    data = {"format": FORMAT, "version": VERSION, "findings": dict(sorted(counts.items()))}
    try:
        path.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise DataFileError(f"{path} cannot be written.", hint="Choose another place.") from error


def read_baseline(path: Path) -> Counter[str]:
    """What write_baseline wrote. Raises DataFileError."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["format"] != FORMAT or data["version"] != VERSION:
            raise ValueError
        return Counter({str(key): int(count) for key, count in data["findings"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "Make one with: easyread check FILE --write-baseline FILE.json"
        raise DataFileError(f"{path} is no baseline.", hint=hint) from error


def only_new(reports: Iterable[Report], known: Counter[str]) -> list[Report]:
    """The reports with what the baseline does not hold."""
    left = known.copy()
    out = []
    for report in reports:
        new = []
        for finding in report.findings:
            key = fingerprint(report, finding)
            if left[key] > 0:
                left[key] -= 1
            else:
                new.append(finding)
        out.append(replace(report, findings=tuple(new)))
    return out
