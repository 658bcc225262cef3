from __future__ import annotations

import pytest

from lbp_cli.figure.arrow_head import apart, arrow_head


def test_the_head_ends_at_the_tip_and_looks_along_the_way() -> None:
    tip, left, right = arrow_head([(0.0, 0.0), (5.0, 0.0), (10.0, 0.0)], 2.0)
    assert tip == (10.0, 0.0)
    assert left == pytest.approx((8.0, 0.9))
    assert right == pytest.approx((8.0, -0.9))


def test_a_short_way_has_a_head_too() -> None:
    tip, left, right = arrow_head([(0.0, 0.0), (0.0, 0.1)], 2.0)
    assert tip == (0.0, 0.1)
    assert apart(left, right) == pytest.approx(1.8)
