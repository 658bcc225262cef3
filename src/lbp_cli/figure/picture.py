"""A picture as its author wrote it, after `extends` and shorthand: what is drawn, no drawing.

Lengths are fractions of stature, angles degrees. The vocabulary is explained in
docs/drawing-exercises.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from lbp_cli.figure.body import Side
from lbp_cli.figure.space import Vector
from lbp_cli.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """Where a hand or foot is planted.

    Either a place in the world (`x`, `height`, `z`; without x or z, below the shoulder or hip) or
    a point of the body (`to`) with a `shift` (F, U, R) in the axes of its segment. `direction` is
    where the fingers point; `flat` lays the hand or foot on a surface. `pole` is where the elbow
    points in the axes of the chest, or the knee in those of the pelvis; half way between two
    frames it changes over when only one of them has it. `pitch` lifts the heel (+) or the toes
    (-), `toes` turns the foot out, `knee_out` swings the knee outwards about the line from hip to
    ankle.
    """

    x: float | None = None
    height: float | None = None
    z: float | None = None
    to: str | None = None
    shift: Vector = (0.0, 0.0, 0.0)
    flat: bool = False
    direction: Vector | None = None
    pole: Vector | None = None
    pitch: float = 0.0
    toes: float = 0.0
    knee_out: float = 0.0


@dataclass(frozen=True, slots=True)
class KeyPose:
    """One moment: every joint angle by name, planted limbs, and what rests on which height."""

    angles: Mapping[str, float]
    hands: Mapping[Side, Target]
    feet: Mapping[Side, Target]
    contacts: tuple[str, ...]
    heights: tuple[float, ...]
    pin: str
    x: float


PropKind: TypeAlias = Literal[
    "mat",
    "chair",
    "stool",
    "step",
    "wall",
    "table",
    "post",
    "pillow",
    "ball",
    "bolster",
    "band",
    "strap",
    "stick",
    "weight",
    "crate",
    "bicycle",
    "slope",
    "ramp",
    "bag",
]
Anchor: TypeAlias = str | Vector
"""A named point of the body, or a place in the world."""


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the picture, as `things.thing` makes it; what a field means follows from `kind`.

    `held` things are in the hands and have no place of their own.
    """

    kind: PropKind
    x: float = 0.0
    z: float = 0.0
    h: float = 0.0
    w: float = 0.0
    r: float = 0.0
    depth: float = 0.0
    size: float = 0.0
    dy: float = 0.0
    held: bool = False
    direction: int = 1
    back: bool = True
    hand: Side | None = None
    path: tuple[Anchor, ...] = ()
    draw: Literal["front", "back", ""] = ""
    frames: tuple[int, ...] = ()

    def is_in(self, frame: int) -> bool:
        """Whether a frame (from 1) shows it; without `frames` every one does."""
        return not self.frames or frame in self.frames


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow on the page, for one frame (from 1; None = the last).

    `kind` says which: `follow` is the true path of a point since the frame before, over `span` of
    it; `at` is a straight arrow of `vector` from a point; `arc` turns about a point in the page;
    `orbit` turns about the vertical line through a point. `shift` moves it beside the body.
    """

    kind: Literal["follow", "at", "arc", "orbit"]
    point: str
    shift: tuple[float, float] = (0.0, 0.0)
    vector: tuple[float, float] = (0.0, 0.0)
    radius: float = 0.0
    degrees: tuple[float, float] = (0.0, 0.0)
    rise: float = 0.0
    span: tuple[float, float] = (0.0, 1.0)
    since: int | None = None
    frame: int | None = None
    both: bool = False


@dataclass(frozen=True, slots=True)
class Focus:
    """A part of the page to show when little moves, in page units from the origin of the world."""

    x: tuple[float, float]
    height: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Picture:
    """One to three key poses seen from one side, with what stands around and points the way.

    `view` is azimuth and elevation of the camera. `alt` is the text alternative. `quality` is the
    author's judgement of how well it reads without words. `thumb` is the frame of a thumbnail
    (from 1; None = the last), `highlight_frame` the one in which muscles work (None = all but the
    first).
    """

    alt: str
    view: tuple[float, float]
    frames: tuple[KeyPose, ...]
    props: tuple[Prop, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    highlight: tuple[str, ...] = ()
    highlight_frame: int | None = None
    ghost: bool = False
    hold: bool = False
    quality: Literal["good", "ok"] = "ok"
    focus: Focus | None = None
    order: Mapping[str, float] | None = None
    thumb: int | None = None
