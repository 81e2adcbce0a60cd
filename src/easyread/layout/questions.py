"""Questions for the reader: boxes to tick where yes or no is an answer, and lines to write on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from easyread.model import Line, Picture, Row, Text
from easyread.styles import Style

_SPACE = 2  # lines to write on under the boxes: a person may want to say why
_OPEN_SPACE = 4  # where there are no boxes


def question_rows(rows: Sequence[Row], style: Style) -> tuple[Row, ...]:
    """The rows of the post's own questions. Each that ends in a question mark gets room for an answer."""
    return tuple(_asked(row, style) if _is_question(row) else row for row in rows)


def asked_rows(questions: Sequence[str], style: Style, pictures: Mapping[str, Picture]) -> tuple[Row, ...]:
    """A row for each question of the group, with its picture where there is one."""
    rows = (
        Row(
            lines=(Line(text=Text(text=words), kind="frame", sources=("template:questions",)),),
            picture=pictures.get(words),
        )
        for words in questions
    )
    return tuple(_asked(row, style) for row in rows)


def _is_question(row: Row) -> bool:
    return bool(row.lines) and row.lines[-1].text.text.rstrip("”’\"' ").endswith("?")


def _asked(row: Row, style: Style) -> Row:
    words = row.lines[-1].text.text.split()
    first = words[0].strip("“‘\"'(").casefold() if words else ""
    is_open = first in style.frame.open_questions
    here = Line(text=Text(text=style.frame.write_here), kind="frame", sources=("template:questions",))
    return replace(
        row,
        lines=(*row.lines, here) if is_open else row.lines,
        kind="question",
        answers=() if is_open else style.frame.answers,
        space=_OPEN_SPACE if is_open else _SPACE,
    )
