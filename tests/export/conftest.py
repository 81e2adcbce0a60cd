"""The sample booklet in all formats, made once for all tests here."""

from __future__ import annotations

import pytest

from easyread.export import EXPORTERS
from easyread.layout import lay_out
from easyread.model import Booklet, Picture
from easyread.pictures import openmoji
from easyread.styles import Style, load_style
from layout.sample import DRAFT


def load(picture: Picture) -> bytes:
    return openmoji.svg(picture.file)


@pytest.fixture(scope="session")
def style() -> Style:
    return load_style()


@pytest.fixture(scope="session")
def booklet(style: Style) -> Booklet:
    return lay_out(DRAFT, style)


@pytest.fixture(scope="session")
def files(booklet: Booklet, style: Style) -> dict[str, bytes]:
    """Each format's name and the bytes of its file."""
    return {kind: export(booklet, style, load) for kind, export in EXPORTERS.items()}
