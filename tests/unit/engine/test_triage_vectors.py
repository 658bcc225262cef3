"""The 42 test vectors of part A, section 7. A reading that changes one is named beside it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from triage_samples import EXAMINED, OLD, clearance, flag, screened

from lbp_cli.model.vocabulary import Tier, Value

MIDDLE = "2_weeks_to_3_months"
CHRONIC = {"episode.duration_weeks": 104}
SUDDEN = {"episode.onset_mode": "sudden"}
REGULAR = {"pre_exercise.px_regular": "yes"}


def person(age: int, sex: str = "other", weeks: float = 0) -> dict[str, Value]:
    """Everything answered no; as in the vectors, pain of unnamed age is new."""
    return {
        "person.age": age,
        "person.sex": sex,
        "episode.duration_weeks": weeks,
        "episode.onset_age": None,
        "psych.stress": 1,
    }


def axspa(onset_age: int, criteria: int) -> dict[str, Value]:
    """So many criteria besides the one that is computed from the age of onset."""
    names = ("second_half_night", "buttock_pain", "better_moving", "nsaid_48h")
    yes = {f"red_flags.axspa.{name}": True for name in names[:criteria]}
    return {"episode.onset_age": onset_age, **yes}


def surgery(kind: str, weeks: int) -> dict[str, Value]:
    return {"history.surgery.type": kind, "history.surgery.weeks_since": weeks}


def px(field: str) -> dict[str, Value]:
    return {f"pre_exercise.{field}": "yes"}


Vector = tuple[str, dict[str, Value], list[Mapping[str, Value]], Tier, tuple[str, ...]]

VECTORS: list[Vector] = [
    ("01", person(35), [], "clear", ()),
    ("02", person(40), [flag("saddle_numbness")], "emergency", ("RF-01",)),
    ("03", person(62), [flag("bladder_change", **EXAMINED)], "caution", ("RF-02",)),
    ("04", person(40), [flag("saddle_numbness", "unsure")], "urgent", ("RF-01",)),
    ("05", person(50), [flag("both_legs")], "emergency", ("RF-05",)),
    ("06", person(70, "male"), [flag("both_legs", **OLD)], "see_clinician", ("RF-05",)),
    ("07", person(45), [flag("leg_weakness")], "urgent", ("RF-06",)),
    ("08", person(45), [flag("leg_weakness", worse=True)], "emergency", ("RF-06",)),
    ("09", person(72, "female", 104), [], "clear", ()),
    ("10", person(72, "female", 1), [SUDDEN], "urgent", ("CR-03",)),
    ("11", person(58, "male", 5), [flag("steroids")], "see_clinician", ("RF-14",)),
    ("12", person(66, "female", 104), [flag("osteoporosis")], "caution", ("RF-15",)),
    (
        "13",
        person(66, "female", 1),
        [flag("osteoporosis"), flag("trauma_minor")],
        "urgent",
        ("CR-03",),
    ),
    ("14", person(48, weeks=4), [flag("cancer_history")], "urgent", ("CR-04",)),
    (
        "15",
        person(60),
        [flag("cancer_history"), flag("leg_weakness", onset=MIDDLE)],
        "emergency",
        ("CR-04",),
    ),
    ("16", person(30, weeks=8), [flag("constant_night_pain")], "urgent", ("RF-19",)),
    ("17", person(55), [flag("weight_loss")], "urgent", ("RF-18",)),
    ("18", person(40, weeks=1), [flag("fever")], "urgent", ("RF-22",)),
    ("19", person(28, weeks=60), [axspa(25, 3)], "clear", ()),
    ("20", person(40, weeks=60), [axspa(38, 3)], "clear", ()),
    ("21", person(68, "male"), [flag("sudden_tearing_pain")], "emergency", ("RF-08",)),
    ("22", person(52), [px("px_diabetes")], "see_clinician", ("PX-C",)),
    ("23", person(60, "male"), [px("px_cv_disease"), REGULAR], "caution", ("PX-D",)),
    ("24", person(60, "male"), [px("px_breathless")], "see_clinician", ("PX-A",)),
    ("25", person(16), [], "see_clinician", ("RF-30",)),
    ("26", person(25, "female", 1), [flag("trauma_minor")], "clear", ()),
    ("27", person(45, "female", 5), [flag("steroids")], "urgent", ("CR-03",)),
    (
        "28",
        person(50, weeks=104),
        [flag("constant_night_pain", assessed=True)],
        "caution",
        ("RF-19",),
    ),
    ("29", person(75, "female", 1), [flag("trauma_minor", "unsure")], "urgent", ("CR-03",)),
    ("30", person(30), [flag("weight_loss")], "urgent", ("RF-18",)),
    ("31", person(40), [flag("trauma_major")], "emergency", ("RF-12",)),
    (
        "32",
        person(65, "male", 3),
        [flag("cancer_history"), {"pain.leg_pain_site": "below_knee"}],
        "emergency",
        ("CR-04",),
    ),
    (
        "33",
        person(65, "male", 150),
        [flag("cancer_history", assessed=True)],
        "caution",
        ("CR-04",),
    ),
    ("34", person(40), [flag("sexual_change")], "urgent", ("RF-04",)),
    ("35", person(40), [flag("fever"), flag("leg_weakness")], "emergency", ("RF-22",)),
    ("36", person(52), [px("px_diabetes"), clearance("PX-C")], "caution", ("PX-C",)),
    ("37", person(55, weeks=8), [flag("no_improvement")], "see_clinician", ("RF-29",)),
    ("38", person(45), [flag("thoracic_pain")], "see_clinician", ("RF-34",)),
    (
        "39",
        person(45),
        [surgery("discectomy", 4), clearance("SX-01")],
        "see_clinician",
        ("SX-01",),
    ),
    ("40", person(45), [surgery("discectomy", 8), clearance("SX-02")], "caution", ("SX-02",)),
    ("41", person(45), [surgery("fusion", 30)], "caution", ("SX-03",)),
    (
        "42",
        person(45),
        [surgery("discectomy", 4), clearance("SX-01", by_role="surgical_team")],
        "caution",
        ("SX-01",),
    ),
]


@pytest.mark.parametrize(
    ("who", "changes", "tier", "ids"),
    [pytest.param(*vector[1:], id=f"TV-{vector[0]}") for vector in VECTORS],
)
def test_the_vectors_of_part_a(
    who: dict[str, Value],
    changes: list[Mapping[str, Value]],
    tier: Tier,
    ids: tuple[str, ...],
) -> None:
    verdict = screened(who, *changes)

    assert (verdict.tier, verdict.ids) == (tier, ids)


def test_there_are_42() -> None:
    assert [vector[0] for vector in VECTORS] == [f"{number:02}" for number in range(1, 43)]


@pytest.mark.parametrize(
    ("number", "tags"),
    [
        ("12", {"R-OSTEO", "no_end_range_flexion", "no_loaded_flexion"}),
        # no_vigorous besides: a known disease keeps vigorous effort out in any case.
        ("22", {"interim_light_only"}),
        ("23", {"no_vigorous"}),
        ("41", {"no_end_range_spine"}),
    ],
)
def test_the_restrictions_of_the_vectors(number: str, tags: set[str]) -> None:
    _, who, changes, *_ = next(vector for vector in VECTORS if vector[0] == number)

    assert tags <= set(screened(who, *changes).restrictions)


@pytest.mark.parametrize(
    ("number", "notes"),
    [("01", ()), ("19", ("rheumatology",)), ("20", ("ask_about_hla_b27",)), ("37", ("review",))],
)
def test_the_notes_of_the_vectors(number: str, notes: tuple[str, ...]) -> None:
    _, who, changes, *_ = next(vector for vector in VECTORS if vector[0] == number)

    assert screened(who, *changes).refer_notes == notes
