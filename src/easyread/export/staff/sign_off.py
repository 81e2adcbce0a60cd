"""The sign-off sheet: who checked the paper, when, and what they said."""

from __future__ import annotations

from html import escape

from easyread.export.staff.page import Sheet, boxes, lines, wording


def sign_off(sheet: Sheet) -> str:
    """The inside of the page."""
    said = wording("sign-off")
    asked = "".join(
        f'<div class="item"><p>{escape(question)}</p><p>{boxes(said["answers"])}</p>'
        f"<p>{escape(said['change'])}</p>{lines(1)}</div>\n"
        for question in said["questions"]
    )
    true_to = (
        f'<div class="item"><p>{escape(said["true_to"])}</p><p>{boxes(said["answers"])}</p>{lines(2)}</div>\n'
    )
    who = "".join(f'<div class="item"><p>{escape(line)}</p>{lines(1)}</div>\n' for line in said["lines"])
    return f"{asked}{true_to}{who}"
