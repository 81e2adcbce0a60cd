"""An -ing clause after a comma becomes a sentence: its subject is that of the main verb, or "This"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.english.inflect import inflect
from easyread.glossary.grammar import words
from easyread.rewrite.agreement import SUBJECT_FORM, finite_form, is_past
from easyread.rewrite.nouns import noun_again
from easyread.rewrite.steps import Place, Proposal, is_told, say
from easyread.rewrite.tree import children, has_modal, real_subject, root_of, runs_to_end, subtree
from easyread.rewrite.wording import sentence, text_of, text_without

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NEEDS = {"lead": "to", "result": "in"}  # without it, they do not mean "bring about"


def split_ing_clauses(doc: Doc, place: Place) -> Proposal | None:
    """ "The team met weekly, using a room at the library." -> "… The team used a room at the library." """
    if not is_told(doc, place):
        return None
    root = root_of(doc)
    subject = real_subject(root)
    if subject is None or root.lemma_ in words("verbs-with-ing"):
        return None
    for verb in children(root, "advcl"):
        if verb.tag_ != "VBG" or verb.i < root.i or verb.left_edge != verb:
            continue
        if verb.lemma_ in words("ing-words-that-are-no-verbs"):
            continue
        if verb.i in place.kept or doc[verb.i - 1].text != "," or not runs_to_end(verb):
            continue
        if children(verb, "nsubj", "nsubjpass", "mark", "aux", "neg"):
            continue
        if subject.lower_ in words("shares"):
            continue
        return _split(doc, root, subject, verb)
    return None


def _split(doc: Doc, root: Token, subject: Token, verb: Token) -> Proposal | None:
    inside = subtree(verb)
    past = is_past(root)
    joined = _joined(verb)
    if joined is None:
        return None
    if has_modal(root, but="will") or children(root, "neg", "agent"):
        return None
    link = _NEEDS.get(verb.lemma_)
    linked = link is None or doc[verb.i + 1].lower_ == link
    about_it_all = verb.lemma_ in words("verbs-about-it-all") and linked
    whole = about_it_all or _on_itself(subject, verb)
    again = None if whole else noun_again(subject)
    if again is None and not whole:
        return None
    first, *others = [_form(t, subject if again else None, root, past=past) for t in (verb, *joined)]
    start = f"{again or 'this'} {first}"
    forms = dict(zip((t.i for t in joined), (word.removeprefix("will ") for word in others), strict=True))
    body = text_of(doc, inside - {verb.i}, forms)
    rest = text_without(doc, inside)
    if len(rest.split()) < 3 or len(body.split()) < 2:
        return None
    return say(sentence(rest), sentence(f"{start} {body}"), reason="an -ing clause gets its own sentence")


def _form(verb: Token, subject: Token | None, root: Token, *, past: bool) -> str:
    """`verb` in the time of `root`; its subject is "this" where there is none."""
    if has_modal(root):
        return f"will {verb.lemma_}"
    if subject is None:
        return inflect(verb.lemma_, "VBD" if past else "VBZ")
    return finite_form(verb, subject, past=past)


def _joined(verb: Token) -> list[Token] | None:
    """The -ing words joined to `verb`, which get its form too; None where another form is joined."""
    out: list[Token] = []
    todo = children(verb, "conj")
    while todo:
        other = todo.pop(0)
        if other.tag_ != "VBG" or children(other, "nsubj", "nsubjpass", "aux", "neg", "mark"):
            return None
        out.append(other)
        todo.extend(children(other, "conj"))
    return out


def _on_itself(subject: Token, verb: Token) -> bool:
    """ "We have five stations, helping us to …": not "we" but all of it helps us."""
    subjects = [subject, *children(subject, "conj")]
    told = [t.lower_ for t in (*children(verb, "dobj"), *children(verb, "dative"))]
    told += [t.lower_ for part in children(verb, "ccomp", "xcomp") for t in children(part, "nsubj")]
    return any(SUBJECT_FORM.get(word) == other.lower_ for word in told for other in subjects)
