from __future__ import annotations

import pytest
from facts_samples import answers, tables

from lbp_cli.engine.facts import derive_facts
from lbp_cli.model.vocabulary import Facts, Value


def facts(changes: dict[str, Value], weeks_on: int = 0) -> Facts:
    return derive_facts(answers(changes), weeks_on, tables().classification)


def test_every_answer_that_counts_weeks_moves_on() -> None:
    counting = [
        name
        for name, spec in tables().facts.items()
        if not spec.derived and spec.unit == "weeks" and name != "person.gest_weeks"
    ]
    assert "diagnoses.spondylolysis.weeks" in counting
    assert "history.vertebral_fracture_weeks" in counting
    changes: dict[str, Value] = dict.fromkeys(counting, 10)
    found = facts(changes, 5)
    assert {name: found[name] for name in counting} == dict.fromkeys(counting, 15)


def test_unknown_weeks_stay_unknown() -> None:
    found = facts({"history.surgery.type": "fusion"}, 50)
    assert found["history.surgery.weeks_since"] is None
    assert found["surgery_phase"] == "post_op_early"


def test_gestation_stops_at_42_weeks() -> None:
    pregnant: dict[str, Value] = {"red_flags.pregnant": "yes", "person.gest_weeks": 38}
    assert [facts(pregnant, weeks)["person.gest_weeks"] for weeks in (0, 4, 5)] == [38, 42, 42]


@pytest.mark.parametrize(
    ("operation", "weeks", "expected"),
    [
        ("none", None, "none"),
        ("discectomy", 5, "post_op_early"),
        ("discectomy", 6, "post_op_mid"),
        ("discectomy", 11, "post_op_mid"),
        ("discectomy", 12, "post_op_late"),
        ("decompression", 5, "post_op_early"),
        ("decompression", 6, "post_op_mid"),
        ("decompression", 11, "post_op_mid"),
        ("decompression", 12, "post_op_late"),
        ("fusion", 11, "post_op_early"),
        ("fusion", 12, "post_op_mid"),
        ("fusion", 25, "post_op_mid"),
        ("fusion", 26, "post_op_late"),
        ("disc_replacement", 11, "post_op_early"),
        ("disc_replacement", 12, "post_op_mid"),
        ("disc_replacement", 25, "post_op_mid"),
        ("disc_replacement", 26, "post_op_late"),
        ("vertebroplasty", 11, "post_op_early"),
        ("vertebroplasty", 12, "post_op_mid"),
        ("vertebroplasty", 25, "post_op_mid"),
        ("vertebroplasty", 26, "post_op_late"),
        ("other", 11, "post_op_early"),
        ("other", 12, "post_op_mid"),
        ("other", 25, "post_op_mid"),
        ("other", 26, "post_op_late"),
        ("other", None, "post_op_early"),
    ],
)
def test_surgery_phase(operation: str, weeks: int | None, expected: str) -> None:
    found = facts({"history.surgery.type": operation, "history.surgery.weeks_since": weeks})
    assert found["surgery_phase"] == expected


def test_a_wound_heals_inside_a_programme() -> None:
    operated: dict[str, Value] = {
        "history.surgery.type": "discectomy",
        "history.surgery.weeks_since": 8,
    }
    phases = [facts(operated, weeks)["surgery_phase"] for weeks in (3, 4)]
    assert phases == ["post_op_mid", "post_op_late"]


@pytest.mark.parametrize(
    ("injured", "weeks", "answer", "expected"),
    [
        (True, 11, None, False),
        (True, 12, None, True),
        (True, 11, True, True),
        (True, 300, False, False),
        (True, None, None, False),
        (True, None, True, False),
        (False, None, None, None),
    ],
)
def test_old_injury_counts_as_looked_at(
    *, injured: bool, weeks: int | None, answer: bool | None, expected: bool | None
) -> None:
    changes: dict[str, Value] = {
        "history.past_trauma": injured,
        "history.trauma_weeks": weeks,
        "history.trauma_assessed": answer,
    }
    assert facts(changes)["history.trauma_assessed"] is expected


def test_trauma_becomes_assessed_with_time() -> None:
    hurt: dict[str, Value] = {"history.past_trauma": True, "history.trauma_weeks": 10}
    assert [facts(hurt, weeks)["history.trauma_assessed"] for weeks in (1, 2)] == [False, True]


@pytest.mark.parametrize(
    ("answer", "gestation", "since_birth", "expected"),
    [
        ("yes", None, None, True),
        ("unsure", None, None, True),
        ("yes", 20, None, True),
        ("yes", None, 3, False),
        ("yes", 9, 60, True),
        ("no", None, None, False),
        ("no", None, 20, False),
    ],
)
def test_pregnant(
    answer: str, gestation: int | None, since_birth: int | None, *, expected: bool
) -> None:
    changes: dict[str, Value] = {
        "red_flags.pregnant": answer,
        "person.gest_weeks": gestation,
        "person.weeks_since_birth": since_birth,
    }
    found = facts(changes, 2)
    assert found["pregnant"] is expected
    assert found["postpartum_weeks"] == (None if since_birth is None else since_birth + 2)
