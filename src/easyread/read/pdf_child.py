"""Opens a PDF with PDFium in a process of its own, and writes what is on its pages as JSON.

Run as `python -m easyread.read.pdf_child`, with the PDF on standard input. A crash, a trap or a bomb in the
file ends this process and not the one that asked.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from typing import Any

# The longest report we met has 400 pages.
MOST_PAGES = 1_500
MOST_LETTERS = 8_000_000
SECONDS = 90
MEMORY = 3_000_000_000
# A page of A3 at 300 dots per inch has 17 million.
MOST_DOTS = 40_000_000

# A gap wider than this, in letter heights, begins a new column or cell. Where the file has a space there, the
# gap may be wider: in lines that are spread to the margin. Where a page has spaces in general, a gap without
# one is narrow and still means something.
GAP, GAP_WITH_SPACE, GAP_AMONG_SPACES = 0.55, 1.3, 0.3
# Letters printed twice to look bold are less than this apart, in letter heights. An "l" after an "l" is not.
SAME_PLACE = 0.07
BOLD_WEIGHT = 600
SIDEWAYS = 0.2  # radians


def pages_of(data: bytes) -> dict[str, Any]:
    """What is on the pages: {"pages": […]}, or {"error": "password" | "damaged" | "pages"}."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return {"error": "password" if "password" in str(error).lower() else "damaged"}
    if len(document) > MOST_PAGES:
        return {"error": "pages"}
    found: list[dict[str, Any]] = []
    letters = 0
    for number in range(len(document)):
        try:
            page = document[number]
            told = _page(page)
        except pdfium.PdfiumError:
            found.append({"broken": True, "height": 0, "parts": []})
            continue
        letters += told.pop("letters")
        if letters > MOST_LETTERS:
            return {"error": "pages"}
        found.append(told)
        page.close()
    return {"pages": found}


def _page(page: Any) -> dict[str, Any]:
    import pypdfium2.raw as raw

    width, height = page.get_size()
    words = page.get_textpage()
    parts, letters = _parts(words, height, _links(page))
    pictures = any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    return {
        "width": width,
        "height": height,
        "parts": parts,
        "letters": letters,
        "pictures": pictures,
        "alts": _alts(page),
        "remarks": _remarks(page),
    }


def _parts(words: Any, height: float, links: list[tuple[Any, str]]) -> tuple[list[list[Any]], int]:
    """Stretches of one line: [left, top, right, bottom, size, sideways, [[words, bold, link], …]]."""
    import pypdfium2.raw as raw

    page = words.raw
    count = raw.FPDFText_CountChars(page)
    found: list[list[Any]] = []
    seen: set[tuple[str, int, int]] = set()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    part: list[Any] | None = None
    narrow = GAP_AMONG_SPACES if _has_spaces(raw, page, count) else GAP
    base, spaced, at = 0.0, False, (-1.0, -1.0)
    for place in range(count):
        code = raw.FPDFText_GetUnicode(page, place)
        made = raw.FPDFText_IsGenerated(page, place) == 1
        if made or code in (10, 13, 32, 160):
            spaced = code not in (10, 13) and (spaced or not made)
            if code in (10, 13):
                part = None
            elif part is not None and not part[6][-1][0].endswith(" "):
                part[6][-1][0] += " "
            continue
        raw.FPDFText_GetLooseCharBox(page, place, ctypes.byref(box))
        raw.FPDFText_GetCharOrigin(page, place, ctypes.byref(x), ctypes.byref(y))
        raw.FPDFText_GetMatrix(page, place, ctypes.byref(matrix))
        # The size in the file times how much the page makes the letters larger.
        size = raw.FPDFText_GetFontSize(page, place) * (math.hypot(matrix.c, matrix.d) or 1.0)
        size = min(max(size, 0.5), 2_000.0)
        angle = raw.FPDFText_GetCharAngle(page, place)
        sideways = SIDEWAYS < angle < 2 * math.pi - SIDEWAYS
        near = size * SAME_PLACE
        same = (x.value, y.value) == at  # PDFium gives "ffi" in one letter as three letters in one place
        at = (x.value, y.value)
        here = (f"{code} {size:.1f}", round(x.value / near), round(y.value / near))
        if not same and any(
            (here[0], here[1] + a, here[2] + b) in seen for a in (-1, 0, 1) for b in (-1, 0, 1)
        ):
            continue
        seen.add(here)
        bold = _is_bold(raw, page, place)
        link = _at(links, x.value + size / 5, y.value + size / 5)
        letter = _letter(code)
        gap = (box.left - part[2]) / size if part else 0.0
        widest = GAP_WITH_SPACE if spaced else narrow
        goes_on = part is not None and sideways == part[5] and abs(y.value - base) <= size / 2
        if part is None or not goes_on or not -1 < gap < widest:
            part = [box.left, height - box.top, box.right, height - box.bottom, size, sideways]
            part.append([["", bold, link]])
            found.append(part)
            base = y.value
        elif (bold, link) != (part[6][-1][1], part[6][-1][2]):
            part[6].append(["", bold, link])
        part[6][-1][0] += letter
        part[1], part[3] = min(part[1], height - box.top), max(part[3], height - box.bottom)
        part[2] = max(part[2], box.right)
        # A small raised number does not set the size of its line.
        part[4] = max(part[4], size)
        spaced = False
    return found, count


def _has_spaces(raw: Any, page: Any, count: int) -> bool:
    """Whether the spaces between words are letters of the file, and not only gaps."""
    places = range(min(count, 6_000))
    spaces = [raw.FPDFText_IsGenerated(page, i) for i in places if raw.FPDFText_GetUnicode(page, i) == 32]
    return len(spaces) > 0 and sum(spaces) * 3 < len(spaces)


def _at(links: list[tuple[Any, str]], x: float, y: float) -> str:
    """The address of the link at a place, or ""."""
    for area, address in links:
        low, high = sorted((area.top, area.bottom))
        if area.left <= x <= area.right and low <= y <= high:
            return address
    return ""


def _letter(code: int) -> str:
    if code in (0, 0xFFFF):
        return "\ufffd"
    if code in (2, 0xFFFE, 0xAD, 0x2010):  # what PDFium writes for a hyphen at the end of a line
        return "-"
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _is_bold(raw: Any, page: Any, place: int) -> bool:
    if raw.FPDFText_GetFontWeight(page, place) >= BOLD_WEIGHT:
        return True
    flags, name = ctypes.c_int(), ctypes.create_string_buffer(120)
    raw.FPDFText_GetFontInfo(page, place, name, 120, ctypes.byref(flags))
    return b"bold" in name.value.lower() or b"black" in name.value.lower()


def _links(page: Any) -> list[tuple[Any, str]]:
    """The areas of a page that are links to addresses."""
    import pypdfium2.raw as raw

    found: list[tuple[Any, str]] = []
    start, link = ctypes.c_int(0), raw.FPDF_LINK()
    while len(found) < 2_000 and raw.FPDFLink_Enumerate(page.raw, ctypes.byref(start), ctypes.byref(link)):
        action, area = raw.FPDFLink_GetAction(link), raw.FS_RECTF()
        if not action or not raw.FPDFLink_GetAnnotRect(link, ctypes.byref(area)):
            continue
        size = raw.FPDFAction_GetURIPath(page.pdf.raw, action, None, 0)
        if 1 < size < 4_000:
            text = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(page.pdf.raw, action, text, size)
            found.append((area, text.value.decode("utf-8", "replace")))
    return found


def _alts(page: Any) -> list[str]:
    """The alternative texts of pictures, where the PDF is tagged."""
    import pypdfium2.raw as raw

    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    found: list[str] = []
    if not tree:
        return found
    queue = [
        (raw.FPDF_StructTree_GetChildAtIndex(tree, i), 0)
        for i in range(raw.FPDF_StructTree_CountChildren(tree))
    ]
    for node, depth in queue:
        if not node or depth > 60 or len(queue) > 50_000:
            continue
        if text := _wide(raw.FPDF_StructElement_GetAltText, node):
            found.append(text)
        queue += [
            (raw.FPDF_StructElement_GetChildAtIndex(node, i), depth + 1)
            for i in range(raw.FPDF_StructElement_CountChildren(node))
        ]
    raw.FPDF_StructTree_Close(tree)
    return found


def _remarks(page: Any) -> list[str]:
    """What people wrote on the page: comments, and what stands in the boxes of a form."""
    import pypdfium2.raw as raw

    found: list[str] = []
    for place in range(min(raw.FPDFPage_GetAnnotCount(page.raw), 5_000)):
        note = raw.FPDFPage_GetAnnot(page.raw, place)
        if not note:
            continue
        kind = raw.FPDFAnnot_GetSubtype(note)
        key = b"V" if kind == raw.FPDF_ANNOT_WIDGET else b"Contents"
        text = _wide(
            lambda n, buffer, size, key=key: raw.FPDFAnnot_GetStringValue(n, key, buffer, size), note
        )
        if text and kind not in (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP):
            found.append(text)
        raw.FPDFPage_CloseAnnot(note)
    return found


def _wide(ask: Any, node: Any) -> str:
    """A text that PDFium gives as UTF-16. It is asked for the length first."""
    size = ask(node, None, 0)
    if not 2 < size < 200_000:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    ask(node, buffer, size)
    return bytes(buffer)[:size].decode("utf-16-le", "replace").rstrip("\x00").strip()


def picture_of(data: bytes, number: int, dpi: int) -> bytes:
    """A page drawn in greys, as a PGM picture. A huge page is drawn smaller."""
    import pypdfium2 as pdfium

    page = pdfium.PdfDocument(data)[number - 1]
    width, height = page.get_size()
    scale = min(dpi / 72, math.sqrt(MOST_DOTS / max(1.0, width * height)))
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    rows = memoryview(bitmap.buffer).cast("B")
    lines = (rows[at : at + bitmap.width] for at in range(0, bitmap.height * bitmap.stride, bitmap.stride))
    return b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(lines)


def main() -> None:
    """One PDF from standard input, under limits of time and memory.

    With a number of a page and of dots per inch on the command line: that page as a picture.
    """
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it can write no file
    except (ImportError, ValueError, OSError):
        pass  # Windows has no such limits: there, the asking process stops it after a time
    if len(sys.argv) == 3:
        sys.stdout.buffer.write(picture_of(sys.stdin.buffer.read(), int(sys.argv[1]), int(sys.argv[2])))
        return
    try:
        told = pages_of(sys.stdin.buffer.read())
    except (MemoryError, RecursionError):
        told = {"error": "damaged"}
    except ImportError:
        told = {"error": "missing"}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
