"""A Document comes in, a Draft goes out: short sentences, one idea each, hard words explained.

To add a step: a file `rewrite/<verb>.py` with a function (Doc, Place) -> Proposal or None, and one line in STEPS,
in the right place. engine.py looks at each proposal (verify.py) before it counts.
"""

from easyread.rewrite.drafting import rewrite
from easyread.rewrite.rewriter import STEPS, rewrite_sentence

__all__ = ["STEPS", "rewrite", "rewrite_sentence"]
