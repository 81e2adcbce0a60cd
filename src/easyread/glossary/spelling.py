"""American spellings and words, and the British ones: glossary/words/spelling.toml, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from easyread.errors import DataFileError
from easyread.resources import data_dir


@lru_cache(maxsize=1)
def american() -> Mapping[str, str]:
    """Each American form (small letters) and the British one. Raises DataFileError when the file is wrong."""
    path = data_dir("glossary") / "words" / "spelling.toml"
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))["american"]
    except OSError as error:
        raise DataFileError(
            f"{path} cannot be read: {error.strerror}.", hint="Install easyread again."
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError) as error:
        raise DataFileError(f"{path} cannot be used: {error}.", hint="Mend that line.") from error
    wrong = [us for us, uk in found.items() if not isinstance(uk, str) or us != us.lower() or uk in found]
    if wrong:
        raise DataFileError(f'{path}: "{wrong[0]}" is wrong.', hint='Write it like: "color" = "colour"')
    return {str(us): str(uk) for us, uk in found.items()}
