"""Checks between the answers of one profile: contradictions and dates. Free of pydantic.

They read plain data and leave out whatever has the wrong shape, so that all faults of a file
come out in one run.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from lbp_cli.content.profile_look import (
    Data,
    ProfileFault,
    answer,
    clash,
    flag,
    look,
    number,
    word,
)
from lbp_cli.content.profile_missing import missing_answers, unasked_follow_ups
from lbp_cli.content.profile_screen_checks import screen_faults
from lbp_cli.model.authored.profile_words import day_of

ACTIVITY_CAP: Final = 1260
"""Most minutes of exercise a week that are taken at their word (VAL-06, as IPAQ does)."""

CHILDBED_WEEKS: Final = 12
"""`red_flags.pregnant` asks for pregnancy and this many weeks after a birth (RF-28)."""

WEEKS_A_YEAR: Final = 52.18

_LEG_FLAGS: Final = ("leg_worse_than_back", "leg_sensory", "cough_sneeze_leg")
_COVERED: Final = (
    ("osteoporosis", "osteoporosis"),
    ("axial_spa", "neuro_inflammatory_dx"),
)


def profile_faults(data: Data, today: date) -> Iterator[ProfileFault]:
    """Every fault between the answers of a profile, judged on `today`."""
    yield from missing_answers(data)
    yield from unasked_follow_ups(data)
    yield from screen_faults(data)
    yield from _dates(data, today)
    yield from _pain(data)
    yield from _pregnancy(data)
    yield from _history(data)
    yield from _diagnoses(data)
    yield from _person(data)
    yield from _scores(data)
    yield from _taste(data)


def _dates(data: Data, today: date) -> Iterator[ProfileFault]:
    written = [
        ("assessed_on",),
        ("clinician_clearance", "date"),
        *(("diagnoses", index, "date") for index, _ in _listed(data)),
    ]
    for path in written:
        value = _at(data, path)
        day = day_of(value)
        if day is not None and day > today:
            name = _dotted(path)
            message = f"{name} is {value}, which is after today ({today.isoformat()})"
            yield ProfileFault("E406", path, message, "write the day on which it happened")
    assessed = today if data.get("assessed_on") is None else day_of(data["assessed_on"])
    start = day_of(look(data, "preferences.start"))
    if assessed is not None and start is not None and start < assessed:
        yield clash("preferences.start", *too_early("preferences.start", start, assessed))


def too_early(name: str, start: date, assessed: date) -> tuple[str, str]:
    """What is said about a start before the answers that it rests on, and the advice."""
    return (
        f"{name} is {start}, before the assessment ({assessed})",
        "a programme begins on the day of the assessment or later",
    )


def _at(data: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        data = data[step] if isinstance(step, int) else look(data, step)
    return data


def _dotted(path: tuple[str | int, ...]) -> str:
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def _listed(data: Data) -> list[tuple[int, Data]]:
    diagnoses = data.get("diagnoses")
    found = enumerate(diagnoses) if isinstance(diagnoses, list) else ()
    return [(index, each) for index, each in found if isinstance(each, dict)]


def _pain(data: Data) -> Iterator[ProfileFault]:
    average, worst = number(data, "pain.nprs_avg_7d"), number(data, "pain.nprs_worst_7d")
    if average is not None and worst is not None and worst < average:
        yield ProfileFault(
            "W407",
            ("pain", "nprs_worst_7d"),
            "pain.nprs_worst_7d is less than pain.nprs_avg_7d",
            "the worst pain of a week is at least the average",
            severity="warning",
        )
    if look(data, "pain.leg_pain_site") != "none":
        return
    if (number(data, "pain.nprs_leg_avg_7d") or 0) > 0:
        yield _no_leg_pain("nprs_leg_avg_7d")
    for field in _LEG_FLAGS:
        if flag(look(data, f"pain.{field}")):
            yield _no_leg_pain(field)


def _no_leg_pain(field: str) -> ProfileFault:
    return clash(
        f"pain.{field}",
        f"pain.{field} speaks of leg pain, but pain.leg_pain_site is none",
        "correct one of the two; numbness without pain goes into red_flags.leg_numbness",
    )


def _pregnancy(data: Data) -> Iterator[ProfileFault]:
    pregnant = answer(data, "red_flags.pregnant")
    birth = number(data, "person.weeks_since_birth")
    gestation = number(data, "person.gest_weeks")
    if birth is not None and gestation is not None:
        yield clash(
            "person.weeks_since_birth",
            "person.weeks_since_birth stands beside person.gest_weeks",
            "pregnant now: keep gest_weeks; after the birth: keep weeks_since_birth",
        )
    if look(data, "person.sex") == "male":
        yield from _male(data, pregnant)
    if pregnant == "no":
        yield from _not_pregnant(data, gestation, birth)
    if pregnant in ("yes", "unsure") and birth is not None and birth > CHILDBED_WEEKS:
        yield clash(
            "person.weeks_since_birth",
            f"red_flags.pregnant is {pregnant}, but the birth was {birth:g} weeks ago",
            f"over {CHILDBED_WEEKS} weeks after a birth answer no; pregnant again: leave"
            " weeks_since_birth out",
        )


def _male(data: Data, pregnant: str | None) -> Iterator[ProfileFault]:
    if pregnant in ("yes", "unsure"):
        message = f"red_flags.pregnant is {pregnant}, but person.sex is male"
        yield clash("red_flags.pregnant", message, "correct one of the two")
    for field in ("gest_weeks", "weeks_since_birth"):
        if look(data, f"person.{field}") is not None:
            message = f"person.{field} is given, but person.sex is male"
            yield clash(f"person.{field}", message, "correct one of the two")


def _not_pregnant(
    data: Data, gestation: float | None, birth: float | None
) -> Iterator[ProfileFault]:
    if gestation is not None:
        message = "person.gest_weeks is given, but red_flags.pregnant is no"
        yield clash("person.gest_weeks", message, "correct one of the two")
    if birth is not None and birth < CHILDBED_WEEKS:
        yield clash(
            "person.weeks_since_birth",
            f"person.weeks_since_birth is {birth:g}, but red_flags.pregnant is no",
            f"the question covers the first {CHILDBED_WEEKS} weeks after a birth: answer yes",
        )
    for field in ("px_obstetric", "px_obstetric_now"):
        found = word(look(data, f"pre_exercise.{field}"))
        if found in ("yes", "unsure"):
            message = f"pre_exercise.{field} is {found}, but red_flags.pregnant is no"
            yield clash(f"pre_exercise.{field}", message, "correct one of the two")


def _history(data: Data) -> Iterator[ProfileFault]:
    surgery = look(data, "history.surgery")
    if look(surgery, "type") == "none" and look(surgery, "weeks_since") is not None:
        yield clash(
            "history.surgery.weeks_since",
            "history.surgery.weeks_since is given, but history.surgery.type is none",
            "name the operation, or leave weeks_since out",
        )
    if flag(look(data, "history.past_trauma")) is False:
        for field in ("trauma_weeks", "trauma_assessed"):
            if look(data, f"history.{field}") is not None:
                message = f"history.{field} is given, but history.past_trauma is false"
                yield clash(f"history.{field}", message, "correct one of the two")
    fractured = answer(data, "red_flags.vertebral_fracture")
    if fractured == "no" and look(data, "history.vertebral_fracture_weeks") is not None:
        yield clash(
            "history.vertebral_fracture_weeks",
            "history.vertebral_fracture_weeks is given, but red_flags.vertebral_fracture is no",
            "correct one of the two",
        )


def _diagnoses(data: Data) -> Iterator[ProfileFault]:
    seen: set[str] = set()
    for index, each in _listed(data):
        code = each.get("code")
        if not isinstance(code, str):
            continue
        path = ("diagnoses", index)
        if code in seen:
            message = f"diagnoses has '{code}' twice"
            yield ProfileFault("E404", (*path, "code"), message, "keep one of the two")
        seen.add(code)
        for field, owner in (("grade", "spondylolisthesis"), ("fused", "axial_spa")):
            if each.get(field) is not None and code != owner:
                message = f"'{field}' belongs to {owner}, not to {code}"
                yield ProfileFault("E404", (*path, field), message, "leave it out", key=True)
    for code, field in _COVERED:
        if code in seen and answer(data, f"red_flags.{field}") == "no":
            yield clash(
                f"red_flags.{field}",
                f"diagnoses has '{code}', but red_flags.{field} is no",
                "the question covers it: answer yes",
            )


def _person(data: Data) -> Iterator[ProfileFault]:
    age, onset = number(data, "person.age"), number(data, "episode.onset_age")
    weeks = number(data, "episode.duration_weeks")
    if age is not None and onset is not None and onset > age:
        message = f"episode.onset_age is {onset:g}, but person.age is {age:g}"
        yield clash("episode.onset_age", message, "it is the age when back pain first began")
    if age is not None and weeks is not None and weeks > (age + 1) * WEEKS_A_YEAR:
        message = f"episode.duration_weeks is {weeks:g}, longer than a life of {age:g} years"
        yield clash("episode.duration_weeks", message, "write weeks")
    sex, norm = look(data, "person.sex"), look(data, "person.norm_sex")
    if sex in ("female", "male") and norm is not None and norm != sex:
        message = f"person.norm_sex is {norm}, but person.sex is {sex}"
        yield clash("person.norm_sex", message, "it is only for sex: other")


def _scores(data: Data) -> Iterator[ProfileFault]:
    days, minutes = number(data, "activity.evs_days"), number(data, "activity.evs_minutes")
    if days is not None and minutes is not None and days * minutes > ACTIVITY_CAP:
        yield ProfileFault(
            "E408",
            ("activity", "evs_minutes"),
            f"{days:g} days of {minutes:g} minutes are {days * minutes:g} minutes a week; at most"
            f" {ACTIVITY_CAP} are taken",
            "evs_minutes is the exercise of one day",
        )
    total, part = number(data, "psych.sbt_total"), number(data, "psych.sbt_psych")
    if total is not None and part is not None and part > total:
        message = f"psych.sbt_psych is {part:g}, more than psych.sbt_total {total:g}"
        yield clash("psych.sbt_psych", message, "the subscale is a part of the total")


def _taste(data: Data) -> Iterator[ProfileFault]:
    likes, dislikes = look(data, "preferences.likes"), look(data, "preferences.dislikes")
    if isinstance(likes, list) and isinstance(dislikes, list):
        for index, each in enumerate(dislikes):
            if each in likes:
                path = ("preferences", "dislikes", index)
                message = f"'{each}' is both in likes and in dislikes"
                yield ProfileFault("E404", path, message, "keep it in one of the two")
