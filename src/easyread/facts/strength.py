"""Small words that carry a fact in the whole text: if, some, all, most, only, probably, said to, because."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english.frequency import zipf
from easyread.facts.clauses import Clause, key, said_words
from easyread.facts.compare import groups
from easyread.facts.matching import Pair, alike
from easyread.facts.reading import Reading, Unit
from easyread.facts.tables import related, stem, stems, table
from easyread.facts.verdict import Fault

if TYPE_CHECKING:
    from spacy.tokens import Token

_KINDS = {
    "if": "condition",
    "some": "quantity",
    "most": "quantity",
    "only": "quantity",
    "always": "quantity",
    "probably": "hedge",
    "sometimes": "quantity",
    "often": "quantity",
    "may": "hedge",
}


@lru_cache(maxsize=64)
def _instead(side: str, group: str) -> re.Pattern[str]:
    """What may stand in the place of a group: side "lost" in the lines, side "new" in the source."""
    return re.compile("|".join(table()[side][group]))


def group_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """Groups of glossary/words/facts.toml that the lines lose or gain as a whole."""
    old, new = _low(source.text), _low(" ".join(u.text for u in lines.units if not u.explains))
    new_all = _low(lines.text)
    for group in groups():
        if group.name not in _KINDS:
            continue
        before, after = bool(group.words.search(old)), bool(group.words.search(new))
        kind = _KINDS[group.name]
        if before and not group.words.search(new_all) and not _instead("lost", group.name).search(new_all):
            yield Fault(kind, f"“{_said(group.words, old)}” is lost")
        elif after and not before and not _instead("new", group.name).search(old):
            place = next(
                (u.line for u in lines.units if not u.explains and group.words.search(_low(u.text))), None
            )
            if group.name == "may" and re.search(r"\bif so\b", lines.text.lower()):
                continue
            yield Fault(kind, f"“{_said(group.words, new)}” is new", place)
    yield from _no_at_all(source, lines)
    yield from _unless(old, new_all)
    yield from _exceptions(old, new_all, lines)


_NEGATION = re.compile(r"\b(?:not|no|never|nobody|nothing|none|neither|nor|cannot|without|no-one)\b|n't\b")


def _no_at_all(source: Reading, lines: Reading) -> Iterator[Fault]:
    """A "not" where the source has none in any form, or none where it has one."""
    if "whether" in source.text.lower():
        return
    old, new = _low(source.text), _low(" ".join(u.text for u in lines.units if not u.explains))
    before, after = bool(_NEGATION.search(old)), bool(_NEGATION.search(new))
    if (
        before
        and not after
        and not _hidden_no(lines)
        and not re.search(
            (
                r"\bonly\b|\bfree\b|\bor more\b|\bat least\b|\bup to\b|\bat most\b"
                r"|\bmust be\b.*\bor over\b|\bover\b"
            ),
            new,
        )
    ):
        yield Fault("not", "“not” is lost")
    elif (
        after
        and not before
        and not _hidden_no(source)
        and not re.search(
            (
                r"\bonly\b|\bor\b|\bif\b|\bbut\b|\bprotect|\bclos|\bend|\bcancel"
                r"|\bstop|\bfree\b|\bless\b|\bfew|\bleast\b|\bagainst\b|\bsole"
                r"|\bonce\b|\bremov|\blos[et]|\bleft\b|\baway\b|\bshut|\bclear\b"
                r"|\breject|\bempty\b|\bdiffer|\btoo\b|\bdespite|\balthough|\bmin"
                r"|\bmax|\bwhatever\b|\bregardless\b|\bwhether\b|\bwhoever\b"
                r"|\bany\b|\bhowever\b|\bruled? out\b|\bboth\b"
            ),
            old,
        )
    ):
        place = next((u.line for u in lines.units if not u.explains and _NEGATION.search(_low(u.text))), None)
        yield Fault("not", "“not” is new", place)


def _hidden_no(reading: Reading) -> bool:
    """Whether a word says "not" in another way: "unable", "refuse", "illegal"."""
    from easyread.facts.tables import opposites, stems

    for unit in reading.units:
        for token in unit.doc:
            if key(token) in stems("negative") or stem(token.lower_) in stems("negative"):
                return True
            if token.pos_ in {"ADJ", "ADV", "VERB", "NOUN"} and re.match(
                r"(?:un|in|im|il|ir|dis|non|mis)[a-z]{3,}", token.lower_
            ):
                rest = re.sub(r"^(?:un|in|im|il|ir|dis|non|mis)-?", "", token.lower_)
                if stem(rest) in opposites().get(key(token), ()) or (
                    token.lower_.startswith(("un", "dis", "non")) and zipf(rest) > 3.3
                ):
                    return True
    return False


def _unless(old: str, new: str) -> Iterator[Fault]:
    if (
        re.search(r"\bunless\b", old)
        and re.search(r"\bif\b", new)
        and not re.search(r"\b(?:not|but|only|unless|except|otherwise|no|n't|must|have to|need to)\b", new)
    ):
        yield Fault("condition", "“unless” became “if”")
    if re.search(r"\botherwise\b", old) and not re.search(r"\b(?:otherwise|not|unless|or|no)\b", new):
        yield Fault("condition", "“otherwise” is lost")
    elif re.search(r"\botherwise\b", old) and re.search(
        r"\bif (?:you|they|we|he|she|it|this) (?:do|does|is|are|can|will)(?: so)?,", new
    ):
        yield Fault("condition", "“otherwise” became “if so”")
    if re.search(r"\bdepend(?:s|ing|ent)? (?:up)?on\b|\bsubject to\b", old) and not re.search(
        r"\bdepend|\bif\b|\bsubject to|\bonly\b|\bunless\b|\bfirst\b|\bneed|\bmust\b|\bdecid", new
    ):
        yield Fault("condition", "what it depends on is lost")
    if re.search(r"\bunless\b", new) and not re.search(
        r"\b(?:unless|not|no|only|without|except|n't|otherwise|or|until)\b", old
    ):
        yield Fault("condition", "“unless” is new")


_EXCEPT = re.compile(
    r"\b(?:except(?: for| that)?|apart from|other than|excluding|with the"
    r" exception of|aside from|but not)\b ?([^,.;]*)"
)


def _exceptions(old: str, new: str, lines: Reading) -> Iterator[Fault]:
    for hit in _EXCEPT.finditer(old):
        if not re.search(
            (
                r"\b(?:except|apart from|other than|not|unless|no|none|all the"
                r" other|only|else|exclud\w+|leave out|left out)\b"
            ),
            new,
        ):
            yield Fault("condition", f"the exception is lost: “{hit[0].strip()}”")


def _low(text: str) -> str:
    text = text.replace("’", "'").lower().replace("whether or not", " ")
    text = re.sub(r"\bcan(?:'|no)t\b|\bcannot\b", "can not", text)
    text = re.sub(r"\bwon't\b", "will not", text)
    text = re.sub(r"n't\b", " not", text)
    text = re.sub(
        (
            r"\b(?:at least|most of all|first of all|above all|all right|after"
            r" all|not at all|just as|only just|at all times|even if|as if|if"
            r" so|as soon as)\b"
        ),
        lambda m: {"at all times": "always", "if so": "if", "even if": "if"}.get(m[0], " "),
        text,
    )
    text = re.sub(r"\b(?:at most|the most \w+|most recent\w*|most likely|at all)\b", " ", text)
    text = re.sub(
        r"\b(\d+ )may\b|\bmay (?=\d)|\b(?:in|from|by|until|next|last|since) may\b(?! \w+ (?:the|a|your)\b)",
        " ",
        text,
    )
    return re.sub(r"\bas well as\b|\bjust\b(?= (?:as|like|before|after|under|over))", " ", text)


def _said(pattern: re.Pattern[str], text: str) -> str:
    hit = pattern.search(text)
    return hit[0] if hit else ""


# --- who says it ---------------------------------------------------------------------------

_SAID_TO = re.compile(
    r"\b(?:according to|reportedly|allegedly|apparently|supposedly|in theory"
    r"|is said|are said|was said|were said|is thought|are thought|is believed"
    r"|are believed|is reported|rumoured|in the opinion|in the view|seems?"
    r"|seemed|appears? to|appeared to)\b"
)


def said_faults(source: Reading, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    """ "Some people think that it helps" is not "It helps"."""
    new_stems = {key(t) for u in lines.units for t in u.doc}
    any_said = bool(new_stems & said_words()) or bool(_SAID_TO.search(lines.text.lower()))
    for unit in source.units:
        yield from _said_of(unit, lines, found)
    if _SAID_TO.search(source.text.lower()) and not any_said:
        yield Fault("hedge", f"who says or thinks it is lost: “{_said(_SAID_TO, source.text.lower())}”")
        return
    for clause in source.clauses():
        up = clause.head.head
        asks = any(
            t.tag_ in {"WRB", "WP", "WDT"} or t.lower_ in {"whether", "if"} for t in clause.head.children
        )
        if (
            clause.head.dep_ != "ccomp"
            or stem(up.lemma_) not in stems("hedging")
            or up is clause.head
            or asks
        ):
            continue
        if up.lemma_ in {"note", "make", "know", "see", "check", "tell", "remember", "show"} and _order(up):
            continue
        if any(t.dep_ in {"nsubj"} and t.lower_ in {"you", "i"} for t in up.children):
            continue
        here = [p for p in found if clause in p.sources and (p.by_verb or len(p.said.words) > 2)]
        for pair in here:
            if not _is_told(pair, lines, up):
                yield Fault("hedge", f"who says or thinks it is lost: “{up.text}”", pair.unit.line)
                return


def _said_of(unit: Unit, lines: Reading, found: list[Pair]) -> Iterator[Fault]:
    """ "It is said that he left", "He is said to have left": the line needs its "people say"."""
    for clause in unit.clauses:
        up = clause.head.head
        passive = any(t.dep_ == "auxpass" for t in up.children)
        if (
            clause.head.dep_ not in {"ccomp", "xcomp"}
            or not passive
            or stem(up.lemma_) not in stems("hedging") - {stem("tell"), stem("expect")}
        ):
            continue
        for pair in found:
            if clause in pair.sources and pair.by_verb and not _is_told(pair, lines, up):
                yield Fault("hedge", f"who says or thinks it is lost: “{up.text}”", pair.unit.line)
                return


_TOLD_AFTER = re.compile(
    r"^(?:this|that) is what\b|\b(?:say|says|said|think|thinks|believe|believes"
    r"|found|finds) (?:this|so|that)\.?$"
)


def _is_told(pair: Pair, lines: Reading, up: Token) -> bool:
    """Whether the line itself, the one before or the one after says who says it."""
    told = [u for u in lines.units if not u.explains]
    place = told.index(pair.unit)
    if any(
        key(t) in said_words() for t in pair.unit.doc if t.i < pair.said.head.i or t.head.i != t.i
    ) or _SAID_TO.search(pair.unit.text.lower()):
        return True
    before = told[place - 1] if place else None
    if before is not None and any(key(t) in said_words() and related(key(t), key(up)) for t in before.doc):
        return True
    after = told[place + 1] if place + 1 < len(told) else None
    return (
        after is not None
        and bool(_TOLD_AFTER.search(after.text.lower()))
        and not _NEGATION.search(after.text.lower())
    )


def _order(verb: Token) -> bool:
    return verb.dep_ == "ROOT" and not any(t.dep_ in {"nsubj", "nsubjpass"} for t in verb.children)


# --- some, all, most, only, at the word they belong to ------------------------------------------

_QUANT = {
    "all": {"all", "every", "each", "everyone", "everybody", "any", "both", "whole", "entire"},
    "some": {"some", "several", "few", "certain", "number"},
    "most": {"most", "majority"},
    "no": {"no", "none", "neither", "nobody"},
    "many": {"many", "lot", "lots", "numerous"},
}


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
            if _meant(has, was, clause, pair, other):
                continue
            yield Fault(
                "quantity",
                f"“{has} {mine.text}” stands where the source has “{(was + ' ' + other.text).strip()}”",
                pair.unit.line,
            )


def _meant(has: str, was: str, clause: Clause, pair: Pair, other: Token) -> bool:
    if has in {"some", "many"} and was == "":
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


# --- reasons -------------------------------------------------------------------------------

_CAUSE = re.compile(
    r"\bbecause\b|\bdue to\b|\bowing to\b|\bas a result\b|\btherefore\b|\bconsequently\b"
    r"|,? so (?=(?:that |you|we|they|it|he|she|i|the|a|an|this|there|please"
    r"|check|do|people|your|our|many|some|no|any)\b)|\bso (?=\w+s (?:will"
    r"|can|must|should|may)\b)|^so\b|[.;:!?] so\b|; so\b|, so\b|\bwhich means\b"
    r"|\bthis means\b|\bthanks to\b|, since\b|, as (?=\w+ )|\bwhich is why\b"
    r"|\bthat is why\b|\bthis is why\b|\bfor this reason\b|\bthe reason\b"
)
_CAUSE_LINE = re.compile(
    r"\bbecause\b|\bdue to\b|\bwhy\b|\breason\b|\bas a result\b|\btherefore\b"
    r"|\bmeans\b|\bcause[sd]?\b|\bthanks to\b|\bso\b(?! far\b| many\b| much\b)"
    r"|\bif so\b(?!)|\bafter this\b|\bfor this\b|\bsince\b"
)
_CONTRAST = re.compile(
    r"\b(?:although|though|but|despite|however|even if|in spite of|whereas|yet|nevertheless)\b"
)


def reason_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """A "because" that is gone, or that is new."""
    old = _plain_so(source.text)
    new = _plain_so("\n".join(u.text for u in lines.units if not u.explains))
    has = bool(_CAUSE.search(old))
    says = bool(_CAUSE_LINE.search(new))
    if has and not says:
        purpose = any(t.tag_ == "TO" for u in lines.units for t in u.doc)
        if not (re.search(r"\bso that\b", old) and purpose and not re.search(r"\bbecause|due to", old)):
            yield Fault("reason", "the reason is lost")
    loose = re.compile(
        r"\bin order\b|\bto [a-z]+|[;:–-]|\band\b|\bwhen\b|\bif\b|\bas\b"
        r"|\bsince\b|\bafter\b|\bwhich\b|\bfor\b|\bcause|\bfollowing\b|\bresult"
        r"|\bwhy\b|\breason|\w+ing\b|\bwith\b"
    )
    for unit in lines.units:
        low = _plain_so(unit.text)
        because = re.search(r"\bbecause\b(?! of the)|\bthis is why\b|\bthat is why\b", low)
        says_why = because or re.match(r"so\b(?! that| far)", low)
        open_ = _CONTRAST.search(old) or not loose.search(old)
        if not unit.explains and not has and says_why and open_:
            yield Fault("reason", "a reason is new", unit.line)


def _plain_so(text: str) -> str:
    low = text.lower()
    return re.sub(
        (
            r"\b(?:if so|do so|did so|said so|say so|so far|so many|so much|and"
            r" so on|not so|or so|even so|doing so|think so|so-called|, as far as|so long"
            r" as|as long as|so (?=\w+ that\b))\b"
        ),
        "",
        low,
    )
