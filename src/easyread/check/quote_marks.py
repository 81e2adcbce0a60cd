"""Quotation marks round a word, to show that it is meant in a special way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import said
from easyread.check.units import Page, uses_in

_MARKED = re.compile(r"(?<![\w’'])[‘“\"']([A-Za-z][\w-]*(?:\s[\w-]+){0,2})[’”\"'](?!\w)")
_NAMES_IT = re.compile(
    r"(?:\b(?:call(?:s|ed)?|named?|titled|words?|terms?|mean(?:s|ing)?|sa(?:y|ys|id)|write|wrote|asked?|"
    r"known as|phrase|heading|"
    r"entitled|labelled|answer(?:ed)?|tick|choose|press|select|click)\b[^.]{0,12}|[:,]\s*)$",
    re.IGNORECASE,
)


def _find(page: Page) -> Iterator[Hit]:
    for unit in said(page):
        if unit.words[:1] in '“"‘':
            continue  # what someone said
        terms = [(use.match.start_char, use.match.end_char) for use in uses_in(page, unit)]
        for hit in _MARKED.finditer(unit.words):
            if any(hit.start() <= start and end <= hit.end() for start, end in terms):
                continue
            after = unit.words[hit.end() : hit.end() + 7]
            if hit.start() == 0 or _NAMES_IT.search(unit.words[: hit.start()]) or " mean" in after:
                continue
            if re.match(r"[A-Z]", hit[1]):
                continue  # a title or a name
            yield Hit(
                unit=unit,
                start=hit.start(),
                end=hit.end(),
                message=f"The marks round “{hit[1]}” say that it is meant in a special way.",
                advice="Say what you mean in plain words.",
            )


RULE = Rule(
    id="quote-marks",
    level="please-look",
    group="Sentences",
    asks="Quotation marks are for what people said.",
    why="Many readers do not see what the marks want to say.",
    source="common practice",
    quick=True,
    bad=("This was a ‘good’ day for us.",),
    good=("This is called ‘respite’.", "We sang ‘Sunshine’.", "Ann said: “Good.”"),
    find=_find,
)
