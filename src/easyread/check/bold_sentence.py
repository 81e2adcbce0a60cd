"""A whole sentence in bold."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.units import Page
from easyread.english.scores import count_words

MOST = Limit("bold-sentence", "most-words", 6, "our choice: no hard word is longer")


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.kind not in {"sentence", "item"}:
            continue
        for mark in unit.text.marks:
            start, end = max(0, mark.start - unit.offset), min(len(unit.words), mark.end - unit.offset)
            if mark.kind == "bold" and end > start and count_words(unit.words[start:end]) > page.limit(MOST):
                yield Hit(
                    unit=unit,
                    start=start,
                    end=end,
                    message="A long part is in bold.",
                    advice="Use bold only for hard words and headings.",
                )


RULE = Rule(
    id="bold-sentence",
    level="please-look",
    asks="Bold is for hard words and headings only.",
    why="Where much is bold, nothing stands out.",
    source="NHS service manual*; Australian Government Style Manual*",
    limits=(MOST,),
    quick=True,
    bad=("# News\n\n**You must bring your bus pass with you on the day.**\n",),
    good=("# News\n\nBring your **bus pass** with you.\n",),
    find=_find,
)
