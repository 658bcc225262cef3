"""Follow a pydantic `loc` through a JSON Schema and the data to the node that it means.

Pydantic puts names of union members between real keys. A union tag may look like a field of
its own member, so a step is only known to be a tag when the schema says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lbp_cli.model.value import dataclass

Schema = dict[str, Any]
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A real path in the data, and the schemas that may describe what stands there."""

    path: Path
    schemas: tuple[Schema, ...]
    is_key: bool = False

    def keys(self) -> tuple[str, ...]:
        """Every key that the schemas allow here, in their order."""
        names = (name for schema in self.schemas for name in schema.get("properties", {}))
        return tuple(dict.fromkeys(names))

    def words(self) -> tuple[str, ...]:
        """Every word that the schemas allow here, when the list is closed."""
        found: list[str] = []
        for schema in self.schemas:
            found += [str(word) for word in schema.get("enum", ())]
            found += [str(schema["const"])] if "const" in schema else []
        return tuple(dict.fromkeys(found))


def locate(loc: Path, root: Schema, data: Any) -> Spot:
    """The spot that `loc` means. A missing key or item belongs to the path, as its last step."""
    schema: tuple[Schema, ...] = (root,)
    path: list[str | int] = []
    for number, step in enumerate(loc):
        if step == "[key]":
            names = tuple(each for parent in schema for each in _key_names(parent, root))
            return Spot(tuple(path), names, is_key=True)
        branch = _branch(schema, step, root)
        last = number == len(loc) - 1
        if branch is not None:
            schema = (branch,)
        elif _has(data, step) or (last and _allows(schema, step, root)):
            before_key = loc[number + 1 :] == ("[key]",)
            path.append(step)
            data = data[step] if _has(data, step) else None
            schema = schema if before_key else tuple(_down(schema, step, root))
    return Spot(tuple(path), tuple(_flat(schema, root)))


def _has(data: Any, step: str | int) -> bool:
    if isinstance(data, dict):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data)


def _allows(schemas: tuple[Schema, ...], step: str | int, root: Schema) -> bool:
    flat = tuple(_flat(schemas, root))
    if isinstance(step, int):
        return any(step < len(schema.get("prefixItems", ())) for schema in flat)
    return any(step in schema.get("properties", {}) for schema in flat)


def _branch(schemas: tuple[Schema, ...], step: str | int, root: Schema) -> Schema | None:
    """The union member that `step` names as its tag, if it does."""
    for schema in _expand(schemas, root):
        tagged = schema.get("discriminator", {}).get("mapping", {}).get(step)
        if tagged is not None:
            return {"$ref": tagged}
    return None


def _down(schemas: tuple[Schema, ...], step: str | int, root: Schema) -> Iterator[Schema]:
    for schema in _flat(schemas, root):
        if isinstance(step, int):
            fixed = schema.get("prefixItems", [])
            below = fixed[step] if step < len(fixed) else schema.get("items")
        else:
            below = schema.get("properties", {}).get(step, schema.get("additionalProperties"))
        if isinstance(below, dict):
            yield below


def _key_names(schema: Schema, root: Schema) -> Iterator[Schema]:
    for each in _flat((schema,), root):
        if "propertyNames" in each:
            yield from _flat((each["propertyNames"],), root)


def _flat(schemas: tuple[Schema, ...], root: Schema) -> Iterator[Schema]:
    """The schemas with references followed and unions opened; only plain ones are left."""
    for schema in _expand(schemas, root):
        if not any(word in schema for word in ("anyOf", "oneOf", "allOf", "$ref")):
            yield schema


def _expand(schemas: tuple[Schema, ...], root: Schema) -> Iterator[Schema]:
    for schema in schemas:
        yield schema
        if "$ref" in schema:
            name = str(schema["$ref"]).removeprefix("#/$defs/")
            yield from _expand((root["$defs"][name],), root)
        for word in ("anyOf", "oneOf", "allOf"):
            yield from _expand(tuple(schema.get(word, ())), root)
