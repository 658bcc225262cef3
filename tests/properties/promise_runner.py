"""Check many promises on the same generated examples, and tell which of them do not hold.

Making a plan is what costs time, so a group of promises shares its examples; each promise is
still a test of its own, with its own smallest counter-example.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

Drawn = TypeVar("Drawn")
Made = TypeVar("Made")

EXAMPLES = int(os.environ.get("LBP_EXAMPLES", "1000"))


class NotKeptError(AssertionError):
    """A promise that an example breaks."""

    def __init__(self, promise: str, why: BaseException) -> None:
        super().__init__(f"{promise}: {type(why).__name__}: {why}")
        self.promise = promise


def not_kept(
    drawn: SearchStrategy[Drawn],
    made: Callable[[Drawn], Made],
    promises: Mapping[str, Callable[[Made], None]],
    *,
    examples: int = EXAMPLES,
) -> dict[str, str]:
    """What was found against each promise: the fault and its smallest example.

    A fault while an example is made (a plan that cannot be made, a failed audit) stands under
    the name `made`.
    """

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck))
    @given(drawn)
    def keep_all(example: Drawn) -> None:
        value = _held("made", made, example)
        for name, promise in promises.items():
            _held(name, promise, value)

    found: dict[str, str] = {}
    try:
        keep_all()
    except NotKeptError as fault:
        found[fault.promise] = _told(fault)
    except BaseExceptionGroup as faults:
        for each in faults.exceptions:
            if not isinstance(each, NotKeptError):
                raise
            found.setdefault(each.promise, _told(each))
    return found


def _held(name: str, step: Callable[[Any], Any], value: Any) -> Any:
    try:
        return step(value)
    except Exception as why:
        raise NotKeptError(name, why) from why


def _told(fault: NotKeptError) -> str:
    return "\n".join((str(fault), *getattr(fault, "__notes__", ())))
