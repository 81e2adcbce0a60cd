"""A small draft of our own, for the tests of the draft file."""

from __future__ import annotations

from dataclasses import replace

from draftfile.drafts import IDEAS
from easyread.draftfile import Paper, first_paper
from easyread.model import (
    Change,
    Draft,
    HardWord,
    LedgerEntry,
    Line,
    Mark,
    Note,
    Origin,
    Point,
    Section,
    Sentence,
    Text,
)


def say(words: str, *sources: str, kind: str = "say") -> Line:
    return Line(text=Text(text=words), kind=kind, sources=sources)  # type: ignore[arg-type]


SENTENCES = {
    "title": "The bench in the park",
    "1.1": "We asked the council for a bench, and it took two years.",
    "1.2": "The tea was warm.",
    "2.1": "Some people said that a bench is a small thing.",
    "3": "What happened next",
    "4.1": "The co-production group must meet on Mondays.",
}
DRAFT = Draft(
    title=say("The bench in the park", "title", kind="heading"),
    document_title="The bench in the park",
    source="bench.txt",
    author="Rosa Field",
    role="volunteer",
    sections=(
        Section(
            points=(
                Point(
                    lines=(
                        replace(
                            say("We asked the council for a bench.", "1.1"),
                            changes=(
                                Change(
                                    step="main-clauses",
                                    before=SENTENCES["1.1"],
                                    after="We asked the council for a bench. / It took 2 years.",
                                    reason="One idea in each sentence.",
                                ),
                            ),
                        ),
                        say("It took 2 years.", "1.1"),
                    ),
                    picture=IDEAS["meeting"],
                ),
                Point(lines=(say("Some people said that a bench is a small thing.", "2.1"),)),
            )
        ),
        Section(
            heading=say("What happened next", "3", kind="heading"),
            points=(
                Point(
                    lines=(
                        Line(
                            text=Text(
                                text="The co-production group must meet on Mondays.",
                                marks=(Mark(kind="term", start=4, end=17, target="co-production"),),
                            ),
                            sources=("4.1",),
                        ),
                        say(
                            "Co-production is when people do things together.",
                            "glossary:co-production",
                            kind="explain",
                        ),
                    ),
                    picture=IDEAS["tea (hot)"],
                ),
            ),
        ),
    ),
    sentences=tuple(
        Sentence(key=key, text=text, origin=Origin(line=number))
        for number, (key, text) in enumerate(SENTENCES.items(), start=1)
    ),
    hard_words=(
        HardWord(
            term="co-production",
            explanation="Co-production is when people do things together.",
            idea="meeting",
        ),
    ),
    ledger=(
        LedgerEntry(key="title", state="kept"),
        LedgerEntry(key="1.1", state="split", reason="2 lines"),
        LedgerEntry(key="1.2", state="left-out", reason="It is not a main point."),
        LedgerEntry(key="2.1", state="kept"),
        LedgerEntry(key="3", state="kept"),
        LedgerEntry(key="4.1", state="kept"),
    ),
    notes=(Note(code="left-out", message="This sentence is left out.", text="The tea was warm."),),
)
PAPER = first_paper(DRAFT)


def with_first_line(paper: Paper, words: str) -> Paper:
    """`paper` with other words in its first line."""
    section = paper.draft.sections[0]
    point = section.points[0]
    point = replace(point, lines=(say(words, "1.1"), *point.lines[1:]))
    section = replace(section, points=(point, *section.points[1:]))
    return replace(paper, draft=replace(paper.draft, sections=(section, *paper.draft.sections[1:])))
