"""Dates, times, ranges, money and Roman numerals as people say them: "4 December 2026", "2pm", "5 to 11"."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable
from typing import TYPE_CHECKING

from easyread.glossary.grammar import any_of
from easyread.rewrite.steps import Piece, Place, Proposal

if TYPE_CHECKING:
    from spacy.tokens import Doc

_Write = Callable[[re.Match[str]], str]
_MONTHS = "|".join(month_name[1:])
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)"


def write_formats(doc: Doc, place: Place) -> Proposal | None:
    """ "04/12/2026 at 14:00" -> "4 December 2026 at 2pm"; not in a quotation. Days come before months."""
    text, dropped = doc.text, set[str]()
    kept = [doc[i] for i in place.kept]
    if any(t.like_num for t in kept):
        return None
    for pattern, write in _forms():
        for found in reversed(list(pattern.finditer(text))):
            said = write(found)
            if said != found[0]:
                dropped |= {t.text for t in doc if t.text in found[0]}
                text = text[: found.start()] + said + text[found.end() :]
    if text == doc.text:
        return None
    piece = Piece(text=text, kind=place.kind)
    reason = "numbers as people say them"
    return Proposal(pieces=(piece,), reason=reason, dropped=frozenset(dropped), swaps_words=True)


def _forms() -> tuple[tuple[re.Pattern[str], _Write], ...]:
    counted, parts = any_of("counted-in-ranges"), any_of("numbered-parts")
    return (
        (re.compile(r"(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-])"), _date),
        (
            re.compile(rf"\b(?:the )?(\d{{1,2}})(?:st|nd|rd|th)(?: of)? (?=(?:{_MONTHS})\b)"),
            lambda m: f"{m[1]} ",
        ),
        (re.compile(r"(?<![\d:.])([01]\d|2[0-3]):([0-5]\d)(?![\d:]| ?[ap]m)"), _time),
        (re.compile(r"\b(\d{1,2})[:.]00\s?([ap]m)\b"), lambda m: f"{int(m[1])}{m[2]}"),
        (re.compile(rf"\b({_CLOCK})\s?[-–]\s?(?={_CLOCK}\b)"), _to),
        (
            re.compile(rf"(?<![\w/.£-])(\d{{1,3}})\s?[-–]\s?(?=\d{{1,3}} {counted}\b)"),
            lambda m: f"{m[1]} to ",
        ),
        (re.compile(r"\b([Aa]ged? \d{1,2})\s?[-–]\s?(?=\d{1,3}\b)"), lambda m: f"{m[1]} to "),
        (re.compile(r"\b((?:19|20)\d\d)[/–-](\d\d)\b(?![/-])"), _years),
        (re.compile(r"(£\d+(?:\.\d+)?)\s?(m|bn|k)\b"), _money),
        (re.compile(rf"\b((?i:{parts}) )([IVXL]+)\b(?!\.\w)"), lambda m: m[1] + str(_arabic(m[2]))),
    )


def _to(found: re.Match[str]) -> str:
    return f"{found[1]} to "


def _date(found: re.Match[str]) -> str:
    day, month = int(found[1]), int(found[3])
    return f"{day} {month_name[month]} {found[4]}" if 1 <= day <= 31 and 1 <= month <= 12 else found[0]


def _time(found: re.Match[str]) -> str:
    hour, minutes = int(found[1]), "" if found[2] == "00" else f":{found[2]}"
    if hour in {0, 12}:
        return found[0]  # noon and midnight are easily taken for one another
    return f"{hour - 12 if hour > 12 else hour}{minutes}{'pm' if hour > 12 else 'am'}"


def _years(found: re.Match[str]) -> str:
    first = int(found[1])
    return f"{first} to {first + 1}" if (first + 1) % 100 == int(found[2]) else found[0]


def _money(found: re.Match[str]) -> str:
    if found[2] == "k":
        return f"{found[1]},000" if "." not in found[1] else found[0]
    return f"{found[1]} {'million' if found[2] == 'm' else 'billion'}"


def _arabic(numeral: str) -> int | str:
    """The number of a Roman numeral up to 89, or the letters where they are none."""
    values = [_ROMAN[letter] for letter in numeral]
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return total if _roman(total) == numeral else numeral


def _roman(number: int) -> str:
    out = ""
    for value, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            out, number = out + letters, number - value
    return out
