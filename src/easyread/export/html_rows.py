"""The rows of a web page: picture, words, boxes to tick, lines to write on."""

from __future__ import annotations

import base64
import re
from html import escape
from itertools import count, repeat

from easyread.export.drawing import mime
from easyread.export.lines import (
    Stretch,
    alt_text,
    is_contents,
    is_hard_word,
    is_wide,
    paragraphs,
    stretches,
    unbroken,
)
from easyread.export.look import Load, Look, coded
from easyread.model import Line, Picture, Row, Text

_LETTERS = 36  # on a line beside a picture, in 16 point (rule L11)
_TALL = 10  # lines; a picture is as high as 5
_SPACE_BEFORE_BOX = re.compile(r" (?=<)")


def row_html(row: Row, look: Look, topic: str, *, starts_page: bool = False) -> str:
    """A row: its picture, its words, boxes to tick and lines to write on."""
    picture = figure(row.picture, look.load) if row.picture else ""
    kind = f"row {row.kind}" + (" wide" if is_wide(row) else "") + (" tall" if _is_tall(row) else "")
    kind += " starts-page" if starts_page else ""
    words = "words numbered" if row.number else "words"
    start = f'<div class="{kind}" id="er_{row.id}" data-topic="{escape(topic)}">'
    inside = _words(row, look) + _answers(row, look) + _space(row)
    return f'{start}\n{picture}<div class="{words}">\n{inside}</div>\n</div>\n'


def _answers(row: Row, look: Look) -> str:
    """A box to tick for each answer: with a pen, and on a screen with mouse, finger or keys."""
    if not row.answers:
        return ""
    if look.kind != "screen":
        boxes = " ".join(
            f'<span class="answer"><span class="box"></span>{escape(answer)}</span>' for answer in row.answers
        )
        return f'<p class="answers">{boxes}</p>\n'
    boxes = "\n".join(
        f'<label class="answer"><input type="radio" class="box" name="a_{row.id}" value="{escape(answer)}">'
        f"{escape(answer)}</label>"
        for answer in row.answers
    )
    asked = escape(row.lines[-1].text.text) if row.lines else ""
    return f'<div class="answers" role="radiogroup" aria-label="{asked}">\n{boxes}\n</div>\n'


def _space(row: Row) -> str:
    """Lines to write on."""
    return f'<div class="space">{"<i></i>" * row.space}</div>\n' if row.space else ""


def _is_tall(row: Row) -> bool:
    """Whether the words are much taller than the picture. WeasyPrint 70 loses a centred row of a page."""
    return sum(1 + len(line.text.text) // _LETTERS for line in row.lines) > _TALL


def _words(row: Row, look: Look) -> str:
    """One paragraph a sentence; the items of a list together."""
    parts: list[str] = []
    numbers = count(row.number) if row.number else repeat(0)
    for items in paragraphs(row.lines):
        if isinstance(items, Line):
            words = _inline(look.line(items.text, look.words(row)))
            parts.append(f"<p>{_number(next(numbers))}{words}</p>\n")
        else:
            listed = is_contents(items)
            column = look.words(row, item=True, contents=listed)
            points = "".join(
                f"<li>{_number(next(numbers))}{_inline(look.line(item.text, column))}</li>\n"
                for item in items
            )
            kind = ' class="contents"' if listed else ""
            parts.append(f"<ul{kind}>\n{points}</ul>\n")
    return "".join(parts)


def _number(number: int) -> str:
    return f'<span class="number">{number} </span>' if number else ""


def _inline(text: Text) -> str:
    """The text with its bold words. A space before them has a box of its own: where the text before fits a
    line but for that space, WeasyPrint 70 would break the line after its first word."""
    words = "".join(_stretch(stretch) for stretch in stretches(text))
    return _SPACE_BEFORE_BOX.sub("<span> </span>", words)


def _stretch(stretch: Stretch) -> str:
    if is_hard_word(stretch):
        kind = "term whole" if unbroken(stretch.words) == [(stretch.words, True)] else "term"
        words = coded(stretch.words)
        return f'<strong><a class="{kind}" href="{escape(stretch.target)}">{words}</a></strong>'
    if stretch.target:  # a box inside a link makes WeasyPrint 70 write two link annotations for it
        return f'<a href="{escape(stretch.target)}">{coded(stretch.words)}</a>'
    words = "".join(
        f'<span class="whole">{coded(piece)}</span>' if whole else coded(piece)
        for piece, whole in unbroken(stretch.words)
    )
    return f"<strong>{words}</strong>" if stretch.bold else words


def figure(picture: Picture, load: Load) -> str:
    """The picture with its alt text, inside the page."""
    data = load(picture)
    letters = base64.b64encode(data).decode("ascii")
    return (
        f'<figure><img src="data:{mime(data)};base64,{letters}" alt="{escape(alt_text(picture))}"></figure>\n'
    )
