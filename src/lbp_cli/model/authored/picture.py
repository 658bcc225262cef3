"""The `picture:` of an exercise as people write it.

Lengths are fractions of the person's height, angles degrees; docs/drawing-exercises.md explains
the words with examples.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import Field, create_model, model_validator

from lbp_cli.model.authored.arrow import ArrowEntry, FocusEntry
from lbp_cli.model.authored.drawn import Degrees, DrawnEntry, Frame, Length, Point, one_of
from lbp_cli.model.authored.limb import FootEntry, HandEntry
from lbp_cli.model.authored.thing import PropEntry
from lbp_cli.model.pose_words import (
    CONTACT_WORDS,
    LIMBS,
    MIDDLE,
    MUSCLE_WORDS,
    PAINTED_WORDS,
    VIEWS,
    Joint,
)

_Contact: Any = one_of(CONTACT_WORDS)
_Painted: Any = one_of(PAINTED_WORDS)
_Elevation = Annotated[float, Field(ge=-90, le=90)]
_EMPTY: Final = ("extends", "quality", "base", "frames")
"""Where null says no more than leaving the word out."""


class _PoseBase(DrawnEntry):
    """What a pose has beside its angles."""

    hand: HandEntry | None = Field(default=None, description="Both hands planted; null: not.")
    hand_r: HandEntry | None = Field(default=None, description="The right hand planted.")
    hand_l: HandEntry | None = Field(default=None, description="The left hand planted.")
    foot: FootEntry | None = Field(default=None, description="Both feet planted; null: not.")
    foot_r: FootEntry | None = Field(default=None, description="The right foot planted.")
    foot_l: FootEntry | None = Field(default=None, description="The left foot planted.")
    contact: Annotated[tuple[_Contact, ...], Field(min_length=1, max_length=2)] = Field(
        default=("any",), description="What rests: one or two points or groups."
    )
    contact_height: Length | tuple[Length, Length] = Field(
        default=0, description="Height of the surface; two for two contacts."
    )
    pin: Point = Field(default=None, description="The point that stays at `x` in every frame.")
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


class PictureEntry(DrawnEntry):
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
    view: one_of(tuple(VIEWS)) | tuple[Degrees, _Elevation] = Field(  # type: ignore[valid-type]
        default="side", description="A named view, or azimuth and elevation."
    )
    focus: FocusEntry | None = Field(default=None, description="The part of the page to show.")
    props: tuple[PropEntry, ...] = Field(default=(), description="Things around the person.")
    base: PoseEntry | None = Field(default=None, description="What all frames share.")
    frames: Annotated[tuple[PoseEntry, ...], Field(min_length=1, max_length=3)] | None = Field(
        default=None, description="One to three key poses; each changes `base`."
    )
    arrows: tuple[ArrowEntry, ...] = Field(default=(), description="What moves where.")
    highlight: tuple[one_of(MUSCLE_WORDS), ...] = Field(  # type: ignore[valid-type]
        default=(), description="Muscles that work or are stretched."
    )
    highlight_frame: Frame | None = Field(
        default=None, description="The frame in which these work; else all but the first."
    )
    ghost: bool = Field(default=False, description="Show the frame before as a pale shape.")
    hold: bool = Field(default=False, description="A hold: nothing moves, no arrow.")
    thumb: Frame | None = Field(
        default=None, description="The frame of a thumbnail; else the last."
    )
    order: dict[_Painted, Length] | None = Field(
        default=None, description="Depth of a limb before the trunk, by hand (leg_r, arm_l ...)."
    )

    def written(self) -> dict[str, Any]:
        """What was written, as plain data."""
        found = self.model_dump(mode="json", exclude_unset=True)
        return {
            key: value for key, value in found.items() if key not in _EMPTY or value is not None
        }

    @model_validator(mode="after")
    def _something_to_draw(self) -> PictureEntry:
        if self.extends is None and self.frames is None:
            raise ValueError("a picture has frames, or extends another")
        if self.extends is None and self.quality is None:
            raise ValueError("say how well it reads without words: quality: good, or ok")
        return self
