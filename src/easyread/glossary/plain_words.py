"""Plain words for formal ones: the table, and the swaps that it allows in a parsed sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english.inflect import inflect, lemma_of
from easyread.glossary.kinds import is_of_kind, is_only_participle
from easyread.glossary.plain_guards import is_bad_here
from easyread.glossary.tables import read_entries
from easyread.resources import data_dir

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_POS = {
    "verb": {"VERB", "AUX"},
    "noun": {"NOUN", "PROPN"},
    "adjective": {"ADJ"},
    "adverb": {"ADV"},
    "preposition": {"ADP", "SCONJ", "VERB"},
    "conjunction": {"SCONJ", "CCONJ", "ADP"},
    "determiner": {"DET", "ADJ"},
}
_TEXTS = ("word", "pos", "plain", "position", "before", "after", "plain_plural", "plain_past", "plain_ing")
_MORE_TEXTS = ("plain_past_participle", "plain_third", "plain_head")
_LISTS = ("also", "not_when", "next", "not_next", "prev", "not_prev", "not_object", "only_object")
_KINDS: dict[str, type] = {
    **dict.fromkeys((*_TEXTS, *_MORE_TEXTS), str),
    **dict.fromkeys(_LISTS, list),
    "object": bool,
    "after_noun": bool,
    "prep": dict,
}
_NAMES = frozenset({"ORG", "PERSON", "LAW", "WORK_OF_ART", "EVENT", "FAC", "GPE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainWord:
    """One formal word, its plain word, and when the swap is right."""

    word: str
    pos: str
    plain: str
    before: str
    after: str
    also: tuple[str, ...] = ()
    not_when: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    not_next: tuple[str, ...] = ()
    prev: tuple[str, ...] = ()
    not_prev: tuple[str, ...] = ()
    object: bool | None = None
    after_noun: bool = False
    not_object: tuple[str, ...] = ()
    only_object: tuple[str, ...] = ()
    position: str = ""
    prep: Mapping[str, str] = field(default_factory=dict)
    plain_plural: str = ""
    plain_past: str = ""
    plain_past_participle: str = ""
    plain_ing: str = ""
    plain_third: str = ""
    plain_head: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Token `at` becomes `text`; token `prep_at` (a preposition of it) becomes `prep`."""

    at: int
    text: str
    entry: PlainWord
    prep_at: int = -1
    prep: str = ""


@lru_cache(maxsize=1)
def load_plain_words() -> Mapping[str, tuple[PlainWord, ...]]:
    """All entries by their word and other spellings, lower case. Raises DataFileError."""
    table: dict[str, list[PlainWord]] = {}
    for path in sorted((data_dir("glossary") / "words").glob("plain*.toml")):
        for values in read_entries(path, "word", _KINDS, ("word", "pos", "plain", "before", "after")):
            entry = PlainWord(**values)
            for spelling in (entry.word, *entry.also):
                table.setdefault(spelling.lower(), []).append(entry)
    return {word: tuple(entries) for word, entries in table.items()}


def swaps(doc: Doc, kept: frozenset[int] = frozenset()) -> Iterator[Swap]:
    """The swaps that the table allows in `doc`, in order; not in the tokens `kept`, not in names."""
    table = load_plain_words()
    for token in doc:
        if token.i in kept or token.ent_type_ in _NAMES:
            continue
        if token.pos_ == "PROPN" or (token.text[:1].isupper() and not token.is_sent_start):
            continue
        entries = _entries(table, token)
        if not entries or _is_named(token):
            continue
        for entry in entries:
            if _allowed(entry, token):
                swap = _swap(entry, token)
                if swap is not None and not _said_already(swap, token):
                    yield swap
                    break


def _is_named(token: Token) -> bool:
    """ "changes (called amendments)", "also known as the remainder": the text tells what the word is."""
    before = [t.lower_ for t in token.doc[max(0, token.i - 3) : token.i]]
    if before and before[-1] in {"a", "an", "the"}:
        before.pop()
    return bool(before) and (before[-1] in {"called", "termed", "named"} or before[-2:] == ["known", "as"])


def _said_already(swap: Swap, token: Token) -> bool:
    """Whether the little word would stand twice side by side: "findings about" the work, "about" it."""
    near = token.doc[max(0, token.i - 3) : token.i + 4]
    says_about = "about" in (*swap.text.lower().split(), swap.prep)
    return says_about and any(t.lower_ == "about" for t in near if t.i not in {token.i, swap.prep_at})


def _entries(table: Mapping[str, tuple[PlainWord, ...]], token: Token) -> tuple[PlainWord, ...]:
    found = table.get(token.lower_, ())
    if token.lemma_.lower() != token.lower_:
        found += table.get(
            token.lemma_.lower(), ()
        )  # "excluding" is a word of its own, and a form of "exclude"
    if not found and token.pos_ in {"VERB", "NOUN", "ADJ", "ADV"}:
        found = table.get(lemma_of(token.lower_, token.pos_), ())
    return found


def _allowed(entry: PlainWord, token: Token) -> bool:
    if token.pos_ not in _POS[entry.pos] and not _describes(entry, token):
        return False
    if is_bad_here(entry.pos, entry.plain, token):
        return False
    if entry.pos == "verb" and token.dep_ in {"amod", "compound"}:
        return False  # "the required form"
    if (
        entry.pos == "preposition"
        and token.pos_ == "VERB"
        and (
            token.dep_ == "amod"
            or (token.dep_ == "acl" and not entry.after_noun)
            or (token.i and token.nbor(-1).pos_ == "DET")
        )
    ):
        return False  # "the following times", "people following the rules"
    if entry.pos == "adverb" and " " in entry.plain and token.head.dep_ == "amod":
        return False  # "our increasingly skilled staff"
    if entry.pos == "noun" and token.dep_ == "compound" and " " in entry.plain:
        return False  # "employee travel"
    doc, i = token.doc, token.i
    after = doc[i + 1].lower_ if i + 1 < len(doc) else ""
    before = doc[i - 1].lower_ if i else ""
    if (entry.next and after not in entry.next) or after in entry.not_next:
        return False
    if (entry.prev and before not in entry.prev) or before in entry.not_prev:
        return False
    if i + 1 < len(doc) and is_of_kind(entry.not_next, doc[i + 1]):
        return False
    if i and is_of_kind(entry.not_prev, doc[i - 1]):
        return False
    return _object_fits(entry, token) and _position_fits(entry, token) and not _other_sense(entry, token)


def _describes(entry: PlainWord, token: Token) -> bool:
    """A participle that stands as an adjective, whichever the tagger calls it: "the proposed changes"."""
    meant = entry.pos == "adjective" and entry.position == "before-noun" and entry.word == token.lower_
    return meant and token.pos_ == "VERB" and token.dep_ == "amod"


def _object_fits(entry: PlainWord, token: Token) -> bool:
    objects = [c for c in token.children if c.dep_ in {"dobj", "dative"}]
    if token.dep_ == "relcl" and not objects and not any(c.dep_ == "nsubjpass" for c in token.children):
        subjects = [c for c in token.children if c.dep_ == "nsubj"]
        if subjects and subjects[0].lower_ not in {"who", "which", "that"}:
            objects = [token.head]  # "the support they receive"
    if entry.object is True and not objects:
        return False
    if entry.object is False and objects:
        return False
    about = objects + [c for c in token.children if c.dep_ == "nsubjpass"]
    if token.dep_ == "acl" and token.tag_ == "VBN":
        about.append(token.head)  # "the decision made by the panel"
    lemmas = {o.lemma_.lower() for o in about} | {o.lower_ for o in about}
    if entry.only_object and not lemmas & set(entry.only_object):
        return False
    return not lemmas & set(entry.not_object)


def _position_fits(entry: PlainWord, token: Token) -> bool:
    if entry.position == "before-noun":
        return token.dep_ == "amod" and token.i < token.head.i
    if entry.position == "after-verb":
        return token.dep_ in {"acomp", "oprd", "ccomp"} or (
            token.dep_ == "conj" and token.head.dep_ == "acomp"
        )
    return True


def _other_sense(entry: PlainWord, token: Token) -> bool:
    if not entry.not_when:
        return False
    text = " " + " ".join(t.lower_ for t in token.doc) + " "
    return any(f" {phrase.lower()} " in text for phrase in entry.not_when)


def _swap(entry: PlainWord, token: Token) -> Swap | None:
    text = _form(entry, token)
    if text is None:
        return None
    if token.text[:1].isupper():
        text = text[:1].upper() + text[1:]
    if entry.prep:
        following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
        own = [
            c
            for c in token.children
            if c.dep_ in {"prep", "agent", "dative"} and c.i > token.i and c.lower_ in entry.prep
        ]
        if not own and following is not None and following.lower_ in entry.prep:
            own = [following]
        if own:
            return Swap(at=token.i, text=text, entry=entry, prep_at=own[0].i, prep=entry.prep[own[0].lower_])
    return Swap(at=token.i, text=text, entry=entry)


def _is_past(token: Token) -> bool:
    """A verb tagged as a participle that has a subject and no helper: "she chose"."""
    kinds = {c.dep_ for c in token.children}
    if kinds & {"aux", "auxpass"} or token.dep_ == "acl":
        return False
    if token.dep_ == "conj" and token.head.tag_ == "VBD":
        return True  # "opened in May and expanded in June"
    return "nsubj" in kinds or (token.dep_ == "ROOT" and "dobj" in kinds)


def _is_unsure(token: Token) -> bool:
    """Tagged as past, with nobody who does it: "the parcels, hid(den) from view" may be a participle."""
    kinds = {c.dep_ for c in token.children}
    return token.tag_ == "VBD" and not kinds & {"nsubj", "nsubjpass"} and token.dep_ != "conj"


def _form(entry: PlainWord, token: Token) -> str | None:
    """The plain word in the form that the formal one has here."""
    words = entry.plain.split()
    tag = token.tag_
    if tag == "VBN" and _is_past(token):
        tag = "VBD"
    if tag == "VBD" and is_only_participle(token):
        tag = "VBN"
    if entry.pos == "verb":
        if tag == "VBZ" and not token.lower_.endswith("s"):
            tag = "VB"  # tagged as "divulges" where the text has "divulge"
        special = {
            "VBD": entry.plain_past,
            "VBN": entry.plain_past_participle or entry.plain_past,
            "VBG": entry.plain_ing,
            "VBZ": entry.plain_third,
        }.get(tag)
        if (
            entry.object is not False
            and _is_unsure(token)
            and inflect(words[0], "VBD") != inflect(words[0], "VBN")
        ):
            return None
        if special:
            return special
        return " ".join([inflect(words[0], tag), *words[1:]])
    if entry.pos == "noun" and tag in {"NNS", "NNPS"}:
        if entry.plain_plural:
            return entry.plain_plural
        at = words.index(entry.plain_head) if entry.plain_head in words else len(words) - 1
        return " ".join([*words[:at], inflect(words[at], "NNS"), *words[at + 1 :]])
    if entry.pos in {"adjective", "adverb"} and tag in {"JJR", "JJS", "RBR", "RBS"}:
        return inflect(words[0], tag) if len(words) == 1 else None
    return entry.plain
