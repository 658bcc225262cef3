from __future__ import annotations

import pytest

from lbp_cli.figure.layout import MOST_PIXELS, drawing, laid_out
from lbp_cli.figure.shapes import Box, Stroke, extents
from lbp_cli.figure.solving import solved

from .pose_samples import WRITTEN, changed, sample


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("fit", [(480, 300), (150, 110), (285, 190)])
def test_everything_lies_on_the_card(name: str, fit: tuple[float, float]) -> None:
    card = drawing(solved(sample(name)), fit)
    assert card.width <= fit[0] + 0.01
    assert card.height <= fit[1] + 0.01
    for panel in card.panels:
        box = extents(panel.shapes)
        assert panel.left + box.left * card.scale > -12
        assert panel.left + box.right * card.scale < card.width + 12
        assert panel.top + box.bottom * card.scale < card.height + 12


def test_lying_figures_are_stacked_and_standing_ones_side_by_side() -> None:
    lying = drawing(solved(sample("bridge")), (480, 300))
    standing = drawing(solved(sample("squat")), (480, 300))
    assert lying.panels[0].left == lying.panels[1].left
    assert not lying.rules
    assert standing.panels[0].top == standing.panels[1].top
    assert len(standing.rules) == 1


def test_a_figure_is_never_a_giant() -> None:
    assert drawing(solved(sample("bridge")), (5000, 5000)).scale == MOST_PIXELS


def test_a_thumbnail_is_the_last_frame_without_number() -> None:
    card = drawing(solved(sample("squat")), (150, 110), thumb=True)
    (panel,) = card.panels
    assert panel.badge is None
    both = drawing(solved(sample("squat")), (150, 110))
    assert [each.badge.number for each in both.panels if each.badge] == [1, 2]


def test_a_focus_cuts_and_enlarges() -> None:
    whole = drawing(solved(sample("bridge")), (480, 300))
    near = drawing(
        solved(changed("bridge", focus={"x": [0, 0.4], "height": [-0.05, 0.3]})), (480, 300)
    )
    assert near.scale > whole.scale
    assert len(near.clips) == len(near.panels)


def test_the_larger_of_both_arrangements_is_taken() -> None:
    shapes = (Stroke(((0.0, 0.0), (1.0, 0.2)), "line", 1),)
    card = laid_out([shapes, shapes], Box(0, 0, 1, 0.2), (300, 300), [1, 2])
    assert card.panels[0].left == card.panels[1].left
