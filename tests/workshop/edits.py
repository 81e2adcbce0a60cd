"""The edits of the round-trip table: what a person does to the Word file, and how it must come back."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from workshop import word
from workshop.test_word_back import PNG

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


def all_of(*edits: word.Edit) -> word.Edit:
    """Some edits, one after the other."""

    def edit(document: Any) -> None:
        for one in edits:
            one(document)

    return edit


def join_rows(words: str) -> word.Edit:
    """The row below is merged into the one with `words`: its paragraphs go up, and its own row is gone."""

    def edit(document: Any) -> None:
        row = word.row_of(document, words)
        below = next(row.itersiblings(qn("w:tr")))
        last = [p for p in row.iter(qn("w:p")) if word.words_of(p)][-1]
        for paragraph in reversed([p for p in below.iter(qn("w:p")) if word.words_of(p)]):
            last.addnext(paragraph)
        below.getparent().remove(below)

    return edit


def cut_row(words: str) -> word.Edit:
    """The row is cut in two at the line with `words`: it starts a row of its own, without a picture."""

    def edit(document: Any) -> None:
        row = word.row_of(document, words)
        other = copy.deepcopy(row)
        for mark in [*other.iter(qn("w:bookmarkStart")), *other.iter(qn("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        for drawing in list(other.iter(qn("w:drawing"))):
            drawing.getparent().remove(drawing)
        row.addnext(other)
        for half, first in ((row, True), (other, False)):
            lines = [p for p in half.iter(qn("w:p")) if word.words_of(p)]
            at = next(n for n, p in enumerate(lines) if words in word.words_of(p))
            for paragraph in lines[at:] if first else lines[:at]:
                paragraph.getparent().remove(paragraph)

    return edit


def not_bold(words: str, part: str) -> word.Edit:
    """A hard word that somebody made not bold any more."""

    def edit(document: Any) -> None:
        for run in word.find(document, words).iter(qn("w:r")):
            if "".join(t.text or "" for t in run.iter(qn("w:t"))).strip() == part:
                run.remove(run.find(qn("w:rPr")))

    return edit


def page_break(words: str) -> word.Edit:
    """Ctrl+Enter before the words: a break of the page in the same paragraph, and one asked for by a box."""

    def edit(document: Any) -> None:
        run = next(word.find(document, words).iter(qn("w:r")))
        sign = OxmlElement("w:br")
        sign.set(qn("w:type"), "page")
        run.insert(0 if run.find(qn("w:rPr")) is None else 1, sign)
        heading = [p for p in document.paragraphs if p.style.name == "Heading 1"][-1]
        heading.paragraph_format.page_break_before = True

    return edit


def own_table(after: str, *cells: str) -> word.Edit:
    """A table of the person's own, with lines around its cells, below the row with the words `after`."""

    def edit(document: Any) -> None:
        table = document.add_table(rows=1, cols=len(cells))
        for cell, words in zip(table.rows[0].cells, cells, strict=True):
            cell.text = words
        next(word.find(document, after).iterancestors(qn("w:tbl"))).addnext(table._tbl)

    return edit


def moved_tracked(words: str, after: str) -> word.Edit:
    """A line that was dragged to another place with tracked changes on."""

    def edit(document: Any) -> None:
        paragraph, target = word.find(document, words), word.find(document, after)
        other = copy.deepcopy(paragraph)
        for mark in [*other.iter(qn("w:bookmarkStart")), *other.iter(qn("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        target.addnext(other)
        for where, tag in ((paragraph, "w:moveFrom"), (other, "w:moveTo")):
            for run in list(where.iter(qn("w:r"))):
                moved = OxmlElement(tag)
                for name, value in (("w:id", "903"), ("w:author", "Ann"), ("w:date", "2026-05-04T10:00:00Z")):
                    moved.set(qn(name), value)
                run.addprevious(moved)
                moved.append(run)
        properties = paragraph.get_or_add_pPr()
        mark = OxmlElement("w:rPr")
        gone = OxmlElement("w:moveFrom")
        for name, value in (("w:id", "904"), ("w:author", "Ann"), ("w:date", "2026-05-04T10:00:00Z")):
            gone.set(qn(name), value)
        mark.append(gone)
        properties.append(mark)

    return edit


def add_picture(words: str, data: bytes, alt: str) -> word.Edit:
    """A picture put above words that have none."""

    def edit(document: Any) -> None:
        paragraph = document.add_paragraph()
        paragraph.add_run().add_picture(io.BytesIO(data))
        next(paragraph._p.iter(qn("wp:docPr"))).set("descr", alt)
        word.find(document, words).addprevious(paragraph._p)

    return edit


def foot_note(words: str) -> word.Edit:
    """Words in the foot of each page."""
    return lambda document: document.sections[0].footer.paragraphs[0].add_run(words) and None


def everywhere(old: str, new: str) -> word.Edit:
    """Find and replace, all over the file."""

    def edit(document: Any) -> None:
        for text in document.element.body.iter(qn("w:t")):
            text.text = (text.text or "").replace(old, new)

    return edit


def rows_of(text: str) -> str:
    return text.partition("{title}")[2].partition("\n# Hard words")[0]


def has(*words: str) -> Rows:
    return lambda before, after: all(one in after for one in words)


def swapped(old: str, new: str) -> Rows:
    """The rows are the same but for `old`, which is `new` now."""
    return lambda before, after: before.count(old) == 1 and after == before.replace(old, new)


def gone(*old: str) -> Rows:
    return lambda before, after: not any(one in rows_of(after) for one in old)


def both(one: Rows, other: Rows) -> Rows:
    return lambda before, after: one(before, after) and other(before, after)


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
        has("](meeting)\nWhen I was asked to join", f"](disagree)\n{HEARD}"),
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
    "a line with accents and curly quotes": (
        word.add_after(QUIET, "“Déjà vu”, said Zoë – it’s naïve…"),
        has("\n“Déjà vu”, said Zoë – it’s naïve…\n"),
    ),
    "rows merged": (
        join_rows("The director apologised"),
        has("had already been cut. {11.4}\nThat showed me why **advocacy** matters. {12.1}\n"),
    ),
    "a row cut in two": (
        cut_row("We were very angry."),
        has(" {word: carer}\n\n[23]\nWe were very angry. {11.3}\nWe wrote to the"),
    ),
    "a line moved to another row": (
        all_of(word.take_out(QUIET), word.add_after("Training is given.", QUIET)),
        lambda before, after: after.index(QUIET) > after.index("Training is given.") and QUIET in after,
    ),
    "a line moved, tracked": (
        moved_tracked(QUIET, "Training is given."),
        lambda before, after: (
            after.index(QUIET) > after.index("Training is given.") and after.count(QUIET) == 1
        ),
    ),
    "a line made a heading": (
        all_of(word.take_out(QUIET), heading_after("After that, the board", "It was quiet")),
        both(has("\n## It was quiet\n"), gone(QUIET)),
    ),
    "a hard word made not bold": (
        not_bold("That showed me why", "advocacy"),
        has("That showed me why advocacy matters. {12.1}"),
    ),
    "the explanation in the paper": (
        word.change("Attendance means being at a place", "Attendance means that you are there."),
        lambda before, after: after.count("Attendance means that you are there.") == 2,
    ),
    "the explanation in the list": (
        word.change_last("Attendance means being at a place", "Attendance means that you are there."),
        lambda before, after: (
            after.count("ttendance** means that you are there. {word: attendance}") == 1
            and "\nAttendance means that you are there.\n" in after
        ),
    ),
    "the example of a hard word": (
        word.change_last("For example, only one person", "For example, we take turns."),
        swapped("For example, only one person talks at a time.", "For example, we take turns."),
    ),
    "a hard word added": (
        word.add_after_last("A threshold is the level", "A zine is a small paper that you make."),
        has("\n## zine\nA zine is a small paper that you make.\n"),
    ),
    "a picture added": (
        add_picture("I did not want to be", PNG, "Our own picture"),
        has("[3] ![Our own picture]("),
    ),
    "a page break added": (page_break(QUIET), lambda before, after: before == after),
    "a table of one's own": (
        own_table("Training is given.", "Bring a pen.", "Bring tea."),
        has("\nBring a pen.\n", "Bring tea.\n"),
    ),
    "a line on the page of main points": (
        word.change_first("Training is given.", "Training is now given."),
        swapped("Training is given. {14.3}", "Training is now given. {14.3}"),
    ),
    "a main point in quite other words": (
        word.change_first("Training is given.", "Come and see us."),
        both(has("Training is given. {14.3}"), has("  > Come and see us.\n")),
    ),
    "the same line in both places": (
        everywhere("Training is given.", "Training is now given."),
        swapped("Training is given. {14.3}", "Training is now given. {14.3}"),
    ),
    "a main point of one's own": (
        word.add_after_first("Training is given.", "Come on your own."),
        has("  > Come on your own.\n"),
    ),
    "a word replaced everywhere": (
        everywhere("meeting", "get-together"),
        lambda before, after: "meeting" not in rows_of(after).replace("](meeting)", ""),
    ),
    "the date on the cover": (word.change("Tuesday 4 March 2025", "May 2026"), has("date: May 2026\n")),
    "the name on the cover": (
        word.change("By Leanne Brockhurst", "By Lee Brock"),
        has("- By Leanne Brockhurst => By Lee Brock\n"),
    ),
    "words in the foot of the page": (foot_note(" Ring Jo first."), has("Ring Jo first.")),
}
