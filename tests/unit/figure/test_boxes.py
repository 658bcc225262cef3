from __future__ import annotations

from lbp_cli.figure.boxes import EDGE, block, painted, rod
from lbp_cli.figure.camera import camera
from lbp_cli.figure.shapes import Patch, Stroke

BOX = block((0, 1), (0, 2), (0, 3))


def tones(azimuth: float, elevation: float) -> list[str]:
    return [
        each.fill for each in painted([BOX], camera(azimuth, elevation)) if isinstance(each, Patch)
    ]


def test_three_sides_are_seen_and_the_top_comes_last() -> None:
    assert tones(20, 20) == ["prop-side", "prop-front", "prop-top"]


def test_the_side_that_faces_the_camera_is_the_one_drawn() -> None:
    def side(azimuth: float) -> float:
        seen = camera(azimuth, 20)
        first = painted([BOX], seen)[0]
        assert isinstance(first, Patch)
        places = [seen.page((x, 0, 0)) for x in (0, 1)]
        return min((0, 1), key=lambda x: min(abs(places[x][0] - p[0]) for p in first.rings[0]))

    assert side(20) == 1
    assert side(-20) == 0


def test_further_boxes_are_painted_first() -> None:
    near, far = block((0, 1), (0, 1), (5, 6)), block((0, 1), (0, 1), (0, 1), ("mat",) * 3)
    first = painted([near, far], camera(0, 10))[0]
    assert isinstance(first, Patch)
    assert first.fill == "mat"


def test_a_rod_has_an_outline_on_both_sides() -> None:
    edge, core = rod(((0.0, 0.0), (1.0, 0.0)), "weight", 3.0)
    assert edge == Stroke(((0.0, 0.0), (1.0, 0.0)), "line", 3.0 + 2 * EDGE)
    assert core == Stroke(((0.0, 0.0), (1.0, 0.0)), "weight", 3.0)
