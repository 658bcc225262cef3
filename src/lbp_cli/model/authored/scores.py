"""The scores of the first session as people write them: `questions/scores.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from lbp_cli.model.authored.exercise import Authored, Note, Slug
from lbp_cli.model.authored.triage import ClientText, FactName, RuleId, Title
from lbp_cli.model.scores import Edge, NormKind, OutcomeName
from lbp_cli.model.vocabulary import Mark

ThresholdPath = Annotated[str, Field(pattern=r"^(thresholds|norms)(\.[a-z0-9_]+)+$", max_length=80)]
"""A number of `rules/classification.yaml` or `rules/norms.yaml`, such as
`thresholds.pain_band.at_most.mild`: it is stored there and only there.
"""

Limit = float | ThresholdPath
Unit = Annotated[str, Field(min_length=1, max_length=30, pattern=r"^\S(.*\S)?$")]


def _fault(code: str, message: str, advice: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{message}", {"message": message, "help": advice})


class BasisEntry(Authored):
    """Where a statement comes from and how sure it is."""

    sources: tuple[Slug, ...] = Field(description="Source ids, the most important first.")
    mark: Mark = Field(
        description="V read in the source, V2 second-hand, M from memory, D design rule."
    )
    strength: Note | None = Field(default=None, description="strong, moderate, weak, none.")
    note: Note | None = Field(default=None, description="What a careful reader should know.")

    @model_validator(mode="after")
    def _named(self) -> BasisEntry:
        if not self.sources and self.note is None:
            raise _fault(
                "E511",
                "a statement without a source says in a note where it comes from",
                "note: the table was read in a page that names no source",
            )
        return self


class BandEntry(Authored):
    """One band: exactly one of `up_to`, `from`, `above` and `is`."""

    up_to: Limit | None = Field(default=None, description="Values up to this one.")
    from_: Limit | None = Field(default=None, alias="from", description="Values from this one on.")
    above: Limit | None = Field(default=None, description="Values above this one.")
    is_: str | bool | None = Field(default=None, alias="is", description="This word alone.")
    word: Title = Field(description="Name of the band, said to the client.")
    meaning: ClientText = Field(description="What it means, in plain and kind words.")

    @model_validator(mode="after")
    def _one_edge(self) -> BandEntry:
        ways = (self.up_to, self.from_, self.above, self.is_)
        if sum(each is not None for each in ways) != 1:
            raise _fault(
                "E209",
                "a band has exactly one of 'up_to', 'from', 'above' and 'is'",
                "write one band for each",
            )
        return self

    def edge(self) -> tuple[Edge, float | str | bool]:
        """Which of the four it has, and the limit as written."""
        if self.up_to is not None:
            return "up_to", self.up_to
        if self.from_ is not None:
            return "from", self.from_
        if self.above is not None:
            return "above", self.above
        assert self.is_ is not None
        return "is", self.is_


class OutcomeEntry(Authored):
    """What a comparison with a norm can say."""

    word: Title = Field(description="The outcome in a few words.")
    meaning: ClientText = Field(description="What it means; {usual} and {limit} are filled in.")


class NormEntry(Authored):
    """A comparison with a table of `rules/norms.yaml`."""

    table: NormKind = Field(description="Which comparison.")
    outcomes: Annotated[dict[OutcomeName, OutcomeEntry], Field(min_length=1)] = Field(
        description="What it can say, by outcome."
    )


class ChangeEntry(Authored):
    """The smallest change that matters."""

    text: ClientText = Field(description="The change in plain words.")
    basis: BasisEntry = Field(description="Where it comes from.")


class ScoreEntry(Authored):
    """One score."""

    id: RuleId = Field(description="Id of the specification; several scores may share it.")
    label: Title = Field(description="Name of the score, said to the client.")
    fact: FactName = Field(description="The fact that holds its value.")
    other_side: FactName | None = Field(
        default=None, description="The score is the difference between this fact and `fact`."
    )
    unit: Unit | None = Field(default=None, description="Stands behind the value: of 12, s.")
    scale: ClientText | None = Field(default=None, description="What the ends of the scale mean.")
    about: ClientText | None = Field(
        default=None, description="What it says when there is no band; needed without bands."
    )
    bands: tuple[BandEntry, ...] = Field(
        default=(), description="Its bands; the first that fits holds."
    )
    basis: BasisEntry = Field(description="Where bands and meaning come from.")
    norm: NormEntry | None = Field(default=None, description="A comparison with a norm.")
    change: ChangeEntry | None = Field(default=None, description="The smallest change that counts.")
    notice: ClientText | None = Field(default=None, description="A notice that a licence asks for.")

    @model_validator(mode="after")
    def _says_something(self) -> ScoreEntry:
        if not self.bands and self.about is None:
            raise _fault("E202", "a score has 'bands' or 'about'", "about: what it says")
        return self


class NoNormEntry(Authored):
    """What is said where a test has no norm. Nothing is ever extrapolated."""

    age: ClientText = Field(description="Outside the ages of the table.")
    sex: ClientText = Field(description="The table is by sex, and none was chosen.")
    size: ClientText = Field(description="Height or weight is missing.")


class ScoresFile(Authored):
    """`questions/scores.yaml`."""

    schema_version: Literal[1] = Field(description="Version of this file format.")
    no_norm: NoNormEntry = Field(description="What is said where a test has no norm.")
    scores: Annotated[tuple[ScoreEntry, ...], Field(min_length=1)] = Field(
        description="The scores in the order of showing."
    )
