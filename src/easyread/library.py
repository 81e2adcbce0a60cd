"""The functions behind `import easyread`: each does one part of the work, with what is usual filled in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from easyread import batch, pipeline
from easyread.check import check as report_on
from easyread.glossary import Glossary, load_glossary
from easyread.layout import lay_out as booklet_of
from easyread.model import Booklet, Document, Draft, Report
from easyread.options import Options
from easyread.read import read as documents_in
from easyread.styles import load_style

STYLE = Options().style


def read(path: Path | str) -> tuple[Document, ...]:
    """The posts in the file at `path`, in its order. Raises InputError.

    >>> [document] = read("post.txt")
    """
    return documents_in(Path(path))


def check(text: Document | Draft, *, glossary: Glossary | None = None) -> Report:
    """The jargon report of a text: hard words, findings, scores.

    >>> [use.term for use in check(document).terms if not use.explained]
    """
    return report_on(text, glossary=glossary or load_glossary())


def rewrite(document: Document, *, glossary: Glossary | None = None) -> Draft:
    """The Easy Read draft of `document`, with pictures and scores. Each line knows where it comes from.

    >>> draft = rewrite(document)
    >>> draft.notes  # what a person must look at
    """
    return pipeline.make_draft(document, glossary)


def lay_out(draft: Draft, *, style: str = STYLE) -> Booklet:
    """What is printed: cover, frame, sections of rows, hard words. Raises DataFileError for an unknown style.

    >>> booklet = lay_out(draft, style="handout")
    """
    return booklet_of(draft, load_style(style))


def export(booklet: Booklet, kind: str, *, style: str = STYLE) -> bytes:
    """The bytes of one file, checked: `kind` is "docx", "pdf", "html", "epub" ... Raises EasyreadError.

    >>> Path("post.docx").write_bytes(export(booklet, "docx"))
    """
    return pipeline.make_file(booklet, load_style(style), kind)


def convert(
    paths: Sequence[Path | str], out: Path | str, *, options: Options | None = None, force: bool = False
) -> tuple[batch.Outcome, ...]:
    """Makes the files of every post in `paths` in the folder `out`, as the command does.

    One post that fails does not stop the others: its Outcome holds the error. What stops all of them (a
    missing part, a wrong style) is raised.

    >>> outcomes = convert(["posts.txt"], "handouts", options=Options(formats=("docx",)))
    >>> [outcome.error for outcome in outcomes]
    """
    return batch.convert([Path(path) for path in paths], Path(out), options or Options(), force=force)
