"""some, all, most and no at the noun that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import key
from easyread.facts.deeds.polarity import negative
from easyread.facts.matching import Pair, alike, turned
from easyread.facts.tables import related
from easyread.facts.verdict import Fault

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUANT = {
    "all": {"all", "every", "each", "everyone", "everybody", "any", "both", "whole", "entire"},
    "some": {"some", "several", "few", "certain", "number"},
    "most": {"most", "majority"},
    "no": {"no", "none", "neither", "nobody"},
    "many": {"many", "lot", "lots", "numerous"},
}


_NEARLY = {"nearly", "almost", "virtually", "practically"}


def quantity(token: Token) -> str:
    """all, some, most, no, many or "" for the noun of `token`."""
    near = [
        t.lower_
        for t in token.children
        if t.dep_ in {"det", "amod", "predet", "nummod", "quantmod", "neg", "advmod"} and t.i < token.i
    ]
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        near.append(token.head.head.lower_)
    near.append(token.lower_)
    if _NEARLY & {t.lower_ for t in token.doc[max(0, token.i - 4) : token.i]} and _QUANT["all"] & set(near):
        return "most"
    if "all" in near and re.search(r"\ball (?:but|except)\b", token.doc.text.lower()):
        return "most"
    if any(t.lower_ in {"so", "as", "how"} for n in token.children for t in n.children):
        return ""
    if "every" in near and any(t.like_num for t in token.children):
        return ""
    for name, words in _QUANT.items():
        if words & set(near):
            if name == "some" and "few" in near and "a" not in near:
                return "few"
            if (
                name == "all"
                and "any" not in near
                and (token.i >= 1 and "not" in {t.lower_ for t in token.doc[max(0, token.i - 4) : token.i]})
            ):
                return "some"
            return name
    return ""


def quantity_faults(found: list[Pair]) -> Iterator[Fault]:
    """The word before a noun against the word before the same noun in the source."""
    for pair in found:
        for mine in (*pair.said.agents, *pair.said.objects, *pair.said.others):
            seen = []
            for clause in pair.sources:
                for other in (*clause.agents, *clause.objects, *clause.others):
                    everyone = other.lower_ in {"everyone", "everybody", "anyone", "all"} and mine.lemma_ in {
                        "people",
                        "person",
                    }
                    if everyone or ((key(mine) == key(other) or alike(mine, other)) and mine.pos_ != "PRON"):
                        seen.append((quantity(other), clause, other))
            if not seen:
                continue
            has = quantity(mine)
            if any(has == was for was, _, _ in seen) or has == "":
                continue
            was, clause, other = seen[0]
            if _meant(has, was, clause, pair, other, mine):
                continue
            yield Fault(
                "quantity",
                f"“{has} {mine.text}” stands where the source has “{(was + ' ' + other.text).strip()}”",
                pair.unit.line,
            )


def _meant(has: str, was: str, clause: Clause, pair: Pair, other: Token, mine: Token) -> bool:
    if {has, was} in ({"most", "few"}, {"all", "no"}) and (
        pair.said.no != clause.no or turned(pair.said, clause) or negative(clause, pair.said)
    ):
        return True
    if has == "all" and was == "" and other.tag_ in {"NNS", "NNPS"} and mine.tag_ in {"NN", "NNP"}:
        return True  # "Each carer has" for "Carers have"
    if has in {"some", "many"} and was == "":
        if pair.said.head.lemma_ in {"have", "be"} and any(
            alike(mine_, t) for mine_ in pair.said.objects for t in other.subtree if t.i != other.i
        ):
            return True  # "Some couples have savings" for "couples with savings"
        restricted = any(t.dep_ in {"relcl", "acl"} for t in other.children)
        if any(
            t.lower_
            in {"eligible", "certain", "qualifying", "selected", "affected", "relevant", "particular"}
            for t in other.children
        ):
            return True
        same = related(key(pair.said.head), key(clause.head))
        inner = clause.head.dep_ in {"relcl", "acl", "advcl"} or clause.if_ or clause.modals & {"may", "said"}
        return bool(inner) or (not same and (restricted or any(t.dep_ == "prep" for t in other.children)))
    if has == "all" and was == "":
        return any(t.lower_ in {"any", "no"} for t in other.children) or other.lower_.startswith("any")
    return has == "no" or was == "no"  # seen as "not"
