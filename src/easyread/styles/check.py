"""What a style may ask for: facts that are known, parts that exist, letters that are big enough."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

from easyread.errors import DataFileError
from easyread.styles.values import PARTS, Style

# What a sentence of the frame may ask for in curly brackets. A sentence whose fact is empty is left out.
FACTS = (
    "title",  # the title of the post, report or page
    "author",  # who wrote it, where that is sure
    "role",  # job and organisation of the author
    "byline",  # the line as written, where the author is not sure
    "date",  # as the author wrote it
    "speaker",  # the author, where the draft says "I"
    "hard_words",  # how many hard words the list has
    "sad",  # the words of the note on a sad topic
    "credits",  # the credits of all pictures
    "pictures_were",  # "were not changed", or in a grey style what was done to them; needs the credits
    "made_on",  # the day from SOURCE_DATE_EPOCH
    # What the group says in easyread.toml, under [handout]:
    "organisation",
    "panel",
    "meeting",
    "time",
    "place",
    "helper",
    "full_version",
    "version",
    "review",
    "checked_by",
    "checked_on",
    "unchecked",  # "yes" until somebody is named in checked_by
    "contact_name",
    "phone",
    "email",
    "post",
    "web",
)

MIN_BODY_PT = 14  # smallest print of GOV.UK, Department of Health, Australian Style Manual (rules L03, L04)


def check(style: Style, path: Path) -> None:
    """Raises DataFileError for values that are well formed but cannot be used."""
    if style.letters.body_pt < MIN_BODY_PT:
        raise DataFileError(f"{path}: body_pt must be {MIN_BODY_PT} or more.")
    for part in style.parts:
        if part not in PARTS:
            raise DataFileError(f"{path}: unknown part '{part}'.", hint=f"Parts: {', '.join(PARTS)}.")
    frame = style.frame
    parts = (frame.about, frame.next, frame.contact, frame.notes, frame.who_made)
    rows = [row for part in parts for row in part.rows]
    sentences = [*frame.cover, frame.checked_status, *(words for row in rows for words in row.words)]
    asked = [(row.when, row.when) for row in rows if row.when]
    asked += [(name, text) for text in sentences for name in _asked_for(text, path)]
    for name, text in asked:
        if name not in FACTS:
            hint = f"Facts: {', '.join(FACTS)}."
            raise DataFileError(f"{path}: unknown fact '{name}' in “{text}”.", hint=hint)


def _asked_for(text: str, path: Path) -> list[str]:
    """The names in curly brackets in `text`."""
    try:
        return [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError as error:
        raise DataFileError(f"{path}: the curly brackets of “{text}” do not match.") from error
