"""Many posts in, a set of files for each out. A post that fails never stops the rest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from easyread import pipeline
from easyread.errors import (
    DataFileError,
    EasyreadError,
    InputError,
    LanguageModelError,
    MissingPartError,
    OutputError,
    OwnOutputError,
)
from easyread.export.staff.load import Load
from easyread.files import make_folder, refuse, write_set
from easyread.glossary import load_glossary
from easyread.handout_toml import read_handout
from easyread.model import Document, Draft
from easyread.options import Options
from easyread.read import read
from easyread.read_first import read_first
from easyread.receipt import read_receipt, write_receipt
from easyread.styles import load_style

ENDINGS = {pipeline.DATA: "draft.json", "audio": "audio.txt"}  # other formats end in their own name
STAFF = "read-first.md"
RECEIPT = "receipt.json"
NAME_LETTERS = 60  # with a folder before it and an ending behind, far under the 260 that Windows allows

# These are about this computer, not about one post: the next post would fail in the same way.
_FOR_ALL = (DataFileError, LanguageModelError, MissingPartError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One post to be done. `post` counts from 1 in its file; `name` is what its files are called.

    `inputs` are all files of the run, its own first: none of them is ever written over.
    """

    source: Path
    post: int
    document: Document
    name: str
    inputs: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a post (or of a file that could not be read): a draft and files, or an error."""

    source: Path
    title: str = ""
    name: str = ""
    draft: Draft | None = None
    pages: int | None = None  # None where no PDF was asked for
    load: Load | None = None
    files: tuple[Path, ...] = ()
    error: EasyreadError | None = None


def convert(
    paths: Sequence[Path], out: Path, options: Options, *, force: bool = False
) -> tuple[Outcome, ...]:
    """Every post in the files at `paths`, made as `options` ask, in the folder `out`."""
    prepare(options)
    jobs, failed = plan(paths)
    if jobs:
        make_folder(out)
    return (*failed, *(run(job, out, options, force=force) for job in jobs))


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


def plan(paths: Sequence[Path]) -> tuple[tuple[Job, ...], tuple[Outcome, ...]]:
    """The posts in the files, each with a name of its own, and the files that cannot be read."""
    jobs: list[Job] = []
    failed: list[Outcome] = []
    taken: set[str] = set()
    for path in paths:
        try:
            documents = read(path)
        except InputError as error:
            failed.append(Outcome(source=path, title=path.name, error=error))
            continue
        for post, document in enumerate(documents, start=1):
            name = _free(_slug(document.title) or _slug(path.stem) or "paper", taken)
            inputs = (path, *(other for other in paths if other != path))
            jobs.append(Job(source=path, post=post, document=document, name=name, inputs=inputs))
    return tuple(jobs), tuple(failed)


def run(
    job: Job, out: Path, options: Options, *, force: bool = False, tell: Callable[[str], None] | None = None
) -> Outcome:
    """One post made and written. Its error, if any, is in the Outcome."""
    try:
        return _run(job, out, options, force, tell or (lambda message: None))
    except _FOR_ALL:
        raise
    except EasyreadError as error:
        return Outcome(source=job.source, title=job.document.title, name=job.name, error=error)


def _run(job: Job, out: Path, options: Options, force: bool, tell: Callable[[str], None]) -> Outcome:
    names = {kind: f"{job.name}.{ENDINGS.get(kind, kind)}" for kind in pipeline.kinds(options)}
    staff, note = f"{job.name}.{STAFF}", f"{job.name}.{RECEIPT}"
    receipt = read_receipt(out / note)
    if receipt is None and (out / note).exists() and not force:
        raise OutputError(
            f"'{note}' is there, and is not a receipt of ours.", hint="Take it away, or add --force."
        )
    refuse(out, (*names.values(), staff), receipt, job.inputs, force=force)
    try:
        made = pipeline.convert(job.document, options, tell)
    except OwnOutputError as error:
        raise _kept(error, job, out) from error
    output = {names[kind]: data for kind, data in made.files.items()}
    output[staff] = read_first(made.draft).encode("utf-8")
    known = receipt.hashes if receipt else {}
    earlier = {name: was for name, was in known.items() if name not in output and (out / name).exists()}
    output[note] = write_receipt(job.source, job.post, options, output, earlier)
    return Outcome(
        source=job.source,
        title=job.document.title,
        name=job.name,
        draft=made.draft,
        pages=made.pages,
        load=made.load,
        files=write_set(out, output),
    )


def _kept(error: OwnOutputError, job: Job, out: Path) -> OwnOutputError:
    """The error, once the file that is not sound is written under another name than a good one."""
    if not error.data:
        return error
    name = f"{job.name}.not-sound.{ENDINGS.get(error.kind, error.kind)}"
    write_set(out, {name: error.data})
    hint = f"The file is kept as '{name}'. Do not give it to readers. Please report it to us with the text."
    return OwnOutputError(error.message, hint=hint)


def _slug(words: str) -> str:
    """`words` as a file name for any computer: small letters, figures and hyphens, cut between words."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", plain.lower())).strip("-")
    return (
        slug
        if len(slug) <= NAME_LETTERS
        else slug[: NAME_LETTERS + 1].rpartition("-")[0] or slug[:NAME_LETTERS]
    )


def _free(slug: str, taken: set[str]) -> str:
    """A name that no other post of this run has: a number is added where two posts have one title."""
    name, number = f"{slug}-easy-read", 2
    while name in taken:
        name, number = f"{slug}-{number}-easy-read", number + 1
    taken.add(name)
    return name
