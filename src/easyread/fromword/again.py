"""Words of the paper that it says twice: an edit on the page of main points is an edit of the line itself."""

from __future__ import annotations

import re
from dataclasses import replace

from easyread.fromword.match import ENOUGH_NEAR, alike, plain
from easyread.fromword.pages import Para
from easyread.fromword.refs import Ref
from easyread.fromword.runs import Run
from easyread.fromword.words import said_bold
from easyread.fromword.work import Work

DIFFERENT = "The page of main points and the paper were changed in two ways. The paper’s words stay."


def bring_home(work: Work) -> None:
    """Puts words that were changed on the page of main points in the place of the line that they are of.

    Where the line itself was changed, too, or taken out, it stays as it is, and the other words are told. So
    it is with quite other words: they may be a point of the person's own.
    """
    at = {work.refs[o]: n for n, o in work.found.items()}
    paras = list(work.new.paras)
    for n, o in work.found.items():
        ref = work.refs[o]
        if ref.kind != "contents" or ref.section < 0 or plain(ref.text) == plain(paras[n].text):
            continue
        home = next((at[one] for one in work.refs if one in at and _is_of(ref, one)), None)
        if home is None or _is_in_pieces(work, n):
            continue
        if alike(ref.text, paras[n].text) < ENOUGH_NEAR:  # quite other words are no edit of that line
            continue
        if plain(paras[home].text) == plain(ref.text):
            paras[home] = _with_words(paras[home], paras[n])
            work.brought.add(n)
        elif plain(paras[home].text) == plain(paras[n].text):
            work.brought.add(n)
        else:
            work.add_note(DIFFERENT, paras[n].text)
            work.edit("not placed", paras[home].text, f"{paras[n].text} ({DIFFERENT})")
            work.brought.add(n)
    work.new = replace(work.new, paras=tuple(paras))


def _is_of(ref: Ref, other: Ref) -> bool:
    kind = "heading" if ref.point < 0 else "line"
    same = (other.section, other.point, other.line) == (ref.section, ref.point, ref.line)
    return other.kind == kind and same


def _is_in_pieces(work: Work, n: int) -> bool:
    """Whether a paragraph beside it is new: then nobody knows which of the two is the line."""
    return any(
        near not in work.found and work.new.paras[near].row == work.new.paras[n].row
        for near in (n - 1, n + 1)
        if 0 <= near < len(work.new.paras)
    )


def _with_words(home: Para, other: Para) -> Para:
    """The paragraph `home` with the words of `other`. Hard words that are still in it stay bold."""
    bold = sorted({*said_bold(home), *said_bold(other)}, key=len, reverse=True)
    if not bold:
        return replace(home, runs=(Run(other.text),))
    pieces = re.split("(" + "|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in bold) + ")", other.text)
    return replace(home, runs=tuple(Run(piece, n % 2 == 1) for n, piece in enumerate(pieces) if piece))
