"""The rules that a web page of ours must meet (D01, D02, D04, D06, D41), and that it needs no other file."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise

Tags = list[tuple[str, dict[str, str]]]

_NOT_ALLOWED = ("script", "link", "iframe", "table", "object", "embed")


def html_faults(data: bytes) -> list[tuple[str, str]]:
    """What is wrong with the web page. Empty when it is sound."""
    tags, title = _tags(data.decode("utf-8"))
    return [*_head(tags, title), *_headings(tags), *_content(tags)]


def _tags(text: str) -> tuple[Tags, str]:
    """All tags with their attributes, in order, and the words of <title>."""
    tags: Tags = []
    title: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.append((tag, {name: value or "" for name, value in attrs}))

        def handle_data(self, data: str) -> None:
            if tags and tags[-1][0] == "title":
                title.append(data)

    Reader().feed(text)
    return tags, "".join(title).strip()


def _head(tags: Tags, title: str) -> Iterator[tuple[str, str]]:
    if not any(tag == "html" and attributes.get("lang") for tag, attributes in tags):
        yield "html-language", "The web page does not say its language."
    if not title:
        yield "html-title", "The web page has no title."


def _headings(tags: Tags) -> Iterator[tuple[str, str]]:
    levels = [int(tag[1]) for tag, _ in tags if tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels.count(1) != 1 or levels[0] != 1:
        yield "html-headings", "The web page must start with one main heading."
    if any(after > before + 1 for before, after in pairwise(levels)):
        yield "html-headings", "The headings of the web page skip a level."


def _content(tags: Tags) -> Iterator[tuple[str, str]]:
    for tag, attributes in tags:
        if tag in _NOT_ALLOWED:
            yield "html-tag", f"The web page has a <{tag}>, and ours never do."
        if tag == "img" and not attributes.get("alt"):
            yield "html-alt-text", "A picture of the web page has no alt text."
        if not attributes.get("src", "data:").startswith("data:"):
            yield "html-fetches", f"The web page needs another file: {attributes['src']}."
