"""Hard words: a parsed text and the glossary come in, the hard words and their explanations go out.

The words are data: one domain per file in /glossary. To add one: an entry in `glossary/<domain>.toml`.
load.py reads the files, match.py finds the words in a text, explain.py sees whether a text explains a word
itself, rules.py says what a good entry is, own.py adds an entry to a user's own file.
"""

from easyread.glossary.entries import Glossary, Problem, Term
from easyread.glossary.explain import is_explained
from easyread.glossary.load import load_glossary
from easyread.glossary.match import Match, find

__all__ = ["Glossary", "Match", "Problem", "Term", "find", "is_explained", "load_glossary"]
