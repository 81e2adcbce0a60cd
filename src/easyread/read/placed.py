"""Where the pictures of a post are on this computer: beside it, inside a Word file, or inside a web page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from easyread.model import Document, Figure


def inside_page(address: str) -> str:
    """The name of a picture that a web page holds in itself (an address that starts with "data:")."""
    return f"#data-{hashlib.sha256(address.encode()).hexdigest()[:16]}"


def placed(documents: Iterable[Document], post: Path) -> tuple[Document, ...]:
    """The documents, with the place of each picture that can be reached.

    A picture inside the post is "<post>#<its name there>". A file counts where it is in the folder of the
    post, or below: a post may come from anybody, and may not name other files of this computer.
    """
    return tuple(
        replace(
            document,
            blocks=tuple(
                replace(block, source=_place(block.source, post)) if isinstance(block, Figure) else block
                for block in document.blocks
            ),
        )
        for document in documents
    )


def _place(source: str, post: Path) -> str:
    if source.startswith("#"):
        return f"{post.resolve()}{source}"
    if not source or "://" in source:
        return source
    if ":" in source or source.startswith(("/", "\\")):
        return source.replace("\\", "/").rpartition("/")[2]  # a place on somebody's computer: only its name
    folder = post.resolve().parent
    try:
        file = (folder / source.partition("?")[0].replace("%20", " ")).resolve()
        reached = file.is_relative_to(folder) and file.is_file()
    except (OSError, ValueError):
        return source
    return str(file) if reached else source
