"""One web page with two plots over time, drawn by hand as SVG: what was hard or wrong, and right answers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from easyread.panel.counts import HARD, Meeting
from easyread.panel.marks import day_of

HEIGHT, SIDE, BOTTOM, TOP = 260, 20, 60, 40
LEAST_WIDTH, STEP = 800, 80  # of the plot, and of each meeting in it
INK, HARD_BARS, RIGHT_BARS, LEFT_OVER = "#1d1d1b", "#8a3b00", "#0b4a6f", "#d9e4ea"
Bar = tuple[float, float, str]  # how high, how high it could be, and what stands above it


def plot(found: Sequence[Meeting]) -> str:
    """The page. The table under the plots says the same in numbers, for those who do not see them."""
    rows = "".join(_row(meeting) for meeting in found)
    heads = "".join(f'<th scope="col">{escape(kind)}</th>' for kind in (*HARD, "right answers"))
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        "<title>What our panel said over time</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>body{{font:1rem/1.5 sans-serif;color:{INK};max-width:60rem;margin:2rem auto;padding:0 1rem}}"
        "table{border-collapse:collapse}th,td{border:1px solid #777;padding:.3rem .6rem;text-align:left}"
        "caption{text-align:left;font-weight:bold}svg{height:auto}div{overflow-x:auto}"
        "</style>\n</head>\n<body>\n<main>\n<h1>What our panel said over time</h1>\n"
        "<h2>Hard or wrong</h2>\n"
        "<p>How many lines, words and pictures people marked as hard or wrong. Low is good.</p>\n"
        f"{_in_region('The plot: hard or wrong', svg(found))}\n"
        "<h2>Right answers</h2>\n"
        f"{_right_answers(found)}"
        f"{_in_region('The numbers', _table(heads, rows))}\n</main>\n</body>\n</html>\n"
    )


def svg(found: Sequence[Meeting]) -> str:
    """The plot of what was hard or wrong."""
    most = max((meeting.hard for meeting in found), default=0) or 1
    bars = [(meeting.hard / most, 0.0, str(meeting.hard)) for meeting in found]
    told = "; ".join(f"{day_of(meeting.date)}: {meeting.hard} hard or wrong" for meeting in found)
    return _bars(found, bars, told, HARD_BARS)


def _right_answers(found: Sequence[Meeting]) -> str:
    asked = [meeting for meeting in found if meeting.asked]
    if not asked:
        return "<p>No questions were asked yet.</p>\n"
    bars = [(m.good / m.asked, 1.0, f"{m.good} of {m.asked}") for m in asked]
    told = "; ".join(f"{day_of(m.date)}: {m.good} of {m.asked} right" for m in asked)
    said = "<p>How many questions about the paper were answered well. High is good.</p>\n"
    return said + _in_region("The plot: right answers", _bars(asked, bars, told, RIGHT_BARS)) + "\n"


def _bars(found: Sequence[Meeting], bars: Sequence[Bar], told: str, colour: str) -> str:
    """A bar for each meeting, with its number above it and its day below."""
    width = max(LEAST_WIDTH, 2 * SIDE + STEP * len(found))
    step, high, ground = (width - 2 * SIDE) / max(1, len(found)), HEIGHT - BOTTOM - TOP, HEIGHT - BOTTOM
    wide = min(60.0, step * 0.6)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" viewBox="0 0 {width} {HEIGHT}" role="img" '
        f'aria-label="{escape(told)}" font-family="sans-serif" font-size="16" fill="{INK}">',
        f'<path d="M{SIDE} {ground}H{width - SIDE}" fill="none" stroke="{INK}" stroke-width="2"/>',
    ]
    for number, (meeting, (share, full, label)) in enumerate(zip(found, bars, strict=True)):
        x = SIDE + step * (number + 0.5)
        for part, fill in ((full, LEFT_OVER), (share, colour)):
            if part:
                parts.append(
                    f'<rect x="{x - wide / 2:.1f}" y="{ground - high * part:.1f}" width="{wide:.1f}" '
                    f'height="{high * part:.1f}" fill="{fill}"/>'
                )
        parts.append(_text(x, ground - high * max(share, full) - 8, label))
        day, month, year = day_of(meeting.date).split()
        parts += [_text(x, ground + 22, f"{day} {month[:3]}"), _text(x, ground + 42, year)]
    return "\n".join([*parts, "</svg>"])


def _text(x: float, y: float, words: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{escape(words)}</text>'


def _in_region(name: str, inside: str) -> str:
    """A wide part that can be moved with the keys, too."""
    return f'<div tabindex="0" role="region" aria-label="{name}">{inside}</div>'


def _table(heads: str, rows: str) -> str:
    caption = "<table>\n<caption>The same in numbers</caption>\n"
    return f'{caption}<tr><th scope="col">Meeting</th>{heads}</tr>\n{rows}</table>'


def _row(meeting: Meeting) -> str:
    right = f"{meeting.good} of {meeting.asked}" if meeting.asked else ""
    cells = "".join(f"<td>{meeting.counts.get(kind, 0)}</td>" for kind in HARD)
    name = escape(", ".join(part for part in (day_of(meeting.date), meeting.group, meeting.paper) if part))
    return f'<tr><th scope="row">{name}</th>{cells}<td>{right}</td></tr>\n'
