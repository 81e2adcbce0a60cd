"""What people with learning disabilities said of a handout: kept in one plain file, and used for the next.

marks.py has the file (panel.toml), given.py reads a list (CSV or TOML) of what was said in a meeting,
cases.py holds later texts against it, words.py brings it to the group's own glossary, counts.py and plot.py
show what a series of meetings changed.
"""

from easyread.panel.cases import never_pictures, panel_findings, panel_notes
from easyread.panel.counts import Meeting, meetings
from easyread.panel.given import read_given
from easyread.panel.marks import KINDS, Said, add_marks, read_marks
from easyread.panel.plot import plot
from easyread.panel.words import word_statuses, write_words

__all__ = [
    "KINDS",
    "Meeting",
    "Said",
    "add_marks",
    "meetings",
    "never_pictures",
    "panel_findings",
    "panel_notes",
    "plot",
    "read_given",
    "read_marks",
    "word_statuses",
    "write_words",
]
