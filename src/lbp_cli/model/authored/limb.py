"""Where a hand or a foot is planted, as people write it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from lbp_cli.model.authored.drawn import DrawnEntry, Length, Triple, one_of
from lbp_cli.model.pose_words import TARGET_WORDS

_PLACE = ("x", "height", "z", "absz", "pitch", "toes")
"""What a place in the world has and a point of the body has not."""


class _LimbEntry(DrawnEntry):
    """A place in the world, or a point of the body."""

    x: Length | None = Field(default=None, description="Place to the right; left out: below.")
    z: Length | None = Field(
        default=None,
        description="Away from the middle: towards the reader for the right side, away from the "
        "reader for the left.",
    )
    absz: bool = Field(default=False, description="True when z is towards the reader for both.")
    to: one_of(TARGET_WORDS) = Field(  # type: ignore[valid-type]
        default=None, description="A point of the body; $ is the same side, % the other."
    )
    shift: Triple = Field(default=(0, 0, 0), description="Beside that point: front, up, right.")
    pole: Triple | None = Field(
        default=None, description="Where elbow or knee points: front, up, to its own side."
    )

    @model_validator(mode="after")
    def _one_place(self) -> _LimbEntry:
        written = {key for key in self.model_fields_set if getattr(self, key) is not None}
        if self.to is not None:
            extra = [key for key in _PLACE if key in written]
            if extra:
                raise ValueError(f"with 'to' the place is that point: leave out {extra[0]}")
        elif "shift" in written:
            raise ValueError("shift stands beside a point: it needs 'to'")
        if "absz" in written and self.z is None:
            raise ValueError("absz says what z means: it needs z")
        return self


class HandEntry(_LimbEntry):
    """Where a hand is planted; the joints of the arm are worked out."""

    height: Length | None = Field(default=None, description="Height of the middle of the palm.")
    flat: bool = Field(default=False, description="Lies flat on a surface.")
    fingers: Triple | None = Field(default=None, description="Where the fingers point: x, y, z.")
    mirror: bool = Field(default=False, description="Fingers of both hands in mirror image.")

    @model_validator(mode="after")
    def _mirrored_fingers(self) -> HandEntry:
        if "mirror" in self.model_fields_set and self.fingers is None:
            raise ValueError("mirror says where fingers point: it needs fingers")
        return self


class FootEntry(_LimbEntry):
    """Where a foot is planted; the joints of the leg are worked out."""

    height: Length | None = Field(default=None, description="Height of the surface under it.")
    pitch: Annotated[float, Field(ge=-80, le=80)] = Field(
        default=0, description="Heel (+) or toes (-) lifted, in degrees."
    )
    toes: Annotated[float, Field(ge=-60, le=60)] = Field(
        default=0, description="Foot turned out, in degrees."
    )
    knee_out: Annotated[float, Field(ge=-60, le=110)] = Field(
        default=0, description="Knee swung outwards, in degrees."
    )
