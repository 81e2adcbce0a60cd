"""Holds a whole draft against its source: each line supported or not, each sentence kept or left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.english.parser import parse
from easyread.english.sentences import sentences
from easyread.facts.align import align, words_of
from easyread.facts.clauses.content import is_content
from easyread.facts.definitions import find_definition, is_own_definition
from easyread.facts.figures import figure_faults
from easyread.facts.judge import judge
from easyread.facts.left_out import left_out_faults
from easyread.facts.reading import Reading, read_lines
from easyread.facts.verdict import Fault, Ledger, LineVerdict, SourceState, SourceVerdict
from easyread.glossary import Glossary, load_glossary
from easyread.model import Block, Bullets, Document, Draft, Figure, Heading, Paragraph, Quote, Table

# Losses that belong to the sentence of the source, not to one line.
OF_THE_SOURCE = frozenset({"left-out", "number", "amount", "date", "name"})


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, a list item or a heading, as it stands in a text."""

    text: str
    heading: bool = False


def parts_of(text: Document | Draft | str) -> tuple[Part, ...]:
    """The sentences, list items and headings of a text, in order."""
    if isinstance(text, str):
        return tuple(Part(" ".join(line.split())) for line in text.splitlines() if line.strip())
    if isinstance(text, Draft):
        return tuple(_of_draft(text))
    found = [Part(text.title, heading=True)] if text.title else []
    if text.standfirst is not None:
        found += [Part(s) for s in sentences(text.standfirst.text)]
    for block in text.blocks:
        found += _of_block(block)
    return tuple(found)


def _of_draft(draft: Draft) -> Iterator[Part]:
    for section in draft.sections:
        if section.heading is not None:
            yield Part(section.heading.text.text, heading=True)
        for point in section.points:
            for line in point.lines:
                text = line.text.text
                yield Part(f"- {text}" if line.kind == "item" else text, heading=line.kind == "heading")


def _of_block(block: Block) -> list[Part]:
    match block:
        case Heading():
            return [Part(block.text.text, heading=True)]
        case Paragraph() | Quote():
            return [Part(s) for s in sentences(block.text.text)]
        case Bullets():
            return [Part(f"- {item.text}") for item in block.items]
        case Table():
            return [Part(cell.text) for row in block.rows for cell in row if cell.text.strip()]
        case Figure():
            return []


def compare_texts(
    source: Document | str, draft: Document | Draft | str, glossary: Glossary | None = None
) -> Ledger:
    """The ledger of `draft` against `source`. Both may be written by anybody."""
    words = glossary or load_glossary()
    old, new = parts_of(source), parts_of(draft)
    whole = read_lines([part.text for part in old], words)
    places: list[tuple[int, ...]] = align([p.text for p in old], [p.text for p in new])
    explained = [_explains(part, whole, words) for part in new]
    reasons: dict[int, list[str]] = {n: [] for n in range(len(new))}
    doubts: dict[int, list[str]] = {n: [] for n in range(len(new))}
    lost: dict[int, list[Fault]] = {n: [] for n in range(len(old))}
    for some_old, some_new in _groups(places, explained, new):
        said = [new[n].text for n in some_new]
        near = range(max(0, some_old[0] - 2), min(len(old), some_old[-1] + 2))
        around = [old[i].text for i in near if i not in some_old]
        for fault in judge([old[i].text for i in some_old], said, words, around=around).faults:
            _enter(fault, some_old, some_new, reasons if fault.sure else doubts, lost, old, new)
    for n, part in enumerate(new):
        if not places[n] and not explained[n] and not part.heading and _says_something(part.text):
            reasons[n].append("nothing in the source says this")
        if explained[n] and not part.heading:
            reasons[n] += [
                f.said
                for f in judge([p.text for p in old[:1]], [part.text], words).faults
                if f.kind == "definition" and f.sure
            ]
    lines = tuple(
        LineVerdict(
            line=n + 1,
            text=part.text,
            supported=not reasons[n],
            sources=tuple(i + 1 for i in places[n]),
            reasons=tuple(dict.fromkeys(reasons[n])),
            doubts=tuple(dict.fromkeys(d for d in doubts[n] if d not in reasons[n])),
        )
        for n, part in enumerate(new)
    )
    sources = tuple(_source(i, part, old, new, places, lost[i], words) for i, part in enumerate(old))
    good = all(line.supported for line in lines) and not any(s.reasons for s in sources)
    return Ledger(supported=good, lines=lines, sources=sources)


def _says_something(text: str) -> bool:
    return any(is_content(t) for t in parse(text))


def _explains(part: Part, source: Reading, glossary: Glossary) -> bool:
    """Whether a line only explains a word."""
    reading = read_lines([part.text], glossary)
    for unit in reading.units:
        if find_definition(unit, glossary) is None and not is_own_definition(unit, source):
            return False
    return bool(reading.units)


def _groups(
    places: Sequence[tuple[int, ...]], explained: Sequence[bool], new: Sequence[Part]
) -> Iterator[tuple[list[int], list[int]]]:
    """Sentences and lines that belong together: a line, and its neighbours from the same sentences."""
    groups: list[tuple[set[int], list[int]]] = []
    for n, found in enumerate(places):
        if new[n].heading or (not found and not explained[n]):
            continue
        if groups and (groups[-1][0] & set(found) or (explained[n] and not found)):
            groups[-1][0].update(found)
            groups[-1][1].append(n)
        elif found:
            groups.append((set(found), [n]))
    for some_old, some_new in groups:
        yield sorted(some_old), some_new


def _enter(
    fault: Fault,
    some_old: Sequence[int],
    some_new: Sequence[int],
    reasons: dict[int, list[str]],
    lost: dict[int, list[Fault]],
    old: Sequence[Part],
    new: Sequence[Part],
) -> None:
    """A fault goes to its line, a loss to its sentence; one that changes the meaning, to the longest line."""
    if fault.line is not None:
        reasons[some_new[min(fault.line, len(some_new) - 1)]].append(fault.said)
    elif fault.kind in OF_THE_SOURCE:
        words = words_of(fault.said)
        best = max(some_old, key=lambda i: len(words & words_of(old[i].text)))
        lost[best].append(fault)
    else:
        weights = {n: len(words_of(new[n].text)) for n in some_new}
        reasons[max(some_new, key=lambda n: weights[n])].append(fault.said)


def _source(
    i: int,
    part: Part,
    old: Sequence[Part],
    new: Sequence[Part],
    places: Sequence[tuple[int, ...]],
    lost: Sequence[Fault],
    glossary: Glossary,
) -> SourceVerdict:
    lines = [n for n, found in enumerate(places) if i in found]
    reasons = [fault.said for fault in lost if fault.sure]
    doubts = [fault.said for fault in lost if not fault.sure]
    if not lines and not part.heading:
        reasons += _reasons_left_out(part, new, glossary)
    return SourceVerdict(
        source=i + 1,
        text=part.text,
        state=_state(part, lines, new, places),
        lines=tuple(n + 1 for n in lines),
        reasons=tuple(dict.fromkeys(reasons)),
        doubts=tuple(dict.fromkeys(d for d in doubts if d not in reasons)),
    )


def _state(
    part: Part, lines: Sequence[int], new: Sequence[Part], places: Sequence[tuple[int, ...]]
) -> SourceState:
    if not lines:
        return "left out"
    if len(lines) > 1:
        return "split"
    if len(places[lines[0]]) > 1:
        return "merged"
    mine, said = words_of(part.text), words_of(new[lines[0]].text)
    return "shortened" if len(said) < 0.6 * len(mine) else "kept"


def _reasons_left_out(part: Part, new: Sequence[Part], glossary: Glossary) -> list[str]:
    """Why a sentence may not be left out: a number, a right, a date to keep, a danger, something to do."""
    source = read_lines([part.text], glossary)
    draft = read_lines([p.text for p in new], glossary)
    found = [f.said for f in left_out_faults(source, draft, []) if f.sure]
    found += [f.said for f in figure_faults(source, draft) if f.line is None and f.sure]
    return found
