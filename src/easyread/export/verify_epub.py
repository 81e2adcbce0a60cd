"""The rules that an e-book must meet: its parts, its list of contents, its words for pictures (EPUB 3.3)."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

Fault = tuple[str, str]
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_HTML = "{http://www.w3.org/1999/xhtml}"
_NEEDED = ("accessMode", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary")


def epub_faults(data: bytes) -> list[Fault]:
    """What is wrong with the e-book. Empty when it is sound."""
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            first = archive.infolist()[0]
            parts = {name: archive.read(name) for name in archive.namelist()}
        root = etree.fromstring(parts["META-INF/container.xml"])
        place = next(each.get("full-path") for each in root.iter() if each.get("full-path"))
        package = etree.fromstring(parts[place])
    except (zipfile.BadZipFile, KeyError, IndexError, StopIteration, etree.XMLSyntaxError) as error:
        return [("epub-unreadable", f"The e-book cannot be read: {error}.")]
    faults: list[Fault] = []
    if (first.filename, first.compress_type) != ("mimetype", zipfile.ZIP_STORED):
        faults.append(("epub-kind", "The e-book does not say its kind first (mimetype)."))
    return [*faults, *_metadata(package), *_parts(package, parts, posixpath.dirname(place))]


def _metadata(package: Any) -> Iterator[Fault]:
    for name in ("identifier", "title", "language"):
        if not (package.findtext(f".//{_DC}{name}") or "").strip():
            yield f"epub-{name}", f"The e-book has no {name}."
    said = {meta.get("property", "").removeprefix("schema:") for meta in package.iter(f"{_OPF}meta")}
    for name in _NEEDED:
        if name not in said:
            yield "epub-access", f"The e-book does not say its {name}."


def _parts(package: Any, parts: Mapping[str, bytes], folder: str) -> Iterator[Fault]:
    listed = {posixpath.join(folder, item.get("href")): item for item in package.iter(f"{_OPF}item")}
    for name in sorted(set(listed) - set(parts)):
        yield "epub-part", f"A part of the e-book is missing: {name}."
    if not any("nav" in (item.get("properties") or "").split() for item in listed.values()):
        yield "epub-contents", "The e-book has no list of contents."
    for name, item in listed.items():
        if item.get("media-type") == "application/xhtml+xml" and name in parts:
            yield from _page(name, parts, set(listed))


def _page(name: str, parts: Mapping[str, bytes], listed: set[str]) -> Iterator[Fault]:
    from lxml import etree

    try:
        page = etree.fromstring(parts[name])
    except etree.XMLSyntaxError as error:
        yield "epub-page", f"{name} cannot be read: {error}."
        return
    if not page.get("lang"):
        yield "epub-language", f"{name} does not say its language."
    if not (page.findtext(f".//{_HTML}title") or "").strip():
        yield "epub-title", f"{name} has no title."
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    if len(ids) != len(set(ids)):
        yield "epub-anchors", f"{name} has one anchor twice."
    levels = [int(each.tag[-1]) for each in page.iter(*(f"{_HTML}h{level}" for level in range(1, 7)))]
    if any(after > before + 1 for before, after in pairwise([0, *levels])):
        yield "epub-headings", f"The headings of {name} skip a level."
    for image in page.iter(f"{_HTML}img"):
        if not image.get("alt"):
            yield "epub-alt-text", f"A picture of {name} has no alt text."
        if posixpath.normpath(posixpath.join(posixpath.dirname(name), image.get("src", ""))) not in listed:
            yield "epub-part", f"A picture of {name} is not in the list of parts: {image.get('src')}."
    for link in page.iter(f"{_HTML}a"):
        target = link.get("href", "")
        if target.startswith("#") and target[1:] not in ids:
            yield "epub-link", f"A link of {name} leads nowhere: {target}."
