"""Relations that a small word tells: because, after, until, than, and "This is why" at the start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.facts.reading import Unit
from easyread.facts.sides import Sides, split_at, telling, was_before
from easyread.facts.sides_of_verbs import beats, caused, steps

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LATER = re.compile(
    r"(?:only )?(?:then|since then|after (?:this|that)|next|afterwards|(?:[\w-]+ ){0,3}later)\b(?! than)"
)


_AFTER_THIS = re.compile(r"\b(?:after (?:this|that)|afterwards|later)\.$")


_WHY = re.compile(r"\b(?:this|that) (?:is|was) (?:the reason )?why\b")


def sides_of(unit: Unit, before: list[Unit]) -> Iterator[Sides]:
    doc, line = unit.doc, unit.line
    previous = telling(list(before[-1].doc)) if before else []
    low = unit.text.lower()
    body = telling(list(doc))
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
    yield from steps(doc, line)
    for token in doc:
        yield from _inside(doc, token, line)
        yield from caused(doc, token, line)
        yield from beats(token, line)


def _inside(doc: Doc, token: Token, line: int) -> Iterator[Sides]:
    low = token.lower_
    if low in {"because", "since", "as"} and token.dep_ == "mark":
        if low != "because" and not (token.i == 0 or doc[token.i - 1].text == ","):
            return
        yield split_at(doc, token.head, "reason", line)
        if low == "since":
            yield split_at(doc, token.head, "order", line)
    elif (
        low == "so"
        and token.i
        and token.dep_ in {"cc", "mark", "advmod"}
        and doc[token.i - 1].text in {",", ";"}
        and doc[min(token.i + 1, len(doc) - 1)].lower_ != "that"
    ):
        yield Sides("reason", telling(list(doc[: token.i])), telling(list(doc[token.i :])), line)
    elif low in {"due", "owing", "because"} and token.dep_ != "mark":
        inner = [t for t in token.subtree if t.i > token.i]
        ids = {t.i for t in token.subtree}
        yield Sides("reason", telling(inner), telling([t for t in doc if t.i not in ids]), line)
    elif low in {"when", "as"} and token.dep_ == "advmod" and token.head.dep_ == "advcl":
        found = split_at(doc, token.head, "order", line)
        if was_before(token.head.head) and not was_before(token.head):
            found = Sides("order", found.right, found.left, line)
        yield found
    elif low == "time" and [t.lower_ for t in doc[max(0, token.i - 2) : token.i]] == ["by", "the"]:
        comma = next((t.i for t in doc[token.i :] if t.text == ","), len(doc))
        inside, rest = doc[token.i + 1 : comma], [*doc[: max(0, token.i - 2)], *doc[comma:]]
        yield Sides("order", telling(rest), telling(list(inside)), line)
    elif low == "ahead" and any(t.lower_ == "of" for t in token.children):
        found = split_at(doc, token, "order", line)
        yield Sides("order", found.right, found.left, line)
    elif low in {"after", "before", "once", "until", "following"} and token.dep_ in {
        "mark",
        "prep",
        "advmod",
    }:
        verb = token.head if token.dep_ in {"mark", "advmod"} else token
        if token.dep_ == "advmod" and token.head.dep_ != "advcl":
            return
        found = split_at(doc, verb, "order", line)
        if low == "until" and verb.head.lemma_ == "wait":
            return
        if low in {"before", "until"}:
            found = Sides("order", found.right, found.left, line)
        if found.left and found.right:
            yield found
    elif low == "then" and token.i > 1 and doc[token.i - 1].lower_ in {"and", ",", ";"}:
        yield Sides("order", telling(list(doc[: token.i])), telling(list(doc[token.i :])), line)
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
        yield Sides("more-less", telling(left), telling(inner), line, word)
