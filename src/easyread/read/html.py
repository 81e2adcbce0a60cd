"""Web pages to Documents: saved pages of any site, also of Blogger and WordPress."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from easyread.model import Document, Note, Origin
from easyread.read.clean import Cleaner
from easyread.read.compose import ReadBlocks, document_of
from easyread.read.dates import date_line
from easyread.read.html_blocks import blocks_of
from easyread.read.html_head import about_page, about_post
from easyread.read.html_page import Part, Parts, posts_of, visible
from easyread.read.missing import lines_not_read
from easyread.read.refuse import refuse_no_words, refuse_wrong_kind
from easyread.read.trees import html_tree
from easyread.read.wordlists import word_set


def read_html(data: bytes, name: str) -> tuple[Document, ...]:
    """The post or posts of a web page. `name` is its name without the folder. Raises InputError."""
    refuse_wrong_kind(data, ".html")
    return posts_in(html_tree(data), name)


def posts_in(tree: Any, name: str, *, whole: bool = False, title: str = "") -> tuple[Document, ...]:
    """The posts of a parsed page. `whole`: all of it is the post, as in a feed or a book.

    `title`: what the feed or the e-mail calls it, so that no heading is taken for it.
    """
    body = tree.find("body") if tree.tag == "html" else tree
    body = tree if body is None else body
    refuse_no_words([words for _, words in visible(body)])
    parts = Parts(posts=(body,), left_out=()) if whole else posts_of(body)
    documents = tuple(_post(tree, post, parts, name, whole, title) for post in parts.posts)
    cleaner = Cleaner()
    outside = tuple(_outside(part, cleaner) for part in parts.left_out)
    first = documents[0]
    first = replace(first, notes=(*first.notes, *outside, *_not_shown(tree)))
    return first, *documents[1:]


def _post(tree: Any, post: Any, parts: Parts, name: str, whole: bool, title: str) -> Document:
    cleaner = Cleaner()
    front = about_post(post, cleaner) if len(parts.posts) > 1 or whole else about_page(tree, post, cleaner)
    if title:
        front = replace(front, title=title)
    found = blocks_of(post, cleaner, base=_address(tree), whole=whole, titled=bool(title))
    read = ReadBlocks(blocks=found.blocks, notes=found.notes, italic=found.italic)
    document = document_of(read, front, name)
    document = replace(document, notes=(*cleaner.notes, *document.notes))
    return with_lost(document, visible(post), cleaner)


def with_lost(document: Document, shown: Iterable[tuple[int, str]], cleaner: Cleaner) -> Document:
    """The Document with a note for each stretch of the file whose words it does not have."""
    clean = [(line, _looked_at(cleaner.clean(text, line))) for line, text in shown]
    lost = lines_not_read(document, [text for _, text in clean], [line for line, _ in clean])
    return replace(document, notes=(*document.notes, *lost))


def _looked_at(text: str) -> str:
    """The text without "Posted on" before a date and "by" behind it, which are read as what they are."""
    flat = " ".join(text.split()).removesuffix(" by")
    date = date_line(flat)
    if date is not None:
        return f"{date.text} {date.by}"
    return "" if flat.lower().rstrip(": ") in word_set("dates", "starts") else flat


def _address(tree: Any) -> str:
    """Where the page was saved from, so that "/about" can be found: as the page says."""
    for path, key in (
        (".//link[@rel='canonical']", "href"),
        (".//meta[@property='og:url']", "content"),
        (".//base", "href"),
    ):
        for found in tree.iterfind(path):
            address = str(found.get(key, ""))
            if address.startswith(("http://", "https://")):
                return address
    return ""


def _outside(part: Part, cleaner: Cleaner) -> Note:
    text = cleaner.text(part.words, part.line).text
    origin = Origin(line=part.line, end_line=part.line)
    return Note(code="left-out", message=part.message, text=text, origin=origin)


def _not_shown(tree: Any) -> Iterator[Note]:
    """What a browser would run or hide, counted: it has no words for a reader."""
    for tag, message in (
        ("script", "This page has scripts. They were left out."),
        ("style", "This page has code for its looks. It was left out."),
        ("iframe", "This page shows parts of other pages. They were left out."),
        ("video", "This page has a film. It was left out."),
        ("audio", "This page has a sound. It was left out."),
        ("object", "This page has a part that runs by itself. It was left out."),
        ("embed", "This page has a part that runs by itself. It was left out."),
    ):
        found = next(tree.iter(tag), None)
        if found is not None:
            line = found.sourceline or 0
            yield Note(code="left-out", message=message, origin=Origin(line=line, end_line=line))
