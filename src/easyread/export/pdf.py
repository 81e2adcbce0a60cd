"""A booklet as a tagged PDF (PDF/UA-1), made from its web page by WeasyPrint."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from importlib.resources import files

from easyread.errors import MissingPartError, OutputError
from easyread.export import html
from easyread.export.letters import FONT_FILE
from easyread.export.lines import anchors
from easyread.export.pdf_mend import mend
from easyread.model import Booklet, Picture
from easyread.styles import Style

Load = Callable[[Picture], bytes]

# The one typeface of the PDF, so that each computer makes the same pages.
_FONT_URL = "easyread-font:Arimo.ttf"
_FONT_CSS = f'@font-face {{ font-family: "Arimo"; src: url("{_FONT_URL}"); }}\n'

# WeasyPrint 70 writes these from left to right, and a screen reader then says them backwards.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]+"
)

_PANGO = "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def check_ready() -> None:
    """Raises MissingPartError when a PDF cannot be made here. Call it before any work is done."""
    try:
        importlib.import_module("weasyprint")
    except (OSError, ImportError) as error:
        raise MissingPartError(
            "The PDF needs Pango, and it is not installed.",
            hint=f"Install it: {_PANGO}. Or make Word and web pages only: -f docx,html.",
        ) from error


def export(booklet: Booklet, style: Style, load: Load) -> bytes:
    """The booklet as a PDF. Raises MissingPartError when Pango is missing, OutputError for letters
    that it cannot hold."""
    check_ready()
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    page = html.page(booklet, style, load, kind="paper", fonts=_FONT_CSS)
    if found := _RIGHT_TO_LEFT.search(page):
        raise OutputError(
            f"The PDF cannot hold “{found[0]}”: its letters are read from right to left.",
            hint="Take them out of the text, or make the other files: -f docx,html.",
        )
    document = HTML(string=page, url_fetcher=fetch, base_url=None)
    made = document.write_pdf(font_config=FontConfiguration(), pdf_variant="pdf/ua-1")
    return mend(made, anchors(booklet))


def fetch(url: str) -> object:
    """What WeasyPrint may have: our typeface, and pictures in the page itself. ValueError for the rest."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    if url == _FONT_URL:
        font = files("fontpkg_arimo").joinpath(FONT_FILE).read_bytes()
        return URLFetcherResponse(url, font, {"Content-Type": "font/ttf"})
    if url.startswith("data:"):
        return URLFetcher(allowed_protocols=("data",)).fetch(url)
    raise ValueError(f"easyread fetches nothing: {url}")
