"""What can go wrong: each error says what is wrong, what to do, and which exit code it ends with."""

from __future__ import annotations


class EasyreadError(Exception):
    """The root of all errors that a user can meet."""

    exit_code = 70

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InputError(EasyreadError):
    """The input cannot be read."""

    exit_code = 3


class MissingPartError(EasyreadError):
    """A part of the system that this job needs is not installed."""

    exit_code = 4


class DataFileError(EasyreadError):
    """A data or options file is wrong."""

    exit_code = 5


class OutputError(EasyreadError):
    """The output cannot be written."""

    exit_code = 6


class LanguageModelError(EasyreadError):
    """The language model failed or is not the one that was checked."""

    exit_code = 7


class OwnOutputError(EasyreadError):
    """A file that we made did not pass our own check. `data` holds it, for a person to look at."""

    exit_code = 8

    def __init__(self, message: str, *, hint: str = "", kind: str = "", data: bytes = b"") -> None:
        super().__init__(message, hint=hint)
        self.kind = kind
        self.data = data
