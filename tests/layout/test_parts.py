"""The pages around the paper: printed where the post or the group has something to say, never invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from easyread.errors import DataFileError
from easyread.handout_toml import Contact, Handout, read_handout
from easyread.layout import lay_out
from easyread.model import Booklet, BookletSection, Point, Section
from easyread.styles import load_style
from layout.sample import BUS, DRAFT, SECTIONS, line, point

STYLE = load_style()


def _part(booklet: Booklet, name: str) -> BookletSection | None:
    return next((section for section in booklet.sections if section.part == name), None)


def _said(section: BookletSection | None) -> list[str]:
    return [line.text.text for row in section.rows for line in row.lines] if section else []


def test_a_part_with_nothing_to_say_is_left_out() -> None:
    booklet = lay_out(DRAFT, STYLE)
    for name in ("main-points", "questions", "next", "contact"):
        assert _part(booklet, name) is None


def test_what_the_group_says_is_printed() -> None:
    handout = Handout(
        organisation="Our Say",
        panel="the Tuesday panel",
        meeting="Friday 4 December 2026",
        next=("The group will write to the council.",),
        contact=Contact(phone="0161 496 0000"),
    )
    booklet = lay_out(DRAFT, STYLE, handout)
    assert booklet.cover[-3:] == (
        "From Our Say",
        "For the Tuesday panel",
        "Meeting on Friday 4 December 2026",
    )
    assert "It is for the Tuesday panel." in _said(_part(booklet, "about"))
    assert _said(_part(booklet, "next")) == ["The group will write to the council."]
    assert _said(_part(booklet, "contact")) == ["Phone: 0161 496 0000"]


def test_a_question_has_boxes_or_lines_to_write_on() -> None:
    handout = Handout(questions=("Is the meeting too long?", "What would you change?"))
    section = _part(lay_out(DRAFT, STYLE, handout), "questions")
    assert section is not None
    closed, opened = section.rows
    assert (closed.answers, closed.space > 0) == (("Yes", "No", "Not sure"), True)
    assert opened.answers == ()
    assert opened.space > closed.space


def test_a_question_has_its_picture() -> None:
    handout = Handout(questions=("Is the bus late?",), next=("A letter comes.",))
    booklet = lay_out(DRAFT, STYLE, handout, {"Is the bus late?": BUS})
    asked, told = _part(booklet, "questions"), _part(booklet, "next")
    assert asked is not None
    assert told is not None
    assert asked.rows[0].picture == BUS
    assert told.rows[0].picture is None


def test_a_section_of_the_post_takes_its_place() -> None:
    own = (
        Section(heading=line("Next steps:", "heading"), points=(point("The group meets again in May."),)),
        Section(
            heading=line("Questions to discuss", "heading"), points=(point("Is it fair?"), point("Think."))
        ),
    )
    booklet = lay_out(replace(DRAFT, sections=(*own, *SECTIONS)), STYLE)
    assert _said(_part(booklet, "next")) == ["The group meets again in May."]
    asked = _part(booklet, "questions")
    assert asked is not None
    assert [bool(row.answers) for row in asked.rows] == [True, False]
    headings = [section.heading for section in booklet.sections]
    assert "Next steps:" not in headings
    assert headings.index("Questions for you") < headings.index("What happens next")


def test_a_post_that_is_all_next_steps_stays_a_paper() -> None:
    only = Section(heading=line("Next steps", "heading"), points=(point("The group meets again."),))
    booklet = lay_out(replace(DRAFT, sections=(only,)), STYLE)
    assert _said(_part(booklet, "paper")) == ["The group meets again."]


def _long(*keys: str) -> Booklet:
    points = tuple(
        Point(lines=(replace(line(f"Fact number {n} is here."), sources=(f"{n}.1",)),)) for n in range(1, 21)
    )
    leaning = Point(lines=(replace(line("But it is not so."), sources=("21.1",)),))
    asking = Point(lines=(replace(line("Why not come along?"), sources=("22.1",)),))
    sections = (Section(points=(*points, leaning, asking)),)
    return lay_out(replace(DRAFT, sections=sections, main_points=keys), STYLE)


def test_a_long_paper_starts_with_its_main_points_in_the_order_of_the_paper() -> None:
    section = _part(_long("21.1", "22.1", "9.1", "2.1", "15.1", "4.1", "5.1"), "main-points")
    assert _said(section) == [f"Fact number {n} is here." for n in (2, 4, 9, 15)]


def test_a_main_point_brings_the_meaning_of_its_hard_words() -> None:
    facts = tuple(
        Point(lines=(replace(line(f"Fact number {n} is here."), sources=(f"{n}.1",)),)) for n in range(1, 21)
    )
    meaning = Point(
        lines=(replace(line("A fact is what is true."), kind="explain", sources=("glossary:fact",)),)
    )
    sections = (Section(points=(*facts[:3], meaning, *facts[3:])),)
    made = lay_out(replace(DRAFT, sections=sections, main_points=("3.1", "9.1")), STYLE)
    assert _said(_part(made, "main-points")) == [
        "Fact number 3 is here.",
        "A fact is what is true.",
        "Fact number 9 is here.",
    ]


def test_a_short_paper_has_no_main_points() -> None:
    assert (
        _part(lay_out(replace(DRAFT, sections=SECTIONS[:2], main_points=("1.1",)), STYLE), "main-points")
        is None
    )


def test_only_named_checkers_and_a_day_change_the_status() -> None:
    draft = "Easy Read draft: not yet checked by people with learning disabilities"
    assert lay_out(DRAFT, STYLE, Handout(checked_by=("Dot Marsh",))).status == draft
    done = lay_out(DRAFT, STYLE, Handout(checked_by=("Dot Marsh", "Al Reed"), checked_on="4 May 2026"))
    assert done.status == "Checked by Dot Marsh and Al Reed on 4 May 2026"
    assert "not yet" not in done.footer
    assert "Who checked this paper: Not yet checked." not in _said(_part(done, "who-made"))


def test_lines_are_numbered_through_the_paper_only() -> None:
    booklet = lay_out(DRAFT, STYLE, Handout(numbered_lines=True))
    numbers = [row.number for s in booklet.sections for row in s.rows if s.part == "paper"]
    lengths = [len(row.lines) for s in booklet.sections for row in s.rows if s.part == "paper"]
    assert numbers == [1 + sum(lengths[:place]) for place in range(len(lengths))]
    assert {row.number for s in booklet.sections for row in s.rows if s.part == "about"} == {0}


def test_hard_words_lead_to_their_meaning_and_back() -> None:
    sections = lay_out(DRAFT, STYLE).sections
    rows = {f"#er_{row.id}": row for section in sections for row in section.rows}
    links = [
        (mark.target, told.text.text[mark.start : mark.end].lower(), section.part)
        for section in sections
        for row in section.rows
        for told in row.lines
        for mark in told.text.marks
        if mark.target.startswith("#er_")
    ]
    assert {part for _, _, part in links} == {"paper", "hard-words"}
    for target, word, _ in links:
        assert word in " ".join(told.text.text.lower() for told in rows[target].lines)


def _written(folder: Path, text: str) -> Path:
    path = folder / "easyread.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_table_is_read_and_the_day_of_the_week_is_added(tmp_path: Path) -> None:
    text = (
        '[check]\nstyle = "x"\n[handout]\nmeeting = 2026-12-04\n[handout.contact]\nphone = "0161 496 0000"\n'
    )
    found = read_handout(_written(tmp_path, text))
    assert found == Handout(meeting="Friday 4 December 2026", contact=Contact(phone="0161 496 0000"))
    assert read_handout(_written(tmp_path, "")) == Handout()


@pytest.mark.parametrize(
    ("text", "says", "hint"),
    [
        ('[handout]\norganization = "x"\n', ":2: 'organization' is not known", "organisation"),
        ('[handout.contact]\nfone = "x"\n', ":2: 'fone' is not known", "phone"),
        ('[handout]\nquestions = "Is it?"\n', ":2: 'questions' is wrong", "list"),
        ("[handout]\nhole_punch = 3\n", ":2: 'hole_punch' is wrong", "true"),
        ('[handout]\nlogo = "none.png"\n', ":2: the logo", "place"),
        ('[handout]\nchecked_on = "May"\n', ":2: nobody is named", "Name"),
    ],
)
def test_a_mistake_in_the_table_is_told_with_its_line(
    tmp_path: Path, text: str, says: str, hint: str
) -> None:
    with pytest.raises(DataFileError) as caught:
        read_handout(_written(tmp_path, text))
    assert says in caught.value.message
    assert hint in caught.value.hint
