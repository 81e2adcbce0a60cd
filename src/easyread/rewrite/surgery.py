"""Cuts sentences at the joints that the parse shows, and sews the parts up as sentences of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from easyread.english.inflect import inflect

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
PRONOUN_FOR = {"i": "I", "me": "I", "us": "we", "him": "he", "her": "she", "them": "they"}
# Two words with capitals are a name ("Income Support"), unless the first is a small word ("The Hague" aside).
_NAME = re.compile(
    r"^(?!(?:The|An?|In|On|At|For|With|From|By|To|Our|My|Their|This|These|Some|Most|Many|All|Each|As|When|If)\b)[A-Z][\w’'-]* [A-Z]"
)
_NO_LOWER = re.compile(r"^(I\b|I'|I’|[A-Z]{2,}|[A-Z]\w*[A-Z]|[A-Z]\.)")


def text_of(doc: Doc, keep: Iterable[int]) -> str:
    """The tokens `keep` of `doc` as text, in order, with the gaps closed."""
    parts: list[str] = []
    for i in sorted(set(keep)):
        token = doc[i]
        parts.append(token.text + (token.whitespace_ or ""))
        if parts and i + 1 < len(doc) and (i + 1) not in set(keep) and not token.whitespace_:
            parts.append(" ")
    return tidy("".join(parts))


def tidy(text: str) -> str:
    """Spaces and punctuation as a printer sets them, after a cut."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+(\.(?!\w)|[,;:?!%)\]])", r"\1", text)  # ".com" keeps its space
    text = re.sub(r"([(\[])\s+", r"\1", text)
    text = re.sub(r",(\s*,)+", ",", text)
    text = re.sub(r",([.?!:;])", r"\1", text)
    text = re.sub(r"^[\s,;:–—-]+", "", text)
    return re.sub(r"[\s,;–—-]+$", "", text)


def sentence(text: str, end: str = ".") -> str:
    """`text` with a capital at the start and a stop at the end."""
    text = tidy(text)
    if not text:
        return text
    text = capital(text)
    if text[-1] in ".?!:" or re.search(r"[.?!]['\"’”)]+$", text):
        return text
    return text + end


def capital(text: str) -> str:
    """`text` with its first letter as a capital (after opening quotes)."""
    found = re.match(r"^[\"'“‘(]*", text)
    at = found.end() if found else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def lower_start(text: str, token: Token | None = None) -> str:
    """`text` for the middle of a sentence: a small first letter, unless it is a name, "I" or capitals."""
    if not text or _NO_LOWER.match(text) or _NAME.match(text):
        return text
    if token is not None and (
        token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP", "DATE"}
    ):
        return text if token.lower_ not in {"the", "a", "an"} else text[0].lower() + text[1:]
    return text[0].lower() + text[1:]


def subtree(token: Token, without: Iterable[Token] = ()) -> set[int]:
    """Indices of `token` and all below it, but for the subtrees of `without`."""
    out = {t.i for t in token.subtree}
    for other in without:
        out -= {t.i for t in other.subtree}
    return out


def children(token: Token, *deps: str) -> list[Token]:
    """The children of `token` with one of these relations, in order."""
    return [child for child in token.children if child.dep_ in deps]


def child(token: Token, *deps: str) -> Token | None:
    """The first child of `token` with one of these relations."""
    found = children(token, *deps)
    return found[0] if found else None


def root_of(doc: Doc) -> Token:
    """The main verb (or noun) of the first sentence that the parser sees."""
    return next(token for token in doc if token.dep_ == "ROOT")


def subject_of(verb: Token) -> Token | None:
    """The subject that stands with `verb` itself."""
    return child(verb, *SUBJECTS)


def shared_subject(verb: Token) -> Token | None:
    """The subject of `verb`, or of the verb it is joined to."""
    while True:
        found = subject_of(verb)
        if found is not None:
            return found
        if verb.dep_ != "conj":
            return None
        verb = verb.head


def finite(verb: Token) -> bool:
    """Whether `verb` or one of its own helpers is finite."""
    if verb.tag_ in FINITE_TAGS:
        return True
    return any(t.tag_ in FINITE_TAGS for t in children(verb, "aux", "auxpass"))


def is_clause(verb: Token) -> bool:
    """Whether `verb` heads a whole clause: a finite verb with its own subject."""
    return verb.pos_ in {"VERB", "AUX"} and finite(verb) and subject_of(verb) is not None


def is_plural(noun: Token) -> bool:
    """Whether a noun phrase takes a plural verb."""
    if noun.lower_ in {"we", "they", "these", "those", "people", "both", "many", "few", "you"}:
        return True
    if any(c.dep_ == "conj" for c in noun.children) and any(
        c.dep_ == "cc" and c.lower_ == "and" for c in noun.children
    ):
        return True
    return "Number=Plur" in str(noun.morph) or noun.tag_ in {"NNS", "NNPS"}


def be(noun: Token, *, past: bool) -> str:
    """The form of "be" that goes with `noun` as its subject."""
    if noun.lower_ in {"i", "me"}:
        return "was" if past else "am"
    if past:
        return "were" if is_plural(noun) else "was"
    return "are" if is_plural(noun) else "is"


def is_past(verb: Token) -> bool:
    """Whether the clause of `verb` is told in the past."""
    for token in (*children(verb, "aux", "auxpass"), verb):
        if token.tag_ in {"VBZ", "VBP", "MD"}:
            return False
        if token.tag_ == "VBD":
            return True
    return False


def has_not(verb: Token) -> bool:
    """Whether the clause of `verb` says "not", "never" or "no"."""
    if children(verb, "neg"):
        return True
    return any(
        t.lower_ in {"no", "never", "nobody", "nothing", "none", "neither", "hardly"} for t in verb.subtree
    )


def finite_form(verb: Token, noun: Token, *, past: bool) -> str:
    """`verb` (an -ing or plain form) as a finite verb with `noun` as its subject."""
    if verb.lemma_ == "be":
        return be(noun, past=past)
    if past:
        return inflect(verb.lemma_, "VBD")
    if is_plural(noun) or noun.lower_ in {"i", "me"}:
        return verb.lemma_
    return inflect(verb.lemma_, "VBZ")


def quoted(doc: Doc) -> set[int]:
    """Indices of the tokens inside quotation marks, the marks too."""
    out: set[int] = set()
    open_at: int | None = None
    closer = ""
    pairs = {"“": "”", "‘": "’", '"': '"', "'": "'"}
    for token in doc:
        mark = token.text
        if (
            open_at is None
            and mark in pairs
            and (token.i == 0 or doc[token.i - 1].whitespace_ or not doc[token.i - 1].is_alpha)
        ):
            if token.whitespace_:
                continue
            open_at, closer = token.i, pairs[mark]
        elif open_at is not None and mark == closer:
            out |= set(range(open_at, token.i + 1))
            open_at = None
    return out


_SUBORDINATE = frozenset({
    "if", "unless", "when", "whenever", "where", "while", "whilst", "whereas", "because", "as", "since", "until", "once",
    "before", "after", "although", "though", "whether", "that", "so", "which", "who",
})  # fmt: skip


def hangs_open(doc: Doc, joint: Token, *, relative: bool = True) -> bool:
    """Whether a clause that leans on the main verb runs up to `joint` with no comma: what follows may belong to it.

    "You will not get it if your income goes up and you move house." relative: also who and which clauses.
    """
    root = root_of(doc)
    if doc[joint.i - 1].text in {",", ";"} or joint.text in {",", ";"}:
        return False
    for word in doc[: joint.i]:
        if word.lower_ not in _SUBORDINATE or word.dep_ not in {"mark", "advmod", "nsubj", "nsubjpass"}:
            continue
        verb = word.head
        if verb.dep_ == "relcl" and not relative:
            continue
        if verb == root or verb.i > joint.i or not finite(verb):
            continue
        if verb.dep_ not in {"advcl", "ccomp", "relcl", "acl", "conj"} or verb.i < root.i:
            continue
        if not any(t.text in {",", ";"} for t in doc[verb.i : joint.i]):
            return True
    return False
