"""The words of a paragraph with marks where its findings stand. Findings may overlap."""

from __future__ import annotations

from html import escape
from itertools import pairwise

from easyread.model import Finding

WIDE = 60  # letters: more is a whole sentence, which gets a thin line only
_ORDER = ("must-fix", "please-look", "info")


def marked(text: str, here: list[tuple[int, Finding]], number: int) -> str:
    """The text in HTML. After the last letter of each finding comes its number, as a link to the remark."""
    spans = [(n, f, max(0, f.start), min(len(text), f.end)) for n, f in here]
    edges = sorted({0, len(text), *(start for *_, start, _ in spans), *(end for *_, end in spans)})
    parts: list[str] = []
    for start, end in pairwise(edges):
        over = [(n, f) for n, f, first, last in spans if first <= start and end <= last]
        words = escape(text[start:end])
        if over:
            narrow = [
                f for _, f in over if f.end - f.start <= WIDE
            ]  # its colour is that of the smallest part
            level = min((f.level for f in narrow or [f for _, f in over]), key=_ORDER.index)
            words = f'<mark class="{level}{"" if narrow else " whole"}">{words}</mark>'
        parts.append(words)
        parts += [_link(n, f, number) for n, f, _, last in spans if last == end and f.end > f.start]
    return "".join(parts)


def _link(n: int, finding: Finding, number: int) -> str:
    return (
        f'<a class="to" href="#t{number}f{n}" data-level="{finding.level}" data-rule="{finding.rule}" '
        f'aria-label="Remark {n}, {finding.rule}">{n}</a>'
    )
