"""Clause by clause: who does what to whom, whether it is so, must, may, will or did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from easyread.english.frequency import zipf
from easyread.facts.clauses import Clause, key, said_words
from easyread.facts.matching import LIGHT_VERBS, Pair, alike, overlap, turned
from easyread.facts.reading import Reading
from easyread.facts.tables import related, stem, stems
from easyread.facts.verdict import Fault

if TYPE_CHECKING:
    from spacy.tokens import Token

_FIRST = {"i": "I", "me": "I", "we": "we", "us": "we", "you": "you"}
_LOOSE = frozenset(
    {
        "it",
        "they",
        "them",
        "he",
        "she",
        "him",
        "her",
        "this",
        "that",
        "these",
        "those",
        "who",
        "which",
        "one",
        "there",
        "what",
        "everyone",
        "someone",
        "anyone",
        "people",
        "person",
        "nobody",
        "some",
        "many",
        "most",
        "all",
        "others",
        "both",
        "ones",
        "myself",
        "yourself",
        "themselves",
        "itself",
        "ourselves",
    }
)


def deed_faults(source: Reading, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    """The faults of each pair of clauses."""
    for pair in found:
        if pair.unit.echo:
            continue
        yield from _polarity(pair, source, lines)
        yield from _modals(pair, source, lines)
        yield from _tense(pair, lines)
        yield from _actors(pair, source)


# --- not -----------------------------------------------------------------------------------


def _polarity(pair: Pair, source: Reading, lines: Reading) -> Iterator[Fault]:
    said = pair.said
    bad: Fault | None = None
    for clause in pair.sources:
        swap = turned(said, clause)
        differs = said.no != clause.no
        if swap is None and not differs:
            return
        if swap is not None and differs:
            return
        if swap is not None:
            if _elsewhere(swap, pair, source, lines):
                return
            bad = Fault("sense", f"“{swap[0]}” stands where the source has “{swap[1]}”", pair.unit.line)
            continue
        same_head = related(key(said.head), key(clause.head))
        if not pair.by_verb and overlap(said, clause) < 2 and not (same_head and _who_fits(said, clause)):
            return
        if not same_head and (
            len(pair.sources) > 1 or (key(said.head) not in LIGHT_VERBS and source.has(key(said.head)))
        ):
            return
        if (
            _who_differs(said, clause)
            or (
                not said.no
                and re.search(r"\b(?:nobody|no one|none|neither|nor|not all)\b", pair.unit.text.lower())
            )
            or "whether or not" in source.text.lower()
        ):
            return
        if said.no and (_negative(clause, said) or "unless" in clause.head.doc.text.lower()):
            return
        if clause.no and (
            _negative(said, clause)
            or _unless(clause)
            or re.search(r"\bif not\b|\bnot so\b|\bbut not\b", lines.text.lower())
        ):
            return
        if said.if_ != clause.if_ and re.search(
            r"\b(?:unless|until|except|only|otherwise)\b", source.text.lower()
        ):
            return
        word = "“not” is lost" if clause.no else "“not” is new"
        bad = Fault("not", f"{word}: “{said.head.text}”", pair.unit.line)
    if bad is not None:
        yield bad


def _elsewhere(swap: tuple[str, str], pair: Pair, source: Reading, lines: Reading) -> bool:
    """The word of the line stands in the source, too, and its opposite in other lines: seen elsewhere."""
    mine = any(t.lower_ == swap[0] for u in source.units for t in u.doc)
    return mine and (not pair.by_verb or overlap(pair.said, pair.sources[0]) < 2)


def _unless(clause: Clause) -> bool:
    return any(t.dep_ == "mark" and t.lower_ == "unless" for t in clause.head.children)


def _negative(clause: Clause, other: Clause) -> bool:
    """Whether the clause has a word like "without" or "unable" that the other does not have."""
    starts = tuple(_starts())
    theirs = {key(t) for t in other.tokens}
    for token in (*clause.tokens, clause.head.head):
        if key(token) in theirs:
            continue
        if key(token) in stems("negative") or stem(token.lower_) in stems("negative"):
            return True
        if token.pos_ in {"ADJ", "ADV"} and any(
            token.lower_.startswith(s) and zipf(token.lower_.removeprefix(s)) > 3.3 for s in starts
        ):
            return True
    return False


def _who_fits(said: Clause, clause: Clause) -> bool:
    return any(_fits(a, b) for a in said.agents for b in clause.agents)


def _who_differs(said: Clause, clause: Clause) -> bool:
    mine = [t for t in said.agents if not _loose(t)]
    theirs = [t for t in clause.agents if not _loose(t)]
    return (
        bool(mine and theirs)
        and not _who_fits(said, clause)
        and not any(_part_of_name(a, b) for a in mine for b in theirs)
        and not any(t.lower_ == "you" for t in mine)
    )


def _starts() -> list[str]:
    from easyread.facts.tables import table

    return [str(s) for s in table()["negative"]["starts"]]


# --- must, should, may, can ----------------------------------------------------------------

_STRONG = ("must", "should", "may", "can")


def _modals(pair: Pair, source: Reading, lines: Reading) -> Iterator[Fault]:
    said = pair.said
    if not pair.by_verb and overlap(said, pair.sources[0]) < 2:
        return
    mine = set(said.modals)
    if said.order:
        mine.add("order")
    faults = []
    for clause in pair.sources:
        theirs = set(clause.modals) | _implied(clause)
        if clause.order:
            theirs.add("order")
        fault = _compare(mine, theirs, said, clause, source, lines)
        if fault is None:
            return
        faults.append(Fault("strength", fault, pair.unit.line))
    yield from faults[:1]


def _implied(clause: Clause) -> set[str]:
    """What adjectives and nouns around the verb say of it: "is required to", "has the right to"."""
    found: set[str] = set()
    if clause.head.lemma_ not in {"be", "have", "feel", "remain", "get", "give"} and not clause.passive:
        return found
    text = " ".join(
        t.lower_
        for t in (
            clause.head,
            *clause.head.children,
        )
    )
    if re.search(
        r"\b(?:required|mandatory|compulsory|obliged|necessary|essential|duty|obligation|needs?)\b", text
    ):
        found.add("must")
    if re.search(
        (
            r"\b(?:entitled|eligible|allowed|permitted|able|possible|right|rights"
            r"|free to|chance|option|choice|opportunity)\b"
        ),
        text,
    ):
        found.add("can")
    if re.search(r"\b(?:advised|recommended|encouraged|urged|best)\b", text):
        found.add("should")
    if re.search(r"\b(?:possible|perhaps|maybe|possibly|risk|chance|likely|potentially)\b", text):
        found.add("may")
    return found


def _compare(
    mine: set[str], theirs: set[str], said: Clause, clause: Clause, source: Reading, lines: Reading
) -> str | None:
    """What is wrong between two sets of "must" words, None where nothing is."""
    no = said.no and clause.no
    if (
        {"must", "may"} <= mine
        and "may" not in theirs
        and not _could(said)
        and not re.search(r"\b(?:may|might|could|can|risk|possib\w*)\b", source.text.lower())
    ):
        return "“may” is new"
    low, old = lines.text.lower(), source.text.lower()
    if "must" in mine and not theirs & {"must", "order"}:
        if said.no and re.search(
            r"\b(?:bann?e?d?|forbidden|prohibit\w*|illegal|against the law|allowed)\b", old
        ):
            return None
        if "no need" in theirs:
            return "“do not have to” became “must”"
        if no and theirs & {"may", "can"}:
            return None
        if re.search(r"\bonly (?:if|when|after|once)\b", old):
            return None
        if re.search(
            (
                r"\b(?:only (?:if|when)|provided|providing|as long as|so long"
                r" as|on condition|unless|except|required|obliged|duty|compulsory"
                r"|mandatory|necessary|essential|shall|orders?|ordered|told)\b"
            ),
            old,
        ) and not theirs & {"should", "may", "can"}:
            return None
        if (
            said.head.lemma_ == "pay"
            and re.search(r"\b(?:fined?|charged?|costs?|fees?|prices?|rent)\b", old)
            and not theirs & {"should", "may", "can"}
        ):
            return None
        return "“must” is new" + _was(theirs)
    if "must" in theirs and not mine & {"must", "order", "no need"}:
        if no and mine & {"can", "may"}:
            return None
        if mine & {"should", "may", "can"}:
            return f"“must” became “{sorted(mine & {'should', 'may', 'can'})[0]}”"
        if said.if_ or re.search(
            r"\b(?:must|have to|has to|had to|need|needs|needed|required|necessary|rule|law)\b", low
        ):
            return None
        return "“must” is lost"
    if "no need" in theirs and "must" in mine:
        return "“do not have to” became “must”"
    if "order" in theirs and mine & {"can", "may"} and not theirs & {"can", "may"} and not no:
        return "what to do became what you can do"
    if "order" in mine and theirs & {"can", "may"} and "must" not in theirs:
        return "“can” became an order"
    if "should" in mine and not theirs & {"should", "order"} and theirs & {"must", "can", "may", "no need"}:
        return "“should” is new" + _was(theirs)
    if (
        "should" in theirs
        and not mine & {"should"}
        and (
            mine & {"can", "may", "must"}
            or not re.search(r"\b(?:should|ought|advise|recommend|good idea|best|ask)\b", low)
        )
    ):
        return "“should” is lost"
    if "may" in mine and "may" not in theirs and not {"should"} & theirs:
        if "can" in theirs and not _could(clause) and not _could(said) and "if so" not in low:
            return "“can” became “may”"
        if (
            "can" not in theirs
            and not re.search(r"\bif so\b", low)
            and not re.search(
                (
                    r"\b(?:when|might|may|could|possibl|perhaps|risk|chance|likely"
                    r"|sometimes|some|if|unless|or|who|whose)\b"
                ),
                old,
            )
        ):
            return "“may” is new"
        if "will" in theirs and not re.search(r"\bif so\b", low) and not clause.if_:
            return "“will” became “may”"
    if "may" in theirs and "may" not in mine:
        if "can" in mine and not _could(clause) and not re.search(r"\bif so\b", low):
            return None if _permission(clause) else "“may” became “can”"
        if not mine & {"can", "must", "probably"} and not re.search(
            r"\b(?:may|might|could|perhaps|possib|sometimes|risk|chance|if so|can)\b", low
        ):
            return "“may” is lost"
        if "will" in mine:
            return "“may” became “will”"
        if (
            not mine & {"can", "must"}
            and said.tense in {"past", "present"}
            and not said.if_
            and clause.head.lemma_ == said.head.lemma_
        ) and not re.search(r"\b(?:perhaps|possib|sometimes|some|risk|chance|if so)\b", low):
            return "“may” is lost"
    if "can" in theirs and mine & {"will"} and "can" not in mine and "will" not in theirs:
        return "“can” became “will”"
    return None


def _was(theirs: set[str]) -> str:
    named = [m for m in ("should", "may", "can", "will", "would") if m in theirs]
    return f": the source has “{named[0]}”" if named else ""


def _could(clause: Clause) -> bool:
    return any(t.lower_ == "could" for t in clause.head.children) or any(
        t.lower_ == "could" for t in clause.head.head.children
    )


def _permission(clause: Clause) -> bool:
    """ "You may bring": a person may; "It may rain": perhaps."""
    return any(
        t.lower_ in {"you", "we", "they", "who", "he", "she"} or key(t) in stems("you", "words")
        for t in clause.agents
    ) and not any(t.lower_ == "might" for t in clause.head.children)


# --- did, does, will -------------------------------------------------------------------------


def _tense(pair: Pair, lines: Reading) -> Iterator[Fault]:
    said = pair.said
    if not pair.by_verb and not (
        related(key(said.head), key(pair.sources[0].head)) and overlap(said, pair.sources[0]) >= 2
    ):
        return
    faults = []
    for clause in pair.sources:
        fault = _told(said, clause, lines)
        if fault is None:
            return
        faults.append(Fault("tense", fault, pair.unit.line))
    yield from faults[:1]


def _told(said: Clause, clause: Clause, lines: Reading) -> str | None:
    was, now = clause.tense, said.tense
    if (
        said.head.lemma_ in {"say", "think", "believe"}
        or said.if_
        or clause.if_
        or _timed(said)
        or _timed(clause)
    ):
        return None
    if was in {"future", "planned"} and now in {"past", "perfect"} and not _reported(said):
        if (
            was == "planned"
            and clause.head.head.tag_ in {"VBD"}
            and stem(clause.head.head.lemma_)
            not in {
                stem("plan"),
                stem("intend"),
                stem("hope"),
                stem("want"),
                stem("promise"),
                stem("propose"),
            }
        ):
            return None
        return f"what is planned is told as done: “{said.head.text}”"
    if (
        was == "planned"
        and now == "present"
        and not re.search(
            r"\b(?:plan|want|hope|will|aim|going to|try|intend|promise|agree|may)", lines.text.lower()
        )
    ):
        return f"what is planned is told as done: “{said.head.text}”"
    if was in {"past", "perfect"} and now == "future":
        return f"what was done is told as planned: “{said.head.text}”"
    if was == "present" and now == "past" and not _reported(said) and not _reported(clause):
        return f"what is so is told as past: “{said.head.text}”"
    if (
        was == "modal"
        and now == "past"
        and "would" not in clause.modals
        and "can" in clause.modals
        and not _reported(said)
    ):
        return f"what can be is told as done: “{said.head.text}”"
    return None


def _timed(clause: Clause) -> bool:
    """ "once it has closed": the time of such a part depends on the rest."""
    return clause.head.dep_ == "advcl" and any(
        t.lower_ in {"when", "once", "after", "before", "until", "while", "if", "as", "since", "unless"}
        for t in clause.head.children
    )


def _reported(clause: Clause) -> bool:
    """ "She said that it was late": the past of what is told."""
    head = clause.head
    if head.dep_ in {"ccomp", "relcl", "advcl", "acl"}:
        return True
    return "said" in clause.modals


# --- who does what to whom -------------------------------------------------------------------


def _actors(pair: Pair, source: Reading) -> Iterator[Fault]:
    said = pair.said
    if not pair.by_verb and not (
        key(said.head) in LIGHT_VERBS
        and related(key(said.head), key(pair.sources[0].head))
        and overlap(said, pair.sources[0]) >= 1
    ):
        return
    who = said.agents
    faults: list[Fault] = []
    for clause in pair.sources:
        if said.no != clause.no:
            continue
        reason = _who(who, clause, source, pair) or _whom(said, clause, source)
        if reason is None and (
            not who
            or _who_fits(said, clause)
            or len(pair.sources) == 1
            or (not clause.agents and not clause.objects)
        ):
            return
        if reason is not None:
            faults.append(Fault("actor", reason, pair.unit.line))
    yield from faults[:1]


def _who(who: list[Token], clause: Clause, source: Reading, pair: Pair) -> str | None:
    theirs = clause.agents
    if not who or re.search(r"whether or not", source.text.lower()):
        return None
    if clause.order:
        bad = [t for t in who if t.lower_ in {"i", "we"}]
        return f"who does it is not the same: {bad[0].text}, not you" if bad else None
    if not theirs:
        if clause.passive and clause.objects:
            moved = pair.said.objects and pair.said.head.lemma_ not in {
                "be",
                "become",
                "remain",
                "get",
                "have",
            }
            return _made_active(who, clause, source) if moved else None
        return None
    if clause.passive and not _has_agent(clause):
        return None
    for mine in who:
        if _loose(mine):
            if (
                mine.lower_ in {"it", "they", "he", "she"}
                and theirs
                and all(t.lower_ in _FIRST for t in theirs)
                and not pair.said.order
            ):
                return f"who does it is not the same: {mine.lower_}, not {theirs[0].text}"
            continue
        if any(_fits(mine, other) for other in theirs):
            continue
        other_party = _is_other_party(mine, clause)
        if any(_loose(other) for other in theirs) and not _is_first(mine) and not other_party:
            continue
        if _is_first(mine) and _may_be_called(mine, theirs, source):
            continue
        to_you = not _is_first(mine) and all(_is_first(t) for t in theirs) and key(mine) in stems("you")
        if to_you and not other_party:
            continue
        if not _is_first(mine) and not _in(mine, source) and key(mine) not in stems("roles"):
            continue
        if any(_part_of_name(mine, other) for other in theirs):
            continue
        return f"who does it is not the same: {mine.text}, not {theirs[0].text}"
    return None


def _made_active(who: list[Token], clause: Clause, source: Reading) -> str | None:
    """A passive that names nobody: who it is done to, or given to, does not do it."""
    for mine in who:
        if _loose(mine) or mine.lower_ == "you":
            continue
        given = [t for t in clause.others if t.head.lower_ == "to"]
        if any(_fits(mine, o) for o in (*clause.objects, *given)):
            return f"who does it is not the same: it is done to {mine.text}"
    return None


def _has_agent(clause: Clause) -> bool:
    return any(t.dep_ == "agent" for t in clause.head.children)


def _whom(said: Clause, clause: Clause, source: Reading) -> str | None:
    """An object of the line that is the one who does it in the source."""
    done_to = [t for t in clause.objects + clause.others if not _loose(t)]
    for mine in said.objects:
        if _loose(mine):
            continue
        if any(_fits(mine, t) for t in done_to):
            continue
        doers = [t for t in clause.agents if not _loose(t)]
        if (
            doers
            and not _who_fits(said, clause)
            and any(_same(mine, t) for t in doers)
            and (said.agents or said.passive)
            and key(said.head) != stem("be")
        ):
            return f"who it is done to is not the same: {mine.text} does it"
    if key(said.head) not in LIGHT_VERBS and pair_objects(said, clause, source):
        return f"what it is done to is not the same: {said.objects[0].text}, not {clause.objects[0].text}"
    mine_first = [
        t for t in (*said.objects, *said.others) if t.lower_ in {"us", "me", "you", "them", "him", "her"}
    ]
    theirs_first = [t for t in (*clause.objects, *clause.others) if t.lower_ in {"us", "me", "you"}]
    for mine in mine_first:
        if (
            theirs_first
            and not any(_FIRST.get(t.lower_) == _FIRST.get(mine.lower_) for t in theirs_first)
            and not _names_only(clause)
        ):
            return f"who it is done to is not the same: {mine.text}, not {theirs_first[0].text}"
    return None


def pair_objects(said: Clause, clause: Clause, source: Reading) -> bool:
    """Whether the object of the line stands elsewhere in the source, and that of the source is gone."""
    mine = [t for t in said.objects if not _loose(t) and not _is_first(t)]
    theirs = [t for t in clause.objects if not _loose(t) and not _is_first(t)]
    if not mine or not theirs or said.passive != clause.passive:
        return False
    near = [*clause.words, *clause.agents, *clause.objects, *clause.others]
    if any(alike(t, o) for t in mine for o in near) or any(
        alike(t, o) for t in theirs for o in (*said.words, *said.others)
    ):
        return False
    return all(any(key(t) == key(o) for o in source.tokens) for t in mine)


def _names_only(clause: Clause) -> bool:
    return any(
        not _loose(t) and t.lower_ not in _FIRST
        for t in (*clause.objects, *clause.others)
        if t.pos_ == "PRON"
    )


def _loose(token: Token) -> bool:
    return (
        token.lower_ in _LOOSE
        or token.pos_ in {"DET", "NUM", "SCONJ"}
        or (token.pos_ == "PRON" and token.lower_ not in _FIRST)
    )


def _is_first(token: Token) -> bool:
    return token.lower_ in _FIRST


def _fits(mine: Token, other: Token) -> bool:
    if _is_first(mine) or _is_first(other):
        return _FIRST.get(mine.lower_) == _FIRST.get(other.lower_)
    return alike(mine, other) or _same(mine, other)


def _same(mine: Token, other: Token) -> bool:
    if _is_first(mine) or _is_first(other):
        return _FIRST.get(mine.lower_) == _FIRST.get(other.lower_)
    return key(mine) == key(other)


def _part_of_name(mine: Token, other: Token) -> bool:
    """ "Okafor" and "Ms Okafor", "the board" and "the board of the trust"."""
    named = {"compound", "nmod", "appos", "amod", "nummod", "flat"}
    near = {t.lower_ for t in other.children if t.dep_ in named}
    near |= {n.lower_ for t in other.children if t.lower_ == "of" for n in t.children}
    near |= {t.lower_ for t in other.head.children if t.dep_ in {"compound", "appos"}}
    return (
        mine.lower_ in near
        or any(t.dep_ == "appos" and alike(mine, t) for t in other.children)
        or (other.dep_ == "appos" and alike(mine, other.head))
    )


def _is_other_party(mine: Token, clause: Clause) -> bool:
    """Whether the word is, in the source, who it is done to."""
    return any(_same(mine, t) for t in (*clause.objects, *clause.others))


def _may_be_called(mine: Token, theirs: list[Token], source: Reading) -> bool:
    """ "Tenants must pay" -> "You must pay", where the source does not speak to "you" already."""
    if mine.lower_ != "you":
        return False
    if re.search(r"\byou(?:r|rs)?\b", source.text.lower()):
        return any(
            key(t)
            in {
                stem("anyone"),
                stem("everyone"),
                stem("people"),
                stem("person"),
                stem("household"),
                stem("claimant"),
                stem("applicant"),
                stem("resident"),
            }
            for t in theirs
        )
    named = [
        n for t in theirs for n in (_antecedents(t, source) if t.lower_ in {"they", "he", "she"} else [t])
    ]
    return any(key(t) in stems("you") or t.lower_ in {"who", "those"} for t in named)


def _antecedents(pronoun: Token, source: Reading) -> list[Token]:
    """The subjects that stand before a pronoun, the last first."""
    return [
        t
        for u in source.units
        for t in u.doc
        if t.dep_ in {"nsubj", "nsubjpass"}
        and t.pos_ in {"NOUN", "PROPN"}
        and (t.doc is not pronoun.doc or t.i < pronoun.i)
    ]


def _in(token: Token, source: Reading) -> bool:
    return any(alike(token, t) for t in source.tokens) or token.lower_ in source.text.lower()


__all__ = ["deed_faults", "said_words"]
