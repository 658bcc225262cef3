"""The JSON Schema of the plan, made from its dataclasses."""

from __future__ import annotations

from typing import Any

from lbp_cli.model.plan import Plan


def plan_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of `--format json`: every key required, no other allowed.

    Descriptions are the docstrings of the model. pydantic is imported here only, because no
    plan needs it.
    """
    from pydantic import TypeAdapter

    schema = TypeAdapter(Plan).json_schema(mode="serialization")
    _close(schema)
    for definition in schema.get("$defs", {}).values():
        _close(definition)
    return {**schema, "title": "lbp plan"}


def _close(definition: dict[str, Any]) -> None:
    """Require every key, allow no other, and write the key `from_` as it stands in the file."""
    properties = definition.get("properties")
    if properties is None:
        return
    named = {name.rstrip("_"): _untitled(spec) for name, spec in properties.items()}
    definition["properties"] = named
    definition["required"] = list(named)
    definition["additionalProperties"] = False
    if "description" in definition:
        definition["description"] = " ".join(definition["description"].split())


def _untitled(spec: dict[str, Any]) -> dict[str, Any]:
    """A property without the title and default that pydantic makes up."""
    return {key: value for key, value in spec.items() if key not in {"title", "default"}}
