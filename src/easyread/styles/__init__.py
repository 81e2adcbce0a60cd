"""The look and the frame of a booklet. A folder styles/<name> comes in, a Style goes out.

values.py says what a style holds, load.py reads it, build.py makes values of TOML, check.py says what may be
asked for.
"""

from easyread.styles.check import FACTS
from easyread.styles.load import load_style, read_style, with_letter_size
from easyread.styles.values import PARTS, FramePart, FrameRow, Limits, Part, Style

__all__ = [
    "FACTS",
    "PARTS",
    "FramePart",
    "FrameRow",
    "Limits",
    "Part",
    "Style",
    "load_style",
    "read_style",
    "with_letter_size",
]
