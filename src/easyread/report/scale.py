"""A number beside published Easy Read, drawn and in words: where the papers lie, this text, and its range."""

from __future__ import annotations

from easyread.model import Measure, Report

WIDTH = 32  # letters of the strip on a screen
EASY_READ_DIFFERS = "Easy Read papers are not all the same. Not all of them are good."


def ends(measure: Measure) -> tuple[float, float]:
    """The lowest and the highest number that the drawing must show."""
    values = (*measure.papers, measure.value, measure.low, measure.high)
    low, high = min(values), max(values)
    return low, high if high > low else low + 1


def share(figure: float, measure: Measure) -> float:
    """Where a number lies in the drawing, from 0 to 1. What is harder lies further to the right."""
    low, high = ends(measure)
    part = (figure - low) / (high - low)
    return 1 - part if measure.id == "ease" else part


def strip(measure: Measure) -> str:
    """ "..::|:[==#==]..": a dot for a paper, a colon for more, [ ] the range of this text, # this text."""

    def at(value: float) -> int:
        return round(share(value, measure) * (WIDTH - 1))

    cells = [" "] * WIDTH
    for paper in measure.papers:
        cells[at(paper)] = "." if cells[at(paper)] == " " else ":"
    start, end = sorted((at(measure.low), at(measure.high)))
    for place in range(start, end + 1):
        cells[place] = "=" if cells[place] == " " else cells[place]
    cells[start], cells[end] = "[", "]"
    cells[at(measure.value)] = "#"
    return "".join(cells)


def _whole(value: float) -> str:
    """Rounded, and never "-0"."""
    return str(round(value))


def number(value: float, measure: Measure) -> str:
    """ "14" or "24 in 100"."""
    return f"{_whole(value)} in 100" if measure.per_100 else _whole(value)


def value(measure: Measure) -> str:
    """The number with its range: "14 (12 to 17)"."""
    return f"{number(measure.value, measure)} ({_whole(measure.low)} to {_whole(measure.high)})"


def beside(measure: Measure) -> str:
    """What published Easy Read has: "about 11"."""
    return f"about {number(measure.typical, measure)}" if measure.typical is not None else ""


def harder(measure: Measure) -> str:
    """ "Harder than 70 of 100 Easy Read papers (50 to 90)." Empty where it cannot be said."""
    if measure.harder_than is None:
        return ""
    low, high = measure.harder_low, measure.harder_high
    return f"Harder than {measure.harder_than} of 100 Easy Read papers ({low} to {high})."


def how_long(report: Report) -> str:
    """How much text there is, and that it is too short where it is."""
    scores = report.scores
    if scores.too_short:
        return f"{scores.words} words. This is too short to say how hard it is."
    return f"{scores.words} words in {scores.sentences} sentences."
