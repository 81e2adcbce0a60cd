"""Who speaks comes first, with a colon; then what was said, as it was said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from easyread.rewrite.steps import Piece, Place, Proposal
from easyread.rewrite.wording import capital

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WORDS_OF = re.compile(
    r"^(In the words of (?P<who>[^:“\"]+)|(?P<lead>[^“\"]+?))[:,]\s+(?P<said>[“\"].{20,}[”\"])\.?$"
)
_AFTER = re.compile(
    r"^(?P<said>[“\"].{10,}[”\"]),? (?P<verb>said|says|explained|added|told us) "
    r"(?P<who>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}|she|he|they)"
    r"(?:, (?P<what>(?:an?|the|one of) [^,“”\"]+))?\.$"
)
_WHO_AFTER = re.compile(
    r"^(?P<said>[“\"].{10,}[”\"]),? (?P<who>(?:one|an?|another|the|my|our)(?: \w+){1,3}|she|he|they|I) "
    r"(?P<verb>said|says|explained|added|told us|told me)\.$"
)
_SPEAKS = re.compile(
    r"\b(said|says|say|explained|explains|told \w+|tells \w+|added|wrote|writes|asked|asks|put it)$"
)


def lead_quotation(doc: Doc, place: Place) -> Proposal | None:
    """ "In the words of Ann Lee: “…”" -> "These are the words of Ann Lee:" and the words on a new line."""
    if place.kind != "say":
        return None
    text = doc.text.strip()
    found = _AFTER.match(text) or _WHO_AFTER.match(text)
    if found:
        said = re.sub(r",([”\"])$", r".\1", found["said"])
        return _two(f"{capital(found['who'])} {found['verb']}:", said, _who_it_is(found))
    found = _WORDS_OF.match(text)
    if found is None:
        return None
    if found["who"]:
        return _two(f"These are the words of {found['who']}:", found["said"])
    if _SPEAKS.search(found["lead"]):
        return _two(f"{found['lead']}:", found["said"])
    return None


def _who_it_is(found: re.Match[str]) -> str:
    """ "…, said Tom Bell, one of the cooks." -> "Tom Bell is one of the cooks." """
    what = found.groupdict().get("what")
    return f"{found['who']} is {what}." if what and found["who"] not in {"she", "he", "they"} else ""


def _two(lead: str, said: str, who: str = "") -> Proposal:
    first = (Piece(text=who),) if who else ()
    pieces = (*first, Piece(text=lead, kind="lead-in"), Piece(text=said, kind="quote"))
    return Proposal(
        pieces=pieces, reason="who speaks comes first", dropped=frozenset({"in"}), swaps_words=True
    )
