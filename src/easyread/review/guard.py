"""Who may ask: only a browser on this computer that was given the token, and only from our own page."""

from __future__ import annotations

import hmac
from typing import Any

from flask import Flask, Response, abort, redirect, request

MOST_BYTES = 25_000_000  # of an upload to the studio
MOST_FORM = 500_000  # of the words of a form
UPLOAD = "/start"  # the one address that takes a file
PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PICTURE = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with "no-referrer", a form says that it comes from "null"
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


def protect(app: Flask, token: str, port: int) -> None:
    """Puts the checks before each request, and the headers after it."""
    hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
    cookie = f"easyread-{port}"  # cookies do not know ports
    app.config.update(MAX_CONTENT_LENGTH=MOST_BYTES, MAX_FORM_MEMORY_SIZE=MOST_FORM, MAX_FORM_PARTS=50)

    @app.before_request
    def look_at_request() -> Any:
        if request.host not in hosts:
            abort(403)
        given = request.args.get("token", "")
        if given and request.method == "GET" and _same(given, token):
            answer = redirect(request.path)
            answer.set_cookie(cookie, token, httponly=True, samesite="Strict", path="/")
            return answer
        if not _same(request.cookies.get(cookie, ""), token):
            abort(403)
        if request.method not in {"GET", "HEAD"}:
            origin = request.headers.get("Origin", "")
            if origin not in {f"http://{host}" for host in hosts}:
                abort(403)
            if (request.content_length or 0) > MOST_FORM and request.path != UPLOAD:
                abort(413)
        return None

    @app.after_request
    def add_headers(response: Response) -> Response:
        is_picture = response.mimetype == "image/svg+xml"
        response.headers["Content-Security-Policy"] = PICTURE if is_picture else PAGE
        response.headers.update(HEADERS)
        response.headers.remove("Server")
        return response


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8"), other.encode("utf-8"))
