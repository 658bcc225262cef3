"""Blocks of what was seen or measured."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import ValidationError

from lbp_cli.model.authored.profile_tests import Gait, PhysicalTests, Posture


def test_every_physical_test_may_be_left_out() -> None:
    tests = PhysicalTests.model_validate({})
    assert set(tests.model_dump().values()) == {None}


@pytest.mark.parametrize("name", sorted(PhysicalTests.model_fields))
def test_every_physical_test_has_range_unit_and_procedure(name: str) -> None:
    field = PhysicalTests.model_fields[name]
    assert field.description
    assert isinstance(field.json_schema_extra, dict)
    assert field.json_schema_extra["unit"]
    assert str(field.json_schema_extra["source"]).startswith("PT-")
    limits = {type(each).__name__: each for each in field.metadata}
    assert set(limits) == {"Ge", "Le"}
    low, high = limits["Ge"].ge, limits["Le"].le
    assert type(None) in get_args(field.annotation)
    for value in (low, high):
        assert getattr(PhysicalTests.model_validate({name: value}), name) == value
    for value in (low - 1, high + 1, True, str(low)):
        with pytest.raises(ValidationError):
            PhysicalTests.model_validate({name: value})


def test_posture_is_unknown_unless_seen() -> None:
    assert Posture.model_validate({}).pattern == "unknown"
    with pytest.raises(ValidationError):
        Posture.model_validate({"pattern": "crooked"})


def test_gait_answers_are_required() -> None:
    assert Gait.model_validate({"limp": False, "unsteady": True}).speed_m_s is None
    for block in ({"limp": False}, {"unsteady": False}, {"limp": "maybe", "unsteady": False}):
        with pytest.raises(ValidationError):
            Gait.model_validate(block)
