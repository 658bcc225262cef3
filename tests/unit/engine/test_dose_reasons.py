"""A dose says every cause that makes it smaller, and no other: P4, RD-65, 68, 77, 91, 93."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from planner_samples import FIT, line, someone, week_of

from lbp_cli.engine.dose_reasons import dose_reasons
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.vocabulary import Phase, Value


def week(changes: Mapping[str, Value] | None = None, number: int = 1, less: int = 0) -> WeekContext:
    return week_of(
        someone({**FIT, **(changes or {})}),
        number,
        phase="movement_control",
        level=3,
        sets_less=less,
    )


def said(name: str, context: WeekContext, *, trial: bool = False, **more: bool) -> dict[str, str]:
    held = line(name, context, trial=trial)
    told = {"lighter": False, "kept": False, **more}
    reasons = dose_reasons(held, held.dose, context, lighter=told["lighter"], kept=told["kept"])
    return {each.rule: each.text for each in reasons}


@pytest.mark.parametrize(
    ("name", "amount"),
    [
        ("bodyweight-squat", "up to 2 sets of 8 to 12 repetitions"),
        ("knee-plank", "up to 2 sets of 15 to 25 seconds"),
        ("bird-dog", "each held for 10 seconds at most"),
        ("tandem-stand", "keeps its own length"),
    ],
)
def test_the_row_is_said_in_the_unit_of_the_exercise(name: str, amount: str) -> None:
    assert amount in said(name, week())["dose/movement_control/3"]


def test_without_a_cause_there_is_only_the_row() -> None:
    assert list(said("bodyweight-squat", week())) == ["dose/movement_control/3"]


def test_strong_pain_cuts_dose_and_effort_each_with_a_reason() -> None:
    strong = week({"pain.nprs_avg_7d": 8, "pain.nprs_worst_7d": 8})
    found = said("bodyweight-squat", strong)
    assert "80 percent" in found["dose/pain/severe"]
    assert "3 of 10" in found["effort/pain/severe"]
    assert "dose/pain/severe" not in said("breath-belly-ribs", strong)
    assert "effort/pain/moderate" not in said("bodyweight-squat", week({"pain.nprs_avg_7d": 5}))


def test_a_stage_that_cuts_everything_is_named_for_dose_and_effort() -> None:
    loose = week({"diagnoses": ("hypermobility",)})
    (rule,) = [each for each in said("bodyweight-squat", loose) if each.endswith("/dose")]
    assert "80 percent" in said("bodyweight-squat", loose)[rule]
    mid: dict[str, Value] = {
        "history.surgery.type": "discectomy",
        "history.surgery.weeks_since": 8,
    }
    after = week_of(someone({**FIT, **mid}), phase="functional_optimization", level=4)
    assert after.view.max_rpe is not None
    caps = [each for each in said("bodyweight-squat", after) if each.endswith("/effort")]
    assert len(caps) == 1
    assert f"{after.view.max_rpe} of 10" in said("bodyweight-squat", after)[caps[0]]


def test_sets_taken_off_for_the_minutes() -> None:
    assert "one set fewer" in said("bodyweight-squat", week(less=1))["RD-77"]
    assert "RD-77" not in said("breath-belly-ribs", week(less=1))


def test_overload_is_said_while_it_holds_where_it_cuts() -> None:
    over: dict[str, Value] = {"activity.recent_overload": True}
    assert "70 percent" in said("bodyweight-squat", week(over))["dose/overload"]
    assert "dose/overload" not in said("bodyweight-squat", week(over, 3))
    assert "dose/overload" not in said("breath-belly-ribs", week(over))


@pytest.mark.parametrize("phase", ["movement_control"])
def test_the_moment_is_said(phase: Phase) -> None:
    context = week()
    assert context.phase == phase
    assert "RD-65" in said("bodyweight-squat", context, trial=True)
    assert "RD-68" in said("bodyweight-squat", context, lighter=True)
    assert "RD-91" in said("bodyweight-squat", context, kept=True)


def test_a_limit_that_does_not_cut_the_dose_names_no_share() -> None:
    bed = week({"limits": ("floor",)})
    rule = bed.view.smallest_limit(line("prone-arm-lift", bed).exercise)
    assert rule is not None
    assert rule.dose_factor == 1.0
    found = said("prone-arm-lift", bed)
    assert rule.id in found
    assert "percent" not in found[rule.id]
