"""Finds the sentences and rows of an old draft again in a new one, whose post has changed."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from itertools import count

from easyread.draftfile import Cut, Paper
from easyread.draftfile.values import PERSON
from easyread.model import Draft, Line, Point, Sentence

ALIKE = 0.5  # sentences with so many words in common are one sentence that was changed


def same_sentences(old: Draft, new: Draft) -> dict[str, str]:
    """Key of the old post -> key of the new one: the same words, or nearly."""
    before, after = list(old.sentences), list(new.sentences)
    keys = {"title": "title"} if any(s.key == "title" for s in after) else {}
    texts = [_plain(s) for s in before], [_plain(s) for s in after]
    matcher = SequenceMatcher(None, *texts, autojunk=False)
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        if tag == "equal":
            pairs = zip(before[a:a_end], after[b:b_end], strict=True)
            keys |= {one.key: other.key for one, other in pairs}
        elif tag == "replace":
            keys |= _nearly(before[a:a_end], after[b:b_end], keys)
    free = [s for s in after if s.key not in keys.values()]
    for one in before:  # the same words in another place: the writer moved them
        found = next((s for s in free if one.key not in keys and _plain(s) == _plain(one)), None)
        if found:
            keys[one.key] = found.key
            free.remove(found)
    return keys


def _nearly(before: list[Sentence], after: list[Sentence], keys: dict[str, str]) -> dict[str, str]:
    ranked = sorted(
        (
            (ratio, one.key, other.key)
            for one in before
            for other in after
            if one.key not in keys
            and other.key not in keys.values()
            and (ratio := _alike(one, other)) >= ALIKE
        ),
        key=lambda pair: -pair[0],
    )
    found: dict[str, str] = {}
    for _, one_key, other_key in ranked:
        if one_key not in found and other_key not in found.values():
            found[one_key] = other_key
    return found


def _plain(sentence: Sentence) -> str:
    return " ".join(sentence.text.split()).casefold()


def _alike(one: Sentence, other: Sentence) -> float:
    return SequenceMatcher(None, _plain(one).split(), _plain(other).split(), autojunk=False).ratio()


def rebased(base: Paper, mine: Paper, new: Paper) -> tuple[Paper, Paper, Paper]:
    """The three files with the keys of the new post, and the new one with the marks of the old rows."""
    keys = same_sentences(base.draft, new.draft)
    old, own = _with_keys(base, keys), _with_keys(mine, keys)
    return old, own, _with_marks(new, old, own)


def _with_keys(paper: Paper, keys: dict[str, str]) -> Paper:
    """`paper` with the keys of the new post. A sentence that is gone leaves the line to the person."""
    old = {sentence.key for sentence in paper.draft.sentences}

    def line(one: Line) -> Line:
        sources = tuple(dict.fromkeys(keys.get(s, PERSON) if s in old else s for s in one.sources))
        return replace(one, sources=sources)

    def point(one: Point) -> Point:
        return replace(one, lines=tuple(map(line, one.lines)))

    draft = replace(
        paper.draft,
        title=line(paper.draft.title),
        sections=tuple(
            replace(s, heading=line(s.heading) if s.heading else None, points=tuple(map(point, s.points)))
            for s in paper.draft.sections
        ),
    )
    cuts = tuple(_cut(one, keys, old) for one in paper.cuts)
    return replace(paper, draft=draft, cuts=tuple(cut for cut in cuts if cut is not None))


def _cut(cut: Cut, keys: dict[str, str], old: set[str]) -> Cut | None:
    """The cut with its new keys; None where its sentence is gone from the post."""
    sources = tuple(keys.get(s, s) for s in cut.sources if s in keys or s not in old)
    return None if cut.sources and not sources else replace(cut, sources=sources)


def _with_marks(new: Paper, old: Paper, own: Paper) -> Paper:
    """The new paper, each row with the mark of the old row that is made from the same sentences."""
    free = {
        mark: point
        for s, marks in zip(old.draft.sections, old.rows, strict=True)
        for point, mark in zip(s.points, marks, strict=True)
    }
    taken = [mark for paper in (old, own) for row in paper.rows for mark in row]
    numbers = count(max((int(mark) for mark in taken if mark.isdecimal()), default=0) + 1)
    rows: list[tuple[str, ...]] = []
    for section in new.draft.sections:
        marks: list[str] = []
        for point in section.points:
            best = max(free, key=lambda mark: _common(free[mark], point), default=None)
            if best is not None and _common(free[best], point) > 0:
                marks.append(best)
                del free[best]
            else:
                marks.append(str(next(numbers)))
        rows.append(tuple(marks))
    return replace(new, rows=tuple(rows))


def _common(old: Point, new: Point) -> float:
    """How much two rows have in common: the same sentences, and the same words."""
    keys = {s for line in old.lines for s in line.sources if s != PERSON}
    theirs = {s for line in new.lines for s in line.sources if s != PERSON}
    texts = {line.text.text for line in old.lines} & {line.text.text for line in new.lines}
    shared = {key for key in keys & theirs if ":" not in key}
    return len(shared) + 0.5 * len(texts) if shared or texts else 0.0
