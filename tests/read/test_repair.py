"""Damaged text is mended and each mended word is noted; what an author meant stays."""

from __future__ import annotations

import pytest

from easyread.errors import InputError
from easyread.model import Paragraph
from easyread.read import read_bytes
from easyread.read.repair import Mended, mend


def text(mended: Mended) -> str:
    return "\n".join(mended.lines)


@pytest.mark.parametrize(
    "data",
    [
        "Zoë’s café – “£5”".encode(),
        "Zoë’s café – “£5”".encode("utf-8-sig"),
        "Zoë’s café – “£5”".encode("utf-16"),
        b"\xfe\xff" + "Zoë’s café – “£5”".encode("utf-16-be"),
    ],
)
def test_encodings_that_say_what_they_are(data: bytes) -> None:
    mended = mend(data)
    assert text(mended) == "Zoë’s café – “£5”"
    assert mended.notes == ()


def test_old_windows_text_is_read_and_noted_also_when_only_one_line_is() -> None:
    mended = mend("A café.\n".encode() + "Zoë’s door.\nZoë’s key.".encode("cp1252"))
    assert mended.lines == ("A café.", "Zoë’s door.", "Zoë’s key.")
    assert [(note.code, note.text) for note in mended.notes] == [("mended", "Zoë’s door.")]
    assert mended.notes[0].origin is not None
    assert mended.notes[0].origin.line == 2


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [("cafÃ©", "café"), ("donâ€™t", "don’t"), ("clichĂ©,", "cliché,"), ("Â£5", "£5")],
)
def test_damaged_words_are_mended_beside_whole_ones(damaged: str, whole: str) -> None:
    mended = mend(f"Hello.\nIt’s “their” {damaged} now".encode())
    assert mended.lines[1] == f"It’s “their” {whole} now"
    (note,) = mended.notes
    assert (note.code, note.text) == ("mended", damaged)
    assert whole in note.message
    assert note.origin is not None
    assert note.origin.line == 2


@pytest.mark.parametrize(
    "line",
    [
        "It's “odd” ‘quotes’ „here“ and 'there'",
        "A lone ` and a lone ´ say nothing, and 5`6 is no word",
        "10³ ½ № …",
        "Łódź, Siân, Ñandú, ŵ, Київ, Αθήνα",
    ],
)
def test_what_an_author_meant_stays(line: str) -> None:
    mended = mend(line.encode())
    assert text(mended) == line
    assert mended.notes == ()


@pytest.mark.parametrize("data", ["The caf\ufffd is open.".encode(), b"The caf\x81 is open."])
def test_lost_letters_are_noted(data: bytes) -> None:
    assert "A letter of this line is lost" in mend(data).notes[-1].message


def test_line_ends_and_odd_spaces() -> None:
    mended = mend("one\r\ntwo\rthree\nfour\x0cfive\u2028six\u00a0se\u00adven\u200b".encode())
    assert mended.lines == ("one", "two", "three", "four", "five", "six seven")
    assert mended.numbers == (1, 2, 3, 4, 4, 4)
    assert mended.notes == ()


def test_hidden_characters_go_and_are_noted() -> None:
    mended = mend("a\x07b \u202ecba\u202c".encode())
    assert text(mended) == "ab cba"
    assert [note.code for note in mended.notes] == ["mended"]


def test_signs_of_symbol_fonts() -> None:
    mended = mend("\uf0b7 tea\n\ue123 milk".encode())
    assert mended.lines == ("• tea", " milk")
    assert [note.origin.line for note in mended.notes if note.origin] == [2]


def test_web_signs_only_where_asked() -> None:
    assert text(mend(b"tea &amp; milk")) == "tea &amp; milk"
    assert text(mend(b"tea &amp; milk", entities=True)) == "tea & milk"


def test_a_broken_wide_file_is_refused() -> None:
    with pytest.raises(InputError):
        mend(b"\xff\xfea\x00b")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("She said ``come in'' twice.", "She said “come in” twice."),
        ("She said ``come in`` twice.", "She said “come in” twice."),
        ("She said ``come in`.", "She said “come in”."),
        ("The `easy' way and the `hard` way.", "The ‘easy’ way and the ‘hard’ way."),
        ("You`re late, and I don´t mind.", "You’re late, and I don’t mind."),
        ("``It`s ours, isn`t it?''", "“It’s ours, isn’t it?”"),
    ],
)
def test_marks_typed_with_other_keys(typed: str, meant: str) -> None:
    mended = mend(f"{typed}\n{typed}".encode())
    assert mended.lines == (meant, meant)
    assert [(note.code, note.text) for note in mended.notes] == [("mended", typed)]
    (document,) = read_bytes(f"<h1>Our door</h1><p>{typed}</p><p>{typed}</p>".encode(), "post.html")
    assert [block.text.text for block in document.blocks if isinstance(block, Paragraph)] == [meant, meant]
    assert [note.text for note in document.notes if "typed" in note.message] == [typed]


@pytest.mark.parametrize(
    "line", ["Type `go` or ``go`` here.", "The `door`s key: don`t", "```", "`a` isn`t b"]
)
def test_code_in_markdown_stays(line: str) -> None:
    mended = mend(line.encode(), code=True)
    assert mended.lines == (line,)
    assert mended.notes == ()


def test_what_cannot_be_code_is_mended_in_markdown_too() -> None:
    data = b"# Our door\n\nYou`re late, and it`s ``our'' door. We want a `key` for it.\n\nYou`re welcome."
    mended = mend(data, code=True)
    assert mended.lines[2:] == (
        "You`re late, and it`s “our” door. We want a `key` for it.",
        "",
        "You’re welcome.",
    )


@pytest.mark.parametrize("piece", ["`a ", "``a", "a`", "´", "``don't "])
def test_a_huge_line_of_typed_marks_is_read(piece: str) -> None:
    line = piece * 300_000
    assert len(mend(line.encode()).lines[0]) > 200_000
