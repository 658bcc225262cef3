"""The shipped pictures: every one sound, small, within its card, and where it was before.

`geometry.txt` holds places of the body on the page, frame by frame, in thousandths of the person's
height. `pytest tests/pictures --golden-update` writes it again: look at the pictures that changed
before you commit it.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from lbp_cli.figure import picture_svg
from lbp_cli.figure.checks import flaws
from lbp_cli.figure.layout import drawing
from lbp_cli.figure.shapes import extents
from lbp_cli.figure.solving import solved
from lbp_cli.figure.written import picture_of
from lbp_cli.workflow import load_library

GEOMETRY = Path(__file__).parent / "geometry.txt"
PICTURES = load_library().catalogue.pictures
POINTS = ("head", "palm_r", "palm_l", "sit", "knee_r", "knee_l", "ankle_r", "ankle_l")
CARD = (480.0, 300.0)
LARGEST = 80_000


@cache
def svg(name: str) -> str:
    return picture_svg(PICTURES[name], name=name, fit=CARD, prefix=name)


@pytest.mark.parametrize("name", PICTURES)
def test_the_body_can_be_and_the_movement_can_be_seen(name: str) -> None:
    found = [flaw.message for flaw in flaws(picture_of(PICTURES[name])) if not flaw.warning]
    assert found == []


@pytest.mark.parametrize("name", PICTURES)
def test_it_is_well_formed_small_and_of_finite_numbers(name: str) -> None:
    root = ET.fromstring(svg(name))
    assert len(svg(name).encode()) < LARGEST
    assert not re.search(r"\b(nan|inf)\b", svg(name))
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", PICTURES)
def test_everything_lies_on_the_card(name: str) -> None:
    picture = picture_of(PICTURES[name])
    card = drawing(solved(picture), CARD)
    assert card.width <= CARD[0] + 0.01
    assert card.height <= CARD[1] + 0.01
    if picture.focus is not None:
        assert len(card.clips) == len(picture.frames)
        return
    for panel in card.panels:
        box = extents(panel.shapes)
        assert panel.left + box.left * card.scale > 0
        assert panel.left + box.right * card.scale < card.width
        assert panel.top + box.top * card.scale > 0
        assert panel.top + box.bottom * card.scale < card.height


@pytest.mark.parametrize("name", PICTURES)
def test_its_words_stand_alone(name: str) -> None:
    written = json.loads(PICTURES[name])
    alt = written["alt"]
    assert alt.endswith(".")
    assert len(alt) <= 240
    assert not re.search(r"\b(picture|image|figure|arrow)\b", alt, re.IGNORECASE)
    if len(written["frames"]) > 1:
        assert "2:" in alt


def test_the_geometry_is_as_it_was(request: pytest.FixtureRequest) -> None:
    text = "".join(line for name in PICTURES for line in geometry(name))
    if request.config.getoption("--golden-update"):
        GEOMETRY.write_text(text, encoding="utf-8")
    assert text == GEOMETRY.read_text(encoding="utf-8")


def geometry(name: str) -> list[str]:
    """A line for each frame: the points of the body on the page, to the right and up."""
    ready = solved(picture_of(PICTURES[name]))
    lines = []
    for number, key in enumerate(ready.keys, start=1):
        places = (ready.camera.page(key.body.point(point)) for point in POINTS)
        shown = "  ".join(
            f"{point} {round(x * 1000) + 0} {round(-y * 1000) + 0}"
            for point, (x, y) in zip(POINTS, places, strict=True)
        )
        lines.append(f"{name} {number}: {shown}\n")
    return lines
