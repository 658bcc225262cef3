"""What all parts of a written picture share: strict values, lengths and angles."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from lbp_cli.model.pose_words import POINT_WORDS


class DrawnEntry(BaseModel):
    """Strict, closed and frozen, as all that people write."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)


def one_of(words: tuple[str, ...]) -> Any:
    """The type of one word out of a closed list."""
    return Literal[words]


Length = Annotated[float, Field(ge=-2, le=2)]
Size = Annotated[float, Field(gt=0, le=2)]
Degrees = Annotated[float, Field(ge=-360, le=360)]
Pair = tuple[Length, Length]
Triple = tuple[Length, Length, Length]
Frame = Literal[1, 2, 3]
Point: Any = one_of(POINT_WORDS)
