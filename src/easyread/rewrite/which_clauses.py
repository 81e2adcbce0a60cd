"""A "which" or "who" clause that only adds something becomes a sentence of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.nouns import noun_again
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import child, children, finite, root_of, sentence, subject_of, subtree, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# ", which means …" is about the whole sentence before it.
_ABOUT_ALL = frozenset(
    {"mean", "show", "help", "allow", "lead", "cause", "make", "give", "suggest", "result", "enable"}
)
MARKS = frozenset({",", "–", "—", "-"})
_GROUPS = (["a", "group", "of"], ["a", "team", "of"], ["a", "network", "of"])
_GOES_ON = frozenset({"VERB", "AUX", "ADP", "ADV", "PART", "CCONJ"})
LONG = 15  # words; only a sentence over the limit loses a clause that has no comma


def split_which_clauses(doc: Doc, place: Place) -> Proposal | None:
    """ "The guide, which came out in May, is free." -> "The guide is free. The guide came out in May." """
    if place.kind != "say" or doc.text.rstrip().endswith("?"):
        return None
    for verb in doc:
        if verb.dep_ != "relcl" or not finite(verb):
            continue
        found = _split(doc, verb, place)
        if found is not None:
            return found
    return None


def _split(doc: Doc, verb: Token, place: Place) -> Proposal | None:
    noun = verb.head
    link = next(
        (t for t in verb.subtree if t.lower_ in {"which", "who", "that"} and t.i == verb.left_edge.i), None
    )
    if link is None or link.i in place.kept or verb.i in place.kept:
        return None
    comma = doc[link.i - 1].text in MARKS and link.lower_ != "that"
    named = (
        noun.pos_ == "PROPN" and noun.ent_type_ != "" and verb.right_edge.i >= len(doc) - 2
    )  # a name needs no "which one"
    if named and link.dep_ == "dobj" and link.head == verb:
        return _object(doc, verb, noun, link)
    if link.dep_ == "dobj" and link.head == verb and comma:
        return _object(doc, verb, noun, link)
    if link.dep_ not in {"nsubj", "nsubjpass"} or link.head != verb:
        return None
    if not _fits(doc, noun, verb, link):
        return None
    if not comma and not named and not _may_cut(doc, verb, noun):
        return None
    inside = subtree(verb)
    if max(inside) - min(inside) + 1 != len(inside):
        return None
    end = max(inside)
    if doc[link.i + 1].text == "," or (doc[link.i + 1].pos_ in {"ADP", "SCONJ"} and any(doc[i].text == "," for i in inside)):
        return None  # "who, in a speech, said": the commas inside would go astray
    if comma and end + 2 < len(doc) and doc[end + 1].text == "," and doc[end + 2].pos_ not in _GOES_ON:
        return None
    if not comma and any(doc[i].text == "," for i in inside):
        return None
    body = text_of(doc, [i for i in inside if i != link.i])
    if (
        comma
        and link.lower_ == "which"
        and verb.lemma_ in _ABOUT_ALL
        and end >= len(doc) - 2
        and noun.dep_ not in {"nsubj", "nsubjpass"}
    ):
        start = "this"
    else:
        again = noun_again(noun)
        if again is None or again in {"it", "this"}:
            return None
        start = again
    rest = [
        t.i
        for t in doc
        if t.i not in inside and not (comma and t.i in {link.i - 1, end + 1} and t.text in MARKS)
    ]
    if len([i for i in rest if not doc[i].is_punct]) < 3:
        return None
    return say(
        sentence(text_of(doc, rest)),
        sentence(f"{start} {body}"),
        reason="a clause that adds something",
        dropped=frozenset({"which", "who", "that"}),
    )


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
    subject = subject_of(verb)
    again = noun_again(noun)
    inside = subtree(verb)
    end = max(inside)
    if (
        subject is None
        or again is None
        or noun.pos_ == "PRON"
        or children(verb, "xcomp", "ccomp", "conj", "dative")
    ):
        return None
    if subject.i > verb.i or end - min(inside) + 1 != len(inside):
        return None
    after = verb.i + 1
    if after <= end and doc[after].dep_ == "prt":
        after += 1
    head = text_of(doc, range(link.i + 1, after))
    tail = text_of(doc, range(after, end + 1)) if after <= end else ""
    around = {link.i - 1, end + 1}
    rest = [t.i for t in doc if t.i not in inside and not (t.i in around and t.text in MARKS)]
    return say(
        sentence(text_of(doc, rest)),
        sentence(f"{head} {again} {tail}"),
        reason="a clause that adds something",
        dropped=frozenset({"which", "who"}),
    )


def _may_cut(doc: Doc, verb: Token, noun: Token) -> bool:
    """A clause with no comma says which one is meant; it may go only from "a …", at the end, of a told fact."""
    if len([t for t in doc if not t.is_punct]) <= LONG or verb.right_edge.i < len(doc) - 2:
        return False
    group = noun.lower_ == "people" and noun.i > 2 and [t.lower_ for t in doc[noun.i - 3 : noun.i]] in _GROUPS
    if group and noun.head.head.dep_ == "attr" and verb.i - noun.i > 1:
        return True  # "The panel is a group of people who …" says what it is
    article = child(noun, "det")
    if (
        article is None
        or article.lower_ not in {"a", "an"}
        or noun.lemma_ in {"person", "way", "one", "time", "lot", "thing"}
    ):
        return False
    root = root_of(doc)
    told = not any(t.dep_ in {"neg"} or t.tag_ == "MD" for t in root.children)
    seeks = any(
        t.lemma_ in {"need", "want", "look", "seek", "like", "if", "without", "imagine", "hope", "find"}
        for t in doc[: noun.i]
    )
    direct = noun.head == root or (noun.head.dep_ == "prep" and noun.head.head in {root, *root.children})
    return told and not seeks and direct and not children(verb, "neg")
