from __future__ import annotations

from lbp_cli.figure.palette import STYLES
from lbp_cli.figure.parts import GROUPS, PELVIS, SOLID

from .pose_samples import at_rest, body


def test_both_sides_have_the_same_parts() -> None:
    for limb in ("arm", "leg"):
        right, left = GROUPS[f"{limb}_r"], GROUPS[f"{limb}_l"]
        assert [part.tone for part in right] == [part.tone for part in left]
        radii = [[spot.radius for spot in part.spots] for part in right]
        assert radii == [[spot.radius for spot in part.spots] for part in left]


def test_parts_of_a_limb_hang_together() -> None:
    made = body(at_rest())
    for limb in ("arm_r", "leg_l"):
        tops = [max(made.ball(s).centre[1] + s.radius for s in p.spots) for p in GROUPS[limb]]
        bottoms = [min(made.ball(s).bottom for s in p.spots) for p in GROUPS[limb]]
        for top, bottom in zip(tops, bottoms, strict=True):
            assert any(
                bottom < other < top for other in tops + bottoms if other not in (top, bottom)
            )


def test_every_colour_is_in_every_style() -> None:
    tones = {part.tone for parts in GROUPS.values() for part in parts}
    assert tones <= set(STYLES["colour"].colours)


def test_the_pelvis_is_painted_in_trousers_and_all_balls_are_solid() -> None:
    assert {part.tone for part in PELVIS} == {"trousers"}
    assert all(spot.radius > 0 for spot in SOLID)
