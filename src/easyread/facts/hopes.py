"""What is only hoped, feared or thought in the source, told as a fact by lines that name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.clauses.content import is_content, key, said_words
from easyread.facts.matching import alike
from easyread.facts.plain_text import small
from easyread.facts.reading import Reading
from easyread.facts.tables import stem
from easyread.facts.verdict import Fault

_ONLY_THOUGHT = frozenset(
    stem(w)
    for w in [
        "hope",
        "fear",
        "think",
        "believe",
        "suspect",
        "claim",
        "allege",
        "argue",
        "predict",
        "expect",
        "want",
        "worry",
        "doubt",
    ]
)
_OPEN = re.compile(
    r"\b(?:may|might|could|perhaps|maybe|possibl\w+|probabl\w+|likely|if|whether|should|would)\b|\?"
)


def hope_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """ "The coach hopes that she will play" told as "She will play" with other words."""
    told = [u for u in lines.units if not u.explains]
    if any(key(t) in said_words() for u in told for t in u.doc) or _OPEN.search(small(lines.text)):
        return
    for clause in source.clauses():
        up = clause.head.head
        if clause.head.dep_ != "ccomp" or not {stem(up.lemma_), stem(up.lower_)} & _ONLY_THOUGHT:
            continue
        if any(t.dep_ == "nsubj" and t.lower_ in {"you", "i"} for t in up.children):
            continue
        aside = {t.i for c in clause.head.subtree if c.dep_ == "relcl" for t in c.subtree}
        inner = [t for t in clause.head.subtree if is_content(t) and t.i not in aside and t.pos_ != "PROPN"]
        outer = [t for t in clause.head.doc if is_content(t) and t not in inner]
        for unit in told:
            words = [t for t in unit.doc if is_content(t)]
            mine = [t for t in words if any(alike(t, o) for o in inner)]
            if mine and not any(alike(t, o) for t in words for o in outer):
                yield Fault("hedge", f"who says or thinks it is lost: “{up.text}”", unit.line)
                return
