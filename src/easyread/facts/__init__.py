"""Is the meaning still there? A source and the lines made from it come in, what was lost or added goes out.

`lost` compares sets of words and is quick: for candidates. `judge` reads the parsed sentences: for a draft.
`compare_texts` lines up a whole draft with its source.
To add words: glossary/words/facts.toml. To add a check: a file here with a function from two readings to
faults, and one line in judge.py.
"""

from easyread.facts.compare import lost
from easyread.facts.judge import judge
from easyread.facts.texts import compare_texts
from easyread.facts.verdict import Fault, Ledger, LineVerdict, SourceVerdict, Verdict

__all__ = ["Fault", "Ledger", "LineVerdict", "SourceVerdict", "Verdict", "compare_texts", "judge", "lost"]
