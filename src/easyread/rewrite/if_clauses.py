"""A condition that makes a sentence too long comes first, by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from easyread.glossary.grammar import words
from easyread.rewrite.sides import stands_alone
from easyread.rewrite.steps import Place, Proposal, is_long, is_told, say
from easyread.rewrite.tree import at_end, child, children, end_of, finite, helpers_of, root_of, subject_of
from easyread.rewrite.wording import lower_start, sentence, text_before, text_from, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG = 22  # words; of such a sentence a shorter condition goes, too
FEWEST = 4  # words; a condition with no more is no idea of its own
LONGEST_SUBJECT = 6  # words; "the people you live with" may still start a sentence


def split_if_clauses(doc: Doc, place: Place) -> Proposal | None:
    """ "If you live in Leeds, you can …" -> "You may live in Leeds. If so, you can …" """
    if not is_told(doc, place) or doc.text.rstrip().endswith(":") or not is_long(doc):
        return None
    conditions = [t for t in doc if t.lower_ in words("condition-words")]
    if len(conditions) != 1 or conditions[0].i in place.kept or not _is_movable(doc, conditions[0]):
        return None
    root, verb = root_of(doc), conditions[0].head
    if not finite(root) and root.tag_ != "VB":
        return None
    if root.tag_ == "VB" and root.i == 0 and doc[1].tag_ == "TO":
        return None  # "Help to understand debts if …" is a title, and no order
    may = _possible(doc, verb, end_of(verb))
    rest = _main_part(doc, verb, root)
    if may is None or rest is None or (root.tag_ != "VB" and not stands_alone(rest)):
        return None
    return say(
        sentence(may),
        sentence(f"If so, {rest}"),
        reason="the condition comes first, by itself",
        dropped=frozenset({"if", "like", "then"}),
    )


def _is_movable(doc: Doc, mark: Token) -> bool:
    """Whether `mark` starts one condition with "if" that is long enough to be an idea of its own."""
    verb = mark.head
    if mark.lower_ != "if" or mark.dep_ != "mark" or verb.dep_ != "advcl" or verb.left_edge != mark:
        return False
    if doc[max(0, mark.i - 3) : mark.i].text.lower().rstrip(" ,").endswith("example"):
        return False  # "… can change, for example if there are …"
    fewest = FEWEST - 1 if len(doc) > LONG else FEWEST
    if sum(1 for t in doc[mark.i : end_of(verb) + 1] if not t.is_punct) <= fewest:
        return False
    joined = any(t.lower_ in {"and", "or", "any"} and t.head == verb for t in doc)
    return not joined or _second(verb) is not None


def _main_part(doc: Doc, verb: Token, root: Token) -> str | None:
    """The sentence without its condition, which stands at the start or at the end."""
    start, end = verb.left_edge.i, end_of(verb)
    if start == 0 and end + 2 < len(doc) and (doc[end + 1].text == "," or _starts_main(doc[end + 1], root)):
        at = end + 1 + (doc[end + 1].text == ",")
        at += doc[at].lower_ == "then"
        return lower_start(text_from(doc, at), doc[at])
    if not at_end(doc, end) or not _of_main(verb, root) or doc[start - 1].lower_ in words("not-before-if"):
        return None
    if doc[start - 1] == root:
        return None  # "The only time that we close is if it snows": the condition is what the sentence says
    return None if _points_back(verb, root) else lower_start(text_before(doc, start), doc[0])


def _starts_main(word: Token, root: Token) -> bool:
    """Whether the main part starts here, with no comma: "If you need to get in then please call." """
    if word.lower_ in {"then", "please"}:
        return word.head == root
    pronoun = word.lower_ in words("people-pronouns") | words("speaker-and-reader")
    return pronoun and word == subject_of(root)


def _of_main(verb: Token, root: Token) -> bool:
    """Whether the condition is about the main verb or what it leads to: "You can ask them to come if …"."""
    above = verb.head
    while above != root and above.dep_ in {"xcomp", "acomp"}:
        above = above.head
    return above == root


def _possible(doc: Doc, verb: Token, end: int) -> str | None:
    """The condition as something that may be: "you cannot come" -> "you may not be able to come"."""
    subject = subject_of(verb)
    if subject is None or subject.i > verb.i:
        return None
    second = _second(verb)
    if children(verb, "conj") and second is None:
        return None
    reader = subject.lower_ in words("speaker-and-reader") or children(subject, "conj")
    if reader and not _is_state(verb) and verb.lemma_ in words("blaming-verbs"):
        return None  # "You might break the rules" would blame the reader
    loose = {t.i for t in verb.subtree if t.lower_ == "any"}
    if not all(doc[i].dep_ == "det" and doc[i].head.tag_ in {"NNS", "NNPS"} for i in loose):
        return None  # "any change" cannot do without "any"
    first = next(iter(helpers_of(verb, "aux", "auxpass")), verb)
    who = text_of(doc, range(verb.left_edge.i + 1, first.i))
    if first.i <= subject.i or len(who.split()) > LONGEST_SUBJECT:
        return None
    rest = text_of(doc, set(range(first.i + 1, end + 1)) - loose)
    if second is not None and second.tag_ in {"VBZ", "VBP"}:
        if first != verb or second.lemma_ in {"be", "have"}:
            return None
        joined = text_of(doc, set(range(first.i + 1, second.i)) - loose)
        rest = f"{joined} {second.lemma_} {text_of(doc, set(range(second.i + 1, end + 1)) - loose)}"
    after = doc[first.i + 1]
    if first.lemma_ == "be" and after.tag_ == "TO":
        return None  # "If the plan is to work, …": that is what is wanted, not what may be
    if first.lemma_ in {"be", "have"} and after.tag_ == "RB" and after.lower_ not in {"not", "n't"}:
        still = text_of(doc, set(range(first.i + 2, end + 1)) - loose)  # "You may already be …"
        return f"{who} may {after.text} {first.lemma_} {still}" if first.tag_ in {"VBP", "VBZ"} else None
    negated = rest.lower().startswith("not ")
    if first.lower_ in {"can", "ca", "cannot"} and (negated or first.lower_ == "cannot"):
        return f"maybe {who} cannot {rest[4:] if negated else rest}"
    if first.lower_ in {"do", "does"} and negated:
        return f"maybe {who} {first.lower_} {rest}"  # "You may not pay" would forbid it
    told = _may(verb, first, rest[4:] if negated else rest, negated=negated)
    if told is not None and not _is_state(verb):
        told = told.replace("may ", "might ", 1)  # "The landlord may come in" would give leave
    return f"{who} {told}" if told is not None else None


def _second(verb: Token) -> Token | None:
    """The one verb that shares the condition's subject and its form: "is cancelled or changed"."""
    joined = [t for t in children(verb, "conj") if not children(t, "aux", "auxpass", "neg", "conj")]
    links = children(verb, "cc")
    if len(joined) != 1 or len(children(verb, "conj")) != 1 or subject_of(joined[0]) is not None:
        return None
    (one,) = joined
    alike = {one.tag_, verb.tag_} in ({"VBZ"}, {"VBP"}, {"VBN"})
    plain = all(t.lower_ == "or" for t in links) and _side_by_side(verb, one)  # after "and", both must hold
    return one if alike and plain else None


def _side_by_side(verb: Token, second: Token) -> bool:
    """Whether no comma stands between two verbs."""
    return not any(t.text in {",", ";", "–"} for t in verb.doc[verb.i : second.i])


def _may(verb: Token, first: Token, rest: str, *, negated: bool) -> str | None:
    """The verb with "may": `first` is its first word, `rest` what follows that (without "not")."""
    no = " not" if negated else ""
    low = first.lower_
    if low == "can":
        return f"may be able to {rest}"
    if low == "would" and verb.lemma_ in {"like", "prefer"} and not negated:
        return f"may want {rest.removeprefix('like ')}" if rest.startswith("like to") else None
    if low in {"do", "does"}:
        return None
    return f"may{no} {first.lemma_} {rest}" if first.tag_ in {"VBP", "VBZ"} else None


def _is_state(verb: Token) -> bool:
    """Whether the condition tells how things are, not what someone does."""
    helpers = children(verb, "aux", "auxpass")
    if verb.lemma_ in words("states-in-conditions") or any(t.lemma_ in {"have", "be"} for t in helpers):
        return True
    return any(t.lower_ in {"can", "ca", "cannot"} for t in helpers) or child(verb, "neg") is not None


def _points_back(verb: Token, root: Token) -> bool:
    """Whether the condition, put first, would name someone only by a pronoun."""
    subject = subject_of(verb)
    points = subject is not None and subject.lower_ in words("pointing-back")
    return points and child(root, "nsubj") is not None
