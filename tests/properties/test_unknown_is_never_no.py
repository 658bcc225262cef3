"""P2: a missing safety answer stops the plan with the field's name; `unsure` is never milder."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from client_strategy import TODAY, Client, clients, library, read
from hypothesis import given, settings
from hypothesis import strategies as st
from monotone import assert_never_milder, judge
from promise_runner import EXAMPLES

from lbp_cli import workflow
from lbp_cli.model.authored.profile_words import PRE_EXERCISE, RED_FLAGS

ASKED = (
    *((("red_flags", each)) for each in RED_FLAGS),
    *((("pre_exercise", each)) for each in PRE_EXERCISE),
    ("pre_exercise", "medicines"),
    ("pre_exercise", "px_regular"),
)
"""Every safety answer of a profile (assessment 1; RD-11 for those of a pregnancy)."""
OBSTETRIC = (("pre_exercise", "px_obstetric"), ("pre_exercise", "px_obstetric_now"))
WORDED = tuple(each for each in ASKED if each[1] != "medicines")


def spelled_out(client: Client) -> Client:
    """The same client with every safety question answered one by one."""
    client = copy.deepcopy(client)
    for block, asked in (("red_flags", RED_FLAGS), ("pre_exercise", PRE_EXERCISE)):
        del client[f"{block}_all_no"]
        client[block] = dict.fromkeys(asked, "no") | client[block]
    return client


def refused_for(client: Client) -> set[str]:
    """Messages with which a profile is refused; none means that it was read."""
    try:
        workflow.read_client(json.dumps(client), "client.yaml", TODAY, library())
    except workflow.FaultyContentError as faults:
        return {each.message for each in faults.diagnostics if each.severity == "error"}
    return set()


@settings(max_examples=EXAMPLES)
@given(clients().map(spelled_out), st.sampled_from(ASKED))
def test_a_missing_answer_is_refused_by_name(client: Client, asked: tuple[str, str]) -> None:
    block, field = asked
    del client[block][field]
    (message,) = {each for each in refused_for(client) if each.startswith(f"{block}.{field} ")}
    assert "missing" in message


@pytest.mark.parametrize("asked", [*ASKED, *OBSTETRIC], ids=".".join)
@pytest.mark.parametrize("written", ["left out", "null"])
def test_every_single_answer_is_needed(asked: tuple[str, str], written: str) -> None:
    client = _plain_client()
    block, field = asked
    if asked in OBSTETRIC:
        client["red_flags"]["pregnant"] = "yes"
        client["pre_exercise"] |= {"px_obstetric": "no", "px_obstetric_now": "no"}
    assert refused_for(client) == set()
    if written == "null":
        client[block][field] = None
    else:
        del client[block][field]
    (message,) = refused_for(client)
    assert f"{block}.{field} is missing" in message


@pytest.mark.parametrize("asked", [*ASKED, *OBSTETRIC], ids=".".join)
def test_unsure_alone_is_never_milder_than_no(asked: tuple[str, str]) -> None:
    client = _plain_client()
    block, field = asked
    if asked in OBSTETRIC:
        client["red_flags"]["pregnant"] = "yes"
        client["pre_exercise"] |= {"px_obstetric": "no", "px_obstetric_now": "no"}
    unsure = copy.deepcopy(client)
    unsure[block][field] = "unsure"
    if field == "pregnant":
        unsure["pre_exercise"] |= dict.fromkeys(("px_obstetric", "px_obstetric_now"), "no")
    assert_never_milder(judge(read(client)), judge(read(unsure)))


@settings(max_examples=EXAMPLES)
@given(clients().map(spelled_out), st.sampled_from(WORDED))
def test_unsure_is_never_milder_than_no(client: Client, asked: tuple[str, str]) -> None:
    block, field = asked
    if field == "pregnant" and client["person"]["sex"] == "male":
        return
    sure: Any = copy.deepcopy(client)
    for data, word in ((sure, "no"), (client, "unsure")):
        data[block][field] = word
        _tidy(data)
    if refused_for(sure) or refused_for(client):
        return
    assert_never_milder(judge(read(sure)), judge(read(client)))


def _tidy(client: Client) -> None:
    """Take out what contradicts a plain no."""
    flags, asked = client["red_flags"], client["pre_exercise"]
    if flags["pregnant"] in ("no", "unsure"):
        for field in ("gest_weeks", "weeks_since_birth"):
            client["person"].pop(field, None)
        for field in ("px_obstetric", "px_obstetric_now"):
            asked.pop(field, None)
            if flags["pregnant"] == "unsure":
                asked[field] = "no"
    if flags["leg_numbness"] == "no" and "leg_sensory" in client["pain"]:
        client["pain"]["leg_sensory"] = False
    if flags["vertebral_fracture"] == "no":
        client["history"].pop("vertebral_fracture_weeks", None)


def _plain_client() -> Client:
    return {
        "schema_version": 1,
        "mode": "minimal",
        "person": {"age": 44, "sex": "female"},
        "red_flags": dict.fromkeys(RED_FLAGS, "no"),
        "pre_exercise": dict.fromkeys(PRE_EXERCISE, "no") | {"medicines": "no", "px_regular": "no"},
        "episode": {
            "duration_weeks": 20,
            "pain_changed": False,
            "onset_mode": "gradual",
            "previous_episodes": "1",
            "course": "stable",
        },
        "pain": {
            "nprs_avg_7d": 3,
            "nprs_worst_7d": 4,
            "leg_pain_site": "none",
            "aggravating": ["sitting"],
            "easing": ["walking"],
        },
        "function": {"psfs": [{"name": "sit", "score": 7}]},
        "activity": {
            "evs_days": 3,
            "evs_minutes": 30,
            "strength_days": 1,
            "func_floor": True,
            "func_stairs": True,
            "func_walk30": True,
            "func_carry": True,
            "sitting_hours": 6,
            "longest_bout_min": 40,
            "bed_rest_2w": False,
            "recent_overload": False,
        },
        "psych": {"stress": 2, "fear_nrs": 2},
        "history": {"surgery": {"type": "none"}, "past_trauma": False},
        "gait": {"limp": False, "unsteady": False},
        "goals": ["sit"],
        "preferences": {"minutes_per_day": 30, "days_per_week": 3, "equipment": ["mat"]},
    }
