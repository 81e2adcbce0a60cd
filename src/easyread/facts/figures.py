"""Numbers, money, shares, dates and times: each must come back as it was, and none may be new."""

from __future__ import annotations

import re
from collections.abc import Iterator

from easyread.facts.amounts.amount import Amount
from easyread.facts.bounded import bound_faults, kind_of, name_of
from easyread.facts.reading import Reading, Unit
from easyread.facts.same_amount import same_amount, still_written
from easyread.facts.verdict import Fault
from easyread.facts.which_time import from_to_faults, which_time_faults
from easyread.facts.worked_out import counts_a_row, days_worked_out, is_later, is_rounded


def figure_faults(source: Reading, lines: Reading) -> Iterator[Fault]:
    """Amounts that are lost, new or bounded in another way."""
    old, new = source.amounts, _without_definitions(lines, source)
    days = days_worked_out(source)
    for one in _once(old):
        told = any(same_amount(one, other) or is_rounded(one, other) for other in lines.amounts)
        if is_later(one, source) and days & {str(a.value) for a in lines.amounts}:
            continue
        if not told and not _free_of_cost(one, lines) and not still_written(one, lines, source):
            yield Fault(kind_of(one), f"{name_of(one)} is lost")
    yield from which_time_faults(source, lines)
    yield from from_to_faults(source, lines)
    for amount, unit in new:
        if any(is_rounded(other, amount) for other in old) or str(amount.value) in days:
            continue
        if counts_a_row(amount, source):
            continue
        if not any(same_amount(other, amount) for other in old) and not still_written(amount, source, source):
            yield Fault(kind_of(amount), f"{name_of(amount)} is new", unit.line)
        else:
            yield from bound_faults(amount, [o for o in old if same_amount(o, amount)], unit, source, lines)


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
            rf"\b{re.escape(amount.said)} (?:things|of these|reasons|ways|rules|parts|groups|duties|jobs"
            r"|steps|kinds|choices|questions)\b",
            unit.text.lower(),
        )
    )


def _once(found: tuple[Amount, ...]) -> list[Amount]:
    return list(dict.fromkeys(found))


def _free_of_cost(amount: Amount, lines: Reading) -> bool:
    return amount.kind.startswith("money") and amount.value == 0 and "free" in lines.text.lower()
