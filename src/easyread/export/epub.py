"""A booklet as an e-book (EPUB 3): its web page as XHTML, the pictures as files, and what it is."""

from __future__ import annotations

import base64
import hashlib
import io
import uuid
import zipfile
from collections.abc import Callable, Mapping
from html import escape

from easyread.export import html
from easyread.export.docx_pack import source_date
from easyread.export.drawing import mime
from easyread.model import Booklet, Picture
from easyread.resources import data_dir
from easyread.styles import Style

Load = Callable[[Picture], bytes]

_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n<rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles>\n</container>\n"
)
# The vocabulary is schema.org's; the words of the summary are about all our books.
_ACCESS = {
    "accessMode": ("textual", "visual"),
    "accessModeSufficient": ("textual",),
    "accessibilityFeature": (
        "alternativeText",
        "displayTransformability",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
    ),
    "accessibilityHazard": ("none",),
    "accessibilitySummary": (
        "Easy Read: short sentences, hard words explained, and pictures with words for them. "
        "It has headings and a list of contents.",
    ),
}
_ENDINGS = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}


def export(booklet: Booklet, style: Style, load: Load) -> bytes:
    """The booklet as an EPUB 3 file."""
    page, pictures = _page(booklet, style, load)
    parts: dict[str, bytes] = {
        "META-INF/container.xml": _CONTAINER.encode(),
        "EPUB/package.opf": _package(booklet, page, pictures).encode(),
        "EPUB/nav.xhtml": _contents(booklet).encode(),
        "EPUB/paper.xhtml": page,
        "EPUB/book.css": (data_dir("styles") / "handout" / "book.css").read_bytes(),
        **{f"EPUB/{name}": data for name, data in pictures.items()},
    }
    return _packed(parts)


def _page(booklet: Booklet, style: Style, load: Load) -> tuple[bytes, Mapping[str, bytes]]:
    """The web page as XHTML, and its pictures by name."""
    from lxml import etree
    from lxml import html as reader

    made = html.page(booklet, style, load, kind="book")
    body = reader.document_fromstring(made.encode("utf-8"), parser=reader.HTMLParser(encoding="utf-8")).body
    pictures: dict[str, bytes] = {}
    for image in body.iter("img"):
        data = base64.b64decode(image.get("src").partition(",")[2])
        name = f"pictures/{hashlib.sha256(data).hexdigest()[:16]}.{_ENDINGS[mime(data)]}"
        pictures[name] = data
        image.set("src", name)
    for element in body.iter():
        element.attrib.pop("data-topic", None)
    inside = etree.tostring(body, method="xml", encoding="unicode").strip()
    return _xhtml(booklet, inside).encode("utf-8"), dict(sorted(pictures.items()))


def _xhtml(booklet: Booklet, body: str) -> str:
    language = escape(booklet.language)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{language}" xml:lang="{language}">\n<head>\n<title>{escape(booklet.title)}</title>\n'
        f'<link rel="stylesheet" type="text/css" href="book.css"/>\n</head>\n{body}\n</html>\n'
    )


def _contents(booklet: Booklet) -> str:
    entries = "".join(
        f'<li><a href="paper.xhtml#s{place}">{escape(section.heading)}</a></li>\n'
        for place, section in enumerate(booklet.sections, start=1)
        if section.heading
    )
    title = f'<li><a href="paper.xhtml">{escape(booklet.title)}</a></li>\n'
    return _xhtml(
        booklet, f'<body>\n<nav epub:type="toc" id="toc">\n<ol>\n{title}{entries}</ol>\n</nav>\n</body>'
    )


def _package(booklet: Booklet, page: bytes, pictures: Mapping[str, bytes]) -> str:
    """The list of all parts, and what the book is."""
    number = uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(page).hexdigest())
    access = "".join(
        f'<meta property="schema:{name}">{value}</meta>\n'
        for name, values in _ACCESS.items()
        for value in values
    )
    author = f"<dc:creator>{escape(booklet.author)}</dc:creator>\n" if booklet.author else ""
    images = "".join(
        f'<item id="p{place}" href="{name}" media-type="{mime(data)}"/>\n'
        for place, (name, data) in enumerate(pictures.items(), start=1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        f'unique-identifier="id" xml:lang="{escape(booklet.language)}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">urn:uuid:{number}</dc:identifier>\n'
        f"<dc:title>{escape(booklet.title)}</dc:title>\n"
        f"{author}<dc:language>{escape(booklet.language)}</dc:language>\n"
        f'<meta property="dcterms:modified">{source_date():%Y-%m-%dT%H:%M:%SZ}</meta>\n{access}</metadata>\n'
        '<manifest>\n<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
        '<item id="paper" href="paper.xhtml" media-type="application/xhtml+xml"/>\n'
        f'<item id="css" href="book.css" media-type="text/css"/>\n{images}</manifest>\n'
        '<spine>\n<itemref idref="paper"/>\n</spine>\n</package>\n'
    )


def _packed(parts: Mapping[str, bytes]) -> bytes:
    """The zip file: its kind comes first and is not packed, as the standard asks (OCF 3.3)."""
    moment = source_date().timetuple()[:6]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {"mimetype": b"application/epub+zip", **parts}.items():
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on all systems
            archive.writestr(entry, data)
    return packed.getvalue()
