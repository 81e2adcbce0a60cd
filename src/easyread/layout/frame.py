"""The frame: facts about the draft fill the sentences of the style. No fact, no sentence."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from string import Formatter

from easyread.handout_toml import Handout
from easyread.model import OWN_FILE, Draft, Line, Picture, Row, Text
from easyread.styles import FramePart, FrameRow, Style

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")  # in a quotation, "I" is somebody else


def facts_of(draft: Draft, style: Style, handout: Handout) -> dict[str, str]:
    """What the frame may say about this draft; "" where it is not known. Keys: `styles.FACTS`."""
    contact = handout.contact
    sad = [note.text or note.message for note in draft.notes if note.code == "sad-topic"]
    return {
        "title": draft.document_title,
        "author": draft.author,
        "role": draft.role if draft.author else "",
        "byline": "" if draft.author else draft.byline,
        "date": draft.date,
        "speaker": draft.author if _says_i(draft, style.frame.first_person) else "",
        "hard_words": str(len(draft.hard_words) or ""),
        "sad": sad[0] if sad else "",
        "credits": "; ".join(_credits(draft, style)),
        "pictures_were": _pictures_were(draft, style),
        "made_on": _made_on(),
        "organisation": handout.organisation,
        "panel": handout.panel,
        "meeting": handout.meeting,
        "time": handout.time,
        "place": handout.place,
        "helper": handout.helper,
        "full_version": handout.full_version,
        "version": handout.version,
        "review": handout.review,
        "checked_by": _listed(handout.checked_by),
        "checked_on": handout.checked_on,
        "unchecked": "" if handout.checked_by else "yes",
        "contact_name": contact.name,
        "phone": contact.phone,
        "email": contact.email,
        "post": contact.post,
        "web": contact.web,
    }


def status(style: Style, facts: dict[str, str]) -> tuple[str, str]:
    """The status of the cover and its short form for each page. Only named checkers and a day change it."""
    if facts["checked_by"] and facts["checked_on"]:
        return _filled(style.frame.checked_status, facts), style.frame.checked_footer
    return style.frame.status, style.frame.footer


def logo(handout: Handout) -> Picture | None:
    """The sign of the organisation; its file is a place on this computer."""
    if handout.logo is None:
        return None
    alt = handout.logo_alt or f"The sign of {handout.organisation}"
    return Picture(idea="logo", set_name=OWN_FILE, file=str(handout.logo), alt=alt)


def _listed(names: tuple[str, ...]) -> str:
    """Names as they are said: "Ann, Bob and Cy"."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def frame_rows(part: FramePart, name: str, style: Style, facts: dict[str, str]) -> tuple[Row, ...]:
    """The rows of one page of the frame, with what is known filled in."""
    rows = (_row(row, name, style, facts) for row in part.rows if not row.when or facts[row.when])
    return tuple(row for row in rows if row.lines)


def cover_lines(style: Style, facts: dict[str, str]) -> tuple[str, ...]:
    """The lines under the cover picture: who wrote it, and when."""
    lines = (filled for words in style.frame.cover if (filled := _filled(words, facts)))
    return tuple(line[0].upper() + line[1:] for line in lines)


def _row(row: FrameRow, name: str, style: Style, facts: dict[str, str]) -> Row:
    filled = (_filled(words, facts) for words in row.words)
    lines = tuple(
        Line(text=Text(text=words), kind="frame", sources=(f"template:{name}",)) for words in filled if words
    )
    return Row(lines=lines, picture=_picture(row, style), space=row.space)


def _filled(words: str, facts: dict[str, str]) -> str:
    """`words` with its facts, or "" when one of them is not known."""
    asked = [name for _, name, _, _ in Formatter().parse(words) if name is not None]
    return words.format_map(facts) if all(facts[name] for name in asked) else ""


def _picture(row: FrameRow, style: Style) -> Picture | None:
    if not row.picture:
        return None
    return Picture(
        idea=row.alt, set_name=style.picture_set, file=row.picture, alt=row.alt, credit=style.picture_credit
    )


def pictures_of(draft: Draft) -> list[Picture]:
    """All pictures of the draft, in order. The frame has pictures only where the draft has some."""
    points = [point for section in draft.sections for point in section.points]
    chosen = [draft.cover, *(point.picture for point in points), *(w.picture for w in draft.hard_words)]
    return [picture for picture in chosen if picture]


def _credits(draft: Draft, style: Style) -> list[str]:
    """Each credit once and in its fullest form, in order of first use. None without pictures."""
    used = [picture.credit for picture in pictures_of(draft)]
    credits = dict.fromkeys(credit for credit in [*used, style.picture_credit] if credit) if used else {}
    return [credit for credit in credits if not any(credit != other and credit in other for other in credits)]


def _pictures_were(draft: Draft, style: Style) -> str:
    """What was done to the pictures: a free licence asks us to say it."""
    done = ["were made grey"] if style.pictures.grey else []
    if any(" " in picture.file for picture in pictures_of(draft) if picture.set_name == style.picture_set):
        done.append("were put together or marked where one did not say enough")
    return " and ".join(done) or "were not changed"


def _says_i(draft: Draft, first_person: tuple[str, ...]) -> bool:
    """Whether the author speaks as "I" outside quotations."""
    lines = [line for section in draft.sections for point in section.points for line in point.lines]
    said = " ".join(_QUOTED.sub(" ", line.text.text) for line in lines if line.kind != "quote")
    return any(re.search(rf"\b{word}\b", said) for word in map(re.escape, first_person))


def _made_on() -> str:
    """The day in SOURCE_DATE_EPOCH (reproducible-builds.org), or "": the same input gives the same bytes."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds.isdigit():
        return ""
    day = datetime.fromtimestamp(int(seconds), UTC)
    return f"{day.day} {day:%B} {day.year}"
