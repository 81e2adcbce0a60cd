"""Verbs of 2 words that do not mean what their parts say. The list is in check-lists.toml."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.seek import at, said
from easyread.check.units import Page
from easyread.check.word_tables import small_list


def _find(page: Page) -> Iterator[Hit]:
    verbs = small_list("two-part-verbs")
    for unit in said(page):
        for token in unit.doc:
            if token.pos_ != "VERB" or token.i + 1 >= len(unit.doc):
                continue
            small = [child for child in token.children if child.dep_ == "prt"]
            after = small[0] if small else token.nbor(1)
            name = f"{token.lemma_.lower()} {after.lower_}"
            if name not in verbs:
                continue
            follow = unit.doc[after.i + 1 : after.i + 3].text  # "come up with an idea", "act on our behalf"
            more = (name == "come up" and follow.startswith("with")) or follow.endswith("behalf")
            if not more and 0 < after.i - token.i <= 4 and after.tag_ in {"RP", "IN", "RB"}:
                words = unit.doc[token.i : after.i + 1]
                yield at(unit, words, f"“{name}” has a meaning of its own.", f"Write “{verbs[name]}”.")


RULE = Rule(
    id="two-part-verb",
    level="please-look",
    asks="Verbs are single, easy words.",
    why="The 2 small words do not tell what the whole means.",
    source="common practice",
    one_of=True,
    bad=("The group set up a club.", "They will carry out the work."),
    good=("The group started a club.", "They will do the work.", "She can act on your behalf."),
    find=_find,
)
