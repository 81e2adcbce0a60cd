"""What flows through the rooms: Document (written), Draft (said), Booklet (printed)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# --- text -----------------------------------------------------------------------------------

MarkKind = Literal["bold", "link", "term"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a text that is bold, a link or a hard word. Offsets are characters: start <= i < end."""

    kind: MarkKind
    start: int
    end: int
    target: str = ""  # link: its address; term: the name of its glossary entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words with stand-off marks, in order of their start."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where something stands in the file that was read. Lines, columns and pages count from 1; 0 is unknown.

    In a file without lines (Word, PDF), `line` counts paragraphs or printed lines.
    """

    line: int
    end_line: int = 0
    column: int = 1
    page: int = 0  # only where the file says what is on which page


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something left out, changed or doubtful that a person must see. Loss is a Note, never silence."""

    code: str  # "left-out", "mended", "past-date", "sad-topic", "not-sure", ...
    message: str
    text: str = ""  # the words it is about
    origin: Origin | None = None


# --- Document: what was written ---------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    text: Text
    origin: Origin
    level: int = 2  # the title of the document is level 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    text: Text
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list. The lead-in is the paragraph before it."""

    items: tuple[Text, ...]
    origin: Origin
    ordered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    text: Text
    origin: Origin
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells; the first row is the header row when `header` is true."""

    rows: tuple[tuple[Text, ...], ...]
    origin: Origin
    header: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    alt: str
    origin: Origin
    source: str = ""
    caption: Text | None = None


Block = Heading | Paragraph | Bullets | Quote | Table | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One post, report or page as it was written. `date` is as the author wrote it."""

    title: str
    blocks: tuple[Block, ...]
    source: str  # the name of the file, without its folder
    byline: str = ""  # the line as written: "By A Person, Job, Organisation"
    author: str = ""  # the person's name alone, where it is sure
    role: str = ""  # job and organisation, as written
    date: str = ""
    standfirst: Text | None = None
    series: str = ""  # the title over all posts of an archive
    notes: tuple[Note, ...] = ()


# --- Draft: what we say -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that a step did. `sure` is false where a person must look."""

    step: str
    before: str
    after: str
    reason: str
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence (or heading, or list item) of the source. `key` is its place: block.sentence, e.g. "4.2"."""

    key: str
    text: str
    origin: Origin


LineKind = Literal["heading", "say", "lead-in", "item", "explain", "quote", "frame"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the draft: a sentence, a lead-in, a list item, a heading or an explanation."""

    text: Text
    kind: LineKind = "say"
    sources: tuple[str, ...] = ()  # keys of source sentences; "glossary:<term>"; "template:<name>"; "person"
    changes: tuple[Change, ...] = ()


OWN_FILE = "file"  # the set of pictures whose `file` is a place on this computer


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chosen picture. `set_name` and `file` find it; `why` says which words called it."""

    idea: str
    set_name: str
    file: str
    alt: str
    credit: str = ""
    why: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One idea: up to a few lines that belong together, and one picture (or none)."""

    lines: tuple[Line, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    points: tuple[Point, ...]
    heading: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HardWord:
    """A hard word that the draft keeps, with its explanation, for the A to Z list."""

    term: str
    explanation: str
    example: str = ""
    idea: str = ""  # the picture that the glossary names for it
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How hard a text is. All lengths in words. None where the text is too short to judge."""

    sentences: int
    words: int
    mean_words: float | None = None
    p95_words: float | None = None
    over_15: float | None = None  # share, 0 to 1
    passives: float | None = None  # per 100 sentences
    hard_words: float | None = None  # share of running words, 0 to 1
    grade: float | None = None  # Flesch-Kincaid grade, line by line
    ease: float | None = None  # Flesch reading ease, line by line
    too_short: bool = False


LedgerState = Literal["kept", "split", "changed", "left-out", "not-sure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """What became of one source sentence."""

    key: str
    state: LedgerState
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The Easy Read draft of one Document, with where each line comes from."""

    title: Line
    document_title: str
    sections: tuple[Section, ...]
    source: str
    author: str = ""
    role: str = ""
    byline: str = ""
    date: str = ""
    language: str = "en-GB"
    sentences: tuple[Sentence, ...] = ()
    hard_words: tuple[HardWord, ...] = ()
    cover: Picture | None = None
    ledger: tuple[LedgerEntry, ...] = ()
    notes: tuple[Note, ...] = ()
    before: Scores | None = None
    after: Scores | None = None
    main_points: tuple[str, ...] = ()  # keys of the source sentences that matter most, the most first


# --- Findings: what the checks say -------------------------------------------------------------

Level = Literal["must-fix", "please-look", "info"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One remark on a text: where it is, what is wrong and what to do."""

    rule: str
    message: str
    level: Level
    origin: Origin
    words: str = ""
    advice: str = ""
    passage: int = -1  # which of the report's passages it is about; -1: the whole text
    start: int = 0  # its characters in that passage: start <= i < end
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One heading, paragraph, list item or cell of the text that was checked, as it was written."""

    kind: str  # "title", "heading", "sentence" (a paragraph), "item", "quote", "cell", "caption"
    text: str
    origin: Origin
    level: int = 0  # of a heading
    sentences: tuple[tuple[int, int], ...] = ()  # where each begins and ends: start <= i < end


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleNote:
    """What a report says of a rule that was run."""

    id: str
    group: str  # "Words", "Sentences", "Numbers", "Structure"
    level: Level
    asks: str  # what a good text does: a line of the checklist
    why: str
    source: str
    preview: bool = False  # too few of its findings were read to say how often it is right


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUse:
    """One hard word in a text: how often, where, whether explained at first use, and what to do."""

    term: str
    count: int
    places: tuple[Origin, ...]
    forms: tuple[str, ...]
    explained: bool
    advice: str
    explanation: str = ""
    known_to_us: bool = True  # false: not in the glossary (rare word or unexplained capitals)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One number about a text: what it means, its range, and published Easy Read beside it."""

    id: str
    name: str
    means: str  # one sentence
    value: float
    low: float  # 95 in 100 texts with sentences like these would be between low and high
    high: float
    per_100: bool = False  # "24 in 100"
    papers: tuple[float, ...] = ()  # published Easy Read, paper by paper, lowest first
    typical: float | None = None  # of published Easy Read
    harder_than: int | None = None  # of 100 published papers; None where that cannot be said
    harder_low: int = 0
    harder_high: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The jargon report of one text."""

    source: str
    terms: tuple[TermUse, ...]
    findings: tuple[Finding, ...]
    scores: Scores
    passages: tuple[Passage, ...] = ()
    rules: tuple[RuleNote, ...] = ()  # those that were run
    allowed: tuple[Finding, ...] = ()  # what the writer allowed, with a reason: not in `findings`
    only_people: tuple[str, ...] = ()  # what no program can check
    measures: tuple[Measure, ...] = ()  # the scores that can be judged, with their range
    praise: tuple[str, ...] = ()  # what is done well
    quick: bool = False  # no parse: only the rules of words were run


# --- Booklet: what is printed -------------------------------------------------------------------

RowKind = Literal["lines", "hard-word", "plain", "question", "picture"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A picture and its words. No exporter splits a row over two pages."""

    lines: tuple[Line, ...]
    picture: Picture | None = None
    kind: RowKind = "lines"
    id: str = ""  # stays the same while its source does: letters, figures and "_"
    number: int = 0  # of its first line, where lines are numbered
    answers: tuple[str, ...] = ()  # a box to tick for each
    space: int = 0  # lines to write on, under the words


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletSection:
    heading: str
    rows: tuple[Row, ...]
    new_page: bool = False
    level: int = 1
    id: str = ""  # as that of a row
    part: str = ""  # which part of the booklet it is: "paper", "hard-words", ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Booklet:
    """The whole handout, in order. Exporters add page numbers and break pages, nothing else."""

    title: str
    status: str  # "Easy Read draft: not yet checked by people with learning disabilities"
    cover: tuple[str, ...]  # the cover's other lines, in order
    sections: tuple[BookletSection, ...]
    picture: Picture | None = None
    logo: Picture | None = None  # of the organisation, on the cover only
    footer: str = ""  # the short form of the status, on each page
    compact: bool = False  # the title is no page of its own
    language: str = "en-GB"
    author: str = ""
    style: str = "handout"
