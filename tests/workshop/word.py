"""Edits a Word file of ours as people do in Word: by its XML, with the habits of Word around the edits."""

from __future__ import annotations

import copy
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

Edit = Callable[[Any], None]


def edit_word(path: Path, *edits: Edit) -> None:
    """Opens the file, does `edits` with it, and saves it in the same place."""
    document = Document(str(path))
    for edit in edits:
        edit(document)
    document.save(str(path))


def paragraphs(document: Any) -> list[Any]:
    return list(document.element.body.iter(qn("w:p")))


def words_of(paragraph: Any) -> str:
    pieces = paragraph.iter(qn("w:t"), qn("w:noBreakHyphen"))
    return "".join("-" if p.tag == qn("w:noBreakHyphen") else p.text or "" for p in pieces).replace(
        "\u00a0", " "
    )


def find(document: Any, words: str) -> Any:
    """The first paragraph with these words; one of the paper before one of the page of main points."""
    found = [p for p in paragraphs(document) if words in words_of(p)]
    assert found, f"{words} is not in {[words_of(p) for p in paragraphs(document)]}"
    return next((p for p in found if not row_name(p).startswith("er_main_points")), found[0])


def row_name(paragraph: Any) -> str:
    """The bookmark that began last before the paragraph ends, or ""."""
    before = paragraph.xpath("(. | preceding::w:p)//w:bookmarkStart[starts-with(@w:name, 'er_')]/@w:name")
    return str(before[-1]) if before else ""


def say(paragraph: Any, words: str) -> None:
    """Puts `words` in the place of those of the paragraph: one run, with the look of the first."""
    runs = list(paragraph.iter(qn("w:r")))
    for run in runs[1:]:
        run.getparent().remove(run)
    for child in list(runs[0]):
        if child.tag != qn("w:rPr"):
            runs[0].remove(child)
    text = OxmlElement("w:t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    runs[0].append(text)


def change(old: str, new: str) -> Edit:
    return lambda document: say(find(document, old), new)


def change_last(old: str, new: str) -> Edit:
    """The last paragraph with these words: those of a hard word stand in the paper and in the list."""
    return lambda document: say([p for p in paragraphs(document) if old in words_of(p)][-1], new)


def change_first(old: str, new: str) -> Edit:
    """The first paragraph with these words: on the page of main points, where it is there."""
    return lambda document: say(next(p for p in paragraphs(document) if old in words_of(p)), new)


def add_after(old: str, new: str) -> Edit:
    """Enter at the end of a paragraph, and new words."""
    return lambda document: _add(find(document, old), new)


def add_after_first(old: str, new: str) -> Edit:
    return lambda document: _add(next(p for p in paragraphs(document) if old in words_of(p)), new)


def add_after_last(old: str, new: str) -> Edit:
    return lambda document: _add([p for p in paragraphs(document) if old in words_of(p)][-1], new)


def _add(paragraph: Any, new: str) -> None:
    other = copy.deepcopy(paragraph)
    for mark in [*other.iter(qn("w:bookmarkStart")), *other.iter(qn("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)
    say(other, new)
    paragraph.addnext(other)


def take_out(old: str) -> Edit:
    def edit(document: Any) -> None:
        paragraph = find(document, old)
        paragraph.getparent().remove(paragraph)

    return edit


def row_of(document: Any, words: str) -> Any:
    return next(parent for parent in find(document, words).iterancestors(qn("w:tr")))


def take_out_row(words: str) -> Edit:
    def edit(document: Any) -> None:
        row = row_of(document, words)
        row.getparent().remove(row)

    return edit


def move_row(words: str, after: str) -> Edit:
    return lambda document: row_of(document, after).addnext(row_of(document, words))


def take_out_picture(words: str) -> Edit:
    def edit(document: Any) -> None:
        for drawing in list(row_of(document, words).iter(qn("w:drawing"))):
            drawing.getparent().remove(drawing)

    return edit


def new_picture(words: str, data: bytes, alt: str) -> Edit:
    """ "Change picture" in Word: other bytes in the same place."""

    def edit(document: Any) -> None:
        row = row_of(document, words)
        relation, _ = document.part.get_or_add_image(io.BytesIO(data))
        next(row.iter(qn("a:blip"))).set(qn("r:embed"), relation)
        next(row.iter(qn("wp:docPr"))).set("descr", alt)

    return edit


def tracked(old: str, gone: str, new: str) -> Edit:
    """The words `gone` struck out and `new` put in their place, with tracked changes on."""

    def edit(document: Any) -> None:
        paragraph = find(document, old)
        before, _, after = words_of(paragraph).partition(gone)
        say(paragraph, before)
        run = next(paragraph.iter(qn("w:r")))
        parts = []
        for tag, words in (("w:del", gone), ("w:ins", new)):
            part = OxmlElement(tag)
            for name, value in (("w:id", "900"), ("w:author", "Ann"), ("w:date", "2026-05-04T10:00:00Z")):
                part.set(qn(name), value)
            part.append(_run("w:delText" if tag == "w:del" else "w:t", words))
            parts.append(part)
        for part in reversed([*parts, _run("w:t", after)]):
            run.addnext(part)

    return edit


def _run(tag: str, words: str) -> Any:
    run = OxmlElement("w:r")
    text = OxmlElement(tag)
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    return run


def _put(text: Any, words: str) -> None:
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def without_bookmarks(path: Path) -> None:
    """Some programs lose bookmarks: then words must do."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "word/document.xml":
                data = re.sub(rb"<w:bookmark(?:Start|End)[^>]*/>", b"", data)
            after.writestr(name, data)
    path.write_bytes(packed.getvalue())


SOFFICE = shutil.which("soffice")


def through_libreoffice(path: Path, folder: Path, by: str = "odt") -> None:
    """Saves the file in LibreOffice as `by`, and as Word again."""
    all_through_libreoffice([path], folder, by)


def all_through_libreoffice(paths: Sequence[Path], folder: Path, by: str = "odt") -> None:
    """Saves each file in LibreOffice as `by`, and as Word again, in its own place. Their names differ."""
    assert SOFFICE
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    for sources, kind in ((paths, by), ([folder / f"{path.stem}.{by}" for path in paths], "docx")):
        command = [SOFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
        subprocess.run([*command, *map(str, sources)], check=True, capture_output=True, timeout=1200)
    for path in paths:
        shutil.copy(folder / path.name, path)
