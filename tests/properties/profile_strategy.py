"""Valid profiles, as plain data, for property tests. Most safety answers are no."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from lbp_cli.content.profile_fast import fast_table
from lbp_cli.content.profile_screen_checks import OPERATION_WEEKS
from lbp_cli.model.authored.profile_words import DIAGNOSES, PRE_EXERCISE, RED_FLAGS

TODAY = date(2026, 11, 24)
TABLE = fast_table()
WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=12).filter(
    lambda text: bool(text.strip())
)
IDS = st.sampled_from(["walking", "bridge", "dead-bug", "hinge", "carry", "cat-camel"])
_COMPUTED = {"schema_version", "mode", "red_flags_all_no", "pre_exercise_all_no", "assessed_on"}


def of_node(node: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    """Any value that the table allows at a node."""
    match node["is"]:
        case "block":
            fields, required = node["fields"], set(node["required"])
            given = {name: of_node(fields[name]) for name in fields if name in required}
            open_ones = {name: of_node(fields[name]) for name in fields if name not in required}
            return st.fixed_dictionaries(given, optional=open_ones)
        case "answer" | "answer_or":
            return st.sampled_from(["no"] * 12 + ["yes", "unsure", False])
        case "flag":
            return st.sampled_from([True, False, "yes", "no"])
        case "word":
            return st.sampled_from(node["words"])
        case "whole":
            return st.integers(int(node["low"]), int(node["high"]))
        case "number":
            low, high = int(node["low"] * 10), int(node["high"] * 10)
            return st.integers(low, high).map(lambda tenths: tenths / 10)
        case "day":
            return st.integers(0, 4000).map(lambda days: (TODAY - timedelta(days)).isoformat())
        case "list":
            longest = node["longest"] or (5 if "words" in node["each"] else 3)
            each = of_node(node["each"])
            key = str if node["unique"] else None
            return st.lists(each, min_size=node["shortest"], max_size=longest, unique_by=key)
        case "anything":
            return st.dictionaries(WORDS, st.integers(0, 9), max_size=2)
        case _:
            return IDS if node["pattern"] else WORDS


_FIELDS = {name: each for name, each in TABLE["fields"].items() if name not in _COMPUTED}
_NEEDED = [*TABLE["required"][1:], "preferences"]
_ANY = of_node({**TABLE, "fields": _FIELDS, "required": _NEEDED})
_DETAIL = of_node(_FIELDS["red_flags"]["fields"]["fever"]["detail"])
_MEDICINES = of_node(_FIELDS["pre_exercise"]["fields"]["medicines"]["detail"])
_ANSWERS = st.sampled_from(["no"] * 100 + ["yes", "unsure"])

_ASKED_MORE = st.sampled_from([0, 0, 0, 1, 2]).flatmap(
    lambda count: st.lists(st.sampled_from(RED_FLAGS), min_size=count, max_size=count)
)


@st.composite
def profiles(draw: st.DrawFn) -> dict[str, Any]:
    """A profile without any fault or warning, judged on `TODAY`."""
    data: dict[str, Any] = {"schema_version": 1, **draw(_ANY)}
    for name in ("red_flags", "pre_exercise"):
        written = data.get(name) or {}
        quiet = {key: each for key, each in written.items() if key in ("axspa", "sbp", "dbp")}
        data[name] = draw(st.sampled_from([quiet, quiet, written]))
    _safety(draw, data)
    _person(draw, data)
    _pain(draw, data)
    _history(draw, data)
    _diagnoses(data)
    _agreeing(data)
    _tidy(data)
    return {key: each for key, each in data.items() if each is not None}


def _safety(draw: st.DrawFn, data: dict[str, Any]) -> None:
    shorthand = draw(st.booleans())
    for block, asked in (("red_flags", RED_FLAGS), ("pre_exercise", PRE_EXERCISE)):
        if shorthand:
            data[f"{block}_all_no"] = True
            continue
        data[block] |= {field: data[block].get(field) or draw(_ANSWERS) for field in asked}
        data["mode"] = draw(st.sampled_from(["minimal", "full"]))
    if not shorthand or draw(st.booleans()):
        data["pre_exercise"]["medicines"] = draw(st.just("no") | _MEDICINES)
    data["pre_exercise"]["px_regular"] = draw(st.sampled_from(["yes", "no", "unsure"]))
    for field in draw(_ASKED_MORE):
        data["red_flags"][field] = {
            **draw(_DETAIL),
            "answer": draw(st.sampled_from(["yes", "unsure"])),
        }
    if data.get("mode") == "full":
        data["psych"].setdefault("phq4", None)


def _person(draw: st.DrawFn, data: dict[str, Any]) -> None:
    person, asked = data["person"], data["pre_exercise"]
    for field in ("gest_weeks", "weeks_since_birth", "norm_sex"):
        person.pop(field, None)
    for field in ("px_obstetric", "px_obstetric_now"):
        asked.pop(field, None)
    written = data["red_flags"].get("pregnant", "no")
    answer = written["answer"] if isinstance(written, dict) else written
    if answer in ("no", False):
        return
    if person["sex"] == "male":
        person["sex"] = "female"
    if draw(st.booleans()):
        person["weeks_since_birth"] = draw(st.integers(0, 12))
        return
    person["gest_weeks"] = draw(st.integers(0, 42))
    asked["px_obstetric"] = draw(st.sampled_from(["no", "no", "yes", "unsure"]))
    asked["px_obstetric_now"] = draw(st.sampled_from(["no", "no", "yes"]))


def _pain(draw: st.DrawFn, data: dict[str, Any]) -> None:
    pain, age = data["pain"], data["person"]["age"]
    pain["nprs_worst_7d"] = max(pain["nprs_avg_7d"], pain["nprs_worst_7d"])
    leg = {
        "nprs_leg_avg_7d": st.integers(0, 10),
        "leg_worse_than_back": st.booleans(),
        "leg_sensory": st.booleans(),
        "cough_sneeze_leg": st.booleans(),
    }
    for field, values in leg.items():
        pain.pop(field, None)
        if pain["leg_pain_site"] != "none":
            pain[field] = draw(values)
    weeks = draw(st.sampled_from([0.5, 2, 5, 6, 11, 12, 13, 14, 30, 60, 400]))
    data["episode"]["duration_weeks"] = min(weeks, age * 50)
    if "onset_age" in data["episode"]:
        data["episode"]["onset_age"] = max(5, min(age, data["episode"]["onset_age"]))
        if age < 5:
            del data["episode"]["onset_age"]
    activity = data["activity"]
    activity["evs_minutes"] = min(activity["evs_minutes"], 180)


def _history(draw: st.DrawFn, data: dict[str, Any]) -> None:
    history = data["history"]
    if history["surgery"]["type"] == "none" or draw(st.booleans()):
        history["surgery"] = {"type": "none"}
    else:
        history["surgery"]["weeks_since"] = draw(st.sampled_from([0, 1, 3, 7, 13, 27, 300]))
    if history["past_trauma"] in (False, "no"):
        history.pop("trauma_weeks", None)
        history.pop("trauma_assessed", None)
    if data["red_flags"].get("vertebral_fracture", "no") in ("no", False):
        history.pop("vertebral_fracture_weeks", None)
    psych = data["psych"]
    if psych.get("sbt_psych") is not None:
        psych["sbt_total"] = max(psych.get("sbt_total") or 0, psych["sbt_psych"])


def _diagnoses(data: dict[str, Any]) -> None:
    """Each code once, details only where they belong, and no red flag that says otherwise."""
    told = {each["code"]: each for each in data.get("diagnoses", ())}
    owners = {"grade": "spondylolisthesis", "fused": "axial_spa"}
    data["diagnoses"] = [
        {key: value for key, value in told[code].items() if owners.get(key, code) == code}
        for code in DIAGNOSES
        if code in told
    ]
    covered = {"osteoporosis": "osteoporosis", "axial_spa": "neuro_inflammatory_dx"}
    for code, field in covered.items():
        if code in told and data["red_flags"].get(field, "no") in ("no", False):
            data["red_flags"][field] = "yes"


def _agreeing(data: dict[str, Any]) -> None:
    """No safety answer that another answer shows to be wrong."""
    flags, asked, surgery = data["red_flags"], data["pre_exercise"], data["history"]["surgery"]
    operated = surgery["type"] != "none" and surgery["weeks_since"] <= OPERATION_WEEKS
    if operated and flags.get("infection_risk", "no") in ("no", False):
        flags["infection_risk"] = "yes"
    numb = data["pain"].get("leg_sensory") in (True, "yes")
    if numb and flags.get("leg_numbness", "no") in ("no", False):
        flags["leg_numbness"] = "yes"
    taken = asked.get("medicines")
    lowering = isinstance(taken, list) and "glucose_lowering" in taken
    if lowering and asked.get("px_diabetes", "no") in ("no", False):
        asked["px_diabetes"] = "unsure"


def _tidy(data: dict[str, Any]) -> None:
    wishes = data["preferences"]
    disliked = wishes.get("dislikes", [])
    wishes["likes"] = [each for each in wishes.get("likes", []) if each not in disliked]
    wishes.pop("start", None)
