"""A booklet as one web page that needs no other file. The PDF is made from the same page."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from easyread.export.cover import cover_picture_mm
from easyread.export.html_rows import figure, row_html
from easyread.export.look import Kind, Look
from easyread.export.pages import page_starts
from easyread.model import Booklet, BookletSection, Picture
from easyread.styles import Style

Load = Callable[[Picture], bytes]


def export(booklet: Booklet, style: Style, load: Load) -> bytes:
    """The booklet as a web page in UTF-8."""
    return page(booklet, style, load, kind="screen").encode("utf-8")


def page(booklet: Booklet, style: Style, load: Load, *, kind: Kind, fonts: str = "") -> str:
    """The whole page. `fonts` is CSS that brings a typeface "Arimo"; without it the reader's own is used."""
    look = Look(style=style, load=load, kind=kind)
    sections = [_section(section, place, look) for place, section in enumerate(booklet.sections, start=1)]
    author = f'<meta name="author" content="{escape(booklet.author)}">\n' if booklet.author else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(booklet.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(booklet.title)}</title>\n{author}"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>\n{fonts}{sizes_css(booklet, style)}{style.css}</style>\n</head>\n<body>\n"
        f"{_cover(booklet, look)}<main>\n{''.join(sections)}</main>\n</body>\n</html>\n"
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


def _cover(booklet: Booklet, look: Look) -> str:
    label, *others = booklet.cover or ("",)
    picture = figure(booklet.picture, look.load) if booklet.picture else ""
    lines = "".join(f"<p>{look.plain(line, look.page())}</p>\n" for line in others)
    logo = f'<div class="logo">{figure(booklet.logo, look.load)}</div>\n' if booklet.logo else ""
    kind = "cover compact" if booklet.compact else "cover"
    return (
        f'<header class="{kind}">\n{logo}<p class="label">{escape(label)}</p>\n'
        f"<h1{_label(booklet.title, look)}>{look.plain(booklet.title, look.title())}</h1>\n{picture}{lines}"
        f'<p class="status">{look.plain(booklet.status, look.status(booklet.compact))}</p>\n</header>\n'
    )


def _label(words: str, look: Look) -> str:
    """The words for the outline of the PDF: without the breaks of the page."""
    return f' data-label="{escape(words)}"' if look.kind == "paper" else ""


def _section(section: BookletSection, place: int, look: Look) -> str:
    tag = f"h{section.level + 1}"  # the title is the only h1
    words = look.plain(section.heading, look.heading(section.level))
    heading = f"<{tag}{_label(section.heading, look)}>{words}</{tag}>\n" if words else ""
    kind = f"part-{section.part}" + (" new-page" if section.new_page else " short")
    starts = page_starts(section, look)
    rows = "".join(
        row_html(row, look, section.heading, starts_page=number in starts)
        for number, row in enumerate(section.rows)
    )
    return f'<section id="s{place}" class="{kind}">\n{heading}{rows}</section>\n'
