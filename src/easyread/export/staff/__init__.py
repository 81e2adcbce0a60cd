"""Sheets for people who lead and check: a Draft and its Booklet with numbered lines to web pages.

To add one: a file with a function that gives the inside of a page, and one line in `SHEETS`. Its words are in
styles/staff/words.toml.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from easyread.export.staff.comprehension import comprehension
from easyread.export.staff.facilitator import facilitator
from easyread.export.staff.page import Sheet, page
from easyread.export.staff.picture_check import picture_check
from easyread.export.staff.sign_off import sign_off

_INSIDES: Mapping[str, Callable[[Sheet], str]] = {
    "facilitator": facilitator,
    "picture-check": picture_check,
    "sign-off": sign_off,
    "questions": comprehension,
}
SHEETS = tuple(f"{name}.html" for name in _INSIDES)


def staff_sheets(sheet: Sheet) -> dict[str, bytes]:
    """The name of each sheet -> its page, in UTF-8."""
    return {
        f"{name}.html": page(sheet, name, inside(sheet)).encode("utf-8") for name, inside in _INSIDES.items()
    }


__all__ = ["SHEETS", "Sheet", "staff_sheets"]
