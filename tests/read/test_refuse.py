"""What cannot be read is refused in plain words, with something to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread.errors import InputError
from easyread.read import READERS, read, read_bytes
from easyread.read.refuse import MAX_BYTES

ENGLISH = (
    "We met in the hall on Monday. Nine people came, and one dog. We talked about the house that "
    "the council wants to sell. Some of us have lived there for a long time, and we do not want "
    "to go. Sam said that we could buy it if we all paid a little each month. The others were not "
    "so sure. In the end we asked for more time, and they gave us four weeks to think about it."
)
GERMAN = (
    "Wir haben uns am Montag im Saal getroffen. Neun Leute kamen und ein Hund. Wir haben über das "
    "Haus gesprochen, das die Stadt verkaufen will. Einige von uns wohnen schon lange dort und "
    "wollen nicht weg. Sam sagte, dass wir es kaufen können, wenn alle jeden Monat ein wenig "
    "zahlen. Die anderen waren nicht so sicher. Am Ende haben wir um mehr Zeit gebeten, und wir "
    "haben vier Wochen bekommen."
)
FRENCH = (
    "Nous nous sommes réunis lundi dans la salle. Neuf personnes sont venues, et un chien. Nous "
    "avons parlé de la maison que la ville veut vendre. Certains y vivent depuis longtemps et ne "
    "veulent pas partir. Sam a dit que nous pourrions acheter la maison si chacun payait un peu "
    "chaque mois. Les autres étaient moins sûrs. À la fin nous avons demandé plus de temps, et la "
    "ville nous a donné quatre semaines."
)
DUTCH = (
    "We kwamen op maandag bij elkaar in de zaal. Er kwamen negen mensen en een hond. We spraken "
    "over het huis dat de stad wil verkopen. Sommigen wonen daar al lang en willen niet weg. Sam "
    "zei dat we het konden kopen als iedereen elke maand een beetje betaalde. De anderen waren "
    "niet zo zeker. Op het einde vroegen we om meer tijd, en we kregen vier weken om erover na te "
    "denken."
)
WELSH = (
    "Cawsom gyfarfod yn y neuadd ddydd Llun. Daeth naw o bobl, ac un ci. Buom yn siarad am y tŷ y "
    "mae'r cyngor am ei werthu. Mae rhai ohonom wedi byw yno ers amser maith, ac nid ydym am "
    "fynd. Dywedodd Sam y gallem ei brynu pe bai pawb yn talu ychydig bob mis. Nid oedd y lleill "
    "mor siŵr. Yn y diwedd gofynnwyd am fwy o amser, a chawsom bedair wythnos i feddwl am y peth."
)


def refusal(data: bytes, name: str = "post.txt") -> InputError:
    with pytest.raises(InputError) as caught:
        read_bytes(data, name)
    assert caught.value.message.endswith(".")
    assert caught.value.hint.endswith(".")
    assert caught.value.exit_code == 3
    return caught.value


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"PK\x03\x04rest", "Word"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "picture"),
        (b"{\\rtf1 hello}", "rich text"),
        (b"<!DOCTYPE html><p>Hello", "web page"),
        (b"hello\x00world", "not a text file"),
        (b"a " * MAX_BYTES, "too big"),
        (b"--- *** 12 !!", "no words"),
    ],
)
def test_what_is_no_post(data: bytes, what: str) -> None:
    assert what in refusal(data).message


@pytest.mark.parametrize("name", ["post.pages", "post.xlsx", "post", "post.xyz"])
def test_an_unknown_format_names_what_can_be_read(name: str) -> None:
    error = refusal(b"Hello there.", name)
    assert all(suffix in error.message for suffix in READERS)
    assert error.hint == "Save it as plain text and try again."


@pytest.mark.parametrize("words", [GERMAN, FRENCH, DUTCH, WELSH, "сегодня мы говорили о доме. " * 20])
def test_other_languages(words: str) -> None:
    assert "English" in refusal(words.encode()).message


def test_english_short_texts_and_lists_of_names_are_let_through() -> None:
    assert read_bytes(ENGLISH.encode(), "post.txt")
    assert read_bytes(b"Bonjour Sam.", "post.txt")
    names = "\n".join(f"- The {place} Centre for Carers" for place in ["Ely", "Ayr", "Bath", "Hull"] * 5)
    assert read_bytes(f"Who is here\n\n{names}\n".encode(), "POST.TXT")


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    folder = tmp_path / "posts.txt"
    folder.mkdir()
    for path, what in ((tmp_path / "gone.txt", "not there"), (folder, "is a folder")):
        with pytest.raises(InputError, match=what) as caught:
            read(path)
        assert str(tmp_path) not in caught.value.message


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="may not open"):
        read(tmp_path / "post.txt")


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "our-post.md"
    path.write_text(f"# Our house\n\n{ENGLISH}\n", encoding="utf-8")
    (document,) = read(path)
    assert (document.title, document.source) == ("Our house", "our-post.md")
