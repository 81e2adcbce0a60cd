"""Word, OpenDocument and EPUB files are zip archives. They are opened with care, and never on disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from easyread.errors import InputError
from easyread.read.trees import xml_tree

if TYPE_CHECKING:
    import zipfile

# A report of 400 pages with 300 photos has about 900 parts and 100 MB of pictures.
MOST_PARTS = 5_000
MOST_UNPACKED = 300_000_000
# The text of a book is 5 MB of XML. It is the only part that we unpack.
MOST_TEXT = 60_000_000
# Deflate makes the text of a document 5 to 40 times smaller; 1,032 times is the most it can do at all.
MOST_RATIO = 200
# Small parts may be packed better: a part of this size does no harm.
RATIO_FROM = 10_000_000

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SAVE = "Open it in its own program, save it again and try again."


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The parts of a packed file, by name. `what` is how a person calls the file."""

    what: str
    archive: zipfile.ZipFile
    sizes: Mapping[str, int]

    def __contains__(self, name: str) -> bool:
        return name in self.sizes

    def names(self) -> Iterator[str]:
        yield from self.sizes

    def read(self, name: str) -> bytes:
        """The bytes of one part. Raises InputError when it is missing, damaged or too big."""
        if name not in self.sizes:
            raise InputError(f"This {self.what} is damaged: a part of it is missing.", hint=_SAVE)
        if self.sizes[name] > MOST_TEXT:
            raise InputError(
                f"The text of this {self.what} is too long.", hint="Save a part of it as a new file."
            )
        from lzma import LZMAError
        from zipfile import BadZipFile
        from zlib import error as zlib_error

        try:
            return self.archive.read(name)
        except (BadZipFile, zlib_error, LZMAError, EOFError, OSError, ValueError) as error:
            raise InputError(f"This {self.what} is damaged.", hint=_SAVE) from error
        except (NotImplementedError, RuntimeError) as error:
            raise InputError(
                f"This {self.what} is locked or packed in an unusual way.", hint=_SAVE
            ) from error

    def tree(self, name: str, *, doctype: bool = False) -> Any:
        """One part as an XML tree. Raises InputError."""
        return xml_tree(self.read(name), self.what, doctype=doctype)


def open_pack(data: bytes, what: str) -> Pack:
    """The packed file in `data`, after a look at all that it says about itself. Raises InputError."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        if _LOCKED in data:
            raise InputError(
                f"This {what} is locked with a password.",
                hint="Open it, take the password off, and save it again.",
            )
        raise InputError("This is an old Word file.", hint="Open it, save it as .docx and try again.")
    import zipfile

    try:
        archive = zipfile.ZipFile(BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError) as error:
        raise InputError(
            f"This is not a whole {what}.", hint="Get the file again, or save it again."
        ) from error
    _refuse_bomb(parts, what)
    return Pack(what=what, archive=archive, sizes={part.filename: part.file_size for part in parts})


def _refuse_bomb(parts: list[zipfile.ZipInfo], what: str) -> None:
    """By what the list of parts says. Python reads no more of a part than the list says."""
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise InputError(
            f"This {what} is too big when it is unpacked. It was not read.",
            hint="Save a part of it as a new file.",
        )
    for part in parts:
        if part.file_size > RATIO_FROM and part.file_size > MOST_RATIO * max(1, part.compress_size):
            raise InputError(
                f"A part of this {what} is packed in a way that can be an attack. It was not read.",
                hint=_SAVE,
            )
        if part.flag_bits & 1:
            raise InputError(
                f"This {what} is locked with a password.",
                hint="Open it, take the password off, and save it again.",
            )
        if part.filename.startswith("/") or ".." in part.filename.split("/"):
            raise InputError(f"This {what} has a part that lies outside it. It was not read.", hint=_SAVE)
