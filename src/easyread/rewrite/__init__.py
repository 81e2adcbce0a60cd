"""A Document comes in, a Draft goes out: short sentences, one idea each, hard words explained.

drafting.py takes a document through; rewriter.py has the steps in order; engine.py runs them on one line
and asks verify.py about each proposal; points.py and explain.py make the rows; notes.py says what a person
must see.

To add a step:
1. A file here with one idea, and in it a function `(doc: Doc, place: Place) -> Proposal | None`.
   Its docstring shows a sentence before -> after. It returns None when it has nothing to say, or is not sure.
   Most steps start with `is_told(doc, place)` or `is_long(doc)` (steps.py), leave the tokens in `place.kept`
   alone (quotations), ask the parse (tree.py), and sew up the halves (wording.py, agreement.py).
2. One line in the table of rewriter.py, where its comments say it belongs.
3. If it needs a list of words: in glossary/words/grammar.toml.
4. Before and after in tests/rewrite/cases/, and sentences that must stay as they are.
"""

from easyread.rewrite.drafting import rewrite
from easyread.rewrite.rewriter import (
    LEVELS,
    STEPS,
    Candidate,
    candidates,
    in_plain_words,
    rewrite_sentence,
)

__all__ = [
    "LEVELS",
    "STEPS",
    "Candidate",
    "candidates",
    "in_plain_words",
    "rewrite",
    "rewrite_sentence",
]
