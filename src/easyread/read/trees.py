"""Web pages and XML to trees, safely: no entities, no other files, no network, no endless depth."""

from __future__ import annotations

import codecs
import re
from typing import Any

from easyread.errors import InputError

# Real pages are under 60 deep. The parser stops at 256 and would drop the rest.
DEEPEST = 150
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)

TOO_DEEP = InputError(
    "This file has parts inside parts, far too deep to read.",
    hint="Open it, copy the text, save it as plain text (.txt) and try again.",
)


def html_tree(data: bytes, charset: str = "") -> Any:
    """The tree of a web page. Scripts and frames are only text in it: nothing is run or fetched.

    Raises InputError when it is nested too deep or has nothing in it.
    """
    from lxml import etree

    text = decoded(data, charset).replace("\x00", "\ufffd")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True)
    try:
        tree = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        _refuse_depth(parser)
        raise InputError(
            "There are no words in this page.", hint="Save the page again in a browser."
        ) from error
    _refuse_depth(parser)
    if tree is None:
        raise InputError("There are no words in this page.", hint="Save the page again in a browser.")
    return _not_too_deep(tree)


def xml_tree(data: bytes, what: str, *, doctype: bool = False) -> Any:
    """The tree of an XML part. Entities are never followed. Raises InputError.

    `what` is how a person calls the file ("Word file"). `doctype`: the format may name its DOCTYPE (EPUB).
    """
    from lxml import etree

    if not doctype and _has_doctype(data):
        raise InputError(
            f"This {what} defines its own codes, which can be an attack. It was not read.",
            hint="Open it in its own program, save it again and try again.",
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_pis=True,
    )
    try:
        tree = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        _refuse_depth(parser)
        raise InputError(
            f"This {what} is damaged.", hint="Open it in its own program, save it again and try again."
        ) from error
    return _not_too_deep(tree)


def decoded(data: bytes, charset: str = "") -> str:
    """The text of a page: by its first bytes, then as UTF-8, then as the page says, then as Windows text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    told = _META.search(data[:4096])
    name = charset or (told[1].decode("ascii") if told else "")
    try:
        known = codecs.lookup(name).name if name else "cp1252"
        # A page that says "utf-8" or "latin-1" and is not, is Windows text, as browsers read it.
        known = "cp1252" if known in ("utf-8", "iso8859-1", "ascii") else known
        return data.decode(known, errors="replace")
    except (LookupError, UnicodeError, ValueError):
        return data.decode("cp1252", errors="replace")


def _has_doctype(data: bytes) -> bool:
    """Also where the XML is in UTF-16, which has a zero byte between letters."""
    return bool(_DOCTYPE.search(data) or (b"\x00" in data and _DOCTYPE.search(data.replace(b"\x00", b""))))


def _not_too_deep(tree: Any) -> Any:
    """The tree itself. Each level is some calls inside calls: Python has an end to that."""
    level, depth = [tree], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise TOO_DEEP
        level = [child for node in level for child in node]
    return tree


def _refuse_depth(parser: Any) -> None:
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise TOO_DEEP
