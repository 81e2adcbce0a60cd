"""Two changed lists with the one that both started from: one list, piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")


def three_way(
    base: Sequence[T], mine: Sequence[T], theirs: Sequence[T], key: Callable[[T], Hashable]
) -> list[T] | None:
    """`mine` and `theirs` merged, piece by piece; None where both changed the same piece in two ways."""
    b, m, t = ([key(x) for x in some] for some in (base, mine, theirs))
    if m == t or t == b:
        return list(mine)
    if m == b:
        return list(theirs)
    stable = _stable(b, m, t)
    out: list[T] = []
    at = (0, 0, 0)
    for place in [*stable, (len(b), len(m), len(t))]:
        cut_b, cut_m, cut_t = b[at[0] : place[0]], m[at[1] : place[1]], t[at[2] : place[2]]
        if cut_m == cut_t or cut_t == cut_b:
            out += mine[at[1] : place[1]]
        elif cut_m == cut_b:
            out += theirs[at[2] : place[2]]
        else:
            return None
        if place[0] < len(b):
            out.append(mine[place[1]])
        at = (place[0] + 1, place[1] + 1, place[2] + 1)
    return out


def _stable(b: list[Hashable], m: list[Hashable], t: list[Hashable]) -> list[tuple[int, int, int]]:
    """The places where all three say the same."""
    in_m = _pairs(b, m)
    in_t = _pairs(b, t)
    return [(place, in_m[place], in_t[place]) for place in sorted(in_m.keys() & in_t.keys())]


def _pairs(b: list[Hashable], other: list[Hashable]) -> dict[int, int]:
    blocks = SequenceMatcher(None, b, other, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}
