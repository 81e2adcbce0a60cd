"""Links inside a line of plain text: "[words](address)" becomes words with a link mark."""

from __future__ import annotations

import re

from easyread.model import Mark, Text

_LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<target>(?:https?:|mailto:|www\.|/)[^\s()]*)\)")


def text_with_links(line: str) -> Text:
    """The line as Text. Only links written as in Markdown are read; all else stays as it is."""
    words = ""
    marks: list[Mark] = []
    end = 0
    for match in _LINK.finditer(line):
        words += line[end : match.start()]
        start = len(words)
        words += match["words"]
        marks.append(Mark(kind="link", start=start, end=len(words), target=match["target"]))
        end = match.end()
    return Text(text=words + line[end:], marks=tuple(marks))
