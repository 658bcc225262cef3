from __future__ import annotations

import pytest
from facts_samples import answers, tables

from lbp_cli.engine.facts import derive_facts
from lbp_cli.model.vocabulary import Facts, Value


def facts(changes: dict[str, Value] | None = None, weeks_on: int = 0, **more: Value) -> Facts:
    return derive_facts(answers(changes, **more), weeks_on, tables().classification)


@pytest.mark.parametrize(
    ("site", "signs", "numb", "expected"),
    [
        ("none", ("leg_worse_than_back",), "yes", "none"),
        ("buttock_thigh", ("leg_worse_than_back", "cough_sneeze_leg"), "no", "somatic_referred"),
        ("buttock_thigh", ("leg_sensory",), "no", "indeterminate"),
        ("buttock_thigh", (), "unsure", "indeterminate"),
        ("below_knee", (), "no", "indeterminate"),
        ("below_knee", ("leg_worse_than_back",), "no", "radicular_likely"),
        ("below_knee", ("cough_sneeze_leg",), "no", "radicular_likely"),
        ("below_knee", ("leg_sensory",), "no", "radicular_likely"),
        ("below_knee", (), "yes", "radicular_likely"),
    ],
)
def test_leg_pain_type(site: str, signs: tuple[str, ...], numb: str, expected: str) -> None:
    changes: dict[str, Value] = {f"pain.{sign}": True for sign in signs}
    changes |= {"pain.leg_pain_site": site, "red_flags.leg_numbness": numb}
    assert facts(changes)["leg_pain_type"] == expected


def stenosis(
    age: int,
    *,
    weeks: float = 10,
    worse: tuple[str, ...] = (),
    better: tuple[str, ...] = (),
    backward: str | None = None,
    bladder: str = "no",
) -> Facts:
    return facts(
        {
            "person.age": age,
            "episode.duration_weeks": weeks,
            "pain.aggravating": worse,
            "pain.easing": better,
            "pain.dp_test.extension": backward,
            "red_flags.bladder_change": bladder,
        }
    )


def test_stenosis_points() -> None:
    assert stenosis(59)["stenosis_points"] == 0
    assert stenosis(60)["stenosis_points"] == 2
    assert stenosis(70)["stenosis_points"] == 2
    assert stenosis(71)["stenosis_points"] == 3
    assert stenosis(40, weeks=26)["stenosis_points"] == 0
    assert stenosis(40, weeks=27)["stenosis_points"] == 1
    assert stenosis(40, better=("bending_forward",))["stenosis_points"] == 2
    assert stenosis(40, backward="better")["stenosis_points"] == -2
    assert stenosis(40, worse=("standing",))["stenosis_points"] == 2
    assert stenosis(40, worse=("walking",))["stenosis_points"] == 0
    assert stenosis(40, worse=("walking",), better=("sitting",))["stenosis_points"] == 1
    assert stenosis(40, bladder="unsure")["stenosis_points"] == 1


def test_seven_points_are_stenosis_like_and_mean_flexion() -> None:
    six = stenosis(65, worse=("standing",), better=("bending_forward",))
    seven = stenosis(71, worse=("standing",), better=("bending_forward",))
    assert (six["stenosis_points"], six["stenosis_like"]) == (6, False)
    assert six["directional_preference"] == "none"
    assert (seven["stenosis_points"], seven["stenosis_like"]) == (7, True)
    assert seven["directional_preference"] == "flexion"
    assert seven["directional_preference.confidence"] == "history"
    assert seven["mdt_syndrome"] == "postural_like"


def test_stenosis_pattern_may_appear_as_the_weeks_pass() -> None:
    given: dict[str, Value] = {
        "person.age": 65,
        "episode.duration_weeks": 25,
        "pain.aggravating": ("standing",),
        "pain.easing": ("bending_forward",),
    }
    assert [facts(given, weeks)["stenosis_like"] for weeks in (0, 1, 2)] == [False, False, True]


def direction(
    worse: tuple[str, ...],
    better: tuple[str, ...],
    tested: tuple[str | None, str | None] = (None, None),
) -> tuple[Value, Value]:
    found = facts(
        {
            "pain.aggravating": worse,
            "pain.easing": better,
            "pain.dp_test.extension": tested[0],
            "pain.dp_test.flexion": tested[1],
        }
    )
    return found["directional_preference"], found["directional_preference.confidence"]


@pytest.mark.parametrize(
    ("worse", "better", "expected"),
    [
        (("sitting", "bending_forward", "morning_bends"), (), ("extension", "history")),
        (("sitting", "bending_forward"), ("standing", "walking"), ("extension", "history")),
        (("sitting",), ("standing", "walking"), ("none", "none")),
        (("sitting", "bending_forward"), ("lying_prone",), ("extension", "history")),
        (("sitting", "bending_forward", "morning_bends", "standing"), (), ("extension", "history")),
        (
            ("sitting", "bending_forward", "morning_bends", "standing", "walking"),
            (),
            ("none", "none"),
        ),
        (("standing", "walking"), ("sitting",), ("flexion", "history")),
        (("standing", "walking"), ("bending_forward", "knees_to_chest"), ("flexion", "history")),
        (("standing",), ("bending_forward", "knees_to_chest"), ("none", "none")),
        ((), (), ("none", "none")),
    ],
)
def test_direction_from_answers(
    worse: tuple[str, ...], better: tuple[str, ...], expected: tuple[str, str]
) -> None:
    assert direction(worse, better) == expected


@pytest.mark.parametrize(
    ("tested", "expected"),
    [
        (("better", "none"), ("extension", "tested")),
        (("better", None), ("extension", "tested")),
        (("worse", "better"), ("flexion", "tested")),
        (("better", "better"), ("none", "none")),
        (("none", "none"), ("none", "none")),
        (("worse", "worse"), ("none", "none")),
        ((None, "none"), ("none", "none")),
    ],
)
def test_movement_test_overrides_answers(
    tested: tuple[str | None, str | None], expected: tuple[str, str]
) -> None:
    assert direction(("standing", "walking", "arching_back"), ("sitting",), tested) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((), ()),
        (("sitting",), ()),
        (("sitting", "morning_bends"), ("flexion_provoked",)),
        (("standing", "arching_back"), ("extension_provoked",)),
        (
            ("sitting", "morning_bends", "standing", "walking"),
            ("flexion_provoked", "extension_provoked", "multidirectional"),
        ),
        (("lifting",), ("load_provoked",)),
        (("running_jumping", "sustained_any"), ("load_provoked", "sustained_posture_provoked")),
        (("twisting", "coughing"), ()),
    ],
)
def test_movement_provocation(given: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert facts({"pain.aggravating": given})["movement_provocation"] == expected


@pytest.mark.parametrize(
    ("worse", "weeks", "tested", "expected"),
    [
        (("sitting", "sustained_any"), 20, None, "postural_like"),
        (("bending_forward", "twisting"), 9, None, "dysfunction_like"),
        (("bending_forward", "twisting"), 8, None, "other"),
        (("bending_forward", "lifting"), 20, None, "other"),
        (("bending_forward", "twisting"), 20, "worse", "derangement_like"),
        ((), 20, None, "other"),
    ],
)
def test_mdt_syndrome(
    worse: tuple[str, ...], weeks: int, tested: str | None, expected: str
) -> None:
    found = facts(
        {
            "pain.aggravating": worse,
            "pain.easing": (),
            "episode.duration_weeks": weeks,
            "pain.dp_test.flexion": tested,
        }
    )
    assert found["mdt_syndrome"] == expected
