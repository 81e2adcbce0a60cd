"""What a person must look at first: long lines, dates, figures of speech, sad topics, doubtful changes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache

from easyread.english.parser import parse
from easyread.glossary.defined import definitions_in
from easyread.glossary.entries import Glossary
from easyread.glossary.phrases import find_phrases
from easyread.model import Line, Note, Origin, Sentence
from easyread.resources import data_dir
from easyread.rewrite.care import care_notes
from easyread.rewrite.steps import LIMIT

_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b"
)


@lru_cache(maxsize=1)
def sad_words() -> re.Pattern[str]:
    """The words of topics that can upset a reader, as one pattern."""
    path = data_dir("glossary") / "words" / "sad-topics.toml"
    found = tomllib.loads(path.read_text(encoding="utf-8"))["words"]
    return re.compile(
        r"\b(" + "|".join(sorted(map(re.escape, found), key=len, reverse=True)) + r")\b", re.IGNORECASE
    )


def notes_on(lines: tuple[Line, ...], source: str, origin: Origin) -> Iterator[Note]:
    """The notes on the lines that one source sentence became."""
    for line in lines:
        text = line.text.text
        if line.kind in {"say", "lead-in"} and len(text.split()) > LIMIT:
            yield Note(
                code="long", message=f"This line has {len(text.split())} words.", text=text, origin=origin
            )
        for change in line.changes:
            if not change.sure:
                yield Note(
                    code="not-sure", message=f"Check this change: {change.reason}.", text=text, origin=origin
                )
        for found in find_phrases(parse(text)):
            if found.text is None and found.entry.kind == "figure":
                shown = re.sub(r"[<>]", "", found.entry.phrase).replace(" - ", "-")
                message = f"“{shown}” is a figure of speech. It means: {found.entry.means}."
                yield Note(code="figure", message=message, text=text, origin=origin)
    if _DATE.search(source):
        yield Note(code="date", message="Check that this date is still right.", text=source, origin=origin)
    yield from care_notes(source, origin)
    sad = sad_words().search(source)
    if sad:
        yield Note(
            code="sad-topic",
            message=f"This may upset a reader: “{sad.group(0).lower()}”.",
            text=source,
            origin=origin,
        )


def offered(told: Iterable[Sentence], glossary: Glossary) -> Iterator[Note]:
    """A note on each word that the writer explains and the glossary does not have, with how to keep it."""
    places = {sentence.text: sentence.origin for sentence in told}
    for found in definitions_in(places, glossary):
        term = found.term
        wrong = " ".join(problem.what for problem in found.problems)
        keep = f'easyread glossary add "{term.term}" --explanation "{term.explanation}"'
        message = f"The writer says what “{term.term}” means. To explain it in other papers too: {keep}." + (
            f" First mend this: {wrong}" if wrong else ""
        )
        yield Note(code="defined", message=message, text=found.sentence, origin=places[found.sentence])
