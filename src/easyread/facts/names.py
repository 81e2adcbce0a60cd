"""Names that are lost, and names that are new."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.english.easy_words import word_lists
from easyread.facts.amounts.calendar import DAYS, FEASTS, MONTHS
from easyread.facts.reading import Reading, Unit
from easyread.facts.verdict import Fault
from easyread.glossary.grammar import words

_NAME = re.compile(r"[A-Z][\w’'&-]+")


def name_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """Names that are lost, and names that are new."""
    old, new = _names(source), _names(lines)
    low_old, low_new = f"{source.text} {source.near}".lower(), lines.text.lower()
    for name in old:
        if name.lower() in low_new or _shortened(name, source, lines) or _in_parts(name, low_new):
            continue
        yield Fault("name", f"the name {name} is lost", sure=not _rest_is_told(name, source, low_new))
    for name, unit in new.items():
        if unit.explains or name.lower() in low_old or name.lower().removesuffix("s") in low_old:
            continue
        if _shortened(name, lines, source) or _shortened(name, source, lines):
            continue
        yield Fault("name", f"the name {name} is new", unit.line)


def _names(reading: Reading) -> dict[str, Unit]:
    """Words with a capital inside a sentence, and first words that are names by their parse."""
    found: dict[str, Unit] = {}
    for unit in reading.units:
        for token in unit.doc:
            if (
                not _NAME.fullmatch(token.text)
                or token.text in word_lists().short_forms
                or token.text in {"OK", "TV", "I", "PM", "AM"}
                or token.lower_ in words("no-names")
                or token.lower_ in {"i'm", "i'd", "i've", "i'll"}
            ):
                continue
            inside = token.i > 0 and not unit.doc[token.i - 1].text.endswith(
                (".", "?", "!", ":", "“", '"', "‘", "(", "•", "-")
            )
            first = token.pos_ == "PROPN" and token.ent_type_ in {"PERSON", "GPE", "ORG", "FAC", "LOC"}
            if (
                (
                    inside
                    or (first and token.i + 1 < len(unit.doc) and unit.doc[token.i + 1].text[:1].isupper())
                )
                and token.ent_type_ not in {"DATE", "TIME"}
                and token.lower_ not in _CALENDAR
            ):
                found.setdefault(token.text.removesuffix("’s").removesuffix("'s"), unit)
    return found


def _in_parts(name: str, low: str) -> bool:
    """ "Polish-speaking" told as "speak Polish"."""
    first, _, rest = name.partition("-")
    return rest.islower() and re.search(rf"\b{re.escape(first.lower())}\b", low) is not None


def _rest_is_told(name: str, source: Reading, low: str) -> bool:
    """Whether the other words of a long name are told: "the courts service" for a longer title."""
    for hit in re.finditer(r"(?:[A-Z][\w’'-]+ (?:and |of |the |for )*){2,}[A-Z][\w’'-]+", source.text):
        parts = [w for w in hit[0].split() if w[:1].isupper() and w != "The"]
        told = [w for w in parts if re.search(rf"\b{re.escape(w.lower())}\b", low)]
        if name in parts and len(parts) > 2 and len(told) * 2 >= len(parts):
            return True
    return False


_CALENDAR = frozenset([*DAYS, *MONTHS, *FEASTS])


def _shortened(name: str, one: Reading, other: Reading) -> bool:
    """The name is told by the capitals of the other ("NHS"), or by a term of the glossary."""
    for term in (*one.terms, *other.terms):
        forms = (term.term, *term.forms, *term.short, term.plain)
        if any(name.lower() in form.lower().split() or name == form for form in forms):
            low = other.text.lower()
            if any(form and form.lower() in low for form in forms):
                return True
    if name.isupper() and len(name) > 1:
        initials = "".join(w[0] for w in re.findall(r"\b[A-Z][a-z]+", other.text))
        return name in initials
    return any(
        cap.isupper() and len(cap) > 1 and name[0] in cap and cap in one.text
        for cap in re.findall(r"\b[A-Z]{2,}\b", other.text)
    )
