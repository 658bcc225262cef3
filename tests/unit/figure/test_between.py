from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_cli.figure.between import between, eased
from lbp_cli.figure.body import CONTACTS, PALM_RADIUS, POINTS
from lbp_cli.figure.solving import solved
from lbp_cli.figure.space import length, minus

from .pose_samples import WRITTEN, changed, sample

SHARES = st.floats(0, 1)


@pytest.mark.parametrize("name", WRITTEN)
def test_the_ends_are_the_keys(name: str) -> None:
    first, second = solved(sample(name)).keys
    assert between(first, second, 0) is first.body
    assert between(first, second, 1) is second.body


@given(st.sampled_from(sorted(WRITTEN)), SHARES)
def test_nothing_sinks_on_the_way(name: str, share: float) -> None:
    first, second = solved(sample(name)).keys
    body = between(first, second, share)
    assert min(ball.bottom for ball in body.balls(CONTACTS["any"])) > -0.03


@pytest.mark.parametrize("name", WRITTEN)
def test_no_point_jumps(name: str) -> None:
    first, second = solved(sample(name)).keys
    bodies = [between(first, second, step / 16) for step in range(17)]
    for before, after in pairwise(bodies):
        assert max(length(minus(after.point(p), before.point(p))) for p in POINTS) < 0.12


def test_planted_feet_stay_planted() -> None:
    first, second = solved(sample("squat")).keys
    there = first.body.point("ball_r")
    for step in range(1, 8):
        assert between(first, second, step / 8).point("ball_r") == pytest.approx(there, abs=2e-3)


def test_a_target_that_moves_is_mixed() -> None:
    first, second = solved(sample("clamshell")).keys
    knees = [between(first, second, share).point("knee_l")[1] for share in (0, 0.5, 1)]
    assert knees[0] < knees[1] < knees[2]


@given(SHARES)
def test_easing_goes_from_end_to_end(share: float) -> None:
    assert 0 <= eased(share) <= 1
    assert eased(share) + eased(1 - share) == pytest.approx(1)


@pytest.mark.parametrize(
    ("limb", "before", "after", "lowest"),
    [
        ("foot_r", {"x": 0.1}, {"x": 0.1, "height": 0.1}, 0.0),
        ("hand_r", {"x": 0.285}, {"x": 0.285, "height": 0.25}, PALM_RADIUS),
    ],
)
def test_a_limb_leaves_the_floor_slowly(
    limb: str, before: dict[str, float], after: dict[str, float], lowest: float
) -> None:
    """A height that is left out is that of the floor, also on the way to one that is said."""
    name = "squat" if limb == "foot_r" else "bird-dog"
    base = {"contact_height": 0.42} if limb == "foot_r" else {}
    frames = [{limb: before, **base}, {limb: after, **base}]
    first, second = solved(changed(name, frames=frames)).keys
    point = "sole_r" if limb == "foot_r" else "palm_r"
    heights = [between(first, second, share / 10).point(point)[1] for share in range(11)]
    steps = [b - a for a, b in pairwise(heights)]
    assert heights[-1] - heights[0] == pytest.approx(after["height"] - lowest, abs=0.01)
    assert max(steps) < 0.2 * (heights[-1] - heights[0])
