"""Clauses with "because", "so that" and "although": their own sentence, and the link word stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say, words_in
from easyread.rewrite.tree import at_end, child, children, is_whole, root_of, subject_of, subtree, unbroken
from easyread.rewrite.wording import lower_start, sentence, text_of, text_without

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SHORT = 10  # words; a reason in a sentence this short stays where it is
FEWEST = 3  # words that the rest must have


def split_reasons(doc: Doc, place: Place) -> Proposal | None:
    """ "We stopped because the money ran out." -> "We stopped. This is because the money ran out." """
    if not is_told(doc, place):
        return None
    root = root_of(doc)
    if not is_whole(root):
        return None
    for verb in [*children(root, "advcl"), *_reasons_below(root)]:
        mark = child(verb, "mark")
        if mark is None or not is_whole(verb) or mark.i in place.kept:
            continue
        inside = subtree(verb)
        if not unbroken(inside):
            continue
        found = (
            _reason(doc, root, verb, mark, inside)
            or _contrast(doc, mark, inside)
            or _other_side(doc, root, verb, mark, inside)
        )
        if found is not None:
            return found
    return None


def _reasons_below(root: Token) -> list[Token]:
    """Reasons of what was found: "We found that it works because …" tells a fact with its reason."""
    parts = children(root, "xcomp")
    if root.lemma_ in words("finding-verbs"):
        parts += children(root, "ccomp")
    deeper = [part for part in parts if part.lemma_ in words("finding-verbs") | {"be"}]
    parts += [inner for part in deeper for inner in children(part, "ccomp", "xcomp")]
    return [verb for part in parts for verb in children(part, "advcl")]


def _reason(doc: Doc, root: Token, verb: Token, mark: Token, inside: set[int]) -> Proposal | None:
    """The clause `verb` as a sentence of its own, by what its link word says."""
    start = min(inside)
    before = doc[start - 1].lower_ if start else ""
    if before in words("not-before-because") or words_in(doc) <= SHORT:
        return None
    if root.lemma_ == "be" and not children(root, "attr", "acomp", "prep"):
        return None
    if verb.i < root.i or not at_end(doc, max(inside)):
        return None
    if mark.lower_ == "because":
        if any(t.i < mark.i for t in children(root, "neg")):
            return None  # "They did not stop because …": perhaps they did, for another reason
        return _cut(doc, inside, mark, _because(root, verb), "the reason gets its own sentence")
    if mark.lower_ == "that" and before == "so":
        return _cut(doc, inside | {start - 1}, mark, "This is so that", "the purpose gets its own sentence")
    if mark.lower_ == "so" and doc[mark.i + 1].lower_ == "that":
        that = doc[mark.i + 1]
        return _cut(doc, inside, that, "This is so that", "the purpose gets its own sentence")
    if mark.lower_ == "as" and doc[mark.i + 1].pos_ in {"AUX", "VERB"}:
        return None  # "as will the others"
    if mark.lower_ == "as" and _tells_why(before, verb) and len(inside) > 5:
        return _cut(doc, inside, mark, _because(root, verb), "the reason gets its own sentence")
    if mark.lower_ == "since" and before == "," and verb.tag_ in {"VBZ", "VBP"}:
        return _cut(doc, inside, mark, _because(root, verb), "the reason gets its own sentence")
    if mark.lower_ == "so":
        return _cut(doc, inside, mark, "So", "the result gets its own sentence")
    return None


def _because(root: Token, verb: Token) -> str:
    past = root.tag_ == "VBD" and verb.tag_ == "VBD"
    return "This was because" if past else "This is because"


def _cut(doc: Doc, inside: set[int], mark: Token, start: str, reason: str) -> Proposal | None:
    """The sentence without the clause; then `start` and what follows `mark` in the clause."""
    rest = text_without(doc, inside)
    body = lower_start(text_of(doc, [i for i in inside if i > mark.i]), doc[mark.i + 1])
    if len(rest.split()) < FEWEST:
        return None
    return say(
        sentence(rest),
        sentence(f"{start} {body}"),
        reason=reason,
        dropped=frozenset({"because", "so", "that", "as"}),
    )


def _tells_why(before: str, verb: Token) -> bool:
    """Whether "as" means "because": after a comma, or with how things are ("as they are ill")."""
    if verb.lemma_ in words("as-you-know-verbs") or before in words("not-before-as"):
        return False
    state = verb.lemma_ in {"be", "have", "need", "want"} or child(verb, "neg") is not None
    subject = subject_of(verb)
    lasts = verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ in {"be", "have", "need", "want"}
    return before == "," or (state and subject is not None and (subject.pos_ == "PRON" or lasts))


def _other_side(doc: Doc, root: Token, verb: Token, mark: Token, inside: set[int]) -> Proposal | None:
    """ "One part is quiet, while the other is busy." -> "… But the other is busy." """
    start = min(inside)
    if mark.lower_ not in {"while", "whilst"} or mark.i != start or start < FEWEST or not is_long(doc):
        return None
    if doc[start - 1].text != "," or not at_end(doc, max(inside)) or verb.tag_ == "VBG":
        return None  # "…, while we were waiting": at the same time
    own, main = subject_of(verb), subject_of(root)
    if own is None or main is None or own.pos_ == "PRON":
        return None
    rest, body = text_without(doc, inside), text_of(doc, [i for i in inside if i > mark.i])
    but = f"But {lower_start(body, doc[mark.i + 1])}"
    return say(sentence(rest), sentence(but), reason="a contrast", dropped=frozenset({mark.lower_}))


def _contrast(doc: Doc, mark: Token, inside: set[int]) -> Proposal | None:
    """ "Although it rained, we met." -> "It rained. But we met." """
    if mark.lower_ not in {"although", "though", "whereas"}:
        return None
    start, end = min(inside), max(inside)
    body = text_of(doc, [i for i in inside if i > mark.i])
    even = {mark.i - 1} if mark.i and doc[mark.i - 1].lower_ == "even" else set()
    rest = text_without(doc, inside | even)
    if len(body.split()) < FEWEST or len(rest.split()) < FEWEST:
        return None
    if start == 1 and doc[0].lower_ != "even":
        return None
    if start <= 1:
        first = doc[min(end + 1, len(doc) - 1)]
        if first.text == "," and first.i + 1 < len(doc):
            first = first.nbor(1)
        told, but = body, lower_start(rest, first)
    else:
        told, but = rest, lower_start(body, doc[mark.i + 1])
    dropped = frozenset({mark.lower_, "even"})
    return say(sentence(told), sentence(f"But {but}"), reason="a contrast", dropped=dropped)
