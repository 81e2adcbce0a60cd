"""Three or more things in one sentence become a lead-in and a list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.nouns import people_joined_to_things
from easyread.rewrite.steps import LIMIT, Place, Proposal, bullets, is_told, words_in
from easyread.rewrite.tree import (
    children,
    finite,
    is_clause,
    is_whole,
    quoted,
    root_of,
    runs_to_end,
    subject_of,
    subtree,
)
from easyread.rewrite.wording import capital, lower_start, text_before, text_of, tidy

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

HEAVY = 4  # words that each of only two things must have
FEWEST = 3  # S19 of the standards: three items or more
LONGEST_THING = 8  # words; in a longer stretch the commas may mean something else
SHORT = 10  # words; below this the sentence is easy enough as it is
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_PAIRED = frozenset({"dobj", "attr", "pobj", "xcomp", "pcomp"})
_PLACES = frozenset(
    {"dobj", "attr", "pobj", "xcomp", "pcomp", "acomp", "oprd", "ccomp", "appos", "dep", "advcl"}
)


def make_list(doc: Doc, place: Place) -> Proposal | None:
    """ "It is for patients, carers and staff." -> "It is for:" and three items.

    A longer lead-in is first cut by other steps; then make_long_list takes the rest.
    """
    found = make_long_list(doc, place)
    return found if found is None or len(found.pieces[0].text.split()) <= LIMIT else None


def make_long_list(doc: Doc, place: Place) -> Proposal | None:
    """ "The … group that … is for patients, carers and staff." -> "The … group that … is for:" and items.

    The same with a lead-in of any length, for when nothing else could make the sentence shorter.
    """
    if not is_told(doc, place):
        return None
    marked = _marked(doc)
    if marked is not None:
        return marked
    if words_in(doc) <= SHORT:
        return None
    inside = quoted(doc) | place.kept
    for first in doc:
        if first.dep_ not in _PLACES or first.i in inside:
            continue
        items = _items(first)
        if len(items) >= FEWEST and not any(t.i in inside for t in items):
            found = _list(doc, items)
            if found is not None:
                return found
    return _by_commas(doc, inside)


def make_pair(doc: Doc, place: Place) -> Proposal | None:
    """Two long things of a sentence that is still too long: "We need:", "a plan for …", "a person who …"."""
    if not is_told(doc, place) or words_in(doc) <= LIMIT:
        return None
    inside = quoted(doc) | place.kept
    for first in doc:
        if first.dep_ not in _PAIRED or first.i in inside:
            continue
        items = _items(first)
        if len(items) != FEWEST - 1 or any(t.i in inside for t in items) or not _heavy(items):
            continue
        found = _list(doc, items)
        if found is not None and all(len(p.text.split()) <= LIMIT for p in found.pieces):
            return found
    return None


def _heavy(items: list[Token]) -> bool:
    """Whether two things are ideas of their own, built alike, and nothing before them ties them together."""
    first, last = items
    before = first.doc[first.left_edge.i - 1].lower_ if first.left_edge.i else ""
    if before in words("ties") or first.head.lower_ in words("ties") or first.pos_ not in {"NOUN", "VERB"}:
        return False
    sizes = [
        len([t for t in subtree(i, children(i, "conj", "cc")) if not first.doc[t].is_punct]) for i in items
    ]
    if min(sizes) < HEAVY or first.pos_ != last.pos_:
        return False
    if first.pos_ == "VERB":
        leans = any(t.lower_ in words("leans-on-the-first") for t in last.subtree)
        return not leans and last.left_edge == last and first.doc[first.i - 1].lower_ == "to"
    return all(_own_article(i) for i in items) or not any(_own_article(i) for i in items)


def _own_article(noun: Token) -> bool:
    return any(t.dep_ in {"det", "poss"} and t.lower_ not in {"both", "either", "all"} for t in noun.children)


def _by_commas(doc: Doc, inside: set[int] | frozenset[int]) -> Proposal | None:
    """The same by the commas alone, right after the main verb: the parse often hangs items on one another."""
    root = root_of(doc)
    first = next((t for t in children(root, "dobj", "attr") if t.left_edge.i == root.i + 1), None)
    if first is None or not is_whole(root):
        return None
    links = [t for t in doc[root.i :] if t.lower_ in {"and", "or"}]
    commas = [t.i for t in doc[root.i : links[-1].i] if t.text == ","] if links else []
    if len(commas) < FEWEST - 2 or any(i in inside for i in commas) or commas[-1] == root.i + 1:
        return None
    link = links[-1]
    if len([t for t in links if t.i > commas[-1]]) > 1:
        return None  # "…, lunches and rooms for people and their families": which one ends the list?
    cuts = [root.i, *[c for c in commas if c != link.i - 1], link.i, len(doc)]
    spans = [doc[a + 1 : b] for a, b in pairwise(cuts)]
    if len(spans) < FEWEST or not all(_is_thing(span) for span in spans):
        return None
    if _asks(spans[0]) and not any(_asks(span) for span in spans[1:]):
        return None
    tails = [any(t.pos_ == "ADP" and t.lower_ != "of" for t in span) for span in spans]
    if tails[-1] and not any(tails[:-1]):
        return None
    texts = [lower_start(tidy(text_of(doc, [t.i for t in span])).rstrip("."), span[0]) for span in spans]
    if link.lower_ == "or":
        texts[-1] = "or " + texts[-1]
    return _as_list(text_before(doc, root.i + 1), texts)


def _is_thing(span: Span) -> bool:
    """A short stretch that can only be a thing: nouns with what belongs to them, no verb that is finite."""
    said = [t for t in span if not t.is_punct]
    if not said or len(said) > LONGEST_THING or [t.lower_ for t in said[:2]] == ["subject", "to"]:
        return False
    if said[0].pos_ in {"ADP", "SCONJ", "VERB", "AUX", "ADV", "CCONJ"}:
        return False
    if any(
        t.tag_ in {"VBZ", "VBP", "VBD", "MD", "WDT", "WP", "VBG"} or t.text in {":", ";", "("} for t in said
    ):
        return False
    return any(t.pos_ in _NOMINAL for t in said)


def _items(first: Token) -> list[Token]:
    out = [first]
    while True:
        more = [t for t in children(out[-1], "conj") if t.i > out[-1].i]
        if not more and len(out) > 1:
            more = [t for t in children(first, "conj") if t.i > out[-1].i]
        if not more:
            return out
        out.append(min(more, key=lambda t: t.i))


def _list(doc: Doc, items: list[Token]) -> Proposal | None:
    first, last = items[0], items[-1]
    if not runs_to_end(last) or not _alike(items):
        return None
    if first.head.dep_ == "relcl" and people_joined_to_things(first.head):
        return None
    starts = [_start(items, k) for k in range(len(items))]
    if any(s is None for s in starts):
        return None
    at = [s for s in starts if s is not None]
    lead = text_before(doc, at[0])
    if not _leads(doc, at[0], lead, first):
        return None
    link = doc[at[-1] - 1]
    if link.lower_ not in {"and", "or"}:
        return None
    if any(doc[at[k] - 1].text != "," for k in range(1, len(items) - 1)):
        return None
    if any(t.text in {",", ":"} for t in doc[root_of(doc).i : at[0] - 1]) or _mixed(items):
        return None
    ends = [*(a - 1 for a in at[1:]), len(doc)]
    texts = [tidy(text_of(doc, range(a, e))).rstrip(".") for a, e in zip(at, ends, strict=True)]
    if _only_first_asks(items):
        return None
    if any(not t or len(t.split()) > LIMIT for t in texts) or _shares_tail(items):
        return None
    texts = [lower_start(t, doc[a]) for t, a in zip(texts, at, strict=True)]
    if link.lower_ == "or":
        texts[-1] = "or " + texts[-1]
    return _as_list(lead, texts)


def _only_first_asks(items: list[Token]) -> bool:
    """ "tell people how to get advice, help and support": the list is of what they get."""
    first = [t for t in items[0].subtree if not any(t in i.subtree for i in items[1:])]
    return _asks(first) and not any(_asks(item.subtree) for item in items[1:])


def _asks(words: Iterable[Token]) -> bool:
    """Whether there is a "how", a "where" or a "to do" in the words."""
    return any(t.tag_ in {"WRB", "TO"} for t in words)


def _start(items: list[Token], k: int) -> int | None:
    item = items[k]
    if k == 0:
        if item.pos_ in {"VERB", "AUX"}:
            return item.i
        own = subtree(item, [t for t in item.children if t.dep_ in {"conj", "punct"}])
        return min(own)
    at = item.left_edge.i
    if at > 0 and item.doc[at - 1].lower_ in {"and", "or", ","}:
        return at
    return None


def _alike(items: list[Token]) -> bool:
    """Whether all items have one grammar."""
    if all(t.pos_ in _NOMINAL for t in items):
        return True
    if any(is_clause(t) for t in items):
        return False
    return len({t.tag_ for t in items}) == 1 and items[0].pos_ in {"VERB", "ADJ"}


def _mixed(items: list[Token]) -> bool:
    """ "a map of the park, Leeds, York and Hull": the names belong after "of", not beside the map."""
    first, rest = items[0], items[1:]
    return (
        first.pos_ != "PROPN"
        and any(t.lower_ == "of" for t in first.children)
        and all(t.pos_ == "PROPN" for t in rest[:-1])
    )


def _leads(doc: Doc, at: int, lead: str, first: Token) -> bool:
    """Whether the words before the list can stand alone with a colon."""
    root = root_of(doc)
    if root.i >= at or not (finite(root) or root.tag_ == "VB") or len(lead.split()) < 2:
        return False
    if subject_of(root) is None and root.tag_ != "VB":
        return False
    before = doc[at - 1]
    if before.text == "," or any(t.lower_ == "including" for t in doc[max(at - 4, 0) : at]):
        return False  # the item before it stays in the lead-in
    if before.pos_ in {"DET", "ADJ", "NUM", "CCONJ"} or before.tag_ in {"PRP$", "POS"}:
        return before.lower_ == "both"
    if first.pos_ == "VERB" and first.tag_ in {"VBD", "VBZ", "VBP"}:
        return False
    return not re.search(r"[,;]$", lead)


def _shares_tail(items: list[Token]) -> bool:
    """ "care, advice and support in the community": what follows the last item may belong to all."""

    def tail(token: Token) -> bool:
        return any(
            t.i > token.i and t.dep_ in {"prep", "relcl", "acl", "advcl"} and t.lower_ != "of"
            for t in token.children
        )

    if items[0].pos_ in {"VERB"}:
        bare = [
            not any(t.i > i.i and t.dep_ in {"dobj", "prep", "xcomp", "ccomp", "acomp"} for t in i.children)
            for i in items
        ]
        return bare[0] and not bare[-1]
    return tail(items[-1]) and not any(tail(t) for t in items[:-1])


def _marked(doc: Doc) -> Proposal | None:
    """ "the loss of: a friend; a home; a job." : the writer marked the list already."""
    text = doc.text.strip()
    if text.count(";") < FEWEST - 1:
        return None
    colon = text.find(": ")
    if colon < 0:
        colon = _list_start(doc)
    if colon < 0 or text[colon:].count(";") < FEWEST - 1:
        return None
    lead, tail = text[:colon], text[colon:].lstrip(": ")
    items = [
        tidy(re.sub(r"^(and|or)\s+", "", part.strip(), flags=re.IGNORECASE)).rstrip(".")
        for part in tail.split(";")
    ]
    offsets = [token for token in doc if token.idx > colon]
    if any(is_clause(t) and t.dep_ not in {"relcl", "advcl"} for t in offsets) or any(not i for i in items):
        return None
    return _as_list(lead, [lower_start(i) for i in items])


def _list_start(doc: Doc) -> int:
    """Where the first item starts in "It includes a hall; a shop; and a café." (a character), or -1."""
    root = root_of(doc)
    for first in children(root, "dobj", "attr"):
        if first.left_edge.i == root.i + 1 and not any(t.text == ";" for t in doc[: first.i]):
            return first.left_edge.idx
    return -1


def _as_list(lead: str, items: list[str]) -> Proposal:
    lead = capital(re.sub(r"[:,;\s]+$", "", lead))
    reason = f"{len(items)} things make a list"
    return bullets(lead, items, reason=reason, dropped=frozenset({"and", "both"}))
