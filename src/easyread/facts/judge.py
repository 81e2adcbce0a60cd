"""Judges the lines that were made from a sentence: does the source say what they say, and nothing else?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from easyread.facts.bindings import binding_faults
from easyread.facts.context import context_faults, order_word_faults
from easyread.facts.deeds import deed_faults
from easyread.facts.definitions import definition_faults, find_definition, is_own_definition
from easyread.facts.figures import figure_faults
from easyread.facts.hearsay import said_faults
from easyread.facts.hopes import hope_faults
from easyread.facts.joints import joint_faults
from easyread.facts.left_out import left_out_faults
from easyread.facts.matching import pairs
from easyread.facts.names import name_faults
from easyread.facts.only_those import only_those_faults
from easyread.facts.pronouns import pronoun_faults
from easyread.facts.quantities import quantity_faults
from easyread.facts.reading import Reading, read_lines
from easyread.facts.reasons import reason_faults
from easyread.facts.relations import relation_faults
from easyread.facts.senses import sense_faults
from easyread.facts.small_words import group_faults
from easyread.facts.support import support_faults, unsupported
from easyread.facts.turned_round import opposite_faults
from easyread.facts.verdict import Fault, Verdict, verdict_of
from easyread.glossary import Glossary, load_glossary


def judge(
    source: str | Sequence[str],
    lines: Sequence[str],
    glossary: Glossary | None = None,
    *,
    around: Sequence[str] = (),
) -> Verdict:
    """Whether `source` (a sentence or a few) says what `lines` say, and which facts are lost or new.

    around: sentences near the source; what they name may be named again.
    It parses each sentence, so it takes some hundredths of a second. `lost` is for many candidates.
    """
    words = glossary or load_glossary()
    old = read_lines(_sentences(source), words)
    new = read_lines(lines, words)
    if around:
        near = read_lines(around, words)
        old.more |= near.stems
        old.near = near.text
    for unit in new.units:
        unit.defines = find_definition(unit, words)
        unit.echo = _says_it_itself(unit.text, old)
        if unit.echo:
            unit.defines = None
        unit.explains = unit.defines is not None or (not unit.echo and is_own_definition(unit, old))
        sure = re.match(r"[“\"]|An? [\w-]+ is an? |To [\w-]+ means ", unit.text)
        if unit.explains and not sure and not unsupported(unit, old, plain=False, strict=True):
            unit.explains, unit.defines = False, None
    return verdict_of(faults(old, new, tuple(" ".join(line.split()) for line in lines), words))


def faults(source: Reading, lines: Reading, raw: tuple[str, ...], glossary: Glossary) -> list[Fault]:
    """All faults, the surest kinds first."""
    found = pairs(source, lines)
    told = [u for u in lines.units if not u.explains]
    all_faults = [
        *figure_faults(source, lines),
        *name_faults(source, lines),
        *deed_faults(source, lines, found),
        *opposite_faults(source, told),
        *quantity_faults(found),
        *group_faults(source, lines),
        *said_faults(source, lines, found),
        *hope_faults(source, lines),
        *only_those_faults(source, lines, found),
        *reason_faults(source, lines),
        *relation_faults(source, lines),
        *order_word_faults(source, lines),
        *context_faults(source, lines),
        *binding_faults(source, lines),
        *joint_faults(source, lines, raw),
        *pronoun_faults(source, lines, found),
        *definition_faults(source, lines),
        *sense_faults(source, lines),
        *support_faults(source, lines, found, glossary),
        *left_out_faults(source, lines, found),
    ]
    return list(dict.fromkeys(all_faults))


def _sentences(source: str | Sequence[str]) -> tuple[str, ...]:
    from easyread.english.sentences import sentences

    texts = (source,) if isinstance(source, str) else tuple(source)
    return tuple(s for text in texts for s in sentences(" ".join(text.split())))


def _says_it_itself(text: str, source: Reading) -> bool:
    words = _bare(text)
    words = re.sub(r"^(?:and|but|so|also|then) ", "", words)
    return any(f" {words} " in f" {_bare(unit.text)} " for unit in source.units)


def _bare(text: str) -> str:
    return re.sub(r"[^\w%£$€.-]+|\.(?!\d)", " ", text.lower()).strip()
