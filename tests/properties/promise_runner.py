"""Check many promises on the same generated examples, and tell which of them do not hold.

Making a plan is what costs time, so a group of promises shares its examples; each promise is
still a test of its own, with its own smallest counter-example.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

Drawn = TypeVar("Drawn")
Made = TypeVar("Made")

EXAMPLES = int(os.environ.get("LBP_EXAMPLES", "600"))
SHRINK = os.environ.get("LBP_SHRINK", "yes") != "no"
"""Looking for the smallest example takes up to five minutes; `LBP_SHRINK=no` shows the first."""
PHASES = (Phase.generate, Phase.shrink) if SHRINK else (Phase.generate,)


class NotKeptError(AssertionError):
    """A promise that an example breaks."""

    def __init__(self, promise: str, why: BaseException, example: object) -> None:
        super().__init__(f"{promise}: {type(why).__name__}: {why}")
        self.promise = promise
        self.example = example


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

    @settings(max_examples=examples, phases=PHASES, suppress_health_check=list(HealthCheck))
    @given(drawn)
    def keep_all(example: Drawn) -> None:
        value = _held("made", made, example, example)
        for name, promise in promises.items():
            _held(name, promise, value, example)

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


def _held(name: str, step: Callable[[Any], Any], value: Any, example: object) -> Any:
    try:
        return step(value)
    except Exception as why:
        raise NotKeptError(name, why, example) from why


def _told(fault: NotKeptError) -> str:
    """The fault and its example; a client is shown as a profile that can be saved and run."""
    return f"{fault}\nexample: {json.dumps(fault.example, default=str)}"
