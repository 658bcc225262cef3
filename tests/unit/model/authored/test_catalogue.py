"""The words of the catalogue are closed lists."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from lbp_cli.model.authored.catalogue import CatalogueFile

WORDS: dict[str, Any] = {
    "schema_version": 1,
    "reading": {"tempo": "Seconds: out - pause - back."},
    "levels": ["none", "low", "moderate", "high"],
    "tags": {"impact": "Landing force."},
    "positions": ["sitting"],
    "equipment": {"mat": {"household": True, "accepts": ["mat"]}},
    "needs": {"mood": "mood and energy"},
    "classes": {
        "balance": {
            "meaning": "Standing drills.",
            "default_days_per_week": 4,
            "min_hours_between": 12,
            "evidence": "D",
        }
    },
    "universal_fallback": ["wall-lean"],
}


def test_a_whole_file_is_read() -> None:
    words = CatalogueFile.model_validate_json(json.dumps(WORDS))
    assert words.equipment["mat"].household
    assert words.classes["balance"].min_hours_between == 12


@pytest.mark.parametrize(
    "change",
    [
        {"levels": ["none", "medium"]},
        {"positions": ["lying"]},
        {"equipment": {"kettlebell": {"household": True, "accepts": ["weight"]}}},
        {"equipment": {"mat": {"household": True, "accepts": []}}},
        {"equipment": {"mat": {"household": "yes", "accepts": ["mat"]}}},
        {"classes": {"stretching": WORDS["classes"]["balance"]}},
        {"universal_fallback": []},
        {"needs": {"Mood": "mood"}},
        {"ladders": []},
    ],
)
def test_the_lists_are_closed(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        CatalogueFile.model_validate_json(json.dumps({**WORDS, **change}))
