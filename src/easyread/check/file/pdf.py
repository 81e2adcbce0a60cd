"""Looks at a PDF: tags, language, letters and their size, real words."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

from easyread.check.file import rule as limits
from easyread.errors import InputError

Fault = tuple[str, str]
_POINTS = 72 / 25.4
LONG_PDF = 4  # pages


def faults_of_pdf(data: bytes) -> Iterator[Fault]:
    """Each fault: the id of its rule, and where. Raises InputError."""
    import pikepdf

    try:
        pdf = pikepdf.open(io.BytesIO(data))
    except (pikepdf.PdfError, pikepdf.PasswordError) as error:
        raise InputError("The PDF cannot be opened.", hint="Take the password off.") from error
    with pdf:
        yield from _file(pdf)
        yield from _fonts(pdf)
    yield from _words(data)


def _file(pdf: Any) -> Iterator[Fault]:
    root = pdf.Root
    marked = root.get("/MarkInfo", {})
    if "/StructTreeRoot" not in root or not bool(marked.get("/Marked", False)):
        yield "no-tags", ""
    else:
        for figure in _figures(root.StructTreeRoot):
            if not str(figure.get("/Alt", "")).strip():
                yield "alt-text", ""
    if not str(root.get("/Lang", "")).strip():
        yield "file-language", ""
    title = str(pdf.docinfo.get("/Title", "")).strip() if pdf.trailer.get("/Info") is not None else ""
    with pdf.open_metadata() as metadata:
        title = title or str(metadata.get("dc:title", "")).strip()
    if not title or not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "file-title", "" if title else "there is none"
    if pdf.is_encrypted and not pdf.allow.accessibility:
        yield "locked", ""
    if len(pdf.pages) > LONG_PDF and "/Outlines" not in root:
        yield "no-bookmarks", ""
    for number, page in enumerate(pdf.pages, start=1):
        left, low, right, high = (float(side) for side in page.mediabox)
        if abs((right - left) / _POINTS - 210) > 2 or abs((high - low) / _POINTS - 297) > 2:
            yield "page-shape", f"page {number}"


def _figures(node: Any) -> Iterator[Any]:
    """All figures below a node of the tree of tags."""
    import pikepdf

    stack, seen = [node], set()
    while stack:
        one = stack.pop()
        if isinstance(one, pikepdf.Array):
            stack.extend(one)
        elif isinstance(one, pikepdf.Dictionary) and (not one.is_indirect or one.objgen not in seen):
            seen.add(one.objgen)
            if one.get("/S") == "/Figure":
                yield one
            if "/K" in one:
                stack.append(one.K)


def _fonts(pdf: Any) -> Iterator[Fault]:
    families: Counter[str] = Counter()
    for page in pdf.pages:
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            name = str(font.get("/BaseFont", "")).strip("/").split("+")[-1]
            families[name.replace(",", "-").split("-")[0].lower()] += 1
            below = font.get("/DescendantFonts")
            described = (below[0] if below is not None else font).get("/FontDescriptor", {})
            held = any(key in described for key in ("/FontFile", "/FontFile2", "/FontFile3"))
            if not held and font.get("/Subtype") != "/Type3":
                yield "letters-outside", name
    if len(families) > 1:
        yield "letter-shapes", ", ".join(sorted(families))


def _words(data: bytes) -> Iterator[Fault]:
    import pypdfium2 as pdfium
    import pypdfium2.raw as raw

    document = pdfium.PdfDocument(data)
    try:
        for number, page in enumerate(document, start=1):
            small = 0.0
            some = False
            for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=6):
                matrix = one.get_matrix()
                size = _size(one) * (matrix.b**2 + matrix.d**2) ** 0.5
                some = True
                if 0 < size < limits.LEAST_PT - 0.3:
                    small = min(small or size, size)
            if small:
                yield "small-letters", f"page {number}: {small:.0f} point"
            if not some:
                yield "page-is-a-picture", f"page {number}"
    finally:
        document.close()


def _size(one: Any) -> float:
    """The size of a piece of text before the page makes it bigger or smaller."""
    import ctypes

    import pypdfium2.raw as raw

    size = ctypes.c_float()
    return float(size.value) if raw.FPDFTextObj_GetFontSize(one.raw, ctypes.byref(size)) else 0.0
