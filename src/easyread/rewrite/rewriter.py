"""The order of the steps, and one sentence taken through them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from easyread.model import Line, LineKind, Text
from easyread.options import Level
from easyread.rewrite import engine
from easyread.rewrite.adjuncts import split_adjuncts
from easyread.rewrite.all_of_whom import split_all_of_whom
from easyread.rewrite.also import split_two_that, split_two_to
from easyread.rewrite.appositions import split_appositions
from easyread.rewrite.as_well_as import split_as_well_as
from easyread.rewrite.asides import split_asides, split_despite
from easyread.rewrite.brackets import open_brackets, tell_short_forms
from easyread.rewrite.by_doing import split_by_doing
from easyread.rewrite.choices import list_choices
from easyread.rewrite.choose import easiest, is_easy
from easyread.rewrite.commas import add_comma
from easyread.rewrite.conditions import list_conditions
from easyread.rewrite.consequences import list_consequences
from easyread.rewrite.contractions import write_in_full
from easyread.rewrite.especially import split_especially
from easyread.rewrite.examples import split_examples
from easyread.rewrite.formats import write_formats
from easyread.rewrite.if_clauses import split_if_clauses
from easyread.rewrite.ing_clauses import split_ing_clauses
from easyread.rewrite.link_words import split_at_link_words
from easyread.rewrite.lists import make_list, make_long_list, make_pair
from easyread.rewrite.main_clauses import split_main_clauses
from easyread.rewrite.marks import split_item, split_marks
from easyread.rewrite.not_only import say_both
from easyread.rewrite.numbers import write_digits, write_out_of_ten
from easyread.rewrite.objects import split_objects
from easyread.rewrite.openings import move_opening
from easyread.rewrite.plain_order import say_straight
from easyread.rewrite.purposes import split_purposes
from easyread.rewrite.quotations import lead_quotation
from easyread.rewrite.reasons import split_reasons
from easyread.rewrite.since_clauses import split_since_clauses
from easyread.rewrite.tails import split_heads, split_tails
from easyread.rewrite.tenses import write_simple_future
from easyread.rewrite.verb_phrases import split_verb_phrases
from easyread.rewrite.voice import make_active
from easyread.rewrite.when_clauses import split_when_clauses
from easyread.rewrite.where_clauses import write_if
from easyread.rewrite.which_clauses import split_which_clauses
from easyread.rewrite.with_clauses import split_with_clauses
from easyread.rewrite.words import spell_british, swap_phrases, swap_words, write_or

# First what helps the parser: a comma or a plainer phrase now saves a wrong cut later.
TIDYING: tuple[engine.Named, ...] = (
    ("contractions", write_in_full),
    ("spelling", spell_british),
    ("commas", add_comma),
    ("phrases", swap_phrases),
    ("where", write_if),
    ("not-only", say_both),
    ("straight", say_straight),
    ("slashes", write_or),
    ("formats", write_formats),
    ("digits", write_digits),
    ("percentages", write_out_of_ten),
    ("simple-future", write_simple_future),
)
# Then the cuts. The first that has something to say cuts; its lines start again from the top. So:
CUTTING: tuple[engine.Named, ...] = (
    # what the writer marked, or what makes a list, before anything cuts into the middle of it;
    ("quotations", lead_quotation),
    ("conditions", list_conditions),
    ("lists", make_list),
    ("examples", split_examples),
    ("especially", split_especially),
    # whole sentences that are joined: the surest cuts, and each half is read better by the parser;
    ("marks", split_marks),
    ("link-words", split_at_link_words),
    ("main-clauses", split_main_clauses),
    # what only adds something to a noun, so that subject and verb come together;
    ("brackets", open_brackets),
    ("which-clauses", split_which_clauses),
    ("all-of-whom", split_all_of_whom),
    ("appositions", split_appositions),
    # clauses and verbs that need their subject said again;
    ("reasons", split_reasons),
    ("ing-clauses", split_ing_clauses),
    ("with-clauses", split_with_clauses),
    ("as-well-as", split_as_well_as),
    ("verb-phrases", split_verb_phrases),
    ("objects", split_objects),
    ("two-that", split_two_that),
    ("two-to", split_two_to),
    # times and conditions, of sentences that are still too long;
    ("when-clauses", split_when_clauses),
    ("since-clauses", split_since_clauses),
    ("asides", split_asides),
    ("despite", split_despite),
    ("consequences", list_consequences),
    ("choices", list_choices),
    ("if-clauses", split_if_clauses),
    # last, what is cut off only where nothing else made the sentence short enough.
    ("by-doing", split_by_doing),
    ("purposes", split_purposes),
    ("tails", split_tails),
    ("heads", split_heads),
    ("adjuncts", split_adjuncts),
    ("long-lists", make_long_list),
    ("pairs", make_pair),
)
# At the end what changes single words or their order: the cuts above look for the words of the source.
FINISHING: tuple[engine.Named, ...] = (
    ("short-forms", tell_short_forms),
    ("active-voice", make_active),
    ("openings", move_opening),
    ("plain-words", swap_words),
)
STEPS: tuple[tuple[engine.Named, ...], ...] = (TIDYING, CUTTING, FINISHING)
# What only swaps words by the tables, where each entry was read by a person.
WORDING: tuple[engine.Named, ...] = (*TIDYING, ("plain-words", swap_words))
_GRAMMAR: tuple[engine.Named, ...] = (("contractions", write_in_full),)
IN_HEADINGS: tuple[tuple[engine.Named, ...], ...] = (
    (("contractions", write_in_full), ("spelling", spell_british), ("digits", write_digits)),
)
IN_ITEMS: tuple[tuple[engine.Named, ...], ...] = (
    TIDYING,
    (("item-marks", split_item),),
    (("plain-words", swap_words),),
)

# How far the rewriter goes. "plain" keeps the shape of the text: it cuts where whole sentences are joined,
# and makes no "If so," and no "This is".
_PLAIN_CUTS = frozenset({"quotations", "lists", "marks", "link-words", "main-clauses", "verb-phrases"})
PLAIN: tuple[engine.Named, ...] = tuple(step for step in CUTTING if step[0] in _PLAIN_CUTS)
LEVELS: Mapping[Level, tuple[tuple[engine.Named, ...], ...]] = MappingProxyType(
    {"easy": STEPS, "plain": (TIDYING, PLAIN, FINISHING)}
)

ROUNDS = 4  # a stop for steps that would undo each other
Guard = Callable[[str, Sequence[str]], Sequence[str]]  # (source, lines) -> what the lines lose or add


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One way to say a sentence. `problems` is what the guard says of it: empty where all is well."""

    name: str
    lines: tuple[Line, ...]
    problems: tuple[str, ...] = ()


def rewrite_sentence(
    text: str, *, key: str = "", kind: LineKind = "say", guard: Guard | None = None, level: Level = "easy"
) -> tuple[Line, ...]:
    """The lines that one sentence (or heading, or list item) becomes, without explanations of hard words.

    guard: looks at each candidate; of those that lose and add nothing, the easiest is taken (choose.py).
    What the tables swap is no loss ("unsuitable" -> "not suitable").
    """
    sound: list[Candidate] = []
    for candidate in candidates(text, key=key, kind=kind, guard=guard, level=level):
        if candidate.problems:
            continue
        if not sound and is_easy(candidate.lines):
            return candidate.lines
        sound.append(candidate)
    return easiest([candidate.lines for candidate in sound])


def candidates(
    text: str, *, key: str = "", kind: LineKind = "say", guard: Guard | None = None, level: Level = "easy"
) -> Iterator[Candidate]:
    """All ways to say `text`, from the most changed to the text as it is, which has no problems."""
    stages = {"heading": IN_HEADINGS, "item": IN_ITEMS, "lead-in": IN_ITEMS}.get(kind, LEVELS[level])
    start = Line(text=Text(text=text), kind=kind, sources=(key,) if key else ())
    for name, propose in PROPOSERS:
        lines = propose(start, stages)
        yield Candidate(name=name, lines=lines, problems=_problems(text, lines, guard))
    yield Candidate(name="as it was", lines=(start,))


def _problems(text: str, lines: Sequence[Line], guard: Guard | None) -> tuple[str, ...]:
    if guard is None:
        return ()
    said = [line.text.text for line in lines]
    found = tuple(guard(text, said))
    return found if found and guard(in_plain_words(text), said) else ()


@lru_cache(maxsize=1000)
def in_plain_words(text: str) -> str:
    """`text` with the swaps of the tables and nothing cut: what lines made from it may say instead."""
    (line,) = _through(Line(text=Text(text=text), kind="say"), [WORDING])
    return line.text.text


Stages = Sequence[Sequence[engine.Named]]
# Where candidates come from. Another proposer (a person, a language model) is another line here: all pass the
# same guard. Each takes the line as it is, and the stages for its kind and level.
PROPOSERS: tuple[tuple[str, Callable[[Line, Stages], tuple[Line, ...]]], ...] = (
    ("all steps", lambda line, stages: _through(line, stages)),
    ("cuts, and plain words after them", lambda line, stages: _through(line, [_GRAMMAR, *stages[1:]])),
    ("cuts only", lambda line, stages: _through(line, [_GRAMMAR, *stages[1:-1]])),
    ("plain phrases only", lambda line, stages: _through(line, stages[:1])),
    ("no short forms of verbs", lambda line, stages: _through(line, [_GRAMMAR])),
)


def _through(start: Line, stages: Stages) -> tuple[Line, ...]:
    """`start` through the stages, again and again until a round changes nothing."""
    lines: tuple[Line, ...] = (start,)
    for _ in range(ROUNDS):
        before = [line.text.text for line in lines]
        for stage in stages:
            lines = tuple(out for line in lines for out in engine.run(line, stage))
        if [line.text.text for line in lines] == before:
            break
    return lines
