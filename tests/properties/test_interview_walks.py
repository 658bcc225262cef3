"""Every way through the interview ends in a profile that `lbp plan` takes or refuses by triage."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from interview_people import TODAY, Walk, form, frame, in_order, library, walk, walks
from promise_runner import EXAMPLES, PHASES

from lbp_cli import workflow
from lbp_cli.assessment.outcome import AT_ONCE, certain_refusal, written_profile
from lbp_cli.assessment.standing import Standing, stand
from lbp_cli.content.profiles import read_profile
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.interview.recalling import recalled
from lbp_cli.model.questionnaire import Given

WALKS = max(20, EXAMPLES // 25)
"""A walk makes fifty judgements, so it counts for many examples."""

SIGNS: dict[str, Given] = {
    question.id: question.items for question in form().questions if question.kind == "signs"
}
ABILITIES: dict[str, Given] = {
    question.id: question.items for question in form().questions if question.kind == "abilities"
}
TOLD = ("spondylolysis", "spondylolisthesis", "axial_spa")
ABLE = {item for each in form().questions if each.kind == "abilities" for item in each.items}
"""The short form never asks these by themselves."""

LISTS = {item: each.id for each in form().questions if each.kind == "signs" for item in each.items}


def old_sign(field: str) -> dict[str, Given]:
    """One sign that is followed up, long ago, unchanged and examined."""
    return {
        LISTS[field]: (field,),
        field: "yes",
        f"{field}.onset": "over_3_months",
        f"{field}.worse": False,
        f"{field}.assessed": True,
    }


YOUNG: dict[str, Given] = {"person.age": 24, "episode.onset_age": 20}
PEOPLE: dict[str, dict[str, Given]] = {
    "nothing to report": {},
    "every sign looked at, none of them there": {**YOUNG, **SIGNS},
    "unsure which signs are there": {**YOUNG, **dict.fromkeys(SIGNS, "unsure")},
    **{
        f"{field}, old and examined": old_sign(field)
        for field in dict.fromkeys(str(each.follows) for each in form().questions if each.follows)
    },
    "pregnant": {"other_signs": ("red_flags.pregnant",), "red_flags.pregnant": "yes"},
    "leg pain below the knee": {"pain.leg_pain_site": "below_knee"},
    "inflammatory pattern": {**ABILITIES, "episode.onset_age": 25},
    "operated, injured, told much": {
        "history.surgery.type": "fusion",
        "history.surgery.weeks_since": 40,
        "history.past_trauma": True,
        "history.trauma_weeks": 100,
        "diagnoses": TOLD,
        **old_sign("red_flags.neuro_inflammatory_dx"),
    },
    "other sex": {"person.sex": "other"},
    "able": dict.fromkeys(ABLE, True),
    "active": {"activity.evs_days": 3, "activity.evs_minutes": 30},
    "a broken vertebra": {
        "injury_and_bones": ("red_flags.vertebral_fracture",),
        "red_flags.vertebral_fracture": "yes",
        "diagnoses": (),
    },
    "much named and entered": {
        "function.psfs.2.name": "sit",
        "function.psfs.2.score": 3,
        "function.psfs.3.name": "run",
        "psych.phq4.1": 1,
        "psych.phq4.2": 1,
        "psych.phq4.3": 1,
        "psych.sbt_total": 4,
        "pre_exercise.sbp": 130,
    },
}
"""Together they are asked every question."""


@pytest.mark.parametrize("mode", ["minimal", "full"])
def test_every_question_can_be_reached(mode: str) -> None:
    reached = {asked for wishes in PEOPLE.values() for asked in walk(mode, wishes)[0]}
    wanted = {each.id for each in form().questions if mode in each.modes}
    if mode == "minimal":
        wanted -= {each for each in wanted if each in ABLE}
    assert wanted - reached == set()


@pytest.mark.parametrize("mode", ["minimal", "full"])
@pytest.mark.parametrize("who", PEOPLE)
def test_every_person_gets_a_profile_that_plan_understands(who: str, mode: str) -> None:
    _, _, standing = walk(mode, PEOPLE[who])
    _understood(standing, mode)


def _understood(standing: Standing, mode: str) -> None:
    """The written profile is whole, or unfinished and refused."""
    text = written_profile(frame(mode), standing, "client.yaml")
    if standing.tier in AT_ONCE:
        whole, _ = read_profile(text, "client.yaml", TODAY)
        assert whole is not None or certain_refusal(text, "client.yaml", TODAY, library())
        return
    answers, _ = workflow.read_client(text, "client.yaml", TODAY, library())
    planned = workflow.plan_client(
        answers, library(), today=TODAY.isoformat(), start=None, weeks=2, profile_hash=""
    )
    assert planned.verdict.tier == standing.verdict.tier
    assert bool(planned.plan.weeks) != planned.verdict.withheld


@pytest.mark.parametrize("mode", ["minimal", "full"])
def test_drawn_interviews_end_in_profiles_that_hold_their_answers(mode: str) -> None:
    @settings(max_examples=WALKS, phases=PHASES)
    @given(walks(mode))
    def holds(drawn: Walk) -> None:
        standing = drawn.standing
        assert drawn.whole or standing.tier == "emergency"
        _understood(standing, mode)
        text = written_profile(frame(mode), standing, "client.yaml")
        document, found = read_yaml(text, "client.yaml")
        assert document is not None
        assert not found
        if not drawn.whole:
            return
        again = stand(frame(mode), recalled(form(), document.data))
        assert again.data == standing.data

    holds()


@settings(max_examples=WALKS, phases=PHASES)
@given(walks("minimal"), st.data())
def test_what_is_certain_stays_certain(drawn: Walk, data: st.DataObject) -> None:
    """An emergency that ended the questions is one whatever the open answers are."""
    progress, standing = drawn.progress, drawn.standing
    if standing.tier != "emergency":
        return
    rest: dict[str, Given] = {}
    for question in form().questions:
        if question.id in progress.given or question.row is None:
            continue
        if question.follows in progress.given or question.follows is None:
            rest[question.id] = data.draw(_open(question.kind, question.items))
    worse = stand(frame(), {**progress.given, **rest})
    assert worse.tier == "emergency"


def _open(kind: str, items: tuple[str, ...]) -> Any:
    words: dict[str, Any] = {
        "answer": st.sampled_from(("yes", "no", "unsure")),
        "flag": st.booleans(),
        "signs": st.lists(st.sampled_from(items or ("",)), unique=True).map(
            lambda each: in_order(items, each) or "no"
        ),
        "words": st.just("no"),
        "word": st.sampled_from(("under_2_weeks", "2_weeks_to_3_months", "over_3_months")),
    }
    return words[kind]
