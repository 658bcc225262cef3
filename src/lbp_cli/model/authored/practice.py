"""The practice that hands plans over (`practice.yaml`), as people write it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from lbp_cli.model.authored.exercise import Authored

OneLine = Annotated[str, Field(min_length=1, max_length=80, pattern=r"^\S(.*\S)?$")]
"""A short text on one line."""


class PracticeFile(Authored):
    """Who hands the plan over; stands on handouts for clients."""

    schema_version: Literal[1] = Field(default=1, description="Version of this form: 1.")
    name: OneLine | None = Field(default=None, description="Name of the practice.")
    logo_text: OneLine | None = Field(
        default=None, description="A word or two that stand where a logo would."
    )
    contact: Annotated[tuple[OneLine, ...], Field(max_length=6)] = Field(
        default=(), description="Lines such as telephone and address, at most 6."
    )
