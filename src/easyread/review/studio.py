"""The studio: drop a file or paste its words, and get to the review page without a terminal."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flask import Flask, redirect, render_template, request, url_for
from werkzeug.utils import secure_filename

from easyread import batch
from easyread.errors import InputError
from easyread.options import Options
from easyread.review.app import add_errors, add_review
from easyread.review.desk import Desk
from easyread.review.guard import protect
from easyread.versions import ENDING

PASTED = "pasted.txt"


@dataclass(slots=True)
class Studio:
    """The folder of the user, and the draft that is on the desk now."""

    folder: Path
    glossary: Path | None = None
    desks: list[Desk] = field(default_factory=list)

    def desk(self) -> Desk:
        """The draft on the desk. Raises InputError when there is none."""
        if not self.desks:
            raise InputError("There is no draft on the desk.", hint="Go to /studio, and give a post.")
        return self.desks[-1]

    def put(self, path: Path) -> None:
        self.desks = [Desk(path=path, glossary_path=self.glossary, panel_path=self.folder / "panel.toml")]

    def drafts(self) -> list[str]:
        """The draft files in the folder."""
        return sorted(path.name for path in self.folder.glob(f"*{ENDING}"))


def studio_app(studio: Studio, token: str, port: int) -> Flask:
    """The studio and the review page in one."""
    app = Flask("easyread.review")
    protect(app, token, port)
    add_errors(app)

    @app.before_request
    def first_a_post() -> Any:
        return redirect(url_for("start_page")) if request.path == "/" and not studio.desks else None

    @app.get("/studio")
    def start_page() -> str:
        return render_template("studio.html", drafts=studio.drafts())

    @app.post("/start")
    def start() -> Any:
        path = _given(studio.folder)
        glossary = studio.glossary if studio.glossary and studio.glossary.is_file() else None
        panel = studio.folder / "panel.toml"
        options = Options(formats=("docx",), glossary=glossary, panel=panel if panel.is_file() else None)
        outcome = batch.convert([path], studio.folder, options)[0]
        if outcome.error is not None:
            raise outcome.error
        studio.put(studio.folder / f"{outcome.name}{ENDING}")
        return redirect(url_for("page"))

    @app.post("/open")
    def open_draft() -> Any:
        name = request.form.get("draft", "")
        if name not in studio.drafts():
            raise InputError("There is no such draft.", hint="Choose one from the page.")
        studio.put(studio.folder / name)
        return redirect(url_for("page"))

    add_review(app, studio.desk)
    return app


def _given(folder: Path) -> Path:
    """The post that was dropped or pasted, as a file in the folder. Never over another file."""
    upload = request.files.get("file")
    text = request.form.get("text", "").replace("\r\n", "\n")
    if upload is not None and upload.filename:
        name, data = secure_filename(upload.filename) or PASTED, upload.read()
    elif text.strip():
        name, data = PASTED, text.encode("utf-8")
    else:
        raise InputError("There is no file, and there are no words.", hint="Give one of the two.")
    path = folder / name
    number = 2
    while path.exists() and path.read_bytes() != data:
        path, number = folder / f"{Path(name).stem}-{number}{Path(name).suffix}", number + 1
    path.write_bytes(data)
    return path
