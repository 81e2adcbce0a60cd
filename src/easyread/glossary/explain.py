"""Sees whether a text explains a term itself, in the same sentence or the next."""

from __future__ import annotations

import re

from easyread.glossary.entries import Term

_ARTICLE = r"(?:(?:an?|the|this|these|our|your|their)\s+)?"
# What comes after "is" in an explanation: "is when", "is a group", "is someone who"; not "is important".
_KIND = (
    r"(?:an?|the|any|when|where|how|what|who|about|one|people|someone|somebody|something|things|ways?|places|groups|rules|laws|money|help|"
    r"support|work|not|all|other|another|also\s+called|sometimes\s+called|short\s+for|for\s+people|for\s+when)\b"
)
_SAYS = rf"(?:means?|stands?\s+for|(?:is|are)\s+(?:called\s+)?{_KIND})"
_THEN = re.compile(
    rf"(?:this|that|it|which|these|they)\s+(?:also\s+|all\s+)?(?:means?|stands?\s+for|(?:is|are)\s+{_KIND})"
    r"|in\s+other\s+words\b|that\s+is,",
    re.IGNORECASE,
)
_INSIDE = re.compile(rf"\s*[,(]\s*(?:(?:which|who|that)\s+{_SAYS}|(?:that\s+is|meaning)\b)", re.IGNORECASE)
_NAMED_HERE = re.compile(
    r"\b(?:called|known\s+as|call\s+(?:this|it|them|these))\s+(?:an?\s+|the\s+)?[\"'“‘*]*$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+")


def is_explained(term: Term, following_text: str, *, before: str = "") -> bool:
    """True where a text says what `term` means.

    `following_text` starts with the term as it is first written, and runs to the end of the next sentence.
    `before` is its own sentence up to the term ("We plan it together. This is called ").
    """
    if _NAMED_HERE.search(before):
        return True
    sentence, *later = _SENTENCE_END.split(following_text.strip(), maxsplit=2)
    name = name_pattern(term)
    written = re.match(name, sentence, re.IGNORECASE)
    rest = sentence[written.end() :] if written else sentence
    if _INSIDE.match(rest):
        return True
    subject = re.compile(rf"\W*{_ARTICLE}(?:to\s+)?{name}\W*(?:\([^)]*\)\W*)?\s+{_SAYS}", re.IGNORECASE)
    if re.fullmatch(rf"\W*{_ARTICLE}(?:to\s+)?", before, re.IGNORECASE) and subject.match(sentence):
        return True
    return any(subject.match(text) or _THEN.match(text) for text in later[:1])


def name_pattern(term: Term) -> str:
    """A pattern for the term in any of its spellings, with a plain plural."""
    spellings = sorted({term.term, *term.forms, *term.short}, key=len, reverse=True)
    loose = [re.sub(r"(?:\\-|\\ |\s)+", r"[-\\s]?", re.escape(text)) for text in spellings]
    return rf"(?:{'|'.join(loose)})(?:e?s|['’]s?)?(?!\w)"
