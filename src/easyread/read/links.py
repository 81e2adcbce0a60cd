"""Which addresses a link may have: those that open a page, write an e-mail or call somebody."""

from __future__ import annotations

_STARTS = ("http://", "https://", "mailto:", "tel:")


def is_address(target: str) -> bool:
    """Whether a link to `target` may be kept. An address without a start ("/about") may."""
    return target.lower().startswith(_STARTS) or ":" not in target.partition("/")[0]
