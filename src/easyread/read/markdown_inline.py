"""What stands inside a Markdown paragraph, as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.read.spans import Span

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def spans(
    node: SyntaxTreeNode, *, bold: bool = False, italic: bool = False, link: str = ""
) -> Iterator[Span]:
    """The spans of an inline node, in order."""
    for child in node.children:
        if child.type == "strong":
            yield from spans(child, bold=True, italic=italic, link=link)
        elif child.type == "em":
            yield from spans(child, bold=bold, italic=True, link=link)
        elif child.type == "link":
            yield from spans(child, bold=bold, italic=italic, link=str(child.attrs.get("href", "")))
        elif child.type == "softbreak":
            yield Span(kind="soft", text=" ", bold=bold, italic=italic, link=link)
        elif child.type == "hardbreak" or (child.type == "html_inline" and _BREAK.fullmatch(child.content)):
            yield Span(kind="hard", text=" ", bold=bold, italic=italic, link=link)
        elif child.type == "html_inline":
            yield Span(kind="html", text=child.content)
        elif child.type == "image":
            yield _image(child)
        else:
            yield Span(text=child.content, bold=bold, italic=italic, link=link)


def _image(node: SyntaxTreeNode) -> Span:
    alt = "".join(span.text for span in spans(node))
    return Span(
        kind="image",
        text=" ".join(alt.split()),
        target=str(node.attrs.get("src", "")),
        title=" ".join(str(node.attrs.get("title", "")).split()),
    )
