"""What a web page says about its post: title, author and date, from its elements and from its head."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from easyread.read.byline import byline, is_name
from easyread.read.clean import Cleaner
from easyread.read.dates import date_line, iso_date
from easyread.read.front_matter import FrontMatter
from easyread.read.html_page import HEADINGS, names_of
from easyread.read.wordlists import word_set

# What sites write for search engines is a few KB. More is not worth the time.
LONGEST_DATA = 200_000


def about_post(post: Any, cleaner: Cleaner) -> FrontMatter:
    """What the elements of one post say."""
    return FrontMatter(
        title=_heading(post, cleaner),
        author=next(_authors(post, cleaner), ""),
        date=next(_dates(post, cleaner), ""),
    )


def about_page(tree: Any, post: Any, cleaner: Cleaner) -> FrontMatter:
    """What the elements of the only post say, and where they are silent the head of the page."""
    told = about_post(post, cleaner)
    data = _data(tree)
    author = told.author or _meta(tree, "author", "article:author", "dc.creator") or data.get("author", "")
    named = author if is_name(author) else ""
    date = told.date or iso_date(
        _meta(tree, "article:published_time", "date", "dc.date", "dcterms.issued") or data.get("date", "")
    )
    title = told.title or _outside_heading(tree, post, cleaner) or _meta(tree, "og:title") or _title(tree)
    return FrontMatter(
        title=cleaner.text(title, 1).text, author=cleaner.text(named, 1).text, date=cleaner.text(date, 1).text
    )


def title_node(post: Any) -> Any | None:
    """The heading of a post that is its title: named as such, or the first of the highest level."""
    headings = list(post.iter(*HEADINGS))
    wanted = word_set("web", "titles")
    for node in post.iter("*"):
        if not isinstance(node.tag, str):
            continue
        called = node.get("itemprop", "").lower() in ("headline", "name")
        if (wanted & set(names_of(node)) or (called and node.tag in HEADINGS)) and words_of(node):
            return node
    first = next((node for node in headings if node.tag == "h1" and words_of(node)), None)
    return first if first is not None else None


def words_of(node: Any) -> str:
    """All words under an element, single-spaced."""
    return " ".join("".join(node.itertext()).split())


def _heading(post: Any, cleaner: Cleaner) -> str:
    node = title_node(post)
    return "" if node is None else cleaner.text(words_of(node), node.sourceline or 0).text


def _outside_heading(tree: Any, post: Any, cleaner: Cleaner) -> str:
    """The only heading of level 1, where it stands above the post."""
    found = [node for node in tree.iter("h1") if words_of(node)]
    return cleaner.text(words_of(found[0]), found[0].sourceline or 0).text if len(found) == 1 else ""


def _authors(post: Any, cleaner: Cleaner) -> Iterator[str]:
    wanted = word_set("web", "authors")
    for node in post.iter("*"):
        if not isinstance(node.tag, str):
            continue
        called = node.get("rel", "") == "author" or node.get("itemprop", "").lower() == "author"
        if not called and not wanted & set(names_of(node)):
            continue
        words = cleaner.text(words_of(node), node.sourceline or 0).text
        who = byline(words)
        if who is not None and who.author:
            yield who.author
        elif is_name(words) and len(words.split()) > 1:
            yield words


def _dates(post: Any, cleaner: Cleaner) -> Iterator[str]:
    wanted = word_set("web", "dates")
    above = [
        node for parent in list(post.iterancestors())[:3] for node in parent if isinstance(node.tag, str)
    ]
    for node in (*post.iter("*"), *above):
        if not isinstance(node.tag, str) or not (
            (node.tag == "time" and node.get("datetime")) or wanted & set(names_of(node))
        ):
            continue
        words = cleaner.text(words_of(node), node.sourceline or 0).text
        date = date_line(words)
        if date is not None:
            yield date.text
        elif told := iso_date(node.get("datetime") or node.get("title") or node.get("content") or ""):
            yield told


def _meta(tree: Any, *names: str) -> str:
    for node in tree.iter("meta"):
        key = (node.get("property") or node.get("name") or "").lower()
        if key in names and (node.get("content") or "").strip():
            return " ".join(node.get("content").split())
    return ""


def _title(tree: Any) -> str:
    """The title of the window, without the name of the site behind it."""
    node = next(tree.iter("title"), None)
    words = "" if node is None else words_of(node)
    return re.split(r"\s[|–—»·]\s|\s-\s", words)[0] if words else ""


def _data(tree: Any) -> dict[str, str]:
    """Author and date from what the page tells search engines (JSON-LD)."""
    found: dict[str, str] = {}
    for node in tree.iter("script"):
        text = node.text or ""
        if node.get("type") != "application/ld+json" or len(text) > LONGEST_DATA:
            continue
        try:
            told = json.loads(text)
        except (ValueError, RecursionError):
            continue
        parts = told if isinstance(told, list) else [told]
        parts += [p for part in parts if isinstance(part, dict) for p in _listed(part.get("@graph"))]
        for part in parts:
            if isinstance(part, dict) and isinstance(part.get("datePublished"), str):
                found.setdefault("date", part["datePublished"])
                for who in _listed(part.get("author")):
                    if isinstance(who, dict) and isinstance(who.get("name"), str):
                        found.setdefault("author", " ".join(who["name"].split()))
    return found


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
