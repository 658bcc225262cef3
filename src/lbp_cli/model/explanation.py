"""Why one exercise is in a plan or not: the answer of `lbp explain PROFILE EXERCISE`."""

from __future__ import annotations

from typing import Literal

from lbp_cli.model.findings import Because
from lbp_cli.model.value import dataclass

ExplanationStatus = Literal[
    "chosen",
    "eligible_not_chosen",
    "disliked",
    "above_start",
    "wrong_phase",
    "no_equipment",
    "gated",
    "excluded",
    "withheld",
]
"""From "it is in the plan" to "there is no plan"; a later one hides the ones before it."""


@dataclass(frozen=True, slots=True)
class ExplanationRow:
    """What held for the exercise in a span of weeks, with one reason.

    `until_week` None means to the end of the plan. Several rows of one status may hold in the
    same weeks: two rules that exclude it, two reasons for choosing it.
    """

    status: ExplanationStatus
    from_week: int
    until_week: int | None
    because: Because


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that spoke for and against one exercise for one client.

    `status` is the answer in one word: `chosen` when it is in any week, else what kept it out
    in the first week. `score` is the score of its ladder when it came as far as being compared.
    """

    exercise: str
    name: str
    ladder: str
    rung: int
    status: ExplanationStatus
    weeks: tuple[int, ...]
    score: float | None
    rows: tuple[ExplanationRow, ...]
