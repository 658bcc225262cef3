"""A new phase: RD-62 (3), RD-72."""

from __future__ import annotations

from planner_samples import FIT, line, someone, week_of

from lbp_cli.engine.composition import session_slots
from lbp_cli.engine.growth import fits_time
from lbp_cli.engine.lookup import bit
from lbp_cli.engine.recompose import keep_or_replace
from lbp_cli.model.prescribing import Dose
from lbp_cli.model.value import replace
from lbp_cli.model.vocabulary import Value


def test_what_fits_a_slot_of_the_new_phase_keeps_rung_and_dose() -> None:
    context = week_of(someone(FIT), 5, phase="functional_optimization", level=3)
    squat = line("bodyweight-squat", context)
    bridge = line("bridge-march", context)
    breathing = line("breath-belly-ribs", context)
    slots = session_slots(context, 60, interim=False)
    kept, openings = keep_or_replace([squat, bridge, breathing], slots, context, 60)
    assert {each.exercise.id for each in kept} == {"bodyweight-squat", "bridge-march"}
    assert {each.dose for each in kept} == {squat.dose, bridge.dose}
    assert {each.slot for each in kept} == {"leg", "back"}
    assert len(kept) + len(openings) == context.row.exercises
    assert all(each.labels == ("A", "B") for each in openings)


def test_what_the_phase_or_a_rule_keeps_out_does_not_stay() -> None:
    context = week_of(someone(FIT), 5, phase="symptom_modulation", level=3)
    late, any_phase = line("goblet-squat", context), line("sit-to-stand", context)
    slots = session_slots(context, 60, interim=False)
    assert 1 not in late.exercise.phases
    assert keep_or_replace([late], slots, context, 60)[0] == ()
    assert keep_or_replace([any_phase], slots, context, 60)[0]
    shut = replace(context, usable=context.usable & ~bit(any_phase.exercise))
    assert keep_or_replace([any_phase], slots, shut, 60)[0] == ()


def test_what_takes_too_long_in_the_new_phase_gives_its_place_up() -> None:
    context = week_of(someone(FIT), 5, phase="functional_optimization", level=3)
    held = [line(each, context) for each in ("bodyweight-squat", "bridge-march", "knee-plank")]
    slots = session_slots(context, 60, interim=False)
    for minutes in range(5, 40):
        kept, openings = keep_or_replace(held, slots, context, minutes)
        assert fits_time(kept, ("A", "B"), context, minutes) or not kept
        assert len(kept) + len(openings) == context.row.exercises
    assert len(keep_or_replace(held, slots, context, 60)[0]) == 3
    assert len(keep_or_replace(held, slots, context, 12)[0]) < 3


def test_what_stays_is_timed_with_the_dose_that_it_will_have() -> None:
    context = week_of(someone(FIT), 5, phase="functional_optimization", level=3)
    long = line("bodyweight-squat", context, dose=Dose(sets=9, reps=90))
    held = [long, line("bridge-march", context)]
    slots = session_slots(context, 60, interim=False)
    kept, _ = keep_or_replace(held, slots, context, 30)
    assert len(kept) == 2
    assert {each.dose.sets for each in kept} == {context.row.sets}


def test_must_haves_keep_their_place_first() -> None:
    osteo: dict[str, Value] = {**FIT, "red_flags.osteoporosis": "yes"}
    context = week_of(someone(osteo), 5, phase="functional_optimization", level=3)
    bridge, back = line("full-bridge", context), line("prone-leg-lift", context)
    slots = session_slots(context, 60, interim=False)
    kept, _ = keep_or_replace([bridge, back], slots, context, 60)
    assert "extensors" in {each.exercise.ladder for each in kept}
    assert next(each.slot for each in kept if each.exercise.ladder == "extensors") == "back"
