"""Data of a document -> a checked value of a pydantic model or dataclass, or diagnostics."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from itertools import groupby
from typing import Any, Final, TypeVar

from pydantic import TypeAdapter, ValidationError

from lbp_cli.content import decode_faults
from lbp_cli.content.decode_faults import Fault
from lbp_cli.content.schema_walk import Schema, locate
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.diagnostic import Diagnostic

T = TypeVar("T")

_LISTED: Final[Mapping[str, str]] = {
    "Profile": "`lbp schema profile` lists them",
    "LadderFile": "`lbp schema exercise` lists them",
    **dict.fromkeys(
        ("ConditionFile", "TriageFile", "ClearanceFile"), "`lbp schema rule` lists them"
    ),
}
"""Where all words of a file stand, for lists that are too long to be read in a fault."""


def decode(document: Document, schema: type[T]) -> tuple[T | None, tuple[Diagnostic, ...]]:
    """Check a document against a schema, strictly.

    The check goes through JSON, where strict pydantic refuses `"3"` and `true` for a number and
    still makes tuples of lists and dates of texts. A faulty document gives no value, but its
    further faults are still reported.
    """
    kind: Any = schema
    try:
        value: T = _adapter(kind).validate_json(json.dumps(document.data))
    except ValidationError as error:
        listed = _LISTED.get(schema.__name__)
        faults = _faults(document, error, _json_schema(kind), listed)
        return None, tuple(_diagnostics(document, faults))
    return (None if document.faulty else value), ()


@functools.cache
def _adapter(schema: Any) -> TypeAdapter[Any]:
    return TypeAdapter(schema)


@functools.cache
def _json_schema(schema: Any) -> Schema:
    return _adapter(schema).json_schema()


def _faults(
    document: Document, error: ValidationError, root: Schema, listed: str | None
) -> list[Fault]:
    found: list[Fault] = []
    for each in error.errors(include_url=False):
        loc = each["loc"]
        if _is_echo(each["type"], each["input"], each.get("ctx", {})):
            continue
        spot = locate(loc, root, document.data)
        parent = locate(spot.path[:-1], root, document.data)
        context = each.get("ctx", {})
        found.append(Fault(each["type"], spot, parent, each["input"], context, listed))
    return found


def _is_echo(kind: str, given: Any, context: dict[str, Any]) -> bool:
    """A list that is only too short because items in it are at fault."""
    return kind == "too_short" and len(given) >= context["min_length"]


def _diagnostics(document: Document, faults: list[Fault]) -> list[Diagnostic]:
    """One diagnostic for each spot: members of a union and missing keys are put together."""
    found: list[Diagnostic] = []
    ordered = sorted(faults, key=lambda fault: repr(_together(fault)))
    for _, alike in groupby(ordered, key=lambda fault: repr(_together(fault))):
        found.append(decode_faults.diagnose(document, tuple(alike)))
    return sorted(found, key=lambda each: (each.place, each.code, each.message))


def _together(fault: Fault) -> tuple[object, ...]:
    if fault.kind == "missing":
        return ("missing", fault.spot.path[:-1])
    return ("at", fault.spot.path, fault.spot.is_key)
