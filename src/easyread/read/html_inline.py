"""What stands inside a line of a web page, as spans. Pop-up definitions go to the notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from easyread.model import Note, Origin
from easyread.read.clean import Cleaner
from easyread.read.html_page import is_element, left_out_message, names_of, visible
from easyread.read.links import is_address
from easyread.read.placed import inside_page
from easyread.read.spans import Span
from easyread.read.wordlists import word_set

_BOLD, _ITALIC = ("b", "strong"), ("i", "em", "cite")
POPUP = "This explanation stood in a pop-up, behind a word. It was left out of the sentence."


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the words at this place look."""

    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(slots=True, kw_only=True)
class Page:
    """What all parts of one page share: where it was saved from, its cleaner, the notes so far."""

    cleaner: Cleaner
    base: str = ""
    whole: bool = False
    title: Any = None
    italic: set[int] = field(default_factory=set)
    notes: list[Note] = field(default_factory=list)

    def leave_out(self, node: Any, message: str) -> None:
        """Notes the words of an element that is not shown."""
        words = " ".join(text for _, text in visible(node))
        line = node.sourceline or 0
        text = self.cleaner.text(words, line).text
        if text:
            self.note("left-out", message, text, line)

    def note(self, code: str, message: str, text: str, line: int) -> None:
        self.notes.append(
            Note(code=code, message=message, text=text, origin=Origin(line=line, end_line=line))
        )

    def is_left_out(self, node: Any) -> str:
        """Why this element is left out, or "". A feed or a book has no furniture, only hidden parts."""
        message = left_out_message(node)
        return "" if self.whole and "hidden" not in message else message


def words(page: Page, text: str | None, node: Any, look: Look) -> Iterator[Span]:
    """A stretch of text as a span."""
    if text:
        clean = page.cleaner.clean(text, node.sourceline or 0)
        yield Span(text=clean, bold=look.bold, italic=look.italic, link=look.link)


def look_inside(page: Page, node: Any, look: Look) -> Look:
    """How the words under an inline element look."""
    link = look.link
    if node.tag == "a" and node.get("href"):
        link = _target(page, node)
    return Look(bold=look.bold or node.tag in _BOLD, italic=look.italic or node.tag in _ITALIC, link=link)


def alone(page: Page, node: Any, look: Look) -> list[Span] | None:
    """The spans of an element with no inside of its own (a break, a picture, a pop-up), else None."""
    if not is_element(node):
        return []
    if node.tag == "br":
        return [Span(kind="hard", text=" ")]
    if node.tag == "wbr":
        return []
    if node.tag == "img":
        return image(page, node)
    if node.get("role") == "tooltip" or word_set("web", "popups") & set(names_of(node)):
        page.leave_out(node, POPUP)
        return []
    message = page.is_left_out(node)
    if message:
        page.leave_out(node, message)
        return [Span(text=" ")]
    if node.tag in ("abbr", "acronym", "dfn") and node.get("title", "").strip():
        short, told = " ".join("".join(node.itertext()).split()), " ".join(node.get("title").split())
        line = node.sourceline or 0
        text = page.cleaner.text(f"{short} = {told}", line).text
        page.note("short-form", "The file says what these capitals mean.", text, line)
    return None


def image(page: Page, node: Any) -> list[Span]:
    """A picture with words for it. One without is for show: it says nothing."""
    line = node.sourceline or 0
    alt = page.cleaner.text(node.get("alt", ""), line).text
    source = str(node.get("src", ""))
    if not alt:
        return []
    return [
        Span(kind="image", text=alt, target=inside_page(source) if source.startswith("data:") else source)
    ]


def _target(page: Page, node: Any) -> str:
    """The address of a link. One inside the page is none; one that would run a program is noted."""
    href = "".join(str(node.get("href")).split())
    if href.startswith("#"):
        return ""
    try:
        address = urljoin(page.base, href) if page.base else href
    except ValueError:
        address = href
    if is_address(address):
        return address
    page.note("left-out", "This link is no web address. It was left out.", href, node.sourceline or 0)
    return ""
