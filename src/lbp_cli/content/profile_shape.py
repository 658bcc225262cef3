"""The profile's schema as a plain table: one small node for each value that may be written.

Read from the JSON Schema of the pydantic model, so that there is one truth. The facts are
declared from it, and the fast check of `profile_fast` is driven by it.

A node is a mapping with `is`: `block` (`fields`, `required`), `answer`, `flag`, `word`
(`words`), `whole` or `number` (`low`, `high`), `text` (`shortest`, `longest`, `pattern`), `day`,
`list` (`each`, `shortest`, `longest`, `unique`), `answer_or` (`detail`) or `anything`; with
`optional` when null may stand there, and for people `meaning`, `unit`, `source`.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from lbp_cli.model.authored.profile import Profile

Node = dict[str, Any]
_ABOUT = {"description": "meaning", "unit": "unit", "source": "source"}


@cache
def profile_shape() -> Node:
    """The node of the whole profile."""
    root = Profile.model_json_schema()
    return _node(root, root["$defs"])


def _node(schema: Node, parts: Node) -> Node:
    about = {ours: schema[theirs] for theirs, ours in _ABOUT.items() if theirs in schema}
    choices = schema.get("anyOf", [])
    filled = [each for each in choices if each.get("type") != "null"]
    if len(filled) < len(choices):
        inner = filled[0] if len(filled) == 1 else {"anyOf": filled}
        return {**_node(inner, parts), **about, "optional": True}
    if "$ref" in schema:
        return {**_node(parts[schema["$ref"].removeprefix("#/$defs/")], parts), **about}
    return {**_bare(schema, parts), **about}


def _bare(schema: Node, parts: Node) -> Node:
    if "oneOf" in schema:
        _, detail = schema["oneOf"]
        return {"is": "answer_or", "detail": _node(detail, parts)}
    if "anyOf" in schema:
        return _words(schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return {"is": "word", "words": schema.get("enum", [schema.get("const")])}
    return _typed(schema, parts)


def _words(choices: list[Node]) -> Node:
    words = [word for each in choices for word in each.get("enum", ())]
    if any(each.get("type") == "boolean" for each in choices):
        return {"is": "answer" if "unsure" in words else "flag"}
    return {"is": "word", "words": words}


def _typed(schema: Node, parts: Node) -> Node:
    kind = schema["type"]
    if kind == "object":
        return _block(schema, parts)
    if kind == "array":
        return _list(schema, parts)
    if kind in ("integer", "number"):
        ends = {"low": schema.get("minimum"), "high": schema.get("maximum")}
        return {"is": "whole" if kind == "integer" else "number", **ends}
    if schema.get("format") == "date":
        return {"is": "day"}
    return {
        "is": "text",
        "shortest": schema.get("minLength", 0),
        "longest": schema.get("maxLength"),
        "pattern": schema.get("pattern"),
    }


def _block(schema: Node, parts: Node) -> Node:
    if "properties" not in schema:
        return {"is": "anything"}
    fields = {name: _node(each, parts) for name, each in schema["properties"].items()}
    return {"is": "block", "fields": fields, "required": schema.get("required", [])}


def _list(schema: Node, parts: Node) -> Node:
    each = schema["items"] if "items" in schema else schema["prefixItems"][0]
    return {
        "is": "list",
        "each": _node(each, parts),
        "shortest": schema.get("minItems", 0),
        "longest": schema.get("maxItems"),
        "unique": schema.get("uniqueItems", False),
    }
