"""How much a line is about a word in it: much for its subject, little for what it says in passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.english.parser import parse

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from easyread.model import Line
    from easyread.pictures.match import Found

# All shares here are our own, set by reading the rows of real posts.
LATE_IN_LINE = 0.15  # what the last word of a line loses
MAIN, AFTER_PREPOSITION, PART, MODIFIER = 1.0, 0.8, 0.7, 0.6
MODIFIER_ALONE = 0.8  # "police lines": lines have no picture of their own
FRAME = 0.75  # a verb that only leads to what is said: "we heard that …", "ask to see the letter"
EXAMPLE = 0.5  # "things like food", "as much as a car"; "it came the night before"
NEXT = 0.9  # the second and later of "forms and letters"
CLAUSE = 0.85  # each step down into a clause ("the people who …")
NEGATED_OBJECT = 0.3  # "you do not need a car": below what is shown

_MAIN = frozenset({"ROOT", "nsubj", "nsubjpass", "dobj", "attr", "xcomp", "csubj", "oprd", "acomp", "intj"})
_MODIFIER = frozenset(
    {"compound", "amod", "nmod", "poss", "advmod", "npadvmod", "nummod", "appos", "quantmod"}
)
_CONTENT = frozenset({"ccomp", "xcomp"})
_OBJECTS = frozenset({"dobj", "dative", "prep"})
_LEADS = frozenset({"ask", "tell", "say", "explain", "contact", "read", "find", "look", "add"})
_OPEN = frozenset({"prep", "ccomp", "agent", "dative"})  # what hangs on them has its own step
_LIKE = frozenset({"like", "including", "than"})
_INSIDE = frozenset({"compound", "amod", "nmod"})
_CLAUSES = frozenset({"relcl", "advcl", "acl"})
_AVAILABLE = frozenset({"available", "possible", "open", "permitted", "allowed", "needed", "necessary"})
_UNAVAILABLE = frozenset({"unavailable", "impossible", "unnecessary"})
_NO = frozenset({"no", "not", "n't", "n’t", "nt", "without", "never", "neither", "nor"})


def about(line: Line, term: str) -> float:
    """How much a line is about the words `term` in it, 0 to 1: 0 where it does not have them."""
    doc = parse(line.text.text)
    start = line.text.text.casefold().find(term.casefold())
    span = doc.char_span(start, start + len(term), alignment_mode="expand") if start >= 0 else None
    return role_of(span.root, frozenset()) if span else 0.0


def place_of(doc: Doc, found: Found, head: Token, heads: frozenset[int]) -> float:
    """How much the line is about it: its role, its place, and whether the line says that it is not so."""
    late = 1 - LATE_IN_LINE * found.start / len(doc)
    return role_of(head, heads) * late * _so(doc, found, head)


def role_of(head: Token, heads: frozenset[int]) -> float:
    """How much the line is about this word: each step from it up to the verb of the line takes a share.

    `heads` are the words of the line that have pictures: what only modifies one of them counts less.
    """
    share = FRAME if _leads(head) else 1.0
    token = head
    while token.head.i != token.i:
        share *= _step(token, heads)
        token = token.head
    return share


def _leads(head: Token) -> bool:
    """True for a verb that only leads to what is said: "we heard that …", "you can ask the council"."""
    if head.pos_ != "VERB":
        return False
    after = {child.dep_ for child in head.children}
    return bool(after & _CONTENT) or (head.lemma_ in _LEADS and bool(after & _OBJECTS))


def _step(token: Token, heads: frozenset[int]) -> float:
    """What one step up the tree takes."""
    dep, above = token.dep_, token.head
    if dep in _MAIN:
        return 1.0
    if dep == "conj":
        return NEXT if above.pos_ != "VERB" else 1.0
    if _compares(token) or (dep == "npadvmod" and above.pos_ in {"VERB", "AUX"}):
        return EXAMPLE
    if dep in _MODIFIER:
        return MODIFIER if above.i in heads else MODIFIER_ALONE
    if dep in {"pobj", "pcomp"} and above.head.i == above.i:
        return 1.0  # a fragment: "by phone"
    if dep == "pobj":
        return AFTER_PREPOSITION if above.head.pos_ in {"VERB", "AUX"} else PART
    if dep in _CLAUSES:
        return CLAUSE
    if dep in _OPEN:
        return 1.0
    return PART


def _compares(token: Token) -> bool:
    """What stands behind "like", "than" or "as much as" is there to compare: the line is not about it."""
    inside = token.dep_ in {"pobj", "pcomp"}
    words = [token.head] if inside else [child for child in token.children if child.dep_ == "mark"]
    return any(word.lower_ in _LIKE or _second_as(word) for word in words)


def _second_as(word: Token) -> bool:
    return word.lower_ == "as" and "as" in {one.lower_ for one in word.doc[max(0, word.i - 3) : word.i]}


def _so(doc: Doc, found: Found, head: Token) -> float:
    """0 where the line says there is none of it ("no car", "do not phone"); less for what is not done."""
    span = range(found.start, found.end)
    if any(doc[i].lower_ in _NO for i in span):
        return 1.0  # "not allowed" is the idea itself
    if any(_says_no(child) and child.i not in span for child in head.children):
        return 0.0
    if found.start and _says_no(doc[found.start - 1]):
        return 0.0
    while head.dep_ in _INSIDE:  # "cash refunds are not available": no cash
        head = head.head
        if any(_says_no(child) for child in head.children):
            return 0.0
    above = head.head
    if head.dep_ in {"pobj", "conj"} and above.i != head.i:
        if above.lower_ == "without":
            return 0.0
        above = above.head
    if head.dep_ == "nsubj" and not _not_there(above):
        return 1.0  # "the rain did not stop": there is rain
    if _not_there(above):
        return NEGATED_OBJECT
    while above.dep_ == "xcomp" and not any(_says_no(child) for child in above.children):
        above = above.head  # "you do not need to be ill": not is up there
    return NEGATED_OBJECT if any(_says_no(child) for child in above.children) else 1.0


def _not_there(verb: Token) -> bool:
    """ "Refunds are not available", "parking is unavailable": there is none of the subject."""
    told = [child for child in verb.children if child.dep_ == "acomp"]
    if any(child.lower_ in _UNAVAILABLE for child in told):
        return True
    not_so = any(_says_no(child) for child in verb.children)
    return not_so and any(child.lower_ in _AVAILABLE for child in told)


def _says_no(token: Token) -> bool:
    """ "No", "not", "no longer"; but "not only" says yes."""
    if token.lower_ == "longer":
        return token.i > 0 and token.doc[token.i - 1].lower_ == "no"
    after = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return token.lower_ in _NO and after not in {"only", "just"}
