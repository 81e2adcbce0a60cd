"""What becomes of the words that are not easy: python tests/benchmarks/coverage.py FILE... [--left 40]

Of all running words outside the easy list: how many are swapped, explained, a name, or left. Lists what is
left most often.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from easyread.english.easy_words import is_easy, is_hard, is_name_or_number
from easyread.english.parser import parse
from easyread.english.sentences import sentences
from easyread.glossary import find, load_glossary
from easyread.glossary.phrases import find_phrases
from easyread.glossary.plain_words import swaps


def main() -> None:
    """Prints the shares and the words that are left."""
    asked = argparse.ArgumentParser()
    asked.add_argument("files", nargs="+", type=Path)
    asked.add_argument("--left", type=int, default=40)
    given = asked.parse_args()
    counts: Counter[str] = Counter()
    left: Counter[str] = Counter()
    glossary = load_glossary()
    for file in given.files:
        for line in file.read_text(encoding="utf-8").splitlines():
            for sentence in sentences(line):
                doc = parse(sentence)
                swapped = {swap.at for swap in swaps(doc)}
                for phrase in find_phrases(doc):
                    swapped |= set(range(phrase.start, phrase.end))
                told = {i for match in find(doc, glossary) for i in range(match.start, match.end)}
                for token in doc:
                    if not token.is_alpha or (not is_hard(token) and not is_name_or_number(token)):
                        continue
                    if is_name_or_number(token) and is_easy(token.text, token.lemma_):
                        continue
                    kind = "swapped" if token.i in swapped else "explained" if token.i in told else ""
                    kind = kind or ("a name" if is_name_or_number(token) else "left")
                    counts[kind] += 1
                    if kind == "left":
                        left[token.lower_] += 1
    total = sum(counts.values())
    for kind, count in counts.most_common():
        print(f"{kind}: {count} of {total} ({100 * count / total:.1f} %)")
    print(", ".join(f"{word} {count}" for word, count in left.most_common(given.left)))


if __name__ == "__main__":
    main()
