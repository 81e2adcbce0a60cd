"""The page numbers of the contents are no words, also after Word has written them in its own way."""

from __future__ import annotations

from lxml import etree

from easyread.fromword.runs import Looks, runs_of

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _said(inside: str) -> str:
    paragraph = etree.fromstring(f'<w:p xmlns:w="{_W}">{inside}</w:p>')
    return "".join(run.text for run in runs_of(paragraph, Looks())).strip()


def _run(inside: str) -> str:
    return f"<w:r>{inside}</w:r>"


def _field(code: str, shown: str) -> str:
    def mark(kind: str) -> str:
        return _run(f'<w:fldChar w:fldCharType="{kind}"/>')

    code = _run(f"<w:instrText> {code} </w:instrText>")
    return mark("begin") + code + mark("separate") + _run(f"<w:t>{shown}</w:t>") + mark("end")


def test_a_page_number_is_no_word() -> None:
    words = _run("<w:t>Money and buses</w:t>")
    assert _said(f"{words}{_run('<w:tab/>')}{_field('PAGEREF s5', '12')}") == "Money and buses"
    assert _said(f"{_field('PAGEREF s5', '12')}{words}") == "Money and buses"


def test_what_another_field_shows_is() -> None:
    assert _said(_field("DATE", "4 May")) == "4 May"
