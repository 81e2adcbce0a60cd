"""Which picture a row of the Word file shows now: its own, another row's, one of ours, or a new file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from easyread.draftfile import Ideas
from easyread.draftfile.write import OWN
from easyread.fromword.pages import Page, Shown
from easyread.fromword.refs import Ref
from easyread.model import Draft, Picture

KINDS = ("png", "jpg", "jpeg", "svg")  # of pictures that a handout can show


@dataclass(slots=True)
class Pictures:
    """The pictures of the old file by their bytes and by what they show. `files` are new ones."""

    draft: Draft
    refs: Sequence[Ref]
    old: Page
    new: Page
    ideas: Ideas
    folder: str
    files: dict[str, bytes] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    by_sha: dict[str, Picture] = field(default_factory=dict)
    by_alt: dict[str, Picture] = field(default_factory=dict)
    same_bytes: bool = True  # false where a program packed all pictures again: then only the words tell

    def __post_init__(self) -> None:
        for ref, para in zip(self.refs, self.old.paras, strict=True):
            if ref.kind == "line" and para.picture:
                self._know(para.picture, self.draft.sections[ref.section].points[ref.point].picture)
        self._know(self.old.cover, self.draft.cover)
        now = {shown.sha for shown in self.new.pictures}
        self.same_bytes = not self.by_sha or bool(now & set(self.by_sha))

    def _know(self, shown: Shown | None, picture: Picture | None) -> None:
        if shown and picture:
            self.by_sha.setdefault(shown.sha, picture)
            self.by_alt.setdefault(shown.alt, picture)

    def cover(self) -> Shown | None:
        """The picture on the cover now. The sign above the title is known by its bytes or its words."""
        signs = {key for shown in self.old.logos for key in (shown.sha, shown.alt) if key}
        return next(
            (shown for shown in self.new.fronts if shown.sha not in signs and shown.alt not in signs), None
        )

    def now(self, picture: Picture | None, was: Shown | None, shown: Shown | None) -> Picture | None:
        """The picture of a place that had `picture`, drawn as `was`, and where `shown` is now."""
        if shown is None:
            return None if was is not None else picture
        if was is not None and picture is not None:
            same = shown.sha == was.sha if self.same_bytes else shown.alt == was.alt
            if same:
                told = shown.alt and shown.alt != was.alt
                return replace(picture, alt=shown.alt) if told else picture
        return self._found(shown) or self._own(shown) or picture

    def _found(self, shown: Shown) -> Picture | None:
        """A picture of another row, or one of ours that has these words."""
        if self.same_bytes and shown.sha in self.by_sha:
            known = self.by_sha[shown.sha]
            return replace(known, alt=shown.alt) if shown.alt else known
        if not self.same_bytes and shown.alt in self.by_alt:
            return self.by_alt[shown.alt]
        if self.same_bytes and shown.data:
            return None
        return next((idea for idea in self.ideas.values() if idea.alt == shown.alt), None)

    def _own(self, shown: Shown) -> Picture | None:
        if shown.kind not in KINDS or not shown.data:
            said = f"A picture of the kind “{shown.kind or 'unknown'}” cannot be kept. Save it as PNG."
            self.refused.append(said)
            return None
        name = f"{self.folder}/{shown.sha[:12]}.{shown.kind}"
        self.files[name] = shown.data
        alt = shown.alt or "A picture of our own"
        return Picture(idea=alt, set_name=OWN, file=name, alt=alt)
