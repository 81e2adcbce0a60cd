"""Reading: the bytes of a file come in, Documents go out.

To add one: write `read/<format>.py` with a function (bytes, name) -> Documents, add its suffix to READERS.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePath
from types import MappingProxyType

from easyread.errors import InputError
from easyread.model import Document
from easyread.read.docx import read_docx
from easyread.read.eml import read_eml, read_mhtml
from easyread.read.epub import read_epub
from easyread.read.feed import read_feed
from easyread.read.html import read_html
from easyread.read.kind import ending_of, is_web_address
from easyread.read.markdown import read_markdown
from easyread.read.missing import strings
from easyread.read.odt import read_odt
from easyread.read.page_data import without_page_data
from easyread.read.pdf import pages_read, read_pdf
from easyread.read.placed import placed
from easyread.read.refuse import (
    MAX_WITH_PICTURES,
    limit_of,
    refuse_long,
    refuse_other_language,
    refuse_size,
)
from easyread.read.rtf import read_rtf
from easyread.read.text import read_text

Reader = Callable[[bytes, str], tuple[Document, ...]]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_text,
        ".text": read_text,
        ".md": read_markdown,
        ".markdown": read_markdown,
        ".docx": read_docx,
        ".docm": read_docx,
        ".odt": read_odt,
        ".rtf": read_rtf,
        ".pdf": read_pdf,
        ".epub": read_epub,
        ".eml": read_eml,
        ".xml": read_feed,
        ".rss": read_feed,
        ".atom": read_feed,
        ".mht": read_mhtml,
        ".mhtml": read_mhtml,
        ".html": read_html,
        ".htm": read_html,
        ".xhtml": read_html,
    }
)

STANDARD_INPUT = "-"

__all__ = ["READERS", "Reader", "can_read", "read", "read_address", "read_bytes"]


def read(path: Path | str, *, allow_private: bool = False, ocr: bool = False) -> tuple[Document, ...]:
    """The posts in the file at `path`, in its order. The file is opened once. Raises InputError.

    "-" is standard input. An address that begins with https:// is fetched: one page, and nothing else.
    `allow_private`: also from a computer of this network. `ocr`: pages that are pictures are read too.
    """
    told = str(path)
    if told == STANDARD_INPUT:
        data = sys.stdin.buffer.read(MAX_WITH_PICTURES + 1)
        return read_bytes(data, f"standard input{ending_of(data)}", ocr=ocr)
    if is_web_address(told):
        return read_address(told, allow_private=allow_private, ocr=ocr)
    return _read_file(Path(path), ocr)


def read_address(address: str, *, allow_private: bool = False, ocr: bool = False) -> tuple[Document, ...]:
    """The posts on one page of the web. Raises InputError.

    `allow_private`: the page may be on a computer of this network.
    """
    from easyread.read.address import fetch

    # A path on disk has one "/" where an address has two: "https:/example.org" came through a Path.
    scheme, _, rest = address.partition(":")
    page = fetch(f"{scheme.lower()}://{rest.lstrip('/')}", allow_private=allow_private)
    known = PurePath(page.name).suffix.lower() in READERS and not page.ending
    ending = "" if known else page.ending or ending_of(page.data)
    return read_bytes(page.data, f"{PurePath(page.name).stem if ending else page.name}{ending}", ocr=ocr)


def can_read(path: Path) -> bool:
    """Whether the end of the name is one that easyread knows."""
    return path.suffix.lower() in READERS


def _read_file(path: Path, ocr: bool) -> tuple[Document, ...]:
    _reader_for(path.name)
    try:
        with path.open("rb") as file:
            # One byte more than the limit is enough to see that a file is too big.
            data = file.read(limit_of(path.name) + 1)
    except FileNotFoundError as error:
        raise InputError(
            f"The file '{path.name}' is not there.", hint="Check the name and the folder."
        ) from error
    except IsADirectoryError as error:
        raise InputError(f"'{path.name}' is a folder, not a file.", hint="Name a file in it.") from error
    except PermissionError as error:
        raise InputError(
            f"You may not open the file '{path.name}'.", hint="Close it in other programs, or ask its owner."
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(
            f"The file '{path.name}' cannot be opened.", hint="Copy it to your own folder and try again."
        ) from error
    return placed(read_bytes(data, path.name, ocr=ocr), path)


def read_bytes(data: bytes, name: str, *, ocr: bool = False) -> tuple[Document, ...]:
    """The posts in `data`. The end of `name` (".txt", ".md") says which format it is. Raises InputError."""
    reader = _reader_for(name)
    refuse_size(data, limit_of(name))
    bare = PurePath(name).name
    found = pages_read(data, bare, ocr=ocr) if reader is read_pdf else reader(data, bare)
    documents = tuple(map(without_page_data, found))
    # Menus and other things in the notes are no sentences: they say little about the language.
    posts = [replace(document, source="", notes=()) for document in documents]
    words = "\n".join(text for post in posts for text in strings(post))
    refuse_long(words)
    refuse_other_language(words)
    return documents


def _reader_for(name: str) -> Reader:
    suffix = PurePath(name).suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        what = f"Files that end in '{suffix}'" if suffix else "Files with no ending to their name"
        known = ", ".join(READERS)
        raise InputError(
            f"{what} cannot be read. easyread can read {known}.", hint="Save it as plain text and try again."
        )
    return reader
