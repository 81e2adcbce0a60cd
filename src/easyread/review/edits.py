"""What a person can do to a draft on the review page: each is a function from a Paper to a Paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from easyread.draftfile import Cut, Ideas, Paper, in_step, settle
from easyread.draftfile.inline import UnclosedError, read_inline
from easyread.draftfile.values import PERSON
from easyread.draftfile.write import usual_kind
from easyread.errors import InputError
from easyread.model import HardWord, Line, LineKind, Picture, Point, Section, Text

TAKEN_OUT = "A person took it out."
Place = tuple[int, int]  # a section and a row in it


def place_of(paper: Paper, mark: str) -> Place:
    """Where the row with this mark is. Raises InputError when it is gone."""
    for number, marks in enumerate(paper.rows):
        if mark in marks:
            return number, marks.index(mark)
    raise InputError("This row is not there any more.", hint="Somebody took it out. Load the page again.")


def text_of(paper: Paper, words: str) -> Text:
    """The words that a person typed, with ** around hard words. Raises InputError."""
    terms = [word.term for word in paper.draft.hard_words]
    try:
        return read_inline(" ".join(words.split()), terms)
    except UnclosedError as error:
        raise InputError(
            "Two stars (**) have no partner.", hint="Put ** on both sides of the hard word."
        ) from error


def with_point(paper: Paper, place: Place, change: Callable[[Point], Point]) -> Paper:
    """`paper` with one row changed."""
    section = paper.draft.sections[place[0]]
    points = list(section.points)
    points[place[1]] = change(points[place[1]])
    return _with_section(paper, place[0], replace(section, points=tuple(points)), paper.rows[place[0]])


def _with_section(paper: Paper, number: int, section: Section, marks: tuple[str, ...]) -> Paper:
    sections, rows = list(paper.draft.sections), list(paper.rows)
    sections[number], rows[number] = section, marks
    return replace(paper, draft=replace(paper.draft, sections=tuple(sections)), rows=tuple(rows))


def set_line(paper: Paper, mark: str, number: int, words: str, was: str | None = None) -> Paper:
    """The line in other words. Several lines of `words` are several lines; none take it out.

    `was`: the words that the person saw. Raises InputError when they are not there any more.
    """
    place = place_of(paper, mark)
    lines = paper.draft.sections[place[0]].points[place[1]].lines
    if not 0 <= number < len(lines):
        raise InputError("This line is not there any more.", hint="Load the page again.")
    old = lines[number]
    typed = _texts(paper, words)
    if typed == [old.text]:
        return paper
    if was is not None and old.text.text != was:
        raise InputError(
            f"This line was changed in another window or program. It says now: {old.text.text}",
            hint=f"You wrote: {words}. Load the page again, and decide.",
        )
    new = [replace(old, text=text, changes=()) for text in typed]
    if not new:
        return leave_out(paper, mark, number)
    return with_point(
        paper, place, lambda point: replace(point, lines=(*lines[:number], *new, *lines[number + 1 :]))
    )


def _texts(paper: Paper, words: str) -> list[Text]:
    return [text_of(paper, line) for line in words.splitlines() if line.strip()]


def leave_out(paper: Paper, mark: str, number: int) -> Paper:
    """The line goes to what is left out. A row without lines goes, too."""
    place = place_of(paper, mark)
    lines = paper.draft.sections[place[0]].points[place[1]].lines
    gone = lines[number]
    cut = Cut(text=gone.text, sources=gone.sources, reason=TAKEN_OUT)
    rest = (*lines[:number], *lines[number + 1 :])
    paper = replace(paper, cuts=(*paper.cuts, cut))
    if rest:
        return with_point(paper, place, lambda point: replace(point, lines=rest))
    return without_row(paper, place)


def without_row(paper: Paper, place: Place) -> Paper:
    section, marks = paper.draft.sections[place[0]], paper.rows[place[0]]
    points = (*section.points[: place[1]], *section.points[place[1] + 1 :])
    gone = marks[place[1]]
    made = _with_section(
        paper, place[0], replace(section, points=points), (*marks[: place[1]], *marks[place[1] + 1 :])
    )
    return replace(made, clashes=tuple(mark for mark in made.clashes if mark != gone))


def put_back(paper: Paper, number: int) -> Paper:
    """A line that was left out is a row again, after the row that comes before it in the source."""
    if not 0 <= number < len(paper.cuts):
        raise InputError("This line is back already.", hint="Load the page again.")
    cut = paper.cuts[number]
    paper = replace(paper, cuts=(*paper.cuts[:number], *paper.cuts[number + 1 :]))
    sources = cut.sources or (PERSON,)
    line = Line(text=cut.text, kind=usual_kind(cut.text.text, sources), sources=sources)
    order = {sentence.key: place for place, sentence in enumerate(paper.draft.sentences)}
    mine = min((order.get(key, 0) for key in sources), default=0)
    best: Place | None = None
    for s, section in enumerate(paper.draft.sections):
        for p, point in enumerate(section.points):
            keys = [order[key] for one in point.lines for key in one.sources if key in order]
            if keys and max(keys) <= mine:
                best = (s, p)
            if keys and mine in keys:
                return with_point(paper, (s, p), lambda old: replace(old, lines=(*old.lines, line)))
    return _new_row(paper, best, Point(lines=(line,)))


def _new_row(paper: Paper, after: Place | None, point: Point) -> Paper:
    if not paper.draft.sections:
        sections = (Section(points=(point,)),)
        return replace(paper, draft=replace(paper.draft, sections=sections), rows=(("1",),))
    number, at = after if after is not None else (0, -1)
    section, marks = paper.draft.sections[number], paper.rows[number]
    highest = max((int(mark) for row in paper.rows for mark in row if mark.isdecimal()), default=0)
    points = (*section.points[: at + 1], point, *section.points[at + 1 :])
    new = (*marks[: at + 1], str(highest + 1), *marks[at + 1 :])
    return _with_section(paper, number, replace(section, points=points), new)


def add_line(paper: Paper, mark: str, words: str, *, row: bool = False) -> Paper:
    """A line of the person's own at the end of the row, or in a row of its own after it."""
    kind: LineKind = "say"
    lines = tuple(Line(text=text, kind=kind, sources=(PERSON,)) for text in _texts(paper, words))
    if not lines:
        raise InputError("There are no words.", hint="Write a line first.")
    place = place_of(paper, mark)
    if row:
        return _new_row(paper, place, Point(lines=lines))
    return with_point(paper, place, lambda point: replace(point, lines=(*point.lines, *lines)))


def move_row(paper: Paper, mark: str, by: int) -> Paper:
    """The row one place up (-1) or down (1), also into the next section."""
    s, p = place_of(paper, mark)
    section, marks = paper.draft.sections[s], list(paper.rows[s])
    points = list(section.points)
    if 0 <= p + by < len(points):
        points[p], points[p + by] = points[p + by], points[p]
        marks[p], marks[p + by] = marks[p + by], marks[p]
        return _with_section(paper, s, replace(section, points=tuple(points)), tuple(marks))
    if not 0 <= s + by < len(paper.draft.sections):
        return paper
    point = points[p]
    paper = without_row(paper, (s, p))
    other, theirs = paper.draft.sections[s + by], paper.rows[s + by]
    if by > 0:
        return _with_section(paper, s + by, replace(other, points=(point, *other.points)), (mark, *theirs))
    return _with_section(paper, s + by, replace(other, points=(*other.points, point)), (*theirs, mark))


def set_picture(paper: Paper, mark: str, idea: str, ideas: Ideas) -> Paper:
    """Another picture for the row ("cover": for the cover); none for ""."""
    picture: Picture | None = None
    if idea:
        picture = ideas.get(idea)
        if picture is None:
            raise InputError("There is no such picture.", hint="Choose one from the page.")
    if mark == "cover":
        return replace(paper, draft=replace(paper.draft, cover=picture))
    return with_point(paper, place_of(paper, mark), lambda point: replace(point, picture=picture))


def set_heading(paper: Paper, number: int, words: str) -> Paper:
    """Other words for the title (-1) or for a heading."""
    text = text_of(paper, words)
    if not text.text:
        raise InputError("A heading needs words.", hint="Write some.")
    if number < 0:
        return replace(paper, draft=replace(paper.draft, title=replace(paper.draft.title, text=text)))
    section = paper.draft.sections[number]
    old = section.heading or Line(text=text, kind="heading", sources=(PERSON,))
    return _with_section(paper, number, replace(section, heading=replace(old, text=text)), paper.rows[number])


def set_word(paper: Paper, term: str, explanation: str, example: str = "") -> Paper:
    """What a hard word means, in the list and in the paper. A new word is added; one with no meaning goes."""
    term, told = " ".join(term.split()), " ".join(explanation.split())
    words = list(paper.draft.hard_words)
    at = next((n for n, word in enumerate(words) if word.term.casefold() == term.casefold()), None)
    if not term or (at is None and not told):
        raise InputError("The word or its explanation is missing.", hint="Write both.")
    if at is None:
        words.append(HardWord(term=term, explanation=told, example=" ".join(example.split())))
    elif told:
        words[at] = replace(words[at], explanation=told, example=" ".join(example.split()))
    else:
        del words[at]
    return in_step(paper, replace(paper, draft=replace(paper.draft, hard_words=tuple(words))))


def choose(paper: Paper, mark: str, *, mine: bool) -> Paper:
    """Ends a clash: `mark` is the other version of the row before it."""
    s, p = place_of(paper, mark)
    if mark not in paper.clashes or p == 0:
        raise InputError("There is no clash here any more.", hint="Load the page again.")
    if mine:
        return without_row(paper, (s, p))
    other = paper.draft.sections[s].points[p]
    made = with_point(paper, (s, p - 1), lambda point: other)
    return without_row(made, (s, p))


def settled(paper: Paper) -> Paper:
    """The paper with a ledger that fits."""
    return settle(paper)
