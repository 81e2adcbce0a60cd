"""What holds for all formats: sound files, the same words in the same order, the same bytes twice."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from easyread.export import EXPORTERS
from easyread.export.verify import same_words, verify
from easyread.export.words import words
from easyread.layout import lay_out
from easyread.model import Booklet, Draft, Mark, Section, Text
from easyread.styles import Style, with_letter_size
from layout.sample import DRAFT, PHONE, TEA, item, line, point

from .conftest import load

TESTS = Path(__file__).parent.parent


def _made(draft: Draft, style: Style) -> dict[str, bytes]:
    return {kind: export(lay_out(draft, style), style, load) for kind, export in EXPORTERS.items()}


def _with_points(*points: object) -> Draft:
    return replace(DRAFT, sections=(Section(points=points),))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", list(EXPORTERS))
def test_our_file_is_sound(files: dict[str, bytes], kind: str) -> None:
    assert verify(files[kind], kind) == ()


def test_all_formats_say_the_same_words_in_the_same_order(files: dict[str, bytes]) -> None:
    assert same_words(files) == ()


@pytest.mark.parametrize("kind", list(EXPORTERS))
def test_every_word_of_the_booklet_is_in_the_file_and_nothing_else(
    files: dict[str, bytes], booklet: Booklet, kind: str
) -> None:
    label, *others = booklet.cover
    expected = [label, booklet.title, *others, booklet.status]
    for section in booklet.sections:
        expected.append(section.heading)
        expected += [line.text.text for row in section.rows for line in row.lines]
    assert "".join(words(files[kind], kind)) == "".join("".join(expected).split())


def test_a_difference_between_formats_is_found(files: dict[str, bytes]) -> None:
    changed = files["html"].replace(b"council gave", b"council took")
    found = same_words({**files, "html": changed})
    assert len(found) == 1
    assert "gave" in found[0].words
    assert "took" in found[0].words


@pytest.mark.parametrize("kind", list(EXPORTERS))
def test_the_same_booklet_gives_the_same_bytes_in_another_process(
    files: dict[str, bytes], kind: str, tmp_path: Path
) -> None:
    script = (
        "import sys; from export.conftest import load; from layout.sample import DRAFT\n"
        "from easyread.export import EXPORTERS; from easyread.layout import lay_out\n"
        "from easyread.styles import load_style\n"
        f"made = EXPORTERS[{kind!r}](lay_out(DRAFT, load_style()), load_style(), load)\n"
        "sys.stdout.buffer.write(made)"
    )
    paths = [str(TESTS), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
        "PYTHONPATH": os.pathsep.join(paths),
    }
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, check=True
    )
    assert done.stdout == files[kind]


AWKWARD = (
    'Fish & chips cost <b>£5</b> — “so what?” she’s said; it\'s 100% "true" & 3 > 2.',
    "http://example.org/a/very/long/address/that/does/not/fit/on/one/line?x=1&y=2#part",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochuchaf is a place.",
    "Anti-establishment-minded self-advocates met Ms Ångström-Żółć on 4 December 2026.",
    "{braces} \\backslashes ]]> &amp; --> +/ @page 'quotes' %s",
)


@pytest.mark.parametrize("said", AWKWARD)
def test_awkward_words_come_through_in_all_formats(said: str, style: Style) -> None:
    draft = replace(
        _with_points(point(said, picture=TEA), point(said), point(line("So:", "lead-in"), item(said))),
        document_title=said,
        author=said,
    )
    made = _made(draft, style)
    for kind, data in made.items():
        assert verify(data, kind) == (), kind
        assert "".join(words(data, kind)).count("".join(said.split())) >= 4, kind
    assert same_words(made) == ()


@pytest.mark.parametrize("points", [14, 18, 20])
def test_other_letter_sizes_are_sound_too(points: float, style: Style) -> None:
    made = _made(DRAFT, with_letter_size(style, points))
    assert {kind: verify(data, kind) for kind, data in made.items()} == dict.fromkeys(EXPORTERS, ())
    assert same_words(made) == ()


def test_a_link_is_live_and_a_dangerous_one_is_plain_words(style: Style) -> None:
    def linked(target: str) -> Draft:
        mark = Mark(kind="link", start=6, end=11, target=target)
        said = replace(line("Go to a page now."), text=Text(text="Go to a page now.", marks=(mark,)))
        return _with_points(point(said, picture=PHONE))

    safe = _made(linked("https://example.org/x"), style)
    assert b'href="https://example.org/x"' in safe["html"]
    assert all(verify(data, kind) == () for kind, data in safe.items())
    assert b"javascript" not in _made(linked("javascript:alert(1)"), style)["html"]


def test_a_picture_without_a_description_is_described_by_its_idea(style: Style) -> None:
    made = _made(_with_points(point("Tea.", picture=replace(TEA, alt="", idea="tea"))), style)
    assert b'alt="tea"' in made["html"]
    assert all(verify(data, kind) == () for kind, data in made.items())
