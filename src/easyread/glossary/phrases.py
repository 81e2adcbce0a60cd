"""Set phrases, padding, figures of speech, written short forms: the tables, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english.inflect import inflect, lemma_of
from easyread.glossary.phrase_guards import (
    at_its_place,
    can_be_counted,
    follows,
    in_a_name,
    is_shared,
    is_subject,
    with_of,
)
from easyread.glossary.tables import read_entries
from easyread.resources import data_dir

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FILES = ("phrases", "hidden-verbs", "figures", "short-forms")
POSSESSIVES = frozenset({"my", "your", "his", "her", "its", "our", "their"})
_VERB_KINDS = frozenset({"hidden-verb", "wordy"})
LONGEST_GAP = 3  # words that "..." may stand for
_TEXTS = ("phrase", "plain", "where", "kind", "means", "before", "after")
_LISTS = ("not_when", "next_pos", "not_next_pos", "prev", "not_prev")
_FLAGS = ("counts", "not_in_names", "not_subject")
_KINDS: dict[str, type] = {
    **dict.fromkeys(_TEXTS, str),
    **dict.fromkeys(_LISTS, list),
    **dict.fromkeys(_FLAGS, bool),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase and what to say instead; `plain` None: it is only pointed out."""

    phrase: str
    kind: str
    before: str
    plain: str | None = None
    where: str = ""
    means: str = ""
    not_when: tuple[str, ...] = ()
    next_pos: tuple[str, ...] = ()
    not_next_pos: tuple[str, ...] = ()
    prev: tuple[str, ...] = ()
    not_prev: tuple[str, ...] = ()
    counts: bool = False
    not_in_names: bool = False
    not_subject: bool = False
    after: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A phrase at tokens start <= i < end; `text` comes in its place, None where it is only pointed out."""

    entry: Phrase
    start: int
    end: int
    text: str | None


@lru_cache(maxsize=1)
def load_phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], Phrase], ...]]:
    """Every phrase, in tokens, under its first word (or base form); longest first. Raises DataFileError."""
    table: dict[str, list[tuple[tuple[str, ...], Phrase]]] = {}
    for name in FILES:
        path = data_dir("glossary") / "words" / f"{name}.toml"
        for values in read_entries(path, "phrase", _KINDS, ("phrase", "kind", "before")):
            entry = Phrase(**values)
            pattern = tuple(entry.phrase.replace(" - ", "-").split())  # a word with a hyphen is one token
            table.setdefault(pattern[0].strip("<>"), []).append((pattern, entry))
    return {key: tuple(sorted(found, key=lambda one: -len(one[0]))) for key, found in table.items()}


_Numbered = tuple[int, tuple[str, ...], Phrase]  # its place in the list: the first of the longest is meant


@dataclass(frozen=True, slots=True)
class _Starting:
    """The phrases that start with one word, by their second: most fail there, and need no closer look."""

    all: tuple[_Numbered, ...]
    by_second: Mapping[str, tuple[_Numbered, ...]]  # as written
    by_base: Mapping[str, tuple[_Numbered, ...]]  # in any form
    others: tuple[_Numbered, ...]  # of one word, or with any word as the second

    def may_be(self, second: str, base: str) -> Iterable[_Numbered]:
        written, bent = self.by_second.get(second, ()), self.by_base.get(base, ())
        return sorted((*written, *bent, *self.others), key=_number) if written or bent else self.others


def _number(one: _Numbered) -> int:
    return one[0]


@lru_cache(maxsize=1)
def _by_second_word() -> Mapping[str, _Starting]:
    found = {}
    for key, entries in load_phrases().items():
        numbered = tuple((n, pattern, entry) for n, (pattern, entry) in enumerate(entries))
        written: dict[str, list[_Numbered]] = {}
        bent: dict[str, list[_Numbered]] = {}
        others = []
        for one in numbered:
            word = one[1][1] if len(one[1]) > 1 else "..."
            if word in {"...", "<poss>"}:
                others.append(one)
            elif word.startswith("<"):
                bent.setdefault(word[1:-1], []).append(one)
            else:
                written.setdefault(word, []).append(one)
        found[key] = _Starting(
            numbered,
            {word: tuple(some) for word, some in written.items()},
            {word: tuple(some) for word, some in bent.items()},
            tuple(others),
        )
    return found


def find_phrases(doc: Doc, kept: frozenset[int] = frozenset()) -> Iterator[Found]:
    """The phrases in `doc`, in order, longest first, none inside another."""
    table = _by_second_word()
    tokens = list(doc)
    words = [token.lower_.replace("’", "'") for token in tokens] + [""]
    bases = [_base(token) for token in tokens] + [""]
    after = 0
    for at, token in enumerate(tokens):
        if at < after:
            continue
        keys = [key for key in dict.fromkeys((token.lower_, bases[at])) if key in table]
        if token.lower_ in POSSESSIVES and "poss" in table:
            keys.append("poss")
        joined = "-" in words[at] or "-" in words[at + 1]  # "top-down" holds two words of a phrase
        best: Found | None = None
        for key in sorted(keys):
            starting = table[key]
            near = starting.all if joined else starting.may_be(words[at + 1], bases[at + 1])
            for _, pattern, entry in near:
                found = _match(doc, at, pattern, entry)
                if (
                    found is not None
                    and not any(i in kept for i in range(found.start, found.end))
                    and (best is None or found.end > best.end)
                ):
                    best = found
        if best is not None:
            yield best
            after = best.end


def _base(token: Token) -> str:
    if not token.pos_:  # words without a parse
        return token.lemma_
    if token.pos_ in {"VERB", "AUX"}:
        return lemma_of(token.lower_, "VERB") if token.pos_ == "VERB" else token.lemma_.lower()
    return token.lemma_.lower()


def _match(doc: Doc, at: int, pattern: tuple[str, ...], entry: Phrase) -> Found | None:
    start, i = at, at
    gap: tuple[int, int] | None = None
    bent: list[Token] = []
    owner = ""
    k = 0
    while k < len(pattern):
        want = pattern[k]
        if want == "...":
            stop = _gap_end(doc, i, pattern[k + 1])
            if stop is None:
                return None
            gap, i, k = (i, stop), stop, k + 1
            continue
        if i >= len(doc):
            return None
        token = doc[i]
        if want == "<poss>":
            if token.lower_ not in POSSESSIVES:
                return None
            owner = token.lower_
        elif want.startswith("<"):
            if _base(token) != want[1:-1] or (entry.kind in _VERB_KINDS and _is_noun(token)):
                return None
            bent.append(token)
        elif token.lower_.replace("’", "'") != want:
            if "-" in token.text and _hyphened(token.lower_, pattern[k:]):
                k += token.text.count("-")
            else:
                return None
        i, k = i + 1, k + 1
    if not _fits(doc, start, i, entry) or _does_be(entry, bent):
        return None
    text = _replacement(doc, entry, bent, gap, owner)
    if entry.counts and text is not None:
        text = with_of(doc, i, text)
        if text is None:
            return None
    return Found(entry=entry, start=start, end=i, text=text)


def _is_noun(token: Token) -> bool:
    """ "her wish to live at home": "wish" is no verb there."""
    return token.pos_ in {"NOUN", "PROPN"}


def _hyphened(word: str, rest: tuple[str, ...]) -> bool:
    """ "top-down" for "top down"."""
    parts = word.split("-")
    return tuple(parts) == rest[: len(parts)]


def _gap_end(doc: Doc, i: int, following: str) -> int | None:
    for stop in range(i + 1, min(i + LONGEST_GAP, len(doc) - 1) + 1):
        if doc[stop].lower_ == following or (
            following.startswith("<") and _base(doc[stop]) == following[1:-1]
        ):
            return stop
        if doc[stop].is_punct:
            return None
    return None


def _fits(doc: Doc, start: int, end: int, entry: Phrase) -> bool:
    if entry.where and not at_its_place(doc, start, end, entry.where):
        return False
    if not follows(doc, start, entry.prev, entry.not_prev):
        return False
    if entry.counts and not can_be_counted(doc, start, end):
        return False
    if entry.not_in_names and in_a_name(doc, start, end):
        return False
    if entry.not_subject and is_subject(doc, start, end):
        return False
    if entry.kind == "hidden-verb" and entry.plain is not None and is_shared(doc, start, end):
        return False
    following = doc[end].pos_ if end < len(doc) else ""
    if (entry.next_pos and following not in entry.next_pos) or following in entry.not_next_pos:
        return False
    if not entry.not_when:
        return True
    text = " " + re.sub("[‘’]", "'", " ".join(t.lower_ for t in doc)) + " "
    return not any(f" {phrase} " in text for phrase in entry.not_when)


def _does_be(entry: Phrase, bent: list[Token]) -> bool:
    """Whether "does not fall flat" would become "does not be …", or "a film revolving around" "being …"."""
    if not bent or "<be>" not in (entry.plain or "") or bent[0].lemma_ == "be":
        return False
    helpers = {t.lemma_ for t in bent[0].children if t.dep_ == "aux"}
    return "do" in helpers or (bent[0].tag_ == "VBG" and "be" not in helpers)


def _replacement(
    doc: Doc, entry: Phrase, bent: list[Token], gap: tuple[int, int] | None, owner: str
) -> str | None:
    if entry.plain is None:
        return None
    out: list[str] = []
    for word in entry.plain.split():
        if word == "<poss>":
            out.append(owner)
        elif word == "..." and gap is not None:
            out.append(doc[gap[0] : gap[1]].text)
        elif word.startswith("<") and bent:
            out.append(_bend(word.strip("<>"), bent[0]))
        else:
            out.append(word)
    return " ".join(out)


def _bend(word: str, like: Token) -> str:
    """`word` in the form of `like`; without a parse, as it stands."""
    if not like.tag_:
        return word
    return _be(like) if word == "be" else inflect(word, like.tag_)


def _be(like: Token) -> str:
    """ "be" in the form of `like`, with the subject of `like`."""
    subject = next((t for t in like.children if t.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is not None and subject.lower_ in {"who", "which", "that"} and like.dep_ == "relcl":
        subject = like.head  # "people who fell": what "who" stands for
    who = subject.lower_ if subject is not None else ""
    if like.tag_ == "VBD":
        many = subject is not None and (subject.tag_ in {"NNS", "NNPS"} or who in {"we", "they", "you"})
        return "were" if many or like.lower_ == "were" else "was"
    if like.tag_ == "VBP":
        return "am" if who == "i" else "are"
    return {"VBZ": "is", "VBN": "been", "VBG": "being"}.get(like.tag_, "be")
