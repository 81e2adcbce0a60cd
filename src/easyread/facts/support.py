"""Words of the lines that nothing supports: an invented fact, a word in the wrong sense, a false meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english.easy_words import is_easy
from easyread.english.frequency import zipf
from easyread.facts.clauses import Clause, is_content, key
from easyread.facts.matching import LIGHT_VERBS, Pair, alike, direction_words, own_no
from easyread.facts.reading import Reading, Unit
from easyread.facts.tables import opposites, related, same_side, stem, stems, table
from easyread.facts.verdict import Fault
from easyread.glossary import Glossary, Term, find

if TYPE_CHECKING:
    from spacy.tokens import Token

PLAIN = 4.2  # Zipf: a word this common may be a plain word for a rarer one
EASIER = 0.3  # by how much it must be more common
FOR_ONE = 2  # how many plain words may stand for one hard word
_ABSTRACT = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ship|ure|age|al|ing|ism|cy|sis|th)s?$")
_FREE = frozenset(
    {
        "please",
        "however",
        "therefore",
        "instead",
        "maybe",
        "yes",
        "ok",
        "okay",
        "o'clock",
        "sure",
    }
)


def find_definition(unit: Unit, glossary: Glossary) -> Term | None:
    """The term that the line explains: "An advocate is …", "To appeal means …"."""
    for match in find(unit.doc, glossary):
        if match.start > 2 or (match.term.known and not match.term.explanation):
            continue
        before = " ".join(t.lower_ for t in unit.doc[: match.start])
        after = " ".join(t.lower_ for t in unit.doc[match.end : match.end + 3])
        if after.startswith("is short for"):
            continue
        if before in {"", "a", "an", "to"} | (
            {"the"} if match.term.explanation.startswith("The ") else set()
        ) and re.match(
            (
                r"(?:something |someone |somebody )?(?:means?\b|(?:is|are) (?!for\b"
                r"|in\b|on\b|at\b|to\b|from\b|not\b|by\b|very\b)\w+)"
            ),
            after,
        ):
            return match.term
    return None


def is_own_definition(unit: Unit, source: Reading) -> bool:
    """A line that explains a hard word of the source that the glossary does not have."""
    low = unit.text.lower()
    if re.match(r"[“\"‘'][^”\"’]+[”\"’] means? ", low):
        return True
    found = re.match(
        (
            r"(?:an? |the |to )?([\w’'-]+(?: [\w’'-]+){0,3}?) (?:means\b|mean\b"
            r"|(?:is|are) (?:when |a kind of |a type of |an? |the (?:place|person"
            r"|people|name)\b|(?:people|things|places|places?|groups?|money|words?"
            r"|rules?|someone)\b))"
        ),
        low,
    )
    if found is None or re.match(r"(?:this|that|it|they|there|he|she|you|we)\b", low):
        return False
    words = [w for w in found[1].split() if stem(w) not in stems("light")]
    if not words or not all(
        source.has(stem(w)) or any(stem(w) == key(t) for t in source.tokens) for w in words
    ):
        return False
    rare = min(zipf(w) for w in words) < 4.8
    return rare or (
        bool(re.match(r".* means?\b", low[: found.end()])) and low.startswith(("to ", "an ", "a "))
    )


def definition_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """Explanations whose words are not those of the glossary."""
    for unit in lines.units:
        term = unit.defines
        if (
            term is None
            or not term.explanation
            or _bare(unit.text) in {_bare(term.explanation), _bare(term.example)}
        ):
            continue
        if unsupported(unit, source, plain=False) == [] and not _wrong_way(unit, source):
            continue
        known = {
            stem(w)
            for w in re.findall(
                r"[a-z'-]+", (term.explanation + " " + term.example + " " + term.plain).lower()
            )
        }
        known |= {s for w in known for s in (w,)}
        words = [
            t
            for t in unit.doc
            if is_content(t) and not any(related(key(t), stem(w)) for w in term.term.split())
        ]
        told = [t for t in words if any(related(key(t), k) for k in known)]
        against = any(
            o in known
            for t in words
            for o in opposites().get(key(t), ())
            if not any(related(key(t), k) for k in known)
        )
        negated = bool(re.search(r"\bnot\b|\bno\b|\bnever\b", unit.text.lower())) != bool(
            re.search(r"\bnot\b|\bno\b|\bnever\b", term.explanation.lower())
        )
        if against or negated or len(told) < 0.65 * len(words):
            yield Fault("definition", f"what “{term.term}” means is not as in the glossary", unit.line)


def _wrong_way(unit: Unit, source: Reading) -> bool:
    return any(True for _ in opposite_faults(source, [unit]))


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def unsupported(unit: Unit, source: Reading, *, plain: bool = True, strict: bool = False) -> list[Token]:
    """The content words of a line that neither the source nor its plain words nor the glossary say."""
    out = []
    for token in unit.doc:
        if (
            not is_content(token)
            or token.like_num
            or token.lower_ in _FREE
            or (token.ent_type_ in {"DATE", "TIME"} and token.pos_ == "PROPN")
        ):
            continue
        mine = key(token)
        if token.lemma_.lower() in {"ask", "tell", "agree"} and plain and token.pos_ == "VERB":
            continue
        if _backed(token, mine, source, strict=strict) or token.lower_ in group_words():
            continue
        if "-" in token.text and all(source.has(stem(p)) for p in token.lower_.split("-") if len(p) > 2):
            continue
        if token.i and f"{token.nbor(-1).lower_} {token.lower_}" in source.text.lower():
            continue
        if token.lower_ in source.text.lower().split():
            continue
        if token.lower_ in {"year", "years", "old", "age", "aged"} and re.search(r"\d", source.text):
            continue
        if token.lower_ == "short" and "is short for" in unit.text:
            continue
        if (
            token.lower_ in _PARTS_OF_DAY
            and "o'clock" in unit.text.lower().replace("’", "'")
            and re.search(r"\d ?[ap]\.?m", source.text)
        ):
            continue
        if token.pos_ == "PROPN" and token.text[:1].isupper() and token.i and token.text not in source.text:
            continue  # a name: names are looked at by themselves
        out.append(token)
    return out


def _backed(token: Token, mine: str, source: Reading, *, strict: bool = False) -> bool:
    """The source says it: the word itself, or a word of its family that is not more common by far."""
    if mine in source.stems:
        return True
    if not strict and (mine in source.more or any(related(mine, m) for m in source.more)):
        return True
    common = zipf(token.lemma_.lower())
    for unit in source.units:
        for other in unit.doc:
            theirs = key(other)
            if not related(mine, theirs):
                continue
            if (
                mine.startswith(theirs[:4])
                or common >= zipf(other.lemma_.lower()) - 0.5
                or theirs not in stems("hubs")
            ):
                return True
    return False


_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})


@lru_cache(maxsize=1)
def group_words() -> frozenset[str]:
    """Words that are looked at elsewhere: "only", "must", "sometimes"."""
    return frozenset(
        w
        for entry in table()["group"]
        if entry["name"] not in {"before", "after", "more than"}
        for phrase in entry["words"]
        for w in phrase.split()
    )


def support_faults(
    source: Reading, lines: Reading, found_pairs: list[Pair], glossary: Glossary
) -> Iterator[Fault]:
    """Content words that are new, unless they are plain words for a hard word that is gone."""
    gone = [
        t for t in source.tokens if not any(alike(t, o) for o in lines.tokens) and key(t) not in lines.stems
    ]
    known = {
        t.i + 1000 * n
        for n, u in enumerate(source.units)
        for m in find(u.doc, glossary)
        if m.term.explanation
        for t in u.doc[m.start : m.end]
    }
    free = [
        t
        for n, u in enumerate(source.units)
        for t in u.doc
        if t in gone and _hard(t) and t.i + 1000 * n not in known
    ]
    left = {key(t): FOR_ONE for t in free}
    for unit in lines.units:
        if unit.explains:
            continue
        found = unsupported(unit, source)
        if not found:
            continue
        own = [t for t in unit.doc if is_content(t) and not t.like_num]
        invented = (
            len(found) >= 2 and len(found) > 0.7 * len(own) and not any(p.unit is unit for p in found_pairs)
        )
        bad = []
        for token in found:
            hard = next(
                (
                    t
                    for t in free
                    if left[key(t)]
                    and not invented
                    and _stands_for(token, t)
                    and _one_place(token, t, unit, found_pairs, source)
                ),
                None,
            )
            if hard is not None:
                left[key(hard)] -= 1
                continue
            bad.append(token)
        for token in bad[:2]:
            role = key(token) in stems("roles") and key(token) not in stems("you")
            kind = (
                "name"
                if token.pos_ == "PROPN"
                else (
                    "actor"
                    if role
                    and token.dep_ in {"nsubj", "pobj", "dobj"}
                    and any(key(t) in stems("roles") for t in gone)
                    else "invented"
                )
            )
            yield Fault(kind, f"“{token.text}” is new: the source does not say it", unit.line)


def _one_place(token: Token, hard: Token, unit: Unit, found: list[Pair], source: Reading) -> bool:
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


def _hard(token: Token) -> bool:
    """Whether an editor may want a plainer word for it."""
    if key(token) in stems("roles") or token.pos_ == "PROPN":
        return False
    return zipf(token.lemma_) < 5.2


def _stands_for(token: Token, hard: Token) -> bool:
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


# --- the wrong way round -----------------------------------------------------------------------


def opposite_faults(source: Reading, units: list[Unit]) -> Iterator[Fault]:
    """A word that the source does not have, and whose opposite it has, unless "not" turns it."""
    said = {s for u in units for t in u.doc for s in (key(t), stem(t.lower_))}
    theirs: dict[str, Clause] = {}
    for clause in source.clauses():
        for word in direction_words(clause):
            theirs.setdefault(word, clause)
    have = set(theirs) | {key(t) for u in source.units for t in u.doc}
    for unit in units:
        if unit.explains:
            continue
        for clause in unit.clauses:
            for word, token in direction_words(clause).items():
                sides = same_side().get(word, frozenset({word}))
                if (sides & have and not _other_sense(word, token)) or (
                    token.pos_ == "ADP"
                    and word in {"in", "on", "for", "with", "behind", "back", "out", "over", "under"}
                ):
                    continue
                for opposite in sorted(opposites()[word]):
                    if opposite not in theirs or opposite in said:
                        continue
                    if (clause.no != own_no(token, clause)) == theirs[opposite].no and not _turns(
                        clause, theirs[opposite]
                    ):
                        yield Fault(
                            "sense",
                            (
                                f"“{token.text}” says the opposite: the source has"
                                f" “{_as_written(opposite, source)}”"
                            ),
                            unit.line,
                        )
                        break


def _other_sense(word: str, token: Token) -> bool:
    return False


def _turns(one: Clause, other: Clause) -> bool:
    """A word like "without", "stop" or "refuse" turns one of the two round."""

    def count(clause: Clause) -> int:
        near = {stem(t.lower_) for t in (clause.head, *clause.head.children, clause.head.head)} | {
            key(t) for t in (clause.head, clause.head.head)
        }
        turning = {
            stem(w)
            for w in (
                "without",
                "stop",
                "refuse",
                "fail",
                "prevent",
                "avoid",
                "deny",
                "until",
                "unless",
                "instead",
                "than",
                "forget",
                "unable",
            )
        }
        return len(near & turning)

    return count(one) != count(other)


def _as_written(stem_: str, source: Reading) -> str:
    return next((t.text for u in source.units for t in u.doc if stem_ in {key(t), stem(t.lower_)}), stem_)
