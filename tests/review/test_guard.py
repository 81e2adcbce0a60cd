"""Who may ask the review page: nobody but the person who started it, and only from its own page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from review.conftest import TOKEN

PORT = 8999
HOST = f"127.0.0.1:{PORT}"
BASE = f"http://{HOST}"


@pytest.fixture
def client(desk: Any) -> Any:
    from easyread.review.app import review_app

    client = review_app(desk, TOKEN, PORT).test_client()
    assert client.get(f"/?token={TOKEN}", base_url=BASE).status_code == 302
    return client


def post(client: Any, data: dict[str, str], **headers: str) -> Any:
    given = {"Origin": BASE, **headers}
    return client.post("/edit", data=data, base_url=BASE, headers={k: v for k, v in given.items() if v})


SOME = {"do": "line", "mark": "1", "number": "1", "words": "It took long."}


def test_the_page_needs_the_token(desk: Any) -> None:
    from easyread.review.app import review_app

    stranger = review_app(desk, TOKEN, PORT).test_client()
    assert stranger.get("/", base_url=BASE).status_code == 403
    assert stranger.get("/?token=wrong", base_url=BASE).status_code == 403
    assert stranger.get("/made/pdf", base_url=BASE).status_code == 403


def test_the_token_does_not_stay_in_the_address(client: Any) -> None:
    answer = client.get(f"/?token={TOKEN}", base_url=BASE)
    assert answer.headers["Location"] == "/"
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize("host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", f"127.0.0.2:{PORT}"])
def test_another_host_is_refused(client: Any, host: str) -> None:
    client.set_cookie(f"easyread-{PORT}", TOKEN, domain=host.split(":")[0])
    assert client.get("/", base_url=f"http://{host}").status_code == 403


@pytest.mark.parametrize(
    "origin", ["", "null", "http://evil.example", f"https://{HOST}", "http://127.0.0.1:1"]
)
def test_a_change_from_another_page_is_refused(client: Any, draft: Path, origin: str) -> None:
    before = draft.read_bytes()
    assert post(client, SOME, Origin=origin).status_code == 403
    assert draft.read_bytes() == before


def test_a_change_from_our_page_is_written_at_once(client: Any, draft: Path) -> None:
    assert post(client, SOME).status_code == 302
    assert "It took long. {1.1}" in draft.read_text(encoding="utf-8")


def test_each_answer_says_what_the_browser_may_load(client: Any) -> None:
    for path in ("/", "/findings", "/pictures/1", "/static/review.js"):
        answer = client.get(path, base_url=BASE)
        assert answer.status_code == 200
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_picture_cannot_run_a_script(client: Any) -> None:
    answer = client.get("/picture/1F465", base_url=BASE)
    assert answer.status_code == 200
    assert "sandbox" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/picture/../../../etc/passwd", "/picture/%2e%2e%2fsecret.svg", "/made/md"])
def test_no_other_file_can_be_asked_for(client: Any, path: str) -> None:
    assert client.get(path, base_url=BASE).status_code == 404


def test_words_are_never_taken_as_a_page(client: Any, draft: Path) -> None:
    post(client, {**SOME, "words": "<script>alert(1)</script> is here."})
    page = client.get("/", base_url=BASE).get_data(as_text=True)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_too_much_at_once_is_refused(client: Any, draft: Path) -> None:
    before = draft.read_bytes()
    assert post(client, {**SOME, "words": "a" * 600_000}).status_code == 413
    assert draft.read_bytes() == before


@pytest.mark.parametrize("do", ["", "nothing", "line", "picture", "way", "back", "mine", "heading", "word"])
def test_a_form_that_makes_no_sense_changes_nothing(client: Any, draft: Path, do: str) -> None:
    before = draft.read_bytes()
    answer = post(client, {"do": do, "mark": "99", "number": "77", "idea": "nothing", "key": "9.9"})
    assert answer.status_code == 409
    assert "Nothing was changed" in answer.get_data(as_text=True)
    assert draft.read_bytes() == before


def test_a_mistake_in_the_file_is_shown_with_its_line(client: Any, draft: Path) -> None:
    text = draft.read_text(encoding="utf-8").replace("It took 2 years. {1.1}", "It took 2 years. {7.7}")
    draft.write_text(text, encoding="utf-8")
    answer = client.get("/", base_url=BASE)
    assert answer.status_code == 409
    assert "The source has no sentence {7.7}" in answer.get_data(as_text=True)
