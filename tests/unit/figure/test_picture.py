from __future__ import annotations

import pytest

from lbp_cli.figure.things import thing


@pytest.mark.parametrize(("frames", "seen"), [((), [1, 2, 3]), ((2,), [2]), ((1, 3), [1, 3])])
def test_a_thing_is_in_its_frames_or_in_all(frames: tuple[int, ...], seen: list[int]) -> None:
    prop = thing("mat", frames=frames)
    assert [each for each in (1, 2, 3) if prop.is_in(each)] == seen
