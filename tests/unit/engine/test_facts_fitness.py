from __future__ import annotations

import pytest
from facts_samples import answers, tables

from lbp_cli.engine.facts import derive_facts
from lbp_cli.model.vocabulary import Value

FUNCTIONS = ("func_floor", "func_stairs", "func_walk30", "func_carry")
MAN_OF_30: dict[str, Value] = {
    "person__age": 30,
    "person__sex": "male",
    "person__norm_sex": "male",
}


def level(minutes: int, strength: int, able: int, /, **more: Value) -> Value:
    changes: dict[str, Value] = {
        "activity.evs_days": 1,
        "activity.evs_minutes": minutes,
        "activity.strength_days": strength,
    }
    changes |= {f"activity.{name}": place < able for place, name in enumerate(FUNCTIONS)}
    changes |= {name.replace("__", "."): more[name] for name in more}
    return derive_facts(answers(changes), 0, tables().classification)["fitness_level"]


@pytest.mark.parametrize(
    ("minutes", "strength", "able", "expected"),
    [
        (0, 0, 1, 1),
        (0, 0, 3, 1),
        (45, 0, 3, 2),
        (100, 1, 3, 3),
        (150, 2, 4, 4),
        (200, 0, 4, 3),
        # each limit of exercise, strength, functions and shares
        (0, 1, 1, 1),
        (0, 1, 2, 2),
        (1, 1, 1, 2),
        (59, 1, 2, 2),
        (60, 1, 2, 3),
        (149, 1, 4, 3),
        (150, 1, 4, 4),
        (60, 1, 4, 3),
        (60, 2, 4, 4),
        (60, 2, 3, 3),
        (0, 2, 1, 2),
    ],
)
def test_levels_of_the_assessment(minutes: int, strength: int, able: int, expected: int) -> None:
    assert level(minutes, strength, able) == expected


def test_chair_stand_adds_points() -> None:
    average = {**MAN_OF_30, "tests__sts30": 22}
    above = {**MAN_OF_30, "tests__sts30": 25}
    assert level(90, 1, 4, **average) == 3
    assert level(300, 3, 4, **above) == 4
    assert level(300, 3, 4, **above, activity__bed_rest_2w=True) == 3


@pytest.mark.parametrize(
    ("stands", "minutes", "strength", "able", "expected"),
    [
        (19, 1, 0, 1, 1),
        (20, 1, 0, 1, 1),
        (20, 1, 1, 1, 2),
        (25, 1, 0, 1, 2),
        (20, 60, 1, 1, 2),
        (25, 60, 1, 1, 3),
        (20, 150, 1, 3, 3),
        (25, 150, 1, 3, 4),
        (19, 150, 2, 4, 4),
        (19, 150, 1, 4, 3),
        (25, 150, 1, 1, 3),
    ],
)
def test_chair_stand_points_count_among_nine(
    stands: int, minutes: int, strength: int, able: int, expected: int
) -> None:
    assert level(minutes, strength, able, **MAN_OF_30, tests__sts30=stands) == expected


def test_bed_rest_never_goes_below_one() -> None:
    assert level(0, 0, 1, activity__bed_rest_2w=True) == 1


OLDER: dict[str, Value] = {"person__age": 66, "person__sex": "female", "person__norm_sex": "female"}


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        ({"tests__sts30": 11}, 4),
        ({"tests__sts30": 10}, 2),
        ({"tests__fivests_s": 11.4}, 4),
        ({"tests__fivests_s": 11.5}, 2),
    ],
)
def test_weak_legs_hold_an_older_person_at_two(tests: dict[str, Value], expected: int) -> None:
    assert level(300, 3, 4, **OLDER, **tests) == expected


@pytest.mark.parametrize(("age", "expected"), [(59, 4), (60, 2)])
def test_weak_legs_count_from_sixty(age: int, expected: int) -> None:
    man: dict[str, Value] = {"person__sex": "male", "person__norm_sex": "male"}
    assert level(300, 3, 4, **man, person__age=age, tests__sts30=13) == expected


def test_weak_legs_do_not_hold_a_younger_person() -> None:
    assert level(300, 3, 4, tests__fivests_s=20.0) == 4


@pytest.mark.parametrize(
    ("walking", "expected"),
    [
        ({"gait__speed_m_s": 0.79}, 1),
        ({"gait__speed_m_s": 0.8}, 4),
        ({"function__walk_tolerance_min": 4}, 1),
        ({"function__walk_tolerance_min": 5}, 4),
    ],
)
def test_very_slow_or_short_walking_is_level_one(walking: dict[str, Value], expected: int) -> None:
    assert level(300, 3, 4, **walking) == expected


def test_no_norm_means_no_points_either_way() -> None:
    unknown: dict[str, Value] = {"person__sex": "other", "person__norm_sex": None}
    assert level(90, 1, 4, **unknown, tests__sts30=0) == level(90, 1, 4)
