from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from lbp_cli.figure.animation import flip_book, moves
from lbp_cli.figure.layout import drawing
from lbp_cli.figure.palette import STYLES
from lbp_cli.figure.solving import solved

from .pose_samples import WRITTEN, changed, sample


def book(name: str) -> str:
    ready = solved(sample(name))
    return flip_book(ready, drawing(ready, (480, 300)), STYLES["colour"], "p")


@pytest.mark.parametrize("name", WRITTEN)
def test_at_every_moment_something_is_seen(name: str) -> None:
    text = book(name)
    spans: list[tuple[float, float]] = []
    for rule in re.findall(r"@keyframes [\w-]+\{((?:[\d.]+%\{[^}]+\})+)\}", text):
        steps = re.findall(r"([\d.]+)%\{visibility:(\w+)\}", rule)
        ends = [*(float(place) for place, _ in steps[1:]), 100.0]
        spans += [
            (float(place), end)
            for (place, seen), end in zip(steps, ends, strict=True)
            if seen == "visible"
        ]
    moment = 0.0
    for start, end in sorted(spans):
        assert start <= moment + 1e-9
        moment = max(moment, end)
    assert moment == 100


def test_less_motion_and_paper_show_the_last_frame() -> None:
    text = book("squat")
    sheet = re.search("<style>(.*)</style>", text)
    assert sheet
    rules, _, screen = sheet.group(1).partition("@media screen and (prefers-reduced-motion:no-")
    assert ".p-move{display:none}" in rules
    assert ".p-still{display:none}.p-move{display:inline}" in screen
    assert "<script" not in text


def test_every_leaf_is_drawn_once_and_named_in_the_sheet() -> None:
    root = ET.fromstring(f"<svg>{book('bridge')}</svg>")
    leaves = [each for each in root.iter("g") if "p-leaf" in (each.get("class") or "")]
    assert len(leaves) == 8
    style = root.find("style")
    assert style is not None
    for number in range(8):
        assert f".p-l{number}{{animation:p-k{number} " in (style.text or "")


def test_muscles_of_one_frame_are_seen_in_its_leaf_alone() -> None:
    for frame, lit in ((1, [0]), (2, [7]), (None, [*range(8)])):
        ready = solved(changed("bridge", highlight_frame=frame))
        text = flip_book(ready, drawing(ready, (480, 300)), STYLES["colour"], "p")
        root = ET.fromstring(f"<svg>{text}</svg>")
        leaves = [each for each in root.iter("g") if "p-leaf" in (each.get("class") or "")]
        colour = STYLES["colour"].colours["highlight"]
        assert [n for n, each in enumerate(leaves) if colour in ET.tostring(each).decode()] == lit


def test_a_hold_and_a_single_frame_do_not_move() -> None:
    assert moves(solved(sample("squat")))
    assert not moves(solved(changed("squat", frames=[{"contact_height": 0.459}], arrows=[])))
