"""Two sentences joined by "and", "but" or "so" become two; the link word stays where it says something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.glossary.grammar import words
from easyread.rewrite.sides import reports, stands_alone, subject_word
from easyread.rewrite.steps import Place, Proposal, is_told, say
from easyread.rewrite.tree import child, children, hangs_open, is_clause, root_of, runs_to_end
from easyread.rewrite.wording import lower_start, sentence, text_before, text_from

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What the second sentence starts with. "or" offers a choice: cut in two it would be lost.
LINKS = {"and": "", "but": "But", "yet": "But", "so": "So", ";": "", ",": "", ":": ""}
_NOT_ONLY = re.compile(r"\bnot (?:so much|only|just|merely)\b")


def split_main_clauses(doc: Doc, place: Place) -> Proposal | None:
    """ "The panel met and it agreed a plan." -> "The panel met. It agreed a plan." """
    if not is_told(doc, place):
        return None
    root = root_of(doc)
    return _joined(doc, root, place) or _spliced(doc, root, place) or _tried(doc, place)


def _joined(doc: Doc, root: Token, place: Place) -> Proposal | None:
    for second in _chain(root):
        if not is_clause(second) or not (is_clause(root) or root.tag_ == "VB"):
            continue
        start = second.left_edge.i
        joint = _joint(doc, start)
        if joint is None or joint.i in place.kept or not runs_to_end(second):
            continue
        if _scoped(root) or _perhaps_one(doc, joint, second) or hangs_open(doc, joint, relative=False):
            return None
        own = child(second, "nsubj", "nsubjpass", "expl")
        if own is not None and (own.i > second.i or own.lower_.endswith(("self", "selves"))):
            return None  # "and are themselves green"
        if child(second, "mark") is not None or doc[start].tag_ == "VBG" or _opens_below(doc, joint):
            return None
        if doc[start].lower_ == "not":
            return None  # "… and not just how it is shared"
        if doc[start].lower_.endswith("ever") and doc[start].lower_ not in {"ever", "never", "however"}:
            return None  # "… wherever they live, and whenever they need it"
        if _shares_helper(root, second):
            return None
        if joint.text == ";" and not stands_alone(text_from(doc, start)):
            return None  # "…; just as lost as I was": no sentence of its own
        link = "" if doc[start].lower_ in {"so", "then", "but"} else LINKS[joint.lower_]
        return say(
            sentence(text_before(doc, joint.i)),
            sentence(_linked(link, text_from(doc, start), doc[start])),
            reason="two sentences in one",
            dropped=frozenset({"and", "yet"}),
        )
    return None


def _spliced(doc: Doc, root: Token, place: Place) -> Proposal | None:
    """A comma between two sentences: "We are one team, no member is more important." """
    if root.lemma_ in words("saying-verbs") - {"add"} or (root.lemma_ == "add" and root.i >= len(doc) - 4):
        return None  # "It works, she says in the report."
    if doc[0].lower_ in words("openers") or child(root, "mark") is not None:
        return None
    for first in children(root, "ccomp", "parataxis"):
        if first.i > root.i or not is_clause(first) or not is_clause(root):
            continue
        if child(first, "mark") is not None:
            continue
        end = first.right_edge.i
        if end + 1 >= len(doc) or doc[end + 1].text not in {",", ";"} or doc[end + 1].i in place.kept:
            continue
        if first.left_edge.i != 0 or doc[end].lower_ in {"and", "but", "or", "so", "then"}:
            continue
        return say(
            sentence(text_before(doc, end + 1)),
            sentence(text_from(doc, end + 2)),
            reason="a comma between two sentences",
            dropped=frozenset({"and"}),
        )
    return None


def _tried(doc: Doc, place: Place) -> Proposal | None:
    """Cuts at a link word where the parse of the whole shows no joint, but each side alone is a sentence."""
    for joint in doc[3 : len(doc) - 4]:
        if joint.lower_ not in {"and", "but", "so"} or joint.i in place.kept or joint.ent_type_:
            continue
        if _holds_for_all(root_of(doc)):
            return None
        left, right = text_before(doc, joint.i), text_from(doc, joint.i + 1)
        comma = doc[joint.i - 1].text == ","
        if (
            hangs_open(doc, joint, relative=False)
            or _opens_below(doc, joint)
            or doc[0].lower_ in words("openers")
        ):
            continue
        if joint.lower_ == "but" and _NOT_ONLY.search(left):
            continue
        if doc[joint.i + 1].text == ",":
            opens = doc[joint.i + 2].lower_ in words("openers") and ":" not in left and not reports(left)
            if opens and stands_alone(left) and stands_alone(right):
                body = _linked(LINKS[joint.lower_], right, doc[joint.i + 2])
                return say(sentence(left), sentence(body), reason="two sentences in one")
            continue
        bare = text_from(doc, joint.i + 2) if doc[joint.i + 1].pos_ == "ADV" else right
        if not stands_alone(left) or not stands_alone(right) or not stands_alone(bare, subject_first=True):
            continue
        if reports(left) and subject_word(left) != subject_word(right):
            continue
        alone = parse(sentence(bare))
        verb = root_of(alone)
        if not comma and (
            (verb.tag_ == "VBD" and verb.lower_.endswith("ed")) or alone[0].pos_ not in {"PRON", "DET"}
        ):
            continue
        body = _linked(LINKS[joint.lower_], right, doc[joint.i + 1])
        return say(sentence(left), sentence(body), reason="two sentences in one", dropped=frozenset({"and"}))
    return None


def _linked(link: str, text: str, first: Token) -> str:
    if link == "So" and any(t.lower_ in {"can", "could"} for t in first.doc[first.i + 1 : first.i + 4]):
        link = "This is so that"  # what it is for: "so they can lead a full life"
    return f"{link} {lower_start(text, first)}" if link else text


def _opens_below(doc: Doc, joint: Token) -> bool:
    """ "make sure streets and buildings are named": "sure" has no verb of its own before the joint."""
    for word in reversed(doc[: joint.i]):
        if word.text in {",", ";"} or word.tag_ in {"VBZ", "VBD", "VBP", "MD"}:
            return False
        if word.lower_ in words("opens-below") and word.tag_ != "DT":
            return True
    return False


def _shares_helper(root: Token, second: Token) -> bool:
    """ "Schools were closed and staff told to go home": "were" is shared."""
    passive = bool(children(root, "auxpass"))
    if not passive or second.tag_ not in {"VBD", "VBN"} or second.lemma_ == "be":
        return False
    return not children(second, "aux", "auxpass", "dobj", "attr", "acomp")


def _chain(root: Token) -> list[Token]:
    """The verbs joined to `root`, also through one another, in order."""
    out: list[Token] = []
    todo = children(root, "conj")
    while todo:
        verb = todo.pop(0)
        out.append(verb)
        todo.extend(children(verb, "conj"))
    return sorted(out, key=lambda t: t.i)


def _joint(doc: Doc, start: int) -> Token | None:
    """The word or mark at which the second sentence is joined on."""
    at = start - 1
    while at > 0 and doc[at].lower_ in {"then", "also"}:
        at -= 1
    if at <= 0:
        return None
    if doc[at].text == "," and doc[at - 1].lower_ in {"and", "but"}:
        at -= 1  # "…, and, as it was late, they left"
    token = doc[at]
    return token if token.lower_ in LINKS else None


def _perhaps_one(doc: Doc, joint: Token, second: Token) -> bool:
    """ "… to Tudor times and early laws passed to help": with no comma, "passed" may describe the laws."""
    if (
        joint.lower_ != "and"
        or doc[joint.i - 1].text == ","
        or second.tag_ != "VBD"
        or not second.lower_.endswith("ed")
    ):
        return False
    subject = next((t for t in second.children if t.dep_ in {"nsubj", "nsubjpass"}), None)
    return (
        subject is not None
        and subject.pos_ != "PRON"
        and not children(second, "dobj", "ccomp", "acomp", "attr")
    )


def _holds_for_all(root: Token) -> bool:
    """Whether the start is about both halves: "Otherwise", "This is to make sure A and B"."""
    purposes = [v for v in children(root, "xcomp", "advcl") if any(t.tag_ == "TO" for t in v.children)]
    first = root.doc[0].lower_
    return first in words("holds-for-all") or (root.lemma_ == "be" and bool(purposes) and first == "this")


def _scoped(root: Token) -> bool:
    """Whether something at the start ("If …,", "Otherwise") holds for both halves."""
    if _holds_for_all(root):
        return True
    for clause in children(root, "advcl"):
        mark = child(clause, "mark", "advmod")
        if clause.i < root.i and mark is not None and mark.lower_ in words("scope-openers"):
            return True
    return False
