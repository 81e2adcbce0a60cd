"""The scores of a text as numbers to judge: each with its range, and published Easy Read beside it."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from easyread.check.precision import interval
from easyread.english.scores import LONG_WORDS, count_words, formulas
from easyread.errors import DataFileError
from easyread.model import Measure, Scores
from easyread.resources import data_dir

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

FILE = "published-easy-read.toml"
Z = 1.96  # 95 in 100
# To say "harder than 70 of 100 papers" a text needs the 100 words that the formulas were made on
# (Flesch 1948), and a range that is not wider than this many of 100 papers (our choice).
ENOUGH_WORDS = 100
ENOUGH_LINES = 10
WIDEST = 60
# Of 24 published Easy Read papers: see docs/scores.md.
TYPICAL = MappingProxyType({"passives": 9.6, "hard_words": 7.4})

_TEXTS = MappingProxyType(
    {
        "words": (
            "Words in a sentence",
            "How many words a line has, on average. A short line can still be hard.",
        ),
        "over_15": (
            "Sentences over 15 words",
            "How many lines are longer than most guides want.",
        ),
        "grade": (
            "School grade (Flesch-Kincaid)",
            "A school year in the United States. It comes from how long words and sentences are.",
        ),
        "ease": (
            "Reading ease (Flesch)",
            "The same in points. More points are easier. Most texts get 0 to 100.",
        ),
        "passives": ("Passives", "How many lines say what is done, and may not say who does it."),
        "hard_words": (
            "Hard words",
            "How many words are not everyday words. One that is explained still counts.",
        ),
    }
)


@lru_cache(maxsize=1)
def papers() -> tuple[dict[str, float], ...]:
    """The figures of published Easy Read. Raises DataFileError."""
    path = data_dir("styles") / FILE
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))["paper"]
        names = ("words", "over_15", "grade", "ease")
        return tuple({name: float(entry[name]) for name in names} for entry in entries)
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise DataFileError(f"{path.name} cannot be used: {error}", hint="Install easyread again.") from error


def measures(lines: Sequence[Doc | Span], scores: Scores) -> tuple[Measure, ...]:
    """What can be said of a text in numbers; nothing where it is too short to judge."""
    kept = [(line.text, words) for line in lines if (words := count_words(line.text))]
    if scores.too_short or scores.mean_words is None:
        return ()
    lengths = [float(words) for _, words in kept]
    long = sum(words > LONG_WORDS for words in lengths)
    enough = sum(lengths) >= ENOUGH_WORDS and len(kept) >= ENOUGH_LINES
    ones = [1.0] * len(lengths)
    found = [
        _measure("words", scores.mean_words, _spread(lengths, ones), enough=enough),
        _measure("over_15", 100 * long / len(kept), _share(long, len(kept)), enough=enough),
    ]
    if scores.grade is not None and scores.ease is not None:
        grades = [formulas(text) for text, _ in kept]
        found += [
            _measure("grade", scores.grade, _spread([g for g, _ in grades], lengths), enough=enough),
            _measure("ease", scores.ease, _spread([e for _, e in grades], lengths), enough=enough),
        ]
    if scores.passives is not None and scores.hard_words is not None:
        times = round(scores.passives * len(kept) / 100)
        hard = round(scores.hard_words * sum(lengths))
        found += [
            _measure("passives", scores.passives, _share(min(times, len(kept)), len(kept)), enough=enough),
            _measure("hard_words", 100 * scores.hard_words, _share(hard, int(sum(lengths))), enough=enough),
        ]
    return tuple(found)


def _measure(name: str, value: float, spread: tuple[float, float], *, enough: bool) -> Measure:
    """A number with its range. What it is harder than is left out where the range says too little."""
    low, high = spread
    title, means = _TEXTS[name]
    known = tuple(sorted(paper[name] for paper in papers() if name in paper))
    usual = TYPICAL.get(name, _middle(known) if known else None)
    harder: int | None = None
    ends = [0, 0]
    if known and enough:
        ends = sorted(_harder(known, end, name) for end in (low, high))
        harder = _harder(known, value, name) if ends[1] - ends[0] <= WIDEST else None
    return Measure(
        id=name,
        name=title,
        means=means,
        value=round(value, 1),
        low=round(low, 1),
        high=round(high, 1),
        per_100=name in {"over_15", "passives", "hard_words"},
        papers=known,
        typical=usual,
        harder_than=harder,
        harder_low=ends[0] if harder is not None else 0,
        harder_high=ends[1] if harder is not None else 0,
    )


def _harder(known: Sequence[float], value: float, name: str) -> int:
    """Of 100 published papers, how many are easier by this number."""
    easier = sum(paper > value if name == "ease" else paper < value for paper in known)
    return round(100 * easier / len(known))


def _middle(values: Sequence[float]) -> float:
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def _spread(values: Sequence[float], weights: Sequence[float]) -> tuple[float, float]:
    """The range of a weighted mean, from how much the lines differ."""
    total, count = sum(weights), len(values)
    mean = sum(v * w for v, w in zip(values, weights, strict=True)) / total
    square = sum((w * (v - mean)) ** 2 for v, w in zip(values, weights, strict=True))
    error = math.sqrt(square * count / max(1, count - 1)) / total
    return mean - Z * error, mean + Z * error


def _share(some: int, of: int) -> tuple[float, float]:
    """The range of a share, in 100."""
    low, high = interval(some, of)
    return 100 * low, 100 * high


def about_scores() -> str:
    """What each number means, for `easyread explain scores`."""
    lines = ["# The scores", "", "They say what to look at. None of them says that a text is easy.", ""]
    for name, (title, means) in _TEXTS.items():
        known = sorted(paper[name] for paper in papers() if name in paper)
        usual = TYPICAL.get(name, _middle(known) if known else None)
        spread = f", from {known[0]:g} to {known[-1]:g} in {len(known)} papers" if known else ""
        lines.append(f"- {title}. {means} Easy Read by people has about {usual:g}{spread}.")
    return "\n".join([*lines, "", "More: docs/scores.md.", ""])
