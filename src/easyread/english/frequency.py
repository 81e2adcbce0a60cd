"""How common a word is, looked up in wordfreq (Robyn Speer, data CC BY-SA 4.0)."""

from __future__ import annotations

from functools import lru_cache

EASY_ZIPF = 4.5  # about the 3,000 most frequent words; the profile of published Easy Read in docs/scores.md
RARE_ZIPF = (
    3.5  # below it a word is hard for many readers (SUBTLEX-UK's authors call under 3 "low frequency")
)


@lru_cache(maxsize=100_000)
def zipf(word: str) -> float:
    """The Zipf frequency of `word` in English: 7 is "the", 3 is once in a million words, 0 is unknown."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word.lower(), "en"))
