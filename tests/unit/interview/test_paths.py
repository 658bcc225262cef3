from __future__ import annotations

from typing import Any

import pytest

from lbp_cli.interview.paths import copied, look, owner, put, take


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ({"a": {"b": {"c": 1}}}, 1),
        ({"a": {"b": {"c": False}}}, False),
        ({"a": {"b": 1}}, None),
        ({"a": None}, None),
        ([], None),
        (None, None),
    ],
)
def test_looking_never_fails(data: Any, value: Any) -> None:
    assert look(data, "a.b.c") == value


def test_putting_makes_the_blocks_on_the_way() -> None:
    data: dict[str, Any] = {}
    put(data, "a.b.c", 1)
    put(data, "a.d", 2)
    assert data == {"a": {"b": {"c": 1}, "d": 2}}


def test_a_plain_safety_answer_gives_way_to_a_mapping() -> None:
    data: dict[str, Any] = {"red_flags": {"fever": "yes"}}
    put(data, "red_flags.fever.onset", "under_2_weeks")
    assert data == {"red_flags": {"fever": {"answer": "yes", "onset": "under_2_weeks"}}}


def test_taking_away_leaves_no_empty_blocks() -> None:
    data: dict[str, Any] = {"a": {"b": {"c": 1}}, "d": 1}
    take(data, "a.b.c")
    assert data == {"d": 1}


@pytest.mark.parametrize("field", ["a.x", "x", "x.y", "a.b.c.d"])
def test_taking_what_is_not_there_changes_nothing(field: str) -> None:
    data: dict[str, Any] = {"a": {"b": {"c": 1}}}
    take(data, field)
    assert data == {"a": {"b": {"c": 1}}}


def test_a_copy_is_new_at_every_depth() -> None:
    data: dict[str, Any] = {"a": {"b": [{"c": 1}]}}
    new = copied(data)
    assert new == data
    new["a"]["b"][0]["c"] = 2
    assert data["a"]["b"][0]["c"] == 1


@pytest.mark.parametrize(
    ("field", "whole"),
    [
        ("function.psfs.2.score", "function.psfs"),
        ("psych.phq4.1", "psych.phq4"),
        ("diagnoses.axial_spa.fused", "diagnoses"),
        ("red_flags.fever.worse", "red_flags.fever"),
        ("red_flags.fever", "red_flags.fever"),
        ("red_flags.axspa.psoriasis", "red_flags.axspa.psoriasis"),
        ("pain.nprs_now", "pain.nprs_now"),
        ("goals", "goals"),
    ],
)
def test_what_is_answered_anew_as_a_whole(field: str, whole: str) -> None:
    assert owner(field) == whole
