"""Which paragraph of the Word file is which line of the draft: by bookmark if there is one, else by words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from easyread.fromword.pages import Para
from easyread.fromword.refs import Ref

ENOUGH = 0.55  # paragraphs whose words are as alike as this may be the same line
ENOUGH_NEAR = 0.35  # between two that were found, or in a row that was found
Pair = Callable[[int, int], None]


def plain(text: str) -> str:
    """`text` for comparing: marks that Word changes by itself are all one."""
    quotes = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})
    return " ".join(text.replace("\u00a0", " ").replace("\u2011", "-").translate(quotes).split())


def match(old: Sequence[Ref], old_paras: Sequence[Para], new: Sequence[Para]) -> dict[int, int]:
    """Place in `new` -> place in `old`, each at most once."""
    found: dict[int, int] = {}
    free = set(range(len(old)))

    def pair(n: int, o: int) -> None:
        found[n] = o
        free.discard(o)

    titles = [n for n, para in enumerate(new) if para.kind == "title"]
    title = next((o for o, ref in enumerate(old) if ref.kind == "title"), None)
    if title is not None and len(titles) == 1:
        pair(titles[0], title)
    _by_bookmark(old, old_paras, new, found, pair)
    by_text: defaultdict[str, list[int]] = defaultdict(list)
    for o in sorted(free):
        by_text[plain(old[o].text)].append(o)
    _same_order(old, new, found, free, pair)
    for n, para in enumerate(new):  # the same words in another place: they were moved
        same = [o for o in by_text[plain(para.text)] if o in free]
        if n not in found and same:
            pair(n, _nearest(same, n, found))
    _between(old, new, found, free, pair)
    rest = sorted(
        (
            (ratio, n, o)
            for n in range(len(new))
            if n not in found
            for o in sorted(free)
            if (ratio := alike(old[o].text, new[n].text)) >= ENOUGH
        ),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    for _, n, o in rest:
        if n not in found and o in free:
            pair(n, o)
    return found


def _by_bookmark(
    old: Sequence[Ref],
    old_paras: Sequence[Para],
    new: Sequence[Para],
    found: dict[int, int],
    pair: Pair,
) -> None:
    """Rows with the same bookmark: within them, lines go by words, then by place."""
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for o, para in enumerate(old_paras):
        if para.bookmark:
            rows[para.bookmark].append(o)
    theirs: defaultdict[str, list[int]] = defaultdict(list)
    for n, para in enumerate(new):
        if para.bookmark in rows:
            theirs[para.bookmark].append(n)
    for name, places in theirs.items():
        left = list(rows[name])
        waiting = []
        for n in (n for n in places if n not in found):
            same = next((o for o in left if plain(old[o].text) == plain(new[n].text)), None)
            if same is None:
                waiting.append(n)
            else:
                pair(n, same)
                left.remove(same)
        ranked = sorted(
            ((alike(old[o].text, new[n].text), n, o) for n in waiting for o in left), reverse=True
        )
        for ratio, n, o in ranked:
            if ratio >= ENOUGH_NEAR and n in waiting and o in left:
                pair(n, o)
                waiting.remove(n)
                left.remove(o)
        if len(waiting) == len(left) == 1:
            pair(waiting[0], left[0])


def _same_order(
    old: Sequence[Ref], new: Sequence[Para], found: dict[int, int], free: set[int], pair: Pair
) -> None:
    """The longest stretches of paragraphs that are the same, in the same order."""
    olds = [o for o in range(len(old)) if o in free]
    news = [n for n in range(len(new)) if n not in found]
    matcher = SequenceMatcher(
        None, [plain(old[o].text) for o in olds], [plain(new[n].text) for n in news], autojunk=False
    )
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            pair(news[block.b + step], olds[block.a + step])


def _between(
    old: Sequence[Ref], new: Sequence[Para], found: dict[int, int], free: set[int], pair: Pair
) -> None:
    """Paragraphs between two that were found: those that are a little alike are the same, changed."""
    last_old = -1
    n = 0
    while n < len(new):
        if n in found:
            last_old, n = found[n], n + 1
            continue
        end = next((m for m in range(n, len(new)) if m in found), len(new))
        stop = found[end] if end in found else len(old)
        olds = [o for o in range(last_old + 1, stop) if o in free] if stop > last_old else []
        if end - n == 1 and len(olds) == 1 and _one_place(old, new, n, olds[0], found):
            pair(n, olds[0])
        ranked = sorted(
            ((alike(old[o].text, new[m].text), m, o) for m in range(n, end) for o in olds),
            key=lambda one: (-one[0], one[1], one[2]),
        )
        for ratio, m, o in ranked:
            if ratio >= ENOUGH_NEAR and m not in found and o in free and _fits(found, m, o):
                pair(m, o)
        n = end


def _one_place(old: Sequence[Ref], new: Sequence[Para], n: int, o: int, found: dict[int, int]) -> bool:
    """Whether one line stands in the place of one: quite other words, in the same row or between the same
    neighbours."""
    if old[o].kind == "hard" or (old[o].kind == "heading" and new[n].kind == "heading"):
        return True
    same_kind = (old[o].kind == "heading") == (new[n].kind == "heading")
    if same_kind and found.get(n - 1, -1) == o - 1 and found.get(n + 1, -1) == o + 1:
        return True
    near = [m for m in (n - 1, n + 1) if m in found and new[m].row == new[n].row]
    return any(old[found[m]].row == old[o].row for m in near)


def _fits(found: dict[int, int], n: int, o: int) -> bool:
    """Whether the pair crosses none of its neighbours."""
    before = next((found[m] for m in range(n - 1, -1, -1) if m in found), -1)
    after = next((found[m] for m in range(n + 1, n + 40) if m in found), None)
    return before < o and (after is None or o < after or after < before)


def _nearest(places: Sequence[int], n: int, found: dict[int, int]) -> int:
    near = next((found[m] for m in range(n - 1, -1, -1) if m in found), n)
    return min(places, key=lambda o: abs(o - near))


def alike(one: str, other: str) -> float:
    """How alike the words of two lines are, 0 to 1."""
    a, b = plain(one).lower().split(), plain(other).lower().split()
    if not a or not b:
        return 0.0
    return SequenceMatcher(None, a, b, autojunk=False).ratio()
