"""Questions to the parse: the main verb, its subject, what hangs on what, where a part starts and ends."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from easyread.glossary.grammar import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})


def root_of(doc: Doc) -> Token:
    """The main verb (or noun) of the first sentence that the parser sees."""
    return next(token for token in doc if token.dep_ == "ROOT")


def children(token: Token, *deps: str) -> list[Token]:
    """The children of `token` with one of these relations, in order."""
    return [child for child in token.children if child.dep_ in deps]


def child(token: Token, *deps: str) -> Token | None:
    """The first child of `token` with one of these relations."""
    found = children(token, *deps)
    return found[0] if found else None


def subtree(token: Token, without: Iterable[Token] = ()) -> set[int]:
    """Indices of `token` and all below it, but for the subtrees of `without`."""
    out = {t.i for t in token.subtree}
    for other in without:
        out -= {t.i for t in other.subtree}
    return out


def subject_of(verb: Token) -> Token | None:
    """The subject that stands with `verb` itself."""
    return child(verb, *SUBJECTS)


def finite(verb: Token) -> bool:
    """Whether `verb` or one of its own helpers is finite."""
    if verb.tag_ in FINITE_TAGS:
        return True
    return any(t.tag_ in FINITE_TAGS for t in children(verb, "aux", "auxpass"))


def real_subject(verb: Token) -> Token | None:
    """The subject of a finite verb, unless it stands for nothing ("it rains", "there is")."""
    subject = subject_of(verb)
    return subject if subject is not None and subject.dep_ != "expl" and finite(verb) else None


def is_whole(verb: Token) -> bool:
    """Whether `verb` is finite and has its own subject."""
    return finite(verb) and subject_of(verb) is not None


def is_clause(verb: Token) -> bool:
    """Whether `verb` heads a whole clause: it is a verb, finite, with its own subject."""
    return verb.pos_ in {"VERB", "AUX"} and is_whole(verb)


def helpers_of(verb: Token, *deps: str) -> list[Token]:
    """The helper verbs before `verb`: "has been" in "has been told" (deps: "aux", "auxpass" or both)."""
    return [t for t in children(verb, *(deps or ("aux",))) if t.i < verb.i]


def has_modal(verb: Token, *, but: str = "") -> bool:
    """Whether `verb` stands with "can", "must", "will" or the like (not `but`): it is not told as a fact."""
    return any(t.tag_ == "MD" and t.lower_ != but for t in children(verb, "aux"))


def end_of(token: Token) -> int:
    """The index of the last word of the part that hangs on `token`: a comma at its end does not count."""
    last = token.right_edge
    while last.is_punct and last.i > token.i:
        last = last.nbor(-1)
    return last.i


def at_end(doc: Doc, i: int) -> bool:
    """Whether token `i` is the last of the line, or only the stop comes after it."""
    return i >= len(doc) - 2


def runs_to_end(token: Token) -> bool:
    """Whether the part that hangs on `token` is the last of the line."""
    return at_end(token.doc, token.right_edge.i)


def unbroken(indices: Collection[int]) -> bool:
    """Whether the tokens stand side by side, with nothing between them."""
    return max(indices) - min(indices) + 1 == len(indices)


def reads(doc: Doc, i: int, phrase: str) -> bool:
    """Whether `phrase` (small letters) stands at token `i`."""
    wanted = phrase.split()
    return i >= 0 and [t.lower_ for t in doc[i : i + len(wanted)]] == wanted


def quoted(doc: Doc) -> set[int]:
    """Indices of the tokens inside quotation marks, the marks too."""
    out: set[int] = set()
    open_at: int | None = None
    closer = ""
    pairs = {"“": "”", "‘": "’", '"': '"', "'": "'"}
    for token in doc:
        mark = token.text
        before = doc[token.i - 1] if token.i else None
        if open_at is None and mark in pairs:
            opens = before is None or before.whitespace_ or not before.is_alpha
            if opens and not token.whitespace_:
                open_at, closer = token.i, pairs[mark]
        elif open_at is not None and mark == closer:
            out |= set(range(open_at, token.i + 1))
            open_at = None
    return out


def hangs_open(doc: Doc, joint: Token, *, relative: bool = True) -> bool:
    """Whether a clause that leans on the main verb runs up to `joint` with no comma.

    Then what follows may belong to that clause: "You will not get it if your income goes up and you
    move house." relative: also who and which clauses.
    """
    root = root_of(doc)
    if doc[joint.i - 1].text in {",", ";"} or joint.text in {",", ";"}:
        return False
    for word in doc[: joint.i]:
        if word.lower_ not in words("leaning-clauses"):
            continue
        if word.dep_ not in {"mark", "advmod", "nsubj", "nsubjpass"}:
            continue
        verb = word.head
        if verb.dep_ == "relcl" and not relative:
            continue
        if verb == root or verb.i > joint.i or not finite(verb):
            continue
        if verb.dep_ not in {"advcl", "ccomp", "relcl", "acl", "conj"} or verb.i < root.i:
            continue
        if not any(t.text in {",", ";"} for t in doc[verb.i : joint.i]):
            return True
    return False
