"""Feeds and exports of blogs to Documents, one for each post: RSS, Atom, WordPress (WXR), Blogger."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from easyread.errors import InputError
from easyread.model import Document, Note, Origin
from easyread.read.byline import is_name
from easyread.read.clean import Cleaner
from easyread.read.dates import iso_date
from easyread.read.feed_entry import Entry, entries_of, feed_title
from easyread.read.feed_html import page_of
from easyread.read.html import posts_in
from easyread.read.refuse import refuse_wrong_kind
from easyread.read.shift import shifted
from easyread.read.trees import html_tree, xml_tree

MOST_ENTRIES = 5_000
# Old exports hold control characters, which XML does not allow. Nobody can see them.
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def read_feed(data: bytes, name: str) -> tuple[Document, ...]:
    """The posts of a feed or an export, in the order of the file. Raises InputError."""
    refuse_wrong_kind(data, ".xml")
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    tree = xml_tree(data.strip() if wide else _CONTROL.sub(b"", data).strip(), "feed")
    entries, others = entries_of(tree)
    if len(entries) > MOST_ENTRIES:
        raise InputError("This feed has too many posts.", hint="Save a part of it as a new file.")
    series = feed_title(tree)
    documents: list[Document] = []
    notes: list[Note] = []
    for entry in entries:
        cleaner = Cleaner()
        try:
            documents.append(_post(entry, name, cleaner))
        except InputError as error:
            message = f"This post was left out. {error.message}"
            notes.append(_note(message, cleaner.text(entry.title, entry.line).text, entry.line))
    if not documents:
        raise InputError(
            "There are no posts in this file.", hint="Check that it is a feed or an export of a blog."
        )
    notes += [_note(message, "", 0) for message in others]
    first, *rest = (replace(document, series=Cleaner().text(series, 1).text) for document in documents)
    return replace(first, notes=(*first.notes, *notes)), *rest


def _post(entry: Entry, name: str, cleaner: Cleaner) -> Document:
    title = cleaner.text(_plain(entry.title), entry.line).text
    page, left_out = page_of(entry.content, exported=entry.exported)
    (document,) = posts_in(html_tree(page.encode("utf-8", "replace"), "utf-8"), name, whole=True, title=title)
    author = cleaner.text(entry.author, entry.line).text
    document = shifted(document, entry.line - 1)
    told = [_note("This is a code of WordPress. It was left out.", text, entry.line) for text in left_out]
    if author and not is_name(author) and not document.author:
        told.append(_note("The feed names this author.", author, entry.line))
    return replace(
        document,
        title=title or document.title,
        author=document.author or (author if is_name(author) else ""),
        date=document.date or _date(entry.date),
        notes=(*cleaner.notes, *document.notes, *told),
    )


def _plain(title: str) -> str:
    """A title without the code that some feeds have in it."""
    if "<" not in title and "&" not in title:
        return title
    words = "".join(html_tree(f"<p>{title}</p>".encode("utf-8", "replace"), "utf-8").itertext())
    return " ".join(words.split())


def _date(told: str) -> str:
    from email.utils import parsedate_tz

    if found := iso_date(told):
        return found
    when: Any = parsedate_tz(told)
    return iso_date(f"{when[0]:04d}-{when[1]:02d}-{when[2]:02d}") if when else ""


def _note(message: str, text: str, line: int) -> Note:
    return Note(code="left-out", message=message, text=text, origin=Origin(line=line, end_line=line))
