"""The facilitator's copy: how much there is to read, what to check and ask, where each line is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from easyread.export.staff.load import load_of
from easyread.export.staff.page import Sheet, wording
from easyread.model import Line
from easyread.read_first import HEADINGS, by_weight

_LEFT_OUT = "left-out"


def facilitator(sheet: Sheet) -> str:
    """The inside of the page."""
    said = wording("facilitator")
    return "".join(
        (
            f"<h2>{escape(said['load'])}</h2>\n{_load(sheet)}",
            f"<h2>{escape(said['check'])}</h2>\n{_check(sheet)}",
            f"<h2>{escape(said['ask'])}</h2>\n{_listed((*sheet.questions, *said['questions']))}",
            f"<h2>{escape(said['lines'])}</h2>\n{_lines(sheet)}",
            f"<h2>{escape(said['left_out'])}</h2>\n{_left_out(sheet)}",
        )
    )


def _load(sheet: Sheet) -> str:
    load = load_of(sheet.booklet, sheet.pages, len(sheet.draft.hard_words))
    rows: list[tuple[str, str]] = [
        (name, str(getattr(load, name))) for name in ("lines", "words", "hard_words")
    ]
    if load.pages:
        rows.insert(0, ("pages", str(load.pages)))
    if load.new_words is not None:
        rows.append(("new_words", f"{load.new_words:.1f}"))
    rows.append(("minutes", str(load.minutes)))
    names = wording("load")
    table = "".join(f"<tr><th>{escape(names[name])}</th><td>{value}</td></tr>\n" for name, value in rows)
    split = ""
    if load.split:
        heading, line = load.split
        split = f"<p>{escape(wording('facilitator')['split'].format(heading=heading, line=line))}</p>\n"
    return f"<table>\n{table}</table>\n{split}"


def _check(sheet: Sheet) -> str:
    notes = [note for note in by_weight(sheet.draft.notes) if note.code != _LEFT_OUT]
    found = [
        f"{HEADINGS.get(note.code, note.code)}: {note.message}"
        + (f" “{' '.join(note.text.split())}”" if note.text else "")
        for note in notes
    ]
    return _listed(found) if found else f"<p>{escape(wording('facilitator')['nothing_to_check'])}</p>\n"


def _lines(sheet: Sheet) -> str:
    said = wording("facilitator")
    head = "".join(f'<th scope="col">{escape(said[name])}</th>' for name in ("number", "said", "source"))
    return f"<table>\n<tr>{head}</tr>\n{''.join(_rows(sheet))}</table>\n"


def _rows(sheet: Sheet) -> Iterator[str]:
    sentences = {sentence.key: sentence.text for sentence in sheet.draft.sentences}
    for section in sheet.booklet.sections:
        numbered = [row for row in section.rows if row.number]
        if numbered and section.heading:
            yield f'<tr><th colspan="3" scope="colgroup">{escape(section.heading)}</th></tr>\n'
        for row in numbered:
            for number, line in enumerate(row.lines, start=row.number):
                source = escape(_source(line, sentences))
                yield f"<tr><td>{number}</td><td>{escape(line.text.text)}</td><td>{source}</td></tr>\n"


def _source(line: Line, sentences: dict[str, str]) -> str:
    told = [" ".join(sentences[key].split()) for key in line.sources if key in sentences]
    if told:
        return " ".join(told)
    known = any(key.startswith("glossary:") for key in line.sources)
    return str(wording("facilitator")["glossary" if known else "frame"])


def _left_out(sheet: Sheet) -> str:
    sentences = {sentence.key: sentence.text for sentence in sheet.draft.sentences}
    gone = [
        f"“{' '.join(sentences.get(entry.key, entry.key).split())}” {entry.reason}".strip()
        for entry in sheet.draft.ledger
        if entry.state == _LEFT_OUT
    ]
    gone += [
        f"{note.message} “{' '.join(note.text.split())}”"
        for note in sheet.draft.notes
        if note.code == _LEFT_OUT
    ]
    return (
        _listed(dict.fromkeys(gone))
        if gone
        else f"<p>{escape(wording('facilitator')['nothing_left_out'])}</p>\n"
    )


def _listed(entries: Iterable[object]) -> str:
    return "<ul>\n" + "".join(f"<li>{escape(str(each))}</li>\n" for each in entries) + "</ul>\n"
