"""Packs a Word file: without what python-docx's template brings along, and with the same bytes each time."""

from __future__ import annotations

import io
import os
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document

_FIRST = datetime(1980, 1, 1, tzinfo=UTC)  # the earliest date that a zip file can hold
_NOT_OURS = ("thumbnail", "customXml", "stylesWithEffects", "extended-properties", "webSettings")


def source_date() -> datetime:
    """The time from SOURCE_DATE_EPOCH (reproducible-builds.org), or the first day of 1980."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    given = datetime.fromtimestamp(int(seconds), UTC) if seconds.isdigit() else _FIRST
    return max(given, _FIRST).replace(tzinfo=None)


def pack(document: Document) -> bytes:
    """The bytes of the document. Parts that belong to the template alone are left out."""
    for relationships in (document.part.package.rels, document.part.rels):
        for key, relationship in list(relationships.items()):
            if relationship.reltype.endswith(_NOT_OURS):
                del relationships[key]
    raw = io.BytesIO()
    document.save(raw)
    return _same_times(raw)


def _same_times(raw: io.BytesIO) -> bytes:
    """The zip file with one time on all its parts."""
    moment = source_date().timetuple()[:6]
    packed = io.BytesIO()
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on all systems
            after.writestr(entry, before.read(name))
    return packed.getvalue()
