"""A booklet as one web page that needs no other file. The PDF is made from the same page."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from html import escape
from itertools import count, repeat

from easyread.export.cover import cover_picture_mm
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
from easyread.model import Booklet, BookletSection, Line, Picture, Row
from easyread.styles import Style

_LETTERS = 36  # on a line beside a picture, in 16 point (rule L11)
_TALL = 10  # lines; a picture is as high as 5

Load = Callable[[Picture], bytes]


def export(booklet: Booklet, style: Style, load: Load) -> bytes:
    """The booklet as a web page in UTF-8."""
    return page(booklet, style, load, fonts="").encode("utf-8")


_SPACE_BEFORE_BOX = re.compile(r" (?=<)")


def page(booklet: Booklet, style: Style, load: Load, *, fonts: str) -> str:
    """The whole page. `fonts` is CSS that brings a typeface "Arimo"; without it the reader's own is used."""
    sections = [_section(section, place, load) for place, section in enumerate(booklet.sections, start=1)]
    author = f'<meta name="author" content="{escape(booklet.author)}">\n' if booklet.author else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(booklet.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(booklet.title)}</title>\n{author}"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>\n{fonts}{sizes_css(booklet, style)}{style.css}</style>\n</head>\n<body>\n"
        f"{_cover(booklet, load)}<main>\n{''.join(sections)}</main>\n</body>\n</html>\n"
    )


def sizes_css(booklet: Booklet, style: Style) -> str:
    """The numbers, colours and footer words of style.toml, as CSS that page.css builds on."""
    letters, pictures, colours, paper = style.letters, style.pictures, style.colours, style.page
    values = {
        "body": f"{letters.body_pt}pt",
        "title": f"{letters.title_pt}pt",
        "heading": f"{letters.heading_pt}pt",
        "subheading": f"{letters.subheading_pt}pt",
        "leading": f"{letters.line_spacing}",
        "gap": f"{letters.paragraph_gap_pt}pt",
        "column": f"{pictures.column_mm}mm",
        "picture": f"{pictures.size_mm}mm",
        "cover-picture": f"{cover_picture_mm(booklet, style)}mm",
        "row-gap": f"{pictures.row_gap_mm}mm",
        "words": f"{paper.width_mm - 2 * paper.margin_mm - paper.hole_mm}mm",
        "ink": colours.ink,
        "accent": colours.accent,
        "paper": colours.paper,
        "family": f'"Arimo", "{letters.word_family}"',
    }
    variables = "".join(f"  --{name}: {value};\n" for name, value in values.items())
    before, _, rest = style.frame.page_number.partition("{page}")
    between, _, after = rest.partition("{pages}")
    return (
        f":root {{\n{variables}}}\n"
        f"@page {{\n  size: {paper.width_mm}mm {paper.height_mm}mm;\n  margin: {paper.margin_mm}mm;\n"
        f"  margin-left: {paper.margin_mm + paper.hole_mm}mm;\n"
        f"{_running_heading(style)}"
        f"  @bottom-left {{ content: {_css(booklet.footer or style.frame.footer)}; }}\n"
        f"  @bottom-right {{ content: {_css(before)} counter(page) {_css(between)} counter(pages) "
        f"{_css(after)}; }}\n}}\n"
    )


def _running_heading(style: Style) -> str:
    """The topic at the head of each page after the first of its section (rule T14)."""
    if not style.running_heading:
        return ""
    return "  @top-left { content: string(topic); }\n"


def _css(words: str) -> str:
    """`words` as a CSS string."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ") + '"'


def _cover(booklet: Booklet, load: Load) -> str:
    label, *others = booklet.cover or ("",)
    picture = _figure(booklet.picture, load) if booklet.picture else ""
    lines = "".join(f"<p>{escape(line)}</p>\n" for line in others)
    logo = f'<div class="logo">{_figure(booklet.logo, load)}</div>\n' if booklet.logo else ""
    kind = "cover compact" if booklet.compact else "cover"
    return (
        f'<header class="{kind}">\n{logo}<p class="label">{escape(label)}</p>\n'
        f"<h1>{escape(booklet.title)}</h1>\n{picture}{lines}"
        f'<p class="status">{escape(booklet.status)}</p>\n</header>\n'
    )


def _section(section: BookletSection, place: int, load: Load) -> str:
    tag = f"h{section.level + 1}"  # the title is the only h1
    heading = f"<{tag}>{escape(section.heading)}</{tag}>\n" if section.heading else ""
    kind = f"part-{section.part}" + (" new-page" if section.new_page else "")
    rows = "".join(_row(row, load, section.heading) for row in section.rows)
    return f'<section id="s{place}" class="{kind}">\n{heading}{rows}</section>\n'


def _row(row: Row, load: Load, topic: str) -> str:
    picture = _figure(row.picture, load) if row.picture else ""
    kind = f"row {row.kind}" + (" wide" if is_wide(row) else "") + (" tall" if _is_tall(row) else "")
    words = "words numbered" if row.number else "words"
    start = f'<div class="{kind}" id="er_{row.id}" data-topic="{escape(topic)}">'
    return (
        f'{start}\n{picture}<div class="{words}">\n{_words(row)}{_answers(row)}{_space(row)}</div>\n</div>\n'
    )


def _answers(row: Row) -> str:
    """A box to tick for each answer."""
    boxes = " ".join(
        f'<span class="answer"><span class="box"></span>{escape(answer)}</span>' for answer in row.answers
    )
    return f'<p class="answers">{boxes}</p>\n' if boxes else ""


def _space(row: Row) -> str:
    """Lines to write on."""
    return f'<div class="space">{"<i></i>" * row.space}</div>\n' if row.space else ""


def _is_tall(row: Row) -> bool:
    """Whether the words are much taller than the picture. WeasyPrint 70 loses a centred row of a page."""
    return sum(1 + len(line.text.text) // _LETTERS for line in row.lines) > _TALL


def _words(row: Row) -> str:
    """One paragraph a sentence; the items of a list together."""
    parts: list[str] = []
    numbers = count(row.number) if row.number else repeat(0)
    for items in paragraphs(row.lines):
        if isinstance(items, Line):
            parts.append(f"<p>{_number(next(numbers))}{_inline(items)}</p>\n")
        else:
            points = "".join(f"<li>{_number(next(numbers))}{_inline(item)}</li>\n" for item in items)
            kind = ' class="contents"' if is_contents(items) else ""
            parts.append(f"<ul{kind}>\n{points}</ul>\n")
    return "".join(parts)


def _number(number: int) -> str:
    return f'<span class="number">{number} </span>' if number else ""


def _inline(line: Line) -> str:
    """The line with its bold words. A space before them has a box of its own: where the text before fits a
    line but for that space, WeasyPrint 70 would break the line after its first word."""
    words = "".join(_stretch(stretch) for stretch in stretches(line.text))
    return _SPACE_BEFORE_BOX.sub("<span> </span>", words)


def _stretch(stretch: Stretch) -> str:
    if is_hard_word(stretch):
        kind = "term whole" if unbroken(stretch.words) == [(stretch.words, True)] else "term"
        words = escape(stretch.words, quote=False)
        return f'<strong><a class="{kind}" href="{escape(stretch.target)}">{words}</a></strong>'
    if stretch.target:  # a box inside a link makes WeasyPrint 70 write two link annotations for it
        return f'<a href="{escape(stretch.target)}">{escape(stretch.words, quote=False)}</a>'
    words = "".join(
        f'<span class="whole">{escape(piece, quote=False)}</span>' if whole else escape(piece, quote=False)
        for piece, whole in unbroken(stretch.words)
    )
    return f"<strong>{words}</strong>" if stretch.bold else words


def _figure(picture: Picture, load: Load) -> str:
    data = load(picture)
    coded = base64.b64encode(data).decode("ascii")
    return (
        f'<figure><img src="data:{mime(data)};base64,{coded}" alt="{escape(alt_text(picture))}"></figure>\n'
    )
