"""Lists that lost their marks: short lines after a paragraph that ends with a colon."""

from __future__ import annotations

from collections.abc import Sequence

from easyread.read.lines import Line, begins_with_capital, count_words, ends_sentence
from easyread.read.marks import list_mark

# The longest item of the sources' lists has 40 words, but it has a mark. Without a mark, long is a paragraph.
ITEM_WORDS = 25
# Items with a blank line between them look like headings and paragraphs: there, only shorter ones.
SPACED_ITEM_WORDS = 15
# "More time." may be an item. Lines with a stop and more words than this are whole sentences.
SENTENCE_WORDS = 8


def count_items(rows: Sequence[Line]) -> int:
    """How many of the first rows are items of a list without marks. 0 when there is no such list."""
    close = _run(rows, spaced=False)
    return close or _run(rows, spaced=True)


def _run(rows: Sequence[Line], *, spaced: bool) -> int:
    """Rows of one look: all close together, or all with the same gap."""
    longest = SPACED_ITEM_WORDS if spaced else ITEM_WORDS
    run: list[Line] = []
    for line in rows:
        if list_mark(line.text) or line.text.startswith("#") or line.text.endswith(":"):
            break
        if run and not _same_gap(run, line, spaced=spaced):
            break
        if count_words(line.text) > longest or (spaced and _begins_and_ends(line.text)):
            break
        run.append(line)
        if run[1:] and spaced and _new_case(run):
            run.pop()
            break
    if len(run) < 2 or _are_sentences(run):
        return 0
    return len(run)


def _same_gap(run: Sequence[Line], line: Line, *, spaced: bool) -> bool:
    if not spaced:
        return line.gap == 0
    return line.gap > 0 and (len(run) == 1 or line.gap <= run[1].gap)


def _new_case(run: Sequence[Line]) -> bool:
    """After items in small letters, a line with a capital is a heading."""
    return run[0].text[:1].islower() and run[-1].text[:1].isupper()


def _begins_and_ends(text: str) -> bool:
    """With a capital and a stop: between blank lines that is a sentence, however short."""
    return ends_sentence(text) and begins_with_capital(text)


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and count_words(text) > SENTENCE_WORDS


def _are_sentences(run: Sequence[Line]) -> bool:
    """ "The thoughts were threefold:" and three whole sentences are paragraphs, not a list."""
    whole = [line for line in run if _is_sentence(line.text)]
    return 2 * len(whole) > len(run)
