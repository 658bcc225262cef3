"""Values that only the planning stages pass to each other; the plan itself is in `plan`."""

from __future__ import annotations

from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.findings import Because
from lbp_cli.model.tables import DoseRow
from lbp_cli.model.value import dataclass
from lbp_cli.model.week import Change


@dataclass(frozen=True, slots=True)
class Dose:
    """What is done in one session: sets of repetitions, held repetitions, or timed work.

    `seconds` for timed work and for minutes-mode exercises; counts are for one side.
    """

    sets: int
    reps: int | None = None
    hold_seconds: int | None = None
    seconds: int | None = None
    load_kg: float | None = None


@dataclass(frozen=True, slots=True)
class DoseRange:
    """Where a dose may move this week: repetitions or seconds from `low` to `high`, sets up to
    `max_sets`. `fixed` doses (stretches, breathing, timed balance, carries) do not move.
    """

    low: int
    high: int
    start: int
    max_sets: int
    fixed: bool


@dataclass(frozen=True, slots=True)
class WeekLimits:
    """What one week allows an exercise: the dose row, factor, effort and load ceilings.

    `factor` is the dose factor f of this exercise in this week; `level` the start level. The first
    week on a rung has `trial_sets_less` sets and `trial_effort_less` effort less.
    """

    row: DoseRow
    level: int
    age: int
    factor: float
    effort_cap: int
    max_load_kg: float | None
    trial_sets_less: int
    trial_effort_less: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A ladder that could fill a slot, with the rung it would start on.

    `seconds` is the time of its start dose in a session, without rest of the session.
    `heavy` marks a strength rung that needs 40 hours between sessions.
    """

    ladder: str
    exercise: Exercise
    score: float
    seconds: int
    heavy: bool
    disliked: bool
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Pick:
    """A slot filled in session A, in session B, or in both, with the runner-up it beat."""

    slot: str
    labels: tuple[str, ...]
    candidate: Candidate
    runner_up: Candidate | None
    fallback: bool


@dataclass(frozen=True, slots=True)
class Selection:
    """The chosen sessions; `optimal` says whether the optimum was proved."""

    picks: tuple[Pick, ...]
    optimal: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One exercise of the running programme and its history, week by week.

    `labels` are the sessions it belongs to. `held` counts sessions at the present dose;
    `entered`, `rung_since` and `stepped` are week numbers. `cued` once the harder cue was given.
    `trial` while the rung is new this week. `capped` once minutes forbade a
    further step, so that the dose reached counts as the top of its range.
    """

    exercise: Exercise
    slot: str
    labels: tuple[str, ...]
    score: float
    dose: Dose
    entered: int
    rung_since: int
    stepped: int
    held: int
    cued: bool = False
    trial: bool = False
    capped: bool = False
    change: Change | None = None
    because: tuple[Because, ...] = ()
    runner_up: str | None = None
