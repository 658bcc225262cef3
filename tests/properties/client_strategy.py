"""Whole clients, as profile data, who mostly get a programme.

`profile_strategy` writes every profile that the schema allows; here the answers come from short
menus of clinically telling values, so that most clients pass the safety screen and together they
reach every condition, restriction, phase, dose row and walking band. First in a menu stands the
calm answer: a failing client is shrunk towards an easy one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, Final, get_args

from hypothesis import strategies as st

from lbp_cli import workflow
from lbp_cli.content.profile_references import clearable_ids
from lbp_cli.content.profile_screen_checks import OPERATION_WEEKS
from lbp_cli.model.authored.profile_words import (
    AXSPA,
    DIAGNOSES,
    LIMITS,
    MEDICINES,
    PRE_EXERCISE,
    RED_FLAGS,
    Aggravating,
    Easing,
    PosturePattern,
)
from lbp_cli.model.library import Library
from lbp_cli.model.vocabulary import EQUIPMENT, WEEKDAYS, Answers

TODAY: Final = date(2026, 11, 24)
Client = dict[str, Any]


@cache
def library() -> Library:
    """The shipped library."""
    return workflow.load_library()


def read(client: Mapping[str, Any]) -> Answers:
    """The checked answers of a client's profile."""
    text = json.dumps(client, ensure_ascii=False)
    answers, _ = workflow.read_client(text, "client.yaml", TODAY, library())
    return answers


OLD: Final = {"answer": "yes", "onset": "over_3_months", "worse": False, "assessed": True}
UNDISTURBING: Final[tuple[tuple[str, Any], ...]] = (
    ("osteoporosis", OLD),
    ("trauma_minor", "yes"),
    ("leg_numbness", OLD),
    ("both_legs", OLD),
    ("leg_weakness", OLD),
    ("vertebral_fracture", OLD),
    ("steroids", "yes"),
    ("infection_risk", "yes"),
    ("cancer_history", OLD),
    ("no_improvement", "yes"),
    ("known_aaa", "unsure"),
    ("neuro_inflammatory_dx", OLD),
    ("stress_fracture_sport", "unsure"),
    ("trauma_major", OLD),
)
"""Answers to the red-flag questions with which most clients still get a programme."""

_DETAIL = st.fixed_dictionaries(
    {
        "answer": st.sampled_from(["unsure", "yes"]),
        "onset": st.sampled_from(["over_3_months", "2_weeks_to_3_months", "under_2_weeks"]),
        "worse": st.booleans(),
        "assessed": st.booleans(),
    }
)
_GRAVE = st.tuples(st.sampled_from(RED_FLAGS), _DETAIL).filter(lambda each: each[0] != "pregnant")
_FLAG = st.sampled_from(UNDISTURBING)
_RED = st.one_of(
    st.just([]),
    st.just([]),
    st.just([]),
    st.lists(_FLAG, min_size=1, max_size=2),
    st.tuples(_GRAVE),
)
_PX = st.one_of(
    st.just([]),
    st.just([]),
    st.just([]),
    st.just([("falls", "yes")]),
    st.just([("px_diabetes", "yes")]),
    st.just([("px_cv_disease", "yes")]),
    st.lists(
        st.tuples(st.sampled_from(PRE_EXERCISE), st.sampled_from(["unsure", "yes"])), max_size=2
    ),
)
_DAYS_AGO = st.sampled_from([None, 0, 20, 60, 90, 400, 3000])
_DIAGNOSIS = st.tuples(
    st.sampled_from(DIAGNOSES), _DAYS_AGO, st.booleans(), st.sampled_from([None, 1, 2, 3, 5])
)
_DIAGNOSES = st.lists(_DIAGNOSIS, max_size=3, unique_by=lambda each: each[0])
_TESTED = (("better", "worse"), ("worse", "better"), ("none", "better"), ("worse", "worse"))
_SURGERY = st.sampled_from(
    ["discectomy", "decompression", "fusion", "disc_replacement", "vertebroplasty", "other"]
)
_WEEKS = st.sampled_from([300, 53, 27, 25, 13, 11, 9, 7, 5, 3, 1, 0])


def _some(words: tuple[str, ...], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(words), max_size=most, unique=True)


def _likely(value: Any, *others: Any, times: int = 3) -> st.SearchStrategy[Any]:
    return st.sampled_from([*[value] * times, *others])


def _menu() -> dict[str, st.SearchStrategy[Any]]:
    catalogue = library().catalogue
    ladders = tuple(each.id for each in catalogue.ladders)
    ids = (*ladders, *(each.id for each in catalogue.exercises))
    return {
        "age": st.integers(18, 110),
        "sex": st.sampled_from(["female", "male", "other"]),
        "smoker": st.booleans(),
        "carrying": _likely(None, "pregnant", "born", times=5),
        "gest_weeks": st.integers(1, 42) | st.none(),
        "birth_weeks": st.integers(0, 12) | st.none(),
        "obstetric": _likely("no", "yes", "unsure", times=8),
        "red": _RED,
        "axspa": st.tuples(*[_likely(False, True) for _ in AXSPA]),
        "px": _PX,
        "regular": st.sampled_from(["yes", "no", "unsure"]),
        "medicines": st.one_of(st.just("no"), st.just("no"), st.just("no"), _some(MEDICINES, 2)),
        "sbp": _likely(None, 120, 139, 140, 165, 180, times=6),
        "cleared": st.sampled_from([None, 0, 0, 0, 30, 91]),
        "limit_tag": _likely(None, "no_high_impact", "no_loaded_flexion", times=6),
        "duration": st.sampled_from([20, 14, 13, 12, 8, 6, 5, 4, 2, 0.5, 60, 400]),
        "changed": _likely(False, True),
        "days_6m": st.sampled_from(["half_or_more", "less_than_half", "every_day", None]),
        "onset_mode": _likely("gradual", "sudden"),
        "episodes": st.sampled_from(["0", "1", "2_to_5", "more"]),
        "course": st.sampled_from(
            ["improving", "stable", "improving", "stable", "improving", "worsening", "volatile"]
        ),
        "average": st.sampled_from([3, 2, 1, 0, 4, 2, 5, 6, 8, 10]),
        "worst": st.sampled_from([1, 2, 0, 1, 3, 5]),
        "leg": _likely("none", "buttock_thigh", "below_knee", times=5),
        "leg_average": st.integers(0, 10),
        "leg_flags": st.tuples(st.booleans(), st.booleans(), st.booleans()),
        "provoke": _likely(None, 60, 20, 10, 2, times=4),
        "settle": _likely(5, None, 30, 90, times=4),
        "wakings": _likely(0, None, 2, 7),
        "aggravating": _some(get_args(Aggravating), 4),
        "easing": _some(get_args(Easing), 3),
        "dp": _likely(
            None,
            ("better", "worse"),
            ("worse", "better"),
            ("none", "better"),
            ("worse", "worse"),
            times=8,
        ),
        "psfs": _some(("tie shoes", "lift my child", "sit in the car", "walk the dog", "run"), 3),
        "psfs_score": st.sampled_from([8, 6, 9, 4, 10, 7, 1]),
        "odi": _likely(None, 5, 15, 30, 50, 80, times=6),
        "tolerance": st.sampled_from([None, 120, 30, 12, 6, 2, 0]),
        "evs": st.sampled_from([(5, 60), (3, 30), (1, 20), (0, 0), (7, 90)]),
        "strength": st.integers(0, 4),
        "able": st.tuples(*[_likely(True, False, times=7) for _ in range(4)]),
        "sitting": st.sampled_from([4, 7, 9, 12]),
        "bout": st.sampled_from([30, 60, 120]),
        "bed_rest": _likely(False, True),
        "overload": _likely(False, True),
        "stress": st.integers(1, 5),
        "fear": st.sampled_from([2, 0, 3, 1, 5, 8, 10]),
        "phq4": _likely(None, [0, 0, 0, 0], [2, 2, 1, 1], [3, 3, 3, 3]),
        "surgery": st.one_of(st.none(), st.none(), st.none(), st.tuples(_SURGERY, _WEEKS)),
        "trauma": st.one_of(
            st.none(),
            st.none(),
            st.none(),
            st.tuples(_WEEKS | st.none(), st.sampled_from([True, None, True, False])),
        ),
        "fracture": _WEEKS | st.none(),
        "diagnoses": st.one_of(st.just([]), st.tuples(_DIAGNOSIS), _DIAGNOSES),
        "limits": st.one_of(st.just([]), st.just([]), _some(LIMITS, 2)),
        "posture": st.sampled_from(["unknown", *get_args(PosturePattern)]),
        "limp": _likely(False, True),
        "unsteady": _likely(False, True, times=7),
        "tests": st.fixed_dictionaries(
            {},
            optional={
                "sts30": st.integers(2, 30),
                "plank_s": st.integers(5, 150),
                "side_left_s": st.integers(5, 100),
                "side_right_s": st.integers(5, 100),
                "sorensen_s": st.integers(10, 200),
                "sls_left_s": st.integers(0, 45),
                "sls_right_s": st.integers(0, 45),
                "thomas_left_deg": st.integers(-10, 30),
                "ake_right_deg": st.integers(0, 60),
            },
        ),
        "minutes": st.integers(5, 90),
        "days_per_week": st.integers(1, 7),
        "days": st.one_of(st.just([]), _some(WEEKDAYS, 7)),
        "equipment": _some(EQUIPMENT, 10),
        "likes": _some(ids, 2),
        "dislikes": _some(ids, 4),
        "start": _likely(None, 0, 13, 45),
    }


def clients() -> st.SearchStrategy[Client]:
    """Profile data of a valid client, judged on `TODAY`."""
    return st.fixed_dictionaries(_menu()).map(_client)


def _client(drawn: dict[str, Any]) -> Client:
    client: Client = {
        "schema_version": 1,
        "mode": "minimal",
        "person": {"age": drawn["age"], "sex": drawn["sex"], "smoker": drawn["smoker"]},
        "red_flags_all_no": True,
        "red_flags": dict(drawn["red"]) | {"axspa": dict(zip(AXSPA, drawn["axspa"], strict=True))},
        "pre_exercise_all_no": True,
        "pre_exercise": dict(drawn["px"]) | {"px_regular": drawn["regular"]},
        "episode": _episode(drawn),
        "pain": _pain(drawn),
        "function": _function(drawn),
        "activity": _activity(drawn),
        "psych": {"stress": drawn["stress"], "fear_nrs": drawn["fear"], "phq4": drawn["phq4"]},
        "history": {"surgery": {"type": "none"}, "past_trauma": False},
        "limits": drawn["limits"],
        "posture": {"pattern": drawn["posture"]},
        "gait": {"limp": drawn["limp"], "unsteady": drawn["unsteady"]},
        "tests": drawn["tests"],
        "goals": ["walk to work"],
        "preferences": _preferences(drawn),
    }
    _medicine(client, drawn)
    _pregnancy(client, drawn)
    _history(client, drawn)
    _diagnoses(client, drawn)
    _clearance(client, drawn)
    return client


def _episode(drawn: dict[str, Any]) -> dict[str, Any]:
    return {
        "duration_weeks": drawn["duration"],
        "pain_changed": drawn["changed"],
        "days_with_pain_6m": drawn["days_6m"],
        "onset_age": min(drawn["age"], 50),
        "onset_mode": drawn["onset_mode"],
        "previous_episodes": drawn["episodes"],
        "course": drawn["course"],
    }


def _pain(drawn: dict[str, Any]) -> dict[str, Any]:
    pain = {
        "nprs_avg_7d": drawn["average"],
        "nprs_worst_7d": min(10, drawn["average"] + drawn["worst"]),
        "leg_pain_site": drawn["leg"],
        "provoke_minutes": drawn["provoke"],
        "settle_minutes": drawn["settle"],
        "night_wakings_per_week": drawn["wakings"],
        "aggravating": drawn["aggravating"],
        "easing": drawn["easing"],
    }
    if drawn["leg"] != "none":
        flags = dict(
            zip(
                ("leg_worse_than_back", "leg_sensory", "cough_sneeze_leg"),
                drawn["leg_flags"],
                strict=True,
            )
        )
        pain |= {"nprs_leg_avg_7d": drawn["leg_average"], **flags}
    if drawn["dp"] is not None:
        pain["dp_test"] = {"extension": drawn["dp"][0], "flexion": drawn["dp"][1]}
    return pain


def _function(drawn: dict[str, Any]) -> dict[str, Any]:
    named = drawn["psfs"] or ["get dressed"]
    return {
        "psfs": [{"name": each, "score": drawn["psfs_score"]} for each in named],
        "odi": drawn["odi"],
        "walk_tolerance_min": drawn["tolerance"],
    }


def _activity(drawn: dict[str, Any]) -> dict[str, Any]:
    able = zip(
        ("func_floor", "func_stairs", "func_walk30", "func_carry"), drawn["able"], strict=True
    )
    return {
        "evs_days": drawn["evs"][0],
        "evs_minutes": drawn["evs"][1],
        "strength_days": drawn["strength"],
        **dict(able),
        "sitting_hours": drawn["sitting"],
        "longest_bout_min": drawn["bout"],
        "bed_rest_2w": drawn["bed_rest"],
        "recent_overload": drawn["overload"],
    }


def _preferences(drawn: dict[str, Any]) -> dict[str, Any]:
    start = drawn["start"]
    return {
        "minutes_per_day": drawn["minutes"],
        "days_per_week": drawn["days_per_week"],
        "days": drawn["days"],
        "equipment": drawn["equipment"],
        "likes": [each for each in drawn["likes"] if each not in drawn["dislikes"]],
        "dislikes": drawn["dislikes"],
        "start": None if start is None else (TODAY + timedelta(start)).isoformat(),
    }


def _medicine(client: Client, drawn: dict[str, Any]) -> None:
    asked = client["pre_exercise"]
    asked["medicines"] = drawn["medicines"]
    if "glucose_lowering" in drawn["medicines"]:
        asked.setdefault("px_diabetes", "yes")
    if drawn["sbp"] is not None:
        asked |= {"sbp": drawn["sbp"], "dbp": drawn["sbp"] // 2 + 10}


def _pregnancy(client: Client, drawn: dict[str, Any]) -> None:
    person, asked = client["person"], client["pre_exercise"]
    if drawn["carrying"] is None or person["sex"] == "male":
        return
    client["red_flags"]["pregnant"] = "yes"
    if drawn["carrying"] == "born" and drawn["birth_weeks"] is not None:
        person["weeks_since_birth"] = drawn["birth_weeks"]
        return
    person["gest_weeks"] = drawn["gest_weeks"]
    asked |= {"px_obstetric": drawn["obstetric"], "px_obstetric_now": "no"}


def _history(client: Client, drawn: dict[str, Any]) -> None:
    history = client["history"]
    if drawn["surgery"] is not None:
        kind, weeks = drawn["surgery"]
        history["surgery"] = {"type": kind, "weeks_since": weeks}
        if weeks <= OPERATION_WEEKS:
            client["red_flags"].setdefault("infection_risk", "yes")
    if client["pain"].get("leg_sensory"):
        client["red_flags"].setdefault("leg_numbness", OLD)
    if drawn["trauma"] is not None:
        weeks, assessed = drawn["trauma"]
        history |= {"past_trauma": True, "trauma_weeks": weeks, "trauma_assessed": assessed}
    if client["red_flags"].get("vertebral_fracture", "no") != "no":
        history["vertebral_fracture_weeks"] = drawn["fracture"]


def _diagnoses(client: Client, drawn: dict[str, Any]) -> None:
    client["diagnoses"] = [_diagnosis(*each) for each in drawn["diagnoses"]]
    codes = {each["code"] for each in client["diagnoses"]}
    for code, field in (
        ("osteoporosis", "osteoporosis"),
        ("axial_spa", "neuro_inflammatory_dx"),
    ):
        if code in codes:
            client["red_flags"].setdefault(field, OLD)


def _diagnosis(code: str, ago: int | None, flag: bool, grade: int | None) -> dict[str, Any]:
    told: dict[str, Any] = {"code": code, "settled": flag}
    if ago is not None:
        told["date"] = (TODAY - timedelta(ago)).isoformat()
    if code == "spondylolisthesis":
        told["grade"] = grade
    if code == "axial_spa":
        told["fused"] = flag
    return told


def _clearance(client: Client, drawn: dict[str, Any]) -> None:
    """A clearance that covers whatever it may; too old or too early in some clients."""
    if drawn["cleared"] is None:
        return
    tag = drawn["limit_tag"]
    client["clinician_clearance"] = {
        "date": (TODAY - timedelta(drawn["cleared"])).isoformat(),
        "covers": list(clearable_ids(library())),
        "limits": [] if tag is None else [tag],
        "by": "the surgical team",
        "by_role": "surgical_team",
    }
