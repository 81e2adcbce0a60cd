"""From a post to files. convert.py has the order of the work.

draft.py makes the draft with its pictures and scores, pages.py fits it to a number of pages, files.py makes
the files and keeps back what is not sound.
"""

from easyread.pipeline.convert import Made, convert
from easyread.pipeline.draft import SAID, all_pictures, lines_of, make_draft, pictures_for, scored
from easyread.pipeline.files import DATA, FORMATS, SHEETS, kinds, loader, make_file, pages_of, sheets_of
from easyread.pipeline.pages import ONE_PAGE, draft_of, look_of, set_up, with_fewer_points

__all__ = [
    "DATA",
    "FORMATS",
    "ONE_PAGE",
    "SAID",
    "SHEETS",
    "Made",
    "all_pictures",
    "convert",
    "draft_of",
    "kinds",
    "lines_of",
    "loader",
    "look_of",
    "make_draft",
    "make_file",
    "pages_of",
    "pictures_for",
    "scored",
    "set_up",
    "sheets_of",
    "with_fewer_points",
]
