"""Finds the sentences of a paragraph: NLTK's Punkt with our own list of abbreviations."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.resources import data_dir

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer


@lru_cache(maxsize=1)
def _tokenizer() -> PunktSentenceTokenizer:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    path = data_dir("glossary") / "words" / "abbreviations.toml"
    parameters = PunktParameters()
    parameters.abbrev_types = set(tomllib.loads(path.read_text(encoding="utf-8"))["abbreviations"])
    return PunktSentenceTokenizer(parameters)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, in order, without the space around them. None is empty."""
    found = [s.strip() for s in _tokenizer().tokenize(text) if s.strip()]
    out: list[str] = []
    for part in found:
        # Punkt cuts after a quoted stop that is followed by a small letter: '"Why?" she asked.'
        number = out and re.search(r"\b[Nn]os?\.$", out[-1]) and part[0].isdigit()  # "No. 10"
        if out and (number or re.match(r"[a-z(,;–—-]", part) or re.fullmatch(r"[\"'”’)\].?!…]+", part)):
            out[-1] += " " + part if part[0].isalnum() or part[0] in "(–—-" else part
        else:
            out.append(part)
    return tuple(out)
