"""A Booklet, a Style and a loader of pictures come in; the bytes of a file go out.

To add one: a file `export/<format>.py` with a function `export`, and one line in `EXPORTERS`.
`load` gives the SVG of a picture. The same input gives the same bytes. In the text, only hard words are bold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from easyread.export import audio, docx, epub, html, md, pdf, ssml
from easyread.model import Booklet, Picture
from easyread.styles import Style

Load = Callable[[Picture], bytes]
Exporter = Callable[[Booklet, Style, Load], bytes]

EXPORTERS: Mapping[str, Exporter] = {
    "docx": docx.export,
    "pdf": pdf.export,
    "html": html.export,
    "epub": epub.export,
    "md": md.export,
    "audio": audio.export,
    "ssml": ssml.export,
}
