"""The report on a draft file: what stands where in the file, not in the draft."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from easyread.check import check
from easyread.check.profile import Profile
from easyread.glossary import Glossary
from easyread.model import Origin, Report
from easyread.workshop.opened import open_draft


def report_on_file(path: Path, glossary: Glossary, profile: Profile) -> Report:
    """The jargon report of the draft file at `path`, with the lines of that file. Raises EasyreadError."""
    opened = open_draft(path)
    report = check(opened.paper.draft, glossary=glossary, profile=profile)

    def place(origin: Origin) -> Origin:
        inside = 0 < origin.line <= len(opened.places)
        return Origin(line=opened.places[origin.line - 1], column=origin.column) if inside else origin

    return replace(
        report,
        source=path.name,
        findings=tuple(replace(one, origin=place(one.origin)) for one in report.findings),
        passages=tuple(replace(one, origin=place(one.origin)) for one in report.passages),
        terms=tuple(replace(one, places=tuple(map(place, one.places))) for one in report.terms),
    )
