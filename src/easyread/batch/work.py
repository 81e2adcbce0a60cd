"""Makes one post, in this process or in another: nothing is written, an error is given back."""

from __future__ import annotations

import threading
from collections.abc import Callable

from easyread import pipeline
from easyread.errors import DataFileError, EasyreadError, LanguageModelError, MissingPartError
from easyread.glossary import load_glossary
from easyread.handout_toml import read_handout
from easyread.model import Document
from easyread.options import Options
from easyread.styles import load_style

# These are about this computer, not about one post: the next post would fail in the same way.
FOR_ALL = (DataFileError, LanguageModelError, MissingPartError)
# The language model and the maker of PDFs are not made for two posts at once in one process.
_ALONE = threading.Lock()


def prepare(options: Options) -> None:
    """Looks at all that a run needs before any work is done. Raises EasyreadError."""
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


def make(
    document: Document, options: Options, tell: Callable[[str], None] = lambda message: None
) -> pipeline.Made | EasyreadError:
    """One post, made as `options` ask. What stops all posts alike is raised."""
    from easyread.english.parser import parse

    with _ALONE:
        try:
            return pipeline.convert(document, options, tell)
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
