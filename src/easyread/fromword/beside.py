"""What stands around the rows: words of the frame, hard words, and words that have no place in a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from easyread.fromword.match import plain
from easyread.fromword.pages import Para
from easyread.fromword.work import Work
from easyread.model import HardWord

MADE_ANEW = "easyread makes this list anew each time, so the line comes again. Change the paper."


def frame(work: Work, places: Sequence[int]) -> tuple[tuple[tuple[str, str], ...], str]:
    """Which words of the frame a person wrote in another way, and the date of the paper.

    Words that were added go to the line before.
    """
    day = work.draft.date
    first = {new: old for old, new in work.paper.frame}
    changed = dict(work.paper.frame)
    kept = set(work.found.values())
    last = ""
    for n in places:
        text, ref = work.new.paras[n].text, work.ref(n)
        if ref is not None:
            last = first.get(ref.text, ref.text)
            if ref.kind == "cover" and last == work.draft.date and plain(ref.text) != plain(text):
                day = text
                work.edit("frame", ref.text, text)
            elif plain(ref.text) != plain(text):
                changed[last] = text
                work.edit("frame", ref.text, text)
        elif last:
            changed[last] = f"{changed.get(last, last)} {text}"
            work.edit("frame", "", text)
        else:
            work.add_note("These words were added in Word, and have no place in the handout.", text)
            work.edit("not placed", after=text)
    for o, ref in enumerate(work.refs):
        if ref.kind in {"frame", "cover"} and o not in kept:
            changed[first.get(ref.text, ref.text)] = ""
            work.edit("frame", ref.text, "")
    if day != work.draft.date:  # the frame says the date in other places, too
        changed = {old.replace(work.draft.date, day): new for old, new in changed.items()}
    return tuple((old, new) for old, new in changed.items() if old != new), day


def others(work: Work) -> None:
    """Words beside the paper that were not there before: kept in the notes. Page numbers do not count."""

    def bare(words: str) -> str:
        return "".join(char for char in words.lower() if char.isalpha())

    before = {bare(words) for words in work.old.others}
    for words in dict.fromkeys(work.new.others):
        if bare(words) not in before:
            work.add_note(
                "These words stand beside the paper in Word: in a box, a note, a head or a foot.", words
            )
            work.edit("not placed", after=words)


def unplaced(work: Work, regions: Sequence[str]) -> None:
    """Words on the cover, in the status line and in the contents: these are made anew, so the words are kept
    in the notes."""
    for n, region in enumerate(regions):
        para, ref = work.new.paras[n], work.ref(n)
        if region in {"paper", "frame", "hard"} or (ref and ref.kind == "title") or n in work.brought:
            continue
        if ref is None or plain(ref.text) != plain(para.text):
            work.add_note("These words were changed in Word where easyread makes its own.", para.text)
            work.edit("not placed", after=para.text)
    kept = set(work.found.values())
    for o, ref in enumerate(work.refs):
        if ref.kind == "contents" and o not in kept:
            work.edit("not placed", before=ref.text, after=MADE_ANEW)


def hard_words(work: Work, places: Sequence[int]) -> tuple[HardWord, ...]:
    words = list(work.draft.hard_words)
    gone = {ref.word for ref in work.refs if ref.kind == "hard"}
    rows: dict[int, int] = {}
    added: list[HardWord] = []
    for n in places:
        para, ref = work.new.paras[n], work.ref(n)
        if ref is None:
            at = rows.get(para.row)
            if at is None:
                added += _new_word(work, para)
            else:
                words[at] = _with_more(words[at], para.text)
                work.edit("hard word", "", para.text)
            continue
        gone.discard(ref.word)
        rows[para.row] = ref.word
        if plain(ref.text) == plain(para.text):
            continue
        work.edit("hard word", ref.text, para.text)
        if ref.part == "example":
            words[ref.word] = replace(words[ref.word], example=para.text)
        elif ref.part == "explanation":
            words[ref.word] = replace(words[ref.word], explanation=para.text)
        else:
            words[ref.word] = replace(words[ref.word], term=para.text)
    for place in sorted(gone):
        new = next((one for one in added if _same_term(one, words[place])), None)
        if new is not None:  # the same word, said in quite another way
            words[place] = replace(words[place], explanation=new.explanation)
            added.remove(new)
            gone.discard(place)
        else:
            work.edit("hard word", words[place].explanation, "")
    return _once([*(word for place, word in enumerate(words) if place not in gone), *added])


def _once(words: Sequence[HardWord]) -> tuple[HardWord, ...]:
    """Each word once: a second explanation of it follows the first."""
    found: dict[str, HardWord] = {}
    for word in words:
        first = found.get(word.term.casefold())
        if first is not None and word.explanation != first.explanation:
            word = replace(first, explanation=f"{first.explanation} {word.explanation}")
        found[word.term.casefold()] = word
    return tuple(found.values())


def _same_term(one: HardWord, other: HardWord) -> bool:
    return one.term.casefold() == other.term.casefold()


def _with_more(word: HardWord, text: str) -> HardWord:
    if not word.example:
        return replace(word, example=text)
    return replace(word, explanation=f"{word.explanation} {text}")


def _new_word(work: Work, para: Para) -> list[HardWord]:
    """A hard word that a person added: the words in bold, or those before "is" or "means"."""
    bold = next((run.text.strip() for run in para.runs if run.bold and run.text.strip()), "")
    before = min((para.text.find(sign) for sign in (" is ", " are ", " means ", ": ") if sign in para.text),
                 default=-1)  # fmt: skip
    term = bold or (para.text[:before].strip("“”\"' ") if before > 0 else "")
    for article in ("A ", "An ", "The "):
        term = term.removeprefix(article)
    if not term or len(term.split()) > 6:
        work.add_note("These words were added in Word to the list of hard words.", para.text)
        work.edit("not placed", after=para.text)
        return []
    work.edit("hard word", "", para.text)
    return [HardWord(term=term, explanation=para.text)]
