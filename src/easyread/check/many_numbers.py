"""Many numbers in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.limits import Limit
from easyread.check.rule import Hit, Rule
from easyread.check.seek import all_of, said
from easyread.check.units import Page

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = Limit("many-numbers", "most", 2, "our choice: 2 can be compared, 3 must be written down")

_AMOUNT = re.compile(r"\d[\d,.]*(?:k|m|bn|%)?")


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        spans = [span for span in unit.doc.ents if span.label_ in {"DATE", "TIME"}]
        dated = {token.i for span in spans for token in span}
        numbers = [token for token in unit.doc if _is_amount(token) and token.i not in dated]
        if len(numbers) > page.limit(MOST):
            told = ", ".join(token.text for token in numbers)
            advice = "Keep the number that matters. Put the others in a list, or leave them out."
            yield all_of(unit, f"This sentence has {len(numbers)} numbers: {told}.", advice)


def _is_amount(token: Token) -> bool:
    if not token.text[0].isdigit() or _AMOUNT.fullmatch(token.text) is None:
        return False
    return not re.search(
        r"\d\s\d|\+", token.doc.text[max(0, token.idx - 2) : token.idx + len(token.text) + 2]
    )


RULE = Rule(
    id="many-numbers",
    level="please-look",
    group="Numbers",
    asks="Sentences have few numbers.",
    why="Readers lose count, and lose the point.",
    source="NHS service manual*; W3C, Making Content Usable*; lucid-lint, profile for Easy to Read*",
    limits=(MOST,),
    bad=("There are 3 halls, 5 rooms and 20 chairs.",),
    good=("There are 3 halls.",),
    find=_find,
)
