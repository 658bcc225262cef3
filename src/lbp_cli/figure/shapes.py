"""What a drawing is made of: shapes on the page with the names of their colours.

Page units are stature; x to the right, y down. Widths of strokes are pixels, since they do not
grow with the figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from lbp_cli.figure.hull import Circle, Point
from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Blob:
    """The union of hulls of circles, filled and perhaps outlined."""

    hulls: tuple[tuple[Circle, ...], ...]
    fill: str
    stroke: str = ""
    width: float = 0.0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Group:
    """Parts with one outline around all of them: each covers the lines of the others inside.

    `width` is that of the outline in widths of the style, of which half lies under the parts.
    """

    parts: tuple[Blob, ...]
    stroke: str
    width: float


@dataclass(frozen=True, slots=True)
class Patch:
    """Closed lines through points, filled as one area and perhaps outlined."""

    rings: tuple[tuple[Point, ...], ...]
    fill: str
    stroke: str = ""
    width: float = 0.0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Oval:
    """An ellipse that stands square on the page."""

    centre: Point
    across: float
    down: float
    fill: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """An open line through points."""

    points: tuple[Point, ...]
    colour: str
    width: float


@dataclass(frozen=True, slots=True)
class Pointer:
    """An arrow along points, with a head at its end and perhaps at its start too."""

    points: tuple[Point, ...]
    both: bool = False


@dataclass(frozen=True, slots=True)
class Badge:
    """The number of a frame in a disc; its centre in pixels."""

    centre: Point
    number: int


Shape: TypeAlias = Blob | Group | Patch | Oval | Stroke | Pointer


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the page: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def joined(self, other: Box) -> Box:
        """The smallest part that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def grown(self, margin: float) -> Box:
        """With a margin all round."""
        return Box(self.left - margin, self.top - margin, self.right + margin, self.bottom + margin)


def extent(shape: Shape) -> Box:
    """The smallest part of the page that holds a shape; strokes without their width."""
    match shape:
        case Blob(hulls):
            circles = [circle for each in hulls for circle in each]
            return Box(
                min(x - r for x, _, r in circles),
                min(y - r for _, y, r in circles),
                max(x + r for x, _, r in circles),
                max(y + r for _, y, r in circles),
            )
        case Group(parts):
            return extents(parts)
        case Oval((x, y), across, down):
            return Box(x - across, y - down, x + across, y + down)
        case Patch(rings):
            return _around([point for ring in rings for point in ring])
        case Stroke(points) | Pointer(points):
            return _around(points)


def _around(points: Sequence[Point]) -> Box:
    return Box(
        min(x for x, _ in points),
        min(y for _, y in points),
        max(x for x, _ in points),
        max(y for _, y in points),
    )


def extents(shapes: Sequence[Shape]) -> Box:
    """The smallest part of the page that holds all shapes.

    Raises:
        ValueError: when there is none.
    """
    boxes = [extent(shape) for shape in shapes]
    if not boxes:
        raise ValueError("no shape, no extent")
    found = boxes[0]
    for box in boxes[1:]:
        found = found.joined(box)
    return found
