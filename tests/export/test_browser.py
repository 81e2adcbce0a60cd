"""The web page in Chromium: answers by keyboard, small screens, print, and axe-core on each style."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from easyread.export import html
from easyread.layout import lay_out
from easyread.pipeline import loader, set_up
from easyread.styles import load_style
from layout.sample import BUS, DRAFT
from review.conftest import CHROMIUM, FLAGS, axe_file

from .test_styles_of_pages import FULL, STYLES

RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


def page_of(name: str, folder: Path) -> str:
    """The address of the web page of the sample in a style."""
    style = set_up(load_style(name), FULL)
    booklet = lay_out(DRAFT, style, FULL, {FULL.questions[0]: BUS})
    file = folder / f"{name}.html"
    file.write_bytes(html.export(booklet, style, loader(style)))
    return file.as_uri()


def test_answers_can_be_given_with_the_keyboard(browser: Any, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(page_of("handout", tmp_path))
    group = page.get_by_role("radiogroup", name="Is the meeting too long?")
    assert [label.strip() for label in group.locator("label").all_inner_texts()] == ["Yes", "No", "Not sure"]
    group.get_by_role("radio", name="Yes").focus()
    page.keyboard.press("Space")
    assert group.get_by_role("radio", name="Yes").is_checked()
    page.keyboard.press("ArrowRight")
    assert group.get_by_role("radio", name="No", exact=True).is_checked()
    assert not group.get_by_role("radio", name="Yes").is_checked()
    group.get_by_text("Not sure").click()
    assert group.get_by_role("radio", name="Not sure").is_checked()
    assert group.locator("label").first.bounding_box()["height"] >= 44  # WCAG 2.5.5
    page.close()


def test_nothing_is_wider_than_a_small_screen(browser: Any, tmp_path: Path) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(page_of("handout", tmp_path))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_it_prints_on_pages_like_the_handout(browser: Any, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(page_of("handout", tmp_path))
    printed = page.pdf(prefer_css_page_size=True)
    with pikepdf.open(io.BytesIO(printed)) as document:
        _, _, width, height = (float(edge) for edge in document.pages[0].mediabox)
        assert len(document.pages) > 8
    assert (round(width), round(height)) == (595, 842)
    page.close()


@pytest.mark.skipif(axe_file() is None, reason="axe-core is not installed: AXE_CORE names its folder")
@pytest.mark.parametrize("name", STYLES)
def test_axe_finds_nothing_to_mend_in_any_style(browser: Any, tmp_path: Path, name: str) -> None:
    axe = axe_file()
    assert axe is not None
    page = browser.new_page()
    page.goto(page_of(name, tmp_path))
    page.add_script_tag(path=str(axe))
    found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    page.close()
