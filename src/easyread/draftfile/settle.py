"""After an edit: what became of each sentence, and which sentences no line and no cut speaks of any more."""

from __future__ import annotations

from dataclasses import replace

from easyread.draftfile.values import Cut, Paper
from easyread.model import Draft, LedgerEntry, Text

TAKEN_OUT = "A person took it out."
PUT_BACK = "A person put it back."


def settle(paper: Paper) -> Paper:
    """`paper` with a ledger that fits its lines. A sentence that is gone altogether is listed as left out."""
    draft = paper.draft
    used = keys_used(draft)
    known = {entry.key: entry for entry in draft.ledger}
    cut = {key for one in paper.cuts for key in one.sources}
    gone = [s for s in draft.sentences if s.key not in used and s.key not in cut and s.key != "title"]
    cuts = (
        *(one for one in paper.cuts if not _is_back(one, used, draft)),
        *(Cut(text=Text(text=s.text), sources=(s.key,), reason=TAKEN_OUT) for s in gone),
    )
    why = {key: one.reason for one in cuts for key in one.sources}
    ledger = tuple(_entry(sentence.key, known.get(sentence.key), used, why) for sentence in draft.sentences)
    return replace(paper, draft=replace(draft, ledger=ledger), cuts=cuts)


def keys_used(draft: Draft) -> frozenset[str]:
    """The keys of the sentences that some line speaks of."""
    lines = [draft.title]
    for section in draft.sections:
        lines += [section.heading] if section.heading else []
        lines += [line for point in section.points for line in point.lines]
    return frozenset(key for line in lines for key in line.sources)


def _is_back(cut: Cut, used: frozenset[str], draft: Draft) -> bool:
    """Whether the whole sentence is left out no more: it was put back, and the copy below was forgotten."""
    said = {sentence.key: sentence.text for sentence in draft.sentences}
    return any(key in used and said.get(key) == cut.text.text for key in cut.sources)


def _entry(key: str, known: LedgerEntry | None, used: frozenset[str], why: dict[str, str]) -> LedgerEntry:
    if key in used:
        back = known is None or known.state == "left-out"
        return LedgerEntry(key=key, state="changed", reason=PUT_BACK) if back or known is None else known
    if key == "title" and known:
        return known
    return LedgerEntry(key=key, state="left-out", reason=why.get(key) or TAKEN_OUT)
