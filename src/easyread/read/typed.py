"""Quotation marks and apostrophes typed with other keys: ``word'', `word`, don`t and don´t."""

from __future__ import annotations

import re

# The note, once for a file.
TYPED = "Quotation marks were typed with other keys. They are now “ ” and ’."
# Nobody quotes more than this in one line; the limit also keeps the time of a huge line short.
LONGEST = 400

_BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_])[`´](?=[^\W\d_])")
_DOUBLE = re.compile(
    rf"(?<![\w`´])(?:``|´´)(?=[^\s`´])([^`´]{{1,{LONGEST}}}?)(?<=\S)(?:``?|´´?|''|\")(?![\w`´])"
)
_SINGLE = re.compile(rf"(?<![\w`´])[`´](?=[^\s`´])([^`´]{{1,{LONGEST}}}?)(?<=\S)[`´'](?![\w`´])")
# In Markdown `word` and ``word`` are code. Only what cannot be code is mended there.
_DOUBLE_NOT_CODE = re.compile(rf"(?<![\w`])``(?=[^\s`])([^`]{{1,{LONGEST}}}?)(?<=\S)''(?![\w'])")
_OPENS_CODE = re.compile(r"(?<![^\W\d_])`|`(?![^\W\d_])")


def mend_typed(line: str, *, code: bool = False) -> str:
    """`line` with its typed marks as “ ” ‘ ’. `code`: backticks may stand around code, as in Markdown."""
    if "`" not in line and "´" not in line:
        return line
    if not code:
        line = _BETWEEN_LETTERS.sub("’", line)
        line = _DOUBLE.sub(r"“\1”", line)
        return _SINGLE.sub(r"‘\1’", line)
    if "``" in line and "''" in line:
        line = _DOUBLE_NOT_CODE.sub(r"“\1”", line)
    if _OPENS_CODE.search(line):
        return line.replace("´", "’") if "`" not in line else line
    return _BETWEEN_LETTERS.sub("’", line)
