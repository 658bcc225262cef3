"""Every row of the safety screen: each of its outcomes, and what it does with "unsure"."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from facts_samples import answers, tables
from triage_samples import EXAMINED, OLD, clearance, finding, flag, screened, shipped

from lbp_cli.engine.facts import derive_facts
from lbp_cli.engine.triage import matching_rows
from lbp_cli.model.authored.profile_words import PRE_EXERCISE, RED_FLAGS
from lbp_cli.model.vocabulary import Tier, Value, tier_rank

MIDDLE = "2_weeks_to_3_months"
NEW: dict[str, Value] = {"episode.duration_weeks": 3}
SUDDEN: dict[str, Value] = {"episode.onset_mode": "sudden"}
REGULAR: dict[str, Value] = {"pre_exercise.px_regular": "yes"}
LEG: dict[str, Value] = {"pain.leg_pain_site": "buttock_thigh"}
BELOW_KNEE: dict[str, Value] = {"pain.leg_pain_site": "below_knee"}
STENOSIS: dict[str, Value] = {
    "person.age": 71,
    "episode.duration_weeks": 120,
    "pain.aggravating": ("standing", "walking"),
    "pain.easing": ("sitting", "bending_forward"),
}
"""Walking is limited and sitting eases (C-05b)."""


def age(years: int, sex: str = "male") -> dict[str, Value]:
    return {"person.age": years, "person.sex": sex}


def px(field: str, answer: str = "yes") -> dict[str, Value]:
    return {f"pre_exercise.{field}": answer}


def told(code: str, **more: Value) -> dict[str, Value]:
    return {
        "diagnoses": (code,),
        **{f"diagnoses.{code}.{name}": value for name, value in more.items()},
    }


def operated(kind: str, weeks: int | None) -> dict[str, Value]:
    return {"history.surgery.type": kind, "history.surgery.weeks_since": weeks}


def axspa(criteria: int) -> dict[str, Value]:
    """Pain since 38, for 20 weeks, with so many of the criteria that are asked."""
    names = ("second_half_night", "buttock_pain", "better_moving", "nsaid_48h", "arthritis")
    return {f"red_flags.axspa.{name}": number < criteria for number, name in enumerate(names)}


def injured(weeks: int | None, *, assessed: bool | None) -> dict[str, Value]:
    return {
        "history.past_trauma": True,
        "history.trauma_weeks": weeks,
        "history.trauma_assessed": assessed,
    }


Changes = list[Mapping[str, Value]]
Sample = tuple[str, Changes, Tier | None]

FOLLOWED_UP: list[Sample] = [
    ("RF-01", [flag("saddle_numbness")], "emergency"),
    ("RF-01", [flag("saddle_numbness", onset=MIDDLE)], "emergency"),
    ("RF-01", [flag("saddle_numbness", **{**EXAMINED, "worse": True})], "emergency"),
    ("RF-01", [flag("saddle_numbness", **OLD)], "urgent"),
    ("RF-01", [flag("saddle_numbness", **EXAMINED)], "caution"),
    ("RF-02", [flag("bladder_change")], "emergency"),
    ("RF-02", [flag("bladder_change", **OLD)], "urgent"),
    ("RF-02", [flag("bladder_change", **EXAMINED)], "caution"),
    ("RF-03", [flag("bowel_change")], "emergency"),
    ("RF-03", [flag("bowel_change", **OLD)], "urgent"),
    ("RF-03", [flag("bowel_change", **EXAMINED)], "caution"),
    ("RF-04", [flag("sexual_change"), LEG], "emergency"),
    ("RF-04", [flag("sexual_change"), flag("leg_numbness", "unsure")], "emergency"),
    ("RF-04", [flag("sexual_change"), flag("bladder_change", "unsure")], "emergency"),
    ("RF-04", [flag("sexual_change")], "urgent"),
    ("RF-04", [flag("sexual_change", **OLD), LEG], "see_clinician"),
    ("RF-04", [flag("sexual_change", **EXAMINED), LEG], "caution"),
    ("RF-05", [flag("both_legs")], "emergency"),
    ("RF-05", [flag("both_legs", onset=MIDDLE), flag("leg_numbness", "unsure")], "emergency"),
    ("RF-05", [flag("both_legs", onset=MIDDLE), flag("leg_weakness", **EXAMINED)], "emergency"),
    ("RF-05", [flag("both_legs", onset=MIDDLE)], "urgent"),
    ("RF-05", [flag("both_legs", **OLD)], "see_clinician"),
    ("RF-05", [flag("both_legs", **EXAMINED)], "caution"),
    ("RF-05", [flag("both_legs", **{**EXAMINED, "worse": True})], "emergency"),
    ("RF-06", [flag("leg_weakness", **{**EXAMINED, "worse": True})], "emergency"),
    ("RF-06", [flag("leg_weakness", assessed=True)], "urgent"),
    ("RF-06", [flag("leg_weakness", **OLD)], "see_clinician"),
    ("RF-06", [flag("leg_weakness", **EXAMINED)], "caution"),
    ("RF-07", [flag("cord_signs")], "emergency"),
    ("RF-07", [flag("cord_signs", onset=MIDDLE, assessed=True)], "urgent"),
    ("RF-07", [flag("cord_signs", **OLD)], "urgent"),
    ("RF-07", [flag("cord_signs", **EXAMINED)], "caution"),
    ("RF-33", [flag("leg_numbness", worse=True)], "see_clinician"),
    ("RF-33", [flag("leg_numbness")], None),
]

VESSELS: list[Sample] = [
    ("RF-08", [flag("collapse")], "emergency"),
    ("RF-08", [flag("sudden_tearing_pain"), age(50)], "emergency"),
    ("RF-08", [flag("sudden_tearing_pain"), age(49)], "urgent"),
    ("RF-08", [flag("sudden_tearing_pain"), flag("known_aaa")], "emergency"),
    ("RF-08", [flag("sudden_tearing_pain"), flag("known_aaa", "unsure")], "emergency"),
    ("RF-08", [flag("sudden_tearing_pain", "unsure"), flag("known_aaa")], "emergency"),
    ("RF-08", [flag("sudden_tearing_pain", "unsure"), age(80)], "urgent"),
    ("RF-09", [flag("known_aaa")], "see_clinician"),
    ("RF-10", [flag("chest_pain_now")], "emergency"),
    ("RF-11", [flag("calf_swelling")], "urgent"),
    ("RF-11", [flag("calf_swelling", "unsure"), flag("chest_pain_now", "unsure")], "emergency"),
]

BONES: list[Sample] = [
    ("RF-12", [flag("trauma_major")], "emergency"),
    ("RF-12", [flag("trauma_major", onset=MIDDLE)], "urgent"),
    ("RF-12", [flag("trauma_major", assessed=True)], None),
    ("RF-13", [flag("trauma_minor")], None),
    ("RF-14", [flag("steroids"), NEW], "see_clinician"),
    ("RF-14", [flag("steroids"), {"episode.pain_changed": True}], "see_clinician"),
    ("RF-14", [flag("steroids")], None),
    ("RF-15", [flag("osteoporosis")], "caution"),
    ("RF-15", [flag("vertebral_fracture")], "caution"),
    ("RF-15", [{"history.vertebral_fracture_weeks": 30}], "caution"),
    ("RF-15", [told("osteoporosis")], "caution"),
    ("RF-15", [flag("osteoporosis", "unsure"), age(65)], "caution"),
    ("RF-15", [flag("osteoporosis", "unsure"), age(64)], None),
    # RD-24: as for osteoporosis.
    ("RF-15", [flag("vertebral_fracture", "unsure"), age(65)], "caution"),
    ("RF-15", [flag("vertebral_fracture", "unsure"), age(64)], None),
    ("RF-16", [flag("new_deformity", assessed=True)], "urgent"),
    ("RF-16", [flag("new_deformity", **OLD)], "urgent"),
    ("RF-16", [flag("new_deformity", **EXAMINED)], "caution"),
    ("RF-32", [flag("stress_fracture_sport")], "see_clinician"),
]

ILLNESS: list[Sample] = [
    ("RF-17", [flag("cancer_history")], None),
    ("RF-18", [flag("weight_loss", **EXAMINED)], "urgent"),
    ("RF-19", [flag("constant_night_pain", assessed=True), NEW], "urgent"),
    ("RF-19", [flag("constant_night_pain")], "see_clinician"),
    ("RF-19", [flag("constant_night_pain", assessed=True)], "caution"),
    ("RF-19", [flag("constant_night_pain", "unsure"), NEW], "see_clinician"),
    ("RF-20", [age(50), {"episode.previous_episodes": "0"}], None),
    ("RF-21", [flag("unwell")], "see_clinician"),
    ("RF-22", [flag("fever")], "urgent"),
    ("RF-22", [flag("fever"), flag("cord_signs", **EXAMINED)], "emergency"),
    ("RF-22", [flag("fever", "unsure"), flag("bowel_change", "unsure")], "emergency"),
    # RD-22 and RD-32: RF-04 and numbness count as nerve signs beside fever.
    ("RF-22", [flag("fever"), flag("sexual_change", **EXAMINED)], "emergency"),
    ("RF-22", [flag("fever"), flag("leg_numbness")], "emergency"),
    ("RF-23", [flag("infection_risk")], None),
    ("RF-24", [flag("wound_problem")], "urgent"),
    ("RF-25", [flag("kidney_visceral")], "urgent"),
    ("RF-34", [flag("thoracic_pain")], "see_clinician"),
    ("RF-34", [flag("thoracic_pain"), flag("cancer_history", **EXAMINED)], "urgent"),
    # RD-23: unsure counts as yes in a row that names a second answer.
    ("RF-34", [flag("thoracic_pain", "unsure"), flag("cancer_history", "unsure")], "urgent"),
]

OTHER: list[Sample] = [
    ("RF-26", [{"episode.onset_age": 44, "episode.duration_weeks": 14}], None),
    ("RF-27", [flag("cannot_walk")], "urgent"),
    ("RF-28", [flag("pregnant")], None),
    ("RF-29", [flag("no_improvement"), age(50)], "see_clinician"),
    ("RF-29", [flag("no_improvement"), age(49)], None),
    ("RF-30", [age(17)], "see_clinician"),
    ("RF-31", [flag("neuro_inflammatory_dx")], "caution"),
    ("RF-31", [flag("neuro_inflammatory_dx", assessed=True)], "caution"),
    ("SK-03", [{"psych.phq4_total": 6, "psych.stress": 1}], None),
    ("SK-03", [{"psych.stress": 4}], None),
]

TOGETHER: list[Sample] = [
    ("CR-02", [flag("both_legs", "unsure"), flag("leg_numbness")], "emergency"),
    ("CR-02", [flag("both_legs", "unsure"), flag("leg_weakness", "unsure")], "emergency"),
    ("CR-03", [flag("trauma_major", onset=MIDDLE), age(30, "female"), NEW], "urgent"),
    ("CR-03", [flag("steroids", "unsure"), age(30, "female"), NEW], "urgent"),
    ("CR-03", [SUDDEN, age(71, "female"), NEW], "urgent"),
    # RD-34: 65 in women, 70 in men and others.
    ("CR-03", [flag("trauma_minor"), age(65, "female")], "urgent"),
    ("CR-03", [flag("trauma_minor"), age(70, "other")], "urgent"),
    ("CR-03", [flag("trauma_minor"), flag("osteoporosis", "unsure"), age(40)], "urgent"),
    ("CR-03", [flag("trauma_minor"), flag("vertebral_fracture"), age(40)], "urgent"),
    ("CR-03", [flag("trauma_minor"), told("osteoporosis"), age(40)], "urgent"),
    ("CR-03", [flag("trauma_minor", "unsure"), flag("steroids"), age(40)], "urgent"),
    ("CR-03", [flag("steroids"), SUDDEN, NEW, age(40)], "urgent"),
    ("CR-03", [flag("steroids"), flag("trauma_major", assessed=True), NEW, age(40)], "urgent"),
    ("CR-03", [flag("osteoporosis"), SUDDEN, NEW, age(40)], "urgent"),
    ("CR-04", [flag("cancer_history"), flag("leg_weakness", **EXAMINED)], "emergency"),
    ("CR-04", [flag("cancer_history"), flag("leg_numbness", "unsure")], "emergency"),
    ("CR-04", [flag("cancer_history"), BELOW_KNEE, NEW], "emergency"),
    ("CR-04", [flag("cancer_history", "unsure"), BELOW_KNEE, NEW], "emergency"),
    ("CR-04", [flag("cancer_history"), NEW], "urgent"),
    ("CR-04", [flag("cancer_history", "unsure"), NEW], "urgent"),
    ("CR-04", [flag("cancer_history"), BELOW_KNEE], "see_clinician"),
    ("CR-04", [flag("cancer_history", assessed=True)], "caution"),
    (
        "CR-05",
        [flag("infection_risk", "unsure"), flag("constant_night_pain", "unsure"), NEW],
        "urgent",
    ),
    # RD-33: without fever, new pain that is getting worse.
    ("CR-05", [flag("infection_risk"), NEW, {"episode.course": "worsening"}], "urgent"),
    ("CR-07", [axspa(4)], None),
    ("CR-07", [axspa(3)], None),
    ("CR-07", [axspa(1), {"red_flags.axspa.psoriasis": True}], None),
]

BEFORE_EXERCISE: list[Sample] = [
    ("PX-01", [px("px_chest_effort")], None),
    ("PX-02", [px("px_breathless")], None),
    ("PX-03", [px("px_faint")], None),
    ("PX-04", [px("px_murmur", "unsure")], None),
    ("PX-05", [px("px_leg_cramp")], None),
    ("PX-06", [px("px_cv_disease")], None),
    ("PX-07", [px("px_kidney")], None),
    ("PX-08", [flag("pregnant"), {"person.gest_weeks": 12}], "see_clinician"),
    ("PX-08", [flag("pregnant")], "see_clinician"),
    ("PX-08", [flag("pregnant"), px("px_obstetric_now")], "urgent"),
    ("PX-08", [flag("pregnant"), px("px_obstetric_now", "unsure")], "urgent"),
    ("PX-08", [flag("pregnant"), px("px_obstetric")], "see_clinician"),
    ("PX-08", [flag("pregnant", "unsure"), px("px_obstetric", "unsure")], "see_clinician"),
    ("PX-08", [flag("pregnant", "unsure")], None),
    ("PX-08", [flag("pregnant"), {"person.weeks_since_birth": 5}], "see_clinician"),
    ("PX-08", [flag("pregnant"), {"person.weeks_since_birth": 6}], "caution"),
    ("PX-08", [flag("pregnant"), {"person.weeks_since_birth": 11}], "caution"),
    ("PX-09", [px("px_bp_high", "unsure")], "see_clinician"),
    ("PX-09", [{"pre_exercise.sbp": 180}], "see_clinician"),
    ("PX-09", [{"pre_exercise.dbp": 110}], "see_clinician"),
    ("PX-10", [px("px_recent_op")], "see_clinician"),
    ("PX-11", [px("px_supervised_only", "unsure")], "see_clinician"),
    ("PX-12", [REGULAR], None),
    ("PX-13", [px("px_acute_illness")], None),
    ("PX-14", [px("falls", "unsure")], "caution"),
    ("PX-14", [{"gait.unsteady": True}], "caution"),
    ("PX-14", [{"tests.sls_left_s": 9, "tests.sls_right_s": 30}], "caution"),
    ("PX-15", [{"pre_exercise.medicines": ("blood_thinner",)}], "caution"),
    ("PX-15", [{"pre_exercise.medicines": ("glucose_lowering",)}], "caution"),
    ("PX-15", [{"pre_exercise.medicines": ("beta_blocker",)}], "caution"),
    ("PX-15", [{"pre_exercise.medicines": ("opioid_or_sedative",)}], "caution"),
    ("PX-A", [px("px_palpitations"), px("px_cv_disease"), px("px_diabetes")], "see_clinician"),
    ("PX-B", [px("px_cv_disease", "unsure"), px("px_diabetes")], "see_clinician"),
    ("PX-B", [px("px_cv_disease"), px("px_regular", "unsure")], "see_clinician"),
    # All of PX-A to PX-D that fit count, so that a clearance must cover them all (P3).
    ("PX-C", [px("px_kidney"), px("px_cv_disease"), px("px_faint")], "see_clinician"),
    ("PX-C", [px("px_kidney")], "see_clinician"),
    ("PX-C", [px("px_diabetes", "unsure"), px("px_regular", "unsure")], "see_clinician"),
    ("PX-D", [px("px_diabetes"), REGULAR], "caution"),
    ("PX-D", [px("px_cv_disease"), px("px_kidney"), REGULAR], "caution"),
    ("PX-E", [], "clear"),
]

SPINE: list[Sample] = [
    ("SX-01", [operated("decompression", 5)], "see_clinician"),
    ("SX-01", [operated("other", 11)], "see_clinician"),
    ("SX-01", [operated("discectomy", None)], "see_clinician"),
    ("SX-02", [operated("decompression", 11)], "see_clinician"),
    ("SX-02", [operated("vertebroplasty", 25)], "see_clinician"),
    ("SX-03", [operated("discectomy", 12)], "caution"),
    ("SX-03", [operated("disc_replacement", 26)], "caution"),
    ("C-12", [operated("fusion", 100)], None),
    ("lysis-active", [told("spondylolysis", weeks=11)], "see_clinician"),
    ("lysis-active", [told("spondylolysis")], "see_clinician"),
    ("lysis-active", [told("spondylolysis", weeks=200, settled=False)], "see_clinician"),
    ("listhesis-high", [told("spondylolisthesis", grade=3)], "see_clinician"),
    ("vf-recent", [flag("vertebral_fracture")], "see_clinician"),
    ("vf-recent", [{"history.vertebral_fracture_weeks": 11}], "see_clinician"),
    ("trauma-uncleared", [injured(11, assessed=True)], "see_clinician"),
    ("trauma-uncleared", [injured(None, assessed=None)], "see_clinician"),
    ("trauma-uncleared", [injured(300, assessed=False)], "see_clinician"),
    ("axspa-advanced", [told("axial_spa", fused=True)], "see_clinician"),
    ("axspa-advanced", [told("axial_spa"), flag("osteoporosis")], "see_clinician"),
    ("C-05", [BELOW_KNEE, {"pain.leg_worse_than_back": True}], None),
    ("C-05b", [STENOSIS, {"function.walk_tolerance_min": 4}], None),
    ("C-05b", [STENOSIS, {"episode.course": "worsening"}], None),
    ("C-06", [{"pain.dp_test.extension": "worse", "pain.dp_test.flexion": "worse"}], None),
    ("floor-limit", [{"limits": ("floor",)}], None),
    ("floor-limit", [{"activity.func_floor": False}], None),
]

SAMPLES = [
    *FOLLOWED_UP,
    *VESSELS,
    *BONES,
    *ILLNESS,
    *OTHER,
    *TOGETHER,
    *BEFORE_EXERCISE,
    *SPINE,
]


@pytest.mark.parametrize(("rule", "changes", "tier"), SAMPLES)
def test_each_outcome_of_each_row(rule: str, changes: Changes, tier: Tier | None) -> None:
    found = finding(screened(*changes), rule)

    assert (found.matched, found.tier) == (True, tier)


def test_the_samples_reach_every_case_of_every_row() -> None:
    reached: set[tuple[str, int]] = set()
    for _, changes, _ in SAMPLES:
        wanted = {name: value for each in changes for name, value in each.items()}
        facts = derive_facts(answers(wanted), 0, tables().classification)
        hits, _ = matching_rows(facts, shipped().rules)
        reached |= {(hit.rule.id, hit.rule.cases.index(case)) for hit in hits for case in hit.cases}
    everything = {(rule.id, n) for rule in shipped().rules for n in range(len(rule.cases))}
    assert everything - reached - _reached_by_unsure() == set()


def _reached_by_unsure() -> set[tuple[str, int]]:
    reached: set[tuple[str, int]] = set()
    for field in RED_FLAGS:
        facts = derive_facts(answers(flag(field, "unsure")), 0, tables().classification)
        hits, _ = matching_rows(facts, shipped().rules)
        reached |= {(hit.rule.id, hit.rule.cases.index(case)) for hit in hits for case in hit.cases}
    return reached


STAYS_OUT: list[tuple[str, Changes]] = [
    ("RF-08", [flag("known_aaa")]),
    ("RF-20", [age(50), {"episode.previous_episodes": "1"}]),
    ("RF-20", [age(49), {"episode.previous_episodes": "0"}]),
    ("RF-26", [{"episode.onset_age": 45}]),
    ("RF-26", [{"episode.onset_age": 30, "episode.duration_weeks": 13}]),
    ("RF-30", [age(18)]),
    ("CR-02", [flag("both_legs", "unsure")]),
    ("CR-02", [flag("both_legs"), flag("leg_numbness")]),
    ("CR-03", [SUDDEN, age(70, "female"), NEW]),
    ("CR-03", [SUDDEN, age(80, "male"), NEW]),
    ("CR-03", [flag("trauma_minor"), age(64, "female")]),
    ("CR-03", [flag("trauma_minor"), age(69, "male")]),
    ("CR-03", [flag("steroids"), age(40), NEW]),
    ("CR-03", [flag("osteoporosis"), SUDDEN]),
    ("CR-03", [flag("osteoporosis"), NEW]),
    ("CR-05", [flag("infection_risk"), flag("constant_night_pain")]),
    ("CR-05", [flag("infection_risk"), NEW]),
    ("CR-07", [axspa(2)]),
    ("CR-07", [axspa(5), {"episode.onset_age": 46}]),
    ("PX-08", [flag("pregnant"), {"person.weeks_since_birth": 12}]),
    ("PX-09", [{"pre_exercise.sbp": 179, "pre_exercise.dbp": 109}]),
    ("PX-B", [px("px_cv_disease"), REGULAR]),
    ("PX-14", [{"gait.limp": True}]),
    ("SK-03", [{"psych.phq4_total": 5, "psych.stress": 3}]),
    ("lysis-active", [told("spondylolysis", weeks=12)]),
    ("lysis-active", [told("spondylolysis", weeks=12, settled=True)]),
    ("listhesis-high", [told("spondylolisthesis", grade=2)]),
    ("vf-recent", [{"history.vertebral_fracture_weeks": 12}]),
    # RD-07: left out, an injury counts as examined from week 12 on.
    ("trauma-uncleared", [injured(12, assessed=None)]),
    ("axspa-advanced", [told("axial_spa")]),
    ("C-05", [LEG]),
    ("C-05b", [STENOSIS, {"function.walk_tolerance_min": 5}]),
    ("C-05b", [STENOSIS, {"function.walk_tolerance_min": None}]),
    ("C-05b", [{"function.walk_tolerance_min": 4, "episode.course": "worsening"}]),
    ("C-06", [{"pain.dp_test.extension": "worse", "pain.dp_test.flexion": "none"}]),
]


@pytest.mark.parametrize(("rule", "changes"), STAYS_OUT)
def test_each_limit_of_each_row(rule: str, changes: Changes) -> None:
    found = finding(screened(*changes), rule)

    assert (found.matched, found.tier) == (False, None)


UNSURE: dict[str, tuple[str, Tier | None]] = {
    "saddle_numbness": ("RF-01", "urgent"),
    "bladder_change": ("RF-02", "urgent"),
    "bowel_change": ("RF-03", "urgent"),
    "sexual_change": ("RF-04", "see_clinician"),
    "both_legs": ("RF-05", "see_clinician"),
    "leg_weakness": ("RF-06", "see_clinician"),
    "leg_numbness": ("RF-33", None),
    "cord_signs": ("RF-07", "urgent"),
    "sudden_tearing_pain": ("RF-08", "urgent"),
    "collapse": ("RF-08", "emergency"),
    "known_aaa": ("RF-09", None),
    "chest_pain_now": ("RF-10", "emergency"),
    "calf_swelling": ("RF-11", "urgent"),
    "trauma_major": ("RF-12", "urgent"),
    "trauma_minor": ("RF-13", None),
    "steroids": ("RF-14", "see_clinician"),
    "osteoporosis": ("RF-15", None),
    "vertebral_fracture": ("RF-15", None),
    "new_deformity": ("RF-16", "see_clinician"),
    "cancer_history": ("RF-17", "see_clinician"),
    "weight_loss": ("RF-18", "see_clinician"),
    "constant_night_pain": ("RF-19", "see_clinician"),
    "unwell": ("RF-21", None),
    "fever": ("RF-22", "urgent"),
    "infection_risk": ("RF-23", None),
    "wound_problem": ("RF-24", "urgent"),
    "kidney_visceral": ("RF-25", "urgent"),
    "cannot_walk": ("RF-27", "see_clinician"),
    "pregnant": ("RF-28", "see_clinician"),
    "no_improvement": ("RF-29", None),
    "neuro_inflammatory_dx": ("RF-31", "caution"),
    "stress_fracture_sport": ("RF-32", None),
    "thoracic_pain": ("RF-34", "see_clinician"),
}


@pytest.mark.parametrize("field", RED_FLAGS)
def test_unsure_about_a_red_flag(field: str) -> None:
    rule, tier = UNSURE[field]
    found = finding(screened(flag(field, "unsure"), NEW, age(42)), rule)

    assert (found.matched, found.tier) == (True, tier)


def test_unsure_about_constant_pain_that_is_old_changes_nothing() -> None:
    found = finding(screened(flag("constant_night_pain", "unsure")), "RF-19")

    assert (found.matched, found.tier) == (True, None)


@pytest.mark.parametrize("field", [*PRE_EXERCISE, "px_obstetric_now"])
def test_unsure_before_exercise_counts_as_yes(field: str) -> None:
    assert _outcome(px(field, "unsure")) == _outcome(px(field))


def _outcome(change: dict[str, Value]) -> tuple[Tier, tuple[str, ...], tuple[str, ...]]:
    verdict = screened(change)
    return verdict.tier, verdict.ids, verdict.restrictions


@pytest.mark.parametrize("name", [f"red_flags.{field}" for field in RED_FLAGS])
def test_every_red_flag_is_seen(name: str) -> None:
    assert any(name in rule.asks or name in rule.reads for rule in shipped().rules)
    quiet = {each.rule for each in screened().findings if each.matched}
    assert {each.rule for each in screened({name: "yes"}).findings if each.matched} > quiet


@pytest.mark.parametrize(
    ("changes", "tags"),
    [
        (
            [flag("osteoporosis")],
            "R-OSTEO no_end_range_flexion no_loaded_flexion extension_strength",
        ),
        (
            [flag("vertebral_fracture")],
            (
                "R-VFX R-OSTEO no_end_range_flexion no_loaded_flexion extension_strength "
                "no_high_impact"
            ),
        ),
        (
            [flag("vertebral_fracture", "unsure"), age(65)],
            "R-OSTEO no_end_range_flexion no_loaded_flexion extension_strength",
        ),
        ([flag("neuro_inflammatory_dx")], "R-SUPERVISE supervised_only_for_new_exercises"),
        ([flag("neuro_inflammatory_dx", assessed=True)], ""),
        (
            [flag("pregnant"), {"person.gest_weeks": 20}],
            "R-PREG no_prone no_contact_or_fall_risk no_valsalva",
        ),
        (
            [flag("pregnant", "unsure")],
            "R-PREG no_prone no_contact_or_fall_risk no_valsalva",
        ),
        # RD-39: R-PREG ends at birth.
        ([flag("pregnant"), {"person.weeks_since_birth": 3}], ""),
        ([px("falls")], "R-BALANCE support_within_reach no_unsupported_single_leg"),
        (
            [px("falls"), {"tests.sls_left_s": 10, "tests.sls_right_s": 12}],
            "R-BALANCE support_within_reach",
        ),
        (
            [{"pre_exercise.medicines": ("blood_thinner", "beta_blocker")}],
            "R-BLEED no_contact no_heavy_valsalva R-RPE use_effort_not_heart_rate",
        ),
        (
            [{"pre_exercise.medicines": ("glucose_lowering", "opioid_or_sedative")}],
            "R-HYPO check_glucose carry_sugar R-FALL support_within_reach",
        ),
        ([px("px_diabetes")], "interim_light_only no_vigorous"),
        ([px("px_diabetes"), REGULAR], "no_vigorous"),
        ([px("px_cv_disease")], "no_vigorous"),
        (
            [operated("discectomy", 8)],
            "R-SURG no_loaded_flexion no_loaded_rotation no_high_impact",
        ),
        (
            [operated("fusion", 13)],
            "R-SURG no_loaded_flexion no_loaded_rotation no_high_impact no_end_range_spine",
        ),
        ([operated("discectomy", 20)], "R-SURG"),
        ([operated("vertebroplasty", 40)], "R-SURG no_end_range_spine"),
        (
            [BELOW_KNEE, {"pain.leg_worse_than_back": True}],
            "R-NERVE stop_if_peripheralises no_aggressive_hamstring_stretch",
        ),
        ([{"limits": ("floor", "wrist")}], "no_floor_transfer"),
        ([clearance(limits=("walking_only",))], "walking_only"),
    ],
)
def test_the_restrictions_of_each_row(changes: Changes, tags: str) -> None:
    assert screened(*changes).restrictions == tuple(tags.split())


def test_no_row_is_unknown_to_the_material() -> None:
    """RF-01 to RF-34, PX-01 to PX-15 and the rest; CR-01, 06, 08 and 09 live elsewhere (RD-30)."""
    rows = [rule.id for rule in shipped().rules]

    assert [each for each in rows if each.startswith("RF-")] == [f"RF-{n:02}" for n in range(1, 35)]
    assert [each for each in rows if each.startswith("CR-")] == [
        f"CR-{n:02}" for n in (2, 3, 4, 5, 7)
    ]
    assert [each for each in rows if each.startswith("PX-")] == [
        *(f"PX-{n:02}" for n in range(1, 16)),
        *(f"PX-{letter}" for letter in "ABCDE"),
    ]
    assert [each for each in rows if each.startswith("SX-")] == ["SX-01", "SX-02", "SX-03"]
    assert set(rows[-2:]) == {"vf-recent", "axspa-advanced"}, "they read restrictions"


def test_only_rf_and_cr_rows_that_can_be_a_caution_count_for_cr08() -> None:
    for rule in shipped().rules:
        cautions = any(case.tier == "caution" for case in rule.cases)
        expected = cautions and rule.id[:2] in ("RF", "CR")
        assert rule.counts_for_cr08 == expected, rule.id


def test_the_fallback_list_is_for_the_rows_of_cl06_only() -> None:
    allowed = {rule.id for rule in shipped().rules if rule.fallback_list_allowed}

    assert allowed == {"SX-01", "SX-02", "PX-C", "PX-08", "PX-10", "PX-11"}


def test_a_grave_row_says_what_to_do() -> None:
    for rule in shipped().rules:
        for case in rule.cases:
            if case.tier is not None and tier_rank(case.tier) > tier_rank("caution"):
                assert case.messages, (rule.id, case.because)
