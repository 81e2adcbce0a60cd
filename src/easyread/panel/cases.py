"""Later texts are held against what the panel said: the same word, the same line, the same picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from easyread.english.sentences import sentences
from easyread.model import Draft, Finding, Level, Note, Origin, Passage, RuleNote
from easyread.panel.marks import Said, day_of

RULE = "panel"
NOTE = RuleNote(
    id=RULE,
    group="Words",
    level="please-look",
    asks="Words and lines that our panel did not want are not there.",
    why="People who read the last paper said what was hard in it.",
    source="our own panel (panel.toml)",
)
SAME = 0.8  # share of the words that two lines have in common, from which they are one line
_LINE_KINDS = ("not clear", "too long", "answer wrong")
_LEVELS: dict[str, Level] = {"never use": "must-fix"}


def panel_findings(passages: Sequence[Passage], marks: Sequence[Said]) -> tuple[Finding, ...]:
    """What the panel said of words and lines that stand in these passages."""
    newest = {_about(said): said for said in sorted(marks, key=lambda said: said.date)}
    found: list[Finding] = []
    for number, passage in enumerate(passages):
        for said in newest.values():
            found += [_finding(said, number, passage, start, end) for start, end in _places(said, passage)]
    return tuple(found)


def panel_notes(draft: Draft, marks: Sequence[Said]) -> tuple[Note, ...]:
    """What the panel said before of words and lines of a new draft, each once. An explained word is done."""
    explained = {word.term.casefold() for word in draft.hard_words}
    left = [said for said in marks if said.kind != "word not known" or said.word.casefold() not in explained]
    origins = {sentence.key: sentence.origin for sentence in draft.sentences}
    lines = [line for section in draft.sections for point in section.points for line in point.lines]
    passages = [
        Passage(
            kind=line.kind,
            text=line.text.text,
            origin=next((origins[key] for key in line.sources if key in origins), Origin(line=1)),
        )
        for line in lines
    ]
    found: dict[str, Note] = {}
    for finding in panel_findings(passages, left):
        told = f"{finding.message} {finding.advice}"
        text = passages[finding.passage].text
        found.setdefault(told, Note(code=RULE, message=told, text=text, origin=finding.origin))
    return tuple(found.values())


def _about(said: Said) -> tuple[str, str]:
    """What is marked. What was said last counts: a word that was not known may be known now."""
    if said.word:
        return "word", said.word.casefold()
    return said.kind, said.text.casefold()


def _places(said: Said, passage: Passage) -> Iterator[tuple[int, int]]:
    if said.word:
        if said.kind != "word known":
            pattern = rf"(?<!\w){re.escape(said.word)}(?:s|es)?(?!\w)"
            yield from (found.span() for found in re.finditer(pattern, passage.text, re.IGNORECASE))
    elif said.kind in _LINE_KINDS and said.text:
        for sentence in sentences(passage.text):
            at = passage.text.find(sentence)
            if at >= 0 and alike(said.text, sentence) >= SAME:
                yield at, at + len(sentence)


def _finding(said: Said, number: int, passage: Passage, start: int, end: int) -> Finding:
    advice = {
        "never use": "Use another word.",
        "word not known": "Explain it where it first comes, or use another word.",
    }
    return Finding(
        rule=RULE,
        message=said.told(),
        level=_LEVELS.get(said.kind, "please-look"),
        origin=passage.origin,
        words=passage.text[start:end],
        advice=advice.get(said.kind, "Say it in another way."),
        passage=number,
        start=start,
        end=end,
    )


def alike(one: str, other: str) -> float:
    """The share of the words that two lines have in common, in order."""
    a, b = (re.findall(r"\w+", text.casefold()) for text in (one, other))
    return SequenceMatcher(None, a, b, autojunk=False).ratio() if a and b else 0.0


def never_pictures(marks: Sequence[Said]) -> frozenset[str]:
    """The ideas whose picture the panel found wrong or did not like, and did not call good later."""
    last: dict[str, str] = {}
    for said in sorted(marks, key=lambda said: said.date):
        if said.picture and said.kind.startswith("picture"):
            last[said.picture] = said.kind
    return frozenset(idea for idea, kind in last.items() if kind != "picture good")


def picture_told(marks: Sequence[Said], idea: str) -> str:
    """What the panel said last of the picture of an idea; "" where it said nothing bad."""
    if idea not in never_pictures(marks):
        return ""
    told = (s for s in marks if s.picture == idea and s.kind.startswith("picture"))
    said = max(told, key=lambda s: s.date)
    return f"On {day_of(said.date)}, the panel said of this picture: {said.kind.removeprefix('picture ')}."
