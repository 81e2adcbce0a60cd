"""The top of a draft file: between two lines of three hyphens, a name and a value on each line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from easyread.draftfile.values import Checked, Settings
from easyread.draftfile.write import VERSION

Wrong = Callable[[int, str, str], None]
_FACTS = {"paper": "document_title", "source": "source", "author": "author", "role": "role"}
_FACTS |= {"byline": "byline", "date": "date", "language": "language"}
_SETTINGS = ("style", "level", "keep", "pages", "post")
_CHECKED = {"checked by": "by", "checked on": "day", "checked words": "words", "cuts agreed by": "cuts"}
NAMES = ("easyread", *_FACTS, *_SETTINGS, *_CHECKED)
RULE = "---"


@dataclass(slots=True)
class Head:
    """The facts of the draft, how it is made, and who checked it."""

    facts: dict[str, Any] = field(default_factory=lambda: {"document_title": "", "source": ""})
    settings: Settings = field(default_factory=Settings)
    checked: Checked | None = None


def read_head(lines: list[tuple[int, str]], wrong: Wrong) -> tuple[Head, list[tuple[int, str]]]:
    """The head, and the lines after it."""
    end = next((place for place, (_, line) in enumerate(lines) if place and line == RULE), 0)
    if lines[0][1] != RULE or not end:
        wrong(1, "This is not a draft file of easyread.", "Take a file that ends in .easyread.md.")
        return Head(), []
    found: dict[str, str] = {}
    for number, line in lines[1:end]:
        name, colon, value = line.partition(":")
        if not line.strip():
            continue
        if not colon or name not in NAMES:
            near = get_close_matches(name, NAMES, n=1)
            cure = f"Did you mean '{near[0]}'?" if near else f"Use only: {', '.join(NAMES)}."
            wrong(number, f"'{name}' is not known here.", cure)
            continue
        found[name] = _value(number, value.strip(), wrong)
        if name in {"post", "pages", "easyread"} and not found[name].isdecimal():
            wrong(number, f"'{name}' is not a whole number.", "Write a number like 1.")
            del found[name]
    if found.get("easyread", str(VERSION)) != str(VERSION):
        wrong(1, "The file is from another version of easyread.", "Make it again, or take that version.")
    return _head(found), lines[end + 1 :]


def _head(found: dict[str, str]) -> Head:
    settings: dict[str, Any] = {name: found[name] for name in _SETTINGS if name in found}
    settings |= {name: int(settings[name]) for name in ("post", "pages") if name in settings}
    head = Head(settings=Settings(**settings))
    head.facts |= {to: found[name] for name, to in _FACTS.items() if name in found}
    if "checked by" in found:
        given = {to: found.get(name, "") for name, to in _CHECKED.items()}
        head.checked = Checked(**given)
    return head


def _value(number: int, words: str, wrong: Wrong) -> str:
    if not words.startswith('"'):
        return words
    try:
        return str(json.loads(words))
    except ValueError:
        wrong(number, 'The " marks do not match.', 'Write the words between two " marks, or without them.')
        return words
