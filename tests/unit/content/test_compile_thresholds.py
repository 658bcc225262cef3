"""Every number in a rule is a threshold of its fact."""

from __future__ import annotations

from lbp_cli import workflow
from lbp_cli.content.compile_thresholds import thresholds_of
from lbp_cli.model.condition import Condition
from lbp_cli.model.library import Library
from lbp_cli.model.value import replace

LIBRARY: Library = workflow.load_library()


def with_stage(when: Condition) -> Library:
    return replace(LIBRARY, stages=(replace(LIBRARY.stages[0], when=when),), triage=())


def found(when: Condition) -> dict[str, tuple[float, ...]]:
    changed = with_stage(when)
    bare = replace(LIBRARY.catalogue, ladders=())
    return dict(thresholds_of(bare, changed.triage, changed.stages, ()))


def test_numbers_are_sorted_and_stand_once() -> None:
    when = Condition(
        "any",
        parts=(
            Condition("at_least", "weeks", (12,)),
            Condition("not", parts=(Condition("between", "weeks", (6, 12)),)),
            Condition("below", "age", (65,)),
        ),
    )
    assert found(when) == {"age": (65.0,), "weeks": (6.0, 12.0)}


def test_words_and_flags_are_no_thresholds() -> None:
    when = Condition(
        "all", parts=(Condition("is", "flag", (True,)), Condition("has", "causes", ("inactivity",)))
    )
    assert found(when) == {"causes": (), "flag": ()}


def test_the_shipped_library_holds_those_that_move_with_the_weeks() -> None:
    weekly = (LIBRARY.progression.exposure_hinge_only_when,)
    shipped = thresholds_of(LIBRARY.catalogue, LIBRARY.triage, LIBRARY.stages, weekly)
    assert shipped == LIBRARY.thresholds
    assert {14, 28} <= set(shipped["person.gest_weeks"])
    assert {2, 6, 12} <= set(shipped["history.surgery.weeks_since"])


def test_gates_of_ladders_and_rungs_count() -> None:
    ladder = next(each for each in LIBRARY.catalogue.ladders if each.rung_gates)
    gated = replace(ladder, gate=Condition("at_least", "only.here", (3,)))
    alone = replace(LIBRARY.catalogue, ladders=(gated,))
    assert thresholds_of(alone, (), (), ())["only.here"] == (3.0,)


def test_other_conditions_of_a_week_count() -> None:
    weekly = (Condition("below", "history.surgery.weeks_since", (99,)),)
    bare = replace(LIBRARY.catalogue, ladders=())
    assert dict(thresholds_of(bare, (), (), weekly)) == {"history.surgery.weeks_since": (99.0,)}
    assert "surgery_phase" in LIBRARY.thresholds, "where only hinges are open (RD-86)"
