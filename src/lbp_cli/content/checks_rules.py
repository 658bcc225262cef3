"""Checks of rules: conditions that nobody can meet, cases that come too late."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from lbp_cli.content.condition_sets import possible, shadowed
from lbp_cli.content.conditions import holds_condition
from lbp_cli.content.shelf import Path, Shelf, rows
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.condition import Condition
from lbp_cli.model.diagnostic import Diagnostic

_FIRST_THAT_HOLDS: Final = (("ladder", "start"), ("relaxation", "cases"), ("must_have_notes",))
"""Lists of which only the first entry whose `when` holds is taken."""


def can_match(shelf: Shelf) -> Iterator[Diagnostic]:
    """Every condition, and every branch of an `any`, can be met by somebody."""
    # Many rules ask the same, so each condition is searched once.
    meetable = cache(lambda condition: possible(condition, shelf.facts))
    for document in _sound(shelf):
        for path, written in _conditions(document):
            condition = compiled(written)
            if not meetable(condition):
                yield _never(document, path)
            else:
                yield from _dead_branches(document, path, condition, meetable)


def cases_in_order(shelf: Shelf) -> Iterator[Diagnostic]:
    """Where the first case that holds is taken, no case comes after one that takes everybody."""
    for document in _sound(shelf):
        for list_path in _FIRST_THAT_HOLDS:
            before: list[Condition] = []
            for path, case in rows(document.data, list_path):
                if not _is_canonical(case.get("when")):
                    continue
                condition = compiled(case["when"])
                if before and shadowed(condition, before, shelf.facts):
                    yield Diagnostic(
                        "E308",
                        document.place((*path, "when")),
                        "this case is never reached: the cases before it take everybody",
                        "move it up, or delete it",
                    )
                before.append(condition)


def compiled(written: Mapping[str, Any]) -> Condition:
    """A condition in canonical plain form as the model's value."""
    return Condition(
        op=written["op"],
        fact=written["fact"],
        values=tuple(written["values"]),
        parts=tuple(compiled(part) for part in written["parts"]),
    )


def _sound(shelf: Shelf) -> Iterator[Document]:
    """Files without faults: a condition with a fault stands as `always` and says nothing."""
    yield from (each for each in shelf.documents.values() if not each.faulty)


def _conditions(document: Document) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    if isinstance(document.data, dict | list):
        yield from _conditions_in(document.data, ())


def _conditions_in(
    data: dict[str, Any] | list[Any], path: Path
) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in steps:
        if holds_condition(step) and _is_canonical(value):
            yield (*path, step), value
        elif isinstance(value, dict | list):
            yield from _conditions_in(value, (*path, step))


def _is_canonical(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() == {"op", "fact", "values", "parts"}


def _dead_branches(
    document: Document, path: Path, condition: Condition, meetable: Callable[[Condition], bool]
) -> Iterator[Diagnostic]:
    for number, part in enumerate(condition.parts):
        step = (condition.op,) if condition.op == "not" else (condition.op, number)
        below = (*path, *step)
        if condition.op == "any" and not meetable(part):
            yield _never(document, below)
        else:
            yield from _dead_branches(document, below, part, meetable)


def _never(document: Document, path: Path) -> Diagnostic:
    return Diagnostic(
        "E308",
        document.place(path),
        "nobody can meet this condition",
        "its parts exclude each other: correct it, or delete the rule",
    )
