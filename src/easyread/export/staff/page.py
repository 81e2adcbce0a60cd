"""What all sheets for staff share: their words, their page, boxes to tick, lines to write on, pictures."""

from __future__ import annotations

import base64
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any

from easyread.export.drawing import mime
from easyread.export.lines import alt_text
from easyread.model import Booklet, Draft, Picture
from easyread.resources import data_dir


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a sheet is made from. `booklet` has a number for each line; `pages` is 0 where there is no PDF."""

    draft: Draft
    booklet: Booklet
    load: Callable[[Picture], bytes]
    pages: int = 0
    questions: tuple[str, ...] = ()  # of the group, for the panel


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((data_dir("styles") / "staff" / "words.toml").read_text(encoding="utf-8"))


def wording(sheet: str) -> Mapping[str, Any]:
    """The words of a sheet: styles/staff/words.toml."""
    return _words()[sheet]


def page(sheet: Sheet, name: str, inside: str) -> str:
    """A whole web page that needs no other file."""
    own = wording(name)["title"]
    title = f"{own}{'' if own.endswith('?') else ':'} {sheet.booklet.title}"
    css = (data_dir("styles") / "staff" / "page.css").read_text(encoding="utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(sheet.booklet.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>\n{css}</style>\n</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n"
        f"<p>{escape(wording(name)['first'])}</p>\n{inside}</main>\n</body>\n</html>\n"
    )


def boxes(answers: Iterable[str]) -> str:
    """A box to tick for each answer."""
    return "".join(
        f'<span class="answer"><span class="box"></span>{escape(each)}</span> ' for each in answers
    )


def lines(count: int) -> str:
    """Lines to write on."""
    return '<span class="line"></span>' * count


def figure(sheet: Sheet, picture: Picture, caption: str = "") -> str:
    """The picture, with words under it."""
    data = sheet.load(picture)
    coded = base64.b64encode(data).decode("ascii")
    under = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    image = f'<img src="data:{mime(data)};base64,{coded}" alt="{escape(alt_text(picture))}">'
    return f"<figure>{image}{under}</figure>"
