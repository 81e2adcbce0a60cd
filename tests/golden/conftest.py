"""`pytest tests/golden --write-golden` writes the golden files again. Read the difference, line by line."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write tests/golden/*.md again")
