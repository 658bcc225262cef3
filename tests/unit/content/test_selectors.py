"""Selections become the right bits."""

from __future__ import annotations

from typing import Any

import pytest

from lbp_cli.content.selectors import allowed_mask, mask_of, within, words_of
from lbp_cli.model.authored.stage import AllowEntry, CapsEntry, Selector, TagLevel
from lbp_cli.model.catalogue import Catalogue, DoseDefault, Exercise


def _exercise(index: int, ladder: str, rung: int, **changes: Any) -> Exercise:
    plain: dict[str, Any] = {
        "index": index,
        "id": f"{ladder}-{rung}",
        "name": f"{ladder} {rung}",
        "ladder": ladder,
        "rung": rung,
        "difficulty": rung * 2,
        "phases": (1,),
        "position": "standing",
        "floor_access": "none",
        "equipment": (),
        "unilateral": False,
        "tags": {},
        "strengthens": (),
        "stretches": (),
        "dose": DoseDefault("reps", 1, reps=8),
        "seconds_per_rep": 3,
        "start_position": "Stand.",
        "steps": ("Go",),
        "common_mistake": "None",
        "easier": "Less",
        "harder": "More",
        "evidence": "C",
        "sources": ("nice-ng59",),
    }
    return Exercise(**{**plain, **changes})


CATALOGUE = Catalogue(
    exercises=(
        _exercise(0, "walk", 1, position="walking"),
        _exercise(1, "walk", 2, tags={"impact": "low"}, position="walking"),
        _exercise(2, "walk", 3, tags={"impact": "moderate"}, position="walking"),
        _exercise(3, "bend", 1, tags={"impact": "none", "spinal_flexion": "high"}),
        _exercise(4, "bend", 2, tags={"spinal_flexion": "moderate", "lifting_load": "low"}),
        _exercise(5, "bend", 3, tags={"spinal_flexion": "low", "lifting_load": "high"}),
    ),
    ladders=(),
    universal_fallback=(),
    household=(),
    equipment_satisfied_by={},
    needs={},
    tags={},
    pictures={},
)
LOADED = Selector(
    all_of=(
        TagLevel(tag="spinal_flexion", at_or_above="moderate"),
        TagLevel(tag="lifting_load", at_or_above="low"),
    )
)


@pytest.mark.parametrize(
    ("selector", "mask", "words"),
    [
        (Selector(tag="impact", at_or_above="low"), 0b000110, "impact >= low"),
        (Selector(tag="impact", at_or_above="moderate"), 0b000100, "impact >= moderate"),
        (Selector(tag="impact", at_or_above="high"), 0, "impact >= high"),
        (Selector(tag="unheard_of", at_or_above="low"), 0, "unheard_of >= low"),
        (Selector(position="walking"), 0b000111, "position: walking"),
        (Selector(ladder="bend"), 0b111000, "ladder: bend"),
        (Selector(exercise="bend-2"), 0b010000, "exercise: bend-2"),
        (LOADED, 0b010000, "all of: spinal_flexion >= moderate, lifting_load >= low"),
    ],
)
def test_selected_exercises(selector: Selector, mask: int, words: str) -> None:
    assert mask_of(selector, CATALOGUE) == mask
    assert words_of(selector) == words


@pytest.mark.parametrize(
    ("allow", "caps", "mask"),
    [
        (None, CapsEntry(), None),
        (None, CapsEntry(max_rpe=3, max_load_kg=2, global_dose_factor=0.5), None),
        (None, CapsEntry(max_difficulty=4), 0b011011),
        (None, CapsEntry(max_difficulty=4, ladder_rung_caps={"walk": 3}), 0b011111),
        (None, CapsEntry(max_difficulty=2, ladder_rung_caps={"walk": 2}), 0b001011),
        (None, CapsEntry(ladder_rung_caps={"walk": 1}), 0b111001),
        (None, CapsEntry(max_load_kg=0), 0b001111),
        (AllowEntry(exercises=("walk-1", "bend-3")), CapsEntry(), 0b100001),
        (AllowEntry(exercises=("walk-1", "bend-3")), CapsEntry(max_difficulty=5), 0b000001),
        (AllowEntry(ladders=("walk",)), CapsEntry(), 0b000111),
        (AllowEntry(exercises=("bend-1",), ladders=("walk",)), CapsEntry(), 0b001111),
        (AllowEntry(), CapsEntry(), 0),
    ],
)
def test_what_lists_and_ceilings_leave(
    allow: AllowEntry | None, caps: CapsEntry, mask: int | None
) -> None:
    assert allowed_mask(allow, caps, CATALOGUE) == mask


def test_ceilings_of_one_exercise() -> None:
    assert within(CapsEntry(max_difficulty=6), CATALOGUE.exercises[2])
    assert not within(CapsEntry(max_difficulty=5), CATALOGUE.exercises[2])
    assert not within(
        CapsEntry(max_difficulty=9, ladder_rung_caps={"walk": 2}), CATALOGUE.exercises[2]
    )
