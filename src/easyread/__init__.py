"""easyread turns posts and reports into Easy Read drafts: short sentences, hard words explained, pictures.

The library in a few names. Nothing is loaded before it is used, and nothing is fetched from a network.

    import easyread

    [document] = easyread.read("post.txt")
    report = easyread.check(document)            # hard words, long sentences, scores
    draft = easyread.rewrite(document)           # the Easy Read draft: each line knows where it comes from
    booklet = easyread.lay_out(draft)            # what is printed
    pdf = easyread.export(booklet, "pdf")        # the bytes of a file, checked

    easyread.convert(["post.txt"], "handouts")   # all of it, with files and receipts

What goes wrong is an `EasyreadError` with a message, a hint and an exit code.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from easyread.errors import EasyreadError as EasyreadError
    from easyread.glossary import Glossary as Glossary
    from easyread.glossary import load_glossary as load_glossary
    from easyread.library import check as check
    from easyread.library import convert as convert
    from easyread.library import export as export
    from easyread.library import lay_out as lay_out
    from easyread.library import read as read
    from easyread.library import rewrite as rewrite
    from easyread.model import Booklet as Booklet
    from easyread.model import Document as Document
    from easyread.model import Draft as Draft
    from easyread.model import Report as Report
    from easyread.options import Options as Options
    from easyread.store import from_json as from_json
    from easyread.store import to_json as to_json

__version__ = "0.1.0"

# The public names, and where each is.
_HOMES = {
    "read": "library",
    "check": "library",
    "rewrite": "library",
    "lay_out": "library",
    "export": "library",
    "convert": "library",
    "load_glossary": "glossary",
    "to_json": "store",
    "from_json": "store",
    "Document": "model",
    "Draft": "model",
    "Booklet": "model",
    "Report": "model",
    "Glossary": "glossary",
    "Options": "options",
    "EasyreadError": "errors",
}

__all__ = [*_HOMES, "__version__"]


class _Library(ModuleType):
    """This module, with its public names as properties.

    A plain `__getattr__` would not do. Four rooms are named by what they do (read, check, rewrite, export).
    Python sets `easyread.read` to the room when anything imports it. A property is not replaced like that.
    """

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *_HOMES})


def _public(name: str, home: str) -> property:
    def get(module: ModuleType) -> Any:
        return getattr(importlib.import_module(f"{__name__}.{home}"), name)

    def leave(module: ModuleType, value: object) -> None:
        """Python sets a room as an attribute when it is imported. The public name stays what it is."""

    return property(get, leave)


for _name, _home in _HOMES.items():
    setattr(_Library, _name, _public(_name, _home))
sys.modules[__name__].__class__ = _Library
