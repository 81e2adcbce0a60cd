"""The scores of a text on the page: a table, and each number drawn beside published Easy Read."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from easyread.model import Measure, Report
from easyread.report.scale import EASY_READ_DIFFERS, beside, harder, how_long, number, share, value

_HEADS = ("What", "This text (range)", "Easy Read by people", "Drawn beside papers", "What it means")
WIDTH, HEIGHT, EDGE = 260, 34, 8  # of a drawing


def scores(report: Report) -> Iterator[str]:
    """What can be said of the text in numbers."""
    yield f"<p>{escape(how_long(report))}</p>"
    if not report.measures:
        return
    yield '<div class="wide" role="region" aria-label="Scores" tabindex="0">'
    yield "<table><caption>A rough guide to how hard the text is</caption><thead><tr>"
    for head in (
        "What",
        "This text (range)",
        "Easy Read by people",
        "Drawn beside Easy Read papers",
        "What it means",
    ):
        yield f'<th scope="col">{head}</th>'
    yield "</tr></thead><tbody>"
    for measure in report.measures:
        yield f'<tr><th scope="row">{escape(measure.name)}</th><td>{value(measure)}</td>'
        yield f"<td>{beside(measure)}</td><td>{_drawing(measure)}</td>"
        yield f"<td>{escape(measure.means)} {escape(harder(measure))}</td></tr>"
    yield "</tbody></table></div>"
    papers = max(len(measure.papers) for measure in report.measures)
    yield f"<p>A circle is one of {papers} Easy Read papers. "
    yield "The tall line is this text, and the bar is its range. "
    yield "What is harder lies further to the right. "
    yield f"{EASY_READ_DIFFERS}</p>"


def _drawing(measure: Measure) -> str:
    if not measure.papers:
        return ""

    def at(figure: float) -> float:
        return EDGE + share(figure, measure) * (WIDTH - 2 * EDGE)

    start, end = sorted((at(measure.low), at(measure.high)))
    dots = "".join(f'<circle cx="{at(paper):.1f}" cy="14" r="4"/>' for paper in measure.papers)
    told = (
        f"{measure.name}: {number(measure.value, measure)}. Easy Read papers go from "
        f"{number(measure.papers[0], measure)} to {number(measure.papers[-1], measure)}."
    )
    return (
        f'<svg class="scale" role="img" aria-label="{escape(told)}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}">{dots}'
        f'<rect x="{start:.1f}" y="22" width="{max(1.0, end - start):.1f}" height="6"/>'
        f'<rect class="here" x="{at(measure.value) - 1.5:.1f}" y="2" width="3" height="30"/></svg>'
    )
