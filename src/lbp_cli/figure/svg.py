"""A drawing -> SVG text. Coordinates are rounded to a tenth of a pixel."""

from __future__ import annotations

from collections.abc import Sequence
from math import pi
from typing import Final, assert_never

from lbp_cli.figure.arrow_head import apart, arrow_head
from lbp_cli.figure.hull import Arc, Circle, Point, hull
from lbp_cli.figure.layout import Drawing
from lbp_cli.figure.palette import Style
from lbp_cli.figure.shapes import Badge, Blob, Group, Oval, Patch, Pointer, Shape, Stroke
from lbp_cli.model.value import dataclass

_HEAD: Final = 3.3
_HALO: Final = 1.7
_DIGITS: Final = {
    1: "M-1.6-1.6L.5-3.2V3.4",
    2: "M-2-1.6Q-1.9-3.3 0-3.3T1.9-1.6Q1.9-.3-2 3.3H2.1",
    3: "M-1.9-2.4Q-1.3-3.3 0-3.3 1.8-3.2 1.8-1.7 1.8-.2-.4-.2 2-.2 2 1.6 2 3.3 0 3.4"
    "-1.6 3.4-2.1 2.2",
}
_TURN: Final = 2 * pi


@dataclass(frozen=True, slots=True)
class Pen:
    """Scale (pixels to the stature), place of the page's origin in pixels, the style, and with what
    ids begin.
    """

    scale: float
    left: float
    top: float
    style: Style
    prefix: str

    def at(self, point: Point) -> str:
        """A point as a pair of coordinates."""
        x, y = self.pixel(point)
        return f"{number(x)} {number(y)}"

    def pixel(self, point: Point) -> Point:
        """A point of the page in pixels."""
        return (self.left + point[0] * self.scale, self.top + point[1] * self.scale)


def number(value: float) -> str:
    """A number to a tenth, as short as it can be written."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def svg_body(drawing: Drawing, style: Style, prefix: str, last: str | None = None) -> str:
    """The elements inside an SVG of the drawing's size; ids begin with `prefix`.

    `last` are elements to put in the place of the last panel.
    """
    parts: list[str] = []
    for x0, y0, x1, y1 in drawing.rules:
        parts.append(
            f'<path d="M{number(x0)} {number(y0)}L{number(x1)} {number(y1)}" fill="none"'
            f' stroke="{style.colour("shadow")}" stroke-opacity=".25" stroke-dasharray="2 4"/>'
        )
    for place, panel in enumerate(drawing.panels):
        inside = elements(
            panel.shapes, Pen(drawing.scale, panel.left, panel.top, style, f"{prefix}-{place}")
        )
        if last is not None and place == len(drawing.panels) - 1:
            inside = last
        if drawing.clips:
            box = drawing.clips[place]
            name = f"{prefix}-clip{place}"
            inside = (
                f'<clipPath id="{name}"><rect x="{number(box.left)}" y="{number(box.top)}" '
                f'width="{number(box.width)}" height="{number(box.height)}"/></clipPath>'
                f'<g clip-path="url(#{name})">{inside}</g>'
            )
        parts.append(inside)
        if panel.badge:
            parts.append(badge(panel.badge, drawing.scale, style))
    return "".join(parts)


def elements(shapes: Sequence[Shape], pen: Pen) -> str:
    """Shapes as elements, one after the other."""
    return "".join(element(shape, pen, f"{pen.prefix}-{n}") for n, shape in enumerate(shapes))


def element(shape: Shape, pen: Pen, name: str) -> str:
    """One shape as an element; `name` is its id when it needs one."""
    style = pen.style
    match shape:
        case Blob(hulls, fill, stroke, width, opacity):
            path = "".join(_hull_path(circles, pen) for circles in hulls)
            return _path(path, style.colour(fill), _stroke(style, stroke, width), opacity)
        case Group(parts, stroke, width):
            inside = "".join(element(part, pen, name) for part in parts)
            outline = _stroke(style, stroke, width).lstrip()
            return f'<g {outline}><g id="{name}">{inside}</g></g><use href="#{name}"/>'
        case Patch(rings, fill, stroke, width, opacity):
            path = "".join(f"M{'L'.join(pen.at(each) for each in ring)}Z" for ring in rings)
            return _path(path, style.colour(fill), _stroke(style, stroke, width), opacity)
        case Oval(centre, across, down, fill):
            x, y = pen.pixel(centre)
            rx, ry = number(across * pen.scale), number(down * pen.scale)
            return (
                f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{rx}" ry="{ry}"'
                f' fill="{style.colour(fill)}"/>'
            )
        case Stroke(points, colour, width):
            return _line(points, pen, style.colour(colour), width)
        case Pointer(points, both):
            return _pointer(points, pen, both=both)
        case _:
            assert_never(shape)


def _stroke(style: Style, name: str, share: float) -> str:
    """The outline of a shape; bodies have two line widths, of which half lies under the fill."""
    if not name:
        return ""
    width = number(share * style.line)
    return f' stroke="{style.colour(name)}" stroke-width="{width}" stroke-linejoin="round"'


def _path(path: str, fill: str, stroke: str, opacity: float) -> str:
    seen = f' fill-opacity="{opacity:g}"' if opacity < 1 else ""
    return f'<path d="{path}" fill="{fill}"{seen}{stroke}/>'


def _hull_path(circles: tuple[Circle, ...], pen: Pen) -> str:
    """The outline of a hull: arcs joined by straight lines."""
    arcs = hull(circles)
    if len(arcs) == 1:
        return _circle_path(arcs[0].circle, pen)
    parts: list[str] = []
    for place, arc in enumerate(arcs):
        parts.append(f"{'L' if place else 'M'}{pen.at(arc.first)}{_arc(arc, pen)}")
    return "".join(parts) + "Z"


def _arc(arc: Arc, pen: Pen) -> str:
    radius = number(arc.circle[2] * pen.scale)
    large = int((arc.end - arc.start) % _TURN > pi)
    return f"A{radius} {radius} 0 {large} 1 {pen.at(arc.last)}"


def _circle_path(circle: Circle, pen: Pen) -> str:
    x, y, radius = circle
    size = number(radius * pen.scale)
    left, right = pen.at((x - radius, y)), pen.at((x + radius, y))
    return f"M{left}A{size} {size} 0 1 1 {right}A{size} {size} 0 1 1 {left}Z"


def _line(points: tuple[Point, ...], pen: Pen, colour: str, width: float) -> str:
    way = "L".join(pen.at(point) for point in points)
    return (
        f'<path d="M{way}" fill="none" stroke="{colour}" stroke-width="{number(width)}"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    )


def arrow_width(scale: float) -> float:
    """The width of arrows in pixels, for a scale in pixels to the stature."""
    return max(2.0, min(3.6, 0.0125 * scale))


def _pointer(points: tuple[Point, ...], pen: Pen, *, both: bool) -> str:
    """An arrow over a paper-coloured halo; its line ends inside its head."""
    width = arrow_width(pen.scale)
    size = _HEAD * width
    pixels = [pen.pixel(point) for point in points]
    heads = [_head(pixels, size)] + ([_head(pixels[::-1], size)] if both else [])
    shaft = _shortened(pixels, size * 0.7)
    shaft = _shortened(shaft[::-1], size * 0.7)[::-1] if both else shaft
    way = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in shaft)
    head = "".join(heads)
    paper, colour = pen.style.colour("paper"), pen.style.colour("arrow")
    thick = number(width + 2 * _HALO)
    return (
        f'<path d="{way}{head}" fill="{paper}" fill-opacity="0" stroke="{paper}"'
        f' stroke-width="{thick}" stroke-linejoin="round"/>'
        f'<path d="{way}" fill="none" stroke="{colour}" stroke-width="{number(width)}"/>'
        f'<path d="{head}" fill="{colour}"/>'
    )


def _head(pixels: list[Point], size: float) -> str:
    corners = arrow_head(pixels, size)
    return "M" + "L".join(f"{number(a)} {number(b)}" for a, b in corners) + "Z"


def _shortened(pixels: list[Point], less: float) -> list[Point]:
    """The way without its last pixels, so that it does not show beyond the tip."""
    kept = list(pixels)
    while len(kept) > 2 and apart(kept[-2], pixels[-1]) < less:
        kept.pop()
    end, before = pixels[-1], kept[-2]
    whole = apart(before, end)
    share = max(0.0, (whole - less) / whole) if whole else 0.0
    kept[-1] = (before[0] + (end[0] - before[0]) * share, before[1] + (end[1] - before[1]) * share)
    return kept


def badge(shown: Badge, scale: float, style: Style) -> str:
    """The number of a frame. It is drawn, not written, so that no font is needed."""
    radius = max(6.5, min(10.0, 0.036 * scale))
    x, y = shown.centre
    size = number(radius / 6.5 * 10)
    return (
        f'<g transform="translate({number(x)} {number(y)})">'
        f'<circle r="{number(radius)}" fill="{style.colour("badge")}"/>'
        f'<path d="{_DIGITS[shown.number]}" fill="none" stroke="{style.colour("badge-text")}"'
        f' stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"'
        f' transform="scale({float(size) / 10:g})"/></g>'
    )
