"""Says a noun again: "a mixed group of people" -> "The group", so that a new sentence has its own subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.agreement import SUBJECT_FORM, is_plural
from easyread.rewrite.tree import children, quoted, subtree
from easyread.rewrite.wording import lower_start, text_of, tidy

if TYPE_CHECKING:
    from spacy.tokens import Token


def noun_again(noun: Token, *, longest: int = 6) -> str | None:
    """The noun phrase of `noun` to start a next sentence with, or None when saying it again is not safe.

    longest: how many words it may have.
    """
    if noun.pos_ == "PRON":
        return _pronoun(noun)
    if noun.like_num or noun.text == "%":
        return None  # "2 of them left and told us": who told us is not "2"
    if children(noun, "conj"):
        return _pair(noun, longest)
    if any(t.lower_ in words("each-alone") for t in children(noun, "det", "predet")):
        return None
    if children(noun, "neg") or noun.lemma_.lower() in words("unclear-nouns"):
        return None
    core = _core(noun)
    in_quotes = quoted(noun.doc)
    if core & in_quotes:
        if noun.i not in in_quotes:
            return None
        core |= _around(noun, in_quotes)
    text = _with_article(noun, core)
    if text is None or len(text.split()) > longest or "(" in text:
        return None
    return lower_start(text, noun.doc[min(core)])


def _around(noun: Token, in_quotes: set[int]) -> set[int]:
    """The quoted stretch that the noun stands in."""
    if noun.i not in in_quotes:
        return set()
    low = high = noun.i
    while low - 1 in in_quotes:
        low -= 1
    while high + 1 in in_quotes:
        high += 1
    return set(range(low, high + 1))


def _pronoun(noun: Token) -> str | None:
    low = noun.lower_
    if low in words("unclear-people"):
        return "it" if low == "it" else None
    if low in words("unclear-things"):
        return "this" if low == "this" and not list(noun.children) else None
    if list(noun.children):
        return None
    return SUBJECT_FORM.get(low, "I" if low == "i" else low)


def _pair(noun: Token, longest: int) -> str | None:
    """Two nouns joined by "and" come back whole, or not at all."""
    if any(c.lower_ != "and" for c in children(noun, "cc")):
        return None
    without = [t for t in noun.subtree if t.dep_ in {"relcl", "acl", "appos"}]
    text = text_of(noun.doc, subtree(noun, without))
    if any(mark in text for mark in ",;:()") or len(text.split()) > longest:
        return None
    if any(t.lower_ in words("each-alone") | words("loose-counts") for t in noun.subtree):
        return None
    return lower_start(text, noun.doc[noun.left_edge.i])


def _core(noun: Token) -> set[int]:
    """The words that name the thing: the noun, what is compounded with it, a name's own "of"."""
    keep = {noun.i}
    for part in noun.children:
        if part.dep_ in {"compound", "nmod", "poss"} or (part.dep_ == "amod" and _names(part, noun)):
            if part.dep_ != "poss" or len(list(part.subtree)) <= 4:
                keep |= {t.i for t in part.subtree}
        elif part.dep_ == "prep" and part.i > noun.i and _belongs(part, noun):
            keep |= subtree(part, [t for t in part.subtree if t.dep_ in {"relcl", "acl", "appos"}])
    if noun.ent_type_ in {"ORG", "LAW", "PERSON", "WORK_OF_ART", "EVENT"}:
        keep |= {t.i for t in noun.subtree if t.ent_type_ == noun.ent_type_ and not t.is_punct}
    low, high = min(keep), max(keep)
    if noun.pos_ == "PROPN":
        keep |= set(range(low, high + 1))
    return keep


def _names(adjective: Token, noun: Token) -> bool:
    """Whether an adjective is part of the name of the thing: "social worker", "Disabled people"."""
    before = noun.doc[adjective.i - 1] if adjective.i else adjective
    alone = before.pos_ not in {"ADJ", "ADV", "NOUN"}  # "a top down approach": only the whole would do
    return (adjective.i == noun.i - 1 and alone) or adjective.pos_ == "PROPN" or adjective.is_title


def _belongs(prep: Token, noun: Token) -> bool:
    if noun.pos_ == "PROPN":
        return prep.lower_ in {"of", "for"} and all(
            t.is_title or t.pos_ in {"PROPN", "DET", "ADP", "CCONJ"} for t in prep.subtree
        )
    return prep.lower_ in {"of", "with", "for", "in"} and noun.lemma_.lower() in words("thin-nouns")


def _with_article(noun: Token, keep: set[int]) -> str | None:
    again = text_of(noun.doc, keep)
    first = noun.doc[min(keep)]
    has_owner = any(t.dep_ == "poss" and t.i in keep for t in noun.children)
    article = next((t for t in noun.children if t.dep_ == "det"), None)
    numbers = children(noun, "nummod")
    if has_owner or (article is not None and article.i in keep):
        return again
    if article is not None and article.lower_ in {"this", "these", "that", "those"}:
        return ("these " if is_plural(noun) else "this ") + again
    if article is not None and article.lower_ == "the":
        return tidy("the " + again)
    if article is not None and article.lower_ in {"a", "an", "another"}:
        return "this " + again
    quantity = [
        t for t in children(noun, "amod", "det", "nummod", "predet") if t.lower_ in words("loose-counts")
    ]
    if numbers or quantity:
        return ("these " if is_plural(noun) else "the ") + again
    if noun.pos_ == "PROPN" or noun.ent_type_ in {"PERSON", "GPE"}:
        return again
    return again if first.pos_ != "PRON" else None


def people_joined_to_things(clause: Token) -> bool:
    """Whether a noun for people is joined to one for things in a "who" clause (its verb is `clause`).

    In "10 people who use services and carers" the carers are beside the people, and nobody uses them.
    """
    return any(
        t.dep_ == "conj" and _is_people(t) and t.head.pos_ == "NOUN" and not _is_people(t.head)
        for t in clause.subtree
    )


def _is_people(noun: Token) -> bool:
    return noun.lemma_.lower() in words("people-and-groups")
