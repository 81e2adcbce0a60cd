"""Checking: a Document or a Draft and the glossary come in, a Report (findings, hard words, scores) goes out.

To add one: write `check/<problem>.py` with a frozen `RULE` (its limit as a named constant, why, source, bad
and good examples, and the function), and add it to RULES. A test runs the examples.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from easyread.check import (
    abstract_nouns,
    belittling_word,
    big_number,
    bold_sentence,
    brackets,
    capital_letters,
    choppy,
    circular_explanation,
    clause_inside,
    clock_time,
    contraction,
    counted_deadline,
    cross_reference,
    cut_short_word,
    date_ending,
    date_in_figures,
    decimal,
    deep_heading,
    disrespectful_word,
    double_meaning,
    double_negative,
    doubled_word,
    empty_link_text,
    exclamation,
    explained_late,
    explained_not_used,
    explained_twice,
    figure_of_speech,
    foreign_word,
    formal_word,
    group_said_never,
    hard_explanation,
    hard_fraction,
    hard_link_word,
    hard_overall,
    hard_tense,
    hard_time_word,
    hard_title,
    hard_word,
    heading_capitals,
    heading_mark,
    heavy_opening,
    hidden_verb,
    if_last,
    jargon,
    late_verb,
    latin_short_form,
    list_lead_in,
    list_of_one,
    long_explanation,
    long_heading,
    long_list,
    long_list_in_sentence,
    long_list_item,
    long_on_average,
    long_paragraph,
    long_section,
    long_sentence,
    long_subject,
    long_text,
    long_title,
    long_web_address,
    long_words,
    many_commas,
    many_hard_words,
    many_ideas,
    many_negatives,
    many_numbers,
    measure_alone,
    mixed_list,
    mixed_numbers,
    money_form,
    new_words_together,
    no_contact,
    no_date,
    no_full_stop,
    no_headings,
    no_help_line,
    no_label,
    no_next_step,
    no_weekday,
    no_word_list,
    not_bold,
    note_or_citation,
    noun_string,
    number_word,
    numbered_paragraph,
    one_name,
    padding,
    passive,
    percentage,
    phone_number,
    question_in_text,
    quote_marks,
    quote_no_speaker,
    roman_numeral,
    sad_topic,
    same_heading,
    semicolon_or_dash,
    shall_or_ought,
    short_form,
    sign_for_word,
    slash,
    split_word,
    table_of_facts,
    time_zeros,
    two_ifs,
    two_in_one,
    two_part_verb,
    two_steps_in_one,
    unclear_start,
    unless,
    us_spelling,
    vague_word,
    which_clause,
    who_is_we,
    wordy_phrase,
    wrong_weekday,
)
from easyread.check.measures import measures
from easyread.check.only_people import ONLY_PEOPLE
from easyread.check.praise import praise
from easyread.check.precision import is_preview
from easyread.check.profile import Profile
from easyread.check.rule import Rule, findings, note
from easyread.check.seek import scored
from easyread.check.terms import term_uses
from easyread.check.units import page_of
from easyread.glossary import Glossary
from easyread.model import Document, Draft, Report

# The order of the findings within one line: the most helpful first.
RULES: tuple[Rule, ...] = (
    long_sentence.RULE,
    group_said_never.RULE,
    jargon.RULE,
    explained_late.RULE,
    short_form.RULE,
    disrespectful_word.RULE,
    vague_word.RULE,
    figure_of_speech.RULE,
    formal_word.RULE,
    wordy_phrase.RULE,
    hidden_verb.RULE,
    padding.RULE,
    hard_word.RULE,
    long_list_in_sentence.RULE,
    passive.RULE,
    many_ideas.RULE,
    two_in_one.RULE,
    clause_inside.RULE,
    which_clause.RULE,
    late_verb.RULE,
    long_subject.RULE,
    if_last.RULE,
    two_ifs.RULE,
    unless.RULE,
    hard_tense.RULE,
    double_negative.RULE,
    many_commas.RULE,
    noun_string.RULE,
    abstract_nouns.RULE,
    long_words.RULE,
    double_meaning.RULE,
    two_part_verb.RULE,
    heavy_opening.RULE,
    hard_link_word.RULE,
    foreign_word.RULE,
    cut_short_word.RULE,
    contraction.RULE,
    latin_short_form.RULE,
    us_spelling.RULE,
    shall_or_ought.RULE,
    hard_time_word.RULE,
    belittling_word.RULE,
    one_name.RULE,
    who_is_we.RULE,
    unclear_start.RULE,
    new_words_together.RULE,
    explained_twice.RULE,
    hard_explanation.RULE,
    long_explanation.RULE,
    circular_explanation.RULE,
    explained_not_used.RULE,
    not_bold.RULE,
    bold_sentence.RULE,
    capital_letters.RULE,
    doubled_word.RULE,
    split_word.RULE,
    percentage.RULE,
    mixed_numbers.RULE,
    number_word.RULE,
    many_numbers.RULE,
    big_number.RULE,
    decimal.RULE,
    hard_fraction.RULE,
    roman_numeral.RULE,
    wrong_weekday.RULE,
    no_weekday.RULE,
    date_in_figures.RULE,
    date_ending.RULE,
    clock_time.RULE,
    time_zeros.RULE,
    money_form.RULE,
    phone_number.RULE,
    counted_deadline.RULE,
    measure_alone.RULE,
    semicolon_or_dash.RULE,
    brackets.RULE,
    quote_marks.RULE,
    sign_for_word.RULE,
    slash.RULE,
    exclamation.RULE,
    long_web_address.RULE,
    empty_link_text.RULE,
    question_in_text.RULE,
    no_full_stop.RULE,
    long_paragraph.RULE,
    choppy.RULE,
    long_list.RULE,
    long_list_item.RULE,
    mixed_list.RULE,
    list_lead_in.RULE,
    list_of_one.RULE,
    two_steps_in_one.RULE,
    quote_no_speaker.RULE,
    long_title.RULE,
    hard_title.RULE,
    long_heading.RULE,
    heading_mark.RULE,
    heading_capitals.RULE,
    same_heading.RULE,
    deep_heading.RULE,
    numbered_paragraph.RULE,
    cross_reference.RULE,
    note_or_citation.RULE,
    table_of_facts.RULE,
    long_section.RULE,
    no_headings.RULE,
    sad_topic.RULE,
    many_hard_words.RULE,
    many_negatives.RULE,
    long_on_average.RULE,
    hard_overall.RULE,
    long_text.RULE,
    no_word_list.RULE,
    no_label.RULE,
    no_help_line.RULE,
    no_contact.RULE,
    no_date.RULE,
    no_next_step.RULE,
)

__all__ = ["RULES", "Rule", "check"]


def check(
    text: Document | Draft, *, glossary: Glossary, profile: Profile | None = None, quick: bool = False
) -> Report:
    """The jargon report of a text. The same rules check what was written and what we made of it.

    `quick`: without a parse, with the rules that need words alone.
    """
    with _nothing_collected():
        return _report(text, glossary, profile or Profile(), quick=quick)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Without Python's search for what can go: all that a check makes is needed until its end."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _report(text: Document | Draft, glossary: Glossary, profile: Profile, *, quick: bool) -> Report:
    page = page_of(text, glossary, profile.limits, quick=quick)
    rules = [rule for rule in RULES if rule.id not in profile.off and not _is_hidden(rule, profile)]
    rules = [rule for rule in rules if rule.quick or not quick]
    found = findings(rules, page, profile.levels)
    lines, scores = scored(page)
    return Report(
        source=text.source,
        terms=term_uses(page),
        findings=found,
        scores=scores,
        passages=page.passages,
        rules=tuple(note(rule, profile.levels.get(rule.id)) for rule in rules),
        only_people=ONLY_PEOPLE,
        measures=measures(lines, scores),
        praise=praise(page, {finding.rule for finding in found}),
        quick=quick,
    )


def _is_hidden(rule: Rule, profile: Profile) -> bool:
    """True for a preview, where they are switched off. A level of its own brings a rule back."""
    return not profile.preview and is_preview(rule.id) and rule.id not in profile.levels
