"""Markdown to one Document, with markdown-it-py: CommonMark with tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from easyread.model import Document
from easyread.read.compose import ReadBlocks, document_of
from easyread.read.front_matter import take_front_matter
from easyread.read.markdown_blocks import blocks_of
from easyread.read.markdown_lines import parted
from easyread.read.missing import lines_not_read
from easyread.read.refuse import refuse_no_words, refuse_not_text
from easyread.read.repair import mend


def read_markdown(data: bytes, name: str) -> tuple[Document, ...]:
    """The post in a Markdown file. `name` is its name without the folder. Raises InputError."""
    refuse_not_text(data)
    mended = mend(data, code=True)
    refuse_no_words(mended.lines)
    front, body = take_front_matter(mended.lines, mended.numbers)
    lines, short_forms = parted(body, mended.numbers)
    read = _parse("\n".join(lines), mended.numbers)
    document = document_of(read, front, name)
    document = replace(document, notes=(*mended.notes, *front.notes, *document.notes, *short_forms))
    lost = lines_not_read(document, body, mended.numbers)
    return (replace(document, notes=(*document.notes, *lost)),)


def _parse(text: str, numbers: Sequence[int]) -> ReadBlocks:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    # Authors indent paragraphs; they do not write code. Without this rule such a paragraph stays a paragraph.
    parser = MarkdownIt("commonmark").enable("table").disable("code")
    return blocks_of(SyntaxTreeNode(parser.parse(text)), numbers)
