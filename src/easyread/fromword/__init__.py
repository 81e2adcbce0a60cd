"""A handout that was edited in Word or LibreOffice comes in, and the draft with those edits goes out.

pages.py reads a Word file as paragraphs with their row and picture, runs.py the words of one paragraph.
refs.py says what each paragraph of our own file is, match.py finds which paragraph of the edited one it is.
take.py makes the new rows, beside.py what stands around them.
"""

from easyread.fromword.pages import Page, Para, read_pages
from easyread.fromword.refs import Ref, refs_of, unseen
from easyread.fromword.take import Taken, take
from easyread.fromword.work import Edit

__all__ = ["Edit", "Page", "Para", "Ref", "Taken", "read_pages", "refs_of", "take", "unseen"]
