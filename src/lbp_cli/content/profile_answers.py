"""A checked profile as plain data -> the flat Answers that facts are derived from.

Free of pydantic: planning with a known library goes this way without it. Every key of the
result is declared by `profile_facts.profile_fact_specs`; what was left out is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from lbp_cli.content.profile_look import (
    SHORTHANDS,
    STANDS_FOR,
    Data,
    answer,
    flag,
    look,
    medicines,
    uses_shorthand,
    word,
)
from lbp_cli.model.authored import profile_words as words
from lbp_cli.model.vocabulary import EQUIPMENT, WEEKDAYS, Answers, Value


def answers_of(data: Data, today: date) -> Answers:
    """The flat answers of a profile that has passed every check.

    `today` is the day of the answers when the profile names none.
    """
    assessed_on = data.get("assessed_on") or today.isoformat()
    return {
        "assessed_on": assessed_on,
        "mode": data.get("mode") or words.DEFAULT_MODE,
        **_shorthand(data),
        **_plain(data, "client", ("code", "name")),
        **_person(data),
        **_red_flags(data),
        **_pre_exercise(data),
        **_clearance(data, assessed_on),
        **_episode(data),
        **_pain(data),
        **_function(data),
        **_activity(data),
        **_psych(data),
        **_history(data),
        **_diagnoses(data, assessed_on),
        **_seen_and_measured(data),
        **_wishes(data),
    }


def _plain(data: Data, block: str, fields: tuple[str, ...]) -> dict[str, Value]:
    """Fields that are taken as they are written."""
    inside = data.get(block) or {}
    return {f"{block}.{field}": inside.get(field) for field in fields}


def _flags(data: Data, block: str, fields: tuple[str, ...]) -> dict[str, Value]:
    inside = data.get(block) or {}
    return {f"{block}.{field}": flag(inside.get(field)) for field in fields}


def _shorthand(data: Data) -> dict[str, Value]:
    """Which shorthands were typed, and which questions each one answered with no."""
    used = tuple(block for block in SHORTHANDS if uses_shorthand(data, block))
    stood_for = tuple(
        f"{block}.{field}"
        for block in used
        for field in STANDS_FOR[block]
        if look(data, f"{block}.{field}") is None
    )
    return {
        "shorthand": tuple(SHORTHANDS[block] for block in used),
        "shorthand.answers": stood_for,
    }


def _person(data: Data) -> dict[str, Value]:
    fields = ("age", "sex", "height_cm", "weight_kg", "gest_weeks", "weeks_since_birth")
    sex = look(data, "person.sex")
    norm_sex = sex if sex in ("female", "male") else look(data, "person.norm_sex")
    return {
        **_plain(data, "person", fields),
        "person.norm_sex": norm_sex,
        "person.smoker": flag(look(data, "person.smoker")),
    }


def _red_flags(data: Data) -> dict[str, Value]:
    """Each red flag with its follow-up; what is left out is at its most careful (RD-35)."""
    found: dict[str, Value] = {}
    for field in words.RED_FLAGS:
        name = f"red_flags.{field}"
        written = look(data, name)
        asked = isinstance(written, Mapping) and word(written) != "no"
        detail: Mapping[str, Any] = written if asked else {}
        found[name] = answer(data, name)
        found[f"{name}.onset"] = detail.get("onset") or words.DEFAULT_ONSET
        found[f"{name}.worse"] = bool(flag(detail.get("worse")))
        found[f"{name}.assessed"] = bool(flag(detail.get("assessed")))
    for criterion in words.AXSPA:
        name = f"red_flags.axspa.{criterion}"
        found[name] = flag(look(data, name))
    return found


def _pre_exercise(data: Data) -> dict[str, Value]:
    asked = (*words.PRE_EXERCISE, "px_regular", "px_obstetric", "px_obstetric_now")
    return {
        **{f"pre_exercise.{field}": answer(data, f"pre_exercise.{field}") for field in asked},
        "pre_exercise.medicines": medicines(look(data, "pre_exercise.medicines")),
        **_plain(data, "pre_exercise", ("sbp", "dbp")),
    }


def _clearance(data: Data, assessed_on: str) -> dict[str, Value]:
    given = data.get("clinician_clearance")
    if given is None:
        return {
            "clearance.present": False,
            "clearance.date": None,
            "clearance.covers": (),
            "clearance.limits": (),
            "clearance.by": None,
            "clearance.by_role": None,
        }
    return {
        "clearance.present": True,
        "clearance.date": given.get("date") or assessed_on,
        "clearance.covers": tuple(given["covers"]),
        "clearance.limits": tuple(given.get("limits") or ()),
        "clearance.by": given["by"],
        "clearance.by_role": given["by_role"],
    }


def _episode(data: Data) -> dict[str, Value]:
    fields = ("duration_weeks", "days_with_pain_6m", "onset_age", "onset_mode", "course")
    previous = look(data, "episode.previous_episodes")
    return {
        **_plain(data, "episode", fields),
        "episode.pain_changed": flag(look(data, "episode.pain_changed")),
        "episode.previous_episodes": words.DEFAULT_PREVIOUS_EPISODES
        if previous is None
        else str(previous),
    }


def _pain(data: Data) -> dict[str, Value]:
    plain = (
        "nprs_now",
        "nprs_avg_7d",
        "nprs_worst_7d",
        "leg_pain_site",
        "provoke_minutes",
        "settle_minutes",
        "night_wakings_per_week",
    )
    numb = word(look(data, "red_flags.leg_numbness")) in ("yes", "unsure")
    return {
        **_plain(data, "pain", plain),
        "pain.nprs_leg_avg_7d": look(data, "pain.nprs_leg_avg_7d") or 0,
        "pain.leg_worse_than_back": bool(flag(look(data, "pain.leg_worse_than_back"))),
        "pain.leg_sensory": numb or bool(flag(look(data, "pain.leg_sensory"))),
        "pain.cough_sneeze_leg": bool(flag(look(data, "pain.cough_sneeze_leg"))),
        "pain.aggravating": tuple(look(data, "pain.aggravating")),
        "pain.easing": tuple(look(data, "pain.easing")),
        "pain.dp_test.extension": look(data, "pain.dp_test.extension"),
        "pain.dp_test.flexion": look(data, "pain.dp_test.flexion"),
    }


def _function(data: Data) -> dict[str, Value]:
    named = look(data, "function.psfs")
    return {
        "function.psfs": tuple(each["name"] for each in named),
        "function.psfs_mean": sum(each["score"] for each in named) / len(named),
        **_plain(data, "function", ("rmdq", "odi", "walk_tolerance_min")),
    }


def _activity(data: Data) -> dict[str, Value]:
    plain = ("evs_days", "evs_minutes", "strength_days", "sitting_hours", "longest_bout_min")
    flags = (*words.FUNCTION_QUESTIONS, "bed_rest_2w", "recent_overload")
    return {**_plain(data, "activity", plain), **_flags(data, "activity", flags)}


def _psych(data: Data) -> dict[str, Value]:
    phq4 = look(data, "psych.phq4")
    return {
        "psych.phq4_total": None if phq4 is None else sum(phq4),
        **_plain(data, "psych", words.PSYCH_SCORES),
    }


def _history(data: Data) -> dict[str, Value]:
    return {
        "history.surgery.type": look(data, "history.surgery.type"),
        "history.surgery.weeks_since": look(data, "history.surgery.weeks_since"),
        **_plain(data, "history", ("trauma_weeks", "vertebral_fracture_weeks")),
        **_flags(data, "history", ("past_trauma", "trauma_assessed")),
    }


def _diagnoses(data: Data, assessed_on: str) -> dict[str, Value]:
    """The codes in the order of the vocabulary, and the detail of every code."""
    told = {each["code"]: each for each in data.get("diagnoses") or ()}
    found: dict[str, Value] = {"diagnoses": tuple(code for code in words.DIAGNOSES if code in told)}
    for code in words.DIAGNOSES:
        detail = told.get(code, {})
        found[f"diagnoses.{code}.weeks"] = _weeks(detail.get("date"), assessed_on)
        found[f"diagnoses.{code}.grade"] = detail.get("grade")
        found[f"diagnoses.{code}.settled"] = flag(detail.get("settled"))
        found[f"diagnoses.{code}.fused"] = flag(detail.get("fused"))
    return found


def _weeks(day: str | None, assessed_on: str) -> int | None:
    """Whole weeks from a day to the day of the answers; never below 0."""
    if day is None:
        return None
    return max(0, (date.fromisoformat(assessed_on) - date.fromisoformat(day)).days // 7)


def _seen_and_measured(data: Data) -> dict[str, Value]:
    return {
        "posture.pattern": look(data, "posture.pattern") or words.DEFAULT_POSTURE,
        **_flags(data, "gait", ("limp", "unsteady")),
        "gait.speed_m_s": look(data, "gait.speed_m_s"),
        **_plain(data, "tests", words.TESTS),
    }


def _wishes(data: Data) -> dict[str, Value]:
    wanted = data.get("preferences") or {}
    limits = data.get("limits") or ()
    return {
        "goals": tuple(data["goals"]),
        "limits": tuple(each for each in words.LIMITS if each in limits),
        "preferences.minutes_per_day": wanted.get("minutes_per_day", words.DEFAULT_MINUTES),
        "preferences.days_per_week": wanted.get("days_per_week", words.DEFAULT_DAYS),
        "preferences.days": tuple(each for each in WEEKDAYS if each in wanted.get("days", ())),
        "preferences.equipment": tuple(
            each for each in EQUIPMENT if each in wanted.get("equipment", ())
        ),
        "preferences.likes": tuple(wanted.get("likes", ())),
        "preferences.dislikes": tuple(wanted.get("dislikes", ())),
        "preferences.start": wanted.get("start"),
    }
