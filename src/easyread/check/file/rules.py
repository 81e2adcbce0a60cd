"""The rules on the look of a file: what they ask, why, and which kinds of file they look at.

To add one: an entry in look.py, picture_rules.py or made.py.
"""

from __future__ import annotations

from easyread.check.file.look import LOOK
from easyread.check.file.made import MADE
from easyread.check.file.picture_rules import PICTURES
from easyread.check.file.rule import FileRule

RULES: tuple[FileRule, ...] = (*LOOK, *PICTURES, *MADE)
