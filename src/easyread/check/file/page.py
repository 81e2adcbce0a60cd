"""Looks at a web page: language, title, headings, pictures, links, and how its words are set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from easyread.check.file import rule as limits

Fault = tuple[str, str]
_SAYS_NOTHING = re.compile(r"(?i)(?:click here|here|read more|more|link|this)\.?|https?://\S+")


def faults_of_page(data: bytes) -> Iterator[Fault]:
    """Each fault: the id of its rule, and where."""
    from lxml import html

    page: Any = html.document_fromstring(data or b"<html></html>")
    language = page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    if not language.strip():
        yield "file-language", ""
    if not (page.findtext(".//title") or "").strip():
        yield "file-title", ""
    levels = [int(node.tag[1]) for node in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels.count(1) != 1:
        yield "file-headings", f"{levels.count(1)} main headings"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield "file-headings", f"level {after} after level {before}"
    for image in page.iter("img"):
        told = image.get("alt")
        if told is None:
            yield "alt-text", (image.get("src") or "")[:40]
        elif len(told) > limits.LONGEST_ALT:
            yield "long-alt-text", told[:40]
    for link in page.iter("a"):
        words = " ".join(link.text_content().split())
        if link.get("href") and _SAYS_NOTHING.fullmatch(words):
            yield "link-words", words[:40]
    for node in page.iter("i", "em"):
        if node.text_content().strip():
            yield "italics", node.text_content().strip()[:40]
    style = " ".join([*(node.text or "" for node in page.iter("style")), *page.xpath("//@style")])
    if re.search(r"text-align\s*:\s*(?:justify|right)", style):
        yield "not-left", ""
    if re.search(r"font-style\s*:\s*italic", style):
        yield "italics", "set by a style"
    if re.search(r"hyphens\s*:\s*auto", style):
        yield "hyphens-on", ""
