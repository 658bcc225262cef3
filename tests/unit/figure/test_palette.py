from __future__ import annotations

import re

import pytest

from lbp_cli.figure.palette import STYLES


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_style_has_every_colour() -> None:
    names = {tuple(style.colours) for style in STYLES.values()}
    assert len(names) == 1


def test_print_is_grey() -> None:
    for colour in STYLES["print"].colours.values():
        assert re.fullmatch(r"#([0-9a-f]{2})\1\1", colour)


@pytest.mark.parametrize("style", ["colour", "print", "dark"])
def test_arrows_and_numbers_stand_out(style: str) -> None:
    palette = STYLES[style]  # type: ignore[index]
    assert contrast(palette.colour("arrow"), palette.colour("paper")) >= 4.5
    assert contrast(palette.colour("badge-text"), palette.colour("badge")) >= 4.5


def test_outlines_stand_out_on_white_paper() -> None:
    for style in ("colour", "print"):
        assert contrast(STYLES[style].colour("line"), "#ffffff") > 10


def test_the_css_style_falls_back_to_colour() -> None:
    assert STYLES["css"].colour("skin") == "var(--fig-skin,#e9b690)"
