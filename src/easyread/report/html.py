"""Reports as one web page: the text with its findings beside it. It needs no other file and no network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import TextIO

from easyread.model import Finding, Passage, Report
from easyread.report.html_scores import scores
from easyread.report.html_text import HEATS, heat, hottest, marked
from easyread.report.page_parts import SCRIPT, STYLE
from easyread.report.terminal import summary

LEVELS = {"must-fix": "Must fix", "please-look": "Please look", "info": "Good to know"}
_TAGS = {"title": "p", "sentence": "p", "item": "p", "quote": "blockquote", "cell": "p", "caption": "p"}


def write(reports: Sequence[Report], out: TextIO) -> None:
    """Write the whole page."""
    names = ", ".join(dict.fromkeys(report.source for report in reports))
    title = f"Check of {names}" if names else "Check"
    out.write('<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n')
    out.write('<meta name="viewport" content="width=device-width, initial-scale=1">\n')
    out.write(f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n")
    out.write('<a class="skip" href="#texts">Go to the text</a>\n')
    out.write(f"<header>\n<h1>{escape(title)}</h1>\n<p>{escape(summary(reports))}</p>\n")
    out.write("<p>The check cannot say that a text is easy. Only people can say that.</p>\n</header>\n")
    out.writelines(_filters(reports))
    out.write('<main id="texts" tabindex="-1">\n')
    for number, report in enumerate(reports, start=1):
        out.writelines(f"{line}\n" for line in _text(report, number, len(reports)))
    out.write(f"</main>\n<script>{SCRIPT}</script>\n</body>\n</html>\n")


def _filters(reports: Sequence[Report]) -> Iterator[str]:
    """Buttons for each level and a list of the rules. They work with keys, and are said aloud."""
    findings = [finding for report in reports for finding in report.findings]
    levels = Counter[str](finding.level for finding in findings)
    yield '<form class="filters" aria-label="What to show">\n<fieldset><legend>Show</legend>\n'
    for level, name in LEVELS.items():
        yield f'<label><input type="checkbox" name="level" value="{level}" checked> '
        yield f"{name} ({levels.get(level, 0)})</label>\n"
    yield '</fieldset>\n<label for="rule">Rule</label>\n<select id="rule">\n'
    yield '<option value="">All rules</option>\n'
    rules = Counter(finding.rule for finding in findings)
    for rule, count in sorted(rules.items()):
        yield f'<option value="{rule}">{rule} ({count})</option>\n'
    yield '</select>\n<label><input type="checkbox" id="heat" checked> Heat of each sentence</label>\n'
    yield '<button type="button" id="before">Remark before</button>\n'
    yield '<button type="button" id="next">Next remark</button>\n'
    yield f'<p role="status" id="shown">{len(findings)} remarks are shown.</p>\n</form>\n'


def _text(report: Report, number: int, of: int) -> Iterator[str]:
    name = f"{report.source}, text {number} of {of}" if of > 1 else report.source
    yield f'<section aria-labelledby="t{number}">\n<h2 id="t{number}">{escape(name)}</h2>'
    yield from scores(report)
    yield from _praise(report)
    yield from hottest(report, number)
    numbered = list(enumerate(report.findings, start=1))
    whole = [(n, finding) for n, finding in numbered if finding.passage < 0]
    if whole:
        yield "<h3>The whole text</h3>"
        yield from _notes(whole, number, "The whole text", report)
    yield "<h3>The text, with what to look at</h3>"
    bars = "".join(f'<li><span class="bar b{n}" aria-hidden="true"></span> {name}</li>' for n, name in HEATS)
    yield f'<ul class="key" aria-label="Heat of a sentence">{bars}</ul>'
    for place, passage in enumerate(report.passages):
        here = [(n, finding) for n, finding in numbered if finding.passage == place]
        yield from _passage(passage, here, number, report)
    yield from _hard_words(report)
    yield "<h3>Only people can check</h3>\n<ul>"
    yield from (f"<li>{escape(line)}</li>" for line in report.only_people)
    yield "</ul>\n</section>"


def _passage(passage: Passage, here: list[tuple[int, Finding]], number: int, report: Report) -> Iterator[str]:
    """One paragraph, heading or item with its remarks beside it."""
    if not passage.text.strip():
        return
    most = max((heat(here, start, end) for start, end in passage.sentences), default=0)
    yield f'<div class="row heat{most}">\n<div class="said">'
    words = marked(passage, here, number)
    if passage.kind == "heading":
        yield f"<h4>{words}</h4>"
    elif passage.kind == "item":
        yield f"<ul><li>{words}</li></ul>"
    else:
        tag = _TAGS.get(passage.kind, "p")
        extra = ' class="title"' if passage.kind == "title" else ""
        yield f"<{tag}{extra}>{words}</{tag}>"
    yield "</div>"
    if here:
        place = passage.origin
        line = f"page {place.page}" if place.page else f"line {place.line}" if place.line else "the top"
        yield from _notes(here, number, f"Remarks on {line}", report)
    yield "</div>"


def _notes(here: list[tuple[int, Finding]], number: int, label: str, report: Report) -> Iterator[str]:
    previews = {note.id for note in report.rules if note.preview}
    yield f'<ol class="notes" aria-label="{escape(label)}">'
    order = {"must-fix": 0, "please-look": 1, "info": 2}
    for n, finding in sorted(here, key=lambda one: (order[one[1].level], one[0])):
        preview = " (preview)" if finding.rule in previews else ""
        yield (
            f'<li class="note {finding.level}" id="t{number}f{n}" tabindex="-1" '
            f'data-level="{finding.level}" data-rule="{finding.rule}">'
            f'<span class="level">{LEVELS[finding.level]}</span> '
            f'<span class="number">{n}</span> {escape(finding.message)} '
            f"<strong>{escape(finding.advice)}</strong> "
            f'<span class="rule">{finding.rule}{preview}</span></li>'
        )
    yield "</ol>"


def _praise(report: Report) -> Iterator[str]:
    if report.praise:
        yield "<h3>Done well</h3>\n<ul>"
        yield from (f"<li>{escape(line)}</li>" for line in report.praise)
        yield "</ul>"


def _hard_words(report: Report) -> Iterator[str]:
    open_words = [use for use in report.terms if not use.explained]
    if not open_words:
        return
    yield "<h3>Hard words to explain</h3>\n<table><caption>Hard words and what to do</caption>"
    yield '<tr><th scope="col">Word</th><th scope="col">Times</th><th scope="col">What to do</th></tr>'
    for use in open_words:
        yield f'<tr><th scope="row">{escape(use.term)}</th><td>{use.count}</td>'
        yield f"<td>{escape(use.advice)}</td></tr>"
    yield "</table>"
