"""Small files and facts for tests of the content checks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from lbp_cli.content.conditions import resolve_conditions
from lbp_cli.content.shelf import Shelf
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.rulebook import FactSpec

FACTS: Final[Mapping[str, FactSpec]] = {
    each.name: each
    for each in (
        FactSpec("pain", "number", "pain now", low=0, high=10, unit="of 10"),
        FactSpec("weeks", "number", "weeks of pain"),
        FactSpec("band", "word", "band of pain", ("none", "mild", "severe")),
        FactSpec("note", "word", "free words"),
        FactSpec("pregnant", "flag", "pregnant now"),
        FactSpec("causes", "list", "causes", ("disc", "fracture")),
        FactSpec("stages", "list", "stages of conditions"),
        FactSpec("restrictions", "list", "restrictions", ("R-OSTEO", "no_prone")),
    )
}


def documents(texts: Mapping[str, str]) -> dict[str, Document]:
    """Files by path, with their conditions resolved against FACTS."""
    found: dict[str, Document] = {}
    for path, text in texts.items():
        document, faults = read_yaml(text, path)
        assert document is not None, faults
        found[path] = resolve_conditions(document, FACTS)[0]
    return found


def shelf(texts: Mapping[str, str], unread: Iterable[str] = ()) -> Shelf:
    """A shelf of some files."""
    return Shelf(documents(texts), FACTS, frozenset(unread))


def lines(found: Iterable[Diagnostic]) -> list[str]:
    """Diagnostics as `path:line:column CODE message`."""
    return [
        f"{each.place.path}:{each.place.line}:{each.place.column} {each.code} {each.message}"
        for each in found
    ]
