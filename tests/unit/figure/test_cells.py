from __future__ import annotations

import pytest

from lbp_cli.figure.cells import braille, half_blocks
from lbp_cli.figure.palette import STYLES

from .pose_samples import WRITTEN, sample


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize(("columns", "rows"), [(58, 24), (40, 16), (78, 24)])
def test_braille_fits_and_is_braille(name: str, columns: int, rows: int) -> None:
    lines = braille(sample(name), columns, rows)
    assert 4 < len(lines) <= rows
    assert all(len(line) <= columns for line in lines)
    assert {char for line in lines for char in line} <= {" ", *map(chr, range(0x2801, 0x2900))}
    assert lines[0].strip()
    assert lines[-1].strip()


@pytest.mark.parametrize("name", WRITTEN)
def test_half_blocks_fit_and_have_the_colours_of_the_style(name: str) -> None:
    rows = half_blocks(sample(name), 60, 24, "dark")
    assert 4 < len(rows) <= 24
    colours = {colour for row in rows for _, *both in row for colour in both} - {""}
    assert colours <= set(STYLES["dark"].colours.values())
    assert STYLES["dark"].colour("shirt") in colours
    assert {sign for row in rows for sign, _, _ in row} <= set(" ▀▄█")


def test_both_frames_are_seen() -> None:
    lines = braille(sample("squat"), 78, 24)
    middle = [line[:78].rstrip() for line in lines]
    left = sum(bool(line[:30].strip()) for line in middle)
    right = sum(bool(line[40:].strip()) for line in middle)
    assert left > 8
    assert right > 8
