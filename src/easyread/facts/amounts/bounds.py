"""What stands around a number and bounds it: at least, up to, more than, about, by, from."""

from __future__ import annotations

import re

_END = {"by", "before", "until", "till", "than later", "ends", "prior"}


_START = {"from", "after", "since", "starting", "starts", "onwards", "following"}


def bound_of(low: str, start: int, end: int, *, time: bool = False) -> str:
    before = low[max(0, start - 40) : start].rstrip(" -")
    after = low[end : end + 25]
    if re.match(
        r"[ -]?(?:[a-z]+ ){0,2}(?:or more|or over|and over|or older|or above|and above|at least|or later)\b",
        after,
    ):
        return "≥"
    if re.match(r"[ -]?(?:[a-z]+ ){0,2}(?:or less|or fewer|or under|and under|or younger|at most)\b", after):
        return "≤"
    if re.search(r"\b(?:at least|minimum of|no less than|no fewer than|not less than|a minimum of)$", before):
        return "≥"
    if re.search(
        r"\b(?:up to|at most|no more than|not more than|maximum of|a maximum of|no longer than)(?: [£$€])?$",
        before,
    ):
        return "≤"
    if re.search(
        (
            r"\b(?:more than|over|above|exceeding|longer than|older than|in excess"
            r" of|greater than|higher than)(?: the age of)?$"
        ),
        before,
    ):
        return ">"
    if re.search(
        r"\b(?:less than|under|below|fewer than|younger than|shorter than|lower than)(?: the age of)?$",
        before,
    ):
        return "<"
    if re.search(r"\b(?:about|around|approximately|roughly|nearly|almost|some|circa)(?: a| one)?$", before):
        return "~"
    if time:
        last = re.findall(r"[a-z]+", re.sub(r"\b(?:the|end|of|next|last|this|on|§)\b", "", before[-24:]))[-1:]
        if last and last[0] in _END:
            return "end"
        if last and last[0] in _START:
            return "start"
    return ""
