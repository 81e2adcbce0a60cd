"""What the panel said of words becomes a status in the group's own glossary."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from easyread.errors import DataFileError
from easyread.files import write_set
from easyread.glossary import Glossary, Term
from easyread.glossary.load import read_file
from easyread.glossary.own import add_entry
from easyread.panel.marks import WORD_KINDS, Said

STATUSES: Mapping[str, str] = {
    "word known": "we know it",
    "word not known": "explain it",
    "never use": "never use it",
}
_BLOCK = re.compile(r"^[ \t]*\[\[[ \t]*term[ \t]*\]\]", re.MULTILINE)


def word_statuses(marks: Sequence[Said]) -> dict[str, Said]:
    """For each word the last thing that was said of it."""
    found: dict[str, Said] = {}
    for said in sorted(marks, key=lambda said: said.date):
        if said.kind in WORD_KINDS:
            found[said.word.casefold()] = said
    return found


def write_words(path: Path, marks: Sequence[Said], glossary: Glossary) -> tuple[list[str], list[str]]:
    """Brings the statuses to the group's own glossary at `path`. Gives what was written, and what is to do.

    "we know it": the word is found and not explained. "explain it": it is explained, also where our glossary
    says that most readers know it. "never use it" is not for a glossary: `easyread check` cites the panel.
    """
    done: list[str] = []
    to_do: list[str] = []
    for said in word_statuses(marks).values():
        if said.kind == "never use":
            continue
        known = said.kind == "word known"
        term = _term(said.word, known, glossary)
        if term is None:
            to_do.append(f"“{said.word}” has no explanation. Write one: easyread glossary add")
        elif _write(path, term, known):
            done.append(f"“{term.term}”: {STATUSES[said.kind]}")
    return done, to_do


def _term(word: str, known: bool, glossary: Glossary) -> Term | None:
    """The entry for a word, with its new status; None where there is no explanation to give."""
    found = glossary.get(word) or next((t for t in glossary.terms if word.casefold() in _forms(t)), None)
    if found is not None:
        return replace(found, known=known, plain="" if not known else found.plain)
    if known:
        told = f"{word[:1].upper()}{word[1:]} is a word that our group knows."
        return Term(term=word, pos="noun", explanation=told, known=True)
    return None


def _forms(term: Term) -> set[str]:
    return {form.casefold() for form in (*term.forms, *term.short)}


def _write(path: Path, term: Term, known: bool) -> bool:
    """Whether the file changed: a new entry, or another status in the one that is there."""
    mine, problems = read_file(path) if path.is_file() else ((), ())
    if problems:
        raise DataFileError(f"{problems[0].source}: {problems[0].what}", hint=problems[0].cure)
    there = next((one for one in mine if one.term.casefold() == term.term.casefold()), None)
    if there is not None and there.known == known:
        return False
    if there is None:
        add_entry(path, term)
        if known:
            _set_known(path, term.term, known)
        return True
    _set_known(path, there.term, known)
    return True


def _set_known(path: Path, name: str, known: bool) -> None:
    """Writes `known = ...` in the entry called `name`. The rest of the file stays as it is."""
    text = path.read_text(encoding="utf-8-sig")
    starts = [found.start() for found in _BLOCK.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        block = text[start:end]
        if not re.search(rf'^\s*term\s*=\s*["\']{re.escape(name)}["\']', block, re.MULTILINE | re.IGNORECASE):
            continue
        line = f"known = {str(known).lower()}"
        new = re.sub(r"^[ \t]*known[ \t]*=.*$", line, block, count=1, flags=re.MULTILINE)
        if new == block and line not in block:
            new = block.rstrip("\n") + f"\n{line}\n" + ("\n" if end < len(text) else "")
        write_set(path.parent, {path.name: (text[:start] + new + text[end:]).encode("utf-8")})
        return
