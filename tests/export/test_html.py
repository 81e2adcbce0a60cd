"""The web page: one file, real headings and lists, hard words marked, fit for print and small screens."""

from __future__ import annotations

import re

import pytest

from easyread.export.verify import verify
from easyread.model import Booklet


@pytest.fixture(scope="module")
def text(files: dict[str, bytes]) -> str:
    return files["html"].decode("utf-8")


def test_it_needs_no_other_file(text: str) -> None:
    assert not re.findall(r'(?:src|href)="(?!data:|#|https?:)[^"]*"', text)
    assert "<script" not in text
    assert "<link" not in text
    assert "@import" not in text
    assert not re.search(r"url\((?!\"data:)", text)


def test_one_main_heading_and_a_heading_for_each_section(text: str, booklet: Booklet) -> None:
    assert text.count("<h1>") == 1
    assert text.count("<h2>") == len(booklet.sections)
    assert "<table" not in text


def test_hard_words_are_strong_and_lists_are_lists(text: str) -> None:
    assert 'class="term whole" href="#er_hard_words_co_production">co-production</a></strong>' in text
    assert "<li>money &amp; benefits</li>" in text
    assert "It was &lt;great&gt;!" in text.replace("\u00a0", " ")


def test_it_has_rules_for_small_screens_and_for_paper(text: str) -> None:
    assert "@media screen and (max-width" in text
    assert "break-inside: avoid" in text


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('lang="en-GB"', "", "html-language"),
        ("<title>Working together in Oldham", "<title>", "html-title"),
        ('alt="A house"', 'alt=""', "html-alt-text"),
        ("<h2>Money</h2>", "<h4>Money</h4>", "html-headings"),
        ("<h2>Money</h2>", "<h1>Money</h1>", "html-headings"),
        ('src="data:', 'src="http:', "html-fetches"),
        ("</main>", "<script></script></main>", "html-tag"),
    ],
)
def test_a_spoiled_page_is_found(text: str, old: str, new: str, rule: str) -> None:
    assert old in text
    spoiled = text.replace(old, new, 1).encode("utf-8")
    assert rule in [finding.rule for finding in verify(spoiled, "html")]
