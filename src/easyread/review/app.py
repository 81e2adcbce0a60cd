"""The addresses of the review page. Each form is one change; the answer is the page again, at the row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask, Response, abort, redirect, render_template, request, send_file, url_for

from easyread.draftfile import Paper
from easyread.errors import EasyreadError, InputError
from easyread.facts import lost
from easyread.panel import KINDS, Said, add_marks, write_words
from easyread.pipeline import all_pictures, lines_of
from easyread.review import edits
from easyread.review.desk import Desk, points_of
from easyread.review.guard import protect
from easyread.review.sentence import set_lines
from easyread.review.view import page_view
from easyread.rewrite import candidates
from easyread.workshop.codes import places_of
from easyread.workshop.make import FORMATS, build
from easyread.workshop.own_pictures import loader
from easyread.workshop.signed import sign
from easyread.workshop.way import way_here

TYPES = {"pdf": "application/pdf", "html": "text/html"}
TYPES["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

WAYS = {  # what the rewriter calls its ways -> what the page calls them
    "all steps": "Short lines and plain words",
    "cuts, and plain words after them": "Cut first, then plain words",
    "cuts only": "Cut, in its own words",
    "plain phrases only": "Plain words, not cut",
    "no short forms of verbs": "No short forms of verbs",
    "as it was": "As it was written",
}


def review_app(desk: Desk, token: str, port: int) -> Flask:
    """The page for one draft file."""
    app = Flask("easyread.review")
    protect(app, token, port)
    add_errors(app)
    add_review(app, lambda: desk)
    return app


def add_errors(app: Flask) -> None:
    """What goes wrong is said in plain words, on a page of its own."""

    @app.get("/favicon.ico")
    def no_icon() -> tuple[str, int]:
        return "", 204

    @app.errorhandler(EasyreadError)
    def told(error: EasyreadError) -> tuple[str, int]:
        words = request.form.get("words", "") if request.method == "POST" else ""
        return render_template("error.html", message=error.message, hint=error.hint, words=words), 409

    @app.errorhandler(403)
    def refused(error: Exception) -> tuple[str, int]:
        message = "This page is only for the person who started it."
        return render_template("error.html", message=message, hint="Use the address that it showed."), 403

    @app.errorhandler(404)
    def missing(error: Exception) -> tuple[str, int]:
        return render_template("error.html", message="There is nothing here.", hint=""), 404

    @app.errorhandler(413)
    def too_large(error: Exception) -> tuple[str, int]:
        return render_template("error.html", message="That is too large.", hint="Take a smaller file."), 413


def add_review(app: Flask, desk_of: Callable[[], Desk]) -> None:
    """Adds the addresses of the review. `desk_of` gives the draft that is on the desk now."""

    @app.get("/")
    def page() -> str:
        return render_template("review.html", page=page_view(desk_of()), kinds=list(KINDS), formats=FORMATS)

    @app.get("/findings")
    def findings() -> str:
        desk = desk_of()
        now = desk.read()
        at = _targets(now.paper, now.places)
        return render_template("findings.html", remarks=desk.remarks(), at=at)

    @app.get("/ways/<mark>/<key>")
    def ways(mark: str, key: str) -> str:
        now = desk_of().read()
        text = next((s.text for s in now.paper.draft.sentences if s.key == key), None)
        if text is None or mark not in points_of(now.paper):
            abort(404)
        said = [line.text.text for line in lines_of(now.paper.draft) if key in line.sources]
        return render_template("ways.html", mark=mark, key=key, text=text, ways=_ways(text, key), now=said)

    @app.get("/pictures/<mark>")
    def pictures(mark: str) -> str:
        wanted = request.args.get("q", "").strip().casefold()
        found = [p for p in all_pictures().values() if wanted in f"{p.idea} {p.alt}".casefold()]
        return render_template("pictures.html", mark=mark, found=found, wanted=wanted, page=desk_of().read())

    @app.get("/picture/<path:file>")
    def picture(file: str) -> Response:
        desk = desk_of()
        known = {p.file: p for p in all_pictures().values()}
        now = desk.read().paper.draft
        mine = [now.cover, *(p.picture for s in now.sections for p in s.points)]
        known |= {p.file: p for p in mine if p is not None}
        if file not in known:
            abort(404)
        return Response(loader(desk.path.parent, way=way_here())(known[file]), mimetype="image/svg+xml")

    @app.post("/edit")
    def edit() -> Any:
        form = request.form
        desk, mark = desk_of(), form.get("mark", "")
        action = form.get("do", "")
        if action == "undo":
            if not desk.undo():
                raise InputError("There is nothing to undo.", hint="")
        elif action in {"accept", "unaccept"}:
            desk.accept(mark, yes=action == "accept")
        else:
            desk.change(_edit(action, form))
        if request.headers.get("X-Easyread") == "1":
            return {"saved": True}
        return redirect(url_for("page", _anchor=f"row-{mark}" if mark else form.get("at", "top")))

    @app.post("/feedback")
    def feedback() -> Any:
        desk, form = desk_of(), request.form
        place = places_of(desk.read().paper).get(form.get("code", ""))
        said = Said(
            date=form.get("date", ""),
            group=form.get("group", ""),
            kind=form.get("kind", ""),
            paper=desk.read().name,
            code=form.get("code", ""),
            text=place.text if place else "",
            picture=place.picture if place else "",
            word=form.get("word", "").strip(),
            note=" ".join(form.get("note", "").split()),
        )
        from easyread.panel.marks import check

        check(said, "The form")
        if add_marks(desk.panel_path, [said]) and desk.glossary_path:
            write_words(desk.glossary_path, desk.marks(), desk.glossary(), [said])
        return redirect(url_for("page", _anchor=f"row-{form.get('mark', '')}"))

    @app.post("/signoff")
    def signoff() -> Any:
        by, day = request.form.get("by", "").strip(), request.form.get("day", "").strip()
        cuts = request.form.get("cuts", "").strip()
        desk = desk_of()
        if not by or not day or (desk.read().paper.cuts and not cuts):
            raise InputError("A name or a day is missing.", hint="Say who checked it, and when.")
        desk.change(lambda paper: sign(paper, by, day, cuts))
        return redirect(url_for("page", _anchor="make"))

    @app.post("/make")
    def make() -> str:
        kind = request.form.get("kind", "")
        if kind not in FORMATS:
            abort(404)
        desk = desk_of()
        made = build(desk.read(), (kind,), force=request.form.get("force") == "yes", way=way_here())
        return render_template("made.html", kind=kind, pages=made.pages, file=made.files[0].name)

    @app.get("/made/<kind>")
    def made(kind: str) -> Response:
        desk = desk_of()
        path = desk.path.parent / f"{desk.read().name}.{kind}"
        if kind not in FORMATS or not path.is_file():
            abort(404)
        return send_file(path.resolve(), mimetype=TYPES[kind], as_attachment=True)


def _targets(paper: Paper, places: tuple[int, ...]) -> dict[int, str]:
    """Line of the draft file -> the id of its row on the page."""
    found: dict[int, str] = {}
    lines = iter(places)
    found[next(lines)] = "top"
    for number, (section, marks) in enumerate(zip(paper.draft.sections, paper.rows, strict=True)):
        if section.heading is not None:
            found[next(lines)] = f"section-{number}"
        for point, mark in zip(section.points, marks, strict=True):
            found |= {next(lines): f"row-{mark}" for _ in point.lines}
    return found


def _ways(text: str, key: str) -> list[tuple[str, list[str], list[str]]]:
    """Each way to say a sentence: its name, its lines, and what the guard says of it."""
    seen: dict[tuple[str, ...], tuple[str, list[str], list[str]]] = {}
    for candidate in candidates(text, key=key, guard=lost):
        lines = tuple(line.text.text for line in candidate.lines)
        name = WAYS.get(candidate.name, candidate.name)
        seen.setdefault(lines, (name, list(lines), list(candidate.problems)))
    return list(seen.values())


def _edit(action: str, form: Any) -> Callable[[Paper], Paper]:
    """The change that a form asks for. Raises InputError for one that is not known."""
    mark, words = form.get("mark", ""), form.get("words", "")
    number = int(form.get("number", "0")) if form.get("number", "0").lstrip("-").isdecimal() else 0

    def use(paper: Paper) -> Paper:
        key = form.get("key", "")
        text = next((s.text for s in paper.draft.sentences if s.key == key), "")
        found = list(candidates(text, key=key)) if text else []
        chosen = next(
            (c.lines for c in found if "\n".join(x.text.text for x in c.lines) == words.replace("\r", "")),
            None,
        )
        if chosen is None:
            raise InputError("This way to say it is gone.", hint="Load the page again.")
        return set_lines(paper, mark, key, chosen)

    table: dict[str, Callable[[Paper], Paper]] = {
        "line": lambda p: edits.set_line(p, mark, number, words, form.get("was")),
        "out": lambda p: edits.set_line(p, mark, number, "", form.get("was")),
        "back": lambda p: edits.put_back(p, number),
        "add": lambda p: edits.add_line(p, mark, words),
        "row": lambda p: edits.add_line(p, mark, words, row=True),
        "up": lambda p: edits.move_row(p, mark, -1),
        "down": lambda p: edits.move_row(p, mark, 1),
        "picture": lambda p: edits.set_picture(p, mark, form.get("idea", ""), all_pictures()),
        "heading": lambda p: edits.set_heading(p, number, words),
        "word": lambda p: edits.set_word(p, form.get("term", ""), words, form.get("example", "")),
        "word-out": lambda p: edits.set_word(p, form.get("term", ""), ""),
        "mine": lambda p: edits.choose(p, mark, mine=True),
        "theirs": lambda p: edits.choose(p, mark, mine=False),
        "way": use,
    }
    if action not in table:
        raise InputError("The page asked for something that is not known.", hint="Load the page again.")
    return table[action]
