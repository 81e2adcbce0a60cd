"""What a parsed sentence says, verb by verb: who does it, to whom, whether it is so, must or may be."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from easyread.facts.tables import stem, stems, table

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# "by post": how, not who.
_MEANS = frozenset(
    [
        "post",
        "email",
        "phone",
        "bus",
        "train",
        "car",
        "hand",
        "law",
        "mistake",
        "cheque",
        "card",
        "debit",
        "text",
    ]
)
_CLAUSES = frozenset(
    {"ROOT", "conj", "advcl", "relcl", "ccomp", "xcomp", "acl", "csubj", "pcomp", "parataxis"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NO = frozenset({"not", "n't", "never", "nobody", "nothing", "none", "neither", "nor", "cannot", "hardly"})
_TURNING = frozenset(
    {
        "deny",
        "refuse",
        "fail",
        "forget",
        "decline",
        "stop",
        "avoid",
        "prevent",
        "prohibit",
        "ban",
        "forbid",
        "neglect",
        "doubt",
    }
)
_MODALS = {
    "must": "must",
    "shall": "must",
    "should": "should",
    "ought": "should",
    "may": "may",
    "might": "may",
    "could": "could",
    "can": "can",
    "ca": "can",
    "will": "will",
    "'ll": "will",
    "’ll": "will",
    "wo": "will",
    "would": "would",
    "'d": "would",
}
_GOVERNORS = {
    "have": "must",
    "need": "must",
    "require": "must",
    "oblige": "must",
    "allow": "can",
    "permit": "can",
    "able": "can",
    "unable": "can",
    "entitle": "can",
    "eligible": "can",
    "free": "can",
    "advise": "should",
    "recommend": "should",
    "encourage": "should",
    "order": "must",
    "instruct": "must",
    "force": "must",
    "compel": "must",
    "tell": "must",
    "duty": "must",
    "obligation": "must",
    "likely": "probably",
    "unlikely": "probably",
    "right": "can",
    "go": "will",
}
_MUST_WORDS = frozenset(
    {"mandatory", "compulsory", "necessary", "essential", "requirement", "obligation", "duty"}
)


@dataclass(slots=True)
class Clause:
    """One verb (or the noun of a line with no verb) and what hangs on it."""

    head: Token
    agents: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)  # what it is done to
    others: list[Token] = field(default_factory=list)  # behind a preposition
    no: bool = False
    modals: set[str] = field(default_factory=set)
    tense: str = ""  # "past", "present", "future", "planned", "" not known
    order: bool = False  # "Call us."
    passive: bool = False
    words: list[Token] = field(default_factory=list)  # content words of its own
    tokens: list[Token] = field(default_factory=list)  # all words of its own
    if_: bool = False


def is_content(token: Token) -> bool:
    """A word with a meaning of its own: no helper verb, no light word, no mark."""
    if token.pos_ not in {"NOUN", "VERB", "ADJ", "ADV", "PROPN", "X", "INTJ"} or not any(
        c.isalpha() for c in token.text
    ):
        return False
    if token.dep_ in {"aux", "auxpass", "neg"} or sum(c.isalpha() for c in token.text) < 2:
        return False
    return key(token) not in stems("light")


def key(token: Token) -> str:
    """The stem of a token's base form."""
    return stem(token.lemma_ if token.pos_ != "PROPN" else token.lower_)


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
        _fill(clause, found)
    for clause in found.values():
        if not clause.agents:
            _inherit(clause, found)
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


def _with_conjuncts(token: Token) -> list[Token]:
    return [token, *token.conjuncts]


def noun_of(token: Token) -> Token:
    """ "many of the people", "a group of tenants" -> the noun that counts; "who" -> what it stands for."""
    if token.lower_ in {"who", "which", "that", "whom"} and token.tag_ in {"WP", "WDT"}:
        for up in token.ancestors:
            if up.dep_ == "relcl":
                return up.head
    few = {
        "many",
        "some",
        "most",
        "all",
        "each",
        "one",
        "two",
        "both",
        "few",
        "number",
        "majority",
        "group",
        "lot",
        "half",
        "third",
        "quarter",
        "any",
        "none",
        "either",
        "neither",
    }
    if token.lower_ in few or token.like_num or token.tag_ == "CD":
        for prep in token.children:
            if prep.lower_ == "of":
                for noun in prep.children:
                    if noun.dep_ == "pobj":
                        return noun
    return token


def _fill(clause: Clause, found: dict[int, Clause]) -> None:
    verb = clause.head
    for child in verb.children:
        if child.dep_ in {"nsubj", "csubj"} and child.pos_ not in {"VERB", "AUX"}:
            clause.agents += [noun_of(t) for t in _with_conjuncts(child)]
        elif child.dep_ == "nsubjpass":
            clause.passive = True
            clause.objects += [noun_of(t) for t in _with_conjuncts(child)]
        elif child.dep_ == "ccomp" and child.tag_ == "VB":
            clause.objects += [
                noun_of(n) for t in child.children if t.dep_ == "nsubj" for n in _with_conjuncts(t)
            ]
        elif child.dep_ in {"dobj", "attr"}:
            clause.objects += [noun_of(t) for t in _with_conjuncts(child)]
        elif child.dep_ == "dative":
            inner = [t for t in child.children if t.dep_ == "pobj"] or [child]
            clause.others += [noun_of(t) for i in inner for t in _with_conjuncts(i)]
        elif child.dep_ == "agent":
            for noun in child.children:
                if (
                    noun.dep_ == "pobj"
                    and noun.ent_type_ not in {"DATE", "TIME"}
                    and noun.lower_ not in _MEANS
                    and not any(c.isdigit() for c in noun.text)
                ):
                    clause.agents += [noun_of(t) for t in _with_conjuncts(noun)]
        elif child.dep_ == "prep":
            for noun in child.children:
                if noun.dep_ == "pobj":
                    clause.others += [noun_of(t) for t in _with_conjuncts(noun)]
        if child.dep_ == "mark" and child.lower_ in {"if", "unless"}:
            clause.if_ = True
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        clause.passive = True
        clause.objects.append(verb.head)
    if any(t.dep_ == "auxpass" for t in verb.children):
        clause.passive = True
    over = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "from" else verb.head
    turning = verb.dep_ in {"xcomp", "ccomp", "pcomp"} and over.lemma_.lower() in _TURNING
    clause.no = negated(verb) != turning or any(
        t.dep_ == "mark" and t.lower_ == "unless" for t in verb.children
    )
    clause.order = (
        verb.tag_ in {"VB", "VBP"}
        and verb.dep_ in {"ROOT", "conj"}
        and not any(
            t.dep_ in _SUBJECTS or (t.dep_ in {"aux", "expl"} and t.lower_ not in {"do", "not"})
            for t in verb.children
        )
        and not (verb.dep_ == "conj" and any(t.dep_ in _SUBJECTS for t in verb.head.children))
    )
    _mood(clause)


def negated(verb: Token) -> bool:
    """Whether the verb itself is told with a "not" in some form."""
    for child in verb.children:
        low = child.lower_
        after_if = child.i and child.nbor(-1).lower_ == "if"
        if not after_if and (child.dep_ == "neg" or (low in _NO and child.dep_ not in {"cc", "conj"})):
            return True
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and any(
            (t.lower_ in {"no", "neither"} and t.dep_ in {"det", "neg", "preconj", "cc"})
            or (t.dep_ == "neg" and t.i < child.i)
            for t in child.children
        ):
            return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True
    if (
        verb.dep_ == "conj"
        and verb.head.pos_ in {"VERB", "AUX"}
        and not any(t.dep_ in _SUBJECTS for t in verb.children)
    ):
        joint = [t.lower_ for t in verb.head.children if t.dep_ == "cc"]
        own = any(t.dep_ == "aux" and t.tag_ == "MD" for t in verb.children)
        return ("or" in joint or "nor" in joint) and not own and negated(verb.head)
    return False


def _mood(clause: Clause) -> None:
    verb = clause.head
    helpers = [t for t in verb.children if t.dep_ in {"aux", "auxpass"}]
    shared = verb
    while (
        not helpers
        and shared.dep_ == "conj"
        and shared.head.pos_ in {"VERB", "AUX"}
        and not any(t.dep_ in _SUBJECTS for t in shared.children)
    ):
        shared = shared.head
        helpers = [t for t in shared.children if t.dep_ == "aux" and t.tag_ in {"MD", "TO"}]
    for helper in helpers:
        low = helper.lower_
        if low in _MODALS and helper.tag_ == "MD":
            clause.modals.add(_MODALS[low])
    tags = {t.tag_ for t in helpers}
    infinitive = "TO" in tags
    if "will" in clause.modals:
        clause.tense = "future"
    elif clause.modals:
        clause.tense = "modal"
    elif verb.tag_ == "VBD" and verb.lower_ == verb.lemma_.lower():
        clause.tense = ""  # "cost", "put": now or then
    elif verb.tag_ == "VBD" or "VBD" in tags:
        clause.tense = "past"
    elif any(t.lemma_ == "have" for t in helpers):
        clause.tense = "perfect"
    elif verb.tag_ in {"VBZ", "VBP"} or tags & {"VBZ", "VBP"}:
        clause.tense = "present"
    up = shared.head if shared.dep_ in {"xcomp", "ccomp", "acl", "advcl"} else None
    if infinitive and up is not None:
        _governed(clause, up)
    for child in verb.children:
        low = child.lemma_.lower()
        if low in {"perhaps", "maybe", "possibly"}:
            clause.modals.add("may")
        if low in {"probably", "likely"}:
            clause.modals.add("probably")
        if child.dep_ in {"attr", "acomp"} and low in _MUST_WORDS:
            clause.modals.add("must")


def _governed(clause: Clause, up: Token) -> None:
    """ "has to pay", "is able to pay", "plans to pay": the verb that counts is the second."""
    word = up.lemma_.lower()
    no = negated(up) or (up.head != up and up.dep_ in {"acomp", "xcomp"} and negated(up.head))
    if word in {"unable"}:
        no = not no
    if word in _GOVERNORS and (word != "have" or up.pos_ in {"VERB", "AUX"}):
        modal = _GOVERNORS[word]
        if modal == "must" and no:
            clause.modals.add("no need")
        else:
            clause.modals.add(modal)
        clause.no = clause.no or no
        if not clause.tense:
            over = Clause(head=up)
            _mood(over)
            clause.tense = over.tense
            clause.modals |= over.modals - {"would"}
    elif stem(word) in stems("planned"):
        clause.tense = "planned"
        clause.no = clause.no or no
    elif word == "be" and not any(
        t.dep_ in _SUBJECTS
        and t.lower_ in {"this", "that", "it", "aim", "purpose", "idea", "job", "role", "goal"}
        for t in up.children
    ):
        clause.tense = "planned"
    elif word in {"say", "think", "believe", "report", "seem", "appear", "claim", "know"}:
        clause.no = clause.no or no
        clause.modals.add("said")


def _only_governs(clause: Clause) -> bool:
    """Whether the verb is only "have (to)", "need (to)", "be (able to)"."""
    verb = clause.head
    if verb.dep_ == "ROOT" and len(list(verb.children)) == 0:
        return False
    return verb.lemma_.lower() in {"have", "need", "go"} and any(
        t.dep_ == "xcomp" and any(c.tag_ == "TO" for c in t.children) for t in verb.children
    )


def _inherit(clause: Clause, found: dict[int, Clause]) -> None:
    """The subject that is not said again: of "and", of "who", of "to" and of "-ing"."""
    verb = clause.head
    if clause.passive and clause.objects:
        return
    seen = 0
    while seen < 6:
        seen += 1
        up = verb.head
        if verb.dep_ == "pcomp" and up.dep_ == "prep":
            up = up.head
        if verb.dep_ == "conj" and up.i in found:
            over = found[up.i]
            if clause.passive:
                clause.objects += over.objects if over.passive else over.agents
            else:
                clause.agents += (
                    over.objects
                    if over.passive and not over.agents
                    else (over.agents if not over.passive else over.objects[:1])
                )
            if clause.agents or clause.objects:
                return
        elif verb.dep_ == "acl" and clause.head is verb:
            if verb.tag_ == "VBG":
                clause.agents.append(up)
            elif up.lemma_ in {"right", "chance", "plan", "duty", "power", "decision", "offer", "need"}:
                verb = up
                continue
            return
        elif verb.dep_ in {"xcomp", "advcl", "ccomp", "pcomp"} and up.i in found:
            over = found[up.i]
            asked = [t for t in over.objects if verb.dep_ in {"xcomp", "ccomp"}]
            if verb.dep_ == "ccomp" and verb.tag_ not in {"VB"}:
                return
            if clause.passive:
                clause.objects += asked or over.agents
            else:
                clause.agents += asked or over.agents
            if clause.agents or clause.objects:
                return
        if up is verb:
            return
        verb = up


def said_words() -> frozenset[str]:
    """The stems of the words that tell who says or thinks it."""
    return frozenset(stem(w) for w in str(table()["said"]["words"]).split())
