"""An export of WordPress holds no whole web pages: line breaks are paragraphs, brackets are codes."""

from __future__ import annotations

import re

_CAPTION = re.compile(r"\[caption[^\]]{0,500}\](.{0,9000}?)\[/caption\]", re.DOTALL)
_CODES = re.compile(
    r"\[/?(?:gallery|embed|audio|video|playlist|caption|googlemaps|contact-form)\b[^\]]{0,500}\]"
)
_PICTURE = re.compile(r"(?:<a\b[^>]{0,2000}>\s*)?<img\b[^>]{0,5000}>(?:\s*</a>)?", re.IGNORECASE)
_HAS_PARAGRAPHS = re.compile(r"<(?:p|br)\b", re.IGNORECASE)
_GAP = re.compile(r"[ \t]*\r?\n[ \t]*(?:\r?\n\s*)")
_BREAK = re.compile(r"(?<=[^\s>])[ \t]*\r?\n(?=[^\s<])")


def page_of(content: str, *, exported: bool) -> tuple[str, list[str]]:
    """The content as a web page, and the codes of WordPress that were taken out."""
    if exported:
        content = _CAPTION.sub(lambda match: _figure(match[1]), content)
    codes = _CODES.findall(content) if exported else []
    if codes:
        content = _CODES.sub("", content)
    if not _HAS_PARAGRAPHS.search(content) and (exported or "<" not in content):
        content = re.sub(r"[ \t]{2,}", " ", content)
        # The line breaks stay, so that the lines of the file can still be counted.
        content = _BREAK.sub("<br>\n", _GAP.sub(lambda match: f"<br><br>{match.group()}", content))
    return f"<html><body>{content}</body></html>", codes


def _figure(inside: str) -> str:
    picture = _PICTURE.search(inside)
    if picture is None:
        return inside
    rest = f"{inside[: picture.start()]} {inside[picture.end() :]}".strip()
    return f"<figure>{picture.group()}<figcaption>{rest}</figcaption></figure>"
