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


def test_every_idea_has_a_picture_file() -> None:
    assert [idea.idea for idea in load_ideas() if not exists(idea.picture)] == []


def test_every_alt_text_can_be_read_aloud() -> None:
    """P15 of the standards: at most 125 characters, a sentence, and it does not say that it is a picture."""
    plain = re.compile(r"(?!.*\b(picture|image|photo|icon|emoji) of\b)[A-Z].{,123}\.", re.IGNORECASE)
    assert [idea.alt for idea in load_ideas() if not plain.fullmatch(idea.alt)] == []


def test_every_idea_has_words_in_small_letters() -> None:
    assert [idea.idea for idea in load_ideas() if not idea.words] == []
    assert [
        word for idea in load_ideas() for word in (*idea.words, *idea.not_when) if word != word.lower()
    ] == []


def test_two_ideas_never_share_a_picture() -> None:
    files = [idea.picture for idea in load_ideas()]
    assert len(files) == len(set(files))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (_GOOD + _GOOD, "'bus' is there twice"),
        (_GOOD + _GOOD.replace('"bus"\n', '"coach"\n'), "the word 'bus' is there twice"),
        (_GOOD.replace("weight = 5", "weight = 9"), "weight of 'bus' is 9"),
        (_GOOD + 'pos = "thing"\n', "pos of 'bus' is 'thing'"),
        (_GOOD.replace("words", "wrods"), "'wrods' is not a key"),
        (_GOOD.replace('alt = "A bus."\n', ""), "has no 'alt'"),
    ],
)
def test_a_mistake_in_the_table_is_named_with_its_line(tmp_path: Path, wrong: str, says: str) -> None:
    path = tmp_path / "ideas.toml"
    path.write_text(wrong, encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        read_ideas(path)
    assert says in caught.value.message
    assert re.search(r"ideas\.toml:\d+", caught.value.message)
