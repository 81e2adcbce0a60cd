"""Lines that explain a word, and whether they explain it as the glossary does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.english.frequency import zipf
from easyread.facts.clauses.content import is_content, key
from easyread.facts.reading import Reading, Unit
from easyread.facts.support import unsupported
from easyread.facts.tables import opposites, related, stem, stems
from easyread.facts.turned_round import opposite_faults
from easyread.facts.verdict import Fault
from easyread.glossary import Glossary, Term, find


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
