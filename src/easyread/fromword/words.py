"""The words of a paragraph as the text of a line: one space between words, bold words as hard words."""

from __future__ import annotations

from collections.abc import Sequence

from easyread.fromword.match import plain
from easyread.fromword.pages import Para
from easyread.model import Mark, Text


def said_bold(para: Para) -> list[str]:
    """The words in bold, each piece as it would be compared."""
    return [words for run in para.runs if run.bold and (words := plain(run.text))]


def line_of(para: Para, marks: Sequence[Mark], terms: Sequence[str], before: str = "") -> Text:
    """The text of a paragraph. `marks` are those that the line had in the words `before`."""
    text, bold = _joined(para)
    known = {
        plain(before[mark.start : mark.end]).lower(): mark.target for mark in marks if mark.kind == "term"
    }
    found: list[Mark] = []
    for start, end in bold:
        form = plain(text[start:end]).lower()
        target = known.get(form) or next((term for term in terms if plain(term).lower() == form), "")
        found.append(Mark(kind="term" if target else "bold", start=start, end=end, target=target))
    place = 0
    for mark in marks:
        at = text.find(before[mark.start : mark.end], place) if mark.kind == "link" else -1
        if at >= 0:
            place = at + mark.end - mark.start
            found.append(Mark(kind="link", start=at, end=place, target=mark.target))
    found.sort(key=lambda mark: mark.start)
    apart = [mark for i, mark in enumerate(found) if not i or mark.start >= found[i - 1].end]
    return Text(text=text, marks=tuple(apart))


def _joined(para: Para) -> tuple[str, list[tuple[int, int]]]:
    """The words with single spaces, and where the bold ones are."""
    letters: list[str] = []
    heavy: list[bool] = []
    for run in para.runs:
        for char in run.text:
            if char.isspace():
                if letters and letters[-1] != " ":
                    letters.append(" ")
                    heavy.append(run.bold)
            else:
                letters.append(char)
                heavy.append(run.bold)
    while letters and letters[-1] == " ":
        letters.pop()
        heavy.pop()
    spans: list[tuple[int, int]] = []
    start = -1
    for place, is_heavy in enumerate([*heavy, False]):
        if is_heavy and start < 0:
            start = place
        elif not is_heavy and start >= 0:
            spans.append((start, place))
            start = -1
    text = "".join(letters)
    trimmed = []
    for left, right in spans:
        while left < right and text[left] == " ":
            left += 1
        while left < right and text[right - 1] == " ":
            right -= 1
        if left < right:
            trimmed.append((left, right))
    return text, trimmed
