"""What holds for a whole draft: headings, lists of names, short forms, names that hold a hard word."""

from __future__ import annotations

from easyread.glossary import load_glossary
from easyread.model import Draft
from easyread.read import read_bytes
from easyread.rewrite import rewrite

LONG = """A day at the seed library

We opened the doors at ten and the rain stopped. Nobody knew who would come. By noon there were
twelve coats on the hooks and a queue for the kettle. Two boys from the flats counted beans. A man
we had not met before told us about his grandmother, who grew peas on a roof in Hull. He stayed
until we closed and came back the next morning.

Our tomato seeds are the ones that visitors ask for. We keep our tomato seeds in small paper bags.
Each bag has a drawing on it, so that everyone can find the right one. People who borrow our tomato
seeds bring some back when summer ends. Last year sixty bags came back. That is more than we gave
away, and nobody could say how. A woman who cannot read made the drawings, and she has a new one for
each month.
"""


def draft_of(text: str) -> Draft:
    (document,) = read_bytes(text.encode(), "post.md")
    return rewrite(document, load_glossary())


def lines_of(draft: Draft) -> list[str]:
    return [line.text.text for s in draft.sections for p in s.points for line in p.lines]


def test_a_long_part_that_names_one_thing_gets_a_heading_in_words_of_the_text() -> None:
    draft = draft_of(LONG)
    headings = [s.heading for s in draft.sections if s.heading is not None]
    assert [h.text.text for h in headings] == ["Our tomato seeds"]
    assert [change.step for change in headings[0].changes] == ["headings"]
    assert headings[0].sources == draft.sections[1].points[0].lines[0].sources


def test_no_heading_where_a_part_names_nothing_twice_or_has_one_already() -> None:
    start, end = LONG.split("\n\nOur tomato")
    assert all(s.heading is None for s in draft_of(f"{start}\n\n{start.split(chr(10), 2)[2]}").sections)
    headings = [s.heading for s in draft_of(f"# {start}\n\n## Seeds\n\nOur tomato{end}").sections]
    assert [h.text.text for h in headings if h is not None] == ["Seeds"]


def test_a_list_of_names_keeps_its_capitals() -> None:
    draft = draft_of("# Visits\n\nWe went to:\n\n- Leeds\n- Kirkcaldy\n- York\n- Cumbernauld\n")
    assert lines_of(draft)[1:] == ["Leeds", "Kirkcaldy", "York", "Cumbernauld"]


def test_one_name_among_things_keeps_its_capital_and_the_things_do_not() -> None:
    draft = draft_of("# Visits\n\nWe wrote to:\n\n- Kites for Children\n- The bus company\n- Some schools\n")
    assert lines_of(draft)[1:] == ["Kites for Children", "the bus company", "some schools"]


def test_a_short_form_is_told_once() -> None:
    again = "The Penrowan Garden Group (PGG) meets on Mondays."
    told = lines_of(draft_of(f"# Groups\n\n{again}\n\nIt rained.\n\n{again}\n"))
    assert told.count("PGG is short for Penrowan Garden Group.") == 1


def test_a_hard_word_inside_a_name_is_not_marked() -> None:
    inside = draft_of("# Help\n\nPhone the Penrowan Advocacy Partners if you want to talk to someone.\n")
    alone = draft_of("# Help\n\nPhone us if you want to find out more about advocacy in the town.\n")
    assert [word.term for word in inside.hard_words] == []
    assert [word.term for word in alone.hard_words] == ["advocacy"]


def test_the_writers_own_explanation_in_the_next_sentence_is_enough() -> None:
    text = "News\n\nWe run circles of support. A circle of support is a group of friends who meet and plan.\n"
    lines = lines_of(draft_of(text))
    assert sum("circle of support is" in line for line in lines) == 1


def test_a_word_that_only_the_writer_explains_is_offered_for_the_glossary() -> None:
    draft = draft_of(
        "News\n\nWe started in May. Timebanking means that people share their time and skills.\n"
    )
    (note,) = [note for note in draft.notes if note.code == "defined"]
    assert 'easyread glossary add "timebanking" --explanation "Timebanking means' in note.message
