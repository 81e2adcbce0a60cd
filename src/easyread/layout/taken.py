"""Sections of the post that belong to a part of the booklet, such as "Next steps", by their heading."""

from __future__ import annotations

import re

from easyread.model import Draft, Section
from easyread.styles import FramePart, Part, Style


def taken(draft: Draft, style: Style) -> dict[Part, tuple[Section, ...]]:
    """Part -> the sections of the draft that are printed in it and not in the paper.

    Nothing is taken from a paper of which nothing would be left, or by a part that the style does not print.
    """
    frame = style.frame
    takers: dict[Part, FramePart] = {
        "main-points": frame.main_points,
        "questions": frame.questions,
        "next": frame.next,
        "contact": frame.contact,
    }
    wanted = {
        _plain(heading): part
        for part, words in takers.items()
        if part in style.parts
        for heading in (*words.takes, words.heading)
    }
    found: dict[Part, tuple[Section, ...]] = {}
    for section in draft.sections:
        part = wanted.get(_plain(section.heading.text.text)) if section.heading else None
        if part is not None:
            found[part] = (*found.get(part, ()), section)
    kept = len(draft.sections) - sum(map(len, found.values()))
    return found if kept else {}


def _plain(heading: str) -> str:
    """The words of a heading in small letters, without marks."""
    return " ".join(re.findall(r"[^\W_]+", heading.replace("’", "").replace("'", "").casefold()))
