"""The words of our own files in reading order, to compare formats. Page numbers are not words."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

_LINE_END = 2.0  # CSS pixels; a jump of the baseline by more than this is a new line
_PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_SKIPPED = ("script", "style", "title")


def words(data: bytes, kind: str) -> list[str]:
    """The words of a file of ours in reading order; `kind` is the name of its exporter."""
    text = _READERS[kind](data)
    return text.replace("\u00ad", "").split()


def _docx(data: bytes) -> str:
    """The body of a Word file: each paragraph, in cells too, in the order of the file."""
    from docx import Document
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    document = Document(io.BytesIO(data))
    found = document.element.body.iter(qn("w:p"))
    return "\n".join(Paragraph(element, document).text for element in found)


def _html(data: bytes) -> str:
    from html.parser import HTMLParser

    said: list[str] = []
    blocks = ("p", "h1", "h2", "h3", "li", "div")

    class Reader(HTMLParser):
        skipping = False

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.skipping = tag in _SKIPPED
            if tag in blocks:
                said.append("\n")

        def handle_endtag(self, tag: str) -> None:
            self.skipping = False

        def handle_data(self, data: str) -> None:
            if not self.skipping:
                said.append(data)

    Reader().feed(data.decode("utf-8"))
    return "".join(said)


def _pdf(data: bytes) -> str:
    """The words of a tagged PDF of ours, in the order of its tags: what a screen reader says."""
    import pikepdf

    from easyread.export.pdf_mend import kids, walk

    said: list[str] = []
    with pikepdf.open(io.BytesIO(data)) as document:
        pages = {page.obj.objgen: _marked(page) for page in document.pages}
        height: float | None = None
        for element in walk(document.Root.StructTreeRoot):
            if element.get("/S") in _BLOCKS:
                said.append("\n")
            is_bullet = element.get("/P", {}).get("/S") == "/Lbl"
            for kid in [] if is_bullet else kids(element):
                if isinstance(kid, int) and kid in pages[element.Pg.objgen]:
                    text, now = pages[element.Pg.objgen][kid]
                    wrapped = height is not None and abs(now - height) > _LINE_END
                    said.append(f" {text}" if wrapped else text)
                    height = now
    return "".join(said)


def _epub(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return _html(archive.read("EPUB/paper.xhtml"))


def _markdown(data: bytes) -> str:
    """The words of our own Markdown, as a program that shows Markdown reads them."""
    from markdown_it import MarkdownIt

    blocks = MarkdownIt("commonmark").parse(data.decode("utf-8"))
    return "\n".join(
        "".join(part.content or "\n" * (part.type in _LINE_ENDS) for part in block.children or ())
        or block.content
        for block in blocks
    )


def _plain(data: bytes) -> str:
    return data.decode("utf-8")


def _ssml(data: bytes) -> str:
    from lxml import etree

    return "\n".join(etree.fromstring(data).itertext())


_LINE_ENDS = ("softbreak", "hardbreak")  # of Markdown
_BLOCKS = ("/P", "/H1", "/H2", "/H3", "/LI", "/LBody", "/Div", "/Sect")


def _marked(page: pikepdf.Page) -> dict[int, tuple[str, float]]:
    """The marked content of a page: its text and the height of its baseline."""
    import pikepdf

    faces = {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}
    marked: dict[int, tuple[str, float]] = {}
    mcid, face, height = -1, "", 0.0
    for step in pikepdf.parse_content_stream(page):
        operands: Any = step.operands
        name = str(step.operator)
        if name == "BDC":
            mcid = int(operands[1].get("/MCID", -1)) if str(operands[0]) != "/Artifact" else -1
        elif name == "Tm":
            height = float(operands[5])
        elif name == "Tf":
            face = str(operands[0])
        elif name in ("TJ", "Tj") and mcid >= 0:
            parts = operands[0] if name == "TJ" else operands
            codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
            marked[mcid] = (marked.get(mcid, ("", 0.0))[0] + _decoded(codes, faces[face]), height)
    return marked


def _decoded(codes: bytes, letters: dict[int, str]) -> str:
    """Two bytes are one letter form; `letters` says which letters it stands for."""
    forms = (int.from_bytes(codes[place : place + 2], "big") for place in range(0, len(codes), 2))
    return "".join(letters.get(form, "\ufffd") for form in forms)


def _letters(font: Any) -> dict[int, str]:
    """What each letter form of a font stands for, from the pairs (bfchar) of its ToUnicode table."""
    table = font.ToUnicode.read_bytes()
    body = table[table.find(b"beginbfchar") :]
    return {
        int(form, 16): bytes.fromhex(said.decode()).decode("utf-16-be") for form, said in _PAIR.findall(body)
    }


_READERS: dict[str, Callable[[bytes], str]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
    "epub": _epub,
    "md": _markdown,
    "audio": _plain,
    "ssml": _ssml,
}
