"""What a parsed sentence says, verb by verb: who does it, to whom, whether it is so, must or may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import is_content
from easyread.facts.clauses.inherit import inherit_subject
from easyread.facts.clauses.parts import fill

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLAUSES = frozenset(
    {"ROOT", "conj", "advcl", "relcl", "ccomp", "xcomp", "acl", "csubj", "pcomp", "parataxis"}
)


def clauses(doc: Doc) -> list[Clause]:
    """The clauses of `doc`, in order of their verbs."""
    heads = [t for t in doc if _heads_clause(t)]
    found = {t.i: Clause(head=t) for t in heads}
    for token in doc:
        owner = _owner(token, found)
        if owner is not None:
            owner.tokens.append(token)
            if is_content(token):
                owner.words.append(token)
    for clause in found.values():
        fill(clause, found)
    for clause in found.values():
        if not clause.agents:
            inherit_subject(clause, found)
    return [c for c in found.values() if not _only_governs(c)]


def _heads_clause(token: Token) -> bool:
    if token.dep_ == "ROOT":
        return True
    return token.pos_ in {"VERB", "AUX"} and token.dep_ in _CLAUSES


def _owner(token: Token, found: dict[int, Clause]) -> Clause | None:
    for up in (token, *token.ancestors):
        if up.i in found:
            return found[up.i]
    return None


def _only_governs(clause: Clause) -> bool:
    """Whether the verb is only "have (to)", "need (to)", "be (able to)"."""
    verb = clause.head
    if verb.dep_ == "ROOT" and len(list(verb.children)) == 0:
        return False
    return verb.lemma_.lower() in {"have", "need", "go"} and any(
        t.dep_ == "xcomp" and any(c.tag_ == "TO" for c in t.children) for t in verb.children
    )
