"""Passive to active, only where the sentence itself names who does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.english.inflect import inflect
from easyread.rewrite.agreement import OBJECT_FORM, SUBJECT_FORM, is_plural
from easyread.rewrite.steps import Place, Proposal, is_told, say
from easyread.rewrite.tree import child, children, helpers_of, root_of, subtree
from easyread.rewrite.wording import lower_start, sentence, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_DOER = 8  # words; a longer one would keep the reader waiting for the verb


def make_active(doc: Doc, place: Place) -> Proposal | None:
    """ "The plan was written by the panel." -> "The panel wrote the plan." """
    if not is_told(doc, place):
        return None
    verb = root_of(doc)
    subject, by, passive = child(verb, "nsubjpass"), child(verb, "agent"), child(verb, "auxpass")
    if verb.tag_ != "VBN" or subject is None or by is None or passive is None or by.lower_ != "by":
        return None
    doer = child(by, "pobj")
    if doer is None or verb.i in place.kept or not _is_safe(doc, verb, subject, doer):
        return None
    form = _form(verb, passive, doer)
    if form is None:
        return None
    taken = subtree(by) | subtree(subject) | {verb.i, passive.i} | {t.i for t in children(verb, "aux")}
    opening = [t.i for t in doc[: subject.left_edge.i] if t.i not in taken]
    start = text_of(doc, opening) + ", " if opening else ""
    if opening and not start[0].isalnum():
        return None
    adverbs = [t.i for t in doc[: verb.i] if t.dep_ == "advmod" and t.i not in {*taken, *opening}]
    between = text_of(doc, adverbs) + " " if adverbs else ""
    stop = {len(doc) - 1} if doc[-1].is_punct else set()
    after = text_of(doc, [t.i for t in doc[verb.i + 1 :] if t.i not in taken | stop])
    who = SUBJECT_FORM.get(doer.lower_) or text_of(doc, subtree(doer))
    who = lower_start(who, doc[doer.left_edge.i]) if start else who
    what = OBJECT_FORM.get(subject.lower_) or lower_start(
        text_of(doc, subtree(subject)), doc[subject.left_edge.i]
    )
    told = f"{start}{who} {form[0]}{between}{form[1]} {what} {after}"
    return say(sentence(told), reason="says who does it", dropped=frozenset({"by"}))


def _is_safe(doc: Doc, verb: Token, subject: Token, doer: Token) -> bool:
    """Whether doer and subject may change places: nothing goes astray, and "by" names a doer, no time."""
    if children(verb, "conj", "neg", "xcomp", "ccomp", "oprd", "advcl", "prt"):
        return False
    if children(doer, "relcl", "acl", "appos") or children(subject, "relcl", "acl", "appos"):
        return False
    if subject.lower_ in {"it", "which", "that", "there"} or doc[0].tag_ in {"VBN", "VBG"}:
        return False
    if doer.lower_ == "them" or doer.lower_.endswith(("self", "selves")):
        return False
    if doer.pos_ == "VERB" or doer.ent_type_ in {"DATE", "TIME"} or len(subtree(doer)) > LONGEST_DOER:
        return False
    return not any(t.lower_ in {"only", "just", "also", "even"} for t in doc[: verb.i])


def _form(verb: Token, passive: Token, doer: Token) -> tuple[str, str] | None:
    """The helper verbs and the verb itself in the active voice, agreeing with the doer."""
    helpers = helpers_of(verb)
    many = is_plural(doer) or doer.lower_ in {"me", "us", "them", "you"}
    if not helpers:
        if passive.tag_ == "VBD":
            return "", inflect(verb.lemma_, "VBD")
        if passive.tag_ in {"VBZ", "VBP"}:
            return "", verb.lemma_ if many else inflect(verb.lemma_, "VBZ")
        return None
    if len(helpers) == 1 and helpers[0].tag_ == "MD" and passive.lower_ == "be":
        return f"{helpers[0].text} ", verb.lemma_
    if len(helpers) == 1 and helpers[0].lemma_ == "have" and passive.lower_ == "been":
        have = "had" if helpers[0].tag_ == "VBD" else ("have" if many else "has")
        return f"{have} ", verb.text
    if len(helpers) == 1 and passive.lower_ == "being":
        past = helpers[0].tag_ == "VBD"
        form = ("were " if many else "was ") if past else ("are " if many else "is ")
        return form, inflect(verb.lemma_, "VBG")
    return None
