"""SARIF, GitHub lines, the checklist and the page hold all findings, with nothing that breaks their form."""

from __future__ import annotations

import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from easyread.check import check
from easyread.check.allow import comments, with_allowed
from easyread.glossary import load_glossary
from easyread.model import Report
from easyread.read import read_bytes
from easyread.report import REPORTS

TEXT = """# Our <b>news</b> & more

We don't use co-production, e.g. on Mondays: 50% off.

<!-- easyread allow passive: nobody knows who did it -->
The hall was painted.

- a chair
- "a table"
"""


def reports() -> list[Report]:
    [document] = read_bytes(TEXT.encode(), "our news, 1.md")
    return [with_allowed(check(document, glossary=load_glossary()), comments(TEXT))]


def told(name: str) -> str:
    out = io.StringIO()
    REPORTS[name](reports(), out)
    return out.getvalue()


def test_sarif_has_each_finding_with_its_place_and_rule() -> None:
    [report] = reports()
    run = json.loads(told("sarif"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == len(report.findings) + len(report.allowed)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "our%20news%2C%201.md"
        assert place["region"]["startLine"] >= 1
    suppressed = [result["ruleId"] for result in run["results"] if "suppressions" in result]
    assert suppressed == ["passive"]
    contraction = next(result for result in run["results"] if result["ruleId"] == "contraction")
    region = contraction["locations"][0]["physicalLocation"]["region"]
    line = TEXT.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "don't"


def test_github_lines_keep_their_form() -> None:
    lines = told("github").splitlines()
    assert len(lines) == len(reports()[0].findings)
    for line in lines:
        assert re.fullmatch(r"::(error|warning|notice) file=[^:,]+,line=\d+[^:]*::[^\r\n]+", line)
    assert any("50%25" in line for line in lines)


def test_the_checklist_says_0_for_what_was_found_and_1_for_the_rest() -> None:
    [report] = reports()
    rows = re.findall(r"^\| ([01]) \| .*? \| .*? \| ([a-z0-9-]+) \|", told("checklist"), re.MULTILINE)
    marks = {rule: mark for mark, rule in rows}
    found = {finding.rule for finding in report.findings}
    assert set(marks) == {rule.id for rule in report.rules}
    assert {rule for rule, mark in marks.items() if mark == "0"} == found
    assert "Only people can check" in told("checklist")


class Page(HTMLParser):
    """The tags that are open, the ids, the links and the words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "input"}:
            self.open.append(tag)
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a":
            self.links.append(str(given["href"]))
        for name in ("src", "href"):
            assert not str(given.get(name) or "").startswith("http")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"style", "script"}:
            self.words += data


def test_the_page_is_whole_and_says_every_remark_beside_the_text() -> None:
    page = Page()
    page.feed(told("html"))
    assert page.open == []
    assert len(set(page.ids)) == len(page.ids)
    assert all(link[0] == "#" and link[1:] in page.ids for link in page.links)
    for finding in reports()[0].findings:
        assert finding.advice in page.words
    assert "a table" in page.words
    assert "<b>" not in told("html").split("<main")[1].split("</main>")[0]


def test_json_has_what_its_schema_asks_for() -> None:
    schema: Any = json.loads(
        (Path(__file__).parents[2] / "docs" / "check-report.schema.json").read_text(encoding="utf-8")
    )
    data = json.loads(told("json"))
    assert set(schema["required"]) == set(data)
    for name in ("findings", "allowed"):
        for finding in data[name]:
            assert set(schema["$defs"]["finding"]["required"]) == set(finding)
    for name in ("passages", "rules", "terms"):
        for entry in data[name]:
            assert set(schema["properties"][name]["items"]["required"]) == set(entry)
    for finding in data["findings"]:
        if finding["passage"] >= 0:
            words = data["passages"][finding["passage"]]["words"]
            assert words[finding["start"] : finding["end"]] == finding["words"]
