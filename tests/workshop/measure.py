"""The round-trip table: what was edited in a Word file, and what of it came back into the draft file.

    python tests/workshop/measure.py [--libreoffice] [--only WORDS] [--show]

Each edit is done alone on the handout of an example, and saved in some ways. "yes": it came back as meant.
With --libreoffice, LibreOffice saves the file as .odt and as .docx again, too. edits.py has the edits.
"""

from __future__ import annotations

import difflib
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import easyread
from easyread.workshop.word_back import bring_back
from workshop import word
from workshop.edits import EDITS, Rows
from workshop.habits import save_as_word

POST = Path(__file__).resolve().parents[2] / "examples" / "panel-member-a-yellow-card.txt"
WAYS = ("plain", "as Word saves", "no bookmarks", "LibreOffice")


def measure(ways: Sequence[str], only: str = "", *, show: bool = False) -> int:
    """Prints the table. Gives 1 when something did not come back."""
    edits = {what: edit for what, edit in EDITS.items() if only in what}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        [outcome] = easyread.convert([POST], folder, options=easyread.Options(formats=("docx",)))
        draft = folder / f"{outcome.name}.easyread.md"
        files = {way: _edited(way, folder, folder / f"{outcome.name}.docx", list(edits)) for way in ways}
        print("| What was edited | " + " | ".join(ways) + " |\n|---" + "|---" * len(ways) + "|")
        total = [0] * len(ways)
        for number, (what, (_, good)) in enumerate(edits.items()):
            said = [_came_back(files[way][number], name, draft, good, show=show) for way in ways]
            total = [n + one for n, one in zip(total, said, strict=True)]
            print(f"| {what} | " + " | ".join("yes" if one else "**no**" for one in said) + " |", flush=True)
        print("| **came back** | " + " | ".join(f"{n} of {len(edits)}" for n in total) + " |")
        return int(any(n < len(edits) for n in total))


def _edited(way: str, folder: Path, original: Path, edits: Sequence[str]) -> list[Path]:
    """The Word file with each of the edits, saved in one way."""
    (folder / way).mkdir()
    paths = [folder / way / f"{number}.docx" for number in range(len(edits))]
    for what, path in zip(edits, paths, strict=True):
        path.write_bytes(original.read_bytes())
        word.edit_word(path, EDITS[what][0])
        if way == "as Word saves":
            save_as_word(path, seed=len(what))
        elif way == "no bookmarks":
            word.without_bookmarks(path)
    if way == "LibreOffice":
        word.all_through_libreoffice(paths, folder)
    return paths


def _came_back(edited: Path, folder: str, draft: Path, good: Rows, *, show: bool) -> bool:
    path = Path(folder) / "work" / f"{draft.name.removesuffix('.easyread.md')}.docx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(edited.read_bytes())
    before, after = (
        _without_source(text) for text in (draft.read_text(encoding="utf-8"), bring_back(path, draft).text)
    )
    if not good(before, after) and show:
        print("\n".join(difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=1)))
    return good(before, after)


def _without_source(text: str) -> str:
    """The draft file without what nobody edits: the help at its top, and the sentences of the source."""
    head, _, body = text.partition("<!--")
    before, _, rest = body.partition("-->\n")[2].partition("\n# Left out")
    frame = rest.partition("\n# Words of the frame")[2].partition("\n# Source")[0]
    return head + before + frame + rest.partition("\n# Notes")[2]


if __name__ == "__main__":
    wanted = sys.argv[sys.argv.index("--only") + 1] if "--only" in sys.argv else ""
    used = WAYS if "--libreoffice" in sys.argv else WAYS[:-1]
    sys.exit(measure(used, wanted, show="--show" in sys.argv))
