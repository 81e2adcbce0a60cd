"""A profile says which rules are run, how serious each is, and its limits: styles/<name>/check.toml."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, get_args

from easyread.check.file.rules import RULES as FILE_RULES
from easyread.check.rule import Rule
from easyread.errors import DataFileError
from easyread.model import Level
from easyread.resources import data_dir

FILE = "check.toml"
USUAL = "uk-easy-read-handout"
_KEYS = ("name", "about", "off", "levels", "limits")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a kind of paper is checked for. An empty one: each rule as it comes."""

    name: str = ""
    about: str = ""
    off: frozenset[str] = frozenset()
    levels: Mapping[str, Level] = field(default_factory=dict)
    limits: Mapping[tuple[str, str], float] = field(default_factory=dict)
    preview: bool = True  # also the rules of which few findings were read


def profile_names() -> tuple[str, ...]:
    """The profiles that come with easyread."""
    return tuple(sorted(path.parent.name for path in data_dir("styles").glob(f"*/{FILE}")))


def load_profile(name: str, rules: Iterable[Rule]) -> Profile:
    """The profile `name`, or that in the file `name`. Raises DataFileError."""
    ours = data_dir("styles") / name / FILE
    own = Path(name)
    if name not in profile_names() and not own.is_file():
        close = difflib.get_close_matches(name, profile_names(), n=1)
        hint = f"Did you mean '{close[0]}'?" if close else f"Profiles: {', '.join(profile_names())}."
        raise DataFileError(f"There is no profile called '{name}'.", hint=hint)
    return read_profile(ours if name in profile_names() else own, rules)


def read_profile(path: Path, rules: Iterable[Rule]) -> Profile:
    """The profile in a file. Raises DataFileError for what it does not know, with the nearest name."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataFileError(f"{path} cannot be used: {error}.", hint="Mend that line.") from error
    _known(path, data, _KEYS)
    named = Profile(name=str(data.get("name", path.stem)), about=str(data.get("about", "")))
    return with_own(named, data, path, rules)


def with_own(profile: Profile, data: Mapping[str, Any], path: Path, rules: Iterable[Rule]) -> Profile:
    """The profile with what a file adds: "off", "levels", "limits", "preview". Raises DataFileError."""
    by_id = {rule.id: rule for rule in rules}
    off, levels, limits = data.get("off", []), data.get("levels", {}), data.get("limits", {})
    ids = [*by_id, *(rule.id for rule in FILE_RULES)]
    for names in (off, levels):
        _known(path, names, ids)
    _known(path, limits, by_id)
    for name, level in levels.items():
        if level not in get_args(Level):
            raise DataFileError(
                f"{path}: the level of '{name}' is wrong.", hint="Levels: must-fix, please-look, info."
            )
    return replace(
        profile,
        off=profile.off.difference(levels) | frozenset(off),
        levels={**profile.levels, **levels},
        limits={**profile.limits, **dict(_limits(path, limits, by_id))},
        preview=bool(data.get("preview", profile.preview)),
    )


def _limits(
    path: Path, tables: Mapping[str, Any], by_id: Mapping[str, Rule]
) -> Iterable[tuple[tuple[str, str], float]]:
    for rule, table in tables.items():
        if not isinstance(table, dict):
            raise DataFileError(
                f"{path}: the limits of '{rule}' are wrong.", hint="Write a table of numbers."
            )
        _known(path, table, [limit.name for limit in by_id[rule].limits])
        for name, value in table.items():
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise DataFileError(f"{path}: '{name}' of '{rule}' is no number.", hint="Write a number.")
            yield (rule, name), value


def _known(path: Path, names: Iterable[str], known: Iterable[str]) -> None:
    """Raises DataFileError for a name that is not one of `known`."""
    names_known = list(known)
    for name in names:
        if name not in names_known:
            close = difflib.get_close_matches(name, names_known, n=1)
            hint = f"Did you mean '{close[0]}'?" if close else "See docs/rules.md for the names."
            raise DataFileError(f"{path}: '{name}' is not known.", hint=hint)
