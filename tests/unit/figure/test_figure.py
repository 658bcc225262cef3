from __future__ import annotations

import json
import re

import pytest

from lbp_cli.figure import alternative, picture_svg, thumbnail_symbol

from .pose_samples import WRITTEN

TEXTS = {name: json.dumps(written) for name, written in WRITTEN.items()}


@pytest.mark.parametrize("name", WRITTEN)
def test_a_picture_is_small_fits_and_is_the_same_twice(name: str) -> None:
    svg = picture_svg(TEXTS[name], name=name, fit=(480, 300))
    assert svg == picture_svg(TEXTS[name], name=name, fit=(480, 300))
    assert len(svg.encode()) < 80_000
    width, height = re.search(r'width="(\d+)" height="(\d+)"', svg).groups()  # type: ignore[union-attr]
    assert int(width) <= 480
    assert int(height) <= 300
    assert alternative(TEXTS[name]) == WRITTEN[name]["alt"]


def test_many_pictures_on_a_page_have_ids_of_their_own() -> None:
    page = "".join(
        picture_svg(text, name=name, prefix=f"p{place}", animated=True)
        for place, (name, text) in enumerate(TEXTS.items())
    )
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids)) >= 2 * len(TEXTS)
    assert set(re.findall(r"url\(#([^)]+)\)", page)) <= set(ids)
    frames = re.findall(r"@keyframes ([\w-]+)", page)
    assert len(frames) == len(set(frames))


def test_only_a_picture_that_moves_is_animated() -> None:
    assert "@keyframes" in picture_svg(TEXTS["squat"], name="a", animated=True)
    assert "@keyframes" not in picture_svg(TEXTS["squat"], name="a")
    held = json.dumps({**WRITTEN["squat"], "hold": True})
    assert "@keyframes" not in picture_svg(held, name="a", animated=True)


def test_a_thumbnail_is_one_frame_to_be_used_many_times() -> None:
    symbol = thumbnail_symbol(TEXTS["squat"], name="thumb-3")
    size = re.match(r'<symbol id="thumb-3" viewBox="0 0 (\d+) (\d+)">', symbol)
    assert size
    assert int(size.group(1)) <= 150
    assert int(size.group(2)) <= 110
    assert len(symbol) < len(picture_svg(TEXTS["squat"], name="a", fit=(150, 110))) / 1.5
    assert 'id="thumb-3-' in symbol
