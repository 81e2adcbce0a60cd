"""What a person has set for a file: easyread.toml, and their own hard words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from easyread.errors import DataFileError
from easyread.settings import Settings, find_settings, read_settings

if TYPE_CHECKING:
    from easyread.check.profile import Profile
    from easyread.glossary import Glossary

OWN_GLOSSARY = Path("glossary.toml")


def settings_of(file: Path | None, given: Path | None = None) -> Settings:
    """The easyread.toml that counts for a file: the given one, else the nearest. Raises DataFileError."""
    if given is not None:
        return read_settings(given)
    here = file is None or str(file) == "-" or "://" in str(file)
    return read_settings(find_settings(Path.cwd() if here or file is None else file))


def own_words(settings: Settings, given: Path | None = None) -> Path | None:
    """A person's own hard words: the given file, else that of the settings, else one in this folder."""
    named = settings.table().get("glossary")
    if given is None and named:
        path = settings.file(named)
        if not path.is_file():
            hint = f"Make it, or mend 'glossary' in {settings.path}."
            raise DataFileError(f"There is no file {path}.", hint=hint)
        return path
    return given or (OWN_GLOSSARY if OWN_GLOSSARY.is_file() else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a file is checked."""

    profile: Profile
    glossary: Glossary
    fail_on: str
    quick: bool
    settings: Path | None
    words: Path | None = None  # the group's own words, which are in the glossary


@dataclass(slots=True, kw_only=True)
class Ways:
    """What the command line says of all files of a run, and what was read for them."""

    settings: Path | None = None
    profile: str | None = None
    glossary: Path | None = None
    fail_on: str | None = None
    quick: bool = False
    _ways: dict[Path | None, Way] = field(default_factory=dict)
    _words: dict[Path | None, Glossary] = field(default_factory=dict)

    def of(self, file: Path) -> Way:
        """The command line first, then easyread.toml, then what is usual. Raises DataFileError."""
        settings = settings_of(file, self.settings)
        if settings.path not in self._ways:
            self._ways[settings.path] = self._way(settings)
        return self._ways[settings.path]

    def _way(self, settings: Settings) -> Way:
        from easyread.check import RULES
        from easyread.check.profile import USUAL, load_profile, profile_names, with_own

        said: dict[str, Any] = dict(settings.table("check"))
        name = self.profile or said.get("profile", USUAL)
        if self.profile is None and name not in profile_names() and settings.file(name).is_file():
            name = str(settings.file(name))
        profile = load_profile(name, RULES)
        if settings.path is not None:
            profile = with_own(profile, said, settings.path, RULES)
        own = own_words(settings, self.glossary)
        return Way(
            profile=profile,
            words=own,
            glossary=self.words(own),
            fail_on=self.fail_on or said.get("fail-on", "must-fix"),
            quick=self.quick or said.get("quick", False),
            settings=settings.path,
        )

    def words(self, path: Path | None) -> Glossary:
        """A glossary, read once for all files."""
        from easyread.glossary import load_glossary

        if path not in self._words:
            self._words[path] = load_glossary(path)
        return self._words[path]


def told(ways: Iterable[Way]) -> list[str]:
    """For the screen: which easyread.toml counted, and how many rules are off."""
    lines = []
    for way in ways:
        if way.settings is not None:
            off = f" {len(way.profile.off)} rules are off." if way.profile.off else ""
            lines.append(f"Settings: {way.settings}.{off}")
    return list(dict.fromkeys(lines))
