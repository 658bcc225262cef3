"""Arrows beside the body: true paths of points, straight ways, turns in the page and about it."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin
from typing import Final

from lbp_cli.figure.between import Key, between
from lbp_cli.figure.camera import Camera
from lbp_cli.figure.hull import Point
from lbp_cli.figure.picture import Arrow
from lbp_cli.figure.shapes import Pointer
from lbp_cli.figure.space import plus

_STEPS: Final = 12


def arrows(
    written: Sequence[Arrow], keys: Sequence[Key], camera: Camera, frame: int
) -> list[Pointer]:
    """The arrows of a frame (counted from 1)."""
    return [
        Pointer(tuple(_points(each, keys, camera, frame)), each.both)
        for each in written
        if (each.frame or len(keys)) == frame
    ]


def _points(arrow: Arrow, keys: Sequence[Key], camera: Camera, frame: int) -> list[Point]:
    if arrow.kind == "follow":
        return [_shifted(point, arrow) for point in _path(arrow, keys, camera, frame)]
    place = keys[frame - 1].body.point(arrow.point)
    if arrow.kind == "orbit":
        turns = [
            (arrow.radius * cos(radians(each)), arrow.rise, -arrow.radius * sin(radians(each)))
            for each in _degrees(arrow)
        ]
        return [_shifted(camera.page(plus(place, turn)), arrow) for turn in turns]
    x, y = _shifted(camera.page(place), arrow)
    if arrow.kind == "at":
        across, up = arrow.vector
        return [(x, y), (x + across, y - up)]
    return [
        (x + arrow.radius * cos(radians(each)), y - arrow.radius * sin(radians(each)))
        for each in _degrees(arrow)
    ]


def _path(arrow: Arrow, keys: Sequence[Key], camera: Camera, frame: int) -> list[Point]:
    """Where the point goes between two frames, over the wanted span."""
    since = arrow.since or frame - 1
    first, second = keys[since - 1], keys[frame - 1]
    low, high = arrow.span
    shares = [low + (high - low) * step / _STEPS for step in range(_STEPS + 1)]
    return [camera.page(between(first, second, share).point(arrow.point)) for share in shares]


def _degrees(arrow: Arrow) -> list[float]:
    start, end = arrow.degrees
    return [start + (end - start) * step / _STEPS for step in range(_STEPS + 1)]


def _shifted(point: Point, arrow: Arrow) -> Point:
    """Beside the body: shifts are to the right and up."""
    return (point[0] + arrow.shift[0], point[1] - arrow.shift[1])
