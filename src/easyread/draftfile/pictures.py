"""A picture in a draft file: ![what it shows](idea), or the name of a file of one's own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches

from easyread.draftfile.inline import find, unescape
from easyread.draftfile.values import Ideas
from easyread.draftfile.write import OWN
from easyread.model import Picture

Wrong = Callable[[str, str], None]
_NAMED = re.compile(r'(?P<file>.*?) (?P<idea>"(?:[^"\\]|\\.)*")', re.DOTALL)
ENDINGS = (".svg", ".png", ".jpg", ".jpeg")  # of a person's own pictures


def read_picture(words: str, ideas: Ideas, wrong: Wrong) -> Picture | None:
    """The picture that `words` ask for; None for no words. An alt text that is empty is that of the idea."""
    if not words:
        return None
    middle = find(words, "](", 2)
    last = words.rfind(")")  # the name of an idea may have brackets of its own
    if not words.startswith("![") or middle < 0 or last != len(words) - 1:
        wrong("This is not a picture.", "Write it like ![two people who talk](meeting).")
        return None
    alt, target = unescape(words[2:middle]), words[middle + 2 : last]
    named = _NAMED.fullmatch(target)
    if named:
        return _file(alt, unescape(named["file"]), json.loads(named["idea"]))
    target = unescape(target)
    if target.lower().endswith(ENDINGS):
        return _file(alt, target, alt)
    known = ideas.get(target)
    if known is None:
        near = get_close_matches(target, list(ideas), n=3, cutoff=0.5)
        cure = f"Did you mean: {', '.join(near)}?" if near else "The names are in glossary/pictures/."
        wrong(f"There is no picture called '{target}'.", cure)
        return None
    return replace(known, alt=alt or known.alt)


def _file(alt: str, file: str, idea: str) -> Picture:
    name, colon, code = file.partition(":")
    if colon:
        return Picture(idea=idea, set_name=name, file=code, alt=alt)
    return Picture(idea=idea, set_name=OWN, file=file, alt=alt)
