"""Arrows of a picture and the part of the page it shows, as people write them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import Field, model_validator

from lbp_cli.model.authored.drawn import Degrees, DrawnEntry, Frame, Length, Pair, Point

_OWN_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "follow": ("shift", "span", "since"),
    "at": ("shift", "vector"),
    "arc": ("shift", "radius", "degrees"),
    "orbit": ("shift", "radius", "degrees", "rise"),
}
_SHARED: Final = ("frame", "both")
_Share = Annotated[float, Field(ge=0, le=1)]


class ArrowEntry(DrawnEntry):
    """An arrow: exactly one of follow, at, arc and orbit."""

    follow: Point = Field(
        default=None, description="The true path of this point since the frame before."
    )
    at: Point = Field(default=None, description="A straight arrow from this point.")
    arc: Point = Field(default=None, description="A turn about this point, in the page.")
    orbit: Point = Field(
        default=None, description="A turn about the vertical line through this point."
    )
    shift: Pair = Field(default=(0, 0), description="Beside the body: right, up.")
    vector: Pair = Field(default=(0, 0), description="A straight arrow's way: right, up.")
    radius: Length = Field(default=0, description="Radius of a turn.")
    degrees: tuple[Degrees, Degrees] = Field(default=(0, 0), description="A turn, from and to.")
    rise: Length = Field(default=0, description="How much higher an orbit is.")
    span: tuple[_Share, _Share] = Field(
        default=(0, 1), description="Part of the path that is shown."
    )
    since: Frame | None = Field(default=None, description="Frame where the path begins.")
    frame: Frame | None = Field(default=None, description="Its frame; else the last.")
    both: bool = Field(default=False, description="A head at both ends.")

    @model_validator(mode="after")
    def _one_kind(self) -> ArrowEntry:
        kinds = [kind for kind in _OWN_FIELDS if getattr(self, kind) is not None]
        if len(kinds) != 1:
            raise ValueError("an arrow has exactly one of follow, at, arc and orbit")
        allowed = (*_OWN_FIELDS[kinds[0]], *_SHARED)
        other = sorted(self.model_fields_set - {*_OWN_FIELDS, *allowed})
        if other:
            words = ", ".join(allowed)
            raise ValueError(f"an arrow with '{kinds[0]}' has no {other[0]}; it has {words}")
        if self.at is not None and self.vector == (0, 0):
            raise ValueError("a straight arrow needs its way: vector")
        turns = kinds[0] in ("arc", "orbit")
        if turns and (self.radius <= 0 or self.degrees[0] == self.degrees[1]):
            raise ValueError("a turn needs a radius above 0, and degrees from and to")
        if self.span[0] == self.span[1]:
            raise ValueError("a span runs from one share of the path to another")
        return self


class FocusEntry(DrawnEntry):
    """The part of the page to show when little moves."""

    x: Pair = Field(description="From and to, to the right.")
    height: Pair = Field(description="From and to, upwards.")

    @model_validator(mode="after")
    def _from_before_to(self) -> FocusEntry:
        if self.x[0] >= self.x[1] or self.height[0] >= self.height[1]:
            raise ValueError("a focus runs from left to right and from low to high")
        return self
