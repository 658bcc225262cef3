"""Conditions as people write them -> the canonical form of `model.condition.Condition`.

Any key `when`, `gate` or `*_when` holds a condition: `always`, a group (`all`, `any`, `not`) or
a comparison of one fact (`{fact: pain_worst, at_least: 7}`). Facts, values and operators are
checked against the declared facts, so that a slip in a rule is found when it is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from lbp_cli.content import condition_faults as faults
from lbp_cli.content.condition_values import GROUPS, OPERATORS, OPERATORS_OF, values_of
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.rulebook import FactSpec

Path = tuple[str | int, ...]

_NESTED: Final = (dict, list)
_ALWAYS: Final[Mapping[str, Any]] = {"op": "all", "fact": None, "values": [], "parts": []}


def holds_condition(key: str | int) -> bool:
    """Whether the value under this key is a condition."""
    return isinstance(key, str) and (key in {"when", "gate"} or key.endswith("_when"))


def resolve_conditions(
    document: Document, facts: Mapping[str, FactSpec]
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document with every condition in canonical form, and the faults of all conditions.

    A condition with a fault becomes `always` in a faulty document, which never decodes.
    """
    resolver = _Resolver(document, facts)
    data = resolver.walk(document.data, ())
    found = tuple(resolver.found)
    return document.with_data(data, faulty=bool(found)), found


class _Resolver:
    """Walks one document and gathers the faults of its conditions."""

    def __init__(self, document: Document, facts: Mapping[str, FactSpec]) -> None:
        self.document = document
        self.facts = facts
        self.found: list[Diagnostic] = []

    def walk(self, data: Any, path: Path) -> Any:
        """The data with its conditions replaced. `null` stays, for the schema to judge."""
        if isinstance(data, list):
            return [
                self.walk(each, (*path, number)) if type(each) in _NESTED else each
                for number, each in enumerate(data)
            ]
        if not isinstance(data, dict):
            return data
        return {
            key: self.condition(value, (*path, key))
            if holds_condition(key) and value is not None
            else self.walk(value, (*path, key))
            if type(value) in _NESTED
            else value
            for key, value in data.items()
        }

    def condition(self, data: Any, path: Path) -> dict[str, Any]:
        """One condition node in canonical form."""
        if data == "always":
            return dict(_ALWAYS)
        if not isinstance(data, dict):
            self.found.append(faults.not_a_condition(self.document.place(path), data))
            return dict(_ALWAYS)
        if any(key in GROUPS for key in data):
            return self._group(data, path)
        return self._comparison(data, path)

    def _group(self, data: dict[str, Any], path: Path) -> dict[str, Any]:
        op = next(key for key in data if key in GROUPS)
        for key in data:
            if key != op:
                self.found.append(faults.beside_group(self._key((*path, key)), key, op))
        below = data[op]
        if op == "not" and below is not None:
            return {**_ALWAYS, "op": op, "parts": [self.condition(below, (*path, op))]}
        if not isinstance(below, list) or not below:
            self.found.append(faults.empty_group(self._key((*path, op)), op, below))
            return dict(_ALWAYS)
        parts = [self.condition(each, (*path, op, number)) for number, each in enumerate(below)]
        return {**_ALWAYS, "op": op, "parts": parts}

    def _comparison(self, data: dict[str, Any], path: Path) -> dict[str, Any]:
        before = len(self.found)
        operators = [key for key in data if key in OPERATORS]
        for key in data:
            if key != "fact" and key not in OPERATORS:
                self.found.append(faults.unknown_operator(self._key((*path, key)), key))
        for key in operators[1:]:
            self.found.append(faults.two_operators(self._key((*path, key)), operators[0], key))
        fact = self._fact(data, path)
        if not operators and len(self.found) == before:
            self.found.append(faults.no_operator(self.document.place(path)))
        if fact is None or not operators:
            return dict(_ALWAYS)
        op = operators[0]
        values = self._values(fact, op, data[op], (*path, op))
        if len(self.found) > before:
            return dict(_ALWAYS)
        return {"op": op, "fact": fact.name, "values": values, "parts": []}

    def _fact(self, data: dict[str, Any], path: Path) -> FactSpec | None:
        if "fact" not in data:
            self.found.append(faults.no_fact(self.document.place(path)))
            return None
        name = data["fact"]
        fact = self.facts.get(name) if isinstance(name, str) else None
        if fact is None:
            place = self.document.place((*path, "fact"))
            self.found.append(faults.unknown_fact(place, name, self.facts))
        return fact

    def _values(self, fact: FactSpec, op: str, written: Any, path: Path) -> list[Any]:
        allowed = OPERATORS_OF[fact.kind]
        if op not in allowed:
            self.found.append(faults.wrong_operator(self._key(path), fact, op, allowed))
            return []
        values, problems = values_of(fact, op, written)
        for step, problem, advice in problems:
            place = self.document.place((*path, *step))
            self.found.append(faults.impossible_value(place, problem, advice))
        return values

    def _key(self, path: Path) -> Place:
        return self.document.place(path, key=True)
