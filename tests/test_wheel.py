"""The built wheel, installed in an empty environment, converts a post: its data travels inside it."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    [made] = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a new environment with our wheel in it.

    To download all parts again takes minutes, so it borrows those of this environment. Only their folder is
    on its path: the .pth file in that folder, which leads to our checkout, has no effect there.
    """
    home = tmp_path_factory.mktemp("empty")
    venv.create(home, with_pip=False)
    own = home / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(
        subprocess.run([own, "-c", ask], check=True, capture_output=True, text=True).stdout.strip()
    )
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    with ZipFile(wheel) as archive:
        archive.extractall(packages)
    return own


def test_the_data_travels_in_the_wheel(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    for folder in ("glossary", "styles"):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        assert {f"easyread/data/{path.relative_to(ROOT).as_posix()}" for path in files} <= names
    assert "easyread/py.typed" in names
    assert {"easyread/review/templates/review.html", "easyread/review/static/review.js"} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_converts_a_post(python: Path, post: Path, tmp_path: Path) -> None:
    where = "import easyread; print(easyread.__file__)"
    found = subprocess.run([python, "-c", where], check=True, cwd=tmp_path, capture_output=True, text=True)
    assert ROOT not in Path(found.stdout.strip()).parents
    command = [python, "-m", "easyread", "convert", str(post), "-o", "out"]
    done = subprocess.run(command, check=False, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    made = [path for path in (tmp_path / "out").iterdir() if path.is_file()]
    assert {path.suffix for path in made} == {".docx", ".pdf", ".json", ".md"}
