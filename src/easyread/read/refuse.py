"""What cannot be read is refused at the door, with what is wrong and what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from easyread.errors import InputError
from easyread.read.wordlists import word_set

# The longest report we met has 400 pages and is 1 MB as text. A million words are 6 MB.
MAX_BYTES = 10_000_000
# Files that hold pictures beside their text are larger.
MAX_WITH_PICTURES = 60_000_000
WITH_PICTURES = (
    ".docx",
    ".docm",
    ".odt",
    ".pdf",
    ".rtf",
    ".epub",
    ".eml",
    ".mht",
    ".mhtml",
    ".html",
    ".htm",
    ".xhtml",
)
# Ten long novels. Past that, a handout is no help.
MOST_WORDS = 1_200_000
# Under 60 words the share of small words swings too much to judge a language by.
ENOUGH_WORDS = 60
# Written English has 30 to 50 of 100 words in our list; other languages we tried have under 8.
SMALL_WORDS_SHARE = 0.12

_SAVE_AS_TEXT = "Open it, save it as plain text (.txt) and try again."
# The first bytes of a file, and what such a file is.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a Word file or a zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"%PDF", "a PDF file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a packed file"),
)
# The ends of names that each signature may have.
_ENDS = {
    "a Word file or a zip file": (".docx", ".odt", ".epub"),
    "an old Word file": (".docx",),  # also what a Word file with a password looks like
    "a PDF file": (".pdf",),
    "a rich text file": (".rtf",),
}
_WEB_PAGE = re.compile(rb"\s*(<!doctype html|<html|<\?xml)", re.IGNORECASE)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def limit_of(name: str) -> int:
    """How many bytes a file with this name may have."""
    return MAX_WITH_PICTURES if name.lower().endswith(WITH_PICTURES) else MAX_BYTES


def refuse_size(data: bytes, limit: int = MAX_BYTES) -> None:
    """Raises InputError when the file is too big or holds nothing."""
    if len(data) > limit:
        raise InputError(
            f"This file is too big. The limit is {limit // 1_000_000} MB.",
            hint="Save the part that you need as a new file.",
        )
    if not data.strip():
        raise InputError("This file is empty.", hint="Check that you chose the right file.")


def refuse_not_text(data: bytes) -> None:
    """Raises InputError when the bytes are a picture, a Word file or anything else that is not text."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            ends = _ENDS.get(kind)
            ends = None if "old" in kind else ends
            hint = f"Its name should end in {' or '.join(ends)}." if ends else _SAVE_AS_TEXT
            raise InputError(f"This is {kind}, not plain text.", hint=hint)
    if _WEB_PAGE.match(data):
        raise InputError("This is a web page, not plain text.", hint="Its name should end in .html.")
    if b"\x00" in data and not data.startswith(_WIDE_MARKS):
        raise InputError("This is not a text file.", hint=_SAVE_AS_TEXT)


def refuse_wrong_kind(data: bytes, *wanted: str) -> None:
    """Raises InputError when the first bytes say that the file is something else than its name says.

    `wanted` are the ends of names that fit, such as ".pdf".
    """
    for signature, kind in _SIGNATURES:
        ends = _ENDS.get(kind, ())
        if data.startswith(signature) and not set(ends) & set(wanted):
            what = (
                f"Its name should end in {' or '.join(ends)}." if ends else "easyread cannot read such files."
            )
            raise InputError(f"This is {kind}, and its name says something else.", hint=what)


def refuse_no_words(lines: Sequence[str]) -> None:
    """Raises InputError when no line has a letter."""
    if not any(_LETTERS.search(line) for line in lines):
        raise InputError("There are no words in this file.", hint="Check that you chose the right file.")


def refuse_long(words: str) -> None:
    """Raises InputError when there are more words than anybody could make a handout of."""
    if words.count(" ") + words.count("\n") > MOST_WORDS:
        raise InputError("This text is too long.", hint="Save the part that you need as a new file.")


def refuse_other_language(words: str) -> None:
    """Raises InputError when a text of some length has too few of the small words of English."""
    found = [word.lower().replace("’", "'") for word in _LETTERS.findall(words)]
    if len(found) < ENOUGH_WORDS:
        return
    known = word_set("english", "small_words")
    if sum(word in known for word in found) < SMALL_WORDS_SHARE * len(found):
        raise InputError(
            "This text does not look like English.",
            hint="easyread can only work with English. Check that you chose the right file.",
        )
