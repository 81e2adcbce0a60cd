"""A Draft comes in, the Draft with pictures goes out.

To add a picture: an entry in `glossary/pictures/ideas.toml`. Nothing else.

ideas.py reads the table, tree.py holds its words, match.py finds them in a line, names.py keeps out the names
of people and organisations, score.py weighs the ideas of a point, choose.py chooses, openmoji.py loads files,
trim.py takes empty edges off, joined.py draws two pictures as one, crossed.py says "no" with a red cross.
"""

from easyread.pictures.choose import illustrate
from easyread.pictures.crossed import crossed_out
from easyread.pictures.ideas import Idea, load_ideas, wrong_pictures
from easyread.pictures.openmoji import exists, svg
from easyread.pictures.own import choices, read_folder, with_own

__all__ = [
    "Idea",
    "choices",
    "crossed_out",
    "exists",
    "illustrate",
    "load_ideas",
    "read_folder",
    "svg",
    "with_own",
    "wrong_pictures",
]
