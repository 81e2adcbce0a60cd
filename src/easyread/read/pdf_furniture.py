"""Running heads and page numbers: lines at the edge of pages that stand on several of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from easyread.read.pdf_open import Page, Part

# Heads and feet stand in the outer tenth of a page.
EDGE = 0.1
# A head stands on at least three pages, or on two of three.
ENOUGH_PAGES = 3

_NUMBER = re.compile(
    r"(?:page\s*)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")


def running(pages: Sequence[Page]) -> dict[int, set[Part]]:
    """For each page, the parts that are its head, its foot or its number."""
    edges = {page.number: [part for part in page.parts if _at_edge(part, page)] for page in pages}
    known: Counter[str] = Counter()
    for parts in edges.values():
        known.update({_shape(part) for part in parts})
    enough = min(ENOUGH_PAGES, max(2, len(pages) * 2 // 3))
    found: dict[int, set[Part]] = {}
    for number, parts in edges.items():
        alone = {part for part in parts if _NUMBER.fullmatch(part.words.strip()) and len(pages) > 1}
        found[number] = alone | {part for part in parts if known[_shape(part)] >= enough}
    return found


def _at_edge(part: Part, page: Page) -> bool:
    return part.bottom < EDGE * page.height or part.top > (1 - EDGE) * page.height


def _shape(part: Part) -> str:
    """The words with each number as "#", and how high they stand: "Page 3 of 9" is one on all pages."""
    return f"{round(part.top / 8)} {_DIGITS.sub('#', ' '.join(part.words.lower().split()))}"
