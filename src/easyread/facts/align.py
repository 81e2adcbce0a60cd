"""Lines up the lines of a draft with the sentences of its source: in their order, by the words they share."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.facts.clauses.content import is_content, key
from easyread.facts.tables import related, stem

if TYPE_CHECKING:
    from spacy.tokens import Token

NOTHING = 0.34  # the share of a line's words, by weight, that a sentence must share to be its source
STAY = 0.06  # what it is worth to stay with the sentence of the line before
LEAP = 0.01  # what each sentence that is leapt over costs
MORE = 0.25  # the share that a second sentence must add to count as a source, too


def words_of(text: str) -> frozenset[str]:
    """The stems of the content words of a text, and its numbers."""
    doc = parse(text)
    found = {key(t) for t in doc if is_content(t)}
    found |= {t.lower_ for t in doc if any(c.isdigit() for c in t.text)}
    return frozenset(found) or frozenset(stem(t.lower_) for t in doc if _counts(t))


def _counts(token: Token) -> bool:
    return token.is_alpha and token.pos_ in {"NOUN", "VERB", "ADJ", "PROPN"}


def align(sources: Sequence[str], lines: Sequence[str]) -> list[tuple[int, ...]]:
    """For each line the places of the sentences that it comes from, in order; () where there is none.

    Later lines come from the same sentence or a later one: an editor keeps the order.
    """
    if not sources or not lines:
        return [() for _ in lines]
    theirs = [words_of(text) for text in sources]
    weight = _weights(theirs)
    shares = [[_share(words_of(line), words, weight) for words in theirs] for line in lines]
    path = _path(shares)
    return [_with_more(words_of(lines[n]), at, theirs, weight) for n, at in enumerate(path)]


def _weights(theirs: Sequence[frozenset[str]]) -> dict[str, float]:
    """A word that stands in few sentences tells more."""
    counts: dict[str, int] = {}
    for words in theirs:
        for word in words:
            counts[word] = counts.get(word, 0) + 1
    return {word: 1 + log(len(theirs) / n) for word, n in counts.items()}


def _share(mine: frozenset[str], theirs: frozenset[str], weight: dict[str, float]) -> float:
    if not mine:
        return 0.0
    total = got = 0.0
    for word in mine:
        best = max((weight[o] for o in theirs if related(word, o)), default=0.0)
        worth = best or weight.get(word, 1.5)
        total += worth
        got += worth if best else 0.0
    return got / total


def _path(shares: Sequence[Sequence[float]]) -> list[int | None]:
    """The best way through: a place for each line that never goes back, or None."""
    size = len(shares[0])
    best = [0.0] * size  # best[i]: the worth of the way so far that stands at sentence i
    steps: list[list[tuple[int, bool]]] = []
    for n, row in enumerate(shares):
        new, back = [0.0] * size, []
        reach, at = float("-inf"), 0  # the best place to come from, at or before i
        for i in range(size):
            if best[i] + LEAP * i > reach:
                reach, at = best[i] + LEAP * i, i
            came = at if n else i
            before = (reach - LEAP * i) if n else -LEAP * i / 4
            stayed = best[i] + STAY if n else before
            if stayed >= before:
                before, came = stayed, i
            taken = row[i] - NOTHING
            new[i] = before + max(taken, 0.0)
            back.append((came, taken > 0))
        steps.append(back)
        best = new
    place = max(range(size), key=lambda i: best[i])
    path: list[int | None] = []
    for back in reversed(steps):
        came, taken = back[place]
        path.append(place if taken else None)
        place = came
    return path[::-1]


def _with_more(
    mine: frozenset[str], at: int | None, theirs: Sequence[frozenset[str]], weight: dict[str, float]
) -> tuple[int, ...]:
    """The sentence, and its neighbours that say what is still missing: a line made of two sentences."""
    if at is None:
        return ()
    left = {w for w in mine if not any(related(w, o) for o in theirs[at])}
    found = [at]
    for near in (at - 1, at + 1):
        if 0 <= near < len(theirs) and left:
            told = {w for w in left if any(related(w, o) for o in theirs[near])}
            if len(told) >= max(2, MORE * len(mine)):
                found.append(near)
    return tuple(sorted(found))
