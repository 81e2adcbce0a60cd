"""A "which" or "who" clause that only adds something becomes a sentence of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.nouns import noun_again, people_joined_to_things
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import (
    children,
    finite,
    reads,
    root_of,
    runs_to_end,
    subject_of,
    subtree,
    unbroken,
)
from easyread.rewrite.wording import sentence, text_of, text_without

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MARKS = frozenset({",", "–", "—", "-"})
_GROUPS = ("a group of", "a team of", "a network of")
_GOES_ON = frozenset({"VERB", "AUX", "ADP", "ADV", "PART", "CCONJ"})
FEWEST = 3  # words that the rest must have


def split_which_clauses(doc: Doc, place: Place) -> Proposal | None:
    """ "The guide, which came out in May, is free." -> "The guide is free. The guide came out in May." """
    if not is_told(doc, place):
        return None
    for verb in doc:
        if verb.dep_ != "relcl" or not finite(verb):
            continue
        found = _split(doc, verb, place)
        if found is not None:
            return found
    return None


def _split(doc: Doc, verb: Token, place: Place) -> Proposal | None:
    noun, link = verb.head, verb.left_edge
    if link.lower_ not in {"which", "who", "that"} or link.i in place.kept or verb.i in place.kept:
        return None
    comma = doc[link.i - 1].text in MARKS and link.lower_ != "that"
    # a name needs no clause to say which one it is
    named = noun.pos_ == "PROPN" and noun.ent_type_ != "" and runs_to_end(verb)
    if link.head != verb or _one_of_several(verb):
        return None
    if link.dep_ == "dobj":
        return _object(doc, verb, noun, link) if named or comma or _may_cut(doc, verb, noun) else None
    if link.dep_ not in {"nsubj", "nsubjpass"} or not _fits(doc, noun, verb, link):
        return None
    if not comma and not named and not _may_cut(doc, verb, noun):
        return None
    inside = subtree(verb)
    if people_joined_to_things(verb):
        return None
    start = _again(verb, noun, link, comma=comma)
    if start is None or not unbroken(inside) or _commas_astray(doc, link, inside, comma=comma):
        return None
    around = {i for i in (link.i - 1, max(inside) + 1) if comma and i < len(doc) and doc[i].text in MARKS}
    rest = inside | around
    if sum(1 for t in doc if t.i not in rest and not t.is_punct) < FEWEST:
        return None
    return say(
        sentence(text_without(doc, rest)),
        sentence(f"{start} {text_of(doc, inside - {link.i})}"),
        reason="a clause that adds something",
        dropped=frozenset({"which", "who", "that"}),
    )


def _one_of_several(verb: Token) -> bool:
    """Whether more such clauses follow: "people who are in care, who were adopted and who have left"."""
    links = [
        t
        for t in verb.doc[verb.left_edge.i :]
        if t.tag_ in {"WP", "WDT"} and t.dep_ in {"nsubj", "nsubjpass"}
    ]
    return any(
        t.head != verb and (t.head.head == verb.head or (verb in t.head.ancestors and t.head.dep_ == "conj"))
        for t in links
    )


def _again(verb: Token, noun: Token, link: Token, *, comma: bool) -> str | None:
    """What the clause is about, to start its sentence with: the noun, or "this" for all that was said."""
    about_all = comma and link.lower_ == "which" and verb.lemma_ in words("which-verbs-about-it-all")
    if about_all and runs_to_end(verb) and noun.dep_ not in {"nsubj", "nsubjpass"}:
        return "this"
    again = noun_again(noun)
    if (
        again is not None
        and noun.tag_ == "NNS"
        and not comma
        and (_is_new(noun) or _in_group(noun))
        and not again.startswith(("these ", "this "))
    ):
        again = f"these {again}"
    return None if again in {"it", "this"} else again


def _commas_astray(doc: Doc, link: Token, inside: set[int], *, comma: bool) -> bool:
    """Whether a comma in or after the clause would be left in the wrong place."""
    after, end = doc[link.i + 1], max(inside)
    commas = any(doc[i].text == "," for i in inside)
    if after.text == "," or (after.pos_ in {"ADP", "SCONJ"} and commas):
        return True  # "who, in a speech, said"
    if comma:
        return end + 2 < len(doc) and doc[end + 1].text == "," and doc[end + 2].pos_ not in _GOES_ON
    return commas


def _fits(doc: Doc, noun: Token, verb: Token, link: Token) -> bool:
    """Whether the clause can be about `noun`: kind and number agree, and no other noun is as near."""
    if link.lower_ == "which" and noun.ent_type_ == "PERSON":
        return False
    if link.lower_ == "who" and noun.ent_type_ in {"GPE", "LOC", "FAC", "DATE"}:
        return False
    first = next((t for t in children(verb, "aux", "auxpass")), verb)
    if first.tag_ == "VBZ" and noun.tag_ in {"NNS", "NNPS"}:
        return False
    if first.tag_ == "VBP" and noun.tag_ in {"NN", "NNP"} and noun.pos_ != "PRON":
        return False
    if noun.dep_ == "conj" or any(t.dep_ == "conj" and t.i < noun.i for t in noun.head.children):
        return False
    bare = not any(t.dep_ in {"det", "compound", "amod", "poss", "nummod", "nmod"} for t in noun.children)
    if bare and noun.tag_ == "NN":
        return False
    above = noun
    while above.head != above and above.dep_ != "relcl":
        above = above.head
        if above.dep_ in {"advcl", "xcomp", "acl"} and above.i < noun.i and above.tag_ in {"VB", "VBG"}:
            return False  # "to help you plan your house, which may save money": the help, or the house?
    return True


def _object(doc: Doc, verb: Token, noun: Token, link: Token) -> Proposal | None:
    """ "…, which they closed in May." -> "They closed the shop in May." """
    subject, again = subject_of(verb), noun_again(noun)
    if subject is None or again is None or noun.pos_ == "PRON" or subject.i > verb.i:
        return None
    inside = subtree(verb)
    end = max(inside)
    if children(verb, "xcomp", "ccomp", "conj", "dative") or not unbroken(inside):
        return None
    after = verb.i + 1
    if after <= end and doc[after].dep_ == "prt":
        after += 1
    told = f"{text_of(doc, range(link.i + 1, after))} {again} {text_of(doc, range(after, end + 1))}"
    around = {i for i in (link.i - 1, end + 1) if i < len(doc) and doc[i].text in MARKS}
    return say(
        sentence(text_without(doc, inside | around)),
        sentence(told),
        reason="a clause that adds something",
        dropped=frozenset({"which", "who"}),
    )


def _may_cut(doc: Doc, verb: Token, noun: Token) -> bool:
    """A clause with no comma says which one is meant: it goes only from "a …", at the end, of a told fact."""
    if not is_long(doc) or not runs_to_end(verb):
        return False
    if _in_group(noun) and noun.head.head.dep_ == "attr" and verb.i - noun.i > 1:
        return True  # "The panel is a group of people who …" says what it is
    if noun.lemma_ in words("nouns-that-need-their-clause") or children(verb, "neg"):
        return False
    if any(t.lemma_ in words("seeking-words") for t in doc[: noun.i]):
        return False
    before = doc[verb.left_edge.i - 1]
    last = before.nbor(-1) if before.is_quote else before
    # not "changes to the law which …": the changes, or the law?
    beside = last == noun or any(reads(doc, noun.i - 1, phrase) for phrase in _GROUPS)
    return beside and _is_new(noun) and _hangs_on_fact(noun, root_of(doc))


def _in_group(noun: Token) -> bool:
    """Whether the noun is the "people" of "a group of people"."""
    return noun.lower_ == "people" and any(reads(noun.doc, noun.i - 3, phrase) for phrase in _GROUPS)


def _is_new(noun: Token) -> bool:
    """Whether the noun is told of for the first time: "a plan", "3 plans", "plans" in what happened once."""
    before = [t for t in noun.children if t.dep_ in {"det", "nummod", "amod", "poss", "predet", "quantmod"}]
    if children(noun, "conj"):
        return False
    if any(t.lower_ in {"a", "an"} for t in before):
        return True
    if any(t.dep_ in {"det", "poss", "predet"} for t in before):
        return False
    if any(t.dep_ == "nummod" or t.lower_ in words("loose-counts") for t in before):
        return noun.tag_ == "NNS"
    return noun.tag_ == "NNS" and _happened(root_of(noun.doc))


def _happened(root: Token) -> bool:
    """Whether the main verb tells of one time, not of what is always so: "we met", "we are working"."""
    helpers = children(root, "aux", "auxpass")
    return any(t.lower_ == "will" for t in helpers) or (
        root.tag_ == "VBD"
        or any(t.tag_ == "VBD" or t.lemma_ == "have" for t in helpers)
        or (root.tag_ == "VBG" and any(t.lemma_ == "be" for t in helpers))
    )


def _hangs_on_fact(noun: Token, root: Token) -> bool:
    """Whether all between the noun and the main verb is told as a fact, with no other noun to choose from."""
    if any(t.dep_ == "neg" or (t.tag_ == "MD" and t.lower_ != "will") for t in root.children):
        return False
    above = noun
    while above != root:
        if above.dep_ not in {"dobj", "pobj", "attr", "prep", "agent", "xcomp", "dative"}:
            return False
        above = above.head
        if (
            above.pos_ in {"NOUN", "PROPN"}
            and above.tag_ == noun.tag_
            and above.lemma_ not in words("thin-nouns")
        ):
            return False  # "a friend of a man who …"
        if above.pos_ == "VERB" and any(t.dep_ == "neg" or t.tag_ == "MD" for t in above.children):
            return False
    return True
