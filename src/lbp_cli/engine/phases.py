"""Which phase a week belongs to: stricter at once, freer only at a review (RD-60, RD-61)."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine.rules import holds
from lbp_cli.engine.week_context import Judged, WeekContext
from lbp_cli.model.prescribing import Line
from lbp_cli.model.vocabulary import PHASES, Phase


def next_phase(before: WeekContext, lines: Sequence[Line], judged: Judged) -> Phase:
    """The phase of the week after `before`.

    A review lets the plan move one phase on when the measured half of the criteria holds; the
    facts of the week can only ever move it back.
    """
    phase = before.phase
    called = judged.facts["tbc_stage"]
    if called in PHASES and PHASES.index(called) < PHASES.index(before.called):
        return min(phase, called, key=PHASES.index)
    rules = before.library.progression
    if judged.number in rules.review_weeks:
        if phase == "symptom_modulation" and holds(rules.phase_2_when, judged.facts):
            return "movement_control"
        if (
            phase == "movement_control"
            and holds(rules.phase_3_when, judged.facts)
            and _ready_for_load(before, lines)
        ):
            return "functional_optimization"
    return phase


def _ready_for_load(before: WeekContext, lines: Sequence[Line]) -> bool:
    """Every strength and activation exercise has reached the difficulty phase 3 asks for."""
    least = before.library.progression.phase_3_min_difficulty
    return all(
        each.exercise.difficulty >= least
        for each in lines
        if before.lookup.kind(each.exercise) in ("strength", "activation")
    )
