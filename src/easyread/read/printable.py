"""What the handout cannot print is taken out when a text is read, with a note: emoji, other alphabets."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from easyread.read.wordlists import table

LOST_LETTERS = "[…]"  # stands for letters that cannot be printed


def take_out(line: str) -> tuple[str, list[str]]:
    """The line with printable characters only, and a message for each thing taken out.

    Letters in fancy forms (bold, wide, circled) become plain ones. A picture used as a bullet becomes one.
    """
    if not _unprintable().search(line):
        return line, []
    plain = _bullet().sub(r"\1• ", line)
    plain = _unprintable().sub(lambda match: _plain(match.group()), plain)
    found = _unprintable().findall(plain)
    messages = [_message(run) for run in dict.fromkeys(found)]
    plain = _unprintable().sub(lambda match: LOST_LETTERS if _has_letters(match.group()) else "", plain)
    if found:
        plain = re.sub(r"(?<=\S) {2,}(?=\S)", " ", plain)
        plain = re.sub(r"(?<=\w) +([.,;:!?])(?=\s|$)", r"\1", plain).rstrip()
    return plain, messages


@cache
def _unprintable() -> re.Pattern[str]:
    known = table("characters")["printable"]
    ranges = "".join(f"{re.escape(_char(low))}-{re.escape(_char(high))}" for low, high in known["ranges"])
    return re.compile(f"[^\\s{ranges}{re.escape(known['signs'])}]+")


@cache
def _bullet() -> re.Pattern[str]:
    """A picture at the start of a line, with the mark that asks for colour, if any."""
    signs = re.escape(table("characters")["printable"]["bullets"])
    return re.compile(f"^(\\s*)[{signs}]+\\ufe0f?\\s+")


def _char(code: str) -> str:
    return chr(int(code.removeprefix("U+"), 16))


def _plain(run: str) -> str:
    """Fancy forms of Latin letters and figures as plain ones; all else as it is."""
    return "".join(_letter(sign) for sign in run)


def _letter(sign: str) -> str:
    plain = unicodedata.normalize("NFKC", sign)
    return sign if _unprintable().search(plain) else plain


def _has_letters(run: str) -> bool:
    return any(unicodedata.category(sign)[0] == "L" for sign in run)


def _message(run: str) -> str:
    if _has_letters(run):
        return f"The letters “{run}” cannot be printed. {LOST_LETTERS} stands for them."
    return f"The sign “{run}” cannot be printed. It was taken out."
