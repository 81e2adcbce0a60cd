"""The library is one visible surface: few names, typed, documented, loaded late."""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import easyread

FUNCTIONS = ("read", "check", "rewrite", "lay_out", "export", "convert")
NAMES = {
    *FUNCTIONS,
    "load_glossary",
    "to_json",
    "from_json",
    "Document",
    "Draft",
    "Booklet",
    "Report",
    "Glossary",
    "Options",
    "EasyreadError",
    "__version__",
}


def test_the_names_are_these() -> None:
    assert set(easyread.__all__) == NAMES
    assert set(dir(easyread)) >= NAMES


def test_the_types_of_the_names_are_known_to_mypy() -> None:
    """What is loaded late is also imported for the type checker, by the same name."""
    source = Path(easyread.__file__).read_text(encoding="utf-8")
    for name in NAMES - {"__version__"}:
        assert f"import {name} as {name}\n" in source
    assert Path(easyread.__file__).with_name("py.typed").is_file()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_each_function_is_typed_and_says_what_it_does_with_an_example(name: str) -> None:
    function = getattr(easyread, name)
    assert ">>>" in (function.__doc__ or "")
    signature = inspect.signature(function)
    assert signature.return_annotation is not inspect.Signature.empty
    assert all(p.annotation is not inspect.Parameter.empty for p in signature.parameters.values())


def test_a_room_of_the_same_name_does_not_hide_the_function() -> None:
    for name in ("read", "check", "rewrite", "export"):
        room = importlib.import_module(f"easyread.{name}")
        assert getattr(easyread, name) is not room
        assert callable(getattr(easyread, name))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        easyread.no_such_name  # type: ignore[attr-defined]  # noqa: B018


def test_importing_loads_none_of_our_rooms() -> None:
    code = "import sys, easyread; print([m for m in sys.modules if m.startswith('easyread.')])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_the_whole_way_in_a_few_lines(post: Path, tmp_path: Path) -> None:
    [document] = easyread.read(post)
    assert easyread.check(document).terms
    draft = easyread.rewrite(document)
    assert draft.before is not None
    assert easyread.from_json(easyread.to_json(draft), easyread.Draft) == draft
    booklet = easyread.lay_out(draft)
    assert easyread.export(booklet, "docx").startswith(b"PK")
    [outcome] = easyread.convert([post], tmp_path / "out", options=easyread.Options(formats=("json",)))
    assert outcome.error is None
    assert len(outcome.files) == 4
