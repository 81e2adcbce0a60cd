"""Each way to end has its exit code, a short message and a hint. No traceback without --debug."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from easyread import pipeline
from easyread.english import parser
from easyread.export import pdf
from easyread.model import Finding, Origin

PRIVATE = "bench"  # a word of the post, which no message of a bug may show


def raises(error: BaseException) -> Any:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


class Without:
    """importlib on a computer where the libraries that `name` needs are missing."""

    def __init__(self, name: str) -> None:
        self.name = name

    def import_module(self, name: str) -> object:
        if name == self.name:
            raise OSError("cannot load library 'libpango-1.0-0'")
        return importlib.import_module(name)


def test_0_fine(run: Run, post: Path) -> None:
    assert run("convert", post, "-o", "out", "-f", "json").code == 0


def test_1_a_file_of_a_batch_failed(run: Run, post: Path) -> None:
    assert run("convert", post, "gone.txt", "-o", "out", "-f", "json").code == 1


@pytest.mark.parametrize("wrong", [["--no-such-option"], ["-f", "odt"], ["-f", ","], ["--post", "0"]])
def test_2_the_command_line_is_wrong(run: Run, post: Path, wrong: list[str]) -> None:
    end = run("convert", post, "-o", "out", *wrong)
    assert end.code == 2
    assert not Path("out").exists()


def test_2_the_command_is_not_there(run: Run) -> None:
    assert run("convret").code == 2


def test_3_the_input_cannot_be_read(run: Run, tmp_path: Path) -> None:
    end = run("convert", "gone.txt", "-o", "out")
    assert end.code == 3
    assert "gone.txt" in end.err
    binary = tmp_path / "picture.txt"
    binary.write_bytes(b"\x89PNG\x00\x00")
    assert run("convert", binary, "-o", "out").code == 3
    assert not Path("out").exists()


def test_4_a_part_is_not_installed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Pango nothing is begun: not even the input is looked at. Word and web pages still work."""
    monkeypatch.setattr(pdf, "importlib", Without("weasyprint"))
    end = run("convert", "gone.txt", "-o", "out")
    assert end.code == 4
    assert "Pango" in end.err
    assert "-f docx,html" in end.err
    assert not Path("out").exists()
    assert run("convert", "gone.txt", "-o", "out", "-f", "docx,html").code == 3


def test_5_a_data_file_is_wrong(run: Run, post: Path) -> None:
    Path("mine.toml").write_text("[[term]]\nterm = 3\n", encoding="utf-8")
    end = run("convert", post, "-o", "out", "--glossary", "mine.toml")
    assert end.code == 5
    assert "mine.toml:1" in end.err
    assert run("convert", post, "-o", "out", "--style", "no-such-style").code == 5
    Path("options.toml").write_text('formats = ["docx"]\nstile = "handout"\n', encoding="utf-8")
    end = run("convert", post, "-o", "out", "--options", "options.toml")
    assert end.code == 5
    assert "options.toml:2" in end.err
    assert "Did you mean 'style'?" in end.err


def test_6_the_output_cannot_be_written(run: Run, post: Path) -> None:
    Path("out").write_text("a file", encoding="utf-8")
    assert run("convert", post, "-o", "out").code == 6
    assert run("convert", post, "-o", "out/deeper").code == 6
    assert Path("out").read_text(encoding="utf-8") == "a file"


def test_7_the_language_model_failed(run: Run, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "MODEL_VERSION", "0.0.0")
    parser.nlp.cache_clear()
    parser.parse.cache_clear()
    try:
        end = run("convert", post, "-o", "out", "-f", "json")
    finally:
        parser.nlp.cache_clear()
    assert end.code == 7
    assert "0.0.0" in end.err


def test_8_our_own_output_failed_its_check(run: Run, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = Finding(rule="html-title", message="It has no title.", level="must-fix", origin=Origin(line=0))
    monkeypatch.setattr(pipeline.files, "verify", lambda data, kind: (fault,))
    end = run("convert", post, "-o", "out", "-f", "html")
    assert end.code == 8
    assert "html-title" in end.err
    assert [path.name.split(".", 1)[1] for path in Path("out").iterdir()] == ["not-sound.html"]


def test_70_a_bug_shows_no_words_of_the_text(run: Run, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline.draft, "rewrite", raises(RuntimeError(f"about the {PRIVATE}")))
    end = run("convert", post, "-o", "out", "-f", "json")
    assert end.code == 70
    assert PRIVATE not in end.err
    assert "Traceback" not in end.err
    assert "RuntimeError" in end.err
    assert "Traceback" in run("convert", post, "-o", "out", "-f", "json", "--debug").err


def test_130_stopped_by_ctrl_c(run: Run, post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline.draft, "rewrite", raises(KeyboardInterrupt()))
    end = run("convert", post, "-o", "out", "-f", "json")
    assert end.code == 130
    assert "Stopped." in end.err
    assert list(Path("out").iterdir()) == []


def test_an_error_of_ours_has_a_traceback_only_with_debug(run: Run) -> None:
    assert "Traceback" not in run("convert", "gone.txt", "-o", "out", "--style", "none").err
    assert "Traceback" in run("convert", "gone.txt", "-o", "out", "--style", "none", "--debug").err
    assert "Traceback" in run("--debug", "convert", "gone.txt", "-o", "out").err
