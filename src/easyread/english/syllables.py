"""How long a word is to say: textstat counts, from the CMU dictionary, else by pyphen."""

from __future__ import annotations

import re
from functools import lru_cache

from easyread.english import cmudict


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """The number of syllables of `word`. The parts of a hyphenated word are counted one by one."""
    cmudict.prepare()
    import textstat

    parts = re.split(r"[-‐‑/\s]+", word)
    return sum(int(textstat.syllable_count(part)) for part in parts if part)
