"""The pictures of a draft file: ours, those that lie beside it, and those of the group."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

from easyread.draftfile.write import OWN
from easyread.errors import DataFileError
from easyread.export.drawing import grey
from easyread.handout_toml import Handout
from easyread.model import OWN_FILE, Picture
from easyread.pictures import svg
from easyread.pictures.from_post import POST, post_picture
from easyread.styles import Style
from easyread.workshop.way import Way

MOST_PICTURE = 10_000_000  # bytes of a picture of one's own
_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}


def loader(
    folder: Path,
    style: Style | None = None,
    way: Way = Way(),
) -> Callable[[Picture], bytes]:
    """Finds a picture; one of a person's own is a file in `folder` or below. In greys where the style is."""

    def load(picture: Picture) -> bytes:
        if picture.set_name == OWN:
            data = own_picture(folder, picture.file)
        elif picture.set_name == OWN_FILE:
            data = _group_picture(folder, picture.file, way.handout)
        elif picture.set_name == POST:
            data = post_picture(picture.file)
        else:
            data = svg(picture.file)
        return grey(data) if style is not None and style.pictures.grey else data

    return load


def _group_picture(folder: Path, file: str, handout: Handout) -> bytes:
    """A picture of the group: its logo, or a file of its folder of pictures. Raises DataFileError.

    A draft file may come from anybody, so it may not name other files of this computer.
    """
    path = Path(file).resolve()
    places = [place.resolve() for place in (folder, handout.pictures) if place]
    is_ours = handout.logo is not None and path == handout.logo.resolve()
    if not path.is_file() or not (is_ours or any(path.is_relative_to(place) for place in places)):
        raise DataFileError(
            f"The picture '{path.name}' is not in the folder of your group's pictures.",
            hint="Name the folder in easyread.toml: [handout], pictures. Or put it beside the draft file.",
        )
    return path.read_bytes()


def own_picture(folder: Path, file: str) -> bytes:
    """The picture in a file of the user, as SVG. Raises DataFileError."""
    path = (folder / file).resolve()
    cure = "Put the picture in the folder of the draft file, and write its name in the brackets."
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        raise DataFileError(f"There is no picture '{file}' beside the draft file.", hint=cure)
    data = path.read_bytes()
    if len(data) > MOST_PICTURE:
        raise DataFileError(f"The picture '{file}' is very large.", hint="Make it smaller than 10 MB.")
    kind = _TYPES.get(path.suffix.lower())
    if kind is None:
        return data
    coded = base64.b64encode(data).decode("ascii")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'viewBox="0 0 100 100"><image width="100" height="100" preserveAspectRatio="xMidYMid meet" '
        f'xlink:href="data:{kind};base64,{coded}"/></svg>'
    ).encode("ascii")
