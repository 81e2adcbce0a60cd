"""Three versions of a draft: what one side did alone is taken, what both did is never decided in silence."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from draftfile.drafts import papers
from draftfile.samples import PAPER, say, with_first_line
from easyread.draftfile import Paper
from easyread.merge import merge
from easyread.merge.pieces import three_way
from easyread.model import HardWord, Line, Point

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def rows(paper: Paper) -> list[tuple[str, list[str], str | None]]:
    """The rows in order: the mark, the lines, the picture."""
    return [
        (mark, [line.text.text for line in point.lines], point.picture.file if point.picture else None)
        for section, marks in zip(paper.draft.sections, paper.rows, strict=True)
        for point, mark in zip(section.points, marks, strict=True)
    ]


def headings(paper: Paper) -> list[str]:
    return [section.heading.text.text for section in paper.draft.sections if section.heading]


@settings(max_examples=50, suppress_health_check=SLOW)
@given(papers(), papers())
def test_what_only_i_did_stays(base: Paper, mine: Paper) -> None:
    merged = merge(base, mine, base)
    assert rows(merged.paper) == rows(mine)
    assert merged.clashes == ()


@settings(max_examples=50, suppress_health_check=SLOW)
@given(papers(), papers())
def test_what_only_the_other_side_did_is_taken(base: Paper, theirs: Paper) -> None:
    merged = merge(base, base, theirs)
    assert sorted(rows(merged.paper), key=str) == sorted(rows(theirs), key=str)
    assert merged.clashes == ()


@settings(max_examples=30, suppress_health_check=SLOW)
@given(papers())
def test_three_times_the_same_is_the_same(paper: Paper) -> None:
    merged = merge(paper, paper, paper)
    assert rows(merged.paper) == rows(paper)
    assert headings(merged.paper) == headings(paper)


@settings(max_examples=50, suppress_health_check=SLOW)
@given(papers(), papers(), papers())
def test_no_line_of_a_persons_row_is_lost_in_silence(base: Paper, mine: Paper, theirs: Paper) -> None:
    """A line that I changed is in the file, or a remark tells of its row."""
    merged = merge(base, mine, theirs)
    before = {mark: lines for mark, lines, _ in rows(base)}
    now = {text for _, lines, _ in rows(merged.paper) for text in lines}
    for _, lines, _ in rows(mine):
        for text in lines:
            if not any(text in old for old in before.values()):
                assert text in now


def test_both_changed_a_line_in_two_ways() -> None:
    mine = with_first_line(PAPER, "We asked for a seat.")
    theirs = with_first_line(PAPER, "We asked the town for a bench.")
    merged = merge(PAPER, mine, theirs)
    assert len(merged.clashes) == 1
    assert merged.paper.clashes == ("1-new",)
    assert [mark for mark, *_ in rows(merged.paper)][:2] == ["1", "1-new"]


def test_both_changed_other_lines_of_one_row() -> None:
    lines = ["a", "b", "c", "d"]
    made = three_way(lines, ["A", "b", "c", "d"], ["a", "b", "c", "D"], str)
    assert made == ["A", "b", "c", "D"]


def test_a_row_that_i_took_out_and_they_changed_is_back_with_a_remark() -> None:
    section = PAPER.draft.sections[0]
    mine = replace(
        PAPER,
        draft=replace(
            PAPER.draft, sections=(replace(section, points=section.points[1:]), *PAPER.draft.sections[1:])
        ),
        rows=(PAPER.rows[0][1:], *PAPER.rows[1:]),
    )
    merged = merge(PAPER, mine, with_first_line(PAPER, "We asked the town for a bench."))
    assert "We asked the town for a bench." in str(rows(merged.paper))
    assert any(note.code == "clash" for note in merged.paper.draft.notes)


def test_two_explanations_of_one_word() -> None:
    def told(words: str) -> Paper:
        word = HardWord(term="co-production", explanation=words)
        return replace(PAPER, draft=replace(PAPER.draft, hard_words=(word,)))

    merged = merge(PAPER, told("Co-production is mine."), told("Co-production is theirs."))
    assert merged.paper.draft.hard_words[0].explanation == "Co-production is mine."
    assert any(note.text == "Co-production is theirs." for note in merged.paper.draft.notes)


def test_a_new_row_stands_after_the_row_that_it_followed() -> None:
    section = PAPER.draft.sections[0]
    new: Line = say("This is new.", "person")
    points = (section.points[0], Point(lines=(new,)), *section.points[1:])
    theirs = replace(
        PAPER,
        draft=replace(PAPER.draft, sections=(replace(section, points=points), *PAPER.draft.sections[1:])),
        rows=(("1", "9", "2"), *PAPER.rows[1:]),
    )
    merged = merge(PAPER, with_first_line(PAPER, "We asked."), theirs)
    assert [mark for mark, *_ in rows(merged.paper)] == ["1", "9", "2", "3"]


def test_what_i_put_right_at_the_top_stays() -> None:
    mine = replace(PAPER, draft=replace(PAPER.draft, author="Zora Quill"))
    theirs = replace(PAPER, draft=replace(PAPER.draft, date="May 2026"))
    merged = merge(PAPER, mine, theirs)
    assert (merged.paper.draft.author, merged.paper.draft.date) == ("Zora Quill", "May 2026")
    assert merged.clashes == ()


def test_two_dates_are_a_clash_and_no_loss() -> None:
    mine = replace(PAPER, draft=replace(PAPER.draft, date="June 2026"))
    theirs = replace(PAPER, draft=replace(PAPER.draft, date="May 2026"))
    merged = merge(PAPER, mine, theirs)
    assert merged.paper.draft.date == "June 2026"
    assert any("May 2026" in clash for clash in merged.clashes)
    assert "May 2026" in [note.text for note in merged.paper.draft.notes]


def test_two_versions_of_words_of_the_frame_are_a_clash() -> None:
    mine = replace(PAPER, frame=(("About this paper", "About it"), ("Contact", "Ask Jo")))
    theirs = replace(PAPER, frame=(("About this paper", "What this is"),))
    merged = merge(PAPER, mine, theirs)
    assert dict(merged.paper.frame) == {"About this paper": "About it", "Contact": "Ask Jo"}
    assert "What this is" in [note.text for note in merged.paper.draft.notes]


def test_a_hard_word_that_i_took_out_and_they_changed_is_back_with_a_remark() -> None:
    word = HardWord(term="rota", explanation="A rota is a list.")
    base = replace(PAPER, draft=replace(PAPER.draft, hard_words=(word,)))
    mine = replace(PAPER, draft=replace(PAPER.draft, hard_words=()))
    changed = replace(word, explanation="A rota says who works when.")
    theirs = replace(PAPER, draft=replace(PAPER.draft, hard_words=(changed,)))
    merged = merge(base, mine, theirs)
    assert changed in merged.paper.draft.hard_words
    assert any("rota" in clash for clash in merged.clashes)


def test_what_was_taken_is_told_in_the_lines_that_changed() -> None:
    theirs = with_first_line(PAPER, "We asked for two benches.")
    told = merge(PAPER, PAPER, theirs).taken
    assert told == ("changed: We asked the council for a bench. → We asked for two benches.",)
