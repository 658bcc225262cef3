"""The orthographic camera: the world -> the page and its depth."""

from __future__ import annotations

from math import cos, radians, sin

from lbp_cli.figure.space import Vector, cross, dot
from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Camera:
    """The axes of the page in the world: to the right, upwards, and towards the reader."""

    right: Vector
    up: Vector
    view: Vector

    def page(self, point: Vector) -> tuple[float, float]:
        """Where a point is on the page: to the right, and down."""
        return (dot(point, self.right), -dot(point, self.up))

    def depth(self, point: Vector) -> float:
        """How near a point is to the reader."""
        return dot(point, self.view)


def camera(azimuth: float, elevation: float) -> Camera:
    """The camera that has gone round by `azimuth` and up by `elevation` degrees."""
    a, e = radians(azimuth), radians(elevation)
    right = (cos(a), 0.0, -sin(a))
    view = (sin(a) * cos(e), sin(e), cos(a) * cos(e))
    return Camera(right, cross(view, right), view)
