"""The `picture:` of an exercise as people write it.

Lengths are fractions of the person's height, angles degrees; docs/drawing-exercises.md explains
the words with examples.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model, model_validator

from lbp_cli.model.pose_words import (
    CONTACT_WORDS,
    LIMBS,
    MIDDLE,
    MUSCLE_WORDS,
    POINT_WORDS,
    PROP_WORDS,
    TARGET_WORDS,
    VIEWS,
    Joint,
)


class _Drawn(BaseModel):
    """Strict, closed and frozen, as all that people write."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)


def _one_of(words: tuple[str, ...]) -> Any:
    return Literal[words]


Length = Annotated[float, Field(ge=-2, le=2)]
Degrees = Annotated[float, Field(ge=-360, le=360)]
Pair = tuple[Length, Length]
Triple = tuple[Length, Length, Length]
_Point: Any = _one_of(POINT_WORDS)
_Contact: Any = _one_of(CONTACT_WORDS)


class TargetEntry(_Drawn):
    """Where a hand or a foot is planted; its joints are worked out."""

    x: Length | None = Field(default=None, description="Place to the right; left out: below.")
    height: Length | None = Field(
        default=None,
        description="Height of the middle of the palm, or of the surface under the sole.",
    )
    z: Length | None = Field(default=None, description="Away from the middle, on its own side.")
    absz: bool = Field(default=False, description="True when z is towards the reader instead.")
    to: _one_of(TARGET_WORDS) = Field(  # type: ignore[valid-type]
        default=None, description="A point of the body; $ is the same side, % the other."
    )
    shift: Triple = Field(default=(0, 0, 0), description="Beside that point: front, up, right.")
    flat: bool = Field(default=False, description="Lies flat on a surface.")
    fingers: Triple | None = Field(default=None, description="Where the fingers point: x, y, z.")
    mirror: bool = Field(default=False, description="Fingers of both hands in mirror image.")
    pole: Triple | None = Field(
        default=None, description="Where elbow or knee points: front, up, to its own side."
    )
    pitch: Degrees = Field(default=0, description="Heel (+) or toes (-) lifted, in degrees.")
    toes: Degrees = Field(default=0, description="Foot turned out, in degrees.")
    knee_out: Degrees = Field(default=0, description="Knee swung outwards, in degrees.")


class _PoseBase(_Drawn):
    """What a pose has beside its angles."""

    hand: TargetEntry | None = Field(default=None, description="Both hands planted; null: not.")
    hand_r: TargetEntry | None = Field(default=None, description="The right hand planted.")
    hand_l: TargetEntry | None = Field(default=None, description="The left hand planted.")
    foot: TargetEntry | None = Field(default=None, description="Both feet planted; null: not.")
    foot_r: TargetEntry | None = Field(default=None, description="The right foot planted.")
    foot_l: TargetEntry | None = Field(default=None, description="The left foot planted.")
    contact: Annotated[tuple[_Contact, ...], Field(min_length=1, max_length=2)] = Field(
        default=("any",), description="What rests: one or two points or groups."
    )
    contact_height: Length | tuple[Length, Length] = Field(
        default=0, description="Height of the surface; two for two contacts."
    )
    pin: _one_of(POINT_WORDS) = Field(  # type: ignore[valid-type]
        default=None, description="The point that stays at `x` in every frame."
    )
    x: Length = Field(default=0, description="Where the pinned point is, to the right.")

    @model_validator(mode="after")
    def _a_height_for_each(self) -> _PoseBase:
        several = isinstance(self.contact_height, tuple)
        if several and {"contact"} <= self.model_fields_set and len(self.contact) != 2:
            raise ValueError("two heights need two contacts")
        return self


def _angle(joint: Joint) -> Any:
    words = f"Degrees, {joint.low:g} to {joint.high:g}: {joint.meaning}."
    return (
        Annotated[float, Field(ge=joint.low, le=joint.high)],
        Field(default=joint.rest, description=words),
    )


_ANGLES: Final[dict[str, Any]] = {
    **{name: _angle(joint) for name, joint in MIDDLE.items()},
    **{
        f"{name}{side}": _angle(joint) for name, joint in LIMBS.items() for side in ("", "_r", "_l")
    },
}
PoseEntry: Any = create_model("PoseEntry", __base__=_PoseBase, **_ANGLES)


class PropEntry(_Drawn):
    """A thing in the picture."""

    kind: _one_of(PROP_WORDS) = Field(description="What it is.")  # type: ignore[valid-type]
    x: Length | None = Field(default=None, description="Its middle, to the right.")
    z: Length | None = Field(default=None, description="Its middle, towards the reader.")
    height: Length | None = Field(default=None, description="How high it is.")
    width: Length | None = Field(default=None, description="How wide it is.")
    depth: Length | None = Field(default=None, description="How deep it is, along x.")
    radius: Length | None = Field(default=None, description="Its radius.")
    size: Length | None = Field(default=None, description="Length of the sides of a crate.")
    dy: Length | None = Field(default=None, description="How much higher than the floor or palm.")
    direction: Literal[1, -1] = Field(default=1, description="Side it faces: 1 right, -1 left.")
    back: bool = Field(default=True, description="False for a chair drawn without its back.")
    hand: Literal["r", "l"] | None = Field(default=None, description="The hand with the weight.")
    path: tuple[_Point | Triple, ...] = Field(
        default=(), description="A band's way: points of the body, or places x, y, z."
    )
    draw: Literal["front", "back"] = Field(
        default="front",
        description="Before or behind the body; furniture stands behind unless front is said.",
    )
    frames: tuple[Literal[1, 2, 3], ...] = Field(
        default=(), description="Frames that show it; left out: all."
    )


_KINDS: Final = ("follow", "at", "arc", "orbit")


class ArrowEntry(_Drawn):
    """An arrow: exactly one of follow, at, arc and orbit."""

    follow: _one_of(POINT_WORDS) = Field(  # type: ignore[valid-type]
        default=None, description="The true path of this point since the frame before."
    )
    at: _one_of(POINT_WORDS) = Field(  # type: ignore[valid-type]
        default=None, description="A straight arrow from this point."
    )
    arc: _one_of(POINT_WORDS) = Field(  # type: ignore[valid-type]
        default=None, description="A turn about this point, in the page."
    )
    orbit: _one_of(POINT_WORDS) = Field(  # type: ignore[valid-type]
        default=None, description="A turn about the vertical line through this point."
    )
    shift: Pair = Field(default=(0, 0), description="Beside the body: right, up.")
    vector: Pair = Field(default=(0, 0), description="A straight arrow's way: right, up.")
    radius: Length = Field(default=0, description="Radius of a turn.")
    degrees: tuple[Degrees, Degrees] = Field(default=(0, 0), description="A turn, from and to.")
    rise: Length = Field(default=0, description="How much higher an orbit is.")
    span: tuple[Annotated[float, Field(ge=0, le=1)], Annotated[float, Field(ge=0, le=1)]] = Field(
        default=(0, 1), description="Part of the path that is shown."
    )
    since: Literal[1, 2, 3] | None = Field(default=None, description="Frame where the path begins.")
    frame: Literal[1, 2, 3] | None = Field(default=None, description="Its frame; else the last.")
    both: bool = Field(default=False, description="A head at both ends.")

    @model_validator(mode="after")
    def _one_kind(self) -> ArrowEntry:
        if sum(getattr(self, kind) is not None for kind in _KINDS) != 1:
            raise ValueError("an arrow has exactly one of follow, at, arc and orbit")
        return self


class FocusEntry(_Drawn):
    """The part of the page to show when little moves."""

    x: Pair = Field(description="From and to, to the right.")
    height: Pair = Field(description="From and to, upwards.")


class PictureEntry(_Drawn):
    """How an exercise is drawn."""

    extends: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)] | None = (
        Field(default=None, description="An exercise whose picture this one changes.")
    )
    alt: Annotated[str, Field(min_length=10, max_length=240, pattern=r"^\S.*\S$")] = Field(
        description="The picture in words: the start, then `2: what changes`."
    )
    quality: Literal["good", "ok"] | None = Field(
        default=None, description="How well it reads without words, in the author's judgement."
    )
    view: _one_of(tuple(VIEWS)) | tuple[Degrees, Degrees] = Field(  # type: ignore[valid-type]
        default="side", description="A named view, or azimuth and elevation."
    )
    focus: FocusEntry | None = Field(default=None, description="The part of the page to show.")
    props: tuple[PropEntry, ...] = Field(default=(), description="Things around the person.")
    base: PoseEntry | None = Field(default=None, description="What all frames share.")
    frames: Annotated[tuple[PoseEntry, ...], Field(min_length=1, max_length=3)] | None = Field(
        default=None, description="One to three key poses; each changes `base`."
    )
    arrows: tuple[ArrowEntry, ...] = Field(default=(), description="What moves where.")
    highlight: tuple[_one_of(MUSCLE_WORDS), ...] = Field(  # type: ignore[valid-type]
        default=(), description="Muscles that work or are stretched."
    )
    ghost: bool = Field(default=False, description="Show the frame before as a pale shape.")
    hold: bool = Field(default=False, description="A hold: nothing moves, no arrow.")
    thumb: Literal[1, 2, 3] | None = Field(
        default=None, description="The frame of a thumbnail; else the last."
    )
    order: dict[str, Length] | None = Field(
        default=None, description="Depth of a limb before the trunk, by hand (leg_r, arm_l ...)."
    )

    def written(self) -> dict[str, Any]:
        """What was written, as plain data."""
        return self.model_dump(mode="json", exclude_unset=True)

    @model_validator(mode="after")
    def _something_to_draw(self) -> PictureEntry:
        if self.extends is None and self.frames is None:
            raise ValueError("a picture has frames, or extends another")
        if self.extends is None and self.quality is None:
            raise ValueError("say how well it reads without words: quality: good, or ok")
        return self
