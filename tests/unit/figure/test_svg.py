from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from lbp_cli.figure.layout import drawing
from lbp_cli.figure.palette import STYLES
from lbp_cli.figure.shapes import Badge, Blob, Group, Oval, Patch, Pointer, Stroke
from lbp_cli.figure.solving import solved
from lbp_cli.figure.svg import (
    Pen,
    arrow_width,
    badge,
    element,
    elements,
    number,
    svg_body,
)

from .pose_samples import WRITTEN, sample

PEN = Pen(100, 10, 20, STYLES["colour"], "p")


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (1.26, "1.3"), (-0.01, "0"), (0.05, "0.1"), (-3.14, "-3.1")]
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text


def test_a_circle_is_two_arcs_and_a_hull_arcs_and_lines() -> None:
    circle = element(Blob((((0, 0, 0.1),),), "skin"), PEN, "n")
    assert circle.count("A10 10 0 1 1") == 2
    hull = element(Blob((((0, 0, 0.1), (0.5, 0, 0.1)),), "skin", "line", 2, 0.5), PEN, "n")
    assert hull.count("A10 10") == 2
    assert hull.count("L") == 1
    assert 'fill-opacity="0.5"' in hull
    assert 'stroke="#26323d"' in hull


def test_places_are_scaled_and_moved() -> None:
    assert 'd="M10 20L110 20Z"' in element(Patch((((0, 0), (1, 0)),), "mat"), PEN, "n")
    assert 'cx="10" cy="20" rx="50" ry="5"' in element(Oval((0, 0), 0.5, 0.05, "ground"), PEN, "n")
    assert 'd="M10 20L110 120"' in element(Stroke(((0, 0), (1, 1)), "band", 2), PEN, "n")


def test_an_arrow_has_a_halo_a_shaft_and_a_head() -> None:
    drawn = element(Pointer(((0, 0), (0.5, 0))), PEN, "n")
    assert drawn.count("<path") == 3
    assert drawn.count("M60 20L") == 2  # the tip of the head, in the halo and by itself
    assert element(Pointer(((0, 0), (0.5, 0)), both=True), PEN, "n").count("M10 20L") == 2


def test_an_arrow_of_no_length_is_still_drawn() -> None:
    assert "nan" not in element(Pointer(((0, 0), (0, 0))), PEN, "n")


def test_arrows_are_neither_thin_nor_fat() -> None:
    assert (arrow_width(10), arrow_width(1000)) == (2.0, 3.6)


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("style", STYLES)
def test_it_is_xml_of_finite_numbers_in_the_colours_of_the_style(name: str, style: str) -> None:
    palette = STYLES[style]  # type: ignore[index]
    body = svg_body(drawing(solved(sample(name)), (480, 300)), palette, "p")
    ET.fromstring(f"<svg>{body}</svg>")
    assert not re.search("nan|inf", body)
    used = set(re.findall(r'(?:fill|stroke)="([^"]+)"', body)) - {"none"}
    assert used <= set(palette.colours.values())


@pytest.mark.parametrize("name", WRITTEN)
def test_every_style_draws_the_same_lines(name: str) -> None:
    card = drawing(solved(sample(name)), (480, 300))

    def geometry(style: str) -> list[str]:
        body = svg_body(card, STYLES[style], "p")  # type: ignore[index]
        return re.findall(r' d="([^"]+)"', body)

    assert geometry("colour") == geometry("print") == geometry("dark") == geometry("css")


def test_numbers_of_frames_are_drawn_without_a_font() -> None:
    drawn = badge(Badge((5, 5), 3), 200, STYLES["print"])
    assert "<text" not in drawn
    assert "<circle" in drawn


def test_a_group_is_written_once_and_painted_twice() -> None:
    parts = (Blob((((0, 0, 0.1),),), "skin"), Blob((((0.2, 0, 0.1),),), "shirt"))
    drawn = elements((Oval((0, 0), 1, 1, "ground"), Group(parts, "line", 2)), PEN)
    assert drawn.count("<path") == 2
    assert '<g id="p-1">' in drawn
    assert drawn.endswith('<use href="#p-1"/>')
    assert re.search(r'<g stroke="#26323d" stroke-width="3"[^>]*><g id="p-1">', drawn)
