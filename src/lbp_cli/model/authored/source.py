"""Source lists (`rules/sources*.yaml`) as people write them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from lbp_cli.model.authored.exercise import Authored


class AuthoredSource(Authored):
    """One reference."""

    id: str = Field(description="Unique id, used wherever something is cited.")
    citation: str = Field(description="Authors, title, journal, year.", min_length=1)
    doi: str | None = Field(default=None, description="DOI without the address of the resolver.")
    pmid: str | None = Field(default=None, description="PubMed id.")
    url: str | None = Field(default=None, description="Address, where there is no DOI.")
    design: str | None = Field(default=None, description="Kind of study or document.")
    verified: Literal["seen", "recalled"] = Field(
        description="seen: abstract or page text was read; recalled: from memory, to be confirmed."
    )
    read_through: str | None = Field(
        default=None, description="The text that quotes it, when only that was read."
    )
    finding: str | None = Field(default=None, description="What it found, in a line or two.")


class AuthoredSources(Authored):
    """The whole file."""

    schema_version: Literal[1] = Field(default=1, description="Version of this form.")
    verified_scale: dict[str, str] = Field(
        default_factory=dict, description="What the words of `verified` mean."
    )
    sources: tuple[AuthoredSource, ...] = Field(description="All references of this list.")
