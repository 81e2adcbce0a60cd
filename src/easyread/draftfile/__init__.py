"""The draft file: a Draft as Markdown that people edit, and back. NAME.easyread.md is such a file.

values.py has what the file holds, write.py and read.py are the two ways, inline.py and tail.py have the marks
inside a line, settle.py says what became of each sentence after an edit, first.py brings back how lines were
made, explained.py keeps both explanations of a word the same. docs/draft-file.md is the page for people.
"""

from easyread.draftfile.explained import in_step
from easyread.draftfile.first import first_paper, with_first
from easyread.draftfile.read import read_paper, read_placed
from easyread.draftfile.settle import settle
from easyread.draftfile.values import Checked, Cut, Ideas, Mistake, Paper, Settings, wrong
from easyread.draftfile.write import write_paper

__all__ = [
    "Checked",
    "Cut",
    "Ideas",
    "Mistake",
    "Paper",
    "Settings",
    "first_paper",
    "in_step",
    "read_paper",
    "read_placed",
    "settle",
    "with_first",
    "write_paper",
    "wrong",
]
