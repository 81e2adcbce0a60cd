"""A long "When …," at the start of a told event becomes a sentence: "When X happened, Y did Z." -> "X happened. Then Y did Z." """

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import child, children, lower_start, root_of, sentence, subject_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONG = 15  # words; S01 of the standards
_STATES = frozenset(
    {
        "be",
        "have",
        "work",
        "live",
        "know",
        "feel",
        "think",
        "want",
        "need",
        "like",
        "love",
        "own",
        "believe",
        "use",
        "look",
        "do",
    }
)


def split_when_clauses(doc: Doc, place: Place) -> Proposal | None:
    """Only where both verbs tell of one past event, so that "when" cannot mean "whenever"."""
    if (
        place.kind != "say"
        or doc.text.rstrip().endswith("?")
        or len([t for t in doc if not t.is_punct]) <= LONG
    ):
        return None
    root = root_of(doc)
    past = root.tag_ == "VBD" or any(t.tag_ == "VBD" for t in children(root, "auxpass"))
    if doc[0].lower_ != "when" or not past or children(root, "neg"):
        return None
    verb = doc[0].head
    if (
        verb.dep_ != "advcl"
        or verb.head != root
        or verb.tag_ != "VBD"
        or subject_of(verb) is None
        or child(verb, "neg")
    ):
        return None
    end = verb.right_edge.i
    if (
        end + 2 >= len(doc)
        or doc[end + 1].text != ","
        or verb.left_edge.i != 0
        or place.kept & {verb.i, root.i}
    ):
        return None
    link = "At that time" if verb.lemma_ in _STATES else "Then"
    rest = lower_start(text_of(doc, range(end + 2, len(doc))), doc[end + 2])
    sep = ", " if link != "Then" else " "
    return say(
        sentence(text_of(doc, range(1, end + 1))),
        sentence(f"{link}{sep}{rest}"),
        reason="what came first comes first",
        dropped=frozenset({"when"}),
    )
