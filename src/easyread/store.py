"""Values of the model to JSON and back, unchanged."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, TypeVar

from easyread import model
from easyread.errors import InputError

SCHEMA_VERSION = 1

T = TypeVar("T")


@cache
def _converter() -> Any:
    from cattrs import Converter
    from cattrs.strategies import configure_tagged_union

    converter = Converter(forbid_extra_keys=True)
    configure_tagged_union(model.Block, converter, tag_name="block")
    return converter


def to_json(value: object) -> str:
    """`value` (a Document, Draft, Report or Booklet) as JSON text with its kind and schema version."""
    plain = _converter().unstructure(value)
    wrapped = {"kind": type(value).__name__, "schema": SCHEMA_VERSION, "value": plain}
    return json.dumps(wrapped, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str, kind: type[T]) -> T:
    """The value of type `kind` that `to_json` wrote. Raises InputError when it is something else."""
    try:
        wrapped = json.loads(text)
        if wrapped["kind"] != kind.__name__ or wrapped["schema"] != SCHEMA_VERSION:
            raise InputError(
                f"This file holds a {wrapped['kind']}, version {wrapped['schema']}.",
                hint=f"A {kind.__name__}, version {SCHEMA_VERSION}, is needed here.",
            )
        result: T = _converter().structure(wrapped["value"], kind)
    except InputError:
        raise
    except (ValueError, KeyError, TypeError, ExceptionGroup) as error:
        raise InputError(
            "This file is not a draft that easyread wrote.",
            hint="Run easyread convert again to make a new one.",
        ) from error
    return result
