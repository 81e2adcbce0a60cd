"""Three versions of a draft file come in, one goes out: what people did, what is new, and every clash shown.

align.py finds the rows and sentences of an old draft again in a new one. three.py is the way in to the
merge: rows.py has headings and rows, once.py what there is one of, pieces.py the lines of a row. A clash is
never decided in silence: both versions of a row stay in the file, and what there is one of has a note.
"""

from easyread.merge.align import rebased
from easyread.merge.three import Merged, merge

__all__ = ["Merged", "merge", "rebased"]
