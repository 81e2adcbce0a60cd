"""A booklet as a script for a speaking program (SSML 1.1)."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.sax.saxutils import escape

from easyread.export.spoken import spoken
from easyread.model import Booklet, Picture
from easyread.styles import Style

Load = Callable[[Picture], bytes]

# Our own choice: slower than talk, and time to look at the next picture.
_RATE = "90%"
_AFTER_ROW = "1s"
_AFTER_HEADING = "1500ms"
_PHONE = re.compile(r"\b0\d{2,4}(?: \d{3,4}){2}\b|\b0\d{4} \d{6}\b")


def export(booklet: Booklet, style: Style, load: Load) -> bytes:
    """SSML 1.1, with pauses after each row and phone numbers said figure by figure."""
    parts = "".join(
        f"<p>{''.join(f'<s>{_marked(line)}</s>' for line in said.lines)}</p>\n"
        f'<break time="{_AFTER_HEADING if said.heading else _AFTER_ROW}"/>\n'
        for said in spoken(booklet)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<speak version="1.1" '
        f'xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="{escape(booklet.language)}">\n'
        f'<prosody rate="{_RATE}">\n{parts}</prosody>\n</speak>\n'
    ).encode()


def _marked(line: str) -> str:
    """The line, with its phone numbers marked as such."""
    return _PHONE.sub(lambda found: f'<say-as interpret-as="telephone">{found[0]}</say-as>', escape(line))
