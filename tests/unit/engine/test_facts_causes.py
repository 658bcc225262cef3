from __future__ import annotations

import pytest
from facts_samples import answers, tables

from lbp_cli.engine.facts import derive_facts
from lbp_cli.model.vocabulary import Facts, Value

NOTHING: dict[str, Value] = {
    "activity.evs_days": 5,
    "activity.evs_minutes": 30,
    "activity.strength_days": 2,
    "activity.sitting_hours": 4,
    "activity.longest_bout_min": 30,
    "psych.stress": 1,
    "psych.fear_nrs": 0,
}


def facts(changes: dict[str, Value] | None = None, weeks_on: int = 0) -> Facts:
    return derive_facts(answers({**NOTHING, **(changes or {})}), weeks_on, tables().classification)


def test_nobody_has_a_cause_by_default() -> None:
    assert facts()["causes"] == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"activity.evs_minutes": 29}, ("inactivity",)),
        ({"activity.strength_days": 0}, ("inactivity",)),
        ({"activity.strength_days": 1}, ()),
        ({"activity.recent_overload": True}, ("overload",)),
        (
            {"history.surgery.type": "fusion", "history.surgery.weeks_since": 900},
            ("spinal_surgery",),
        ),
        ({"history.past_trauma": True, "history.trauma_weeks": 12}, ("past_trauma",)),
        ({"history.past_trauma": True, "history.trauma_weeks": 11}, ()),
        ({"history.past_trauma": True, "history.trauma_weeks": None}, ()),
        (
            {
                "history.past_trauma": True,
                "history.trauma_weeks": 60,
                "history.trauma_assessed": False,
            },
            (),
        ),
        ({"posture.pattern": "sway_back"}, ("postural_imbalance",)),
        ({"posture.pattern": "neutral"}, ()),
        ({"gait.limp": True}, ("gait",)),
        ({"psych.stress": 4}, ("psychological",)),
        ({"psych.phq4_total": 3}, ("psychological",)),
        ({"psych.tsk11": 29}, ("fear_of_movement",)),
        ({"activity.sitting_hours": 6}, ("prolonged_sitting",)),
        ({"activity.sitting_hours": 8}, ("prolonged_sitting",)),
        ({"activity.sitting_hours": 8.5}, ("prolonged_sitting", "circulation")),
        ({"activity.longest_bout_min": 90}, ()),
        ({"person.smoker": True}, ("circulation",)),
        ({"tests.plank_s": 10}, ("weak_trunk",)),
        ({"tests.sorensen_s": 10}, ()),
        (
            {
                "gait.limp": True,
                "activity.recent_overload": True,
                "psych.fear_nrs": 8,
                "activity.evs_days": 0,
            },
            ("inactivity", "overload", "gait", "psychological", "fear_of_movement"),
        ),
    ],
)
def test_causes(changes: dict[str, Value], expected: tuple[str, ...]) -> None:
    assert facts(changes)["causes"] == expected


def test_an_injury_becomes_a_cause_when_it_has_healed() -> None:
    hurt: dict[str, Value] = {"history.past_trauma": True, "history.trauma_weeks": 10}
    assert [facts(hurt, weeks)["causes"] for weeks in (0, 1, 2)] == [(), (), ("past_trauma",)]


def test_severe_inactivity() -> None:
    assert facts({"activity.evs_days": 0})["inactivity_severe"] is True
    assert facts({"activity.evs_days": 1, "activity.evs_minutes": 1})["inactivity_severe"] is False


@pytest.mark.parametrize(
    ("hours", "bout", "expected"),
    [
        (5.9, 59, ()),
        (6, 59, ("prolonged_sitting",)),
        (8, 60, ("prolonged_sitting", "very_high", "break_reminder")),
        (0, 60, ("break_reminder",)),
    ],
)
def test_sedentary(hours: float, bout: int, expected: tuple[str, ...]) -> None:
    found = facts({"activity.sitting_hours": hours, "activity.longest_bout_min": bout})
    assert found["sedentary"] == expected


@pytest.mark.parametrize(
    ("changes", "impaired", "tags"),
    [
        ({}, False, ()),
        ({"gait.limp": True}, True, ()),
        ({"gait.unsteady": True}, True, ("unsteady",)),
        ({"function.walk_tolerance_min": 9}, True, ()),
        ({"function.walk_tolerance_min": 10}, False, ()),
        ({"gait.speed_m_s": 0.99, "person.age": 85}, True, ("slow",)),
        ({"gait.speed_m_s": 1.0, "person.age": 85}, False, ()),
        ({"gait.speed_m_s": 1.11}, True, ("slow",)),
        ({"gait.speed_m_s": 1.12}, False, ()),
        ({"gait.speed_m_s": 1.0, "person.sex": "other", "person.norm_sex": None}, False, ()),
        (
            {"pain.aggravating": ("walking",), "pain.easing": ("sitting",)},
            False,
            ("claudication",),
        ),
    ],
)
def test_gait(changes: dict[str, Value], tags: tuple[str, ...], *, impaired: bool) -> None:
    found = facts(changes)
    assert (found["gait_impairment"], found["gait_tags"]) == (impaired, tags)


@pytest.mark.parametrize(("answer", "expected"), [("yes", True), ("unsure", True), ("no", False)])
def test_circulation_flag(answer: str, *, expected: bool) -> None:
    found = facts({"pre_exercise.px_leg_cramp": answer})
    assert found["circulation_flag"] is expected
    assert found["gait_tags"] == (("claudication",) if expected else ())


def test_posture_pattern_is_never_open() -> None:
    assert facts({"posture.pattern": None})["posture_pattern"] == "unknown"
    assert facts({"posture.pattern": None})["causes"] == ()
