"""The reports hold what people and programs need, on a screen, in a pipe and with no colour."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from easyread.model import Finding, Origin, Report, Scores, TermUse
from easyread.report import REPORTS, terminal

# Parts of the page of the check, and the comments in a copy of a Word file.
NO_REPORTS = {"__init__", "html_scores", "html_text", "page_parts", "place", "scale", "word_comments"}

REPORT = Report(
    source="news.txt",
    terms=(
        TermUse(
            term="co-production",
            count=9,
            places=tuple(Origin(line=line, column=4) for line in (3, 3, 4, 5, 6, 7, 8, 9, 10)),
            forms=("co-production", "coproduction"),
            explained=False,
            advice="Say in the next sentence: Co-production means to plan together.",
            explanation="Co-production means to plan together.",
        ),
        TermUse(
            term="carer",
            count=1,
            places=(Origin(line=0),),
            forms=("carer",),
            explained=True,
            advice="Nothing.",
        ),
        TermUse(
            term="QZB",
            count=1,
            places=(Origin(line=0),),
            forms=("QZB",),
            explained=False,
            advice="Write the full name.",
            known_to_us=False,
        ),
    ),
    findings=(
        Finding(
            rule="jargon",
            message="“co-production” is hard.",
            level="must-fix",
            origin=Origin(line=3, column=4),
        ),
        Finding(
            rule="brackets",
            message="Words in [brackets] :tada:.",
            level="please-look",
            origin=Origin(line=3, end_line=5, column=0),
            words="(like [bold]this[/bold])",
            advice="Take them out.",
        ),
    ),
    scores=Scores(
        sentences=10,
        words=120,
        mean_words=12.0,
        p95_words=20.0,
        over_15=0.2,
        passives=0,
        hard_words=0,
        grade=6,
        ease=70,
    ),
)
EMPTY = Report(source="empty.txt", terms=(), findings=(), scores=Scores(sentences=0, words=0, too_short=True))


def told(name: str, *reports: Report) -> str:
    out = io.StringIO()
    REPORTS[name](reports, out)
    return out.getvalue()


def test_every_file_of_the_room_is_in_the_table() -> None:
    assert {path.stem for path in Path(terminal.__file__).parent.glob("*.py")} - NO_REPORTS == set(REPORTS)


def test_json_is_stable_and_whole() -> None:
    data = json.loads(told("json", REPORT, EMPTY))
    assert (data["format"], data["version"]) == ("easyread-check", 1)
    assert [text["file"] for text in data["texts"]] == ["news.txt", "empty.txt"]
    assert data["texts"][1]["scores"]["grade"] is None
    assert data["findings"][1] == {
        "text": 1,
        "file": "news.txt",
        "line": 3,
        "end_line": 5,
        "column": 0,
        "rule": "brackets",
        "level": "please-look",
        "message": "Words in [brackets] :tada:.",
        "words": "(like [bold]this[/bold])",
        "advice": "Take them out.",
        "passage": -1,
        "start": 0,
        "end": 0,
        "heading": "",
        "paragraph": 0,
    }
    first = data["terms"][0]
    assert (first["term"], first["count"], len(first["places"])) == ("co-production", 9, 9)
    assert set(first) == {
        *("text", "file", "term", "count", "forms", "explained", "known_to_us"),
        *("explanation", "advice", "places"),
    }


def test_the_terminal_says_it_all_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    text = " ".join(told("terminal", REPORT).split())
    assert "co-production (coproduction) 9 3, 4, 5, 6, 7, 8, ..." in text
    assert "Co-production means to plan together." in text
    assert "QZB 1 top Write the full name." in text
    assert "Hard words that the text explains: carer." in text
    assert "Words in [brackets] :tada:. [(like [bold]this[/bold])]" in text  # told as it was written
    assert "1 to fix. 1 to look at." in text
    assert "\x1b" not in text


def test_a_text_that_is_too_short_gets_no_figures() -> None:
    text = told("terminal", EMPTY)
    assert "too short" in text
    assert "Nothing to fix. Now ask people with learning disabilities to check it." in text


def test_a_narrow_screen_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    text = told("terminal", REPORT)
    assert "…" not in text
    assert max(len(line) for line in text.splitlines()) <= 40


def test_in_a_word_file_places_are_headings_and_paragraphs() -> None:
    """Nobody sees line numbers in Word."""
    from easyread.model import Passage

    passages = (
        Passage(kind="title", text="News", origin=Origin(line=0)),
        Passage(kind="sentence", text="We met.", origin=Origin(line=2)),
        Passage(kind="heading", text="Next steps", origin=Origin(line=3)),
        Passage(kind="sentence", text="We plan.", origin=Origin(line=4)),
        Passage(kind="sentence", text="It isn't done.", origin=Origin(line=5)),
    )
    found = Finding(
        rule="contraction", message="Two words.", level="must-fix", origin=Origin(line=5), passage=4, end=14
    )
    first = Finding(
        rule="passive", message="Who?", level="please-look", origin=Origin(line=2), passage=1, end=7
    )
    word = Report(source="a.docx", terms=(), findings=(found, first), scores=EMPTY.scores, passages=passages)
    screen = told("terminal", word)
    assert "Next steps, 2" in screen
    assert "top, 1" in screen
    assert "Next steps" not in told("terminal", replace(word, source="a.txt"))
    data = json.loads(told("json", word))["findings"]
    assert [(one["heading"], one["paragraph"]) for one in data] == [("Next steps", 2), ("", 1)]
