"""What real programs write is read: the shape of a post stays, and no word of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread.read import read

from .kept import NO, WORDS, YES, kept, makers

# What the program itself does not write: no reader could find it there.
NOT_WRITTEN = {
    ("eml by Python, words alone", "link"),
    ("txt by LibreOffice", "footnote"),
    ("txt by LibreOffice", "link"),
    ("txt by pandoc", "link"),
    ("rtf by pandoc", "picture"),
}
# Their shape is not in the file: drawn marks of lists, headings that are only larger letters, …
ONLY_WORDS = {
    "eml by Python, words alone",
    "epub by LibreOffice",
    "pdf by Chromium",
    "rtf by pandoc",
    "txt by LibreOffice",
    "txt by pandoc",
}
SHAPE = ("title", "headings", "list", "numbers")
WITH_LINKS = ("docx", "odt", "html", "mht", "md", "eml by Python")
NAMES = (
    *("md by hand", "eml by Python", "eml by Python, words alone", "pdf by WeasyPrint"),
    *("pdf by Chromium", "html by Chromium", "mht by Chromium"),
    *(f"{end} by pandoc" for end in ("docx", "odt", "rtf", "epub", "html", "txt", "md")),
    *(f"{end} by LibreOffice" for end in ("docx", "odt", "rtf", "epub", "html", "txt", "pdf")),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_kept(name: str, folder: Path) -> None:
    known = makers(folder)
    if name not in known:
        pytest.skip("pandoc, LibreOffice or Chromium is not installed")
    found = kept(read(known[name]())[0])
    lost = {what for what, how in found.items() if how == NO and (name, what) not in NOT_WRITTEN}
    if name.startswith("pdf"):
        lost.discard("link")  # a PDF by some versions of these programs has no links
    assert lost == set()
    assert found["title"] == YES
    if name not in ONLY_WORDS:
        assert {what: found[what] for what in SHAPE} == dict.fromkeys(SHAPE, YES)
    if name.startswith(WITH_LINKS) and "words alone" not in name:
        assert (found["table"], found["link"], found["bold"]) == (YES, YES, YES)
    assert found["quotation"] in (YES, WORDS)
