"""A "must" of the source that no line has in any form, where a line says "can" or "if you want"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.plain_text import small
from easyread.facts.reading import Reading
from easyread.facts.verdict import Fault

_MUST = re.compile(
    r"\b(?:must|required to|obliged to|(?:have|has|had) to|compulsory|mandatory|ordered to|shall)\b"
)
_STILL = re.compile(
    r"\b(?:must|need|needs|needed|have to|has to|had to|required|order(?:s|ed)?|told|made|duty|rules?|law|"
    r"only|"
    r"should|not|never|cannot|without|please|allowed|against|or)\b"
)
_FREE = re.compile(
    r"\bif (?:you|they|he|she|we) (?:want|wish|like|choose)\b|\b(?:can|may) (?:choose|decide)\b"
)


def must_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """ "You must return it" told as "You can put it back if you want"."""
    old, new = small(source.text), small(" ".join(u.text for u in lines.units if not u.explains))
    if not _MUST.search(old) or re.search(r"\bnot (?:have|required|obliged|need)\b", old):
        return
    if _FREE.search(new) and not _FREE.search(old):
        yield Fault("strength", "“must” became “if you want”")
    elif (
        not _STILL.search(new)
        and not any(c.order for c in lines.clauses())
        and re.search(r"\b(?:can|may)\b", new)
    ):
        yield Fault("strength", "“must” is lost")
