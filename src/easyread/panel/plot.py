"""One web page with a plot over time, drawn by hand as SVG: hard things in a meeting, right answers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from easyread.panel.counts import HARD, Meeting
from easyread.panel.marks import day_of

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 800, 360, 60, 60, 30
INK, BARS, LINE = "#1d1d1b", "#0b4a6f", "#8a3b00"


def plot(found: Sequence[Meeting]) -> str:
    """The page. The table under the plot says the same in numbers, for those who do not see the plot."""
    rows = "".join(_row(meeting) for meeting in found)
    heads = "".join(f'<th scope="col">{escape(kind)}</th>' for kind in (*HARD, "right answers"))
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        "<title>What our panel said over time</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>body{{font:1rem/1.5 sans-serif;color:{INK};max-width:60rem;margin:2rem auto;padding:0 1rem}}"
        "table{border-collapse:collapse}th,td{border:1px solid #777;padding:.3rem .6rem;text-align:left}"
        "svg{max-width:100%;height:auto}div{overflow-x:auto}</style>\n</head>\n<body>\n<main>\n"
        "<h1>What our panel said over time</h1>\n"
        "<p>The bars are how many lines, words and pictures people marked as hard or wrong. "
        "The dots are how many questions in 10 were answered well.</p>\n"
        f"{svg(found)}\n"
        f'<div tabindex="0" role="region" aria-label="The numbers"><table>\n<caption>The numbers</caption>\n'
        f'<tr><th scope="col">Meeting</th>{heads}</tr>\n{rows}</table></div>\n</main>\n</body>\n</html>\n'
    )


def svg(found: Sequence[Meeting]) -> str:
    """The plot alone."""
    most = max((meeting.hard for meeting in found), default=0) or 1
    step = (WIDTH - LEFT - 20) / max(1, len(found))
    high = HEIGHT - BOTTOM - TOP
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(_said(found))}" font-family="sans-serif" font-size="14" fill="{INK}">',
        f'<path d="M{LEFT} {TOP}V{HEIGHT - BOTTOM}H{WIDTH - 20}" fill="none" stroke="{INK}"/>',
    ]
    for share in (0, 0.5, 1):
        y = HEIGHT - BOTTOM - share * high
        parts.append(f'<text x="{LEFT - 8}" y="{y + 5:.0f}" text-anchor="end">{share * most:.0f}</text>')
    points = []
    for number, meeting in enumerate(found):
        x = LEFT + step * (number + 0.5)
        tall = high * meeting.hard / most
        bar = min(60.0, step * 0.6)
        y = HEIGHT - BOTTOM - tall
        parts.append(
            f'<rect x="{x - bar / 2:.1f}" y="{y:.1f}" width="{bar:.1f}" height="{tall:.1f}" fill="{BARS}"/>'
        )
        parts.append(f'<text x="{x:.1f}" y="{y - 6:.1f}" text-anchor="middle">{meeting.hard}</text>')
        label = meeting.date
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{label}</text>')
        if meeting.right is not None:
            points.append((x, HEIGHT - BOTTOM - high * meeting.right))
    if points:
        way = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{way}" fill="none" stroke="{LINE}" stroke-width="3"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="{LINE}"/>' for x, y in points]
    return "\n".join([*parts, "</svg>"])


def _said(found: Sequence[Meeting]) -> str:
    return "; ".join(f"{day_of(meeting.date)}: {meeting.hard} hard" for meeting in found)


def _row(meeting: Meeting) -> str:
    right = "" if meeting.right is None else f"{10 * meeting.right:.0f} in 10"
    cells = "".join(f"<td>{meeting.counts.get(kind, 0)}</td>" for kind in HARD)
    name = escape(", ".join(part for part in (day_of(meeting.date), meeting.group, meeting.paper) if part))
    return f'<tr><th scope="row">{name}</th>{cells}<td>{right}</td></tr>\n'
