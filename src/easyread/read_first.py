"""The staff file of a draft: the lines to read first, and each source sentence beside its lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from easyread.model import Draft, LedgerState, Line, Note, Origin

# Worst first: what may be wrong, what may hurt, what is lost, then what is only hard to read.
ORDER = (
    "not-sure",
    "confirm",
    "sad-topic",
    "left-out",
    "long",
    "figure",
    "past-date",
    "date",
    "defined",
    "mended",
)
HEADINGS: Mapping[str, str] = {
    "not-sure": "We were not sure",
    "confirm": "Lines that a person must confirm",
    "left-out": "Left out",
    "sad-topic": "May upset a reader",
    "date": "Dates to check",
    "past-date": "Dates that are past",
    "long": "Long lines",
    "figure": "Figures of speech",
    "defined": "Words that the writer explains",
    "mended": "Damaged letters that we mended",
}
STATES: Mapping[LedgerState, str] = {
    "kept": "kept as it was",
    "split": "split",
    "changed": "changed",
    "left-out": "left out",
    "not-sure": "changed, and we were not sure",
}


def by_weight(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """The notes, each once, the worst kind first. Long lines: the longest first; others as in the text."""
    return tuple(sorted(dict.fromkeys(notes), key=lambda note: (weight(note), -_length(note))))


def _length(note: Note) -> int:
    return len(note.text.split()) if note.code == "long" else 0


def weight(note: Note) -> int:
    """The place of the note's kind in ORDER. 0 is the worst."""
    return ORDER.index(note.code) if note.code in ORDER else len(ORDER)


def read_first(draft: Draft) -> str:
    """The staff file, in Markdown. It is for the person who checks the draft, not for the panel."""
    return "\n".join((*_head(draft), *_notes(draft), *_sentences(draft))) + "\n"


def _head(draft: Draft) -> Iterator[str]:
    yield f"# Read these lines first: {draft.title.text.text}"
    yield ""
    yield "This page is for the person who checks the draft. Do not print it for the panel."
    yield ""


def _notes(draft: Draft) -> Iterator[str]:
    kind = ""
    for note in by_weight(draft.notes):
        if note.code != kind:
            kind = note.code
            yield f"## {HEADINGS.get(kind, kind.replace('-', ' ').capitalize())}"
            yield ""
        yield f"- {note.message}{_place(note.origin, draft.source)}"
        if note.text:
            yield f"  > {' '.join(note.text.split())}"
        yield ""
    if not draft.notes:
        yield "There is nothing that we were not sure of. Please read the whole draft all the same."
        yield ""


def _place(origin: Origin | None, source: str) -> str:
    """ " (page 3 of plan.pdf)", or the line where a file has no pages; "" where neither is known."""
    if origin is None or not (origin.page or origin.line):
        return ""
    return f" (page {origin.page} of {source})" if origin.page else f" (line {origin.line} of {source})"


def _sentences(draft: Draft) -> Iterator[str]:
    """Each sentence of the source, what became of it, and its lines with their changes."""
    yield "## Each sentence and its lines"
    yield ""
    entries = {entry.key: entry for entry in draft.ledger}
    lines = _lines_by_source(draft)
    for sentence in draft.sentences:
        entry = entries.get(sentence.key)
        state = f" ({STATES[entry.state]})" if entry else ""
        yield f"**{' '.join(sentence.text.split())}**{state}"
        yield ""
        for line in lines[sentence.key]:
            steps = ", ".join(dict.fromkeys(change.step for change in line.changes))
            yield f"- {line.text.text}" + (f" *[{steps}]*" if steps else "")
        if not lines[sentence.key]:
            reason = entry.reason if entry and entry.reason else "no line has its words"
            yield f"- (nothing: {reason})"
        yield ""


def _lines_by_source(draft: Draft) -> Mapping[str, list[Line]]:
    found: defaultdict[str, list[Line]] = defaultdict(list)
    headings = [section.heading for section in draft.sections if section.heading]
    points = [line for section in draft.sections for point in section.points for line in point.lines]
    for line in (draft.title, *headings, *points):
        for key in line.sources:
            found[key].append(line)
    return found
