"""One subject with two verbs becomes two sentences; the subject comes back as a noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.glossary.grammar import pairs, words
from easyread.rewrite.agreement import is_plural
from easyread.rewrite.nouns import noun_again
from easyread.rewrite.steps import Place, Proposal, is_told, say
from easyread.rewrite.tree import (
    FINITE_TAGS,
    at_end,
    child,
    children,
    hangs_open,
    helpers_of,
    root_of,
    subject_of,
)
from easyread.rewrite.wording import sentence, text_before, text_from

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SHORT = 9  # words; below this a sentence with two verbs is easy enough as it is
_RIGHT = frozenset(
    {"dobj", "prep", "acomp", "attr", "ccomp", "xcomp", "prt", "advcl", "oprd", "dative", "npadvmod", "agent"}
)


def split_verb_phrases(doc: Doc, place: Place) -> Proposal | None:
    """ "The panel read the report and wrote to the council." -> "… The panel wrote to the council." """
    if not is_told(doc, place) or len(doc) <= SHORT:
        return None
    root = root_of(doc)
    subject = subject_of(root)
    for second in _seconds(root):
        if second.pos_ not in {"VERB", "AUX"} or subject_of(second) is not None or second.i < root.i:
            continue
        joint = _joint(root, second)
        if joint is None or joint.i in place.kept or not _complete(root, joint):
            continue
        last = max([second.right_edge.i, *(t.right_edge.i for t in children(root, "conj"))])
        if not at_end(doc, last) or _interrupted(doc, root, second):
            continue
        start = None if _unsafe(doc, root, second, joint) else subject_again(root, second, subject)
        if start is None:
            continue
        link = "But " if joint.lower_ in {"but", "yet"} else ""
        rest = text_from(doc, joint.i + 1)
        opening = re.match(r"(then|so|yet|therefore) (?!as |that )", rest, re.IGNORECASE)
        if opening:
            link, rest = f"{pairs('second-verbs')[opening[1].lower()]} ", rest[opening.end() :]
        body = f"{link}{start} {rest}"
        return say(
            sentence(text_before(doc, joint.i)),
            sentence(body.strip()),
            reason="two things in one sentence",
            dropped=frozenset({"and", "yet", "therefore"}),
        )
    return None


def _unsafe(doc: Doc, root: Token, second: Token, joint: Token) -> bool:
    """Whether the second verb may belong to another word than the main subject, or lacks its helper verb."""
    helpers, own = children(root, "aux", "auxpass"), children(second, "aux", "auxpass")
    if hangs_open(doc, joint) or doc[joint.i + 1].pos_ == "SCONJ":
        return True
    if any(t.lower_ == "either" for t in doc[: joint.i]):
        return True
    if any(t.lower_ in words("scope-openers") and t.dep_ in {"mark", "advmod"} and t.i < root.i for t in doc):
        return True
    if any(t.dep_ == "cc" and t.lower_ == "or" and t.head in {root, second} for t in doc):
        return True
    modal = any(t.tag_ == "MD" for t in helpers)
    if modal and not own and second.tag_ in {"VBZ", "VBD"}:
        return True  # "The child can … and has …": whose verb is it?
    bare = second.i + 1 < len(doc) and doc[second.i + 1].pos_ in {"NOUN", "NUM", "PROPN"}
    passive = bool(children(root, "auxpass")) or root.lemma_ == "be"
    if passive and not own and second.tag_ == "VBD" and second.lower_.endswith("ed") and bare:
        return True  # "The prices are low and discounted charges …"
    if passive and not own and second.tag_ == "VBD" and second.lemma_ in words("verbs-with-two-objects"):
        return True  # "I was asked my name and then called another"
    perfect = any(t.lemma_ == "have" for t in helpers)
    return perfect and not own and second.tag_ in {"VBP", "VBZ"} and second.lemma_ != "be"


def _seconds(root: Token) -> list[Token]:
    """The verbs joined to the main verb; the parser hangs some on a verb below it.

    "It helps build trust and makes …"
    """
    own = children(root, "conj")[:1]  # the first: what follows comes in the next round
    below = [
        verb
        for part in children(root, "xcomp", "advcl")
        if part.tag_ in {"VB", "VBG"}
        for verb in children(part, "conj")
        if verb.tag_ in {"VBZ", "VBD"} and verb.tag_ == root.tag_
    ]
    return own + below


def _joint(root: Token, second: Token) -> Token | None:
    """The "and", "but" or comma in front of the second verb phrase."""
    start = second.left_edge.i
    at = start - 1
    token = second.doc[at]
    linked = [
        t for t in (*children(root, "cc"), *children(second, "cc")) if t.lower_ in {"and", "but", "yet"}
    ]
    if token.text == "," and not linked:
        return None  # a comma alone joins no verbs: ", see page 4"
    if token.lower_ in {"and", "but", "yet", ","} and token.i > root.i:
        return token
    return None


def _interrupted(doc: Doc, root: Token, second: Token) -> bool:
    """ "… and, if they agree, will pay": what stands between the commas belongs to neither half alone."""
    return any(t.lower_ in {"and", "but"} and t.nbor(1).text == "," for t in doc[root.i : second.i])


def _complete(root: Token, joint: Token) -> bool:
    """Whether the first verb has all it needs: "trained and paid staff" shares its object."""
    last = root.doc[joint.i - 1 - (root.doc[joint.i - 1].text == ",")]
    if last.tag_ == "IN" and last.dep_ == "prep":
        return False  # "It branches off of and flows away from the stream"
    own = [t for t in root.children if t.dep_ in _RIGHT and root.i < t.i < joint.i]
    return bool(own) or joint.text == ","


def subject_again(root: Token, second: Token, subject: Token | None) -> str | None:
    """What the second sentence starts with: the subject again, and the helper verbs it shares."""
    if subject is None:
        return "" if root.tag_ == "VB" and second.tag_ == "VB" and root.i <= 2 else None
    if subject.dep_ in {"expl", "csubj", "csubjpass"}:
        return None
    noun = noun_again(subject)
    if noun is None and not _scoped(subject) and _can_be_they(subject, second):
        noun = "they"
    if noun is None:
        return None
    own = children(second, "aux", "auxpass")
    modals = [t for t in children(root, "aux") if t.tag_ == "MD" and t.i < root.i]
    has_own = any(t.tag_ == "MD" for t in own)
    shares = second.tag_ == "VB" or (second.tag_ == "VBP" and not own) or (own and own[0].tag_ == "VBP")
    if modals and shares and not has_own and child(root, "neg") is None:
        return f"{noun} {modals[0].text}"
    if second.tag_ in FINITE_TAGS or any(t.tag_ in FINITE_TAGS for t in own):
        return noun
    if child(root, "neg") is not None:
        return None
    shared = helpers_of(root, "aux", "auxpass")
    if not shared or any(t.tag_ == "TO" for t in shared) or own:
        return None
    if second.tag_ == "VB" and not any(t.tag_ == "MD" for t in shared):
        return None
    if second.tag_ == "VBN" and root.tag_ != "VBN":
        return None
    if second.tag_ == "VBG" and root.tag_ != "VBG":
        return None
    return f"{noun} {' '.join(t.text for t in shared)}"


def _can_be_they(subject: Token, second: Token) -> bool:
    """Many people or things, or several joined by "and" or "or"; the verb must fit "they"."""
    if subject.pos_ != "NOUN":
        return False
    first = next((t for t in children(second, "aux", "auxpass") if t.i < second.i), second)
    return (
        (is_plural(subject) or bool(children(subject, "conj")))
        and first.tag_ != "VBZ"
        and first.lower_ != "was"
    )


def _scoped(subject: Token) -> bool:
    """Whether the subject is about each one alone, or about nobody: "each carer", "no carers"."""
    return any(t.lower_ in words("never-they") for t in subject.children)
