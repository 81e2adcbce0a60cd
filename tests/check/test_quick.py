"""check --quick: without a parse, rules of words find what they find with one, and no parser is loaded."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from easyread.check import RULES, Rule, check
from easyread.english.quick import QuickDoc, base_form, quick_sentences
from easyread.glossary import Glossary
from easyread.model import Report
from easyread.read import read

from .conftest import document, example, only

ROOT = Path(__file__).parents[2]
QUICK = [rule for rule in RULES if rule.quick]
BAD = [pytest.param(rule, text, id=f"{rule.id}: {text[:40]}") for rule in QUICK for text in rule.bad]
GOOD = [pytest.param(rule, text, id=f"{rule.id}: {text[:40]}") for rule in QUICK for text in rule.good]
# "It is not uncommon": that "un" says no is seen by the parse alone.
NEEDS_A_PARSE = {"It is not uncommon.", "It is not good, and I do not like it."}


def rules_of(report: Report) -> set[str]:
    return {finding.rule for finding in report.findings}


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_bad_examples_are_found_without_a_parse(rule: Rule, text: str, words: Glossary) -> None:
    if text not in NEEDS_A_PARSE:
        assert rule.id in rules_of(check(example(text), glossary=words, profile=only(rule.id), quick=True))


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_good_examples_pass_without_a_parse(rule: Rule, text: str, words: Glossary) -> None:
    if text not in NEEDS_A_PARSE:
        assert rule.id not in rules_of(check(example(text), glossary=words, quick=True))


def test_only_rules_of_words_are_run_and_the_report_says_so(words: Glossary) -> None:
    report = check(
        document("It was decided that we can't come to the meeting in May."), glossary=words, quick=True
    )
    assert report.quick
    assert {note.id for note in report.rules} == {rule.id for rule in QUICK}
    assert "passive" not in rules_of(report)


def test_it_agrees_with_the_full_check_on_real_posts(words: Glossary) -> None:
    """What both kinds of rules can see, in the examples: nearly all of it is the same."""
    both = full = quick = 0
    ids = {rule.id for rule in QUICK}
    for path in sorted((ROOT / "examples").glob("*.txt")):
        for post in read(path):
            slow = {
                (f.rule, f.passage, f.words) for f in check(post, glossary=words).findings if f.rule in ids
            }
            fast = {(f.rule, f.passage, f.words) for f in check(post, glossary=words, quick=True).findings}
            both, full, quick = both + len(slow & fast), full + len(slow), quick + len(fast)
    assert full > 100
    assert both >= 0.9 * full
    assert both >= 0.85 * quick


def test_neither_the_parser_nor_the_school_grades_are_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("News\n\nWe use co-production. We don’t like jargon, e.g. outcomes.\n")
    code = (
        "import sys\nfrom easyread.cli import main\ntry:\n    main(['check', '--quick', '--json', 'a.txt'])\n"
        "except SystemExit:\n    pass\n"
        "names = ('spacy', 'nltk', 'textstat', 'lemminflect')\n"
        "print([m for m in names if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"
    assert {"jargon", "latin-short-form"} <= {f["rule"] for f in json.loads(done.stdout)["findings"]}


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("We met. It rained.", ("We met.", "It rained.")),
        ("Dr. Lee came at 2 p.m. on Friday.", ("Dr. Lee came at 2 p.m. on Friday.",)),
        ("“Why?” she asked. “We know.”", ("“Why?” she asked.", "“We know.”")),
        ("It cost £2.50. £5 is left.", ("It cost £2.50.", "£5 is left.")),
        ("  ", ()),
    ],
)
def test_sentences_are_found_by_stops_and_capitals(text: str, sentences: tuple[str, ...]) -> None:
    assert quick_sentences(text) == sentences


def test_words_are_cut_as_the_parser_cuts_them() -> None:
    doc = QuickDoc("Sam's co-production isn't at www.example.org/a, or sam@example.org.")
    assert [token.text for token in doc] == [
        *(
            "Sam",
            "'s",
            "co-production",
            "is",
            "n't",
            "at",
            "www.example.org/a",
            ",",
            "or",
            "sam@example.org",
            ".",
        ),
    ]
    assert all(doc.text[token.idx : token.idx + len(token.text)] == token.text for token in doc)
    assert doc[2:5].text == "co-production isn't"


@pytest.mark.parametrize(
    ("word", "base"),
    [("planned", "plan"), ("ladies", "lady"), ("making", "make"), ("bus", "bus"), ("discuss", "discuss")],
)
def test_base_forms_come_from_endings(word: str, base: str) -> None:
    assert base_form(word) == base
