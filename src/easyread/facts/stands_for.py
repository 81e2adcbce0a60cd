"""Whether a plain word may stand for a hard word of the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.english.easy_words import is_easy
from easyread.english.frequency import zipf
from easyread.facts.clauses.content import is_content, key
from easyread.facts.matching import LIGHT_VERBS, Pair
from easyread.facts.reading import Reading, Unit
from easyread.facts.tables import opposites, stems

if TYPE_CHECKING:
    from spacy.tokens import Token

PLAIN = 4.2  # Zipf: a word this common may be a plain word for a rarer one


EASIER = 0.3  # by how much it must be more common


_ABSTRACT = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ship|ure|age|al|ing|ism|cy|sis|th)s?$")


def in_one_place(token: Token, hard: Token, unit: Unit, found: list[Pair], source: Reading) -> bool:
    """Whether the word stands where the hard word stands in the source: in the same clause and part."""
    here = [p for p in found if p.unit is unit]
    if not here:
        return len([t for t in unit.doc if is_content(t)]) <= 3
    near = {
        t.i
        for p in here
        for c in p.sources
        if c.head.doc is hard.doc
        for t in (c.head, *c.tokens, *c.head.subtree)
    }
    near |= {c.head.head.i for p in here for c in p.sources if c.head.doc is hard.doc}
    if hard.i not in near:
        return False
    if token.pos_ in {"NOUN", "PROPN"} and hard.pos_ == "VERB":
        verb = next((up for up in token.ancestors if up.pos_ == "VERB"), None)
        return (
            verb is None
            or key(verb) in LIGHT_VERBS
            or key(verb) in stems("light")
            or not source.has(key(verb))
        )
    return True


def is_hard(token: Token) -> bool:
    """Whether an editor may want a plainer word for it."""
    if key(token) in stems("roles") or token.pos_ == "PROPN":
        return False
    return zipf(token.lemma_) < 5.2


def stands_for(token: Token, hard: Token) -> bool:
    """Whether a common word may be said for a rarer one; never a person for a person, a thing for a thing."""
    mine = key(token)
    if mine in stems("roles") or mine in opposites().get(key(hard), ()):
        return False
    mine_zipf, hard_zipf = zipf(token.lemma_.lower()), zipf(hard.lemma_.lower())
    verbs = token.pos_ == "VERB" and hard.pos_ == "VERB"
    if not (mine_zipf >= PLAIN or is_easy(token.text, token.lemma_)) or mine_zipf < hard_zipf + (
        -0.4 if verbs or token.pos_ in {"ADJ", "ADV"} else EASIER
    ):
        return False
    if hard.pos_ in {"NOUN", "PROPN"} and token.pos_ in {"NOUN", "PROPN"}:
        return bool(_ABSTRACT.search(hard.lower_)) or hard.lower_.endswith(token.lower_)
    if token.pos_ in {"NOUN", "PROPN"} and hard.pos_ in {"ADJ", "ADV"}:
        return False
    if token.pos_ == "NOUN" and hard.pos_ == "VERB":
        return token.dep_ in {"dobj", "pobj", "attr", "nsubj", "nsubjpass"}
    if token.pos_ in {"ADJ", "ADV"} and hard.pos_ == "NOUN":
        return bool(_ABSTRACT.search(hard.lower_))
    return True
