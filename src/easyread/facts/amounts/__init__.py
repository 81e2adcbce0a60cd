"""Numbers, money, shares, dates and times, however they are written: "two weeks" and "14 days" are one."""

from __future__ import annotations

from easyread.facts.amounts.amount import Amount
from easyread.facts.amounts.counts import counts
from easyread.facts.amounts.dates import CLOCK, DATES, clocks, dates
from easyread.facts.amounts.money import MONEY, SHARES, money, shares
from easyread.facts.amounts.number_words import plain


def amounts(text: str) -> tuple[Amount, ...]:
    """All amounts of a text, in no order that counts."""
    low = plain(text)
    out: list[Amount] = []
    for pattern, read in ((DATES, dates), (CLOCK, clocks), (SHARES, shares), (MONEY, money)):
        while True:
            hit = pattern.search(low)
            if hit is None:
                break
            out.extend(read(hit, low))
            low = low[: hit.start()] + " § " + low[hit.end() :]
    out.extend(counts(low))
    return tuple(out)
