"""Sign-off: who checked which words. Other words, and it is a draft again."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import replace
from functools import lru_cache
from typing import Any

from easyread.draftfile import Checked, Paper
from easyread.model import Draft, Picture
from easyread.pipeline import lines_of
from easyread.resources import data_dir
from easyread.styles import FramePart, Style


def words_hash(paper: Paper) -> str:
    """The hash of all that readers see and that a person can change: words, pictures, what is left out."""
    draft = paper.draft
    seen = [draft.document_title, draft.author, draft.role, draft.byline, draft.date]
    seen += [f"{line.kind} {line.text.text}" for line in (draft.title, *lines_of(draft))]
    seen += [f"{word.term} {word.explanation} {word.example}" for word in draft.hard_words]
    seen += [_shown(picture) for picture in _pictures(draft)]
    seen += [f"{old} {new}" for old, new in paper.frame]
    seen += sorted(cut.text.text for cut in paper.cuts)
    return hashlib.sha256("\n".join(seen).encode("utf-8")).hexdigest()


def _pictures(draft: Draft) -> list[Picture | None]:
    points = [point for section in draft.sections for point in section.points]
    return [draft.cover, *(p.picture for p in points), *(w.picture for w in draft.hard_words)]


def _shown(picture: Picture | None) -> str:
    return f"{picture.set_name}:{picture.file} {picture.alt}" if picture else "-"


def is_signed(paper: Paper) -> bool:
    """Whether the words are still those that people checked."""
    return paper.checked is not None and paper.checked.words == words_hash(paper)


def sign(paper: Paper, by: str, day: str, cuts: str = "") -> Paper:
    """`paper`, checked by these people as it is now."""
    return replace(paper, checked=Checked(by=by, day=day, words=words_hash(paper), cuts=cuts))


def signed_style(style: Style, paper: Paper) -> Style:
    """The style with a frame that says who checked the paper; as it is where nobody did."""
    if paper.checked is None or not is_signed(paper):
        return style
    table = _words()
    by, day = _safe(paper.checked.by), _safe(paper.checked.day)

    def said(words: str) -> str:
        new = table["words"].get(words, words)
        return str(new).replace("{by}", by).replace("{day}", day)

    def part(one: FramePart) -> FramePart:
        return replace(one, rows=tuple(replace(r, words=tuple(map(said, r.words))) for r in one.rows))

    frame = style.frame
    plain = {"by": paper.checked.by, "day": paper.checked.day}
    frame = replace(
        frame,
        status=table["status"].format(**plain),
        footer=table["footer"].format(**plain),
        about=part(frame.about),
        who_made=part(frame.who_made),
        notes=part(frame.notes),
    )
    return replace(style, frame=frame)


def _safe(words: str) -> str:
    """Names may have curly brackets; the frame is filled in later."""
    return words.replace("{", "{{").replace("}", "}}")


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    return tomllib.loads((data_dir("styles") / "signed.toml").read_text(encoding="utf-8"))
