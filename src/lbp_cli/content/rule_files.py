"""Files of the library by path, decoded one by one; their faults are gathered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from lbp_cli.content.conditions import resolve_conditions
from lbp_cli.content.decode import decode
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.rulebook import FactSpec

T = TypeVar("T")


class RuleFiles:
    """The documents, whose conditions are checked against `facts`; `found` are all faults."""

    def __init__(self, documents: Mapping[str, Document], facts: Mapping[str, FactSpec]) -> None:
        self.documents = documents
        self.facts = facts
        self.found: list[Diagnostic] = []

    def read(self, path: str, schema: type[T]) -> T | None:
        """What the file holds; None when it is missing or at fault."""
        document = self.documents.get(path)
        if document is None:
            self.found.append(Diagnostic("E114", Place(path), f"{path} is missing"))
            return None
        resolved, faults = resolve_conditions(document, self.facts)
        value, more = decode(resolved, schema)
        self.found += (*faults, *more)
        return value
