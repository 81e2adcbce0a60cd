"""A draft laid out: what stands where, how rows break, and what the frame says and does not say."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from easyread.layout import lay_out
from easyread.model import Booklet, Draft, Line, Note, Point, Row, Section
from easyread.store import from_json, to_json
from easyread.styles import Style, load_style
from layout.sample import DRAFT, SECTIONS, TEA, item, line, point

STYLE = load_style()


def _headings(booklet: Booklet) -> list[str]:
    return [section.heading for section in booklet.sections]


def _text(booklet: Booklet) -> str:
    rows = [row for section in booklet.sections for row in section.rows]
    return "\n".join(line.text.text for row in rows for line in row.lines)


def _rows(*lines: str | Line) -> tuple[Row, ...]:
    """The rows of one point with these lines."""
    draft = replace(DRAFT, sections=(Section(points=(point(*lines, picture=TEA),)),))
    return next(s for s in lay_out(draft, STYLE).sections if s.heading == "To start").rows


def test_the_parts_come_in_the_order_of_the_style() -> None:
    headings = _headings(lay_out(DRAFT, STYLE))
    assert headings[:3] == ["About this paper", "What is in this paper", "To start"]
    assert headings[-3:] == ["Hard words", "My notes", "Who made this paper"]
    short = replace(STYLE, parts=("paper", "notes"))
    assert _headings(lay_out(DRAFT, short))[-2:] == ["What you can do", "My notes"]


def test_the_cover_says_easy_read_who_when_and_not_yet_checked() -> None:
    booklet = lay_out(DRAFT, STYLE)
    assert booklet.cover == (
        "Easy Read",
        "By Michael Turner",
        "Involvement worker, Our Say & Co",
        "8 July 2019",
    )
    assert booklet.status == "Easy Read draft: not yet checked by people with learning disabilities"
    unsure = lay_out(replace(DRAFT, author="", byline="By Our Say and friends", date=""), STYLE)
    assert unsure.cover == ("Easy Read", "By Our Say and friends")


def test_contents_only_for_more_than_4_sections_and_each_link_leads_to_its_section() -> None:
    booklet = lay_out(DRAFT, STYLE)
    contents = booklet.sections[1]
    for entry in contents.rows[0].lines:
        place = int(entry.text.marks[0].target.removeprefix("#s"))
        assert booklet.sections[place - 1].heading == entry.text.text
    few = lay_out(replace(DRAFT, sections=SECTIONS[:4]), STYLE)
    assert "What is in this paper" not in _headings(few)


def test_a_long_section_starts_a_page_and_a_short_one_follows_on() -> None:
    pages = {section.heading: section.new_page for section in lay_out(DRAFT, STYLE).sections}
    assert pages["What is a panel?"]
    assert not pages["Money"]


def test_a_long_point_breaks_in_two_rows_with_the_same_picture() -> None:
    rows = _rows(*[f"This is sentence number {number}." for number in range(8)])
    assert [len(row.lines) for row in rows] == [4, 4]
    assert {row.picture for row in rows} == {TEA}


def test_a_list_stays_with_its_lead_in() -> None:
    rows = _rows("First a sentence.", line("You need:", "lead-in"), *[item(f"thing {n}") for n in range(8)])
    assert [len(row.lines) for row in rows] == [1, 9]


def test_only_a_list_that_could_fill_a_page_breaks() -> None:
    rows = _rows(line("You need:", "lead-in"), *[item(f"thing {n}") for n in range(24)])
    assert [len(row.lines) for row in rows] == [11, 10, 4]


def test_a_hard_word_stays_with_its_explanation() -> None:
    words = "word " * 29
    rows = _rows(words + "one.", line(words + "*panel*.", "say"), line("A panel gives advice.", "explain"))
    assert rows[-1].lines[-1].kind == "explain"
    assert len(rows[-1].lines) == 2


def test_many_explanations_after_a_list_may_break() -> None:
    items = [item(f"thing {n}") for n in range(4)]
    told = [
        line(f"A thing {n} is one of the things that people need to live well.", "explain") for n in range(5)
    ]
    rows = _rows(line("You need:", "lead-in"), *items, *told)
    assert len(rows) > 1
    assert [x.kind for x in rows[0].lines[:6]] == ["lead-in", *["item"] * 4, "explain"]


def test_a_list_of_its_own_goes_under_its_lead_in() -> None:
    points = (point(line("You need:", "lead-in")), point(item("a pen"), item("paper"), picture=TEA))
    section = Section(points=points, heading=line("Part", "heading"))
    booklet = lay_out(replace(DRAFT, sections=(section,)), STYLE)
    rows = next(s for s in booklet.sections if s.heading == "Part").rows
    assert [(len(row.lines), row.picture) for row in rows] == [(3, TEA)]


def test_i_is_explained_only_where_the_author_says_i() -> None:
    told = "In this paper, ‘I’ means Michael Turner."
    assert told in _text(lay_out(DRAFT, STYLE))
    assert told not in _text(lay_out(replace(DRAFT, author=""), STYLE))
    quoted = Section(points=(point("One person said: “I like it.”", line("I do too.", "quote")),))
    assert told not in _text(lay_out(replace(DRAFT, sections=(quoted,)), STYLE))


def test_hard_words_are_announced_only_where_there_are_some() -> None:
    assert "Hard words are in bold." in _text(lay_out(DRAFT, STYLE))
    plain = lay_out(replace(DRAFT, hard_words=()), STYLE)
    assert "bold" not in _text(plain)
    assert "Hard words" not in _headings(plain)


def test_hard_words_run_from_a_to_z_in_bold() -> None:
    section = next(s for s in lay_out(DRAFT, STYLE).sections if s.heading == "Hard words")
    said = [row.lines[0].text for row in section.rows]
    bold = [text.text[text.marks[0].start : text.marks[0].end].lower() for text in said]
    assert bold == ["carer", "co-production", "deinstitutionalisation", "panel"]
    assert all(text.marks[0].kind == "term" for text in said)


def test_notes_for_staff_are_not_printed_but_a_sad_topic_is_told() -> None:
    left_out = Note(code="left-out", message="A table was left out.", text="secret table")
    sad = Note(code="sad-topic", message="This text is about grief.")
    text = _text(lay_out(replace(DRAFT, notes=(left_out, sad)), STYLE))
    assert "left out" not in text
    assert "secret" not in text
    assert "Some parts of this paper are about sad things." in text
    assert "sad things" not in _text(lay_out(DRAFT, STYLE))


def test_the_date_comes_from_source_date_epoch_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert "was made on" not in _text(lay_out(DRAFT, STYLE))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796428800")
    assert "This draft was made on 5 December 2026." in _text(lay_out(DRAFT, STYLE))


def test_the_pictures_are_credited_once() -> None:
    assert _text(lay_out(DRAFT, STYLE)).count("CC BY-SA 4.0") == 1
    short = replace(DRAFT, cover=replace(TEA, credit="OpenMoji, CC BY-SA 4.0"))
    assert _text(lay_out(short, STYLE)).count("CC BY-SA 4.0") == 1


def test_the_list_of_hard_words_has_pictures_only_when_the_style_asks() -> None:
    def pictures(style: Style) -> int:
        section = next(s for s in lay_out(DRAFT, style).sections if s.heading == "Hard words")
        return sum(row.picture is not None for row in section.rows)

    assert pictures(STYLE) == 0
    assert pictures(replace(STYLE, pictures=replace(STYLE.pictures, hard_words=True))) == 1


def test_a_draft_without_pictures_gets_none_in_the_frame_and_no_credits() -> None:
    bare = tuple(
        replace(section, points=tuple(replace(point, picture=None) for point in section.points))
        for section in SECTIONS
    )
    words = tuple(replace(word, picture=None) for word in DRAFT.hard_words)
    booklet = lay_out(replace(DRAFT, sections=bare, cover=None, hard_words=words), STYLE)
    rows = [row for section in booklet.sections for row in section.rows]
    assert all(row.picture is None and row.kind == "plain" for row in rows)
    assert "CC BY-SA" not in _text(booklet)


def test_the_smallest_draft_has_a_booklet() -> None:
    draft = Draft(title=line("Hello", "heading"), document_title="Hello", sections=(), source="a.txt")
    assert "Who made this paper" in _headings(lay_out(draft, STYLE))


def test_a_booklet_goes_to_json_and_back() -> None:
    booklet = lay_out(DRAFT, STYLE)
    assert from_json(to_json(booklet), Booklet) == booklet


def test_each_row_has_a_code_of_its_own_that_word_allows() -> None:
    sections = lay_out(DRAFT, STYLE).sections
    codes = [*(s.id for s in sections), *(row.id for s in sections for row in s.rows)]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z0-9_]{1,37}", code) for code in codes)


def test_a_row_keeps_its_code_when_another_row_goes_or_its_words_change() -> None:
    def row(key: str, words: str) -> Point:
        return Point(lines=(replace(line(words), sources=(key,)),))

    def codes(*points: Point) -> list[str]:
        booklet = lay_out(replace(DRAFT, sections=(Section(points=points),)), STYLE)
        return [row.id for section in booklet.sections if section.part == "paper" for row in section.rows]

    assert codes(row("1.1", "One."), row("1.2", "Two."), row("2.1", "Three.")) == ["1_1", "1_2", "2_1"]
    assert codes(row("1.1", "Another."), row("2.1", "Three.")) == ["1_1", "2_1"]
    assert codes(row("1.1", "One."), row("1.1", "And one more.")) == ["1_1", "1_1_2"]
