"""Which clause of the source a clause of a line is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import key
from easyread.facts.reading import Reading, Unit
from easyread.facts.tables import opposites, related, same_side, stem, stems

if TYPE_CHECKING:
    from spacy.tokens import Token

LIGHT_VERBS = frozenset(
    stem(w) for w in ("be", "have", "do", "get", "make", "take", "go", "come", "use", "mean", "happen")
)


@dataclass(slots=True)
class Pair:
    """A clause of a line and the clauses of the source that it may be made from, all equally near."""

    unit: Unit
    said: Clause
    sources: list[Clause]
    by_verb: bool  # the verbs are related, and the verb has a meaning of its own


def alike(one: Token, other: Token) -> bool:
    """Whether two words are one word or nearly."""
    if key(other) in opposites().get(key(one), ()):
        return False
    return related(key(one), key(other))


def overlap(one: Clause, other: Clause) -> int:
    """How many words of `one`, with its subjects and objects, `other` has, too."""
    mine = {t.i: t for t in (*one.words, *one.agents, *one.objects, *one.others) if t is not one.head}
    theirs = [*other.words, *other.agents, *other.objects, *other.others]
    return sum(any(alike(t, o) for o in theirs) for t in mine.values())


def pairs(source: Reading, lines: Reading) -> list[Pair]:
    """A pair for each clause of the lines that has a likely source."""
    found = []
    theirs = source.clauses()
    for unit in lines.units:
        if unit.explains:
            continue
        for said in unit.clauses:
            pair = _pair(unit, said, theirs)
            if pair is not None:
                found.append(pair)
    return found


def _pair(unit: Unit, said: Clause, theirs: list[Clause]) -> Pair | None:
    head = key(said.head)
    light = head in LIGHT_VERBS
    scored: list[tuple[float, bool, Clause]] = []
    for clause in theirs:
        other = key(clause.head)
        shared: float = overlap(said, clause)
        if shared and any(_one(a, b) for a in said.agents for b in clause.agents):
            shared += 0.4
        verb = related(head, other) or other in opposites().get(head, ())
        if light and other not in LIGHT_VERBS and any(_names_deed(o, clause) for o in said.objects):
            scored.append((2 + shared, True, clause))
        elif verb and not light:
            scored.append((2 + shared + (0.5 if head == other else 0), True, clause))
        elif verb and shared >= 1:
            scored.append((0.6 + shared, False, clause))
        elif shared >= 2:
            scored.append((shared - 0.5, False, clause))
    if not scored:
        return None
    best = max(score for score, _, _ in scored)
    if best < 1.5:
        return None
    top = [(by, c) for score, by, c in scored if score >= best - 0.25]
    return Pair(unit, said, [c for _, c in top], any(by for by, _ in top))


def _names_deed(noun: Token, clause: Clause) -> bool:
    """ "made a promise" and "promised": the noun says what the verb of the source says."""
    return noun.pos_ == "NOUN" and clause.head.pos_ == "VERB" and key(noun)[:5] == key(clause.head)[:5]


def _one(mine: Token, other: Token) -> bool:
    return mine.lower_ == other.lower_ or (mine.pos_ != "PRON" and alike(mine, other))


def direction_words(clause: Clause) -> dict[str, Token]:
    """The words of a clause that have an opposite, small ones like "up" too: stem -> token."""
    out = {}
    for token in clause.tokens:
        if _says_when(token):
            continue
        if token.lower_ == "out" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "of":
            continue
        if (
            (token.dep_ == "prep" or token.pos_ == "ADP")
            and token.dep_ != "prt"
            and token.lower_
            in {
                "in",
                "on",
                "out",
                "off",
                "for",
                "up",
                "down",
                "back",
                "like",
                "near",
            }
        ):
            continue
        for stem_ in {key(token), stem(token.lower_)}:
            if stem_ in opposites():
                out[stem_] = token
    return out


def _says_when(token: Token) -> bool:
    """ "came before", "Before, they came", "do this before you eat": looked at as order, not as a word."""
    if token.lower_ not in {"before", "after"}:
        return False
    if any(t.lower_ in {"this", "that"} for t in token.children):
        return True
    return token.dep_ == "mark" or (token.dep_ == "advmod" and not list(token.children))


def own_no(token: Token, clause: Clause) -> bool:
    """Whether a "not" stands with the word itself, not with the verb: "awkward and not sure"."""
    if token.i == clause.head.i:
        return False
    if any(t.dep_ == "neg" for t in token.children):
        return True
    before = token.nbor(-1) if token.i else None
    return before is not None and before.lower_ in {"not", "never", "n't"} and before.head != clause.head


def turned(one: Clause, other: Clause) -> tuple[str, str] | None:
    """A word of `one` whose opposite `other` has, where `other` does not have the word itself."""
    mine, theirs = direction_words(one), direction_words(other)
    for word, token in mine.items():
        sides = same_side().get(word, frozenset({word}))
        if sides & set(theirs):
            continue
        for opposite in opposites()[word]:
            if (
                opposite in theirs
                and own_no(token, one) == own_no(theirs[opposite], other)
                and not (same_side().get(opposite, frozenset({opposite})) & set(mine))
            ):
                return token.lower_, theirs[opposite].lower_
    return None


def is_light(token: Token) -> bool:
    return key(token) in stems("light")
