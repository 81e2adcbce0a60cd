"""The round-trip table: what was edited in a Word file, and what of it came back into the draft file.

    python tests/workshop/measure.py [--libreoffice] [--only WORDS] [--show]

Each edit is done alone on the handout of an example, and saved in some ways. "yes": it came back as meant.
With --libreoffice, LibreOffice saves the file as .odt and as .docx again, too.
"""

from __future__ import annotations

import copy
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

import easyread
from easyread.workshop.word_back import bring_back
from workshop import word
from workshop.test_word_back import PNG

POST = Path(__file__).resolve().parents[2] / "examples" / "panel-member-a-yellow-card.txt"
JOINED = "It arrived the night before."
Rows = Callable[[str, str], bool]  # rows before, rows after -> whether the edit came back


def take_out_last(old: str) -> word.Edit:
    def edit(document: Any) -> None:
        paragraph = [p for p in word.paragraphs(document) if old in word.words_of(p)][-1]
        paragraph.getparent().remove(paragraph)

    return edit


def heading_after(old: str, new: str) -> word.Edit:
    """A new heading before the table row or paragraph with the words `old`."""

    def edit(document: Any) -> None:
        heading = next(p for p in document.paragraphs if p.style.name == "Heading 1")
        other = copy.deepcopy(heading._p)
        for mark in [*other.iter(qn("w:bookmarkStart")), *other.iter(qn("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        word.say(other, new)
        target = word.find(document, old)
        table = next(iter(target.iterancestors(qn("w:tbl"))), None)
        if table is None:
            target.addprevious(other)
            return
        row = word.row_of(document, old)
        rest = copy.deepcopy(table)
        for one in list(rest.iter(qn("w:tr"))):
            rest.remove(one)
        for one in [row, *row.itersiblings(qn("w:tr"))]:
            rest.append(one)
        table.addnext(rest)
        table.addnext(other)

    return edit


def copy_row(words: str, new: str) -> word.Edit:
    """A row copied and pasted below itself, with other words in its first line."""

    def edit(document: Any) -> None:
        row = word.row_of(document, words)
        other = copy.deepcopy(row)
        for mark in [*other.iter(qn("w:bookmarkStart")), *other.iter(qn("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        first, *rest = [p for p in other.iter(qn("w:p")) if word.words_of(p)]
        word.say(first, new)
        for paragraph in rest:
            paragraph.getparent().remove(paragraph)
        row.addnext(other)

    return edit


def swap_pictures(one: str, two: str) -> word.Edit:
    def edit(document: Any) -> None:
        a, b = (next(word.row_of(document, words).iter(qn("w:drawing"))) for words in (one, two))
        holder = OxmlElement("w:r")
        a.addprevious(holder)
        b.addprevious(a)
        holder.addprevious(b)
        holder.getparent().remove(holder)

    return edit


def bold(words: str, part: str) -> word.Edit:
    def edit(document: Any) -> None:
        paragraph = word.find(document, words)
        before, _, after = word.words_of(paragraph).partition(part)
        word.say(paragraph, before)
        run = next(paragraph.iter(qn("w:r")))
        heavy = word._run("w:t", part)
        properties = OxmlElement("w:rPr")
        properties.append(OxmlElement("w:b"))
        heavy.insert(0, properties)
        run.addnext(word._run("w:t", after))
        run.addnext(heavy)

    return edit


def join(words: str) -> word.Edit:
    """The paragraph after the one with `words` is joined to it."""

    def edit(document: Any) -> None:
        paragraph = word.find(document, words)
        following = next(p for p in paragraph.itersiblings(qn("w:p")))
        word.say(paragraph, f"{word.words_of(paragraph)} {word.words_of(following)}")
        following.getparent().remove(following)

    return edit


def comment(words: str) -> word.Edit:
    def edit(document: Any) -> None:
        for paragraph in document.paragraphs:
            if words in paragraph.text:
                document.add_comment(paragraph.runs[0], text="Is this right?", author="Ann")
                return
        from docx.text.paragraph import Paragraph

        paragraph = Paragraph(word.find(document, words), document)
        document.add_comment(paragraph.runs[0], text="Is this right?", author="Ann")

    return edit


def tracked_row(words: str) -> word.Edit:
    """A row struck out with tracked changes on."""

    def edit(document: Any) -> None:
        row = word.row_of(document, words)
        properties = row.find(qn("w:trPr"))
        mark = OxmlElement("w:del")
        for name, value in (("w:id", "901"), ("w:author", "Ann"), ("w:date", "2026-05-04T10:00:00Z")):
            mark.set(qn(name), value)
        properties.append(mark)
        for paragraph in row.iter(qn("w:p")):
            for run in list(paragraph.iter(qn("w:r"))):
                gone = copy.deepcopy(mark)
                run.addprevious(gone)
                gone.append(run)
                for text in run.iter(qn("w:t")):
                    text.tag = qn("w:delText")

    return edit


def has(*words: str) -> Rows:
    return lambda before, after: all(one in after for one in words)


def swapped(old: str, new: str) -> Rows:
    """The rows are the same but for `old`, which is `new` now."""
    return lambda before, after: before.count(old) == 1 and after == before.replace(old, new)


def gone(*old: str) -> Rows:
    return lambda before, after: not any(one in after for one in old)


def both(one: Rows, other: Rows) -> Rows:
    return lambda before, after: one(before, after) and other(before, after)


def rows_of(text: str) -> str:
    return text.partition("\n-->")[2] or text.partition("-->\n")[2].partition("\n# Left out")[0]


HEARD = "I had sat through enough meetings where people talked over my head."
QUIET = "The room went quiet."
EDITS: dict[str, tuple[word.Edit, Rows]] = {
    "nothing": (lambda document: None, lambda before, after: before == after),
    "a word in a line": (word.change(HEARD, HEARD.replace("enough", "many")), swapped("enough", "many")),
    "a line in quite other words": (
        word.change(QUIET, "Nobody said a thing."),
        swapped(QUIET, "Nobody said a thing."),
    ),
    "a line added in a row": (
        word.add_after(HEARD, "That was hard."),
        has(f"{HEARD} {{1.2}}\nThat was hard.\n"),
    ),
    "a line taken out": (word.take_out(HEARD), gone(HEARD)),
    "a row taken out": (word.take_out_row(HEARD), gone(HEARD, "I thought it would be")),
    "a row moved": (
        word.move_row(HEARD, "Some professionals find it hard"),
        lambda before, after: (
            sorted(before) == sorted(after)
            and after.index(HEARD) > after.index("Some professionals find it hard")
        ),
    ),
    "a row copied and changed": (copy_row(HEARD, "This row is new."), has("\nThis row is new.\n", HEARD)),
    "a line cut in two": (
        lambda document: (
            [
                edit(document)
                for edit in (
                    word.change(
                        "When I was asked to join", "I was asked to join the partnership board in 2022."
                    ),
                    word.add_after("I was asked to join the partnership board in 2022.", "I nearly said no."),
                )
            ]
            and None
        ),
        has("board in 2022. {1.1}\n", "I nearly said no. {1.1}\n"),
    ),
    "two lines joined": (
        join("My first pack of papers"),
        has("My first pack of papers was 64 pages long. It arrived the night before. {4.1}\n"),
    ),
    "a heading changed": (
        word.change_last("What we changed", "Our new rules"),
        swapped("What we changed", "Our new rules"),
    ),
    "a heading added": (heading_after(QUIET, "Silence"), has("\n## Silence\n")),
    "a heading taken out": (take_out_last("What we changed"), gone("## What we changed")),
    "the title": (
        word.change("The yellow card that changed", "A yellow card"),
        has("\n# A yellow card {title}\n"),
    ),
    "a list item changed": (
        word.change("papers go out in Easy Read", "papers are in Easy Read"),
        has("- papers are in Easy Read {8.1}\n"),
    ),
    "a list item added": (
        word.add_after("papers go out in Easy Read", "we have tea"),
        has("\n- we have tea\n"),
    ),
    "a list item taken out": (
        word.take_out("papers go out in Easy Read"),
        gone("papers go out in Easy Read"),
    ),
    "a picture taken out": (word.take_out_picture(HEARD), has(f"[2]\n{HEARD}")),
    "a picture changed": (word.new_picture(HEARD, PNG, "Our own picture"), has("[2] ![Our own picture](")),
    "two pictures swapped": (
        swap_pictures("When I was asked to join", HEARD),
        has("[1] ![Two people below a map pin.](meeting)", "[2] ![Three people joined in a circle.](group)"),
    ),
    "words made bold": (bold(QUIET, "quiet"), has("The room went __quiet__.")),
    "what a hard word means": (
        word.change_last(
            "is one of two people who lead", "A co-chair leads the meeting with another person."
        ),
        has("\nA co-chair leads the meeting with another person.\n"),
    ),
    "a hard word taken out": (
        word.take_out("A threshold is the level at which something starts or changes."),
        lambda before, after: before.count("level at which") == after.count("level at which") + 1,
    ),
    "words of the frame": (
        word.change("You can ask someone to help you read this paper.", "Ask Jo to help you."),
        has("- You can ask someone to help you read this paper. => Ask Jo to help you."),
    ),
    "a frame line taken out": (
        word.take_out("You can ask someone to help you read this paper."),
        has("- You can ask someone to help you read this paper. =>\n"),
    ),
    "a change tracked": (word.tracked(HEARD, "enough", "many"), swapped("enough", "many")),
    "a row struck out, tracked": (tracked_row(HEARD), gone(HEARD)),
    "a comment": (comment(QUIET), has("Ann: Is this right?")),
}
WAYS = ("plain", "as Word saves", "no bookmarks", "LibreOffice")


def measure(*, libreoffice: bool) -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        [outcome] = easyread.convert([POST], folder, options=easyread.Options(formats=("docx",)))
        draft = folder / f"{outcome.name}.easyread.md"
        original = (folder / f"{outcome.name}.docx").read_bytes()
        ways = WAYS if libreoffice else WAYS[:-1]
        print("| What was edited | " + " | ".join(ways) + " |\n|---" * 1 + "|---" * len(ways) + "|")
        total = [0] * len(ways)
        only = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else ""
        for what, (edit, good) in ((what, one) for what, one in EDITS.items() if only in what):
            said = [_came_back(edit, good, way, folder, draft, original) for way in ways]
            total = [n + (one == "yes") for n, one in zip(total, said, strict=True)]
            print(f"| {what} | " + " | ".join(said) + " |", flush=True)
        print("| **came back** | " + " | ".join(f"{n} of {len(EDITS)}" for n in total) + " |")
        return 0


def _came_back(edit: word.Edit, good: Rows, way: str, folder: Path, draft: Path, original: bytes) -> str:
    path = folder / "work" / f"{draft.name.removesuffix('.easyread.md')}.docx"
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir()
    path.write_bytes(original)
    word.edit_word(path, edit)
    if way == "as Word saves":
        word.edit_word(path, word.as_word_saves)
    elif way == "no bookmarks":
        word.without_bookmarks(path)
    elif way == "LibreOffice":
        (path.parent / "lo").mkdir()
        word.through_libreoffice(path, path.parent / "lo")
    back = bring_back(path, draft)
    before, after = (
        text.partition("-->\n")[2].partition("\n# Left out")[0]
        + text.partition("\n# Words of the frame")[2].partition("\n# Source")[0]
        + (text.partition("\n# Notes")[2] if "comment" in text.partition("\n# Notes")[2] else "")
        for text in (draft.read_text(encoding="utf-8"), back.text)
    )
    if good(before, after):
        return "yes"
    if "--show" in sys.argv:
        import difflib

        print("\n".join(difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="")))
    return "**no**"


if __name__ == "__main__":
    sys.exit(measure(libreoffice="--libreoffice" in sys.argv))
