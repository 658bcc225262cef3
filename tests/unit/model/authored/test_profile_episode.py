"""Blocks of the present episode and the pain."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from lbp_cli.model.authored.profile_episode import Episode, Pain

EPISODE: dict[str, Any] = {
    "duration_weeks": 20,
    "pain_changed": False,
    "onset_mode": "gradual",
    "course": "stable",
}
PAIN: dict[str, Any] = {
    "nprs_avg_7d": 4,
    "nprs_worst_7d": 6,
    "leg_pain_site": "none",
    "aggravating": ["sitting"],
    "easing": [],
}


def test_the_shortest_blocks_hold() -> None:
    assert Episode.model_validate(EPISODE).duration_weeks == 20
    assert Pain.model_validate_json(json.dumps(PAIN)).nprs_leg_avg_7d is None


@pytest.mark.parametrize(("written", "read"), [(0, "0"), (1, "1"), ("2_to_5", "2_to_5")])
def test_few_episodes_need_no_quotes(written: object, read: str) -> None:
    episode = Episode.model_validate({**EPISODE, "previous_episodes": written})
    assert episode.previous_episodes == read


@pytest.mark.parametrize("written", [True, 2, 1.5, "many"])
def test_other_numbers_of_episodes_are_refused(written: object) -> None:
    with pytest.raises(ValidationError):
        Episode.model_validate({**EPISODE, "previous_episodes": written})


@pytest.mark.parametrize("field", ["duration_weeks", "pain_changed", "onset_mode", "course"])
def test_what_the_safety_screen_reads_is_required(field: str) -> None:
    with pytest.raises(ValidationError):
        Episode.model_validate({name: EPISODE[name] for name in EPISODE if name != field})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("nprs_avg_7d", 11),
        ("nprs_avg_7d", -1),
        ("nprs_avg_7d", 4.5),
        ("nprs_avg_7d", "4"),
        ("leg_pain_site", "knee"),
        ("aggravating", ["sitting", "sitting"]),
        ("aggravating", ["breathing"]),
        ("night_wakings_per_week", 8),
        ("dp_test", {"flexion": "maybe"}),
        ("extra", 1),
    ],
)
def test_impossible_pain_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValidationError):
        Pain.model_validate_json(json.dumps({**PAIN, field: value}))
