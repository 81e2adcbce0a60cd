"""Bytes to clean lines: encoding, line ends, damaged letters, odd spaces. What changes words is noted."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby

from easyread.errors import InputError
from easyread.model import Note, Origin
from easyread.read.printable import take_out
from easyread.read.typed import TYPED, mend_typed
from easyread.read.wordlists import table

# Byte order marks, the longer before the shorter: the mark of UTF-16 is the start of that of UTF-32.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# A form feed and the two Unicode separators end a line, but editors do not count them as lines.
_SOFT_ENDS = re.compile("[\x0b\x0c\u2028\u2029]")
_LINE_ENDS = re.compile("\r\n|\r|\n")
# Spaces of every width become a plain space: nobody reads the difference.
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Marks that show nothing and change nothing: soft hyphen, zero-width space, joiners of lines, stray BOM.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c]")
# Control characters, and marks that turn the order of letters round: what is seen is not what is read.
_HARMFUL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
# What a program writes for a letter that it could not read. The letter cannot be won back.
_LOST = "\ufffd"
_SYMBOL = re.compile("[\ue000-\uf8ff]")
# Words of one line. The time grows with the square of them.
MOST_COMPARED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """The lines of a file, each with its number in the file, and a note for each repair."""

    lines: tuple[str, ...]
    numbers: tuple[int, ...]
    notes: tuple[Note, ...]


def mend(data: bytes, *, entities: bool = False, code: bool = False) -> Mended:
    """`data` as clean lines. Raises InputError when it is damaged.

    `entities`: turn "&amp;" into "&" too. `code`: backticks may stand around code, as in Markdown.
    """
    rows, notes = _decode(data)
    lines: list[str] = []
    numbers: list[int] = []
    typed = False  # one note is enough: such a text has them all over
    for number, row in rows:
        clean, found = mend_line(row, number, entities=entities, code=code)
        notes.extend(note for note in found if note.message != TYPED or not typed)
        typed = typed or any(note.message == TYPED for note in found)
        for part in _SOFT_ENDS.split(clean):
            lines.append(part)
            numbers.append(number)
    return Mended(lines=tuple(lines), numbers=tuple(numbers), notes=tuple(notes))


def mend_line(
    line: str, number: int, *, entities: bool = False, code: bool = False
) -> tuple[str, list[Note]]:
    """One line with its damaged letters mended, and a note for each word that changed."""
    notes: list[Note] = []
    plain = unicodedata.normalize("NFC", line)
    if not plain.isascii() or (entities and "&" in plain):
        before, plain = plain, _mend_letters(plain, entities=entities)
        notes += _changed_words(before, plain, number)
        plain, symbols = _read_symbols(plain, number)
        notes += symbols
    typed = mend_typed(plain, code=code)
    if typed != plain:
        notes.append(_note(TYPED, plain.strip(), number))
        plain = typed
    if _LOST in plain:
        notes.append(_note(f"A letter of this line is lost: “{_LOST}” stands for it.", plain.strip(), number))
    if _HARMFUL.search(plain):
        notes.append(_note("Hidden characters were taken out of this line.", "", number))
        plain = _HARMFUL.sub("", plain)
    whole = _SPACES.sub(" ", _UNSEEN.sub("", plain))
    clean, messages = take_out(whole)
    notes += [_note(message, whole.strip(), number, code="left-out") for message in messages]
    return clean, notes


def _decode(data: bytes) -> tuple[list[tuple[int, str]], list[Note]]:
    """Numbered rows. Each row is UTF-8, or Windows text when it is not: files are often pasted from both."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return list(enumerate(_LINE_ENDS.split(data.decode(encoding)), 1)), []
            except UnicodeDecodeError as error:
                if encoding == "utf-8-sig":
                    data = data.removeprefix(mark)
                    break
                raise InputError(
                    "This file is damaged: its letters cannot be read.",
                    hint="Save it again as plain text (UTF-8) and try again.",
                ) from error
    rows: list[tuple[int, str]] = []
    notes: list[Note] = []
    for number, row in enumerate(re.split(rb"\r\n|\r|\n", data), 1):
        try:
            rows.append((number, row.decode("utf-8")))
        except UnicodeDecodeError:
            text = _windows_text(row)
            rows.append((number, text))
            if not notes:
                # One note is enough: in such a file, every line with an accent or a curly quote is like this.
                notes.append(
                    _note("This file was saved in an old way. Check its letters.", text.strip(), number)
                )
    return rows, notes


def _windows_text(row: bytes) -> str:
    """Windows-1252; the five bytes that it does not know become the replacement sign, never a guess."""
    return row.decode("cp1252", errors="replace")


def _mend_letters(line: str, *, entities: bool) -> str:
    """ftfy on the line, then on each word: a line that is damaged in part is only mended word by word."""
    import ftfy

    config = ftfy.TextFixerConfig(
        unescape_html=entities,
        # What an author may have meant stays: ligatures, widths, curly quotes, line separators.
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        explain=False,
    )
    whole: str = ftfy.fix_text(line, config)
    parts = re.split(r"(\s+)", whole)
    return "".join(part if part.isascii() else ftfy.fix_text(part, config) for part in parts)


def _changed_words(before: str, after: str, number: int) -> list[Note]:
    """A note for each stretch of words that differs."""
    if before == after:
        return []
    notes: list[Note] = []
    for was, now in _differences(before.split(), after.split()):
        notes.append(_note(f"“{was}” had damaged letters. It is now “{now}”.", was, number))
    return notes


def _differences(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    """The stretches of words that differ. Mending letters rarely changes how many words there are."""
    if len(old) == len(new):
        found: list[tuple[str, str]] = []
        for same, pairs in groupby(zip(old, new, strict=True), key=lambda pair: pair[0] == pair[1]):
            if not same:
                was, now = zip(*pairs, strict=True)
                found.append((" ".join(was), " ".join(now)))
        return found
    if len(old) > MOST_COMPARED:
        # Finding what belongs together in so long a line takes longer than anybody waits.
        return [(" ".join(old), " ".join(new))]
    from difflib import SequenceMatcher

    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(" ".join(old[i:j]), " ".join(new[k:m])) for tag, i, j, k, m in codes if tag != "equal"]


def _read_symbols(line: str, number: int) -> tuple[str, list[Note]]:
    """Letters of symbol fonts as what they stood for. Unknown ones show as an empty box: out, with a note."""
    known: dict[str, str] = {
        chr(int(code.removeprefix("U+"), 16)): sign for code, sign in table("characters")["symbols"].items()
    }
    unknown = {sign for sign in _SYMBOL.findall(line) if sign not in known}
    clean = _SYMBOL.sub(lambda match: known.get(match.group(), ""), line)
    if not unknown:
        return clean, []
    return clean, [_note("A sign that cannot be shown was taken out of this line.", "", number)]


def _note(message: str, text: str, number: int, *, code: str = "mended") -> Note:
    return Note(code=code, message=message, text=text, origin=Origin(line=number, end_line=number))
