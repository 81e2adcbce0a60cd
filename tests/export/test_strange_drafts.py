"""Drafts that no sensible person writes: each exporter makes a sound file, or says in plain words why not.

For a longer run with new drafts: pytest --hypothesis-profile=open tests/export/test_strange_drafts.py
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from easyread import pipeline
from easyread.batch import Post
from easyread.batch.gather import Gathering, posts_in
from easyread.batch.write import names_of, write_post
from easyread.draftfile import first_paper, read_paper, write_paper
from easyread.errors import DataFileError, EasyreadError
from easyread.export import EXPORTERS, pdf
from easyread.export.verify import same_words
from easyread.handout_toml import Handout
from easyread.layout import lay_out
from easyread.model import Document, Draft, HardWord, Line, Mark, Point, Section, Text
from easyread.options import Options
from easyread.styles import Style, load_style
from layout.sample import DRAFT, line, point

from .strange import LOST, PIECES, drafts, handouts

STYLES = [load_style(name) for name in ("handout", "large-print", "booklet", "text-only")]
FEW = 25 if settings().max_examples == 100 else settings().max_examples  # a profile may ask for more
CALM = settings(
    max_examples=FEW,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=set(Phase) - {Phase.shrink},
)
ONE = replace(DRAFT, sections=(Section(points=(point("We met."),)),), hard_words=(), cover=None)


@pytest.fixture(scope="module")
def fetched() -> Iterator[list[str]]:
    """The addresses that WeasyPrint asks for."""
    asked: list[str] = []
    real = pdf.fetch

    def noted(url: str) -> object:
        asked.append(url)
        return real(url)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "fetch", noted)
        yield asked


def made(draft: Draft, style: Style, handout: Handout = Handout()) -> dict[str, bytes]:
    """All files of the draft but those that the letters forbid; each one of them is sound."""
    booklet = lay_out(draft, style, handout)
    files: dict[str, bytes] = {}
    refused: dict[str, str] = {}
    for kind in EXPORTERS:
        try:
            files[kind] = pipeline.make_file(booklet, style, kind)
        except EasyreadError as error:
            refused[kind] = f"{error.message} {error.hint}"
    assert set(refused) <= {"pdf"}, refused
    assert all("Take emoji" in said or "right to left" in said for said in refused.values()), refused
    return files


@CALM
@given(drafts, handouts, st.sampled_from(STYLES), st.booleans())
def test_any_draft(fetched: list[str], draft: Draft, handout: Handout, style: Style, linear: bool) -> None:
    fetched.clear()
    files = made(draft, pipeline.set_up(style, handout, linear=linear), handout)
    assert same_words(files) == ()
    assert set(EXPORTERS) - {"pdf"} <= set(files)
    assert all(url.startswith(("easyread-font:", "data:")) for url in fetched)


@CALM
@given(drafts)
def test_any_draft_as_a_draft_file(draft: Draft) -> None:
    """It is written and read again, or refused with the line that is wrong."""
    text = write_paper(first_paper(draft), {})
    try:
        again = read_paper(text, "a.easyread.md", {})
    except DataFileError:
        return
    assert [len(section.points) for section in again.draft.sections] == [
        len(s.points) for s in draft.sections
    ]


def words(count: int) -> str:
    return " ".join(f"word{number}" for number in range(count)) + "."


def linked(words: str, start: int, end: int, target: str = "https://example.org/") -> Draft:
    text = Text(text=words, marks=(Mark(kind="link", start=start, end=end, target=target),))
    return replace(ONE, sections=(Section(points=(Point(lines=(Line(text=text),)),)),))


ODD = {
    "nothing at all": replace(ONE, sections=()),
    "headings only": replace(
        ONE, sections=tuple(Section(points=(), heading=line(f"Part {n}", "heading")) for n in range(9))
    ),
    "no headings": replace(ONE, sections=(Section(points=tuple(point(f"Line {n}.") for n in range(30))),)),
    "a section without rows": replace(ONE, sections=(Section(points=()), *ONE.sections, Section(points=()))),
    "rows without lines": replace(
        ONE, sections=(Section(points=(Point(lines=()), *ONE.sections[0].points)),)
    ),
    "one word a line": replace(
        ONE, sections=(Section(points=(point(*["We", "met", "and", "we", "sang."]),)),)
    ),
    "a line of 5,000 words": replace(ONE, sections=(Section(points=(point(words(5_000)),)),)),
    "a word of 5,000 letters": replace(ONE, sections=(Section(points=(point("a" * 5_000),)),)),
    "a title of 400 words": replace(ONE, title=line(words(400), "heading"), author="Rosa " * 90),
    "100 hard words": replace(
        ONE,
        hard_words=tuple(
            HardWord(term=f"term {n}", explanation=f"A term {n} is a word.") for n in range(100)
        ),
    ),
    "a link over a space": linked("  Tea.", 1, 2),
    "a link with a space before it": linked("We met  for tea.", 6, 11),
    "a link that ends with a space": linked("We met for tea. ", 7, 16),
    "a link that ends with a space and what nobody sees": linked("We met for tea \u200b\x00", 7, 17),
    "a link to a place that is not there": linked("We met for tea.", 7, 10, "#s99"),
    "marks inside out": linked("We met for tea.", 9, 400),
}


@pytest.mark.parametrize("draft", ODD.values(), ids=ODD)
def test_odd_shapes(draft: Draft) -> None:
    files = made(draft, STYLES[-1])
    assert set(files) == set(EXPORTERS)
    assert same_words(files) == ()


def test_words_of_the_group_that_nobody_sees_are_no_line_of_the_cover() -> None:
    handout = Handout(organisation="\x00", version=" \u200b", place="\u2028")
    for style in STYLES:
        files = made(replace(ONE, author="\x01", date="\u200b", byline="\x02"), style, handout)
        assert set(files) == set(EXPORTERS)


def test_a_picture_that_is_gone_is_told() -> None:
    draft = replace(ONE, sections=(Section(points=(point("We met.", picture=LOST),)),))
    for kind in ("docx", "pdf", "html", "epub"):
        with pytest.raises(DataFileError, match=r"gate\.png"):
            pipeline.make_file(lay_out(draft, STYLES[0]), STYLES[0], kind)


@pytest.mark.parametrize("title", PIECES)
def test_no_title_leads_out_of_the_folder(tmp_path: Path, title: str) -> None:
    """Names of files come from titles."""
    out = tmp_path / "out"
    out.mkdir()
    source = tmp_path / "a.md"
    source.write_text("# Tea\n\nWe met in the hall on a Monday.\n", encoding="utf-8")
    (found,) = posts_in(Gathering(paths=(source,)), out, None)
    assert isinstance(found, Post)
    named = _posts_called(source, title)
    draft = replace(ONE, document_title=title)
    files = dict.fromkeys(("docx", "pdf"), b"x")
    ready = pipeline.Made(draft=draft, booklet=lay_out(draft, STYLES[0]), files=files)
    options = Options(formats=("docx", "pdf"))
    outcome = write_post(replace(found, name=named), ready, out, options, force=False)
    assert {path.parent for path in outcome.files} == {out}
    assert set(names_of(replace(found, name=named), options).values()) < {path.name for path in out.iterdir()}
    assert {path.name for path in tmp_path.iterdir()} == {"out", "a.md"}
    assert not list(out.rglob("*.tmp"))


def _posts_called(source: Path, title: str) -> str:
    """The name that a post with this title gets."""
    from easyread.batch import gather

    document = Document(title=title, blocks=(), source="a.md")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gather, "read", lambda path, **_: (document,))
        (post,) = posts_in(Gathering(paths=(source,)), source.parent / "out", None)
    assert isinstance(post, Post)
    name = post.name
    assert name.endswith("-easy-read")
    assert name.replace("-", "").isalnum()
    assert name.isascii()
    return name


def test_a_file_that_cannot_be_made_leaves_none_of_its_post(tmp_path: Path) -> None:
    """The sign has no letter in the typeface: no Word file without its PDF stays behind."""
    from easyread.batch import run

    source = tmp_path / "a.md"
    source.write_text("# Tea\n\nWe met in the hall on a Monday, and we had tea.\n", encoding="utf-8")
    handout = tmp_path / "easyread.toml"
    handout.write_text('[handout]\nquestions = ["Was it nice \U0001f9ff?"]\n', encoding="utf-8")
    options = Options(formats=("docx", "pdf"), handout=handout)
    (outcome,) = run(Gathering(paths=(source,)), tmp_path / "out", options)
    assert isinstance(outcome.error, EasyreadError)
    assert "Take emoji" in outcome.error.hint or "not-sound" in outcome.error.hint
    assert [path.name for path in (tmp_path / "out").iterdir()] in ([], ["tea-easy-read.not-sound.pdf"])
