"""What stands inside a paragraph, for all formats with looks: words, bold, links, pictures, line breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from easyread.model import Mark, MarkKind, Text

_DASH = re.compile(r"(?:[—–]|--?)\s*(?P<who>\w.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of one look. For an image: `text` is its alternative text, `target` its file."""

    kind: Literal["words", "soft", "hard", "image", "html"] = "words"
    text: str = ""
    bold: bool = False
    italic: bool = False
    link: str = ""
    target: str = ""
    title: str = ""


def text_of(parts: Sequence[Span]) -> Text:
    """The words of the spans as one Text. Breaks become spaces; pictures and HTML are not words."""
    words = ""
    marks: list[Mark] = []
    for part in parts:
        if part.kind in ("image", "html"):
            continue
        more = re.sub(r"\s+", " ", part.text)
        if not words or words.endswith(" "):
            more = more.lstrip()
        start = len(words)
        words += more
        if part.bold:
            _mark(marks, "bold", start, len(words))
        if part.link:
            _mark(marks, "link", start, len(words), part.link)
    return trimmed(words, marks)


def trimmed(words: str, marks: Sequence[Mark]) -> Text:
    """The words without spaces at their ends, and the marks without spaces at theirs."""
    kept: list[Mark] = []
    for mark in marks:
        inside = words[mark.start : mark.end]
        start = mark.start + len(inside) - len(inside.lstrip())
        end = mark.start + len(inside.rstrip())
        if start < end:
            kept.append(Mark(kind=mark.kind, start=start, end=end, target=mark.target))
    kept.sort(key=lambda mark: (mark.start, mark.end, mark.kind))
    return Text(text=words.rstrip(), marks=tuple(kept))


def part_of(text: Text, start: int, end: int) -> Text:
    """The words from `start` to `end` with their marks, without spaces at their ends."""
    inside = text.text[start:end]
    start += len(inside) - len(inside.lstrip())
    end = max(start, end - len(inside) + len(inside.rstrip()))
    marks = [
        Mark(kind=m.kind, start=max(m.start, start) - start, end=min(m.end, end) - start, target=m.target)
        for m in text.marks
        if m.start < end and m.end > start
    ]
    return trimmed(text.text[start:end], marks)


def _mark(marks: list[Mark], kind: MarkKind, start: int, end: int, target: str = "") -> None:
    """Adds a mark, or makes the last one of its kind longer when the two touch."""
    for back, mark in enumerate(reversed(marks), 1):
        if mark.kind == kind:
            if mark.target == target and mark.end == start:
                marks[-back] = Mark(kind=kind, start=mark.start, end=end, target=target)
                return
            break
    marks.append(Mark(kind=kind, start=start, end=end, target=target))


def joined(texts: Sequence[Text]) -> Text:
    """Several texts as one, with a space between them."""
    words = ""
    marks: list[Mark] = []
    for text in texts:
        if not text.text:
            continue
        words += " " if words else ""
        marks += [
            Mark(kind=mark.kind, start=mark.start + len(words), end=mark.end + len(words), target=mark.target)
            for mark in text.marks
        ]
        words += text.text
    return Text(text=words, marks=tuple(marks))


def segments(parts: Sequence[Span], *, soft: bool = False) -> list[tuple[int, list[Span]]]:
    """The spans between hard breaks (`soft`: between all breaks), and how many lines down each begins."""
    found: list[tuple[int, list[Span]]] = [(0, [])]
    down = 0
    for part in parts:
        if part.kind in ("soft", "hard"):
            down += 1
            if soft or part.kind == "hard":
                found.append((down, []))
                continue
        found[-1][1].append(part)
    return found


def paragraphs_of(parts: Sequence[Span]) -> list[tuple[int, Text]]:
    """The lines that hard breaks make. A line that goes on in small letters belongs to the one before it."""
    found: list[tuple[int, list[Span]]] = []
    for down, segment in segments(parts):
        if found and text_of(segment).text[:1].islower():
            found[-1][1].extend((Span(kind="soft", text=" "), *segment))
        else:
            found.append((down, segment))
    return [(down, text) for down, segment in found if (text := text_of(segment)).text]


def who_said(parts: Sequence[Span]) -> tuple[Sequence[Span], str]:
    """The spans of a quotation without its last line when that is "— Sam Green", and the name in it."""
    *before, (_, last) = segments(parts, soft=True)
    match = _DASH.fullmatch(text_of(last).text)
    if match is None:
        return parts, ""
    kept: list[Span] = []
    for _, segment in before:
        kept += [*([Span(kind="soft", text=" ")] if kept else []), *segment]
    return kept, match["who"]


def said_by(text: str) -> str:
    """The name in a line such as "— Sam Green", or ""."""
    match = _DASH.fullmatch(text)
    return match["who"] if match else ""
