"""A whole review in a real browser: with the mouse, with the keys alone, in two windows, and with a crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from conftest import POST
from review.conftest import NAME, Served, axe_file, change, serve_app


def rows(draft: Path) -> str:
    return draft.read_text(encoding="utf-8").partition("\n# Hard words")[0]


def saved(page: Any) -> None:
    page.wait_for_selector("#saved:has-text('Saved')")


def test_a_whole_review_with_the_mouse_from_open_to_pdf(page: Any, draft: Path, tmp_path: Path) -> None:
    page.fill("#t-1b", "It took 2 whole years.")
    page.locator("#line-1b button[value=line]").click()
    assert "It took 2 whole years. {1.1}" in rows(draft)
    page.locator("#row-2 >> text=Move up").click()
    page.locator("#row-1 >> text=Another picture").click()
    page.fill("#q", "library")
    page.click("button:text-is('Look')")
    page.click("button[value=library]")
    assert "](library)" in rows(draft)
    page.locator("#row-1 a:has-text('Other ways')").first.click()
    page.locator("button[value=way]").last.click()
    assert "We asked the council for a bench, and it took two years. {1.1}" in rows(draft)
    page.locator("#line-2b button[value=out]").click()
    page.locator("#cuts button[value=back]").first.click()
    page.click("#undo")
    for mark in ("1", "2", "3"):
        page.locator(f"#row-{mark} button[value=accept]").click()
    assert "accepted 3 of 3 rows" in page.inner_text("#progress")
    page.click("text=Make the PDF")
    assert "PDF" in page.inner_text("h1") or "made" in page.inner_text("h1")
    assert draft.with_name(f"{NAME}.pdf").read_bytes().startswith(b"%PDF")
    with page.expect_download() as got:
        page.click("text=Save a copy of it")
    assert got.value.suggested_filename == f"{NAME}.pdf"


def test_a_whole_review_with_the_keys_alone(page: Any, draft: Path) -> None:
    press = page.keyboard.press
    press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    press("Enter")
    press("Alt+ArrowDown")
    assert page.evaluate("document.activeElement.id") == "row-1"
    for _ in range(30):
        press("Tab")
        if page.evaluate("document.activeElement.id") == "t-1b":
            break
    press("Control+a")
    page.keyboard.type("It took a long time: 2 years.")
    press("Control+s")
    saved(page)
    assert "It took a long time: 2 years. {1.1}" in rows(draft)
    for mark in ("1", "2", "3"):
        press("Alt+Enter")
        page.wait_for_selector(f"#row-{mark}.accepted")
        page.wait_for_load_state()  # the keys work when the page is whole
        press("Alt+ArrowDown")
    assert "accepted 3 of 3 rows" in page.inner_text("#progress")
    for _ in range(90):
        press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Make the PDF":
            break
    press("Enter")
    page.wait_for_selector("text=Save a copy of it")
    assert draft.with_name(f"{NAME}.pdf").exists()


def test_a_line_is_saved_while_it_is_written(page: Any, draft: Path) -> None:
    page.fill("#t-1b", "It took 2 or 3 years.")
    saved(page)
    assert "It took 2 or 3 years. {1.1}" in rows(draft)
    page.fill("#t-1b", "It took 2 or 4 years.")
    for _ in range(50):
        if "2 or 4" in rows(draft):
            break
        time.sleep(0.1)
    assert "It took 2 or 4 years. {1.1}" in rows(draft)


def test_the_findings_follow_what_is_written(page: Any) -> None:
    page.fill("#t-1b", "It took 9 years.")
    saved(page)
    page.wait_for_selector("#findings h3:has-text('Lost'), #findings h3:has-text('The meaning changed')")


def test_two_windows_at_once_lose_nothing(browser: Any, page: Any, served: Served, draft: Path) -> None:
    other = browser.new_context().new_page()
    other.goto(served.way_in)
    page.fill("#t-1b", "It took ages: 2 years.")
    page.locator("#line-1b button[value=line]").click()
    other.fill("#t-2a", "Some people said that it is small.")
    other.locator("#line-2a button[value=line]").click()
    assert "It took ages: 2 years." in rows(draft)
    assert "Some people said that it is small." in rows(draft)
    stale = browser.new_context().new_page()
    stale.goto(served.way_in)
    page.goto(served.address)
    page.fill("#t-1b", "It took 2 years, no less.")
    page.locator("#line-1b button[value=line]").click()
    stale.fill("#t-1b", "It took 24 months.")
    stale.locator("#line-1b button[value=line]").click()
    told = stale.inner_text("[role=alert]")
    assert "changed in another window" in told
    assert "It took 24 months." in told
    assert "It took 2 years, no less." in rows(draft)


def test_a_server_that_is_killed_in_the_middle_loses_nothing(browser: Any, draft: Path) -> None:
    from easyread.review.serve import free_port

    def started(port: int) -> tuple[subprocess.Popen[str], str]:
        command = [
            sys.executable,
            "-m",
            "easyread",
            "review",
            str(draft),
            "--no-browser",
            "--port",
            str(port),
        ]
        env = {**os.environ, "PYTHONUNBUFFERED": "1"}
        running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env, cwd=draft.parent)
        assert running.stdout is not None
        return running, running.stdout.readline().split()[-1]

    running, address = started(free_port())
    page = browser.new_context().new_page()
    try:
        page.goto(address)
        page.fill("#t-1b", "It took 2 whole years.")
        page.wait_for_selector("#saved:has-text('Saved')")
    finally:
        running.send_signal(signal.SIGKILL)
        running.wait()
    assert "It took 2 whole years. {1.1}" in rows(draft)
    running, address = started(free_port())
    try:
        page.goto(address)
        assert page.input_value("#t-1b") == "It took 2 whole years."
    finally:
        running.send_signal(signal.SIGINT)
        running.wait()
    assert running.returncode == 0


def test_from_pasted_words_to_the_review(browser: Any, tmp_path: Path) -> None:
    pytest.importorskip("flask")
    from easyread.review.studio import Studio, studio_app

    studio = Studio(folder=tmp_path)
    served = serve_app(lambda token, port: studio_app(studio, token, port))
    try:
        page = browser.new_context().new_page()
        page.set_default_timeout(60_000)
        page.goto(served.way_in)
        page.fill("#text", POST)
        page.click("text=Make the draft >> nth=-1")
        page.wait_for_selector("#row-1")
        assert (tmp_path / f"{NAME}.easyread.md").is_file()
        page.goto(f"{served.address}/studio")
        post = tmp_path / "second.txt"
        post.write_text(POST.replace("The bench in the park", "A seat in the sun"), encoding="utf-8")
        page.set_input_files("#file", str(post))
        page.click("text=Make the draft >> nth=-1")
        page.wait_for_selector("h1:has-text('A seat in the sun')")
    finally:
        served.stop()


needs_axe = pytest.mark.skipif(
    axe_file() is None, reason="axe-core is not installed: AXE_CORE names its folder"
)
schemes = pytest.mark.parametrize("scheme", ["light", "dark"])


def violations(browser: Any, way_in: str, address: str, scheme: str) -> list[Any]:
    """What axe-core says of a page, with all its parts open."""
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    page.goto(way_in)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.add_script_tag(path=str(axe_file()))
    found = page.evaluate("axe.run()")
    context.close()
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]


@needs_axe
@schemes
@pytest.mark.parametrize(
    "path", ["/", "/findings", "/pictures/1", "/pictures/cover", "/ways/1/1.1", "/nothing"]
)
def test_axe_finds_nothing_to_mend(browser: Any, served: Served, draft: Path, path: str, scheme: str) -> None:
    change(draft, "It took 2 years. {1.1}", "It took 9 years. {1.1}")
    assert violations(browser, served.way_in, served.address + path, scheme) == []


@needs_axe
@schemes
def test_axe_finds_nothing_to_mend_in_the_studio(
    browser: Any, tmp_path: Path, draft: Path, scheme: str
) -> None:
    from easyread.review.studio import Studio, studio_app

    studio = Studio(folder=draft.parent)
    served = serve_app(lambda token, port: studio_app(studio, token, port))
    try:
        assert violations(browser, served.way_in, f"{served.address}/studio", scheme) == []
    finally:
        served.stop()


def test_what_was_found_stands_beside_its_row_and_undo_stays_in_sight(page: Any) -> None:
    page.fill("#t-1b", "It took 9 years.")
    saved(page)
    page.wait_for_selector("#row-1 .found li:has-text('9')")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    assert page.locator("#undo").bounding_box()["y"] < 60
    assert "(" in page.inner_text("#count")


def test_the_row_in_focus_is_not_under_the_bar(page: Any) -> None:
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+ArrowDown")
    page.wait_for_timeout(300)
    bar, row = page.locator(".bar").bounding_box(), page.locator("#row-2 h3").bounding_box()
    assert row["y"] >= bar["y"] + bar["height"]


def test_the_page_asks_for_nothing_from_elsewhere_and_shows_no_error(browser: Any, served: Served) -> None:
    page = browser.new_context().new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(served.way_in)
    page.wait_for_load_state("networkidle")
    assert all(url.startswith(served.address) for url in asked)
    assert said == []
