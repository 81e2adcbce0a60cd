"""What is wrong between two sets of "must" words."""

from __future__ import annotations

import re

from easyread.facts.clauses.clause import Clause
from easyread.facts.clauses.content import key
from easyread.facts.reading import Reading
from easyread.facts.tables import stems


def strength_fault(
    mine: set[str], theirs: set[str], said: Clause, clause: Clause, source: Reading, lines: Reading
) -> str | None:
    """What is wrong between two sets of "must" words, None where nothing is."""
    no = said.no and clause.no
    if (
        {"must", "may"} <= mine
        and "may" not in theirs
        and not _could(said)
        and not re.search(r"\b(?:may|might|could|can|risk|possib\w*)\b", source.text.lower())
    ):
        return "“may” is new"
    low, old = lines.text.lower(), source.text.lower()
    if "must" in mine and not theirs & {"must", "order"}:
        if said.no and re.search(
            r"\b(?:bann?e?d?|forbidden|prohibit\w*|illegal|against the law|allowed)\b", old
        ):
            return None
        if "no need" in theirs:
            return "“do not have to” became “must”"
        if said.head.lemma_ != clause.head.lemma_ and _DUTY.search(old) and not theirs:
            return None
        if no and theirs & {"may", "can"}:
            return None
        if re.search(r"\bonly (?:if|when|after|once)\b", old):
            return None
        if re.search(
            (
                r"\b(?:only (?:if|when)|provided|providing|as long as|so long"
                r" as|on condition|unless|except|required|obliged|duty|compulsory"
                r"|mandatory|necessary|essential|shall|orders?|ordered|told|awarded|sentenced|ruled|banned)\b"
            ),
            old,
        ) and not theirs & {"should", "may", "can"}:
            return None
        if (
            said.head.lemma_ == "pay"
            and re.search(r"\b(?:fined?|charged?|costs?|fees?|prices?|rent)\b", old)
            and not theirs & {"should", "may", "can"}
        ):
            return None
        return "“must” is new" + _was(theirs)
    if "must" in theirs and not mine & {"must", "order", "no need"}:
        if no and mine & {"can", "may"}:
            return None
        if mine & {"should", "may", "can"}:
            return f"“must” became “{sorted(mine & {'should', 'may', 'can'})[0]}”"
        if said.if_ or re.search(
            r"\b(?:must|have to|has to|had to|need|needs|needed|required|necessary|rule|law)\b", low
        ):
            return None
        return "“must” is lost"
    if "no need" in theirs and "must" in mine:
        return "“do not have to” became “must”"
    if "order" in theirs and mine & {"can", "may"} and not theirs & {"can", "may"} and not no:
        return "what to do became what you can do"
    if "order" in mine and theirs & {"can", "may"} and "must" not in theirs and said.no == clause.no:
        return "“can” became an order"
    if "should" in mine and not theirs & {"should", "order"} and theirs & {"must", "can", "may", "no need"}:
        return "“should” is new" + _was(theirs)
    if (
        "should" in theirs
        and not mine & {"should"}
        and (
            mine & {"can", "may", "must"}
            or not re.search(r"\b(?:should|ought|advise|recommend|good idea|best|ask)\b", low)
        )
    ):
        return "“should” is lost"
    if "may" in mine and "may" not in theirs and not {"should"} & theirs:
        if "can" in theirs and not _could(clause) and not _could(said) and "if so" not in low:
            return "“can” became “may”"
        if (
            "can" not in theirs
            and not re.search(r"\bif so\b", low)
            and not re.search(
                (
                    r"\b(?:when|might|may|could|possibl|perhaps|risk|chance|likely"
                    r"|sometimes|some|if|unless|or|who|whose|whether)\b"
                ),
                old,
            )
        ):
            return "“may” is new"
        if "will" in theirs and not re.search(r"\bif so\b", low) and not clause.if_:
            return "“will” became “may”"
    if "may" in theirs and "may" not in mine:
        if "can" in mine and not _could(clause) and not re.search(r"\bif so\b", low):
            return None if _permission(clause) or _permission(said) else "“may” became “can”"
        if not mine & {"can", "must", "probably"} and not re.search(
            r"\b(?:may|might|could|perhaps|possib|sometimes|risk|chance|if so|can)\b", low
        ):
            return "“may” is lost"
        if "will" in mine:
            return "“may” became “will”"
        if (
            not mine & {"can", "must"}
            and said.tense in {"past", "present"}
            and not said.if_
            and clause.head.lemma_ == said.head.lemma_
        ) and not re.search(r"\b(?:perhaps|possib|sometimes|some|risk|chance|if so)\b", low):
            return "“may” is lost"
    if "can" in theirs and mine & {"will"} and "can" not in mine and "will" not in theirs:
        return "“can” became “will”"
    return None


_DUTY = re.compile(
    r"\b(?:must|required|have to|has to|deadline|entries|no later than|by law"
    r"|clos(?:es?|ing) (?:date|on|at))\b"
)


def _was(theirs: set[str]) -> str:
    named = [m for m in ("should", "may", "can", "will", "would") if m in theirs]
    return f": the source has “{named[0]}”" if named else ""


def _could(clause: Clause) -> bool:
    return any(t.lower_ == "could" for t in clause.head.children) or any(
        t.lower_ == "could" for t in clause.head.head.children
    )


def _permission(clause: Clause) -> bool:
    """ "You may bring": a person may; "It may rain": perhaps."""
    return any(
        t.lower_ in {"you", "we", "they", "who", "he", "she"} or key(t) in stems("you", "words")
        for t in clause.agents
    ) and not any(t.lower_ == "might" for t in clause.head.children)
