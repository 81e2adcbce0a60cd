"""Is the meaning still there? A source sentence and its lines come in, what was lost or added goes out.

compare.py looks at numbers, names, "not", "must", "may", "some" and their like.
To add a group of words: an entry in `glossary/words/facts.toml`.
"""

from easyread.facts.compare import lost

__all__ = ["lost"]
