"""The sheet of questions with picture answers, made from lines of the paper and nothing else."""

from __future__ import annotations

import hashlib
from html import escape

from easyread.export.staff.page import Sheet, boxes, figure, wording
from easyread.model import Picture, Row

_ITEMS = 6  # our own choice: a few minutes
_CHOICES = 3  # pictures for each line
_LETTERS = "ABC"
_FEWEST_WORDS = 4


def comprehension(sheet: Sheet) -> str:
    """The inside of the page. The order of the pictures is mixed, and the same each time."""
    said = wording("questions")
    rows = _rows(sheet)
    pictures = {row.picture.file: row.picture for row in rows if row.picture}
    if len(pictures) < _CHOICES:
        return f"<p>{escape(said['few'])}</p>\n"
    asked: list[str] = []
    answers: list[str] = []
    chosen = [(row, row.picture) for row in _chosen(rows) if row.picture is not None]
    for place, (row, picture) in enumerate(chosen, start=1):
        choice = _choice(row, picture, list(pictures.values()))
        shown = "".join(figure(sheet, each, letter) for letter, each in zip(_LETTERS, choice, strict=True))
        line = escape(row.lines[0].text.text)
        asked.append(
            f'<div class="item"><p>{place}. {line}</p><p>{escape(said["ask"])}</p>{shown}'
            f"<p>{boxes(_LETTERS)}</p></div>\n"
        )
        answers.append(f"{place}: {_LETTERS[choice.index(picture)]}")
    return f"{''.join(asked)}<h2>{escape(said['answers'])}</h2>\n<p>{', '.join(answers)}</p>\n"


def _rows(sheet: Sheet) -> list[Row]:
    return [
        row
        for section in sheet.booklet.sections
        for row in section.rows
        if section.part == "paper" and row.picture and len(row.lines[0].text.text.split()) >= _FEWEST_WORDS
    ]


def _chosen(rows: list[Row]) -> list[Row]:
    """Rows from all over the paper, each with another picture."""
    first: dict[str, Row] = {}
    for row in rows:
        if row.picture:
            first.setdefault(row.picture.file, row)
    able = list(first.values())
    if len(able) <= _ITEMS:
        return able
    return [able[round(place * (len(able) - 1) / (_ITEMS - 1))] for place in range(_ITEMS)]


def _choice(row: Row, right: Picture, pictures: list[Picture]) -> list[Picture]:
    """The right picture and two others, in an order that depends on the words of the line alone."""
    key = row.lines[0].text.text
    others = [each for each in pictures if each.file != right.file and each.idea not in right.others]
    others = others if len(others) >= _CHOICES - 1 else [each for each in pictures if each.file != right.file]
    wrong = sorted(others, key=lambda each: _mixed(key, each.file))[: _CHOICES - 1]
    return sorted((right, *wrong), key=lambda each: _mixed(each.file, key))


def _mixed(one: str, other: str) -> str:
    return hashlib.sha256(f"{one}\n{other}".encode()).hexdigest()
