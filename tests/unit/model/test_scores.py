from __future__ import annotations

from typing import get_args

import pytest

from lbp_cli.model.scores import OUTCOMES, Band, Edge, NormKind, OutcomeName
from lbp_cli.model.vocabulary import Scalar


@pytest.mark.parametrize(
    ("edge", "limit", "value", "holds"),
    [
        ("up_to", 3, 3, True),
        ("up_to", 3, 3.1, False),
        ("from", 3, 3, True),
        ("from", 3, 2.9, False),
        ("above", 0.8, 0.8, False),
        ("above", 0.8, 0.81, True),
        ("is", "low", "low", True),
        ("is", "low", "high", False),
        ("is", True, True, True),
        ("is", True, False, False),
        ("up_to", 3, "low", False),
    ],
)
def test_a_band_holds_its_values(edge: Edge, limit: Scalar, value: Scalar, holds: bool) -> None:
    assert Band(edge, limit, "a word", "a meaning").holds(value) is holds


def test_every_comparison_has_outcomes_and_every_outcome_is_used() -> None:
    assert set(OUTCOMES) == set(get_args(NormKind))
    assert {each for names in OUTCOMES.values() for each in names} == set(get_args(OutcomeName))
