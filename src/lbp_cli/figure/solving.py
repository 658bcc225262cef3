"""A picture with its key poses solved."""

from __future__ import annotations

from lbp_cli.figure.between import Key
from lbp_cli.figure.camera import Camera, camera
from lbp_cli.figure.picture import Picture
from lbp_cli.figure.settling import settle
from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Solved:
    """A picture, the solved body of each frame, and the camera."""

    picture: Picture
    keys: tuple[Key, ...]
    camera: Camera


def solved(picture: Picture) -> Solved:
    """Solve every key pose of a picture."""
    keys = tuple(Key(pose, settle(pose)) for pose in picture.frames)
    return Solved(picture, keys, camera(*picture.view))
