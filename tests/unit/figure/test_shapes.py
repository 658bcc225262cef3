from __future__ import annotations

import pytest

from lbp_cli.figure.shapes import Blob, Box, Oval, Patch, Pointer, Stroke, extent, extents


def test_extents_hold_circles_with_their_radius_and_all_points() -> None:
    assert extent(Blob((((0, 0, 1),), ((3, 1, 0.5),)), "skin")) == Box(-1, -1, 3.5, 1.5)
    assert extent(Patch((((0, 0), (2, 3)), ((-1, 1),)), "mat")) == Box(-1, 0, 2, 3)
    assert extent(Oval((1, 1), 2, 0.5, "ground")) == Box(-1, 0.5, 3, 1.5)
    assert extent(Stroke(((0, 0), (1, -1)), "band", 2)) == Box(0, -1, 1, 0)
    assert extent(Pointer(((5, 5), (6, 7)))) == Box(5, 5, 6, 7)


def test_several_shapes_together() -> None:
    shapes = (Stroke(((0, 0), (1, 1)), "line", 1), Stroke(((-2, 3), (0, 0)), "line", 1))
    box = extents(shapes)
    assert (box.width, box.height) == (3, 3)
    assert box.grown(0.5) == Box(-2.5, -0.5, 1.5, 3.5)
    with pytest.raises(ValueError, match="no shape"):
        extents(())
