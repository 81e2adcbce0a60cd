"""The jargon report: which hard words, where in the file, how often, explained or not."""

from __future__ import annotations

from easyread.check import check
from easyread.glossary import Glossary
from easyread.model import (
    Bullets,
    Draft,
    Heading,
    Line,
    Mark,
    Origin,
    Paragraph,
    Point,
    Quote,
    Section,
    TermUse,
    Text,
)

from .conftest import Checker, document


def use_of(term: str, uses: tuple[TermUse, ...]) -> TermUse:
    return next(use for use in uses if use.term == term)


def test_places_are_line_and_column_of_the_file(checked: Checker) -> None:
    report = checked("We met. We like co-production.", "Coproduction is fun.")
    use = use_of("co-production", report.terms)
    assert [(place.line, place.column) for place in use.places] == [(3, 17), (5, 1)]
    assert use.count == 2
    assert set(use.forms) == {"co-production", "Coproduction"}
    assert not use.explained
    assert use.explanation in use.advice


def test_a_column_that_is_not_sure_is_0(checked: Checker) -> None:
    bold = Text(text="We like co-production.", marks=(Mark(kind="bold", start=0, end=2),))
    wrapped = Origin(line=4, end_line=6)
    report = checked(
        Paragraph(text=bold, origin=Origin(line=3)),
        Paragraph(text=Text(text="We do co-production."), origin=wrapped),
        Bullets(items=(Text(text="one"), Text(text="co-production")), origin=Origin(line=8, end_line=9)),
    )
    places = use_of("co-production", report.terms).places
    assert [(place.line, place.column) for place in places] == [(3, 0), (4, 0), (9, 0)]


def test_explained_where_it_first_comes(checked: Checker) -> None:
    report = checked(
        Heading(text=Text(text="Co-production"), origin=Origin(line=1)),
        "We use co-production. Co-production means that people plan things together.",
    )
    assert use_of("co-production", report.terms).explained
    assert "jargon" not in {finding.rule for finding in report.findings}


def test_explained_too_late(checked: Checker) -> None:
    report = checked("We use co-production.", "It is fun.", "Co-production means planning as a team.")
    use = use_of("co-production", report.terms)
    assert not use.explained
    assert "line 7" in use.advice


def test_an_explanation_in_the_list_below_or_next_paragraph_counts(checked: Checker) -> None:
    report = checked("We use co-production", "This means that people plan things together.")
    assert use_of("co-production", report.terms).explained


def test_words_in_a_list_are_explained_below_it(checked: Checker) -> None:
    items = (Text(text="co-production"), Text(text="cake"), Text(text="tea and talk"))
    report = checked(
        "We like:",
        Bullets(items=items, origin=Origin(line=4, end_line=6)),
        "A cake is a sweet thing. Co-production means that people plan together.",
    )
    assert use_of("co-production", report.terms).explained


def test_words_that_most_readers_know_are_no_jargon(checked: Checker) -> None:
    report = checked("The council and the NHS help people.")
    assert report.terms == ()
    assert report.findings == ()


def test_unknown_words_and_short_forms_are_listed(checked: Checker) -> None:
    report = checked("The QZB wrote a missive.", "The QZB read it.")
    unknown = {use.term: use.count for use in report.terms if not use.known_to_us}
    assert unknown == {"QZB": 2, "missive": 1}


def test_quotes_may_be_as_people_speak(checked: Checker) -> None:
    report = checked("Ann says:", Quote(text=Text(text="I don't know!"), origin=Origin(line=5)))
    assert report.findings == ()


def test_findings_come_in_the_order_of_the_text(checked: Checker) -> None:
    report = checked("We don't know!", "Come, e.g. on Monday.")
    assert [finding.rule for finding in report.findings] == [
        "contraction",
        "exclamation",
        "latin-short-form",
    ]


def test_a_sentence_is_not_cut_at_a_short_form(checked: Checker) -> None:
    report = checked("We met Dr. Green at the hall. We ate cake. " * 5)
    assert report.scores.sentences == 10


def test_our_own_draft_is_checked_by_the_same_rules(words: Glossary) -> None:
    def line(text: str) -> Line:
        return Line(text=Text(text=text))

    draft = Draft(
        title=line("News"),
        document_title="News",
        sections=(
            Section(
                heading=Line(text=Text(text="Our group"), kind="heading"),
                points=(
                    Point(
                        lines=(
                            line("We use co-production."),
                            line("Co-production means that we plan together."),
                        )
                    ),
                    Point(lines=(line("It wasn't easy."), Line(text=Text(text="Oh no!"), kind="frame"))),
                ),
            ),
        ),
        source="news.txt",
    )
    report = check(draft, glossary=words)
    assert use_of("co-production", report.terms).explained
    assert [(finding.rule, finding.origin.line) for finding in report.findings] == [("contraction", 5)]


def test_an_empty_text(words: Glossary) -> None:
    report = check(document(), glossary=words)
    assert report.findings == ()
    assert report.scores.too_short
