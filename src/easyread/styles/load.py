"""Reads a style from styles/<name>/style.toml and page.css, over the style that it is like."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from easyread.errors import DataFileError
from easyread.resources import data_dir
from easyread.styles.build import build
from easyread.styles.check import check
from easyread.styles.values import Style


def load_style(name: str = "handout") -> Style:
    """The style in styles/<name>. Raises DataFileError when there is none, or when it is wrong."""
    folder = data_dir("styles") / name
    if not (folder / "style.toml").is_file():
        known = sorted(entry.parent.name for entry in data_dir("styles").glob("*/style.toml"))
        raise DataFileError(f"There is no style called '{name}'.", hint=f"Styles: {', '.join(known)}.")
    return read_style(folder)


def read_style(folder: Path) -> Style:
    """The style in `folder`, which holds style.toml and page.css. Raises DataFileError when it is wrong."""
    path = folder / "style.toml"
    text, table, css = _read(folder)
    seen = {folder.name}
    while like := table.get("like"):
        if like in seen or not (data_dir("styles") / str(like) / "style.toml").is_file():
            raise DataFileError(f"{path}: there is no style '{like}' to be like.", hint="Name another one.")
        seen.add(like)
        _, above, above_css = _read(data_dir("styles") / like)
        table = _over(above, {key: value for key, value in table.items() if key != "like"})
        css = f"{above_css}\n{css}"
    style = replace(build(Style, table, path, text), css=css)
    check(style, path)
    return style


def _read(folder: Path) -> tuple[str, dict[str, Any], str]:
    """The words of style.toml, what they say, and page.css, which a style that is like another may lack."""
    path = folder / "style.toml"
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
        sheet = folder / "page.css"
        css = "" if "like" in table and not sheet.is_file() else sheet.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(f"The style in {folder} cannot be read: {error}.") from error
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(f"{path}: {error}.", hint="Compare the file with styles/handout.") from error
    return text, table, css


def _over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Table in table: what `above` says wins, and the rest is from `below`."""
    both = dict(below)
    for key, value in above.items():
        old = both.get(key)
        both[key] = _over(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return both


def with_letter_size(style: Style, body_pt: float) -> Style:
    """The same style with larger or smaller letters. Headings grow in step."""
    factor = body_pt / style.letters.body_pt
    names = ("body_pt", "title_pt", "heading_pt", "subheading_pt", "paragraph_gap_pt")
    sizes: dict[str, Any] = {name: round(getattr(style.letters, name) * factor, 1) for name in names}
    sized = replace(style, letters=replace(style.letters, **sizes))
    check(sized, Path(style.name))
    return sized
