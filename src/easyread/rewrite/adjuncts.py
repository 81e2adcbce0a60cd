"""Of a sentence that is too long, the last time or "when" part becomes a sentence: "This was in …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, say
from easyread.rewrite.surgery import child, children, finite, is_past, root_of, sentence, subject_of, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG = 15  # words; S01 of the standards
FEWEST = 6  # words that must stay in the first sentence
SMALLEST = 3  # words that the part must have
_TIMES = frozenset({"when", "before", "after", "until", "once"})
_PREPOSITIONS = frozenset(
    {"in", "at", "during", "across", "throughout", "with", "for", "through", "within", "between", "over"}
)
# Verbs that need what follows them: "The panel consisted of …", "We work with …".
_NEEDS = frozenset({
    "be", "consist", "depend", "rely", "focus", "deal", "work", "live", "look", "apply", "ask", "wait", "pay", "care", "result",
    "believe", "invest", "specialise", "engage", "participate", "take", "put", "provide", "vary", "differ", "help", "cope", "lead",
    "involve", "include", "say", "think", "have", "need", "want", "go", "come", "stay", "start", "become", "remain", "seem", "feel",
})  # fmt: skip


def split_adjuncts(doc: Doc, place: Place) -> Proposal | None:
    """ "We will send you a letter about it by post when a new payment starts." -> "… This will be when …" """
    if (
        place.kind != "say"
        or doc.text.rstrip().endswith("?")
        or len([t for t in doc if not t.is_punct]) <= LONG
    ):
        return None
    root = root_of(doc)
    if not finite(root) or subject_of(root) is None or children(root, "neg", "conj") or root.pos_ != "VERB":
        return None
    if any(t.tag_ == "MD" and t.lower_ not in {"will", "'ll"} for t in children(root, "aux")):
        return None  # "You can do it once …": what is allowed is not told as a fact
    if any(t.lower_ in {"if", "unless", "whether", "no", "not", "never", "only", "any"} for t in doc):
        return None
    for part in _parts(doc, root):
        start = part.left_edge.i
        if part.right_edge.i < len(doc) - 2 or start in place.kept or start <= root.i:
            continue
        first, second = text_of(doc, range(start)), text_of(doc, range(start, len(doc)))
        if len(first.split()) < FEWEST or len(second.split()) < SMALLEST or not stands_alone(first):
            continue
        return say(
            sentence(first), sentence(f"this {_be(root)} {second}"), reason="the end gets its own sentence"
        )
    return None


def _parts(doc: Doc, root: Token) -> list[Token]:
    """What may go: time clauses, then times. A place or a "with" too often belongs to the noun before it."""
    clauses = [v for v in children(root, "advcl") if _is_time(doc, v)]
    heads = [root, *[v for v in children(root, "xcomp", "advcl") if v.i > root.i and v.tag_ == "VB"]]
    heads = [head for head in heads if head.lemma_ not in _NEEDS]
    preps = [
        p
        for head in heads
        for p in children(head, "prep")
        if p.lower_ in _PREPOSITIONS and _safe(doc, root, p)
    ]
    dated = [p for p in preps if any(t.ent_type_ in {"DATE", "TIME"} for t in p.subtree)]
    return [*clauses, *dated]


def _is_time(doc: Doc, verb: Token) -> bool:
    mark = child(verb, "mark", "advmod")
    if mark is not None and doc[mark.i - 1].ent_type_ in {"DATE", "TIME"}:
        return False  # "2 days before you come"
    return (
        mark is not None
        and mark.i == verb.left_edge.i
        and mark.lower_ in _TIMES
        and finite(verb)
        and subject_of(verb) is not None
    )


def _safe(doc: Doc, root: Token, prep: Token) -> bool:
    """Whether the part surely goes with the verb, not with the noun before it, and is not tied to the verb."""
    before = doc[prep.left_edge.i - 1]
    pobj = child(prep, "pobj")
    if pobj is None or before == root or before.lower_ in {"and", "or", "but", "as", "than", ","}:
        return False
    if any(t.dep_ in {"relcl", "advcl", "conj"} for t in prep.subtree):
        return False
    has_object = bool(children(root, "dobj", "nsubjpass", "attr"))
    return has_object or before.dep_ == "pobj"


def _be(root: Token) -> str:
    if any(t.lower_ in {"will", "shall", "'ll"} for t in children(root, "aux")):
        return "will be"
    return "was" if is_past(root) else "is"
