from __future__ import annotations

import pytest
from facts_samples import answers, tables

from lbp_cli.engine import facts_tests
from lbp_cli.engine.facts import derive_facts
from lbp_cli.model.norms import NormTable
from lbp_cli.model.vocabulary import Facts, Value

NORMS = tables().classification.norms
MAN: dict[str, Value] = {"person.sex": "male", "person.norm_sex": "male"}


def person(age: int, sex: str = "female", /, **more: Value) -> dict[str, Value]:
    changes = {name.replace("__", "."): more[name] for name in more}
    norm_sex = None if sex == "other" else sex
    return answers({"person.age": age, "person.sex": sex, "person.norm_sex": norm_sex, **changes})


def facts(age: int, sex: str = "female", /, **more: Value) -> Facts:
    return derive_facts(person(age, sex, **more), 0, tables().classification)


def test_six_minute_walk_of_the_assessment() -> None:
    man = person(55, "male", person__height_cm=170, person__weight_kg=75)
    predicted = facts_tests.predicted_walk(man, NORMS.six_minute_walk)
    assert predicted is not None
    assert predicted[0] == pytest.approx(569.8)
    assert predicted[1] == pytest.approx(569.8 - 153)


def test_six_minute_walk_of_a_woman() -> None:
    woman = person(60, person__height_cm=165, person__weight_kg=70)
    predicted = facts_tests.predicted_walk(woman, NORMS.six_minute_walk)
    assert predicted is not None
    assert predicted[0] == pytest.approx(2.11 * 165 - 2.29 * 70 - 5.78 * 60 + 667)
    low = facts(60, person__height_cm=165, person__weight_kg=70, tests__six_mwt_m=369)
    fair = facts(60, person__height_cm=165, person__weight_kg=70, tests__six_mwt_m=370)
    assert (low["test_six_mwt_low"], fair["test_six_mwt_low"]) == (True, False)


@pytest.mark.parametrize(
    ("age", "sex", "height"), [(39, "male", 170), (81, "male", 170), (55, "other", 170)]
)
def test_no_prediction_outside_the_norm(age: int, sex: str, height: int) -> None:
    someone = person(age, sex, person__height_cm=height, person__weight_kg=75)
    assert facts_tests.predicted_walk(someone, NORMS.six_minute_walk) is None


@pytest.mark.parametrize(
    ("age", "sex", "table", "expected"),
    [
        (60, "male", "sts30_low_below", 14),
        (64, "female", "sts30_low_below", 12),
        (94, "female", "sts30_low_below", 4),
        (95, "female", "sts30_low_below", None),
        (59, "female", "sts30_low_below", None),
        (65, "other", "sts30_low_below", None),
        (87, "other", "sts30_low_below", 8),
        (45, "male", "sts30_normal_low", 17),
        (39, "female", "sts30_normal_high", 22),
        (75, "other", "five_sts_slow_above_s", 12.6),
        (90, "male", "five_sts_slow_above_s", None),
        (25, "male", "gait_m_s", 1.36),
        (85, "female", "gait_m_s", 0.94),
    ],
)
def test_norm_tables(age: int, sex: str, table: str, expected: float | None) -> None:
    assert facts_tests.norm(person(age, sex), getattr(NORMS, table)) == expected


CDC = "60-64 14 12, 65-69 12 11, 70-74 12 10, 75-79 11 10, 80-84 10 9, 85-89 8 8, 90-94 7 4"
LOW = "18-39 20 18, 40-49 17 15, 50-59 15 13"
HIGH = "18-39 24 22, 40-49 22 20, 50-59 20 18, 60-64 19 17, 65-69 18 16"
FIVE = "60-69 11.4 11.4, 70-79 12.6 12.6, 80-89 14.8 14.8"
GAIT = (
    "20-29 1.36 1.34, 30-39 1.43 1.34, 40-49 1.43 1.39, 50-59 1.43 1.31, 60-69 1.34 1.24, "
    "70-79 1.26 1.13, 80-99 0.97 0.94"
)
STANCE = "18-39 44 44, 40-49 41 41, 50-59 41 41, 60-69 32 32, 70-79 21 21, 80-99 9 9"


@pytest.mark.parametrize(
    ("table", "written"),
    [
        (NORMS.sts30_low_below, CDC),
        (NORMS.sts30_normal_low, LOW),
        (NORMS.sts30_normal_high, HIGH),
        (NORMS.five_sts_slow_above_s, FIVE),
        (NORMS.gait_m_s, GAIT),
        (NORMS.single_leg_stance.best_of_3, STANCE),
    ],
)
def test_norm_tables_are_those_of_the_assessment(table: NormTable, written: str) -> None:
    rows = [f"{r.age_from}-{r.age_to} {r.male:g} {r.female:g}" for r in table.rows]
    assert ", ".join(rows) == written


def test_norm_sex_is_the_chosen_one_for_sex_other() -> None:
    chosen = answers({"person.sex": "other", "person.norm_sex": "male"})
    assert facts_tests.norm_sex(chosen) == "male"
    assert facts_tests.norm_sex(answers(MAN)) == "male"


@pytest.mark.parametrize(
    ("age", "stands", "expected"),
    [
        (62, 13, "below"),
        (62, 14, "average"),
        (62, 19, "average"),
        (62, 20, "above"),
        (75, 60, "average"),
        (96, 3, None),
        (30, 19, "below"),
        (30, 24, "average"),
        (30, 25, "above"),
        (30, None, None),
    ],
)
def test_chair_stand_band(age: int, stands: int | None, expected: str | None) -> None:
    man = person(age, "male", tests__sts30=stands)
    assert facts_tests.chair_stand_band(man, NORMS) == expected


@pytest.mark.parametrize(
    ("fact", "age", "changes", "expected"),
    [
        ("test_plank_low", 40, {"tests__plank_s": 19}, True),
        ("test_plank_low", 40, {"tests__plank_s": 20}, False),
        ("test_plank_low", 40, {"tests__plank_s": 0}, True),
        ("test_side_low", 40, {"tests__side_left_s": 26}, True),
        ("test_side_low", 40, {"tests__side_left_s": 27}, False),
        ("test_side_low", 40, {"tests__side_right_s": 28}, True),
        ("test_side_low", 40, {"tests__side_right_s": 29}, False),
        ("test_side_low", 40, {"tests__side_left_s": 60, "tests__side_right_s": 56}, True),
        ("test_side_low", 40, {"tests__side_left_s": 60, "tests__side_right_s": 57}, False),
        ("test_side_low", 70, {"tests__side_left_s": 5}, False),
        ("test_extensor_low", 40, {"tests__sorensen_s": 49}, True),
        ("test_extensor_low", 40, {"tests__sorensen_s": 50}, False),
        ("test_extensor_low", 56, {"tests__sorensen_s": 10}, False),
        ("test_sts30_low", 65, {"tests__sts30": 10}, True),
        ("test_sts30_low", 65, {"tests__sts30": 11}, False),
        ("test_sts30_low", 40, {"tests__sts30": 3}, False),
        ("test_sls_low", 40, {"tests__sls_left_s": 9.9}, True),
        ("test_sls_low", 79, {"tests__sls_right_s": 9.9}, True),
        ("test_sls_low", 40, {"tests__sls_left_s": 10, "tests__sls_right_s": 45}, False),
        ("test_sls_low", 80, {"tests__sls_left_s": 9.5}, False),
        ("test_sls_low", 80, {"tests__sls_left_s": 8.9}, True),
        ("test_thomas_short", 40, {"tests__thomas_left_deg": 1}, True),
        ("test_thomas_short", 40, {"tests__thomas_right_deg": 0}, False),
        ("test_ake_short", 40, {"tests__ake_left_deg": 23.5}, True),
        ("test_ake_short", 40, {"tests__ake_right_deg": 23.4}, False),
    ],
)
def test_findings(fact: str, age: int, changes: dict[str, Value], expected: bool) -> None:
    assert facts(age, **changes)[fact] is expected


def test_no_test_no_finding() -> None:
    found = facts(70)
    assert [name for name in found if name.startswith("test_") and found[name]] == []
    assert found["aslr_sum"] is None


def test_hamstrings_depend_on_sex_and_are_not_judged_with_nerve_pain() -> None:
    assert facts(40, "male", tests__ake_left_deg=30.0)["test_ake_short"] is False
    assert facts(40, "male", tests__ake_left_deg=33.1)["test_ake_short"] is True
    assert facts(40, "other", tests__ake_left_deg=60.0)["test_ake_short"] is False
    nerve = facts(
        40,
        tests__ake_left_deg=60.0,
        pain__leg_pain_site="below_knee",
        pain__leg_worse_than_back=True,
    )
    assert nerve["leg_pain_type"] == "radicular_likely"
    assert nerve["test_ake_short"] is False


def test_leg_raise_sum_takes_the_sides_that_are_known() -> None:
    assert facts(40, tests__aslr_left=2, tests__aslr_right=1)["aslr_sum"] == 3
    assert facts(40, tests__aslr_left=2)["aslr_sum"] == 2
