"""What an edit changed: lines that the source does not support any more, what is lost, what is not easy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from easyread.check import check
from easyread.draftfile.values import PERSON
from easyread.facts import compare_texts, judge
from easyread.glossary import Glossary
from easyread.model import Draft, Finding, Line, Origin, Passage
from easyread.panel import Said, panel_findings
from easyread.panel.cases import picture_told
from easyread.pipeline import lines_of
from easyread.workshop.opened import Opened

NEAR = 2  # sentences around the source of a line that may name what it names
SHOWN_LEVELS = ("must-fix", "please-look")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What is to be said of one line: `place` is its line in the draft file, 0 where it is gone."""

    place: int
    text: str
    kind: str  # "meaning", "lost", "own", "easy", "panel"
    said: str
    source: str = ""
    level: str = "please-look"
    rule: str = ""


def look(opened: Opened, glossary: Glossary, marks: tuple[Said, ...] = ()) -> tuple[Remark, ...]:
    """The remarks on what people changed, in the order of the file. Without a first draft, on every line."""
    found = [*_meaning(opened, glossary), *_own(opened, glossary), *_gone(opened), *_hard(opened, glossary)]
    found += _panel(opened, marks)
    once = dict.fromkeys(found)
    return tuple(sorted(once, key=lambda remark: (remark.place == 0, remark.place)))


def numbered(opened: Opened) -> list[tuple[int, Line]]:
    """Each line of the draft with its line in the file: the title first, then as they come."""
    lines = [opened.paper.draft.title, *lines_of(opened.paper.draft)]
    return list(zip(opened.places, lines, strict=True))


def is_changed(line: Line, first: Draft | None) -> bool:
    """Whether the program did not make this line as it is."""
    return first is None or line.text.text not in _texts(first)


def _texts(draft: Draft) -> frozenset[str]:
    return frozenset(line.text.text for line in (draft.title, *lines_of(draft)))


def _meaning(opened: Opened, glossary: Glossary) -> Iterator[Remark]:
    """Each group of lines from the same sentences, where one was changed or taken out."""
    said = {sentence.key: sentence.text for sentence in opened.paper.draft.sentences}
    order = list(said)
    groups: dict[str, list[tuple[int, Line]]] = {}
    for place, line in numbered(opened):
        for key in line.sources[:1]:
            if key in said and line.kind != "heading":
                groups.setdefault(key, []).append((place, line))
    before = _by_key(opened.first) if opened.first else {}
    for key, lines in groups.items():
        texts = [line.text.text for _, line in lines]
        if texts == before.get(key):
            continue
        keys = dict.fromkeys(k for _, line in lines for k in line.sources if k in said)
        at = order.index(key)
        around = [said[k] for k in order[max(0, at - NEAR) : at + NEAR + 1] if k not in keys]
        known = _faults(before[key], [said[key]], around, glossary) if before.get(key) else frozenset()
        source = [said[k] for k in keys]
        for fault in judge(source, texts, glossary, around=around).faults:
            if fault.said in known:
                continue
            place, line = lines[min(fault.line or 0, len(lines) - 1)]
            kind = "lost" if fault.line is None else "meaning"
            yield Remark(
                place=place, text=line.text.text, kind=kind, said=fault.said, source=" ".join(source),
                level="must-fix",
            )  # fmt: skip


def _by_key(draft: Draft) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in lines_of(draft):
        for key in line.sources[:1]:
            if line.kind != "heading":
                found.setdefault(key, []).append(line.text.text)
    return found


def _faults(texts: list[str], source: list[str], around: list[str], glossary: Glossary) -> frozenset[str]:
    """What the guard says of the program's own lines: an edit that keeps it is not to blame."""
    return frozenset(judge(source, texts, glossary, around=around).reasons)


def _own(opened: Opened, glossary: Glossary) -> Iterator[Remark]:
    """Lines that a person wrote and that name no sentence: what in them does the source not say?"""
    own = [
        (place, line)
        for place, line in numbered(opened)
        if PERSON in line.sources and len(line.sources) == 1 and line.kind != "heading"
    ]
    if not own:
        return
    source = "\n".join(sentence.text for sentence in opened.paper.draft.sentences)
    ledger = compare_texts(source, "\n".join(line.text.text for _, line in own), glossary)
    for (place, line), verdict in zip(own, ledger.lines, strict=False):
        for reason in verdict.reasons:
            yield Remark(place=place, text=line.text.text, kind="own", said=reason)


def _gone(opened: Opened) -> Iterator[Remark]:
    """Sentences that were in the first draft and are in no line now."""
    if opened.first is None:
        return
    before = {entry.key for entry in opened.first.ledger if entry.state == "left-out"}
    said = {sentence.key: sentence.text for sentence in opened.paper.draft.sentences}
    for entry in opened.paper.draft.ledger:
        if entry.state == "left-out" and entry.key not in before and entry.key != "title":
            text = said.get(entry.key, "")
            yield Remark(place=0, text=text, kind="lost", said="This sentence is left out now.", source=text)


def _hard(opened: Opened, glossary: Glossary) -> Iterator[Remark]:
    """What the checks find in lines that a person changed."""
    lines = numbered(opened)
    for finding in findings(opened.paper.draft, glossary):
        at = finding.origin.line - 1
        if finding.passage < 0 or finding.level not in SHOWN_LEVELS or not 0 <= at < len(lines):
            continue
        place, line = lines[at]
        if is_changed(line, opened.first):
            said = f"{finding.message} {finding.advice}".strip()
            yield Remark(
                place=place, text=line.text.text, kind="easy", said=said, level=finding.level,
                rule=finding.rule,
            )  # fmt: skip


def _panel(opened: Opened, marks: tuple[Said, ...]) -> Iterator[Remark]:
    """What the panel said of the same words, lines and pictures, in a meeting before."""
    lines = numbered(opened)
    passages = [Passage(kind=line.kind, text=line.text.text, origin=Origin(line=n)) for n, line in lines]
    for finding in panel_findings(passages, marks):
        text = passages[finding.passage].text
        said = f"{finding.message} {finding.advice}"
        yield Remark(place=finding.origin.line, text=text, kind="panel", said=said, level=finding.level)
    at = {id(line): place for place, line in lines}
    for section in opened.paper.draft.sections:
        for point in section.points:
            told = picture_told(marks, point.picture.idea) if point.picture else ""
            if told and point.lines:
                line = point.lines[0]
                yield Remark(place=at[id(line)], text=line.text.text, kind="panel", said=told)


def findings(draft: Draft, glossary: Glossary) -> tuple[Finding, ...]:
    """All findings on a draft. Their lines are counted from the title."""
    return check(draft, glossary=glossary).findings
