"""Puts the pages of a PDF two on a sheet, in the order for folding and stapling. It is for the printer alone.

The sheets have no tags, as their pages are in no order that anyone could read. They say so in their title and
in their subject, and `easyread verify` says it too: the PDF to read is the other one of the run.
"""

from __future__ import annotations

import io

FOR_PRINTING = "For printing only. To read it on a screen or aloud, take the other PDF."
_SHEET = 4  # pages on both sides of a folded sheet


def impose(pdf: bytes) -> bytes:
    """The booklet of `pdf`: sheets twice as wide as its pages, to be printed on both sides, short edge."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as source, pikepdf.new() as sheets:
        _, _, width, height = (float(edge) for edge in source.pages[0].mediabox)
        for left, right in _pairs(len(source.pages)):
            sheet = sheets.add_blank_page(page_size=(2 * width, height))
            for place, number in enumerate((left, right)):
                if number <= len(source.pages):
                    corner = place * width
                    box = pikepdf.Rectangle(corner, 0, corner + width, height)
                    sheet.add_overlay(source.pages[number - 1], box)
        title = str(source.docinfo.get("/Title", "")).strip()
        sheets.docinfo["/Title"] = f"{title} (sheets to print and fold)".strip()
        sheets.docinfo["/Subject"] = FOR_PRINTING
        sheets.Root.Lang = source.Root.get("/Lang", pikepdf.String("en-GB"))
        sheets.Root.ViewerPreferences = pikepdf.Dictionary(
            DisplayDocTitle=True, Duplex=pikepdf.Name.DuplexFlipShortEdge
        )
        out = io.BytesIO()
        sheets.save(out, deterministic_id=True)
    return out.getvalue()


def is_for_printing(pdf: bytes) -> bool:
    """Whether a PDF is such sheets of ours. They have no tags, and another PDF stands beside them."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            untagged = "/StructTreeRoot" not in document.Root
            return untagged and str(document.docinfo.get("/Subject", "")) == FOR_PRINTING
    except pikepdf.PdfError:
        return False


def _pairs(pages: int) -> list[tuple[int, int]]:
    """The numbers of the pages left and right on each side, sheet by sheet; some may be past the last."""
    total = -(-pages // _SHEET) * _SHEET
    sides: list[tuple[int, int]] = []
    for sheet in range(total // _SHEET):
        first, last = 2 * sheet + 1, total - 2 * sheet
        sides += [(last, first), (first + 1, last - 1)]
    return sides
