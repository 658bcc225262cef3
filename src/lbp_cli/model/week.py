"""One week of a plan: sessions, walking, breaks, relaxation (part of the plan contract).

Times are whole seconds where the name says so, else whole minutes; loads are kg.
"""

from __future__ import annotations

from typing import Final, Literal

from lbp_cli.model.findings import Because
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import Phase, Weekday

RELAXATION_HINT: Final = "advice/relaxation"
"""The hint that is said with every relaxation exercise."""

ChangeKind = Literal[
    "new",
    "repetitions",
    "seconds",
    "set",
    "cue",
    "load",
    "rung",
    "trial",
    "deload",
    "after_deload",
    "lighter",
    "left_stage",
]


@dataclass(frozen=True, slots=True)
class Change:
    """What differs from the week before."""

    kind: ChangeKind
    text: str


@dataclass(frozen=True, slots=True)
class Prescription:
    """One exercise with its dose in one session; unused dose fields are None."""

    exercise: str
    sets: int
    reps: int | None
    hold_seconds: int | None
    seconds: int | None
    per_side: bool
    rest_seconds: int
    effort: tuple[int, int]
    load_kg: float | None
    change: Change | None
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """One session held in the week. `day` is None unless days are known."""

    label: str
    day: Weekday | None
    minutes: int
    prescriptions: tuple[Prescription, ...]


@dataclass(frozen=True, slots=True)
class Walking:
    """Walking in one week: total minutes, on how many days, longest bout; `alternative` is a
    seated, cycling or water exercise that may replace the same minutes.
    """

    exercise: str
    minutes: int
    days: int
    longest_bout_minutes: int
    alternative: str | None


@dataclass(frozen=True, slots=True)
class DeskBreaks:
    """Breaks from sitting: a break of `break_minutes` every `every_minutes`."""

    every_minutes: int
    break_minutes: int
    exercises: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relaxation:
    """Relaxation outside the sessions."""

    exercise: str
    minutes: int
    days: int


@dataclass(frozen=True, slots=True)
class WeekMessage:
    """The message of the week."""

    id: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days."""

    number: int
    phase: Phase
    sessions: tuple[Session, ...]
    walking: Walking
    desk_breaks: DeskBreaks | None
    relaxation: Relaxation | None
    message: WeekMessage | None
