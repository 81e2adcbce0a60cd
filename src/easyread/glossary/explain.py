"""Sees whether a text explains a term itself, in the same sentence or just after it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from easyread.english.parser import parse
from easyread.glossary.entries import Term

_ARTICLE = r"(?:(?:an?|the|this|these|our|your|their|to)\s+)?"
# What comes after "is" in an explanation: "is when", "is a group", "is someone who"; not "is important".
_KIND = (
    r"(?:an?|the|any|when|where|how|what|who|about|one|people|someone|somebody|things|all|other|another|"
    r"something\s+(?:you|people|to|(?:that|which)\s+(?:you|people|someone|can|\w+s))|"
    r"also\s+called|sometimes\s+called|short\s+for|for\s+people|for\s+when)\b"
)
_MEANS = r"(?:means?|stands?\s+for)\b"
_THEN = re.compile(
    rf"(?:this|that|it|which|these|they)\s+(?:also\s+|all\s+)?(?:{_MEANS}|(?:is|are)\s+{_KIND})"
    r"|in\s+other\s+words\b|that\s+is,",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    rf"\s*[,(]\s*(?:(?:which|who|that)\s+(?:{_MEANS}|(?:is|are)\s+{_KIND})|(?:that\s+is|meaning)\b)",
    re.IGNORECASE,
)
_NAMED_HERE = re.compile(
    r"\b(?:called|known\s+as|call\s+(?:this|it|them|these))\s+(?:an?\s+|the\s+)?[\"'“‘*]*$", re.IGNORECASE
)
_WHAT_IT_MEANS = re.compile(r"\bwhat\s+(?:an?\s+|the\s+)?$", re.IGNORECASE)
# The explanation of another word, or its example.
_OTHER_WORD = re.compile(
    rf"\W*(?:for example,|(?:[\w'’-]+\s+){{1,7}}(?:{_MEANS}|(?:is|are)\s+{_KIND}))", re.IGNORECASE
)
# Without one of these words a sentence explains nothing. To look for them costs less than the whole pattern.
_VERB = re.compile(r"\b(?:means?|stands?|is|are)\b", re.IGNORECASE)
_MEANS_OR_IS = re.compile(rf"{_MEANS}|(?:is|are)\s+(?:called\s+)?{_KIND}", re.IGNORECASE)
_LETTERS = re.compile(r"\w+")
_WORDS_BEFORE = 4  # "The people and new hubs are": an article, a word, "and", a word
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+")


def is_explained(term: Term, following_text: str, *, before: str = "", quick: bool = False) -> bool:
    """True where a text says what `term` means.

    `following_text` starts with the term as it is first written, and runs on for a few sentences.
    `before` is its own sentence up to the term ("We plan it together. This is called "). `quick`: without a
    parse, "Funding is money" is not seen.
    """
    sentence, *later = cut(following_text)
    ours = term.explanation in later
    return is_explained_in(term, sentence, later, before=before, ours=ours, quick=quick)


@lru_cache(maxsize=20_000)
def cut(text: str) -> tuple[str, ...]:
    """The sentences of a text, by their stops alone."""
    return tuple(_SENTENCE_END.split(text.strip()))


def is_explained_in(
    term: Term,
    sentence: str,
    later: Iterable[str],
    *,
    before: str = "",
    ours: bool = False,
    quick: bool = False,
) -> bool:
    """The same where the text is cut in sentences already. `ours`: the glossary's own explanation follows."""
    if _NAMED_HERE.search(before):
        return True
    asks = _WHAT_IT_MEANS.search(before) is not None
    if asks or _INSIDE.search(sentence):
        written = _name(term).match(sentence)
        rest = sentence[written.end() :] if written else sentence
        if _INSIDE.match(rest) or (asks and re.match(r"\W*means?\b", rest)):
            return True
    if _says(term, before + sentence, quick=quick) or (ours and term.explanation):
        return True
    for number, text in enumerate(later):
        if (not number and _THEN.match(text)) or _says(term, text, quick=quick):
            return True
        if not _OTHER_WORD.match(text):  # only explanations of other words may come between
            break
    return False


def name_pattern(term: Term) -> str:
    """A pattern for the term in any of its spellings, with a plain plural."""
    spellings = sorted({term.term, *term.forms, *term.short}, key=len, reverse=True)
    loose = [re.sub(r"(?:\\-|\\ |\s)+", r"[-\\s]?", re.escape(text)) for text in spellings]
    return rf"(?:{'|'.join(loose)})(?:e?s|['’]s?)?(?!\w)"


def _starts_with(term: Term, sentence: str) -> bool:
    """False where the term is not among the first words. That costs less than the whole pattern."""
    opening = islice((word for word in sentence.lower().split() if _LETTERS.search(word)), _WORDS_BEFORE + 1)
    parts = [part for word in opening for part in _LETTERS.findall(word)]
    return any(part.startswith(_first_parts(term)) for part in parts)


@lru_cache(maxsize=5_000)
def _first_parts(term: Term) -> tuple[str, ...]:
    """The first part of each spelling: "co" of co-production, which may be written in one word, too."""
    return tuple(_LETTERS.findall(text.lower())[0] for text in (term.term, *term.forms, *term.short))


@lru_cache(maxsize=5_000)
def _name(term: Term) -> re.Pattern[str]:
    return re.compile(name_pattern(term), re.IGNORECASE)


@lru_cache(maxsize=5_000)
def _name_and_verb(term: Term) -> re.Pattern[str]:
    """A sentence that starts with the term, up to its verb."""
    one_word = r"(?:(?!(?:of|for|in|by|with|to|and|or|not)\b)[\w-]+\s+)?"
    start = rf"\W*{_ARTICLE}(?:[\w-]+\s+and\s+)?{one_word}{name_pattern(term)}"
    return re.compile(rf"{start}(?:\s+and\s+[\w-]+)?\W*(?:\([^)]*\)\W*)?\s+(\w+)", re.IGNORECASE)


def _says(term: Term, sentence: str, *, quick: bool = False) -> bool:
    """True for "X means ...", "A new X is a ...", "X and Y are ..." with a thing after "is", no quality."""
    if _VERB.search(sentence) is None or not _starts_with(term, sentence):
        return False
    verb = _name_and_verb(term).match(sentence)
    if verb is None:
        return False
    if _MEANS_OR_IS.match(sentence, verb.start(1)):
        return True
    return verb[1].lower() in {"is", "are"} and not quick and _names_a_thing(sentence, verb.start(1))


def _names_a_thing(sentence: str, at: int) -> bool:
    """True where the verb "is" at character `at` has a noun after it: "Funding is money", not "is good"."""
    doc = parse(sentence)
    verbs = [token for token in doc if token.idx == at]
    things = [child for token in verbs for child in token.children if child.dep_ == "attr"]
    things = [thing for thing in things if thing.lower_ != "something"]  # "is something that we feel"
    return any(thing.pos_ in {"NOUN", "PRON"} and thing.i > verbs[0].i for thing in things)
