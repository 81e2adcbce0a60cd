"""Takes a Word file of ours back: finds the draft file it was made from, and brings the edits into it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from easyread.draftfile import settle
from easyread.errors import EasyreadError, InputError
from easyread.files import write_set
from easyread.fromword import Edit, Page, Taken, read_pages, refs_of, take, unseen
from easyread.fromword.match import plain
from easyread.pipeline import all_pictures, lines_of
from easyread.receipt import sha256
from easyread.versions import ENDING, keep, text_of, versions
from easyread.workshop.laid_out import booklet_of
from easyread.workshop.make import make
from easyread.workshop.opened import Opened, draft_text, open_draft, opened
from easyread.workshop.way import Way

NOT_COMPARED = (
    "Your file with [handout] was changed since the Word file was made. "
    "So words of the frame (about the paper, questions, contact) were not compared."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """The draft file with the edits of the Word file in it: not yet written."""

    path: Path
    text: str
    edits: tuple[Edit, ...]
    pictures: dict[str, bytes]
    base: Opened  # the version that the Word file was made from
    now: Opened
    tracked: bool = False

    @property
    def both(self) -> bool:
        """Whether the draft file was changed, too, since the Word file was made."""
        return self.base.text != self.now.text


def draft_of(word: Path) -> Path:
    """The draft file that lies beside a Word file of ours. Raises InputError."""
    name = word.name[: -len(word.suffix)]
    exact = word.with_name(f"{name}{ENDING}")
    if exact.is_file():
        return exact
    near = [p for p in sorted(word.parent.glob(f"*{ENDING}")) if name.startswith(p.name.removesuffix(ENDING))]
    if len(near) == 1:
        return near[0]
    raise InputError(
        f"There is no draft file beside '{word.name}'.",
        hint=f"Put the Word file beside its draft file, '{name}{ENDING}'. Or name it with --draft.",
    )


def bring_back(
    word: Path,
    draft: Path | None = None,
    way: Way = Way(),
) -> Back:
    """What the Word file at `word` says now, as a draft file. Raises EasyreadError."""
    path = draft or draft_of(word)
    now = open_draft(path)
    new = read_pages(_bytes(word), f"'{word.name}'")
    base = _made_from(now, word.name) or _base(now, new)
    _, booklet = booklet_of(base.paper, way=way)
    old = read_pages(make(base, ("docx",), way=replace(way, staff=False))["docx"])
    refs = refs_of(booklet, base.paper.draft)
    if [plain(ref.text) for ref in refs] != [plain(para.text) for para in old.paras]:
        raise InputError(
            "The Word file cannot be compared with its draft.", hint="Please report it to us with the files."
        )
    if unseen(refs, base.paper.draft):
        raise InputError(
            f"The look '{base.paper.settings.style}' does not show all words of the draft.",
            hint=f"Edit the draft file, '{path.name}'. Or take the style 'handout', build it, and edit that.",
        )
    folder = f"{now.name}-pictures"
    taken = take(base.paper, refs, old, new, all_pictures(), folder=folder)
    if _other_handout(now, word.name, way):
        taken = _without_frame(taken, base)
    text = draft_text(settle(taken.paper))
    if taken.paper == base.paper:
        text = base.text
    return Back(
        path=path, text=text, edits=taken.edits, pictures=taken.pictures, base=base, now=now,
        tracked=new.tracked,
    )  # fmt: skip


def _other_handout(now: Opened, name: str, way: Way) -> bool:
    """Whether the group's file, with the table [handout], is another one than when the Word file was made."""
    try:
        receipt = json.loads((now.path.parent / f"{now.name}.receipt.json").read_bytes())
        told = receipt["options"].get("handout") or {"sha256": ""}
        return bool(receipt.get("handout", {}).get(name, told["sha256"]) != way.mark)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _without_frame(taken: Taken, base: Opened) -> Taken:
    """What was taken, without words of the frame: nobody can tell which of them a person changed."""
    edits = [edit for edit in taken.edits if edit.kind != "frame"]
    if len(edits) < len(taken.edits):
        edits.append(Edit(kind="not placed", after=NOT_COMPARED))
    return replace(taken, edits=tuple(edits), paper=replace(taken.paper, frame=base.paper.frame))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"'{path}' cannot be read: {error.strerror}.", hint="Check its name.") from error


def remember(back: Back, name: str) -> None:
    """Writes down that the Word file called `name` says what the draft file says with its edits.

    So the same edits are not brought back a second time, over later ones.
    """
    path = back.path.parent / f"{back.now.name}.receipt.json"
    data = back.text.encode("utf-8")
    keep(back.path, f"the words of {name}", data)
    try:
        receipt = json.loads(path.read_bytes())
        receipt["draft file"] = {**receipt.get("draft file", {}), name: sha256(data)}
    except (OSError, ValueError, TypeError, AttributeError):
        return
    text = json.dumps(receipt, ensure_ascii=False, indent=1) + "\n"
    write_set(path.parent, {path.name: text.encode("utf-8")})


def _made_from(now: Opened, name: str) -> Opened | None:
    """The version that the receipt says the Word file was made from; None where it says nothing."""
    try:
        receipt = json.loads((now.path.parent / f"{now.name}.receipt.json").read_bytes())
        mark = receipt.get("draft file", {}).get(name) or receipt["output"].get(now.path.name)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    if mark == sha256(now.text.encode("utf-8")):
        return now
    found = [version for version in versions(now.path) if version.sha == mark]
    if not found:
        return None
    try:
        return opened(now.path, now.name, text_of(now.path, found[-1].number).decode("utf-8"))
    except (EasyreadError, UnicodeDecodeError):
        return None


def _base(now: Opened, new: Page) -> Opened:
    """The version that has most lines in common with the Word file: the newest of the best."""
    said = {plain(para.text) for para in new.paras}

    def common(one: Opened) -> int:
        return sum(plain(line.text.text) in said for line in lines_of(one.paper.draft))

    best, score = now, common(now)
    for version in reversed(versions(now.path)):
        try:
            one = opened(now.path, now.name, text_of(now.path, version.number).decode("utf-8"))
        except (EasyreadError, UnicodeDecodeError):
            continue
        if common(one) > score:
            best, score = one, common(one)
    return best
