"""Counts how often each rule fires in 100 sentences of Easy Read by people, and of its originals.

Run: .venv/bin/python tests/benchmarks/rules_on_text.py EASY-FILE ... --originals FILE ...

It prints the table of docs/rules-on-real-text.md. The texts are not part of the project: bring your own.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from easyread.check import RULES, check
from easyread.check.handbook import precision
from easyread.check.precision import is_preview
from easyread.check.profile import USUAL, load_profile
from easyread.glossary import load_glossary
from easyread.read import read

MOST_ALIKE = 1.5  # under this many times as often on the originals, a rule says nothing of how easy a text is
ENOUGH = 5  # findings
WHOLE = frozenset(
    {"no-headings", "no-word-list", "no-label", "no-help-line", "no-contact", "no-date", "no-next-step"}
    | {"long-text", "hard-overall", "many-hard-words", "long-on-average", "many-negatives", "sad-topic"}
)


def counted(files: Iterable[Path]) -> tuple[Counter[str], int, int]:
    """Findings by rule, sentences, and texts."""
    profile, glossary = load_profile(USUAL, RULES), load_glossary()
    found: Counter[str] = Counter()
    sentences = texts = 0
    for file in files:
        for document in read(file):
            report = check(document, glossary=glossary, profile=profile)
            found.update(finding.rule for finding in report.findings)
            sentences += report.scores.sentences
            texts += 1
    return found, sentences, texts


def main() -> None:
    """Prints the table, the rules that say most first."""
    parser = argparse.ArgumentParser()
    parser.add_argument("easy", nargs="+", type=Path)
    parser.add_argument("--originals", nargs="+", type=Path, required=True)
    options = parser.parse_args()
    easy, easy_sentences, easy_texts = counted(options.easy)
    hard, hard_sentences, hard_texts = counted(options.originals)
    print(f"Sentences: {easy_sentences} of {easy_texts} Easy Read papers,", end=" ")
    print(f"{hard_sentences} of {hard_texts} originals.\n")
    print("| Rule | Easy Read | Originals | Says something? | Right, of those read |\n|---|---|---|---|---|")
    rows = []
    seldom = []
    for rule in RULES:
        here, there = 100 * easy[rule.id] / easy_sentences, 100 * hard[rule.id] / hard_sentences
        if easy[rule.id] + hard[rule.id] < ENOUGH:
            seldom.append(rule.id)
            continue
        times = there / here if here else 99.0
        says = (
            "yes"
            if times >= MOST_ALIKE
            else "no: more on Easy Read"
            if times < 1 / MOST_ALIKE
            else "no: alike"
        )
        if rule.id in WHOLE:
            says = "once for a text"
        rows.append((-times, rule.id, here, there, says))
    for _, name, here, there, says in sorted(rows):
        mark = " (preview)" if is_preview(name) else ""
        right = precision(name).replace(": a preview", "")
        print(f"| {name}{mark} | {here:.1f} | {there:.1f} | {says} | {right} |")
    print(f"\nFired under {ENOUGH} times here ({len(seldom)}):\n")
    for name in seldom:
        print(f"- {name}: {easy[name]} and {hard[name]} times. Right: {precision(name)}")


if __name__ == "__main__":
    main()
