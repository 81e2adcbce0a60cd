"""A word that the group decided never to use: [[decided]] in its own glossary file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import any_of
from easyread.check.units import Page
from easyread.glossary.entries import Decision


def _find(page: Page) -> Iterator[Hit]:
    never = {word: one for word, one in page.decided.items() if one.we == "never use it"}
    if not never:
        return
    pattern = any_of(frozenset(form for word in never for form in (word, f"{word}s")))
    for unit in page.units:
        found = {hit.start(): (hit.end(), _decision(never, hit[0])) for hit in pattern.finditer(unit.words)}
        for token in unit.doc:  # "stakeholding" is no form of it, but "facilitated" is one of "facilitate"
            if token.lemma_.lower() in never:
                found.setdefault(token.idx, (token.idx + len(token.text), never[token.lemma_.lower()]))
        for start, (end, decision) in sorted(found.items()):
            yield Hit(
                unit=unit,
                start=start,
                end=end,
                message=f"“{unit.words[start:end]}”: your group decided never to use it{decision.noted}.",
                advice=f"Write “{decision.instead}”." if decision.instead else "Say it in another way.",
            )


def _decision(never: dict[str, Decision], written: str) -> Decision:
    word = re.sub(r"\s+", " ", written.casefold())
    return never[word] if word in never else never[word.removesuffix("s")]


RULE = Rule(
    id="group-said-never",
    level="must-fix",
    group="Words",
    asks="Words that your group decided never to use are not there.",
    why="The people who read the papers decided. Papers that keep to it show that somebody listens.",
    source="Inclusion Europe, Information for all*; our choice",
    one_of=True,
    quick=True,
    bad=("We planned the customer journey.",),  # the group of the tests decided so
    good=("We planned each step of a visit.",),
    find=_find,
)
