"""Words for a picture, for people who cannot see it: which of them surely say nothing."""

from __future__ import annotations

import re

_FILE_NAME = re.compile(
    r"^[\w\- ()]+\.(?:png|jpe?g|gif|svg|bmp|webp|tiff?|emf|wmf)$|^(?:img|dsc|image)[_\- ]?\d+$", re.IGNORECASE
)
_NO_WORD = re.compile(r"[bcdfghjklmnpqrstvwxz]{7}", re.IGNORECASE)


# "Figure 3: visits a year", "Photo by Sam", "© Skelby Voices": names of a picture, not what it shows.
_CAPTION = re.compile(
    r"^(?:figure|fig\.?|photo|picture|image|chart|table|graph|screenshot)\s*(?:\d+|[:.–-]|by\b|credit)"
    r"|©|\b(?:photo|image) credit\b|^(?:logo|banner|header|photo|image|picture|graphic|icon|placeholder)\.?$",
    re.IGNORECASE,
)


def caption_fault(alt: str, caption: str = "") -> str:
    """What is wrong with words that are a caption; "" when they may say what the picture shows."""
    words = " ".join(alt.split())
    if _CAPTION.search(words):
        return f"The words for a picture are its caption or its kind: “{words}”."
    if caption and " ".join(caption.split()).casefold().rstrip(".") == words.casefold().rstrip("."):
        return f"The words for a picture are its caption: “{words}”."
    return ""


def alt_fault(alt: str) -> str:
    """What is wrong with the words for a picture; "" when they may do. A person must still read them."""
    words = alt.strip()
    if not words:
        return "A picture has no words for people who cannot see it (alt text)."
    if _FILE_NAME.match(words):
        return f"The words for a picture are the name of a file: “{words}”."
    if not re.search(r"[^\W\d_]{2}", words) or _NO_WORD.search(words):
        return f"The words for a picture are no words: “{words}”."
    return ""
