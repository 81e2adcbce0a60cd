"""Whatever is done to the Word file: no words of it are lost, and no line goes without a trace."""

from __future__ import annotations

import copy
import io
import random
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from easyread.draftfile import Paper, settle
from easyread.fromword import read_pages, refs_of, take
from easyread.fromword.match import plain
from easyread.handout_toml import Contact, Handout
from easyread.pipeline import all_pictures, lines_of
from easyread.workshop.laid_out import booklet_of
from easyread.workshop.make import make
from easyread.workshop.opened import Opened, draft_text, open_draft, opened
from easyread.workshop.way import Way
from workshop import word

NEW = (
    "We like tea.",
    "Nobody came on the day.",
    "It is free.",
    "Ask at the desk for a key.",
    "The bus is late.",
)


GROUP = Handout(
    organisation="Skelby Voices",
    questions=("Is the bench in the right place?", "What else do you want there?"),
    next=("Skelby Voices will tell you in May.",),
    contact=Contact(phone="0161 496 0000"),
    numbered_lines=True,
)
WAYS = {"bare": Way(), "group": Way(handout=GROUP), "linear": Way(handout=GROUP, linear=True)}
Base = tuple[Opened, bytes, Way]


@pytest.fixture(scope="module", params=WAYS)
def base(made_once: Path, request: pytest.FixtureRequest) -> Base:
    [path] = (made_once / "out").glob("*.easyread.md")
    found, way = open_draft(path), WAYS[request.param]
    return found, make(found, ("docx",), way=way)["docx"], way


def edited(data: bytes, chance: random.Random) -> bytes:
    """The file after some edits that anybody may make, in any place."""
    document = Document(io.BytesIO(data))
    for _ in range(chance.randint(1, 8)):
        bodies = [p for p in word.paragraphs(document) if word.words_of(p).strip()]
        one, other = chance.choice(bodies), chance.choice(bodies)
        match chance.randint(0, 5):
            case 0:
                word.say(one, chance.choice(NEW))
            case 1:
                new = copy.deepcopy(one)
                word.say(new, chance.choice(NEW))
                one.addnext(new)
            case 2 if len(one.getparent().findall(qn("w:p"))) > 1:
                one.getparent().remove(one)
            case 3:
                if one is not other and one.getparent() is other.getparent():
                    other.addnext(one)
            case 4:
                words = word.words_of(one).split()
                chance.shuffle(words)
                word.say(one, " ".join(words))
            case _:
                word.say(one, f"{word.words_of(one)} {word.words_of(other)}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def everything(paper: Paper) -> str:
    """All words that the draft file has, in one string."""
    draft = paper.draft
    said = [draft.title.text.text, *(line.text.text for line in lines_of(draft))]
    said += [f"{word.term} {word.explanation} {word.example}" for word in draft.hard_words]
    said += [cut.text.text for cut in paper.cuts] + [new for _, new in paper.frame]
    said += [note.text for note in draft.notes]
    return plain(" | ".join(said)).lower()


@pytest.mark.parametrize("seed", range(40))
def test_no_words_are_lost(base: Base, seed: int) -> None:
    start, data, way = base
    changed = edited(data, random.Random(seed))  # noqa: S311
    old, new = read_pages(data), read_pages(changed)
    _, booklet = booklet_of(start.paper, way=way)
    taken = take(start.paper, refs_of(booklet, start.paper.draft), old, new, all_pictures())
    paper = settle(taken.paper)
    told = plain(" | ".join(f"{edit.before} {edit.after}" for edit in taken.edits)).lower()
    frame = {plain(para.text).lower() for para in old.paras}
    known = everything(paper)
    for para in new.paras:
        words = plain(para.text).lower()
        assert words in known or words in frame or words in told, para.text
    now = {plain(line.text.text) for line in lines_of(paper.draft)}
    for line in lines_of(start.paper.draft):
        words = plain(line.text.text)
        assert words in now or words.lower() in known or words.lower() in told, line.text.text
    again = opened(start.path, start.name, draft_text(paper))
    assert everything(again.paper) == known
