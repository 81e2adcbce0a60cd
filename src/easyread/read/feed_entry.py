"""The posts of a feed as it tells them: title, author, date, content. Comments are counted only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from easyread.errors import InputError

_WORDPRESS = "http://wordpress.org/export/"
# What an export calls a post that readers could see.
_SHOWN = ("publish", "live", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One post. `content` is the code of a web page; `exported`: its line breaks are paragraphs."""

    title: str
    content: str
    line: int
    author: str = ""
    date: str = ""
    exported: bool = False


def entries_of(tree: Any) -> tuple[list[Entry], list[str]]:
    """The posts in the order of the file, and messages on what is in it that is no post.

    Raises InputError when the file is no feed.
    """
    nodes = [node for node in tree.iter() if name_of(node) in ("item", "entry")]
    if name_of(tree) not in ("rss", "feed", "RDF"):
        raise InputError("This XML file is no feed.", hint="Save the feed or the export of the blog again.")
    found: list[Entry] = []
    others: Counter[str] = Counter()
    for node in nodes:
        parts: dict[str, list[Any]] = {}
        for child in node:
            parts.setdefault(name_of(child), []).append(child)
        other = _other(node, parts)
        if other:
            others[other] += 1
        else:
            found.append(_entry(node, parts))
        others["comments"] += len(parts.get("comment", ()))
    return found, [
        f"The file also has {kind}: {count}. They were left out." for kind, count in others.items() if count
    ]


def feed_title(tree: Any) -> str:
    """The title over all posts."""
    for node in (tree, *(child for child in tree if name_of(child) == "channel")):
        for child in node:
            if name_of(child) == "title":
                return " ".join("".join(child.itertext()).split())
    return ""


def name_of(node: Any) -> str:
    """The name of an element without its namespace; "" for a comment."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _other(node: Any, parts: dict[str, list[Any]]) -> str:
    """What the entry is when it is no post that readers could see: for the message."""
    kind = _text(parts, "post_type").lower()
    terms = [str(child.get("term", "")) for child in parts.get("category", ())]
    told = [term.rpartition("#")[2] for term in terms if "blogger/2008/kind#" in term]
    blogger = (told[0] if told else _text(parts, "type")).lower()
    if kind not in ("", "post", "page"):
        return "pictures, menus and other parts"
    if "comment" in blogger:
        return "comments"
    if blogger not in ("", "post", "page"):
        return "settings"
    status = _text(parts, "status").lower()
    hidden = any(name_of(part) == "draft" and (part.text or "").strip() == "yes" for part in node.iter())
    return "drafts" if hidden or status not in _SHOWN else ""


def _entry(node: Any, parts: dict[str, list[Any]]) -> Entry:
    content, line, exported = _content(node, parts)
    authors = [child for kind in ("creator", "author") for child in parts.get(kind, ())]
    names = [name for child in authors for name in child if name_of(name) == "name"]
    author = next((" ".join("".join(part.itertext()).split()) for part in (*names, *authors)), "")
    kinds = ("published", "post_date", "pubDate", "date", "issued", "created", "updated")
    date = next((_text(parts, kind) for kind in kinds if _text(parts, kind)), "")
    title = _text(parts, "title")
    return Entry(title=title, content=content, line=line, author=author, date=date, exported=exported)


def _content(node: Any, parts: dict[str, list[Any]]) -> tuple[str, int, bool]:
    """The whole text of the entry before its summary; its line; whether it is from WordPress."""
    for kind in ("encoded", "content", "description", "summary"):
        for part in parts.get(kind, ()):
            if "excerpt" in str(part.tag):
                continue
            exported = kind == "encoded" and any(_WORDPRESS in str(child.tag) for child in node)
            code = _code(part)
            if code.strip():
                return code, part.sourceline or 1, exported
    return "", node.sourceline or 1, False


def _code(part: Any) -> str:
    """The code of a web page inside an element: as text, or as elements (Atom's "xhtml")."""
    if len(part) == 0:
        text = part.text or ""
        if part.get("type") == "text":
            from html import escape

            return escape(text)
        return text
    from lxml import etree

    return "".join(etree.tostring(child, encoding="unicode", method="html") for child in part)


def _text(parts: dict[str, list[Any]], kind: str) -> str:
    """The words of the first element of a kind, single-spaced."""
    return next((" ".join("".join(part.itertext()).split()) for part in parts.get(kind, ())), "")
