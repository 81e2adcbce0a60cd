"""Numbers, money, shares, dates, times and names: each must come back as it was, and none may be new."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.english.easy_words import word_lists
from easyread.facts.amounts import Amount, ordinals
from easyread.facts.reading import Reading, Unit
from easyread.facts.verdict import Fault
from easyread.glossary.grammar import words

_KINDS = {"date": "date", "clock": "date", "count": "number", "share": "number"}
_NAME = re.compile(r"[A-Z][\w’'&-]+")
_ABOUT = re.compile(r"\b(?:about|around|nearly|almost|more than|over|less than|under|just)\b")
_FLIPS = {("<", "≥"), ("≥", "<"), (">", "≤"), ("≤", ">")}


def figure_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """Amounts that are lost, new or bounded in another way."""
    old, new = source.amounts, _without_definitions(lines, source)
    for one in _once(old):
        told = any(_same(one, other) for other in lines.amounts)
        if not told and not _free_of_cost(one, lines) and not _still_written(one, lines, source):
            yield Fault(_kind(one), f"{_name(one)} is lost")
    yield from _which_time(source, lines)
    yield from _from_to(source, lines)
    for amount, unit in new:
        if not any(_same(other, amount) for other in old) and not _still_written(amount, source, source):
            yield Fault(_kind(amount), f"{_name(amount)} is new", unit.line)
        else:
            yield from _bounds(amount, [o for o in old if _same(o, amount)], unit, source, lines)


_WHICH = re.compile(
    r"\b(last|this|next|previous|coming) (week|month|year|night|weekend|morning"
    r"|evening|summer|winter|spring|autumn|term|[a-z]+day|january|february"
    r"|march|april|may|june|july|august|september|october|november|december)\b"
)
_WHICH_SAME = {"previous": "last", "coming": "next"}


def _which_time(source: Reading, lines: Reading) -> Iterator[Fault]:
    """ "last year" is not "this year"."""
    old: dict[str, set[str]] = {}
    for which, what in _WHICH.findall(source.text.lower()):
        old.setdefault(what, set()).add(_WHICH_SAME.get(which, which))
    for unit in lines.units:
        for which, what in _WHICH.findall(unit.text.lower()):
            if what in old and _WHICH_SAME.get(which, which) not in old[what] and not unit.explains:
                yield Fault(
                    "date",
                    f"“{which} {what}” stands where the source has “{sorted(old[what])[0]} {what}”",
                    unit.line,
                )


def _from_to(source: Reading, lines: Reading) -> Iterator[Fault]:
    """ "from 3% to 5%" is not "from 5% to 3%"."""
    pattern = re.compile(r"\bfrom ([^\s,.]*\d[^\s]*)(?: \w+){0,2} to ([^\s,]*\d[^\s,]*)")
    old = {tuple(x.strip(".,;") for x in pair) for pair in pattern.findall(source.text.lower())}
    for unit in lines.units:
        for one, other in pattern.findall(unit.text.lower()):
            if (other.strip(".,;"), one.strip(".,;")) in old:
                yield Fault("number", f"“from {one}” and “to {other}” change places", unit.line)


def _without_definitions(lines: Reading, source: Reading) -> list[tuple[Amount, Unit]]:
    from easyread.facts.amounts import amounts

    seen: list[tuple[Amount, Unit]] = []
    for unit in lines.units:
        if not unit.explains:
            seen += [(a, unit) for a in amounts(unit.text) if not _counts_the_list(a, unit)]
    return seen


def _counts_the_list(amount: Amount, unit: Unit) -> bool:
    """ "if 2 things are true:", "one of these": the number counts the items."""
    return bool(
        re.search(
            rf"\b{re.escape(amount.said)} (?:things|of these|reasons|ways|rules|parts|groups)\b",
            unit.text.lower(),
        )
    )


def _once(found: tuple[Amount, ...]) -> list[Amount]:
    return list(dict.fromkeys(found))


def _same(one: Amount, other: Amount) -> bool:
    if one.kind == "clock" and other.kind == "clock":
        a, b = float(one.value), float(other.value)
        return a == b or (
            abs(a - b) == 720 and not re.search(r"am|pm|morning|evening|:", one.said + other.said)
        )
    if one.kind == "share" and other.kind == "share":
        a, b = float(one.value), float(other.value)
        return abs(a - b) < 0.7 or (
            abs(a - b) <= 5 and "~" in {one.bound, other.bound} and "%" in one.said + other.said
        )
    if {one.kind, other.kind} == {"count", "date"} and isinstance(one.value, str) != isinstance(
        other.value, str
    ):
        text, number = (one, other) if isinstance(one.value, str) else (other, one)
        return str(text.value) == f"{float(number.value):g}"
    if one.kind != other.kind:
        units = {one.kind, other.kind}
        return (
            "count" in units
            and not units & {"date", "clock", "share", "time"}
            and _bare(one) == _bare(other)
            and not any(k.startswith("money") for k in units)
        )
    if one.kind == "date":
        return _same_date(str(one.value), str(other.value))
    return one.value == other.value and (not one.per or not other.per or one.per == other.per)


def _bare(amount: Amount) -> str:
    found = re.findall(r"[\d.]+", amount.said)
    return found[0] if found else amount.said.split()[0]


def _same_date(one: str, other: str) -> bool:
    """ "14 June" and "June" are one only where the day stands elsewhere; the set check sees to the day."""
    return one == other or ({"christmas", "easter"} & {one, other} != set() and one == other)


def _still_written(amount: Amount, where: Reading, source: Reading) -> bool:
    """The figure stands there in another use ("2 to 4", "1st")."""
    if amount.kind == "count":
        figure = f"{float(amount.value):g}"
        if figure in ordinals(where.text) or re.search(
            rf"(?<![\d.,]){re.escape(figure)}(?:st|nd|rd|th)\b", where.text
        ):
            return True
        ones = {
            "1": r"\b(?:a|an|one|single|another|each)\b",
            "2": r"\b(?:both|two|pair|couple|twin|second)\b",
        }
        return figure in ones and re.search(ones[figure], where.text, re.IGNORECASE) is not None
    if amount.kind == "share" and amount.value == 50.0:
        return bool(re.search(r"\bhal(?:f|ves?|ved|ving)\b", where.text.lower()))
    if amount.kind == "time" and amount.value == 1:
        return bool(re.search(r"\bonce\b|\bone time\b|\b1 time\b", where.text.lower()))
    if (
        amount.kind == "date"
        and not re.search(r"\d", str(amount.value))
        and str(amount.value) in {"May", "March"}
    ):
        return str(amount.value).lower() in where.text.lower()
    if amount.kind in {"minute", "month"} and re.match(r"one\b|1\b", amount.said):
        return bool(re.search(r"\b(?:a|an|one|each|every|per|the|1)\b", where.text.lower()))
    return (
        amount.kind == "date"
        and " " not in str(amount.value)
        and str(amount.value).lower() in where.text.lower().split()
    )


def _free_of_cost(amount: Amount, lines: Reading) -> bool:
    return amount.kind.startswith("money") and amount.value == 0 and "free" in lines.text.lower()


def _bounds(
    amount: Amount, old: list[Amount], unit: Unit, source: Reading, lines: Reading
) -> Iterator[Fault]:
    """ "at least 3" is not "3", and "by Friday" is not "on Friday"."""
    before = {o.bound for o in old}
    if amount.bound in before or (amount.kind == "share" and amount.bound == "~"):
        return
    others = {a.bound for a in lines.amounts if _same(a, amount)}
    if before <= others:
        return
    if any((b, amount.bound) in _FLIPS for b in before) and _noes(source) != _noes(lines):
        return
    said = {
        "≥": "at least",
        "≤": "up to",
        ">": "more than",
        "<": "less than",
        "~": "about",
        "end": "by",
        "start": "from",
        "": "",
    }
    if amount.kind in {"date", "clock"}:
        if {amount.bound} | before <= {"end", "≤", "<"} or {amount.bound} | before <= {"start", "≥", ">"}:
            return
        if not amount.bound and "start" in before | {amount.bound} and "end" not in before:
            return  # "from May" -> "in May": seen by the verb
        if not amount.bound and not re.search(
            rf"\b(?:on|in|at) (?:the |§ )?{re.escape(amount.said.lower())}", unit.text.lower()
        ):
            return
        if amount.bound and before == {""} and amount.bound == "start":
            return
        kind = "order"
    else:
        kind = "more-less" if amount.bound != "~" else "quantity"
        if {amount.bound} | before <= {"≤", "<"} and re.search(r"within|in less", unit.text):
            return
    was = " / ".join(said[b] for b in sorted(before) if b) or "no such word"
    yield Fault(kind, f"{_name(amount)} has “{said[amount.bound] or 'no such word'}”, not “{was}”", unit.line)


def _noes(reading: Reading) -> bool:
    return bool(
        re.search(r"\b(?:not|no|nobody|never|cannot|none|without|nor)\b|n['’]t\b", reading.text.lower())
    )


def _kind(amount: Amount) -> str:
    return _KINDS.get(amount.kind, "amount")


def _name(amount: Amount) -> str:
    word = {"date": "the date", "clock": "the time", "count": "the number"}.get(amount.kind, "the amount")
    return f"{word} “{amount.said}”"


def name_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """Names that are lost, and names that are new."""
    old, new = _names(source), _names(lines)
    low_old, low_new = f"{source.text} {source.near}".lower(), lines.text.lower()
    for name in old:
        if name.lower() not in low_new and not _shortened(name, source, lines):
            yield Fault("name", f"the name {name} is lost")
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


_CALENDAR = {
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "christmas",
    "easter",
}


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
