"""What the program says to people is short and plain: our own check is run over all messages and hints."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import easyread
from easyread.model import Document, Origin, Paragraph, Text

SOURCE = Path(easyread.__file__).parent
# Not "passive": what "cannot be read" is often nobody's doing.
RULES = {"long-sentence", "contraction", "double-negative", "latin-short-form", "exclamation"}
SAYS = {"message", "hint", "help", "cure", "what"}


def spoken(node: ast.expr) -> str:
    """The words of a string in the program; what it fills in later counts as one word."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(spoken(part) if isinstance(part, ast.Constant) else "Ann" for part in node.values)
    if isinstance(node, ast.BinOp):
        return spoken(node.left) + spoken(node.right)
    return ""


def messages(path: Path) -> Iterator[tuple[int, str]]:
    """The line and the words of each error message, hint and help text in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        said = [word.value for word in node.keywords if word.arg in SAYS]
        if name.endswith("Error") or name == "echo":
            said += node.args[:1]
        yield from ((part.lineno, words) for part in said if (words := spoken(part)).strip())


def test_there_are_messages_to_check() -> None:
    assert sum(1 for path in SOURCE.rglob("*.py") for _ in messages(path)) > 100


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_messages_are_short_and_plain(path: Path) -> None:
    blocks = tuple(
        Paragraph(text=Text(text=words), origin=Origin(line=line)) for line, words in messages(path)
    )
    report = easyread.check(Document(title="Messages", blocks=blocks, source=path.name))
    found = [finding for finding in report.findings if finding.rule in RULES]
    assert [
        f"{path.name}:{finding.origin.line}: {finding.words}: {finding.message}" for finding in found
    ] == []
