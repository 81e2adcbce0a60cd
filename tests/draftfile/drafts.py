"""Drafts of any shape, for the property tests of the draft file."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from easyread.draftfile import Checked, Cut, Paper, Settings
from easyread.model import (
    Change,
    Draft,
    HardWord,
    LedgerEntry,
    Line,
    Mark,
    Note,
    Origin,
    Picture,
    Point,
    Section,
    Sentence,
    Text,
)

IDEAS = {
    name: Picture(idea=name, set_name="openmoji", file=file, alt=alt, credit="OpenMoji, CC BY-SA 4.0")
    for name, file, alt in (("meeting", "1F465", "two people"), ("tea (hot)", "2615", "a cup of tea"))
}
SIGNS = "ab C.:;,-*_[](){}<>#!\\/|'\"“”é\n\t\r =0"
words = st.text(
    st.one_of(st.sampled_from(SIGNS), st.characters(codec="utf-8", exclude_categories=("Cs",))), max_size=25
)
some_words = words.filter(bool)
plain = st.text(st.sampled_from("abc 'é"), min_size=1, max_size=12).map(str.strip).filter(bool)
origins = st.builds(Origin, line=st.integers(0, 90), end_line=st.integers(0, 90), column=st.integers(1, 40))
reasons = st.one_of(st.just(""), some_words)


@st.composite
def texts(draw: Any) -> Text:
    text = draw(words)
    marks: list[Mark] = []
    place = 0
    for _ in range(draw(st.integers(0, 2))):
        if len(text) - place < 1:
            break
        start = draw(st.integers(place, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        kind = draw(st.sampled_from(("bold", "link", "term")))
        target = "" if kind == "bold" else draw(some_words)
        marks.append(Mark(kind=kind, start=start, end=end, target=target))
        place = end
    return Text(text=text, marks=tuple(marks))


def lines(keys: list[str], kinds: tuple[str, ...]) -> st.SearchStrategy[Line]:
    source = st.one_of(
        st.sampled_from([*keys, "person", "template:about"]), some_words.map(lambda w: f"glossary:{w}")
    )
    changes = st.builds(Change, step=plain, before=words, after=words, reason=words, sure=st.booleans())
    return st.builds(
        Line,
        text=texts(),
        kind=st.sampled_from(kinds),
        sources=st.lists(source, max_size=3).map(tuple),
        changes=st.lists(changes, max_size=2).map(tuple),
    )


pictures = st.one_of(
    st.none(),
    st.sampled_from(list(IDEAS.values())),
    st.builds(
        Picture,
        idea=words,
        set_name=st.just("openmoji"),
        file=st.sampled_from(("1F4D6", "2615")),
        alt=words,
        why=words,
        others=st.lists(plain, max_size=2).map(tuple),
    ),
)


@st.composite
def papers(draw: Any) -> Paper:
    keys = draw(st.lists(st.from_regex(r"[1-9]\.[1-9]", fullmatch=True), min_size=1, max_size=4, unique=True))
    body = lines(keys, ("say", "lead-in", "item", "explain", "quote", "frame"))
    heading = lines(keys, ("heading",))
    point = st.builds(Point, lines=st.lists(body, max_size=3).map(tuple), picture=pictures)
    section = st.builds(
        Section,
        points=st.lists(point, max_size=3).map(tuple),
        heading=st.one_of(st.none(), heading.filter(lambda line: bool(line.text.text))),
    )
    terms = draw(st.lists(some_words, max_size=2, unique_by=str.casefold))
    word = st.builds(
        HardWord, term=st.just(""), explanation=some_words, example=words, idea=words, picture=pictures
    )
    sentences = [Sentence(key=key, text=draw(words), origin=draw(origins)) for key in keys]
    states = st.sampled_from(("kept", "split", "changed", "left-out", "not-sure"))
    ledger = [LedgerEntry(key=key, state=draw(states), reason=draw(reasons)) for key in keys]
    note = st.builds(
        Note, code=st.sampled_from(("left-out", "date")), message=words, text=words,
        origin=st.one_of(st.none(), origins),
    )  # fmt: skip
    draft = Draft(
        title=draw(heading),
        document_title=draw(words),
        sections=tuple(draw(st.lists(section, max_size=3))),
        source=draw(words),
        author=draw(words),
        role=draw(words),
        byline=draw(words),
        date=draw(words),
        sentences=tuple(sentences),
        hard_words=tuple(_called(draw(word), term) for term in terms),
        cover=draw(pictures),
        ledger=tuple(ledger),
        notes=tuple(draw(st.lists(note, max_size=2))),
    )
    count = iter(range(1, 100))
    rows = tuple(tuple(str(next(count)) for _ in s.points) for s in draft.sections)
    cut = st.builds(
        Cut, text=texts().filter(lambda t: bool(t.text)), sources=st.lists(st.sampled_from(keys)).map(tuple),
        reason=reasons,
    )  # fmt: skip
    checked = st.builds(Checked, by=words, day=words, words=words, cuts=words)
    return Paper(
        draft=draft,
        rows=rows,
        cuts=tuple(draw(st.lists(cut, max_size=2))),
        settings=Settings(post=draw(st.integers(1, 9)), pages=draw(st.integers(0, 9))),
        frame=tuple(draw(st.lists(st.tuples(some_words, words), max_size=2))),
        checked=draw(st.one_of(st.none(), checked)),
    )


def _called(word: HardWord, term: str) -> HardWord:
    from dataclasses import replace

    return replace(word, term=term)
