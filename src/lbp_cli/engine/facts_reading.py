"""Read answers with their type, and turn measures into bands and points.

An answer that is not known stays None; a name that no profile has is a bug and raises KeyError.
"""

from __future__ import annotations

from collections.abc import Mapping

from lbp_cli.model.symptoms import Step
from lbp_cli.model.vocabulary import Facts, Value


def measured(facts: Facts, name: str) -> float | None:
    """A number, or None when it was not given."""
    value = facts[name]
    if value is None or isinstance(value, bool | str | tuple):
        return None
    return value


def number(facts: Facts, name: str) -> float:
    """A number that every profile has."""
    value = measured(facts, name)
    assert value is not None, name
    return value


def words(facts: Facts, name: str) -> tuple[str, ...]:
    """A list of words; empty when it was not given."""
    value = facts[name]
    return value if isinstance(value, tuple) else ()


def counts(value: Value, counts_as_yes: tuple[str, ...]) -> bool:
    """Whether a yes/no/unsure answer counts as yes where answers are combined (RD-23)."""
    return value in counts_as_yes


def band_up_to(value: float, at_most: Mapping[str, float]) -> str:
    """The first band whose upper limit holds the value; above all limits, the last band."""
    for name, limit in at_most.items():
        if value <= limit:
            return name
    *_, last = at_most
    return last


def band_from(value: float, at_least: Mapping[str, float]) -> str:
    """The first band whose lower limit the value reaches; under all limits, the last band."""
    for name, limit in at_least.items():
        if value >= limit:
            return name
    *_, last = at_least
    return last


def points_from(value: float | None, steps: tuple[Step, ...]) -> int:
    """Points of the first step whose limit the value reaches; none for an unknown value."""
    if value is None:
        return 0
    return next((step.points for step in steps if value >= step.at), 0)


def points_up_to(value: float | None, steps: tuple[Step, ...]) -> int:
    """Points of the first step whose limit the value does not pass."""
    if value is None:
        return 0
    return next((step.points for step in steps if value <= step.at), 0)


def points_above(value: float | None, steps: tuple[Step, ...]) -> int:
    """Points of the first step whose limit the value passes."""
    if value is None:
        return 0
    return next((step.points for step in steps if value > step.at), 0)
