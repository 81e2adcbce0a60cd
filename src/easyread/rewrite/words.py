"""Swaps words by the tables: set phrases and padding, then formal words for plain ones."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from easyread.english.inflect import inflect
from easyread.glossary import Glossary, Match, find
from easyread.glossary.phrases import find_phrases
from easyread.glossary.plain_words import swaps
from easyread.glossary.spelling import american
from easyread.rewrite.steps import Place, Proposal, Step, reworded
from easyread.rewrite.wording import capital, tidy

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_AND_OR = re.compile(r"\band/or\b")
_SLASH = re.compile(r"(?<![/:.\w])([A-Za-z][a-z]{2,})\s?/\s?([A-Za-z][a-z]{2,}\b)(?![/.:@])")
# "may be unable" would become "may be not able".
_NOT_ABLE = re.compile(r"\b(may|might|will|would|could|should|must|can) be not able\b")
_NOT_BEEN = re.compile(r"\b(have|has|had) been not able\b")


def swap_phrases(doc: Doc, place: Place) -> Proposal | None:
    """ "in the event that" -> "if": every phrase of the tables that has something to put in its place."""
    found = [f for f in find_phrases(doc, place.kept) if f.text is not None]
    if not found:
        return None
    edits = {f.start: (f.end, f.text or "") for f in found}
    text = _edited(doc, edits)
    if not re.search(r"\w", text):
        return None
    said = ", ".join(f"“{f.entry.phrase}”" for f in found)
    return reworded(text, place, reason=f"plainer than {said}")


def write_or(doc: Doc, place: Place) -> Proposal | None:
    """ "parents/carers" -> "parents or carers"; not in an address, a date or a short form ("A/C")."""
    text = _AND_OR.sub("or", doc.text)
    if re.search(r"[A-Z]\w+\s?/\s?[A-Z]", doc.text):
        return None  # a road or a file with two names
    text = _SLASH.sub(r"\1 or \2", text)
    if text == doc.text:
        return None
    return reworded(text, place, reason="“or” instead of a slash")


def spell_british(doc: Doc, place: Place) -> Proposal | None:
    """ "color" -> "colour": not in a name, not in a quotation."""
    table = american()
    edits = {
        t.i: (t.i + 1, capital(table[t.lower_]) if t.text[0].isupper() else table[t.lower_])
        for t in doc
        if t.lower_ in table and t.i not in place.kept and not t.is_upper
        if not (t.ent_type_ in {"ORG", "FAC", "LAW", "EVENT", "WORK_OF_ART"} or (t.i and t.text[0].isupper()))
    }
    if not edits:
        return None
    return reworded(_edited(doc, edits), place, reason="British spelling")


def swap_words(doc: Doc, place: Place) -> Proposal | None:
    """ "utilise" -> "use": each formal word whose guards allow it here."""
    found = list(swaps(doc, place.kept))
    if not found:
        return None
    edits: dict[int, tuple[int, str]] = {}
    for swap in found:
        edits[swap.at] = (swap.at + 1, swap.text)
        if swap.prep_at >= 0:
            edits[swap.prep_at] = (swap.prep_at + 1, swap.prep)
    said = ", ".join(f"“{f.entry.word}”" for f in found)
    text = _NOT_ABLE.sub(r"\1 not be able", _edited(doc, edits))
    text = _NOT_BEEN.sub(r"\1 not been able", text)
    return reworded(text, place, reason=f"plainer than {said}")


def plain_terms(glossary: Glossary) -> Step:
    """A step that swaps the glossary's own terms where an entry says which plainer word is always right."""

    def swap_terms(doc: Doc, place: Place) -> Proposal | None:
        """ "the local authority" -> "the council": not in a name, and not in a quotation."""
        found = [m for m in find(doc, glossary) if m.term.plain and not _is_fixed(doc, m, place)]
        if not found:
            return None
        edits = {m.start: (m.end, _like(doc[m.end - 1], m)) for m in found}
        said = ", ".join(f"“{m.form}”" for m in found)
        return reworded(_edited(doc, edits), place, reason=f"plainer than {said}")

    return swap_terms


def _is_fixed(doc: Doc, match: Match, place: Place) -> bool:
    span = range(match.start, match.end)
    name = any(doc[i].text[:1].isupper() and doc[i].i > 0 for i in span) and not match.is_short
    return name or any(i in place.kept for i in span)


def _like(last: Token, match: Match) -> str:
    """The plainer words of a match, plural or past as the words that they stand for."""
    words = match.term.plain.split()
    at = 0 if match.term.pos == "verb" else -1
    words[at] = inflect(words[at], last.tag_.replace("NNPS", "NNS"))
    text = " ".join(words)
    return capital(text) if match.form[:1].isupper() and match.start == 0 else text


def _edited(doc: Doc, edits: dict[int, tuple[int, str]]) -> str:
    """The text of `doc` with tokens start..end replaced, a and an mended where the next word changed."""
    out: list[str] = []
    i = 0
    while i < len(doc):
        if i not in edits:
            out.append(doc[i].text_with_ws)
            i += 1
            continue
        end, text = edits[i]
        if i and _opens(doc[i]):
            if text:
                text = capital(text)
            elif end < len(doc) and end not in edits:
                edits[end] = (end + 1, capital(doc[end].text))
        if out and text:
            out = _article(out, text)
        elif out and end < len(doc):
            out = _article(out, doc[end].text)
        out.append(
            text
            + (doc[end - 1].whitespace_ or (" " if text and end < len(doc) and doc[end].is_alpha else ""))
        )
        if end < len(doc) and text and re.fullmatch(r"(?i).*\ban?", text):
            out = _article(out, doc[end].text)
        i = end
    text = tidy(re.sub(r"\s+", " ", "".join(out)))
    started_small = doc.text[:1].islower()
    if doc.text.rstrip()[-1:] in ".?!:" and text[-1:] not in ".?!:\"'”’)":
        text += doc.text.rstrip()[-1]
    return text if started_small else capital(text)


def _opens(token: Token) -> bool:
    """Whether the word has a capital only because something starts there: "2. The majority of …"."""
    if token.text == "A":
        return token.i + 1 < len(token.doc) and token.nbor(1).text.islower()
    return token.is_alpha and token.text[:1].isupper() and token.text[1:].islower()


def _article(out: list[str], following: str) -> list[str]:
    """Mends "a" or "an" at the end of `out` before `following`."""
    last = out[-1].strip().lower()
    if last not in {"a", "an"}:
        found = re.fullmatch(r"(?is)(.*\b)(an?)(\s*)", out[-1])
        if found is None:
            return out
        head, word, space = found.groups()
        return [*out[:-1], head + _a_or_an(word, following) + space]
    space = out[-1][len(out[-1].rstrip()) :]
    return [*out[:-1], _a_or_an(out[-1].strip(), following) + space]


def _a_or_an(word: str, following: str) -> str:
    right = "an" if _vowel_sound(following.split(" ")[0].lower() if following else "") else "a"
    return right.capitalize() if word[0].isupper() else right


@lru_cache(maxsize=1000)
def _vowel_sound(word: str) -> bool:
    if re.match(r"(?:uni([^nm]|$)|us[aeiou]|eu|one|once|u[bkt]|ut)", word):
        return False
    if re.match(r"(?:hour|honest|honou?r|heir)", word):
        return True
    if re.match(r"(?:8|11$|18)", word):
        return True
    return word[:1] in set("aeiou")
