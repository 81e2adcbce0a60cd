"""The files of each room match its table, so that a reader, rule, step or exporter is never forgotten."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from types import ModuleType

from easyread.check import RULES
from easyread.check.rule import Rule
from easyread.export import EXPORTERS
from easyread.read import READERS
from easyread.report import REPORTS
from easyread.rewrite import rewriter


def modules(room: str) -> Iterator[ModuleType]:
    """All files of a room but its __init__."""
    package = importlib.import_module(f"easyread.{room}")
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def functions(room: str, annotations: tuple[str, ...]) -> set[Callable[..., object]]:
    """The public functions of a room whose parameters and result have these annotations."""
    return {
        function
        for module in modules(room)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and tuple(function.__annotations__.values()) == annotations
    }


def test_every_reader_is_in_the_table() -> None:
    assert functions("read", ("bytes", "str", "tuple[Document, ...]")) == set(READERS.values())


def test_every_rule_is_in_the_table() -> None:
    found = [module.RULE for module in modules("check") if isinstance(getattr(module, "RULE", None), Rule)]
    assert sorted(rule.id for rule in found) == sorted(rule.id for rule in RULES)
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_every_step_is_in_the_table() -> None:
    stages = (rewriter.STEPS, rewriter.IN_HEADINGS, rewriter.IN_ITEMS)
    named = [pair for stage in stages for steps in stage for pair in steps]
    assert functions("rewrite", ("Doc", "Place", "Proposal | None")) == {step for _, step in named}
    assert len({name for name, _ in named}) == len({step for _, step in named})


def by_file(room: str, name: str) -> dict[str, object]:
    """The name of each file of a room that has a function `name`, and that function."""
    found = ((module.__name__.rpartition(".")[2], getattr(module, name, None)) for module in modules(room))
    return {file: function for file, function in found if function is not None}


def test_every_exporter_is_in_the_table() -> None:
    assert by_file("export", "export") == dict(EXPORTERS)


def test_every_report_is_in_the_table() -> None:
    assert by_file("report", "write") == dict(REPORTS)
