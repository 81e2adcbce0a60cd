"""One verb of a sentence with all that hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(slots=True)
class Clause:
    """One verb (or the noun of a line with no verb) and what hangs on it."""

    head: Token
    agents: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)  # what it is done to
    others: list[Token] = field(default_factory=list)  # behind a preposition
    no: bool = False
    modals: set[str] = field(default_factory=set)
    tense: str = ""  # "past", "present", "future", "planned", "" not known
    order: bool = False  # "Call us."
    passive: bool = False
    words: list[Token] = field(default_factory=list)  # content words of its own
    tokens: list[Token] = field(default_factory=list)  # all words of its own
    if_: bool = False
