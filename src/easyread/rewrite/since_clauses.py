"""A long "Since …," or "After …," at the start becomes a sentence; so does "It is a year since …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import LIMIT, Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import children, root_of, subject_of
from easyread.rewrite.wording import lower_start, sentence, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

TIME_WORDS = 3  # words that "a year ago" adds to the sentence
_LINKS = {"since": "Since then,", "after": "After that,"}
_AGO = re.compile(
    r"^It (?:is|has been) ((?:now )?(?:almost |nearly |about |over |more than |just over )?"
    r"(?:an?|\d+|\w+) (?:\w+ )?(?:years?|months?|weeks?|days?)) since (.+)$"
)


def split_since_clauses(doc: Doc, place: Place) -> Proposal | None:
    """ "Since the hall shut, we have met online." -> "The hall shut. Since then, we have met online."

    Only where the clause tells of one thing that is past and over.
    """
    if not is_told(doc, place):
        return None
    return _ago(doc) or _then(doc, place)


def _ago(doc: Doc) -> Proposal | None:
    """ "It is a year since the hall shut." -> "The hall shut a year ago." """
    found = _AGO.match(doc.text.rstrip(". "))
    if found is None:
        return None
    time, rest = found.group(1), found.group(2)
    to = re.search(r"^(.*?) (to \w+ .*)$", rest)
    if to and stands_alone(to.group(1)):
        return say(
            sentence(f"{to.group(1)} {time} ago"),
            sentence(f"this was {to.group(2)}"),
            reason="says when it was",
            dropped=frozenset({"since"}),
        )
    if not stands_alone(rest) or len(rest.split()) > LIMIT - TIME_WORDS:
        return None
    return say(sentence(f"{rest} {time} ago"), reason="says when it was", dropped=frozenset({"since"}))


def _then(doc: Doc, place: Place) -> Proposal | None:
    root = root_of(doc)
    link = _LINKS.get(doc[0].lower_)
    if link is None or not is_long(doc) or children(root, "neg"):
        return None
    verb = doc[0].head
    subject = subject_of(root)
    if verb.dep_ != "advcl" or verb.head != root or verb.tag_ != "VBD":
        return None
    if subject is None or subject_of(verb) is None:
        return None
    end, start = verb.right_edge.i, subject.left_edge.i
    if not end < start <= end + 2 or place.kept & {verb.i, root.i}:
        return None
    if doc[0].lower_ == "since" and not any(t.lemma_ == "have" for t in children(root, "aux")):
        return None  # "since" may mean "because"
    if doc[0].lower_ == "after" and root.tag_ != "VBD":
        return None
    first, rest = text_of(doc, range(1, end + 1)), text_from(doc, start)
    if not stands_alone(first):
        return None
    second = f"{link} {lower_start(rest, doc[start])}"
    return say(
        sentence(first),
        sentence(second),
        reason="what came first comes first",
        dropped=frozenset({"since", "after"}),
    )
