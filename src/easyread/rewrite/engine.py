"""Takes one sentence through the steps: each proposal is looked at before it counts."""

from __future__ import annotations

from collections.abc import Sequence

from easyread.english.parser import parse
from easyread.model import Change, Line, Text
from easyread.rewrite.steps import Place, Step
from easyread.rewrite.tree import quoted
from easyread.rewrite.verify import objection

DEPTH = 12  # how often one line may be taken through the steps; a stop for a step that would go on for ever

Named = tuple[str, Step]


def run(line: Line, steps: Sequence[Named], depth: int = DEPTH) -> tuple[Line, ...]:
    """`line` after all `steps`, each again on what it made, until none has anything to say."""
    if depth == 0 or not any(c.isalnum() for c in line.text.text):
        return (line,)
    doc = parse(line.text.text)
    place = Place(kind=line.kind, kept=frozenset(quoted(doc)))
    for name, step in steps:
        proposal = step(doc, place)
        if proposal is None or tuple(p.text for p in proposal.pieces) == (line.text.text,):
            continue
        if objection(doc, proposal) is not None:
            continue
        after = " / ".join(piece.text for piece in proposal.pieces)
        change = Change(
            step=name, before=line.text.text, after=after, reason=proposal.reason, sure=proposal.sure
        )
        made = [
            Line(
                text=Text(text=piece.text),
                kind=piece.kind,
                sources=line.sources,
                changes=(*line.changes, change),
            )
            for piece in proposal.pieces
        ]
        return tuple(out for piece in made for out in run(piece, steps, depth - 1))
    return (line,)
