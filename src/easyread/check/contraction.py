"""Two words written as one: don't, we'll, it's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEGATIVES = {"can't": "cannot", "won't": "will not", "shan't": "shall not", "ain't": "is not"}
_ENDINGS = {"'re": "are", "'ll": "will", "'ve": "have", "'m": "am"}


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        if unit.kind == "quote":  # as it was said
            continue
        for token in unit.doc[1:]:
            full = _in_full(token)
            if full is None:
                continue
            start, end = unit.doc[token.i - 1].idx, token.idx + len(token.text)
            yield Hit(
                unit=unit,
                start=start,
                end=end,
                message=f"“{unit.words[start:end]}” is 2 words in one.",
                advice=f"Write “{full}”.",
                level="must-fix" if token.lemma_ == "not" or token.lower_.endswith("t") else None,
            )


def _in_full(token: Token) -> str | None:
    """The two words in full, or None where `token` is not the second half of a contraction."""
    first, ending = token.nbor(-1), token.lower_.replace("’", "'")
    if first.whitespace_:
        return None
    if ending in {"n't", "nt"}:
        return _NEGATIVES.get(first.lower_ + ending, f"{first.text} not")
    if ending in _ENDINGS:
        return f"{first.text} {_ENDINGS[ending]}"
    if ending == "'d":
        return f"{first.text} {'had' if token.head.tag_ == 'VBN' else 'would'}"
    if ending == "'s" and token.tag_ != "POS":
        if first.lower_ == "let":
            return f"{first.text} us"
        return f"{first.text} {'has' if _is_has(token) else 'is'}"
    return None


def _is_has(token: Token) -> bool:
    """ "It's been good" has; "it's done well", a passive, is."""
    done = token.head.tag_ == "VBN" and (token.dep_ != "auxpass" or token.head.lemma_ == "be")
    return token.lemma_ == "have" or done


RULE = Rule(
    id="contraction",
    level="please-look",
    group="Words",
    asks="Words are written in full: “do not”.",
    why="The small mark is easy to miss, and “don't” looks much like “do”.",
    source="Norfolk County Council*; NHS service manual (negative ones)*",
    bad=("We don't meet on Monday.", "It’s late.", "They'll come."),
    good=("We do not meet on Monday.", "The council's plan is late.", "They will come."),
    find=_find,
)
