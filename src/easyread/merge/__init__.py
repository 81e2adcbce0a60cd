"""Three versions of a draft file come in, one goes out: what people did, what is new, and every clash shown.

align.py finds the rows and sentences of an old draft again in a new one. three.py merges rows, lines,
pictures and hard words. A clash is never decided: both versions stay in the file, and a line says so.
"""

from easyread.merge.align import rebased
from easyread.merge.three import Merged, merge

__all__ = ["Merged", "merge", "rebased"]
