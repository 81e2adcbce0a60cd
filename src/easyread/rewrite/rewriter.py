"""The order of the steps, and one sentence taken through them."""

from __future__ import annotations

from easyread.model import Line, LineKind, Text
from easyread.rewrite import engine
from easyread.rewrite.appositions import split_appositions
from easyread.rewrite.brackets import open_brackets
from easyread.rewrite.contractions import write_in_full
from easyread.rewrite.examples import split_examples
from easyread.rewrite.ing_clauses import split_ing_clauses
from easyread.rewrite.lists import make_list
from easyread.rewrite.main_clauses import split_main_clauses
from easyread.rewrite.marks import split_marks
from easyread.rewrite.numbers import write_digits, write_out_of_ten
from easyread.rewrite.openings import move_opening
from easyread.rewrite.purposes import split_purposes
from easyread.rewrite.reasons import split_reasons
from easyread.rewrite.verb_phrases import split_verb_phrases
from easyread.rewrite.voice import make_active
from easyread.rewrite.when_clauses import split_when_clauses
from easyread.rewrite.which_clauses import split_which_clauses
from easyread.rewrite.words import swap_phrases, swap_words

# First what makes the sentence easier to read for the parser, then the cuts, then single words.
TIDYING: tuple[engine.Named, ...] = (
    ("contractions", write_in_full),
    ("phrases", swap_phrases),
    ("digits", write_digits),
    ("percentages", write_out_of_ten),
)
CUTTING: tuple[engine.Named, ...] = (
    ("lists", make_list),
    ("examples", split_examples),
    ("brackets", open_brackets),
    ("marks", split_marks),
    ("main-clauses", split_main_clauses),
    ("which-clauses", split_which_clauses),
    ("appositions", split_appositions),
    ("reasons", split_reasons),
    ("ing-clauses", split_ing_clauses),
    ("verb-phrases", split_verb_phrases),
    ("when-clauses", split_when_clauses),
    ("purposes", split_purposes),
)
FINISHING: tuple[engine.Named, ...] = (
    ("active-voice", make_active),
    ("openings", move_opening),
    ("plain-words", swap_words),
)
STEPS: tuple[tuple[engine.Named, ...], ...] = (TIDYING, CUTTING, FINISHING)
IN_HEADINGS: tuple[tuple[engine.Named, ...], ...] = ((("contractions", write_in_full), ("digits", write_digits)),)
IN_ITEMS: tuple[tuple[engine.Named, ...], ...] = (TIDYING, (("plain-words", swap_words),))


def rewrite_sentence(text: str, *, key: str = "", kind: LineKind = "say") -> tuple[Line, ...]:
    """The lines that one sentence (or heading, or list item) becomes, without explanations of hard words."""
    stages = {"heading": IN_HEADINGS, "item": IN_ITEMS, "lead-in": IN_ITEMS}.get(kind, STEPS)
    lines: tuple[Line, ...] = (Line(text=Text(text=text), kind=kind, sources=(key,) if key else ()),)
    for stage in stages:
        lines = tuple(out for line in lines for out in engine.run(line, stage))
    return lines
