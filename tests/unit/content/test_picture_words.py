from __future__ import annotations

import json
from typing import Any

import pytest

from lbp_cli.content.picture_words import slips
from lbp_cli.workflow import load_library

SIT: dict[str, Any] = {"contact": ["sit"], "contact_height": 0.4}
PLANTED: dict[str, Any] = {"foot": {"x": 0}}
TWO: list[dict[str, Any]] = [{}, {}]


def found(**written: Any) -> list[tuple[Any, ...]]:
    return [path for path, _ in slips({"frames": [{}], **written})]


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ({"thumb": 2}, ("thumb",)),
        ({"frames": TWO, "thumb": 3}, ("thumb",)),
        ({"frames": TWO, "highlight": ["abs"], "highlight_frame": 3}, ("highlight_frame",)),
        ({"frames": TWO, "highlight_frame": 1}, ("highlight_frame",)),
        ({"props": [{"kind": "mat"}, {"kind": "mat", "frames": [2]}]}, ("props", 1, "frames")),
        ({"arrows": [{"follow": "sit"}]}, ("arrows", 0, "follow")),
        ({"frames": TWO, "arrows": [{"follow": "sit", "frame": 1}]}, ("arrows", 0, "frame")),
        ({"frames": TWO, "arrows": [{"at": "sit", "frame": 3}]}, ("arrows", 0, "frame")),
        ({"frames": TWO, "arrows": [{"follow": "sit", "since": 3}]}, ("arrows", 0, "since")),
        ({"frames": TWO, "arrows": [{"follow": "sit", "since": 2}]}, ("arrows", 0, "since")),
        ({"hold": True, "arrows": [{"at": "sit"}]}, ("arrows",)),
        ({"base": {**SIT, "contact_height": [0, 1]}}, ("base", "contact_height")),
        (
            {"base": SIT, "frames": [{}, {"contact_height": [0, 1]}]},
            ("frames", 1, "contact_height"),
        ),
        ({"base": {**PLANTED, "contact": ["feet"]}}, ("base", "contact")),
        ({"base": PLANTED, "frames": [{"contact": ["foot_r"]}]}, ("frames", 0, "contact")),
        ({"frames": [{"foot_l": {"x": 0}, "contact": ["toes"]}]}, ("frames", 0, "contact")),
        ({"base": {"hand": {"x": 0}, "contact": ["knees", "hands"]}}, ("base", "contact")),
        ({"frames": [{"hand_r": {"x": 0}, "contact": ["palm_r"]}]}, ("frames", 0, "contact")),
    ],
)
def test_what_does_not_fit_is_found_at_its_place(written: dict[str, Any], path: Any) -> None:
    assert found(**written) == [path]


@pytest.mark.parametrize(
    "written",
    [
        {"thumb": 1},
        {"frames": TWO, "thumb": 2, "props": [{"kind": "mat", "frames": [1, 2]}]},
        {"frames": [{}] * 3, "arrows": [{"follow": "sit", "since": 1}]},
        {"frames": [{}] * 3, "arrows": [{"follow": "sit", "since": 1, "frame": 2}]},
        {"hold": True, "arrows": []},
        {"base": {"contact": ["knees", "toes"], "contact_height": [0, 0.1]}},
        {"frames": [{"hand_r": {"x": 0}, "contact": ["palm_l", "knee_r"]}]},
        {"base": PLANTED, "frames": [{"foot": None, "contact": ["feet"]}]},
        {"base": {**PLANTED, **SIT}},
        {"frames": TWO, "highlight": ["abs"], "highlight_frame": 2},
    ],
)
def test_what_fits_is_let_alone(written: dict[str, Any]) -> None:
    assert found(**written) == []


def test_words_name_the_frame_and_how_many_there_are() -> None:
    (_, words), (_, more) = slips({"frames": [{}, {"contact_height": [0, 1]}], "thumb": 3})
    assert words == "thumb names frame 3, but there are 2 frames"
    assert more == "frame 2: two heights need two contacts"


def test_the_shipped_pictures_fit_together() -> None:
    for name, text in load_library().catalogue.pictures.items():
        assert list(slips(json.loads(text))) == [], name
