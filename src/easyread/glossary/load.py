"""Reads the glossary files: ours from /glossary, then a user's own file, which wins."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from easyread.errors import DataFileError
from easyread.glossary.decisions import decisions_in, with_decisions
from easyread.glossary.entries import Decision, Glossary, Problem, Term, glossary_of
from easyread.glossary.quick_toml import read_quickly
from easyread.glossary.tables import lines_of
from easyread.resources import data_dir

_KINDS: dict[str, type] = {
    "term": str,
    "pos": str,
    "explanation": str,
    "forms": list,
    "short": list,
    "family": str,
    "example": str,
    "not_when": list,
    "plain": str,
    "picture": str,
    "known": bool,
}
_NEEDED = ("term", "pos", "explanation")
_POS = ("noun", "verb", "adjective", "name")
_SAY = {str: 'words between " " marks', list: 'a list, like ["one", "two"]', bool: "true or false"}
_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*term[ \t]*\]\]", re.MULTILINE)


def load_glossary(extra: Path | None = None) -> Glossary:
    """All our terms, and those of the user's own file `extra`, which replace ours of the same name.

    What the file says that a group decided about a word counts for our terms, too. Raises DataFileError that
    names file, line, what is wrong and the cure.
    """
    ours = _our_terms()
    if extra is None:
        return _our_glossary()
    theirs, decisions, problems = _read_all(extra)
    _stop_at(problems)
    return with_decisions(glossary_of([*ours, *theirs]).terms, decisions)


@lru_cache(maxsize=1)
def _our_glossary() -> Glossary:
    return glossary_of(_our_terms())


@lru_cache(maxsize=1)
def _our_terms() -> tuple[Term, ...]:
    terms, problems = read_ours()
    _stop_at(problems)
    return terms


def read_ours() -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
    """The terms of all our files, and every problem in them. Sub-folders hold other data."""
    terms: list[Term] = []
    problems: list[Problem] = []
    for path in sorted(data_dir("glossary").glob("*.toml")):
        found, wrong = read_file(path)
        terms += found
        problems += wrong
    return tuple(terms), (*problems, *_twice(terms))


def read_file(path: Path) -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
    """The good terms of one file, and a Problem for each wrong entry."""
    terms, _, problems = _read_all(path)
    return terms, problems


def _read_all(path: Path) -> tuple[tuple[Term, ...], tuple[Decision, ...], tuple[Problem, ...]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise DataFileError(f"{path} cannot be read: {error.strerror}.", hint="Check its name.") from error
    except UnicodeDecodeError as error:
        raise DataFileError(f"{path} is not saved as UTF-8.", hint="Save it again as UTF-8.") from error
    try:
        data = read_quickly(text) or tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return (), (), (_broken(path, str(error)),)
    terms: list[Term] = []
    tables = ("title", "term", "decided")
    problems = [_unknown(f"{path}:1", key, tables) for key in data if key not in tables]
    decisions, wrong_decisions = decisions_in(data, text, path)
    problems += wrong_decisions
    entries = data.get("term", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        wrong_term = Problem(source=f"{path}:1", what="'term' is wrong.", cure="Write [[term]].")
        return (), (), (*problems, wrong_term)
    lines = lines_of(_HEADER, text)
    for number, entry in enumerate(entries):
        source = f"{path}:{lines[number] if number < len(lines) else 1}"
        wrong = list(_wrong(entry, source))
        problems += wrong
        if not wrong:
            terms.append(_term(entry, source))
    return tuple(terms), tuple(decisions), (*problems, *_twice(terms))


def _term(entry: Mapping[str, Any], source: str) -> Term:
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
    return Term(**values, source=source)


def _wrong(entry: Mapping[str, Any], source: str) -> Iterator[Problem]:
    name = entry.get("term", "")
    for key in _NEEDED:
        if not entry.get(key):
            yield Problem(source=source, what=f"The entry '{name}' has no {key}.", cure=f'Add {key} = "...".')
    for key, value in entry.items():
        kind = _KINDS.get(key)
        if kind is None:
            yield _unknown(source, key, tuple(_KINDS))
        elif not isinstance(value, kind) or (kind is list and not _all_words(value)):
            yield Problem(source=source, what=f"'{key}' of '{name}' is wrong.", cure=f"Write {_SAY[kind]}.")
    if entry.get("pos") and entry["pos"] not in _POS:
        what = f"The pos of '{name}' is '{entry['pos']}'."
        yield Problem(source=source, what=what, cure=f"Write one of: {', '.join(_POS)}.")


def _all_words(value: Any) -> bool:
    return all(isinstance(part, str) for part in value)


def _twice(terms: list[Term]) -> Iterator[Problem]:
    first: dict[str, Term] = {}
    for term in terms:
        other = first.setdefault(term.term.casefold(), term)
        if other is not term:
            what = f"'{term.term}' is there twice. The first one is at {other.source}."
            yield Problem(source=term.source, what=what, cure="Take one of them out.")


def _unknown(source: str, key: str, keys: tuple[str, ...]) -> Problem:
    close = difflib.get_close_matches(key, keys, n=1)
    cure = f"Did you mean '{close[0]}'?" if close else f"Use only: {', '.join(keys)}."
    return Problem(source=source, what=f"'{key}' is not a key of the glossary.", cure=cure)


def _broken(path: Path, message: str) -> Problem:
    place = re.search(r"line (\d+)", message)
    what = re.sub(r"\s*\(at .*\)", "", message)
    cure = 'Each line needs a key, =, and words between " " marks.'
    return Problem(source=f"{path}:{place[1] if place else 1}", what=f"This is not TOML: {what}.", cure=cure)


def _stop_at(problems: tuple[Problem, ...]) -> None:
    if problems:
        first = problems[0]
        raise DataFileError(f"{first.source}: {first.what}", hint=first.cure)
