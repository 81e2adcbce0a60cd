"""What the tests of the review page share: a draft on the desk, a server of its own, a headless Chromium."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from workshop.conftest import NAME, change, draft, folder, made_once

__all__ = ["NAME", "change", "draft", "folder", "made_once"]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
TOKEN = "a-token-for-tests"  # noqa: S105
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-sync",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A server in this process."""

    address: str
    port: int
    app: Any
    stop: Any

    @property
    def way_in(self) -> str:
        return f"{self.address}/?token={TOKEN}"


def serve_app(make: Any) -> Served:
    from werkzeug.serving import make_server

    from easyread.review.serve import HOST, free_port

    port = free_port()
    app = make(TOKEN, port)
    server = make_server(HOST, port, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()

    def stop() -> None:
        server.shutdown()
        thread.join()
        server.server_close()

    return Served(address=f"http://{HOST}:{port}", port=port, app=app, stop=stop)


@pytest.fixture
def desk(draft: Path, tmp_path: Path) -> Any:
    pytest.importorskip("flask")
    from easyread.review.desk import Desk

    return Desk(path=draft, panel_path=tmp_path / "panel.toml")


@pytest.fixture
def served(desk: Any) -> Iterator[Served]:
    from easyread.review.app import review_app

    found = serve_app(lambda token, port: review_app(desk, token, port))
    yield found
    found.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Any, served: Served) -> Iterator[Any]:
    context = browser.new_context()
    context.set_default_timeout(15_000)
    opened = context.new_page()
    opened.goto(served.way_in)
    yield opened
    context.close()


def axe_file() -> Path | None:
    """axe-core, where somebody has installed it: its folder is named in AXE_CORE."""
    named = os.environ.get("AXE_CORE", "node_modules/axe-core")
    found = Path(named) / "axe.min.js"
    return found if found.is_file() else None
