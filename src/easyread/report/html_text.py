"""The words of a paragraph with marks where its findings stand (they may overlap), and heat by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from easyread.model import Finding, Passage, Report

WIDE = 60  # letters: more is a whole sentence, which gets a thin line only
HEATS = ((0, "nothing found"), (1, "a little"), (2, "some"), (3, "much to do"))
MOST_HOT = 5
_ORDER = ("must-fix", "please-look", "info")
_WEIGHT = {"must-fix": 3, "please-look": 1, "info": 0}

_Numbered = list[tuple[int, Finding]]


def heat(here: _Numbered, start: int, end: int) -> int:
    """From 0 to 3: what was found in a sentence. One to fix counts as much as 3 to look at."""
    weight = _weight(here, start, end)
    return 0 if not weight else 1 if weight < 3 else 2 if weight < 6 else 3


def _weight(here: _Numbered, start: int, end: int) -> int:
    return sum(_WEIGHT[f.level] for _, f in here if f.start < end and start < max(f.end, f.start + 1))


def hottest(report: Report, number: int) -> Iterator[str]:
    """Links to the sentences that need most."""
    found: list[tuple[int, int, int]] = []
    for place, passage in enumerate(report.passages):
        here = [(n, f) for n, f in enumerate(report.findings, start=1) if f.passage == place]
        found += [(-_weight(here, start, end), place, n) for n, (start, end) in enumerate(passage.sentences)]
    hot = [one for one in sorted(found)[:MOST_HOT] if -one[0] >= _WEIGHT["must-fix"]]
    if not hot:
        return
    yield "<h3>Start with these sentences</h3>\n<ol>"
    for _, place, n in hot:
        passage = report.passages[place]
        start, end = passage.sentences[n]
        words = " ".join(passage.text[start:end].split())
        short = words if len(words) <= 90 else words[:90].rsplit(" ", 1)[0] + " …"
        yield f'<li><a href="#t{number}p{place}s{n}">{escape(short)}</a></li>'
    yield "</ol>"


def marked(passage: Passage, here: _Numbered, number: int) -> str:
    """The text in HTML. After the last letter of each finding comes its number, as a link to the remark."""
    text, place = passage.text, here[0][1].passage if here else -1
    spans = [(n, f, max(0, f.start), min(len(text), f.end)) for n, f in here]
    heads = {start: (k, start, end) for k, (start, end) in enumerate(passage.sentences)}
    bounds = {edge for sentence in passage.sentences for edge in sentence}
    edges = sorted({0, len(text), *bounds, *(start for *_, start, _ in spans), *(end for *_, end in spans)})
    parts: list[str] = []
    for start, end in pairwise(edges):
        if here and start in heads:
            parts.append(_bar(here, heads[start], f"t{number}p{place}s{heads[start][0]}"))
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


def _bar(here: _Numbered, sentence: tuple[int, int, int], name: str) -> str:
    """A bar before the sentence: the higher it is, the more was found. It has words for those who hear it."""
    _, start, end = sentence
    hot = heat(here, start, end)
    return (
        f'<span class="bar b{hot}" id="{name}" tabindex="-1" role="img" '
        f'aria-label="Heat {hot} of 3: {HEATS[hot][1]}."></span>'
    )


def _link(n: int, finding: Finding, number: int) -> str:
    return (
        f'<a class="to" href="#t{number}f{n}" data-level="{finding.level}" data-rule="{finding.rule}" '
        f'aria-label="Remark {n}, {finding.rule}">{n}</a>'
    )
