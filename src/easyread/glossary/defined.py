"""Finds what a post itself says of a word ("A befriender is someone who …"), to offer it as an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from easyread.english.easy_words import is_easy
from easyread.english.parser import parse
from easyread.glossary.entries import Glossary, Problem, Term
from easyread.glossary.grammar import words
from easyread.glossary.rules import wrong_entries

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 4  # words of a term
LONGEST_EXPLANATION = 25  # words; a longer sentence tells a story, and explains nothing
_BEFORE = frozenset({"compound", "amod", "nmod", "npadvmod"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Defined:
    """A word that a post explains, as an entry that a person may keep."""

    term: Term
    sentence: str  # of the post
    problems: tuple[Problem, ...]  # what to mend first: too long, a hard word in it


def definitions_in(sentences: Iterable[str], glossary: Glossary) -> Iterator[Defined]:
    """Each word that one of the sentences explains and the glossary does not have, once."""
    seen: set[str] = set()
    for sentence in sentences:
        found = _defined(parse(sentence))
        if found is None:
            continue
        name, explanation = found
        low = name.casefold()
        if low in seen or low in glossary.by_name or low.removesuffix("s") in glossary.by_name:
            continue
        seen.add(low)
        term = Term(term=name, pos="noun", explanation=explanation, source="the post")
        yield Defined(term=term, sentence=sentence, problems=wrong_entries([term], glossary))


def _defined(doc: Doc) -> tuple[str, str] | None:
    """The term and the sentence that explains it, or None."""
    if not doc or doc.text.rstrip()[-1:] != "." or len(doc) > 2 * LONGEST_EXPLANATION:
        return None
    for verb in doc:
        if verb.lemma_ not in {"be", "mean"} or verb.tag_ not in {"VBZ", "VBP"}:
            continue
        found = _aside(doc, verb) if verb.dep_ == "relcl" else _main(doc, verb)
        if found is not None and len(found[1].split()) <= LONGEST_EXPLANATION:
            return found
    return None


def _aside(doc: Doc, verb: Token) -> tuple[str, str] | None:
    """ "Befriending, which is when a volunteer visits you, helps." """
    link, noun = verb.left_edge, verb.head
    if link.lower_ != "which" or link.i == 0 or doc[link.i - 1].text not in {",", "("}:
        return None
    told, name = doc[verb.i : verb.right_edge.i + 1], _name(noun)
    if name is None or name.last != link.i - 2 or not _says_what(doc, verb.i):
        return None
    return name.text, _sentence(doc, name, told.text.rstrip(" ,.);"))


def _main(doc: Doc, verb: Token) -> tuple[str, str] | None:
    """ "A befriender is someone who visits people who are lonely." """
    subject = next((t for t in verb.children if t.dep_ in {"nsubj", "csubj"} and t.i < verb.i), None)
    if verb.dep_ != "ROOT" or subject is None or subject.left_edge.i != 0:
        return None
    name = _name(subject)
    if name is None or name.last != verb.i - 1 or not _says_what(doc, verb.i):
        return None
    return name.text, _sentence(doc, name, doc[verb.i :].text.strip().rstrip("."))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    text: str  # "circle of support"
    article: str  # "a", "an" or ""
    last: int  # its last token


def _name(noun: Token) -> _Name | None:
    """The words of a term that is told of in general: "a befriender", "timebanking", not "the plan"."""
    if noun.pos_ not in {"NOUN", "PROPN", "VERB"} or noun.ent_type_ in {"PERSON", "DATE", "GPE"}:
        return None
    keep = {noun.i}
    article = ""
    for part in noun.children:
        if part.dep_ in _BEFORE and part.i < noun.i:
            keep |= {t.i for t in part.subtree}
        elif part.dep_ == "prep" and part.lower_ == "of" and part.i == noun.i + 1:
            keep |= {t.i for t in part.subtree if t.dep_ in {"prep", "pobj"} | _BEFORE}
        elif part.dep_ == "det" and part.lower_ in {"a", "an"}:
            article = part.lower_
        elif part.i < noun.i and not part.is_punct:
            return None
    first, last = min(keep), max(keep)
    words_of = noun.doc[first : last + 1]
    if last - first + 1 != len(keep) or len(words_of) > LONGEST:
        return None
    if all(is_easy(t.text, t.lemma_) for t in words_of) and (len(words_of) == 1 or not article):
        return None
    name = noun.ent_type_ or (noun.pos_ == "PROPN" and len(words_of) > 1)
    text = words_of.text if name else words_of.text[0].lower() + words_of.text[1:]
    return _Name(text=text, article=article, last=last)


def _says_what(doc: Doc, at: int) -> bool:
    """Whether the verb at token `at` says what a thing is: "means …", "is when …", "is a group of …"."""
    verb = doc[at]
    if at + 2 >= len(doc) or any(t.dep_ == "neg" for t in verb.children):
        return False
    if verb.lemma_ == "mean":
        return doc[at + 1].lower_ not in {"more", "little", "nothing", "everything", "something", "so"}
    if doc[at + 1].lower_ in {"when", "where"}:
        return True
    kind = next((t for t in verb.children if t.dep_ == "attr" and t.i > at), None)
    if kind is None or kind.left_edge.i != at + 1 or kind.lemma_ not in words("kinds-of-things"):
        return False
    return doc[at + 1].lower_ in {"a", "an"} or kind.tag_ in {"NNS", "NN"}


def _sentence(doc: Doc, name: _Name, told: str) -> str:
    start = f"{name.article} {name.text}" if name.article else name.text
    return f"{start[0].upper()}{start[1:]} {told}."
