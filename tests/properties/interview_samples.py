"""The shipped questions, small questions made by hand, and people who answer them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from lbp_cli import workflow
from lbp_cli.assessment.questions import load_questionnaire
from lbp_cli.assessment.standing import Frame, Standing, stand
from lbp_cli.interview.asking import with_options
from lbp_cli.interview.progress import Progress, answered, next_question
from lbp_cli.model.condition import ALWAYS
from lbp_cli.model.library import Library
from lbp_cli.model.questionnaire import Given, Kind, Question, Questionnaire, Section

TODAY: Final = date(2026, 11, 24)

EMERGENCY: dict[str, Given] = {
    "signs_now": ("red_flags.chest_pain_now",),
    "red_flags.chest_pain_now": "yes",
}
CLINICIAN: dict[str, Given] = {
    "before_exercise": ("pre_exercise.px_chest_effort",),
    "pre_exercise.px_chest_effort": "yes",
}

CALM: Final[Mapping[str, Given]] = {
    "person.age": 42,
    "person.sex": "female",
    "episode.duration_weeks": 20,
    "episode.onset_mode": "gradual",
    "episode.pain_changed": False,
    "episode.onset_age": 38,
    "episode.previous_episodes": "2_to_5",
    "inflammatory_signs": (),
    "episode.course": "stable",
    "episode.days_with_pain_6m": "half_or_more",
    "pain.nprs_now": 4,
    "pain.nprs_avg_7d": 5,
    "pain.nprs_worst_7d": 7,
    "pain.leg_pain_site": "none",
    "pain.nprs_leg_avg_7d": 4,
    "pain.leg_worse_than_back": False,
    "pain.leg_sensory": False,
    "pain.cough_sneeze_leg": False,
    "pain.aggravating": ("sitting", "bending_forward"),
    "pain.easing": ("walking",),
    "function.psfs.1.name": "sit through a meeting",
    "function.psfs.1.score": 4,
    "activity.evs_days": 1,
    "activity.evs_minutes": 20,
    "activity.strength_days": 0,
    "abilities": ("activity.func_floor", "activity.func_stairs", "activity.func_walk30"),
    "activity.func_floor": True,
    "activity.func_stairs": True,
    "activity.func_walk30": True,
    "activity.sitting_hours": 9,
    "activity.longest_bout_min": 120,
    "psych.stress": 4,
    "psych.fear_nrs": 5,
    "history.surgery.type": "none",
    "activity.recent_overload": False,
    "activity.bed_rest_2w": False,
    "history.past_trauma": False,
    "diagnoses": (),
    "limits": (),
    "gait.limp": False,
    "gait.unsteady": False,
    "goals": ("sit 1 h",),
    "preferences.minutes_per_day": 20,
    "preferences.days_per_week": 4,
    "preferences.equipment": ("mat",),
    "pre_exercise.medicines": "no",
}
"""A desk worker; every question that is not here is answered no or skipped."""


@cache
def library() -> Library:
    return workflow.load_library()


@cache
def form() -> Questionnaire:
    return load_questionnaire(library())


@cache
def shipped(question: str) -> Question:
    """A shipped question as it is shown, lists with their items."""
    every = {each.id: each for each in form().questions}
    found = every[question]
    return with_options(found, every) if found.items else found


def frame(
    mode: str = "minimal", base: Mapping[str, Any] | None = None, today: date = TODAY
) -> Frame:
    return Frame(library(), form(), today, mode, base or {})


def answer(question: Question, wanted: Mapping[str, Given]) -> Given:
    """What this person answers: as wanted, as the desk worker, or no."""
    for each in (wanted, CALM):
        if question.id in each:
            return each[question.id]
    if question.optional:
        return None
    assert question.kind in ("answer", "signs", "flag"), question.id
    return False if question.kind == "flag" else "no"


def interviewed(
    wanted: Mapping[str, Given] | None = None, /, where: Frame | None = None
) -> tuple[Progress, Standing]:
    """The whole interview of a desk worker with some other answers."""
    place = where or frame()
    progress = Progress({}, {})
    standing = stand(place, progress.given)
    while standing.tier != "emergency":
        question = next_question(progress, standing.who)
        if question is None:
            break
        progress = answered(progress, question.id, answer(question, wanted or {}))
        standing = stand(place, progress.given)
    return progress, standing


def names(standing: Standing) -> list[str]:
    """The ids of everything that is asked."""
    return [each.id for each in standing.who.questions]


def small(name: str, kind: Kind = "answer", /, **more: Any) -> Question:
    """A question made by hand."""
    fields: dict[str, Any] = {"section": "one", "text": f"About {name}?", "why": "To know."}
    return Question(id=name, kind=kind, **{**fields, **more})


def small_form(*questions: Question, sections: tuple[Section, ...] = ()) -> Questionnaire:
    """An interview made by hand."""
    return Questionnaire(
        sections=sections or (Section("one", "One", None, ALWAYS),),
        questions=questions,
        until_asked={},
        follow_ups_until_asked={},
        opening=("Welcome.",),
        keys=("b goes back.",),
    )
