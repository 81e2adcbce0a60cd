"""A time at the start of a sentence moves to its end, so that the sentence starts with its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.tree import real_subject, root_of, subtree
from easyread.rewrite.wording import lower_start, sentence, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST = 12  # words of the rest; in a longer one the time would be read with the wrong verb


def move_opening(doc: Doc, place: Place) -> Proposal | None:
    """ "In May 2019, the panel met." -> "The panel met in May 2019." """
    if place.kind != "say" or doc.text.rstrip()[-1:] in {"?", ":"} or not len(doc):
        return None
    root = root_of(doc)
    prep = doc[0]
    if prep.dep_ != "prep" or prep.lower_ not in words("time-openings") or prep.head != root:
        return None
    inside = subtree(prep)
    if inside != set(range(len(inside))) or not any(doc[i].ent_type_ in {"DATE", "TIME"} for i in inside):
        return None
    if any(doc[i].pos_ == "VERB" for i in inside) or len(inside) > 6:
        return None
    subject = real_subject(root)
    if subject is None:
        return None
    rest = [t for t in doc if t.i not in inside]
    if rest and rest[0].text == ",":
        rest = rest[1:]
    told = [t for t in rest if not t.is_punct]
    if len(told) > LONGEST or subject.left_edge.i != rest[0].i:
        return None
    if any(t.dep_ in {"relcl", "ccomp", "advcl", "acl", "conj", "xcomp"} for t in rest) or any(
        t.ent_type_ in {"DATE", "TIME"} for t in rest
    ):
        return None
    opening = text_of(doc, inside)
    stop = doc[-1].text if doc[-1].is_punct else ""
    body = text_of(doc, [t.i for t in told] + [t.i for t in rest[:-1] if t.is_punct])
    return say(
        sentence(f"{body} {lower_start(opening)}{stop}"), reason="the sentence starts with its subject"
    )
