"""What there is to say of a rule, in Markdown: for docs/rules.md and `easyread explain`."""

from __future__ import annotations

from collections.abc import Iterable

from easyread.check.file.rule import FileRule
from easyread.check.file.rules import RULES as FILE_RULES
from easyread.check.limits import Limit
from easyread.check.only_people import ONLY_PEOPLE
from easyread.check.precision import DECIDED, READ, interval, is_preview
from easyread.check.rule import Rule, most

_LEVELS = {"must-fix": "must fix", "please-look": "please look", "info": "good to know"}
_HEAD = """# The rules of the check

`easyread check` looks at a text by these rules. This page is made from the rules themselves, by
`easyread explain --all`. A test keeps it in step.

**Must fix** is for what keeps a reader out. **Please look** is for what often does, and for rules that are
not always right. **Good to know** is for what a whole paper may need. No rule says that a text is easy.
Only people can say that: see the end of this page.

A source with a star (*) was read. "Common practice" is what the field does. "Our choice" is ours.
Each limit can be set in a profile: see `styles/uk-easy-read-handout/check.toml`.

"Right" is how many findings were right, of those that were read on real text. The numbers in brackets say
where the true share lies, with 95 in 100. A rule is a **preview** until 10 of its findings were read. Until
then it says "please look" at most. `preview = false` in easyread.toml switches these rules off.
"""

_FILE = """`easyread check --layout FILE` also looks at the file itself. These rules count and measure.
A test holds the handouts that easyread makes against them.
"""
_KINDS = {"docx": "Word files", "pdf": "PDF files", "html": "web pages"}


def page(rules: Iterable[Rule]) -> str:
    """The whole page: docs/rules.md."""
    rules = list(rules)
    more = f"There are {len(rules)} rules on the text, and {len(FILE_RULES)} on the look of a file.\n"
    parts = [_HEAD, more]
    for group in dict.fromkeys(rule.group for rule in rules):
        parts.append(f"## {group}\n")
        parts += [about(rule, "###") for rule in rules if rule.group == group]
    parts.append("## File\n")
    parts.append(_FILE)
    parts += [about_file(rule, "###") for rule in FILE_RULES]
    parts.append("## Only people can check\n")
    parts.append("\n".join(f"- {line}" for line in ONLY_PEOPLE) + "\n")
    return "\n".join(parts)


def about(rule: Rule, mark: str = "#") -> str:
    """One rule: what it asks, why, source, limits, examples."""
    lines = [
        f"{mark} {rule.id}",
        "",
        f"{rule.asks} ({_LEVELS[most(rule, rule.level)]}{', preview' if is_preview(rule.id) else ''})",
        "",
        f"- Why: {rule.why}",
        f"- Source: {rule.source}.",
    ]
    lines += [f"- Limit `{limit.name}` = {limit.value:g}: {_plain(limit)}." for limit in rule.limits]
    lines.append(f"- Right: {precision(rule.id)}")
    lines += [f"- Not so: {_example(text)}" for text in rule.bad]
    lines += [f"- So: {_example(text)}" for text in rule.good]
    return "\n".join(lines) + "\n"


def about_file(rule: FileRule, mark: str = "#") -> str:
    """One rule on the look of a file."""
    lines = [
        f"{mark} {rule.id}",
        "",
        f"{rule.asks} ({_LEVELS[rule.level]})",
        "",
        f"- Why: {rule.why}",
        f"- Source: {rule.source}.",
        f"- Looks at: {', '.join(_KINDS[kind] for kind in rule.kinds)}.",
        f"- What to do: {rule.cure}",
    ]
    return "\n".join(lines) + "\n"


def precision(rule: str) -> str:
    """ "11 of 12 (65 to 99 in 100)."."""
    right, read = READ.get(rule, (0, 0))
    if rule in DECIDED:
        return "your group decided, so there is nothing to be right or wrong about."
    if not read:
        return "not read on real text yet: a preview."
    low, high = interval(right, read)
    few = " Few read: a preview." if is_preview(rule) else ""
    return f"{right} of {read} ({100 * low:.0f} to {100 * high:.0f} in 100).{few}"


def _plain(limit: Limit) -> str:
    return limit.why.rstrip(".")


def _example(text: str) -> str:
    """An example on one line. A long one is cut: it says the same thing again and again."""
    line = " / ".join(part for part in text.strip().splitlines() if part.strip())
    return f"`{line}`" if len(line) <= 200 else f"`{line[:120].rsplit(' ', 1)[0]} …`"
