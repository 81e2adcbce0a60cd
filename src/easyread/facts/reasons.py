"""A "because" that is gone, or that is new."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.reading import Reading
from easyread.facts.verdict import Fault

_CAUSE = re.compile(
    r"\bbecause\b|\bon the grounds that\b|\bon account of\b"
    r"|\bdue to\b|\bowing to\b|\bas a result\b|\btherefore\b|\bconsequently\b"
    r"|,? so (?=(?:that |you|we|they|it|he|she|i|the|a|an|this|there|please"
    r"|check|do|people|your|our|many|some|no|any)\b)|\bso (?=\w+s (?:will"
    r"|can|must|should|may)\b)|^so\b|[.;:!?] so\b|; so\b|, so\b|\bwhich means\b"
    r"|\bthis means\b|\bthanks to\b|, since\b|, as (?=\w+ )"
    r"(?!(?:\w+ ){1,3}(?:calls?|knows?|says?|puts?|describes?|called|known|said|put) )|\bwhich is why\b"
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
            no_reason = re.search(r"\b(?:not|no|never)\b.* (?:simply|just|merely|only|solely) because\b", old)
            yield Fault("reason", "the reason is lost", sure=no_reason is None)
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
            sure = bool(because) or bool(_CONTRAST.search(old))
            yield Fault("reason", "a reason is new", unit.line, sure)


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
