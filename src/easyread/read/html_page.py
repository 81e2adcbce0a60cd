"""Which part of a web page is the post, and which parts are furniture: menus, cookie bars, share links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from easyread.read.wordlists import word_set, words

# A front page shows cards of 20 to 40 words for each post. Posts begin above that.
POST_WORDS = 60
# An article that holds less than this share of the words is one card among others.
MOST = 0.4

_PARTS = re.compile(r"[-_:\s]+|(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"\w+")
_NOT_SHOWN = ("script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object", "embed")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

FURNITURE = "This part belongs to the web page, not to the text. It was left out."
HIDDEN = "This part of the page is hidden. It was left out."


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words of the page that were left out, the line they start at, and what to say of them."""

    words: str
    line: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The posts in the order of the page, and all that stands around them."""

    posts: tuple[Any, ...]
    left_out: tuple[Part, ...]


def posts_of(body: Any) -> Parts:
    """The posts of a page. A page with no sign of where they are is one post: all but its furniture."""
    posts = _posts(body)
    around = {node for post in posts for node in post.iterancestors()}
    left_out: list[Part] = []
    queue = [body] if body in around else []
    while queue:
        node = queue.pop(0)
        left_out.extend(_loose(node.text, node))
        for child in node:
            if child not in posts and is_element(child):
                if child in around:
                    queue.append(child)
                elif has_words(child):
                    message = left_out_message(child) or FURNITURE
                    words = " ".join(text for _, text in visible(child))
                    left_out.append(Part(words=words, line=child.sourceline or 0, message=message))
            left_out.extend(_loose(child.tail, child))
    return Parts(posts=posts, left_out=tuple(left_out))


def _loose(words: str | None, node: Any) -> Iterator[Part]:
    """Words that stand beside a post, in no element of their own."""
    if words and _WORD.search(words):
        yield Part(words=words, line=node.sourceline or 0, message=FURNITURE)


def is_element(node: Any) -> bool:
    """Whether it is an element that a browser shows, not a comment, a script or a style."""
    return isinstance(node.tag, str) and node.tag not in _NOT_SHOWN


def names_of(node: Any) -> tuple[str, ...]:
    """The classes and the id of an element, in small letters."""
    return tuple(f"{node.get('class', '')} {node.get('id', '')}".lower().split())


def left_out_message(node: Any) -> str:
    """Why an element is no part of the post, or ""."""
    style = re.sub(r"\s", "", node.get("style", "").lower())
    if node.get("hidden") is not None or node.get("aria-hidden") == "true" or "display:none" in style:
        return HIDDEN
    if node.tag == "footer" and next(node.iterancestors("blockquote", "figure"), None) is not None:
        return ""
    if node.tag in word_set("web", "tags") or node.get("role", "") in word_set("web", "roles"):
        return FURNITURE
    if node.tag == "header" and next(node.iter(*HEADINGS), None) is None and not _in_post(node):
        return FURNITURE
    if node.tag in ("html", "body", "main", "article", *HEADINGS):
        return ""
    given = names_of(node)
    if any(name in word_set("web", "wholes") for name in given):
        return FURNITURE
    known = word_set("web", "names")
    if not word_set("web", "weak").isdisjoint(given) and _holds_post(node):
        return ""
    # "has-sidebar" and "no-comments" say how the rest looks: the part with such a name is no sidebar.
    pieces = [_PARTS.split(name) for name in given if not name.startswith(("has-", "no-", "with-", "is-"))]
    return FURNITURE if any(piece in known for name in pieces for piece in name) else ""


def count(node: Any) -> int:
    """The words under an element, without what is left out of it."""
    total = 0
    queue = [node]
    while queue:
        here = queue.pop()
        total += len(_WORD.findall(here.text or ""))
        for child in here:
            total += len(_WORD.findall(child.tail or ""))
            if is_element(child) and not left_out_message(child):
                queue.append(child)
    return total


def has_words(node: Any) -> bool:
    """Whether a browser would show any word of this element."""
    queue = [node]
    while queue:
        here = queue.pop()
        if _WORD.search(here.text or ""):
            return True
        for child in here:
            if _WORD.search(child.tail or ""):
                return True
            if is_element(child):
                queue.append(child)
    return False


def visible(node: Any) -> Iterator[tuple[int, str]]:
    """The stretches of text that a browser shows, with their lines, in the order of the page."""
    # A text behind an element belongs to what stands around it: it is put back on the stack for later.
    stack: list[Any] = [node]
    while stack:
        here = stack.pop()
        if isinstance(here, tuple):
            yield here
            continue
        line = here.sourceline or 0
        if here.text:
            yield line, here.text
        for child in reversed(here):
            if child.tail:
                stack.append((child.sourceline or line, child.tail))
            if is_element(child):
                stack.append(child)


def _posts(body: Any) -> tuple[Any, ...]:
    every = [node for node in body.iter("*") if is_element(node)]
    kept = set(_kept(body))
    whole = max(1, count(body))
    for found in (_named(every, words("web", "posts")), [node for node in every if node.tag == "article"]):
        outer = [node for node in _outermost(found) if node in kept]
        long = [node for node in outer if count(node) >= POST_WORDS and _has_heading(node)]
        if len(long) > 1 and len(long) == len(outer):
            return tuple(long)
        if len(outer) == 1 and count(outer[0]) >= MOST * whole:
            return (outer[0],)
    mains = [node for node in every if node.tag == "main" or node.get("role") == "main"]
    bodies = [node for node in every if node.get("itemprop", "").lower() == "articlebody"]
    for found in (mains, bodies, _named(every, words("web", "contents"))):
        outer = [node for node in _outermost(found) if node in kept]
        if len(outer) == 1 and count(outer[0]) >= MOST * whole:
            return (outer[0],)
    return (body,)


def _kept(body: Any) -> list[Any]:
    """All elements that no furniture stands around."""
    found = [body]
    for node in found:
        found.extend(child for child in node if is_element(child) and not left_out_message(child))
    return found


def _named(nodes: Sequence[Any], names: Sequence[str]) -> list[Any]:
    wanted = frozenset(names)
    return [node for node in nodes if node.tag not in ("html", "body") and wanted & set(names_of(node))]


def _outermost(nodes: Sequence[Any]) -> list[Any]:
    known = set(nodes)
    return [node for node in nodes if not any(above in known for above in node.iterancestors())]


def _has_heading(node: Any) -> bool:
    return next(node.iter(*HEADINGS), None) is not None


def _holds_post(node: Any) -> bool:
    """Blogger calls the box around all posts a widget, too."""
    wanted = word_set("web", "posts")
    return any(wanted & set(names_of(part)) for part in node.iter("div", "article", "section"))


def _in_post(node: Any) -> bool:
    return any(above.tag in ("article", "main") for above in node.iterancestors())
