"""The page of the check works in a browser: filters, going from remark to remark, heat of sentences."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from easyread.check import check
from easyread.glossary import load_glossary
from easyread.read import read_bytes
from easyread.report import REPORTS

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
TEXT = b"# News\n\nWe don't know. It was decided. The bus is red.\n\nIt isn't here; come, e.g. by bus!\n"
STEPS = """
const seen = {};
const status = () => document.getElementById('shown').textContent;
const shown = () => [...document.querySelectorAll('.note')].filter(note => !note.hidden);
seen.all = [status(), shown().length];
document.getElementById('next').click();
seen.first = document.activeElement === shown()[0];
document.getElementById('next').click();
seen.second = document.activeElement === shown()[1];
document.getElementById('before').click();
seen.back = document.activeElement === shown()[0];
document.querySelector('[name=level][value=please-look]').click();
seen.must = [status(), shown().every(note => note.dataset.level === 'must-fix')];
const rule = document.getElementById('rule');
rule.value = 'contraction';
rule.dispatchEvent(new Event('change', { bubbles: true }));
seen.rule = shown().map(note => note.dataset.rule);
const bar = document.querySelector('.said .bar');
seen.heat = [getComputedStyle(bar).display];
document.getElementById('heat').click();
seen.heat.push(getComputedStyle(bar).display);
seen.hot = document.querySelector('ol a').hash.slice(1);
seen.target = document.getElementById(seen.hot) !== null;
const out = document.createElement('pre');
out.id = 'seen';
out.textContent = JSON.stringify(seen);
document.body.append(out);
"""


@pytest.mark.skipif(BROWSER is None, reason="needs Chromium")
def test_filters_steps_and_heat_work(tmp_path: Path) -> None:
    [document] = read_bytes(TEXT, "news.md")
    out = io.StringIO()
    REPORTS["html"]([check(document, glossary=load_glossary())], out)
    page = tmp_path / "page.html"
    made = out.getvalue().replace("</body>", f"<script>{{{STEPS}}}</script></body>")
    page.write_text(made, encoding="utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'user'}")
    done = subprocess.run(
        [str(BROWSER), *options, "--virtual-time-budget=5000", "--dump-dom", page.as_uri()],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found = re.search(r'<pre id="seen">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found is not None
    seen = json.loads(found[1].replace("&amp;", "&"))
    assert seen["all"] == [f"{seen['all'][1]} remarks are shown.", seen["all"][1]]
    assert seen["first"]
    assert seen["second"]
    assert seen["back"]
    assert seen["must"][1]
    assert seen["must"][0] != seen["all"][0]
    assert seen["rule"] == ["contraction", "contraction"]
    assert seen["heat"] == ["inline-block", "none"]
    assert seen["target"]


def test_each_sentence_has_its_heat_and_the_worst_are_named_first() -> None:
    [document] = read_bytes(TEXT, "news.md")
    out = io.StringIO()
    REPORTS["html"]([check(document, glossary=load_glossary())], out)
    said = unescape(out.getvalue())
    assert re.findall(r'aria-label="Heat (\d) of 3', said) == ["2", "1", "0", "3"]
    start = said.index("Start with these sentences")
    assert said.index("It isn't here; come, e.g. by bus!", start) < said.index("We don't know.", start)
