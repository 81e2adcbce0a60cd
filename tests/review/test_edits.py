"""What can be done on the page, without a browser: each change is in the draft file, and can be undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from easyread.errors import InputError
from easyread.model import Line, Text
from easyread.pipeline import all_pictures
from easyread.review import edits
from easyread.review.desk import points_of
from easyread.review.sentence import set_lines


def rows(draft: Path) -> str:
    return draft.read_text(encoding="utf-8").partition("\n# Hard words")[0]


def test_a_line_left_out_can_be_put_back_where_it_was(desk: Any, draft: Path) -> None:
    desk.change(lambda p: edits.leave_out(p, "1", 1))
    assert "It took 2 years." not in rows(draft)
    cut = [c.text.text for c in desk.read().paper.cuts].index("It took 2 years.")
    desk.change(lambda p: edits.put_back(p, cut))
    assert "We asked the council for a bench. {1.1}\nIt took 2 years. {1.1}" in rows(draft)


def test_a_row_that_is_left_out_whole_comes_back_in_its_place(desk: Any, draft: Path) -> None:
    desk.change(lambda p: edits.leave_out(edits.leave_out(p, "2", 0), "2", 0))
    assert "2" not in points_of(desk.read().paper)
    desk.change(lambda p: edits.put_back(p, 0))
    assert rows(draft).index("It took 2 years.") < rows(draft).index("a bench is a small thing")
    assert rows(draft).index("a bench is a small thing") < rows(draft).index("group met on Mondays")


def test_two_lines_in_one_box_are_two_lines(desk: Any, draft: Path) -> None:
    desk.change(lambda p: edits.set_line(p, "1", 1, "It took long.\nIt took 2 years."))
    assert "It took long. {1.1}\nIt took 2 years. {1.1}" in rows(draft)


def test_rows_move_and_pictures_change(desk: Any, draft: Path) -> None:
    desk.change(lambda p: edits.move_row(p, "1", 1))
    desk.change(lambda p: edits.set_picture(p, "1", "library", all_pictures()))
    assert desk.read().paper.rows == (("2", "1", "3"),)
    assert "](library)" in rows(draft)
    desk.change(lambda p: edits.set_picture(p, "1", "", all_pictures()))
    assert "\n[1]\n" in rows(draft)


def test_each_change_can_be_undone_one_after_the_other(desk: Any, draft: Path) -> None:
    before = draft.read_bytes()
    desk.change(lambda p: edits.set_line(p, "1", 1, "It took long."))
    desk.change(lambda p: edits.move_row(p, "1", 1))
    assert desk.undo()
    assert desk.undo()
    assert draft.read_bytes() == before
    assert not desk.undo()


def test_what_another_window_wrote_is_not_lost(desk: Any, draft: Path) -> None:
    desk.change(lambda p: edits.set_line(p, "1", 1, "It took long.", "It took 2 years."))
    with pytest.raises(InputError) as caught:
        desk.change(lambda p: edits.set_line(p, "1", 1, "It took ages.", "It took 2 years."))
    assert "It took long." in caught.value.message
    assert "It took ages." in caught.value.hint
    assert "It took long. {1.1}" in rows(draft)


def test_what_an_editor_wrote_meanwhile_is_not_lost(desk: Any, draft: Path) -> None:
    desk.read()
    text = draft.read_text(encoding="utf-8").replace("It is not small", "It is large")
    draft.write_text(text, encoding="utf-8")
    desk.change(lambda p: edits.set_line(p, "1", 1, "It took long."))
    assert "It is large when you cannot walk far." in rows(draft)
    assert "It took long." in rows(draft)


def test_a_row_is_accepted_until_its_words_change(desk: Any) -> None:
    desk.accept("1", yes=True)
    assert desk.accepted(desk.read()) == {"1"}
    desk.change(lambda p: edits.set_line(p, "1", 1, "It took long."))
    assert desk.accepted(desk.read()) == frozenset()


def test_a_clash_is_ended_by_a_person(desk: Any, draft: Path) -> None:
    text = draft.read_text(encoding="utf-8")
    draft.write_text(
        text.replace("\n[2]", "\n?? Both.\n[1-new]\nIt took 3 years. {1.1}\n\n[2]", 1), encoding="utf-8"
    )
    assert desk.read().paper.clashes == ("1-new",)
    desk.change(lambda p: edits.choose(p, "1-new", mine=False))
    assert desk.read().paper.clashes == ()
    assert "It took 3 years." in rows(draft)
    assert "It took 2 years." not in rows(draft)
    desk.undo()
    desk.change(lambda p: edits.choose(p, "1-new", mine=True))
    assert "It took 2 years." in rows(draft)
    assert "It took 3 years." not in rows(draft)


def test_hard_words_can_be_changed_added_and_taken_away(desk: Any, draft: Path) -> None:
    desk.change(lambda p: edits.set_word(p, "co-production", "Co-production is doing it together."))
    desk.change(lambda p: edits.set_word(p, "bench", "A bench is a long seat."))
    text = draft.read_text(encoding="utf-8")
    assert "Co-production is doing it together." in text
    assert "## bench\nA bench is a long seat." in text
    desk.change(lambda p: edits.set_word(p, "bench", ""))
    assert "## bench" not in draft.read_text(encoding="utf-8")


def test_the_same_words_from_two_windows_are_no_clash(desk: Any, draft: Path) -> None:
    desk.change(lambda p: edits.set_line(p, "1", 1, "It took long.", "It took 2 years."))
    desk.change(lambda p: edits.set_line(p, "1", 1, "It took long.", "It took 2 years."))
    assert "It took long. {1.1}" in rows(draft)


def test_another_way_for_a_sentence_in_two_rows_does_not_say_it_twice(desk: Any, draft: Path) -> None:
    """A sentence that was cut may stand in two rows; as a whole, it stands in one."""
    text = draft.read_text(encoding="utf-8")
    cut = "We asked the council for a bench. {1.1}\n"
    assert cut in text
    draft.write_text(text.replace(cut, cut + "\n[9]\n"), encoding="utf-8")
    [whole] = [s for s in desk.read().paper.draft.sentences if s.key == "1.1"]
    line = Line(text=Text(text=whole.text), sources=("1.1",))
    desk.change(lambda p: set_lines(p, "1", "1.1", (line,)))
    assert whole.text in rows(draft)
    assert "It took 2 years." not in rows(draft)
    assert "9" not in points_of(desk.read().paper)


def test_a_new_meaning_of_a_hard_word_is_in_the_list_and_in_the_paper(desk: Any, draft: Path) -> None:
    new = "Co-production is when we do it together."
    desk.change(lambda p: edits.set_word(p, "co-production", new))
    assert "**Co-production** is when we do it together. {word: co-production}" in rows(draft)
    assert f"\n{new}\n" in draft.read_text(encoding="utf-8").partition("# Hard words")[2]


def test_hard_words_stay_bold_in_another_way(desk: Any, draft: Path) -> None:
    line = Line(text=Text(text="On Mondays the co-production group met."), sources=("3.1",))
    desk.change(lambda p: set_lines(p, "3", "3.1", (line,)))
    assert "On Mondays the **co-production** group met. {3.1}" in rows(draft)
