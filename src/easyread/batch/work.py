"""Makes or checks one post, in this process or in another: nothing is written, an error is given back.

What makes handouts is loaded late: a check does without.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from easyread.errors import DataFileError, EasyreadError, LanguageModelError, MissingPartError
from easyread.glossary import Glossary, load_glossary
from easyread.model import Document, Report
from easyread.options import Options

if TYPE_CHECKING:
    from easyread.check.profile import Profile
    from easyread.pipeline import Made

Tell = Callable[[str], None]
T = TypeVar("T")

# These are about this computer, not about one post: the next post would fail in the same way.
FOR_ALL = (DataFileError, LanguageModelError, MissingPartError)
# The language model and the maker of PDFs are not made for two posts at once in one process.
_ALONE = threading.Lock()


def prepare(options: Options) -> None:
    """Looks at all that a run needs before any work is done. Raises EasyreadError."""
    from easyread import pipeline
    from easyread.handout_toml import read_handout
    from easyread.styles import load_style

    for kind in options.formats:
        if kind not in pipeline.FORMATS:
            raise DataFileError(
                f"There is no format '{kind}'.", hint=f"Formats: {', '.join(pipeline.FORMATS)}."
            )
    if "pdf" in options.formats:
        from easyread.export.pdf import check_ready

        check_ready()
    load_style(options.style)
    load_glossary(options.glossary)
    if options.handout:
        read_handout(options.handout)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a text is checked. It goes to another process, so the words of a group are named and not held."""

    profile: Profile
    glossary: Path | None = None
    quick: bool = False


def _silent(message: str) -> None:
    """Says nothing."""


def make(document: Document, options: Options, tell: Tell = _silent) -> Made | EasyreadError:
    """One post, made as `options` ask. What stops all posts alike is raised."""
    from easyread import pipeline

    return _one(lambda: pipeline.convert(document, options, tell))


def look(document: Document, how: Look, tell: Tell = _silent) -> Report | EasyreadError:
    """The report of one text. What stops all texts alike is raised."""
    from easyread.check import check

    tell("looking for hard words")
    return _one(lambda: check(document, glossary=words(how.glossary), profile=how.profile, quick=how.quick))


def words(path: Path | None) -> Glossary:
    """The glossary with the words of a group, read again only when the file has changed."""
    if path is None:
        return load_glossary()
    try:
        told = path.stat()
    except OSError:
        return load_glossary(path)  # it says what is wrong
    return _read(path.resolve(), told.st_mtime_ns, told.st_size)


@lru_cache(maxsize=4)
def _read(path: Path, changed: int, size: int) -> Glossary:
    return load_glossary(path)


def _one(do: Callable[[], T]) -> T | EasyreadError:
    from easyread.english.parser import parse

    with _ALONE:
        try:
            return do()
        except FOR_ALL:
            raise
        except EasyreadError as error:
            return error
        except Exception as error:  # noqa: BLE001  a bug of ours in one post must not stop the others
            bug = EasyreadError(
                f"easyread has a bug ({type(error).__name__}).",
                hint="This is our fault. Run this post alone with --debug, and send us what it shows.",
            )
            bug.__cause__ = error
            return bug
        finally:
            # Sentences are parsed many times for one post, and hardly ever for the next one.
            parse.cache_clear()
