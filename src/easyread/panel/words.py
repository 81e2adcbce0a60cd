"""What the panel said of words becomes a decision in the group's own glossary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from easyread.glossary import Glossary
from easyread.glossary.decisions import decision_of
from easyread.glossary.entries import Decision, Term, Verdict
from easyread.glossary.own import add_decision
from easyread.panel.marks import WORD_KINDS, Said, day_of

STATUSES: Mapping[str, Verdict] = {
    "word known": "know it",
    "word not known": "explain it",
    "never use": "never use it",
}


def word_statuses(marks: Sequence[Said]) -> dict[str, Said]:
    """For each word the last thing that was said of it."""
    found: dict[str, Said] = {}
    for said in sorted(marks, key=lambda said: said.date):
        if said.kind in WORD_KINDS:
            found[said.word.casefold()] = said
    return found


def write_words(
    path: Path, marks: Sequence[Said], glossary: Glossary, new: Sequence[Said]
) -> tuple[list[str], list[str]]:
    """Writes the decisions on the words of the `new` marks to the own glossary at `path`, with day and group.

    `marks` are all: what was said last of a word counts. Gives what was written, and what is to do. A word
    that the group decided about in the same way before is not written again.
    """
    done: list[str] = []
    to_do: list[str] = []
    wanted = {said.word.casefold() for said in new}
    for word, said in word_statuses(marks).items():
        if word not in wanted:
            continue
        term = _term(said.word, glossary)
        verdict = STATUSES[said.kind]
        known = glossary.decided.get(word) or (decision_of(term, glossary.decided) if term else None)
        if known is None or known.we != verdict:
            decision = Decision(word=said.word, we=verdict, when=day_of(said.date), who=said.group)
            add_decision(path, decision)
            done.append(f"“{said.word}”: we {verdict}")
        if verdict == "explain it" and term is None:
            to_do.append(f"“{said.word}” has no explanation. Write one: easyread glossary add")
    return done, to_do


def _term(word: str, glossary: Glossary) -> Term | None:
    """The entry for a word, under any of its spellings."""
    small = word.casefold()
    names = ((term, {name.casefold() for name in (*term.forms, *term.short)}) for term in glossary.terms)
    return glossary.get(word) or next((term for term, forms in names if small in forms), None)
