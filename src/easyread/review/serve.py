"""The server of the review page: on this computer only, with a token that nobody can guess."""

from __future__ import annotations

import secrets
import socket
import webbrowser
from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from easyread.errors import InputError, MissingPartError

if TYPE_CHECKING:
    from flask import Flask

HOST = "127.0.0.1"
FIRST_PORT = 8737  # the first of those that are tried


def check_ready() -> None:
    """Raises MissingPartError where Flask is not installed."""
    if find_spec("flask") is None:
        raise MissingPartError("The review page needs Flask.", hint="Run: python -m pip install flask")


def serve(
    make_app: Callable[[str, int], Flask],
    *,
    port: int = 0,
    browser: bool = True,
    tell: Callable[[str], None] = print,
) -> None:
    """Serves until Ctrl-C. `make_app` takes the token and the port. Raises EasyreadError."""
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Quiet(WSGIRequestHandler):
        """Writes no log: addresses may hold words of the text."""

        def log(self, type: str, message: str, *args: object) -> None:
            pass

        def version_string(self) -> str:
            return "easyread"

    token = secrets.token_urlsafe(32)
    chosen = port or free_port()
    try:
        server = make_server(HOST, chosen, make_app(token, chosen), threaded=True, request_handler=Quiet)
    except (OSError, SystemExit) as error:
        raise InputError(f"The port {chosen} is taken.", hint="Choose another one with --port.") from error
    address = f"http://{HOST}:{chosen}/?token={token}"
    tell(f"The page is at {address}")
    tell("It is only for this computer. To stop it, press Ctrl-C. All changes are in the draft file.")
    if browser:
        webbrowser.open(address)
    try:
        server.serve_forever()
    finally:
        server.server_close()


def free_port() -> int:
    """The first free port from FIRST_PORT on, or any."""
    for port in (*range(FIRST_PORT, FIRST_PORT + 20), 0):
        with socket.socket() as probe:
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            found: int = probe.getsockname()[1]
            return found
    return 0
