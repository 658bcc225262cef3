"""Which stage applies: boundaries, unknown dates, and never two stages of one way through."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from facts_samples import any_answers
from hypothesis import given
from stage_samples import DAY, judged_facts, library, stage_ids

from lbp_cli.engine.stages import matching_stages
from lbp_cli.model.vocabulary import Answers, Value

NERVE: dict[str, Value] = {
    "pain.leg_pain_site": "below_knee",
    "pain.leg_worse_than_back": True,
    "pain.nprs_leg_avg_7d": 4,
    "pain.aggravating": ("coughing",),
    "red_flags.leg_numbness": "yes",
    "red_flags.leg_numbness.onset": "over_3_months",
}


def _surgery(kind: str, weeks: int | None) -> dict[str, Value]:
    return {"history.surgery.type": kind, "history.surgery.weeks_since": weeks}


def _diagnosis(code: str, **details: Value) -> dict[str, Value]:
    return {
        "diagnoses": (code,),
        **{f"diagnoses.{code}.{name}": value for name, value in details.items()},
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (_surgery("discectomy", None), "discectomy-w0-2"),
        (_surgery("discectomy", 0), "discectomy-w0-2"),
        (_surgery("discectomy", 1), "discectomy-w0-2"),
        (_surgery("discectomy", 2), "discectomy-w2-6"),
        (_surgery("discectomy", 5), "discectomy-w2-6"),
        (_surgery("discectomy", 6), "discectomy-w6-12"),
        (_surgery("discectomy", 12), "discectomy-w12"),
        (_surgery("decompression", None), "laminectomy-w0-2"),
        (_surgery("decompression", 2), "laminectomy-w2-6"),
        (_surgery("decompression", 6), "laminectomy-w6-12"),
        (_surgery("decompression", 12), "laminectomy-w12"),
        (_surgery("fusion", None), "fusion-w0-6"),
        (_surgery("fusion", 5), "fusion-w0-6"),
        (_surgery("fusion", 6), "fusion-w6-12"),
        (_surgery("disc_replacement", 12), "fusion-w12-26"),
        (_surgery("other", 25), "fusion-w12-26"),
        (_surgery("fusion", 26), "fusion-w26"),
        (_surgery("vertebroplasty", None), "pvp-w0-2"),
        (_surgery("vertebroplasty", 2), "pvp-w2-6"),
        (_surgery("vertebroplasty", 6), "pvp-w6-12"),
        (_surgery("vertebroplasty", 12), "pvp-w12"),
        (_diagnosis("spondylolysis"), "lysis-active"),
        (_diagnosis("spondylolysis", weeks=11), "lysis-active"),
        (_diagnosis("spondylolysis", weeks=12), "lysis-settled"),
        (_diagnosis("spondylolysis", weeks=12, settled=True), "lysis-settled"),
        (_diagnosis("spondylolysis", weeks=300, settled=False), "lysis-active"),
        (_diagnosis("spondylolisthesis"), "listhesis-low"),
        (_diagnosis("spondylolisthesis", grade=2), "listhesis-low"),
        (_diagnosis("spondylolisthesis", grade=3), "listhesis-high"),
        (_diagnosis("axial_spa"), "axspa-early"),
        (_diagnosis("axial_spa", fused=True), "axspa-advanced"),
        (_diagnosis("axial_spa") | {"red_flags.osteoporosis": "yes"}, "axspa-advanced"),
        (_diagnosis("osteoporosis"), "osteo-no-vf"),
        ({"red_flags.vertebral_fracture": "yes"}, "vf-recent"),
        (
            {"red_flags.vertebral_fracture": "yes", "history.vertebral_fracture_weeks": 11},
            "vf-recent",
        ),
        (
            {"red_flags.vertebral_fracture": "yes", "history.vertebral_fracture_weeks": 12},
            "vf-healed",
        ),
        ({"history.past_trauma": True}, "trauma-uncleared"),
        ({"history.past_trauma": True, "history.trauma_weeks": 11}, "trauma-uncleared"),
        ({"history.past_trauma": True, "history.trauma_weeks": 12}, "trauma-healed"),
        (
            {
                "history.past_trauma": True,
                "history.trauma_weeks": 90,
                "history.trauma_assessed": False,
            },
            "trauma-uncleared",
        ),
        ({"red_flags.pregnant": "yes"}, "pregnancy-t3"),
        ({"red_flags.pregnant": "unsure", "person.gest_weeks": 13}, "pregnancy-t1"),
        ({"red_flags.pregnant": "yes", "person.gest_weeks": 14}, "pregnancy-t2"),
        ({"red_flags.pregnant": "yes", "person.gest_weeks": 27}, "pregnancy-t2"),
        ({"red_flags.pregnant": "yes", "person.gest_weeks": 28}, "pregnancy-t3"),
        ({"person.weeks_since_birth": 5}, "postpartum-w0-6"),
        ({"person.weeks_since_birth": 6}, "postpartum-w6-12"),
        ({"person.weeks_since_birth": 12}, "postpartum-w12"),
        ({"person.weeks_since_birth": 51}, "postpartum-w12"),
        (_diagnosis("pelvic_floor"), "pf-symptoms"),
        (_diagnosis("hypermobility"), "hypermobility"),
        (_diagnosis("stenosis"), "stenosis-symptomatic"),
        (_diagnosis("facet"), "facet-active"),
        ({"pain.aggravating": ("arching_back", "standing")}, "facet-active"),
        (NERVE | {"pain.aggravating": ("arching_back", "standing", "coughing")}, "facet-active"),
        (_diagnosis("sij_pgp"), "sij-active"),
        ({"tests.aslr_left": 0, "tests.aslr_right": 1}, "sij-active"),
        (_diagnosis("disc_herniation"), "disc-later"),
        (_diagnosis("disc_herniation") | {"episode.duration_weeks": 6}, "disc-later"),
        (_diagnosis("disc_herniation") | {"episode.duration_weeks": 5.5}, "disc-acute"),
        (NERVE, "radic-settling"),
        (NERVE | {"pain.nprs_leg_avg_7d": 5}, "radic-irritable"),
        (NERVE | {"pain.nprs_leg_avg_7d": None}, "radic-irritable"),
        (NERVE | {"episode.duration_weeks": 5.5}, "radic-irritable"),
        ({"limits": ("hip",)}, "hip-limit"),
        ({"limits": ("knee",)}, "knee-limit"),
        ({"limits": ("shoulder",)}, "shoulder-limit"),
        ({"limits": ("wrist",)}, "wrist-limit"),
        ({"limits": ("floor",)}, "floor-limit"),
        ({"activity.func_floor": False}, "floor-limit"),
        ({"pre_exercise.falls": "unsure"}, "falls-risk"),
        ({"gait.unsteady": True}, "falls-risk"),
        ({"pain.nprs_avg_7d": 9, "pain.nprs_worst_7d": 9}, "irritable-high"),
        ({"pain.dp_test.extension": "better", "pain.dp_test.flexion": "none"}, "dp-extension"),
        ({"pain.dp_test.flexion": "better"}, "dp-flexion"),
        ({"pain.dp_test.extension": "worse"}, "dp-worse-extension"),
        ({"pain.dp_test.flexion": "worse"}, "dp-worse-flexion"),
        ({"pre_exercise.sbp": 180}, "htn-block"),
        ({"pre_exercise.dbp": 110}, "htn-block"),
        ({"pre_exercise.px_bp_high": "unsure"}, "htn-block"),
        ({"pre_exercise.sbp": 160}, "htn-raised"),
        ({"pre_exercise.dbp": 109}, "htn-raised"),
        (_diagnosis("hypertension"), "htn-controlled"),
        (_diagnosis("hypertension") | {"pre_exercise.sbp": 159}, "htn-controlled"),
        ({"pre_exercise.px_faint": "yes"}, "cardiac-unstable"),
        ({"pre_exercise.px_cv_disease": "unsure"}, "cardiac-unstable"),
        (
            {"pre_exercise.px_cv_disease": "yes", "pre_exercise.px_regular": "yes"},
            "cardiac-stable",
        ),
    ],
)
def test_one_stage_applies(changes: Mapping[str, Value], expected: str) -> None:
    base = {} if "pain.aggravating" in changes else {"pain.aggravating": ("walking",)}
    found = stage_ids({**base, **changes})
    assert expected in found
    condition = {each.id: each.condition for each in library().stages}
    assert [each for each in found if condition[each] == condition[expected]] == [expected]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"pre_exercise.sbp": 159, "pre_exercise.dbp": 99},
        {"pre_exercise.falls": "no"},
        {"history.surgery.type": "none"},
        {"person.weeks_since_birth": 52},
        {"tests.aslr_left": 0},
        {"diagnoses.spondylolysis.weeks": 3},
    ],
)
def test_the_plain_client_is_in_no_stage(changes: Mapping[str, Value]) -> None:
    assert stage_ids(changes) == ()


def test_time_moves_through_the_stages() -> None:
    operated = _surgery("discectomy", 5)
    assert [stage_ids(operated, weeks)[0] for weeks in (0, 1, 6, 7)] == [
        "discectomy-w2-6",
        "discectomy-w6-12",
        "discectomy-w6-12",
        "discectomy-w12",
    ]
    expecting: dict[str, Value] = {"red_flags.pregnant": "yes", "person.gest_weeks": 12}
    assert stage_ids(expecting, 1) == ("pregnancy-t1",)
    assert stage_ids(expecting, 2) == ("pregnancy-t2",)


def test_a_clearance_lets_the_strictest_open_stage_decide() -> None:
    """RD-25: a cleared row of the screen never leaves a stage that blocks everything."""
    cleared: dict[str, Value] = {
        "clearance.present": True,
        "clearance.date": "2026-11-20",
        "clearance.covers": ("PX-09", "PX-A", "PX-B"),
        "clearance.by_role": "physician",
    }
    assert stage_ids({"pre_exercise.sbp": 185} | cleared) == ("htn-raised",)
    assert stage_ids({"pre_exercise.px_bp_high": "yes"} | cleared) == ("htn-raised",)
    assert stage_ids({"pre_exercise.px_cv_disease": "yes"} | cleared) == ("cardiac-stable",)
    assert stage_ids({"pre_exercise.px_faint": "yes"} | cleared) == ()


def test_a_direction_that_was_worse_stands_beside_the_one_that_eases() -> None:
    found = stage_ids({"pain.dp_test.extension": "better", "pain.dp_test.flexion": "worse"})
    assert set(found) == {"dp-extension", "dp-worse-flexion"}
    both = stage_ids({"pain.dp_test.extension": "worse", "pain.dp_test.flexion": "worse"})
    assert set(both) == {"dp-worse-extension", "dp-worse-flexion"}


def test_history_alone_is_no_directional_stage() -> None:
    changes: dict[str, Value] = {
        "pain.aggravating": ("sitting", "bending_forward", "rising_from_sitting"),
        "pain.easing": ("standing", "walking", "lying_prone"),
    }
    assert not [each for each in stage_ids(changes) if each.startswith("dp-")]


def test_a_flare_comes_from_a_check_in_only() -> None:
    flare = next(each for each in library().stages if each.id == "flare-72h")
    assert matching_stages((flare,), {"flare_hours": 72}) == (flare,)
    assert matching_stages((flare,), {"flare_hours": 72.5}) == ()
    assert matching_stages((flare,), {"flare_hours": None}) == ()


PARTITIONS = (
    ("post-discectomy", "history.surgery.type", ("discectomy",)),
    ("post-laminectomy", "history.surgery.type", ("decompression",)),
    ("post-fusion", "history.surgery.type", ("fusion", "disc_replacement", "other")),
    ("post-vertebroplasty", "history.surgery.type", ("vertebroplasty",)),
    ("radiculopathy", "leg_pain_type", ("radicular_likely",)),
    ("past-trauma", "history.past_trauma", (True,)),
    ("pregnancy", "pregnant", (True,)),
)


@given(any_answers())
def test_every_person_is_in_exactly_one_stage_of_what_applies(person: Answers) -> None:
    """No gap and no overlap, whatever is known: values on a boundary, unknown dates."""
    facts = judged_facts({**person, "assessed_on": DAY, "clearance.date": None})
    found = [each.condition for each in matching_stages(library().stages, facts)]
    for condition, fact, values in PARTITIONS:
        assert found.count(condition) == (facts[fact] in values), condition
    codes = facts["diagnoses"] or ()
    assert isinstance(codes, tuple)
    restrictions = facts["restrictions"]
    assert isinstance(restrictions, tuple)
    assert found.count("axial-spa") == ("axial_spa" in codes)
    assert found.count("spondylolysis") == ("spondylolysis" in codes)
    assert found.count("spondylolisthesis") == ("spondylolisthesis" in codes)
    assert found.count("vertebral-fracture") == ("R-VFX" in restrictions)
    assert max((found.count(each) for each in set(found)), default=0) <= 1
