"""Who wrote it: "By Sam Green, Policy Officer, Anytown Carers", or "Sam Green reflects on …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from easyread.read.lines import count_words, ends_sentence
from easyread.read.wordlists import word_set, words

# The longest byline of the sources has 12 words; three people with their jobs need about 30.
BYLINE_WORDS = 30
# A standfirst is one or two sentences.
STANDFIRST_WORDS = 60
# "Dr Anna Maria van der Berg" has six words; two people have up to nine.
NAME_WORDS = 9

_CUT = re.compile(r",|\s[-–—|]\s|\s*[(;:|]|\s(?:of|from|at)\s")
_NAME_WORD = re.compile(r"[^\W\d_a-z][\w.’'-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """The line as written, the name alone where it is sure, and the job and organisation as written."""

    text: str
    author: str = ""
    role: str = ""


def byline(text: str) -> Byline | None:
    """The byline that the line is, or None."""
    if count_words(text) > BYLINE_WORDS:
        return None
    for start in words("bylines", "starts"):
        match = re.match(rf"{re.escape(start)}\s+(?=\S)", text, re.IGNORECASE)
        if match:
            return _after_start(text, text[match.end() :])
    return _name_and_job(text)


def standfirst_author(text: str) -> tuple[str, str] | None:
    """(name, role) when the line begins with a name and a verb such as "reflects". The role may be ""."""
    if count_words(text) > STANDFIRST_WORDS:
        return None
    tokens = text.split()
    verbs = word_set("bylines", "verbs")
    for place in range(2, min(len(tokens), NAME_WORDS + 1)):
        name = " ".join(tokens[:place]).rstrip(",")
        if tokens[place].lower() in verbs and is_name(name):
            return name, _role_told(text)
    return None


def is_name(text: str) -> bool:
    """Only words with a capital, and small words that names have: "Anna van Dijk", "Jo and Sam Lee"."""
    tokens = text.replace(",", " and ").split()
    if not tokens or len(tokens) > NAME_WORDS or count_words(text) < 1:
        return False
    inside = word_set("bylines", "inside_names")
    if tokens[0] in inside or tokens[-1] in inside:
        return False
    return all(token in inside or _NAME_WORD.fullmatch(token) for token in tokens)


def _after_start(text: str, rest: str) -> Byline | None:
    """What follows "By": a name and perhaps a job. "By working together we can …" is no byline."""
    cut = _CUT.search(rest)
    name, role = (rest[: cut.start()], rest[cut.start() :]) if cut else (rest.rstrip(". "), "")
    if is_name(name.strip()):
        return Byline(text=text, author=name.strip(), role=_bare_role(role))
    # A group ("By the Anytown team", "By Anytown Centre for Carers"): the line is kept, no name is guessed.
    small = word_set("bylines", "inside_groups")
    tokens = rest.partition(",")[0].rstrip(". ").split()
    group = all(token.lower() in small or _NAME_WORD.fullmatch(token) for token in tokens)
    return Byline(text=text) if group and len(tokens) > 1 else None


def _name_and_job(text: str) -> Byline | None:
    """ "Sam Green, Policy Officer, Anytown Carers": a job must be told, or it may be a place."""
    cut = _CUT.search(text)
    if cut is None or ends_sentence(text):
        return None
    name, role = text[: cut.start()].strip(), _bare_role(text[cut.start() :])
    told = any(word.strip(",.").lower() in word_set("bylines", "jobs") for word in role.split())
    if told and len(name.split()) >= 2 and is_name(name):
        return Byline(text=text, author=name, role=role)
    return None


def _bare_role(text: str) -> str:
    """The job without the comma or dash before it and the stop after it."""
    role = text.strip(" ,;:|-–—")
    if role.startswith("(") and role.rstrip(".").endswith(")"):
        role = role.rstrip(".")[1:-1]
    return role.removesuffix(".").strip()


def _role_told(text: str) -> str:
    """ "… on her experience as a member of the panel" tells a role; "sees voting as a right" does not."""
    before = "|".join(words("bylines", "role_after"))
    match = re.search(rf"\b(?:{before}) as (?:an?|the) (?P<role>[^.;:!?]+)", text)
    return match["role"].strip() if match and match.end() >= len(text.rstrip(" .")) else ""
