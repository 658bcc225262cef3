"""Exercises and ladders as the engine sees them: checked, indexed, with bit masks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from lbp_cli.model.condition import Condition
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import (
    DoseMode,
    Equipment,
    ExerciseClass,
    Grade,
    Level,
    Position,
    Removal,
)


@dataclass(frozen=True, slots=True)
class DoseDefault:
    """The dose of an exercise for a mid-fitness person in phase 2, as written in its file.

    `reps` for modes reps and hold_reps; `hold_seconds` for hold_reps; `seconds` for timed_hold;
    `minutes` for duration. Counts are for one side when `per_side`.
    """

    mode: DoseMode
    sets: int
    reps: int | None = None
    hold_seconds: int | None = None
    seconds: int | None = None
    minutes: float | None = None
    rest_seconds: int = 0
    per_side: bool = False
    tempo: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
    """One movement: a rung of a ladder. `index` is its bit in every exercise mask."""

    index: int
    id: str
    name: str
    ladder: str
    rung: int
    difficulty: int
    phases: tuple[int, ...]
    position: Position
    floor_access: str
    equipment: tuple[Equipment, ...]
    unilateral: bool
    tags: Mapping[str, Level]
    strengthens: tuple[str, ...]
    stretches: tuple[str, ...]
    dose: DoseDefault
    seconds_per_rep: float | None
    start_position: str
    steps: tuple[str, ...]
    common_mistake: str
    easier: str
    harder: str
    evidence: Grade
    sources: tuple[str, ...]
    harder_removes: tuple[Removal, ...] = ()


@dataclass(frozen=True, slots=True)
class StartCase:
    """One case of a start rule; the first whose `when` holds is taken.

    `kind`: `highest` = highest eligible rung within the start difficulty (and `at_most_rung`,
    `max_difficulty`); `listed` = first eligible of `rungs`, else the nearest eligible below,
    else the lowest eligible; `bout` is the walking ladder: chosen as `highest`, and its longest
    bout is worked out from the walking tolerance when walking is dosed (RD-83).
    """

    when: Condition
    kind: Literal["highest", "listed", "bout"]
    rungs: tuple[int, ...] = ()
    at_most_rung: int | None = None
    max_difficulty: int | None = None
    rule: str = "RD-70"


@dataclass(frozen=True, slots=True)
class RungGate:
    """A further condition for the rungs from `from_rung` up."""

    from_rung: int
    when: Condition
    because: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """An ordered way from easy to hard for one purpose; `rungs` are exercise ids.

    `file` is where it comes from: its path in the library.
    """

    id: str
    title: str
    exercise_class: ExerciseClass
    serves: Mapping[str, float]
    gate: Condition
    gate_text: str
    rung_gates: tuple[RungGate, ...]
    start: tuple[StartCase, ...]
    start_text: str
    evidence: Grade
    evidence_note: str
    rungs: tuple[str, ...]
    file: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All exercises and ladders. `exercises` is in mask order (ladder file order, then rung).

    `pictures` holds the written picture (JSON text) of each exercise that has one, by its id.
    """

    exercises: tuple[Exercise, ...]
    ladders: tuple[Ladder, ...]
    universal_fallback: tuple[str, ...]
    household: tuple[Equipment, ...]
    equipment_satisfied_by: Mapping[str, tuple[str, ...]]
    needs: Mapping[str, str]
    tags: Mapping[str, str]
    pictures: Mapping[str, str]
