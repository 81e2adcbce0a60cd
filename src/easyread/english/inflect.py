"""Changes the form of a word: used -> use, start -> started. Forms come from lemminflect."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=20_000)
def inflect(lemma: str, tag: str) -> str:
    """The form of `lemma` for a Penn tag (VBD, VBZ, VBG, VBN, VB, NNS, JJR …); the lemma if there is none."""
    if tag in {"VB", "VBP", "NN", "NNP", "JJ", "RB", "MD"} and lemma != "be":
        return lemma
    from lemminflect import getInflection

    forms = getInflection(lemma, tag=tag)
    return british(str(forms[0]), lemma) if forms else lemma


def british(form: str, lemma: str) -> str:
    """British spelling of a form: a final l is doubled (travelled, not traveled); got, not gotten."""
    if form == "gotten":
        return "got"
    if lemma.endswith("l") and form in {lemma + "ed", lemma + "ing"} and lemma[-2:-1] in "aeiou":
        vowels = sum(ch in "aeiou" for ch in lemma)
        if vowels == 2 and lemma[-3:-2] not in "aeiou":
            return lemma + "l" + form[len(lemma) :]
    return form


@lru_cache(maxsize=20_000)
def lemma_of(word: str, pos: str) -> str:
    """The base form of `word` for a coarse part of speech (VERB, NOUN, ADJ, ADV)."""
    from lemminflect import getLemma

    found = getLemma(word, upos=pos)
    return str(found[0]) if found else word


@lru_cache(maxsize=20_000)
def is_word(word: str) -> bool:
    """Whether a dictionary has `word` (small letters) as a noun, verb, adjective or adverb: not "leeds"."""
    from lemminflect import getAllLemmas

    return bool(getAllLemmas(word))
