"""The drafts of the posts in examples/, line by line: what a change does to a whole post is seen at once.

After a change that is meant: `pytest tests/golden --write-golden`, then read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread.glossary import load_glossary
from easyread.model import Draft, Line
from easyread.pipeline import make_draft
from easyread.read import read

HERE = Path(__file__).parent
POSTS = sorted(path for path in (HERE.parents[1] / "examples").glob("*.*") if path.suffix in {".txt", ".md"})


def _shown(line: Line) -> str:
    """The line as Markdown, with hard words in bold and the steps that made it."""
    text = line.text.text
    for mark in sorted(line.text.marks, key=lambda mark: -mark.start):
        text = f"{text[: mark.start]}**{text[mark.start : mark.end]}**{text[mark.end :]}"
    steps = ", ".join(dict.fromkeys(change.step for change in line.changes))
    start = {"item": "- ", "heading": "## ", "explain": "= "}.get(line.kind, "")
    return f"{start}{text}" + (f"  ({steps})" if steps else "")


def _page(draft: Draft) -> str:
    """A draft as a page: the picture of each row, the source (after >) and its lines."""
    sources = {sentence.key: sentence.text for sentence in draft.sentences}
    out = [f"# {draft.title.text.text}"]
    told: set[str] = set()
    for section in draft.sections:
        if section.heading is not None:
            out += ["", _shown(section.heading)]
        for point in section.points:
            out += ["", f"[{point.picture.alt if point.picture else 'no picture'}]"]
            for line in point.lines:
                new = [key for key in line.sources if key in sources and key not in told]
                told.update(new)
                out += [f"> {sources[key]}" for key in new]
                out.append(_shown(line))
    out += ["", "## Notes", ""]
    out += [
        f"- {note.code}: {note.message}" + (f" ({note.text})" if note.text else "") for note in draft.notes
    ]
    return "\n".join(out) + "\n"


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in POSTS])
def test_the_drafts_of_the_examples(path: Path, request: pytest.FixtureRequest) -> None:
    glossary = load_glossary()
    page = "\n".join(_page(make_draft(document, glossary)) for document in read(path))
    golden = HERE / f"{path.stem}.md"
    if request.config.getoption("--write-golden"):
        golden.write_text(page, encoding="utf-8")
    assert page == golden.read_text(encoding="utf-8")
