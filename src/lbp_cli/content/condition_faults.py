"""The diagnostics of conditions: one function per fault."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lbp_cli.content.condition_values import FACTS_LISTED, GROUPS, OPERATORS
from lbp_cli.content.suggest import did_you_mean
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.rulebook import FactSpec


def unknown_fact(place: Place, name: Any, facts: Iterable[str]) -> Diagnostic:
    """A condition on a fact that nobody declares."""
    return Diagnostic(
        "E301", place, f"unknown fact '{name}'", did_you_mean(name, facts) or FACTS_LISTED
    )


def impossible_value(place: Place, problem: str, advice: str | None) -> Diagnostic:
    """A comparison with a value that the fact can never have."""
    return Diagnostic("E302", place, problem, advice)


def wrong_operator(place: Place, fact: FactSpec, op: str, allowed: tuple[str, ...]) -> Diagnostic:
    """A comparison that makes no sense for the kind of the fact."""
    return Diagnostic(
        "E303",
        place,
        f"'{op}' cannot be used on '{fact.name}', which is a {fact.kind}",
        f"expected one of: {', '.join(allowed)}",
    )


def two_operators(place: Place, first: str, second: str) -> Diagnostic:
    """Two comparisons in one condition."""
    return Diagnostic(
        "E304",
        place,
        f"two comparisons in one condition: '{first}' and '{second}'",
        "write 'all:' with one condition for each",
    )


def beside_group(place: Place, key: str, group: str) -> Diagnostic:
    """A key beside `all`, `any` or `not`."""
    return Diagnostic(
        "E304",
        place,
        f"'{key}' stands beside '{group}'; a group stands alone",
        f"move '{key}' into the group",
    )


def empty_group(place: Place, op: str, written: Any) -> Diagnostic:
    """`all` or `any` without a list of conditions."""
    if isinstance(written, list) or written is None:
        return Diagnostic(
            "E305", place, f"'{op}' is empty", "list its conditions, or write 'always'"
        )
    return Diagnostic("E305", place, f"'{op}' takes a list of conditions", "start each with '- '")


def unknown_operator(place: Place, key: str) -> Diagnostic:
    """A key that is no part of a condition."""
    words = ("fact", *OPERATORS, *sorted(GROUPS))
    return Diagnostic(
        "E306",
        place,
        f"unknown word '{key}' in a condition",
        did_you_mean(key, words) or f"expected one of: {', '.join(words)}",
    )


def no_operator(place: Place) -> Diagnostic:
    """A fact without a comparison."""
    return Diagnostic(
        "E307",
        place,
        "the condition names a fact but no comparison",
        f"add one of: {', '.join(OPERATORS)}",
    )


def no_fact(place: Place) -> Diagnostic:
    """A comparison without a fact."""
    return Diagnostic("E307", place, "the condition names no fact", "add 'fact: NAME'")


def not_a_condition(place: Place, written: Any) -> Diagnostic:
    """Something else than `always` or a mapping."""
    found = f"'{written}'" if isinstance(written, str) else f"a {_kind(written)}"
    advice = did_you_mean(written, ("always",))
    return Diagnostic(
        "E307",
        place,
        f"expected a condition, found {found}",
        advice or "write 'always', a group (all, any, not) or {fact: NAME, is: VALUE}",
    )


def _kind(written: Any) -> str:
    if isinstance(written, list):
        return "list"
    return "true or false" if isinstance(written, bool) else "number"
