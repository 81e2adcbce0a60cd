"""Takes a whole Document through the rewriter: blocks to sections and points, with a ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.english.sentences import sentences
from easyread.glossary import Glossary
from easyread.model import (
    Block,
    Bullets,
    Document,
    Draft,
    Figure,
    Heading,
    LedgerEntry,
    Line,
    LineKind,
    Note,
    Origin,
    Paragraph,
    Point,
    Quote,
    Section,
    Sentence,
    Table,
    Text,
)
from easyread.options import Level
from easyread.rewrite import engine
from easyread.rewrite.explain import explain_sections
from easyread.rewrite.headings import with_headings
from easyread.rewrite.main_points import left_out
from easyread.rewrite.notes import notes_on, offered
from easyread.rewrite.points import points_of
from easyread.rewrite.rewriter import Guard, rewrite_sentence
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import LIMIT
from easyread.rewrite.wording import is_no_word, lower_start
from easyread.rewrite.words import plain_terms

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_NAME = 8  # words


@dataclass(slots=True)
class _Work:
    """What is known so far while a document is gone through, block by block."""

    glossary: Glossary
    guard: Guard | None = None
    level: Level = "easy"
    leave: Mapping[str, str] = field(default_factory=dict)  # sentences to leave out, and why
    sentences: list[Sentence] = field(default_factory=list)
    ledger: list[LedgerEntry] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    done: list[Section] = field(default_factory=list)
    heading: Line | None = None
    points: list[Point] = field(default_factory=list)
    short_forms: set[str] = field(default_factory=set)  # "NCS is short for …": told once in a paper

    def lines(self, key: str, text: str, origin: Origin, kind: LineKind = "say") -> tuple[Line, ...]:
        """The lines of one source sentence, entered in the ledger."""
        made = rewrite_sentence(text, key=key, kind=kind, guard=self.guard, level=self.level)
        plainer = [("glossary", plain_terms(self.glossary))]
        made = tuple(line for before in made for line in engine.run(before, plainer))
        made = tuple(line for line in made if not self._told_before(line))
        self.sentences.append(Sentence(key=key, text=text, origin=origin))
        self.ledger.append(_entry(key, text, made))
        self.notes.extend(notes_on(made, text, origin))
        return made

    def _told_before(self, line: Line) -> bool:
        """Whether the line tells a short form that another line told."""
        text = line.text.text
        if " is short for " not in text or all(change.step != "short-forms" for change in line.changes):
            return False
        known = text in self.short_forms
        self.short_forms.add(text)
        return known

    def leaves(self, key: str, text: str, origin: Origin) -> bool:
        """Whether the sentence is left out; then a note and the ledger say so."""
        why = self.leave.get(key)
        if why is None:
            return False
        self.sentences.append(Sentence(key=key, text=text, origin=origin))
        self.ledger.append(LedgerEntry(key=key, state="left-out", reason=why))
        message = f"This sentence is not a main point. {why}"
        self.notes.append(Note(code="left-out", message=message, text=text, origin=origin))
        return True

    def close(self) -> None:
        """Ends the section at hand."""
        if self.points or self.heading is not None:
            self.done.append(Section(heading=self.heading, points=tuple(self.points)))
        self.heading, self.points = None, []


def rewrite(
    document: Document,
    glossary: Glossary,
    guard: Guard | None = None,
    level: Level = "easy",
    keep: float = 1.0,
) -> Draft:
    """The Easy Read draft of `document`.

    guard: says what lines lose or add against their sentence (facts.lost). level: how far it goes.
    keep: the share of the sentences to keep, 0 to 1; the main ones stay (main_points.py).
    """
    leave = left_out(document, keep) if keep < 1 else {}
    work = _Work(glossary=glossary, guard=guard, level=level, leave=leave)
    start = document.blocks[0].origin if document.blocks else Origin(line=1)
    title = work.lines("title", document.title, start, "heading")[0]
    if document.standfirst is not None:
        _add(work, "standfirst", Paragraph(text=document.standfirst, origin=start))
    for number, block in enumerate(document.blocks, start=1):
        _add(work, str(number), block)
    work.close()
    sections, hard_words = explain_sections(with_headings(work.done), glossary)
    return Draft(
        title=title,
        document_title=document.title,
        sections=sections,
        source=document.source,
        author=document.author,
        role=document.role,
        byline=document.byline,
        date=document.date,
        sentences=tuple(work.sentences),
        hard_words=hard_words,
        ledger=tuple(work.ledger),
        notes=(*document.notes, *work.notes, *offered(work.sentences, glossary)),
    )


def _add(work: _Work, key: str, block: Block) -> None:
    match block:
        case Heading():
            work.close()
            work.heading = work.lines(key, block.text.text, block.origin, "heading")[0]
        case Paragraph() | Quote():
            _paragraph(work, key, block)
        case Bullets():
            _bullets(work, key, block)
        case Table():
            _table(work, key, block)
        case Figure():
            work.notes.append(
                Note(
                    code="left-out",
                    message="A picture of the post is left out.",
                    text=block.alt,
                    origin=block.origin,
                )
            )


def _paragraph(work: _Work, key: str, block: Paragraph | Quote) -> None:
    groups = []
    for number, text in enumerate(sentences(block.text.text), start=1):
        if work.leaves(f"{key}.{number}", text, block.origin):
            continue
        kind: LineKind = "lead-in" if text.rstrip().endswith(":") else "say"
        if text.rstrip()[-1:].isalnum():
            text += "."  # a standfirst often has no stop
        groups.append(work.lines(f"{key}.{number}", text, block.origin, kind))
    work.points.extend(points_of(groups))


def _bullets(work: _Work, key: str, block: Bullets) -> None:
    items: list[Line] = []
    leads = bool(work.points) and work.points[-1].lines[-1].kind == "lead-in"
    for number, item in enumerate(block.items, start=1):
        # a long item that is a whole sentence is cut like one
        long = len(item.text.split()) > LIMIT and stands_alone(item.text)
        made = work.lines(f"{key}.{number}", item.text, block.origin, "say" if long else "item")
        items.append(
            _one_item(made)
            if leads and len(made) > 1
            else replace(made[0], kind="item" if leads else made[0].kind)
        )
        items.extend(made[1:] if not leads else ())
    last = work.points[-1] if work.points else None
    if last is not None and last.lines[-1].kind == "lead-in":
        items = items if _are_names(items) else [_small(line) for line in items]
    if last is not None and last.lines[-1].kind == "lead-in" and all(i.kind == "item" for i in items):
        lead = last.lines[-1]
        if last.lines[:-1]:
            work.points[-1] = Point(lines=last.lines[:-1])
            work.points.append(Point(lines=(lead, *items)))
        else:
            work.points[-1] = Point(lines=(lead, *items))
    else:
        work.points.extend(points_of([tuple(items)]) if items else ())


def _one_item(lines: tuple[Line, ...]) -> Line:
    """The sentences of one list item as one item: under a lead-in, a list stays a list."""
    text = " ".join(line.text.text for line in lines)
    changes = tuple(dict.fromkeys(change for line in lines for change in line.changes))
    return Line(text=Text(text=text), kind="item", sources=lines[0].sources, changes=changes)


def _small(line: Line) -> Line:
    """An item under a lead-in starts with a small letter, unless it is a whole sentence or a name."""
    text = line.text.text
    if line.kind != "item" or text.rstrip()[-1:] in ".?!" or not text or _is_name(text):
        return line
    return replace(line, text=Text(text=lower_start(text, parse(text)[0])))


def _are_names(items: list[Line]) -> bool:
    """Whether it is a list of names ("Inverness", "Perth", "Action for Children"): all keep capitals."""
    texts = [line.text.text for line in items]
    if any(not t[:1].isupper() or len(t.split()) > LONGEST_NAME for t in texts):
        return False
    firsts = [parse(text)[0] for text in texts]
    kept = [t for t, first in zip(texts, firsts, strict=True) if _keeps_capital(t, first)]
    return 3 * len(kept) > len(texts)


def _keeps_capital(text: str, first: Token) -> bool:
    return lower_start(text, first)[:1].isupper() or is_no_word(first)


def _is_name(text: str) -> bool:
    """Whether other words of a short item have a capital, too: "Action for Children"."""
    first, *others = text.split()
    return len(others) < LONGEST_NAME and first[:1].isupper() and any(w.istitle() for w in others)


def _table(work: _Work, key: str, block: Table) -> None:
    """Each row becomes a list: "heading: what stands in the cell"."""
    heads = [cell.text for cell in block.rows[0]] if block.header and block.rows else []
    rows = block.rows[1:] if heads else block.rows
    for number, row in enumerate(rows, start=1):
        parts = [
            f"{heads[i]}: {cell.text}" if i < len(heads) and heads[i] else cell.text
            for i, cell in enumerate(row)
        ]
        lines = [
            line
            for i, part in enumerate(parts, start=1)
            if row[i - 1].text.strip(": ")  # "Cost:" with nothing behind it says nothing
            for line in work.lines(f"{key}.{number}.{i}", part, block.origin, "item")
        ]
        if lines:
            work.points.append(Point(lines=tuple(lines)))


def _entry(key: str, text: str, made: tuple[Line, ...]) -> LedgerEntry:
    """What became of one sentence."""
    changes = [change for line in made for change in line.changes]
    doubtful = [change for change in changes if not change.sure]
    if doubtful:
        return LedgerEntry(key=key, state="not-sure", reason=doubtful[0].reason)
    if len(made) > 1:
        return LedgerEntry(key=key, state="split", reason=f"{len(made)} lines")
    if changes or made[0].text.text != text:
        return LedgerEntry(key=key, state="changed", reason=", ".join(dict.fromkeys(c.step for c in changes)))
    return LedgerEntry(key=key, state="kept")
