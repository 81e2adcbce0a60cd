"""A text that often says what is not so."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import about_all, said
from easyread.check.units import Page

SHARE = Limit(
    "many-negatives",
    "in-100",
    20,
    "our choice: twice the 7 in 100 that we measured in 17 UK Easy Read papers, and more",
)
FEWEST = Limit("many-negatives", "sentences", 10, "our choice: in fewer sentences a share says little")
_NO = frozenset({"not", "n't", "n’t", "no", "never", "none", "nobody", "nothing", "without", "cannot"})


def _find(page: Page) -> Iterator[Hit]:
    units = list(said(page))
    negative = [unit for unit in units if any(token.lower_ in _NO for token in unit.doc)]
    if len(units) >= page.limit(FEWEST) and 100 * len(negative) > page.limit(SHARE) * len(units):
        message = f"{len(negative)} of {len(units)} sentences say what is not so."
        yield from about_all(page, message, "Say what is so, and what to do. Keep “do not” for warnings.")


RULE = Rule(
    id="many-negatives",
    level="please-look",
    group="Sentences",
    asks="Sentences say what is so, and what to do.",
    why="“Come before 5pm” is easier than “Do not come after 5pm”.",
    source="easyreadstandard.org*; W3C, Making Content Usable*",
    limits=(SHARE, FEWEST),
    quick=True,
    bad=("You cannot come. " * 10,),
    good=("You can come. " * 10,),
    find=_find,
)
