"""Why an exercise is in the plan or not: RD-97."""

from __future__ import annotations

import pytest
from planner_samples import (
    FIT,
    exercise,
    library,
    operated,
    plan_of,
    planned,
    pregnant,
    someone,
)

from lbp_cli.engine.explanation import exercises_of, explain_exercise
from lbp_cli.model.explanation import Explanation
from lbp_cli.model.vocabulary import Value


def why(name: str, changes: dict[str, Value] | None = None) -> Explanation:
    return explain_exercise(planned(someone(changes or {})), library(), exercise(name))


@pytest.mark.parametrize(
    ("name", "changes", "status"),
    [
        ("goblet-squat", FIT, "chosen"),
        ("band-chest-press", {**FIT, "preferences.equipment": ("mat",)}, "no_equipment"),
        ("walk-hill-jog", {}, "wrong_phase"),
        ("slider-supine", {}, "gated"),
        ("raised-deadlift", {**FIT, "pain.nprs_avg_7d": 4, "pain.nprs_worst_7d": 5}, "gated"),
        ("supine-march", pregnant(20), "excluded"),
        ("bend-rehearse", operated("fusion", 14, "SX-01", "SX-02"), "gated"),
        ("wall-press-up", {**FIT, "preferences.dislikes": ("push",)}, "disliked"),
    ],
)
def test_the_status_names_the_first_thing_in_the_way(
    name: str, changes: dict[str, Value], status: str
) -> None:
    found = why(name, changes)
    assert found.rows
    if status == "chosen":
        assert found.status == "chosen"
    else:
        assert status in {each.status for each in found.rows} | {found.status}, found.rows
    assert all(each.because.text for each in found.rows)


def test_a_phase_is_named_by_its_aim() -> None:
    texts = {each.because.text for each in why("walk-hill-jog").rows}
    assert (
        "It belongs to another part of the programme; the aim of this week: control and endurance."
    ) in texts


def test_weeks_are_those_in_which_it_is_held() -> None:
    made = planned(someone())
    for each in ("cat-camel", "bodyweight-squat"):
        found = explain_exercise(made, library(), exercise(each))
        assert found.weeks == tuple(
            week.number for week in made.plan.weeks if each in exercises_of(week)
        )


def test_every_exercise_is_explained_in_every_week() -> None:
    made = planned(someone(pregnant(12)))
    for each in library().catalogue.exercises:
        found = explain_exercise(made, library(), each)
        covered = {
            week for row in found.rows for week in range(row.from_week, (row.until_week or 12) + 1)
        }
        assert covered == set(range(1, 13)), each.id


def test_without_a_programme_the_finding_is_the_reason() -> None:
    found = explain_exercise(plan_of("emergency"), library(), exercise("cat-camel"))
    assert found.status == "withheld"
    assert found.rows
    assert found.weeks == ()
