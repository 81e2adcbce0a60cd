"""Probes in free words: drafts as a person writes them. Floors only go up."""

from __future__ import annotations

from functools import cache

from easyread.facts import Verdict

from .measure import PROBES, Probe, results

REFUSED = 0.92
ACCEPTED = 0.85


@cache
def _results() -> tuple[tuple[Probe, Verdict], ...]:
    return tuple(results(PROBES / "free"))


def test_bad_drafts_in_free_words_are_refused() -> None:
    bad = [not verdict.supported for probe, verdict in _results() if not probe.honest]
    assert sum(bad) / len(bad) >= REFUSED


def test_good_drafts_in_free_words_are_accepted() -> None:
    good = [verdict.supported for probe, verdict in _results() if probe.honest]
    assert sum(good) / len(good) >= ACCEPTED
