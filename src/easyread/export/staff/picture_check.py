"""The picture check: each picture once, room for what people say it means, and what it is there for."""

from __future__ import annotations

from html import escape

from easyread.export.staff.page import Sheet, boxes, figure, lines, wording
from easyread.model import Picture


def pictures_of(sheet: Sheet) -> dict[str, tuple[Picture, list[int]]]:
    """File -> the picture and the numbers of the first lines of its rows, in the order of the paper."""
    found: dict[str, tuple[Picture, list[int]]] = {}
    for section in sheet.booklet.sections:
        for row in section.rows:
            if row.picture and row.number:
                found.setdefault(row.picture.file, (row.picture, []))[1].append(row.number)
    return found


def picture_check(sheet: Sheet) -> str:
    """The inside of the page: first the pictures alone, then what they are there for."""
    said = wording("picture-check")
    found = pictures_of(sheet)
    asked = "".join(
        f'<div class="item">{figure(sheet, picture, str(place))}<p>{escape(said["ask"])}</p>{lines(2)}'
        f"<p>{boxes(said['answers'])}</p></div>\n"
        for place, (picture, _) in enumerate(found.values(), start=1)
    )
    head = "".join(
        f'<th scope="col">{escape(said[name])}</th>'
        for name in ("picture", "idea", "where", "others", "credit")
    )
    told = "".join(
        f"<tr><td>{place}</td><td>{escape(_idea(picture))}</td><td>{', '.join(map(str, numbers))}</td>"
        f"<td>{escape(', '.join(_plain(other) for other in picture.others))}</td>"
        f"<td>{escape(picture.credit)}</td></tr>\n"
        for place, (picture, numbers) in enumerate(found.values(), start=1)
    )
    return f"{asked}<h2>{escape(said['meant'])}</h2>\n<table>\n<tr>{head}</tr>\n{told}</table>\n"


def _idea(picture: Picture) -> str:
    """The idea, and the words of the line that called for it."""
    return f"{_plain(picture.idea)} (“{picture.why}”)" if picture.why else _plain(picture.idea)


def _plain(idea: str) -> str:
    return idea.replace("-", " ")
