"""Lists in which some items are whole sentences and some are not."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, lists
from easyread.check.units import Page, Unit
from easyread.check.verbs import is_whole_sentence


def _find(page: Page) -> Iterator[Hit]:
    for items in lists(page):
        whole = [item for item in items if _is_whole(item[0])]
        if len(items) > 2 and 0 < len(whole) < len(items):
            odd = whole if 2 * len(whole) < len(items) else [item for item in items if item not in whole]
            message = "Some items of this list are whole sentences, and some are not."
            yield all_of(odd[0][0], message, "Write all items in the same way.")


def _is_whole(unit: Unit) -> bool:
    """A capital, a subject, a verb and a full stop."""
    text = unit.words.strip()
    return text[:1].isupper() and text.endswith((".", "?", "!")) and is_whole_sentence(unit.doc)


RULE = Rule(
    id="mixed-list",
    level="please-look",
    group="Sentences",
    asks="All items of a list are made in the same way.",
    why="Each item must follow from the line above the list.",
    source="NHS service manual*; common practice",
    bad=("# News\n\nWe need:\n\n- chairs\n- You must bring a table.\n- cups\n",),
    good=("# News\n\nWe need:\n\n- chairs\n- a table\n- cups\n",),
    find=_find,
)
