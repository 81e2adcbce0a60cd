"""E-mails to one Document: the subject is the title. Attachments are named in the notes, never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from easyread.errors import InputError
from easyread.model import Document, Note, Origin
from easyread.read.byline import is_name
from easyread.read.clean import Cleaner
from easyread.read.html import posts_in
from easyread.read.refuse import refuse_wrong_kind
from easyread.read.text import read_text
from easyread.read.trees import TOO_DEEP, decoded, html_tree

if TYPE_CHECKING:
    from email.message import Message

MOST_PARTS = 500
_QUOTED = re.compile(r"\s*>")


def read_eml(data: bytes, name: str) -> tuple[Document, ...]:
    """The text of an e-mail. `name` is its name without the folder. Raises InputError."""
    return _read(data, name, page=False)


def read_mhtml(data: bytes, name: str) -> tuple[Document, ...]:
    """A web page that a browser saved in one file, which has the form of an e-mail. Raises InputError."""
    return _read(data, name, page=True)


def _read(data: bytes, name: str, *, page: bool) -> tuple[Document, ...]:
    refuse_wrong_kind(data, ".eml")
    message = _parsed(data)
    parts = _parts(message)
    cleaner = Cleaner()
    texts = [part for part in parts if part.get_content_maintype() == "text" and not _is_attached(part)]
    chosen = next(
        (part for part in texts if part.get_content_subtype() == "html" and _bytes(part).strip()), None
    )
    if chosen is None:
        chosen = next((part for part in texts if _bytes(part).strip()), None)
    if chosen is None:
        raise InputError("There are no words in this e-mail.", hint="Save the attachment, and convert that.")
    charset = chosen.get_content_charset("") if _is_readable(chosen) else ""
    if chosen.get_content_subtype() == "html":
        subject = "" if page else cleaner.text(_header(message, "Subject"), 1).text
        documents = posts_in(html_tree(_bytes(chosen), charset), name, whole=not page, title=subject)
        said = "The e-mail has its text twice. The one with headings and links was read."
        quoted = (
            [Note(code="left-out", message=said, origin=Origin(line=0))]
            if len(texts) > 1 and not page
            else []
        )
    else:
        lines, quoted = _without_quoted(decoded(_bytes(chosen), charset), cleaner)
        documents = (_as_one(read_text(lines.encode("utf-8", "replace"), name)),)
    others = [_attachment(part, cleaner) for part in parts if _is_attached(part)] if not page else []
    first = documents[0] if page else _with_head(documents[0], message, cleaner)
    return replace(first, notes=(*cleaner.notes, *first.notes, *quoted, *others)), *documents[1:]


def _parsed(data: bytes) -> Message:
    from email import message_from_bytes

    try:
        message = message_from_bytes(data)
    except RecursionError as error:
        raise TOO_DEEP from error
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        raise InputError("This e-mail is damaged.", hint="Save it again from your mail program.") from error
    if not message.keys():
        raise InputError("This is not an e-mail.", hint="Check the end of its name.")
    return message


def _parts(message: Message) -> list[Message]:
    """The parts that hold something, without those of e-mails inside the e-mail."""
    found: list[Message] = []
    queue = [message]
    for part in queue:
        # To ask a part that holds words for them can fail on a damaged head: here only lists are wanted.
        inside = part.get_payload() if part.is_multipart() else None
        if part.get_content_maintype() == "message" and part is not message:
            found.append(part)
        elif isinstance(inside, list):
            queue += [child for child in inside if not isinstance(child, str)]
        else:
            found.append(part)
        if len(queue) > MOST_PARTS:
            raise InputError("This e-mail has too many parts.", hint="Copy its text to a plain text file.")
    return found


def _is_attached(part: Message) -> bool:
    return (
        part.get_content_maintype() not in ("text", "multipart")
        or part.get_content_disposition() == "attachment"
        or part.get_content_subtype() not in ("plain", "html")
    )


def _is_readable(part: Message) -> bool:
    """Whether the name of the letters' code has no hidden signs in it."""
    return str(part.get("Content-Type", "")).replace("\n", " ").replace("\t", " ").isprintable()


def _bytes(part: Message) -> bytes:
    try:
        found = part.get_payload(decode=True)
    except (ValueError, LookupError, AttributeError, TypeError):
        return b""
    return found if isinstance(found, bytes) else b""


def _header(message: Message, name: str) -> str:
    """A line of the head, in readable letters; "" where it is missing or damaged."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    try:
        return " ".join(str(make_header(decode_header(str(message.get(name, ""))))).split())
    except (ValueError, LookupError, TypeError, AttributeError, MessageError):
        return " ".join(str(message.get(name, "")).split())


def _with_head(document: Document, message: Message, cleaner: Cleaner) -> Document:
    """The Document with what the head of the e-mail says, where the text itself does not."""
    from email.utils import parseaddr, parsedate_tz

    subject = cleaner.text(_header(message, "Subject"), 1).text
    sender = cleaner.text(parseaddr(_header(message, "From"))[0], 1).text
    told = parsedate_tz(_header(message, "Date"))
    date = ""
    if told and 1 <= told[1] <= 12 and 1 <= told[2] <= 31:
        from easyread.read.dates import iso_date

        date = iso_date(f"{told[0]:04d}-{told[1]:02d}-{told[2]:02d}")
    return replace(
        document,
        title=subject or document.title,
        author=document.author or (sender if is_name(sender) else ""),
        date=document.date or date,
        notes=(*document.notes, *_title_kept(document, subject)),
    )


def _title_kept(document: Document, subject: str) -> Iterator[Note]:
    """The first heading of the text is its title. Where the subject takes its place, it is noted."""
    if subject and document.title != subject:
        message = "This heading stood over the text of the e-mail. The subject is the title."
        yield Note(code="left-out", message=message, text=document.title, origin=Origin(line=1))


def _without_quoted(text: str, cleaner: Cleaner) -> tuple[str, list[Note]]:
    """The text with blank lines for lines that begin with ">": words of the e-mail that this one answers."""
    lines = text.splitlines()
    quoted = [line.strip() for line in lines if _QUOTED.match(line)]
    if not quoted or len(quoted) == len(lines):
        return text, []
    message = "These words are from the e-mail that this one answers. They were left out."
    words = cleaner.text(" ".join(line.lstrip("> ") for line in quoted), 0).text
    note = Note(code="left-out", message=message, text=words, origin=Origin(line=0))
    return "\n".join("" if _QUOTED.match(line) else line for line in lines), [note]


def _as_one(documents: tuple[Document, ...]) -> Document:
    """An e-mail is one text, also where dates in it look like the posts of an archive."""
    first, *rest = documents
    if not rest:
        return first
    from easyread.model import Heading, Paragraph, Text

    blocks = list(first.blocks)
    notes = list(first.notes)
    for other in rest:
        where = Origin(line=other.blocks[0].origin.line if other.blocks else 0)
        blocks.append(Heading(text=Text(text=other.title), origin=where))
        told = [other.date, other.byline, other.standfirst.text if other.standfirst else ""]
        blocks += [Paragraph(text=Text(text=words), origin=where) for words in told if words]
        blocks += other.blocks
        notes += other.notes
    return replace(first, blocks=tuple(blocks), notes=tuple(notes))


def _attachment(part: Message, cleaner: Cleaner) -> Note:
    try:
        told = str(part.get_filename() or part.get_content_type())
    except (ValueError, LookupError, TypeError):
        told = part.get_content_type()
    name = cleaner.text(told, 0).text
    return Note(
        code="left-out",
        message="This is a file inside the e-mail. It was not opened.",
        text=name,
        origin=Origin(line=0),
    )
