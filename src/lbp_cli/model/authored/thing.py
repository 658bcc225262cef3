"""A thing in the picture, as people write it: each kind has fields of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from lbp_cli.model.authored.drawn import DrawnEntry, Frame, Length, Point, Size, Triple, one_of
from lbp_cli.model.pose_words import PROP_FIELDS, PROP_WORDS

_EITHER: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "bag": (("hand",), ("z", "height", "draw")),
    "crate": (("dy",), ("z", "height", "draw")),
}
"""Things in the hands or on the floor: what only the one and only the other has."""


class PropEntry(DrawnEntry):
    """A thing in the picture."""

    kind: one_of(PROP_WORDS) = Field(description="What it is.")  # type: ignore[valid-type]
    x: Length | None = Field(default=None, description="Its middle, to the right.")
    z: Length | None = Field(default=None, description="Its middle, towards the reader.")
    height: Annotated[float, Field(ge=0, le=2)] | None = Field(
        default=None, description="How high it is; where a bag, ball or crate stands."
    )
    width: Size | None = Field(default=None, description="How wide it is.")
    depth: Size | None = Field(default=None, description="How deep it is, along x.")
    radius: Size | None = Field(default=None, description="Its radius.")
    size: Size | None = Field(default=None, description="Length of the sides of a crate.")
    dy: Length | None = Field(default=None, description="How much higher than the floor or palm.")
    direction: Literal[1, -1] = Field(default=1, description="Side it faces: 1 right, -1 left.")
    back: bool = Field(default=True, description="False for a chair drawn without its back.")
    hand: Literal["r", "l"] | None = Field(default=None, description="The hand that holds it.")
    path: tuple[Point | Triple, ...] = Field(
        default=(), description="A band's way: points of the body, or places x, y, z."
    )
    draw: Literal["front", "back"] | None = Field(
        default=None,
        description="Before or behind the body; left out: furniture behind, bands before.",
    )
    frames: tuple[Frame, ...] = Field(default=(), description="Frames that show it; left out: all.")

    @model_validator(mode="after")
    def _its_own_fields(self) -> PropEntry:
        fields = PROP_FIELDS[self.kind]
        unknown = sorted(self.model_fields_set - {"kind", *fields.allowed})
        if unknown:
            allowed = ", ".join(fields.allowed)
            raise ValueError(f"a {self.kind} has no {unknown[0]}; it has {allowed}")
        if fields.needed and not any(
            getattr(self, each) not in (None, ()) for each in fields.needed
        ):
            raise ValueError(f"a {self.kind} needs {' or '.join(fields.needed)}")
        if "path" in fields.needed and len(self.path) < 2:
            raise ValueError("a path has at least two points")
        return self

    @model_validator(mode="after")
    def _held_or_standing(self) -> PropEntry:
        """What is in the hands has no place of its own."""
        if self.kind not in _EITHER:
            return self
        held, standing = _EITHER[self.kind]
        other = standing if self.x is None else held
        extra = [each for each in other if getattr(self, each) is not None]
        if extra:
            where = "in the hands: without x it" if self.x is None else "on its own: with x it"
            raise ValueError(f"a {self.kind} {where} has no {extra[0]}")
        return self
