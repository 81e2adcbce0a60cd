"""The picture table is whole: every file exists, every alt text can be read aloud, mistakes are named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from easyread.errors import DataFileError
from easyread.pictures import exists, load_ideas
from easyread.pictures.ideas import read_ideas

_GOOD = """
[[idea]]
idea = "bus"
words = ["bus"]
picture = "1F68C"
alt = "A bus."
weight = 5
"""
_OTHER = _GOOD.replace('idea = "bus"', 'idea = "coach"').replace("1F68C", "1F68D")


def test_every_idea_has_a_picture_file() -> None:
    assert [idea.idea for idea in load_ideas() if not exists(idea.picture)] == []


def test_every_alt_text_can_be_read_aloud() -> None:
    """P15 of the standards: at most 125 characters, a sentence, and it does not say that it is a picture."""
    plain = re.compile(r"(?!.*\b(picture|image|photo|icon|emoji) of\b)[A-Z].{,123}\.", re.IGNORECASE)
    assert [idea.alt for idea in load_ideas() if not plain.fullmatch(idea.alt)] == []


def test_every_idea_has_words_in_small_letters() -> None:
    assert [idea.idea for idea in load_ideas() if not idea.all_words] == []
    assert [
        word for idea in load_ideas() for word in (*idea.all_words, *idea.not_when) if word != word.lower()
    ] == []


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (_GOOD + _GOOD, "'bus' is there twice"),
        (_GOOD + _OTHER, "the word 'bus' is there twice"),
        (_GOOD + _OTHER.replace("words", "nouns"), "the word 'bus' is there twice"),
        (_GOOD + _GOOD.replace('"bus"', '"coach"'), "the picture '1F68C' is there twice"),
        (_GOOD.replace("weight = 5", "weight = 9"), "weight of 'bus' is 9"),
        (_GOOD.replace('words = ["bus"]\n', ""), "no words call for 'bus'"),
        (_GOOD.replace("words", "wrods"), "'wrods' is not a key"),
        (_GOOD.replace('alt = "A bus."\n', ""), "has no 'alt'"),
        (_GOOD + 'unsure = ["coach"]\n', "'unsure' has 'coach'"),
    ],
)
def test_a_mistake_in_the_table_is_named_with_its_line(tmp_path: Path, wrong: str, says: str) -> None:
    path = tmp_path / "ideas.toml"
    path.write_text(wrong, encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        read_ideas(path)
    assert says in caught.value.message
    assert re.search(r"ideas\.toml:\d+", caught.value.message)


def test_a_word_can_be_a_noun_in_one_idea_and_a_verb_in_another(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(_GOOD.replace("words", "nouns"), encoding="utf-8")
    (tmp_path / "b.toml").write_text(_OTHER.replace("words", "verbs"), encoding="utf-8")
    assert [idea.calls for idea in read_ideas(*sorted(tmp_path.glob("*.toml")))] == [
        (("bus", "noun"),),
        (("bus", "verb"),),
    ]
