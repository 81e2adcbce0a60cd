"""Pictures of the user's own, a person's choice, what is never shown, and the sheet to choose from."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from conftest import Run
from easyread.errors import DataFileError
from easyread.pictures import choices, illustrate, read_folder, svg, with_own
from easyread.pictures.sheet import contact_sheet, found
from pictures.drafts import draft, ideas, pictures

TODAY = date(2026, 5, 1)


def _folder(folder: Path, entry: str, about: str = 'credit = "Skelby Voices"\nlicence = "own"') -> Path:
    (folder / "library.svg").write_bytes(svg("1F4DA"))
    (folder / "pictures.toml").write_text(f"[set]\n{about}\n\n[[picture]]\n{entry}\n", encoding="utf-8")
    return folder


_GOOD = 'file = "library.svg"\nwords = ["library", "tarrowdale library"]\nalt = "The door of the library"'


def test_a_picture_of_the_group_comes_before_ours(tmp_path: Path) -> None:
    own, faults = read_folder(_folder(tmp_path, _GOOD), TODAY)
    assert faults == ()
    made = with_own(illustrate(draft("Meet at Tarrowdale Library.", "The bus is late.")), own)
    first, second = pictures(made)
    assert first is not None
    assert (first.alt, first.why, first.credit) == (
        "The door of the library",
        "tarrowdale library",
        "Skelby Voices",
    )
    assert second is not None
    assert second.idea == "bus"


def test_part_of_a_word_calls_for_nothing(tmp_path: Path) -> None:
    own, _ = read_folder(_folder(tmp_path, _GOOD.replace('"library", "tarrowdale library"', '"lib"')), TODAY)
    assert [p and p.set_name for p in pictures(with_own(illustrate(draft("The library.")), own))] == [
        "openmoji"
    ]


@pytest.mark.parametrize(
    ("entry", "about", "what"),
    [
        (_GOOD.replace("library.svg", "none.svg"), "", "not in the folder"),
        (_GOOD.replace("library.svg", "../library.svg"), "", "not in the folder"),
        (_GOOD.replace("The door of the library", "IMG_2041"), "", "name of a file"),
        (_GOOD + "\nexpires = 2026-04-30", "", "ended on 2026-04-30"),
        (_GOOD, 'credit = "ARASAAC"\nlicence = "CC BY-NC-SA 4.0"', "earns no money"),
        (_GOOD.replace("The door of the library", "Photo by Sam Reed"), "", "caption"),
        (
            _GOOD,
            'credit = "ARASAAC"\nlicence = "CC BY-NC-SA 4.0"\nnon_commercial = true',
            "mixed_licences = true",
        ),
        (_GOOD, 'credit = "x"\nlicence = "GPL 3"', "mixed_licences = true"),
        (_GOOD, 'credit = "x"', "no licence"),
        (_GOOD, 'licence = "CC BY 4.0"', "no credit"),
    ],
)
def test_what_may_not_be_used_is_refused_with_its_reason(
    tmp_path: Path, entry: str, about: str, what: str
) -> None:
    (tmp_path / "set").mkdir()
    folder = _folder(tmp_path / "set", entry, about or 'credit = "x"\nlicence = "own"')
    own, faults = read_folder(folder, TODAY)
    assert own == ()
    assert what in " ".join(fault.what for fault in faults)


def test_a_licence_for_use_without_money_is_a_choice(tmp_path: Path) -> None:
    about = 'credit = "x"\nlicence = "CC BY-NC 4.0"\nnon_commercial = true'
    own, faults = read_folder(_folder(tmp_path, _GOOD, about), TODAY)
    assert len(own) == 1
    assert faults == ()


def test_an_svg_that_runs_a_program_is_refused(tmp_path: Path) -> None:
    folder = _folder(tmp_path, _GOOD)
    (folder / "library.svg").write_text("<svg><script>1</script></svg>", encoding="utf-8")
    assert read_folder(folder, TODAY)[0] == ()


def test_an_unknown_key_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="'license' is not known"):
        read_folder(_folder(tmp_path, _GOOD, 'license = "own"'), TODAY)


def test_a_persons_choice_wins() -> None:
    made = with_own(illustrate(draft("The council met the mayor.")), choices({"council": "bus"}))
    assert [p and p.idea for p in pictures(made)] == ["bus"]
    with pytest.raises(DataFileError, match="no picture called 'buss'"):
        choices({"council": "buss"})


def test_no_picture_has_more_than_its_share_of_the_rows() -> None:
    rows = [f"The bus number {n} came." for n in range(24)]
    assert Counter(ideas(*rows))["bus"] == 4


def test_the_sheet_shows_ours_first_and_other_pictures_by_name() -> None:
    shown = found("bus")
    assert shown[0].idea == "bus"
    assert any("bus stop" in each.name for each in shown)
    assert "<img" in contact_sheet("bus")
    assert found("xyzzy") == ()


def test_the_commands_look_and_check(run: Run, tmp_path: Path) -> None:
    done = run("pictures", "find", "bus")
    assert done.code == 0
    assert Path("pictures-bus.html").read_text(encoding="utf-8").count("<img") > 3
    assert run("pictures", "check", _folder(tmp_path, _GOOD)).code == 0
    spoiled = run("pictures", "check", _folder(tmp_path, _GOOD.replace("library.svg", "no.svg")))
    assert spoiled.code == 1
    assert "no.svg" in spoiled.out


@pytest.mark.parametrize(
    "about",
    [
        'credit = "Mulberry"\nlicence = "CC BY-SA 2.0 UK"',
        'credit = "x"\nlicence = "Creative Commons Attribution ShareAlike 4.0"',
        'credit = "x"\nlicence = "CC BY 4.0"',
        'credit = "ARASAAC"\nlicence = "CC BY-NC-SA 4.0"\nnon_commercial = true\nmixed_licences = true',
    ],
)
def test_licences_that_go_together_are_used_and_so_is_what_a_person_has_settled(
    tmp_path: Path, about: str
) -> None:
    own, faults = read_folder(_folder(tmp_path, _GOOD, about), TODAY)
    assert [fault for fault in faults if fault.stops] == []
    assert len(own) == 1
