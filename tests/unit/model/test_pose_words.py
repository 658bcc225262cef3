from __future__ import annotations

import pytest

from lbp_cli.figure.body import CONTACTS, POINTS
from lbp_cli.figure.parts import GROUPS
from lbp_cli.model.pose_words import (
    CONTACT_WORDS,
    LIMBS,
    MIDDLE,
    PAINTED_WORDS,
    POINT_WORDS,
    PROP_FIELDS,
    PROP_WORDS,
)


def test_every_word_for_a_point_is_a_point_of_the_body() -> None:
    assert set(POINT_WORDS) <= set(POINTS)
    assert set(CONTACT_WORDS) == set(POINT_WORDS) | set(CONTACTS)
    assert set(PAINTED_WORDS) == set(GROUPS)


@pytest.mark.parametrize("name", [*MIDDLE, *LIMBS])
def test_a_joint_at_rest_is_in_its_range(name: str) -> None:
    joint = {**MIDDLE, **LIMBS}[name]
    assert joint.low <= joint.rest <= joint.high


@pytest.mark.parametrize("kind", PROP_WORDS)
def test_a_thing_may_have_what_it_needs_and_frames(kind: str) -> None:
    fields = PROP_FIELDS[kind]
    assert {*fields.needed, "frames"} <= set(fields.allowed)
    assert len(fields.allowed) == len(set(fields.allowed))
