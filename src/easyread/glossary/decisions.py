"""What a group decided about a word: know it, explain it, never use it. [[decided]] in an own file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from easyread.glossary.entries import Decision, Glossary, Problem, Term, Verdict, glossary_of
from easyread.glossary.tables import lines_of

KEYS = ("word", "we", "instead", "when", "who")
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*decided[ \t]*\]\]", re.MULTILINE)


def decisions_in(data: Mapping[str, Any], text: str, path: Path) -> tuple[list[Decision], list[Problem]]:
    """The decisions of a file that was read as TOML, and a Problem for each wrong one."""
    entries = data.get("decided", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        cure = "Write [[decided]] on a line of its own."
        return [], [Problem(source=f"{path}:1", what="'decided' is wrong.", cure=cure)]
    lines = lines_of(_HEADER, text)
    good: list[Decision] = []
    problems: list[Problem] = []
    for number, entry in enumerate(entries):
        source = f"{path}:{lines[number] if number < len(lines) else 1}"
        wrong = _wrong(entry)
        if wrong is None:
            good.append(Decision(**entry, source=source))
        else:
            problems.append(Problem(source=source, what=wrong[0], cure=wrong[1]))
    return good, problems


def with_decisions(terms: Iterable[Term], decisions: Iterable[Decision]) -> Glossary:
    """A glossary in which each term is as the group decided. The later decision about a word wins."""
    decided = {decision.word.casefold(): decision for decision in decisions}
    glossary = glossary_of([_decided(term, decided) for term in terms])
    return Glossary(glossary.terms, glossary.by_name, decided)


def decision_of(term: Term, decided: Mapping[str, Decision]) -> Decision | None:
    """What was decided about a term, under any of its spellings."""
    names = (term.term, *term.forms, *term.short)
    return next((decided[name.casefold()] for name in names if name.casefold() in decided), None)


def _decided(term: Term, decided: Mapping[str, Decision]) -> Term:
    decision = decision_of(term, decided)
    if decision is None:
        return term
    match decision.we:
        case "know it":
            return replace(term, known=True)
        case "explain it":
            return replace(term, known=False, plain="")
        case "never use it":
            return replace(term, known=False, plain=decision.instead or term.plain)


def _wrong(entry: Mapping[str, Any]) -> tuple[str, str] | None:
    """What is wrong with an entry, and the cure."""
    word = entry.get("word")
    for key, value in entry.items():
        if key not in KEYS:
            near = get_close_matches(key, KEYS, n=1)
            cure = f"Did you mean '{near[0]}'?" if near else f"Use only: {', '.join(KEYS)}."
            return f"'{key}' is not a key of a decision.", cure
        if not isinstance(value, str):
            return f"'{key}' of a decision is wrong.", 'Write words between " " marks.'
    if not word or not str(word).strip():
        return "A decision has no word.", 'Add word = "...".'
    if entry.get("we") not in VERDICTS:
        return f"What you decided about '{word}' is not clear.", f"Write we = one of: {', '.join(VERDICTS)}."
    return None
