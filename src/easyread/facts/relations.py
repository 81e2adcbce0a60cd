"""Two things in their order: cause and effect, earlier and later, more and less. Are the sides swapped?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from easyread.english.parser import parse
from easyread.facts.amounts.number_words import WORTH
from easyread.facts.clauses.content import is_content, key
from easyread.facts.clauses.negation import negated
from easyread.facts.matching import alike
from easyread.facts.reading import Reading, Unit
from easyread.facts.verdict import Fault

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(slots=True)
class Sides:
    """left: the cause, what is earlier, what has more; right: the effect, what is later, what has less."""

    kind: str
    left: list[Token]
    right: list[Token]
    line: int = 0
    word: str = ""


_SAID = {
    "reason": "cause and effect are the wrong way round",
    "order": "before and after are the wrong way round",
    "more-less": "more and less are the wrong way round",
}


def relation_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """A fault for each relation of the lines that stands the other way round in the source."""
    old = [s for n, unit in enumerate(source.units) for s in _sides(unit, source.units[:n])]
    told = [u for u in lines.units if not u.explains]
    new = [s for n, unit in enumerate(told) for s in _sides(unit, told[:n])]
    for mine in new:
        straight = crossed = 0.0
        for theirs in old:
            if theirs.kind != mine.kind or (mine.kind == "more-less" and theirs.word != mine.word):
                continue
            straight = max(straight, _near(mine.left, theirs.left) + _near(mine.right, theirs.right))
            crossed = max(crossed, _near(mine.left, theirs.right) + _near(mine.right, theirs.left))
        if crossed >= straight + 0.5 and crossed >= 0.6:
            yield Fault(mine.kind, _SAID[mine.kind], mine.line)


def _near(one: list[Token], other: list[Token]) -> float:
    """The share of the shorter side that the other side says, too."""
    if not one or not other:
        return 0.0
    few, many = sorted((one, other), key=len)
    return sum(max(_like(t, o) for o in many) for t in few) / len(few)


def _like(one: Token, other: Token) -> float:
    if key(one) == key(other):
        return 1.0
    return 0.5 if alike(one, other) else 0.0


def _words(tokens: list[Token]) -> list[Token]:
    return [t for t in tokens if is_content(t) or t.like_num]


_LATER = re.compile(
    r"(?:only )?(?:then|since then|after (?:this|that)|next|afterwards|(?:[\w-]+ ){0,3}later)\b(?! than)"
)
_AFTER_THIS = re.compile(r"\b(?:after (?:this|that)|afterwards|later)\.$")
_WHY = re.compile(r"\b(?:this|that) (?:is|was) (?:the reason )?why\b")


def _sides(unit: Unit, before: list[Unit]) -> Iterator[Sides]:
    doc, line = unit.doc, unit.line
    previous = _words(list(before[-1].doc)) if before else []
    low = unit.text.lower()
    body = _words(list(doc))
    if (
        re.match(
            (
                r"(?:this|that|it) (?:is|was|happened|happens) because\b|the reason (?:is|was)\b"
                r"|(?:this|that) is (?:due|owing) to\b"
            ),
            low,
        )
        and before
    ):
        yield Sides("reason", body, previous, line)
        return
    if (
        re.match(
            (
                r"(?:so|therefore|as a result|because of this|for this reason"
                r"|(?:this|that) (?:is|was) why)\b(?! that)"
            ),
            low,
        )
        and before
    ):
        yield Sides("reason", previous, body, line)
        body = [t for t in body if t.i > 0]
    if before and (_LATER.match(low) or _AFTER_THIS.search(low)):
        yield Sides("order", previous, body, line)
    if (
        re.match(r"(?:before (?:this|that|then)|first|earlier)\b(?! ?\w+ed\b)", low)
        and before
        and not low.startswith("first")
    ):
        yield Sides("order", body, previous, line)
    elif before and (hit := _WHY.search(low)):
        start = len(re.findall(r"\S+", low[: hit.end()]))
        yield Sides("reason", previous, [t for t in body if t.i >= start], line)
    yield from _steps(doc, line)
    for token in doc:
        yield from _inside(doc, token, line)
        yield from _caused(doc, token, line)
        yield from _beats(token, line)


def _steps(doc: Doc, line: int) -> Iterator[Sides]:
    """ "Do this first; you will then do that", "…, and they do that afterwards"."""
    low = [t.lower_ for t in doc]
    for token in doc:
        if token.text == ";" and ("first" in low[: token.i] or "then" in low[token.i :]):
            yield Sides("order", _words(list(doc[: token.i])), _words(list(doc[token.i :])), line)
        follows = token.lower_ == "after" and any(t.lower_ in {"that", "this"} for t in token.children)
        if follows or (token.lower_ in {"afterwards", "later", "then"} and token.dep_ == "advmod"):
            verb = token.head
            while verb.dep_ not in {"conj", "ROOT"} and verb.head is not verb:
                verb = verb.head
            if verb.dep_ == "conj" and verb.i > verb.head.i:
                ids = {t.i for t in verb.subtree}
                first = [t for t in verb.head.subtree if t.i not in ids]
                yield Sides("order", _words(first), _words([t for t in doc if t.i in ids]), line)


_LEAVES = frozenset({"leave", "mean", "cause", "force", "make", "allow", "prompt", "lead", "bring"})


def _split_off(doc: Doc, head: Token, line: int) -> Sides:
    """The main part as the cause, the part of `head` as the effect."""
    ids = {t.i for t in head.subtree}
    return Sides(
        "reason", _words([t for t in doc if t.i not in ids]), _words([t for t in doc if t.i in ids]), line
    )


_CAUSES = frozenset({"cause", "lead", "result", "bring", "make", "mean"})


def _caused(doc: Doc, token: Token, line: int) -> Iterator[Sides]:
    """ "The heat led to the fire", "the drink made them ill", "…, leaving them with no work"."""
    word = token.lemma_.lower()
    if token.tag_ == "VBG" and token.dep_ == "advcl" and word in _LEAVES and token.i > token.head.i:
        yield _split_off(doc, token, line)
        return
    if token.pos_ != "VERB" or word not in _CAUSES:
        return
    if word in {"lead", "result"} and not any(t.lower_ in {"to", "in"} for t in token.children):
        return
    if word == "make" and not any(t.dep_ == "ccomp" for t in token.children):
        return
    if word == "bring" and not any(t.lower_ == "about" for t in token.children):
        return
    subject = next((t for t in token.children if t.dep_ == "nsubj"), None)
    if subject is None:
        return
    left = list(subject.subtree)
    if subject.lower_ in {"that", "which"}:
        left = [t for t in token.head.subtree if t.i < token.i] + [
            t for t in token.head.head.children if t.i < token.i
        ]
    ids = {t.i for t in left}
    right = [t for t in token.subtree if t.i > token.i and t.i not in ids]
    yield Sides("reason", _words(left), _words(right), line)


def _inside(doc: Doc, token: Token, line: int) -> Iterator[Sides]:
    low = token.lower_
    if low in {"because", "since", "as"} and token.dep_ == "mark":
        if low != "because" and not (token.i == 0 or doc[token.i - 1].text == ","):
            return
        yield _split(doc, token.head, "reason", line)
        if low == "since":
            yield _split(doc, token.head, "order", line)
    elif (
        low == "so"
        and token.i
        and token.dep_ in {"cc", "mark", "advmod"}
        and doc[token.i - 1].text in {",", ";"}
        and doc[min(token.i + 1, len(doc) - 1)].lower_ != "that"
    ):
        yield Sides("reason", _words(list(doc[: token.i])), _words(list(doc[token.i :])), line)
    elif low in {"due", "owing", "because"} and token.dep_ != "mark":
        inner = [t for t in token.subtree if t.i > token.i]
        ids = {t.i for t in token.subtree}
        yield Sides("reason", _words(inner), _words([t for t in doc if t.i not in ids]), line)
    elif low in {"when", "as"} and token.dep_ == "advmod" and token.head.dep_ == "advcl":
        found = _split(doc, token.head, "order", line)
        if _had(token.head.head) and not _had(token.head):
            found = Sides("order", found.right, found.left, line)
        yield found
    elif low == "time" and [t.lower_ for t in doc[max(0, token.i - 2) : token.i]] == ["by", "the"]:
        comma = next((t.i for t in doc[token.i :] if t.text == ","), len(doc))
        inside, rest = doc[token.i + 1 : comma], [*doc[: max(0, token.i - 2)], *doc[comma:]]
        yield Sides("order", _words(rest), _words(list(inside)), line)
    elif low == "ahead" and any(t.lower_ == "of" for t in token.children):
        found = _split(doc, token, "order", line)
        yield Sides("order", found.right, found.left, line)
    elif low in {"after", "before", "once", "until", "following"} and token.dep_ in {
        "mark",
        "prep",
        "advmod",
    }:
        verb = token.head if token.dep_ in {"mark", "advmod"} else token
        if token.dep_ == "advmod" and token.head.dep_ != "advcl":
            return
        found = _split(doc, verb, "order", line)
        if low == "until" and verb.head.lemma_ == "wait":
            return
        if low in {"before", "until"}:
            found = Sides("order", found.right, found.left, line)
        if found.left and found.right:
            yield found
    elif low == "then" and token.i > 1 and doc[token.i - 1].lower_ in {"and", ",", ";"}:
        yield Sides("order", _words(list(doc[: token.i])), _words(list(doc[token.i :])), line)
    elif low == "than" or (low == "as" and token.dep_ == "prep"):
        word = next(
            (
                t.lower_
                for t in reversed(list(doc[: token.i]))
                if t.lower_ in {"more", "less", "fewer", "as"} or t.tag_ in {"JJR", "RBR"}
            ),
            "",
        )
        if not word:
            return
        inner = [t for t in token.subtree if t.i > token.i] or list(doc[token.i + 1 : token.i + 4])
        left = [t for t in doc[: token.i] if t.tag_ not in {"JJR", "RBR"}]
        yield Sides("more-less", _words(left), _words(inner), line, word)


def _had(verb: Token) -> bool:
    """ "had moved": what was before the rest."""
    return any(t.lower_ == "had" and t.dep_ == "aux" for t in verb.children)


_BEATS = frozenset({"overtake", "exceed", "outnumber", "outsell", "beat", "outstrip", "surpass"})


def _beats(token: Token, line: int) -> Iterator[Sides]:
    """ "Vans overtook cars": more vans than cars."""
    if token.lemma_.lower() not in _BEATS:
        return
    over = token.head if token.dep_ in {"advcl", "xcomp"} else token
    left = [t for c in over.children if c.dep_ == "nsubj" for t in c.subtree]
    right = [t for c in token.children if c.dep_ == "dobj" for t in c.subtree]
    if left and right:
        yield Sides("more-less", _words(left), _words(right), line, "more")


def _split(doc: Doc, head: Token, kind: str, line: int) -> Sides:
    ids = {t.i for t in head.subtree}
    over = head.head
    around = {t.i for t in over.subtree} if over is not head else set(range(len(doc)))
    if over.dep_ == "xcomp":
        around |= {t.i for t in over.head.subtree}
    rest = [t for t in doc if t.i in around and t.i not in ids]
    if not _words(rest):
        rest = [t for t in doc if t.i not in ids]
    return Sides(kind, _words([t for t in doc if t.i in ids and t is not doc[min(ids)]]), _words(rest), line)


# --- and, or ---------------------------------------------------------------------------------


def joint_faults(source: Reading, lines: Reading, raw: tuple[str, ...]) -> Iterator[Fault]:
    """ "tea or coffee" is not "tea and coffee"."""
    old = _joints(source)
    new = [
        (*joint, unit.line)
        for unit in lines.units
        if not unit.explains and not unit.item
        for joint in _joint(unit)
    ]
    for one, other, word, no, line in new:
        for a, b, was, was_no, _ in old:
            if {word, was} == {"and", "or"} and (
                (_one_thing(one, a) and _one_thing(other, b)) or (_one_thing(one, b) and _one_thing(other, a))
            ):
                if no or was_no or any(x[2] == word and alike(one, x[0]) and alike(other, x[1]) for x in old):
                    continue
                yield Fault("and-or", f"“{was}” became “{word}”: {one.text}, {other.text}", line)
    yield from _two_musts(lines, old)
    for items, word, line in _lists(lines, raw):
        for a, b, was, was_no, _ in old:
            places = [
                next((n for n, item in enumerate(items) if any(_in_item(x, t) for t in item)), -1)
                for x in (a, b)
            ]
            if was != word and not was_no and -1 not in places and places[0] != places[1]:
                yield Fault("and-or", f"“{was}” became “{word}” in the list", line)
                break


def _one_thing(one: Token, other: Token) -> bool:
    """One word or nearly, or one number: "ten" and "10"."""
    if one.like_num and other.like_num:
        return f"{WORTH.get(one.lower_, one.text)}" == f"{WORTH.get(other.lower_, other.text)}"
    return alike(one, other)


_EITHER = re.compile(r"\b(?:or|either|one of|any of|if not|instead|choose|can|may|otherwise|both)\b|\?")


def _two_musts(lines: Reading, old: list[tuple[Token, Token, str, bool, int]]) -> Iterator[Fault]:
    """ "You must bring it or send it" told as "You must bring it. You must send it." """
    if _EITHER.search(lines.text.lower()):
        return
    musts = [
        u for u in lines.units if not u.explains and any(c.order or "must" in c.modals for c in u.clauses)
    ]
    for a, b, was, no, _ in old:
        if was != "or" or no or a.pos_ != "VERB" or b.pos_ != "VERB":
            continue
        here = [n for n, u in enumerate(musts) if any(_same_deed(a, t) for t in u.doc)]
        there = [n for n, u in enumerate(musts) if any(_same_deed(b, t) for t in u.doc)]
        if here and there and set(here) != set(there):
            yield Fault("and-or", f"“or” became “and”: {a.text}, {b.text}", musts[there[-1]].line)
            return


def _in_item(token: Token, said: Token) -> bool:
    return alike(said, token) or (token.pos_ == "VERB" and _same_deed(token, said))


def _same_deed(verb: Token, token: Token) -> bool:
    """The verb, or the thing that it is done to."""
    things = [verb, *(t for c in verb.children for t in (c, *c.children) if t.pos_ == "NOUN")]
    return is_content(token) and any(alike(t, token) for t in things)


def _joints(reading: Reading) -> list[tuple[Token, Token, str, bool, int]]:
    return [(*joint, unit.line) for unit in reading.units for joint in _joint(unit)]


def _joint(unit: Unit) -> Iterator[tuple[Token, Token, str, bool]]:
    for token in unit.doc:
        if token.dep_ == "conj" or token.conjuncts:
            chain = [token, *token.conjuncts]
            if token.dep_ == "conj":
                continue
            joins = sorted(
                (c.i, c.lower_)
                for t in chain
                for c in t.children
                if c.dep_ == "cc" and c.lower_ in {"and", "or"}
            )
            no = any(
                negated(up) for up in [v for v in (token, *token.ancestors) if v.pos_ in {"VERB", "AUX"}][:1]
            )
            for n, one in enumerate(chain):
                for other in chain[n + 1 :]:
                    word = _join_of(one, other, joins)
                    if word:
                        yield one, other, word, no


def _join_of(one: Token, other: Token, joins: list[tuple[int, str]]) -> str:
    """The word that joins two members of a row: "" where both "and" and "or" stand between them."""
    between = {word for place, word in joins if one.i < place < other.i}
    if not between:
        between = {word for _, word in joins if len({w for _, w in joins}) == 1}
    return between.pop() if len(between) == 1 else ""


def _lists(lines: Reading, raw: tuple[str, ...]) -> Iterator[tuple[list[list[Token]], str, int]]:
    """The items of each list, and the word that joins them where it is said."""
    by_lead: dict[int, list[Unit]] = {}
    for unit in lines.units:
        if unit.item:
            by_lead.setdefault(unit.lines[0], []).append(unit)
    for lead, units in by_lead.items():
        start = raw[lead].lower()
        word = ""
        if re.search(r"\b(?:one of|any of|either)\b", start):
            word = "or"
        elif re.search(r"\b(?:all of|both|(?:two|three|four|\d+) things|all these)\b", start):
            word = "and"
        for unit in units:
            line = raw[unit.line].lower()
            hit = re.match(r"[-*•·\s]*(and|or)\b", line) or re.search(r"\b(and|or)[,;]?$", line.strip())
            if hit:
                word = hit[1]
        if not word or re.search(r"\b(?:not|no|never|cannot|without|example)\b", start):
            continue
        shared = {t.lower_ for t in parse(raw[lead])}
        yield (
            [
                [
                    t
                    for t in u.doc
                    if t.is_alpha
                    and t.pos_ not in {"DET", "ADP", "PRON", "CCONJ", "PUNCT"}
                    and t.lower_ not in shared
                ]
                for u in units
            ],
            word,
            units[-1].line,
        )
