"""A point that grew too long is two rows: nothing lost, and what belongs together stays together."""

from __future__ import annotations

from dataclasses import replace

from easyread.model import Line, LineKind, Picture, Point, Text
from easyread.rewrite.short_rows import MOST_LINES, MOST_WORDS, short_rows, without_bare_meanings


def line(text: str, kind: LineKind = "say", source: str = "s1") -> Line:
    return Line(text=Text(text=text), kind=kind, sources=(source,))


def rows(*lines: Line) -> list[list[str]]:
    made = short_rows(Point(lines=lines))
    assert sorted(map(repr, (one for point in made for one in point.lines))) == sorted(map(repr, lines))
    return [[one.text.text for one in point.lines] for point in made]


SAID = "The housing association asked its tenants to join an independent scrutiny panel in the spring."
PANEL = "A panel is a group of people who talk about something or decide it."
SCRUTINY = "Scrutiny is when people look carefully at how well a service does its work."
TENANT = "A tenant is a person who pays rent to live in a home."


def test_a_short_point_is_one_row() -> None:
    assert rows(line(SAID), line(PANEL, "explain", "g:panel")) == [[SAID, PANEL]]


def test_further_explanations_are_rows_of_their_own() -> None:
    told = [line(text, "explain", f"g:{n}") for n, text in enumerate((PANEL, SCRUTINY, TENANT))]
    made = rows(line(SAID), *told)
    assert made == [[SAID, PANEL], [SCRUTINY], [TENANT]]
    assert all(sum(len(text.split()) for text in row) <= MOST_WORDS for row in made)


def test_a_row_has_few_lines() -> None:
    made = rows(*(line(f"Group {n} met.") for n in range(MOST_LINES + 1)))
    assert [len(row) for row in made] == [MOST_LINES, 1]


def test_a_list_stays_with_its_lead_in_however_long() -> None:
    items = [line("a long walk by the river with people from the day centre", "item") for _ in range(6)]
    assert len(rows(line("We went on:", "lead-in"), *items)) == 1


def test_a_line_that_leans_stays_with_the_line_before() -> None:
    leaning = "It was set up by people who had waited for more than two years for repairs."
    assert rows(line(SAID), line(SAID), line(leaning)) == [[SAID], [SAID, leaning]]


def test_a_short_form_stays_with_its_meaning() -> None:
    short = line("BSL is short for British Sign Language.", "explain", "g:bsl")
    meaning = line("BSL is a way to talk with your hands, face and body.", "explain", "g:bsl")
    other = line(SCRUTINY, "explain", "g:scrutiny")
    made = rows(line(SAID), other, short, meaning)
    assert made[-1] == [short.text.text, meaning.text.text]


def test_an_explanation_without_a_picture_goes_back_to_the_row_before() -> None:
    told = [line(text, "explain", f"g:{n}") for n, text in enumerate((PANEL, SCRUTINY, TENANT))]
    said, scrutiny, tenant = short_rows(Point(lines=(line(SAID), *told)))
    key = Picture(idea="key", set_name="s", file="f", alt="A key.")
    shown = replace(scrutiny, picture=key)
    [first, second] = without_bare_meanings((said, shown, tenant))
    assert first.lines == (*said.lines, *tenant.lines)
    assert second == shown
    long = Point(lines=tuple(line(SAID) for _ in range(4)))
    assert without_bare_meanings((long, scrutiny)) == (long, scrutiny)


def test_what_a_figure_of_speech_means_stands_with_the_figure() -> None:
    told = [line(text, "explain", f"glossary:{n}") for n, text in enumerate((PANEL, SCRUTINY))]
    figure = line("“To drag your feet” means to be slow on purpose.", "explain", "phrases:drag feet")
    assert rows(line(SAID), *told, figure) == [[SAID, PANEL, figure.text.text], [SCRUTINY]]
