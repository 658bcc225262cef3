"""Frames on a card: one under the other or side by side, whichever makes the figure larger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lbp_cli.figure.scene import frame_shapes
from lbp_cli.figure.shapes import Badge, Box, Pointer, Shape, extents
from lbp_cli.figure.solving import Solved
from lbp_cli.model.value import dataclass

MOST_PIXELS: Final = 360.0
"""Pixels to the stature: beyond this a lying figure would be a giant."""
_MARGIN: Final = 10.0
_GAP: Final = 16.0
_BADGE_ROOM: Final = 12.0
_HEAD_ROOM: Final = 0.025


@dataclass(frozen=True, slots=True)
class Panel:
    """One frame on the card: where the origin of its page lies, in pixels, and its shapes."""

    left: float
    top: float
    shapes: tuple[Shape, ...]
    badge: Badge | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A card: its size and scale in pixels (to the stature), its panels, and lines between them."""

    width: float
    height: float
    scale: float
    panels: tuple[Panel, ...]
    rules: tuple[tuple[float, float, float, float], ...]
    clips: tuple[Box, ...] = ()


def drawing(solved: Solved, fit: tuple[float, float], *, thumb: bool = False) -> Drawing:
    """All frames on a card that fits into (width, height) pixels.

    With `thumb` one frame alone, without number and arrows.
    """
    shown = solved.picture.thumb or len(solved.keys)
    numbers = [shown] if thumb else list(range(1, len(solved.keys) + 1))
    frames = [frame_shapes(solved, number, plain=thumb) for number in numbers]
    box = _box(solved, frames)
    badges = [] if len(numbers) == 1 else numbers
    return laid_out(frames, box, fit, badges, clipped=solved.picture.focus is not None)


def _box(solved: Solved, frames: Sequence[tuple[Shape, ...]]) -> Box:
    """The part of the page that is shown: the same for every frame."""
    focus = solved.picture.focus
    if focus is not None:
        return Box(focus.x[0], -focus.height[1], focus.x[1], -focus.height[0])
    shown = [shape for frame in frames for shape in frame]
    box = extents(tuple(shown)).grown(_HEAD_ROOM / 2)
    pointed = [shape for shape in shown if isinstance(shape, Pointer)]
    return box.joined(extents(tuple(pointed)).grown(_HEAD_ROOM)) if pointed else box


def laid_out(
    frames: Sequence[tuple[Shape, ...]],
    box: Box,
    fit: tuple[float, float],
    badges: Sequence[int],
    *,
    clipped: bool = False,
) -> Drawing:
    """The frames in the arrangement with the larger scale."""
    count = len(frames)
    stacked, beside = _scale(box, fit, 1, count), _scale(box, fit, count, 1)
    across = beside > stacked
    scale = max(stacked, beside)
    columns, rows = (count, 1) if across else (1, count)
    wide, high = box.width * scale, box.height * scale
    left = _BADGE_ROOM if badges else 0.0
    width = 2 * _MARGIN + columns * (wide + left) + (columns - 1) * _GAP
    height = 2 * _MARGIN + rows * high + (rows - 1) * _GAP
    panels, rules, clips = [], [], []
    for number, shapes in enumerate(frames):
        column, row = (number, 0) if across else (0, number)
        x = _MARGIN + column * (wide + left + _GAP) + left
        y = _MARGIN + row * (high + _GAP)
        badge = Badge((x - left + 2, y + 6), badges[number]) if badges else None
        panels.append(Panel(x - box.left * scale, y - box.top * scale, shapes, badge))
        if clipped:
            clips.append(Box(x, y, x + wide, y + high))
        if across and number:
            line = x - left - _GAP / 2
            rules.append((line, _MARGIN, line, height - _MARGIN))
    return Drawing(width, height, scale, tuple(panels), tuple(rules), tuple(clips))


def _scale(box: Box, fit: tuple[float, float], columns: int, rows: int) -> float:
    """Pixels to the stature for so many columns and rows."""
    badge = _BADGE_ROOM if columns * rows > 1 else 0.0
    wide = (fit[0] - 2 * _MARGIN - (columns - 1) * _GAP) / columns - badge
    high = (fit[1] - 2 * _MARGIN - (rows - 1) * _GAP) / rows
    return min(wide / box.width, high / box.height, MOST_PIXELS)
