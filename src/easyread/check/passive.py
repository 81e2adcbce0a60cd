"""Sentences that hide who does it: "the form was sent"."""

from __future__ import annotations

from collections.abc import Iterator

from easyread.check.rule import Hit, Rule
from easyread.check.units import Page
from easyread.english.easy_words import word_lists
from easyread.english.scores import passive_verbs


def _find(page: Page) -> Iterator[Hit]:
    for unit in page.units:
        for i in passive_verbs(unit.doc):
            verb = unit.doc[i]
            if verb.tag_ != "VBN" or verb.lemma_ == "be" or verb.lower_ in word_lists().adjectives:
                continue
            helpers = [child for child in verb.children if child.dep_ == "auxpass" and child.i < i]
            first = helpers[0] if helpers else verb
            start = first.nbor(-1).idx if first.text[0] in "'’" else first.idx  # "it's done"
            doer = any(child.dep_ == "agent" for child in verb.children)
            yield Hit(
                unit=unit,
                start=start,
                end=verb.idx + len(verb.text),
                message="This does not start with who does it." if doer else "This does not say who does it.",
                advice="Start with the person or group. Then say what they do.",
            )


RULE = Rule(
    id="passive",
    level="please-look",
    group="Sentences",
    asks="Sentences say who does it.",
    why="A sentence is easier when it starts with the person who does something.",
    source="UK Government, Accessible communication formats*; Patient Information Forum*; NHS manual*",
    bad=("The letter was sent on Monday.", "The form is checked by a nurse."),
    good=("We sent the letter on Monday.", "This is called a panel.", "Tom is interested in art."),
    find=_find,
)
