"""What was measured in the first session, and what it means, as values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from lbp_cli.model.norms import Basis
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import Scalar

Edge = Literal["up_to", "from", "above", "is"]
"""How a band is told: values up to a limit, from a limit on, above it, or one value alone."""

NormKind = Literal[
    "chair_stand",
    "five_stands",
    "one_leg",
    "gait",
    "side_left",
    "side_right",
    "sides",
    "extensor",
    "six_minute_walk",
    "knee_straightening",
]
"""Which table of `rules/norms.yaml` a test is compared with."""

OutcomeName = Literal[
    "below",
    "average",
    "above",
    "provisional_below",
    "provisional_average",
    "provisional_above",
    "under_limit",
    "even",
    "uneven",
    "unclear",
]
"""What a comparison can find; `below` always means less able than usual."""

OUTCOMES: Final[Mapping[NormKind, tuple[OutcomeName, ...]]] = {
    "chair_stand": (
        "below",
        "average",
        "above",
        "provisional_below",
        "provisional_average",
        "provisional_above",
    ),
    "five_stands": ("below", "average"),
    "one_leg": ("under_limit", "below", "average"),
    "gait": ("below", "average"),
    "side_left": ("below", "average"),
    "side_right": ("below", "average"),
    "sides": ("even", "uneven"),
    "extensor": ("below", "average"),
    "six_minute_walk": ("below", "average"),
    "knee_straightening": ("below", "average", "unclear"),
}
"""Every outcome of every comparison: what a file of scores must have words for."""


@dataclass(frozen=True, slots=True)
class Band:
    """One band of a score: the first band that a value fits is the one that holds."""

    edge: Edge
    limit: Scalar
    word: str
    meaning: str

    def holds(self, value: Scalar) -> bool:
        """Whether a value lies in this band, looked at alone."""
        if self.edge == "is":
            return value == self.limit
        if isinstance(value, str) or isinstance(self.limit, str):
            return False
        if self.edge == "up_to":
            return value <= self.limit
        return value > self.limit if self.edge == "above" else value >= self.limit


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a comparison with a norm can say; {usual} and {limit} are filled in, in the unit."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence about a score and where it comes from; None when it states nothing."""

    text: str
    basis: Basis | None


@dataclass(frozen=True, slots=True)
class ScoreRule:
    """One score of `questions/scores.yaml`.

    `id` is that of the specification; several scores may share it. `fact` holds the value; with
    `other_side` the score is the difference of the two. `unit` stands behind the value, `scale`
    says what its ends mean, `change` which change is the smallest that matters.
    """

    id: str
    label: str
    fact: str
    other_side: str | None
    unit: str | None
    scale: str | None
    about: str | None
    bands: tuple[Band, ...]
    basis: Basis
    norm: NormKind | None
    outcomes: Mapping[OutcomeName, Outcome]
    change: Statement | None
    notice: str | None


@dataclass(frozen=True, slots=True)
class ScoreRules:
    """All scores in the order of showing, and what is said where a test has no norm.

    `no_norm` has a sentence for each of the reasons `age`, `sex` and `size`.
    """

    scores: tuple[ScoreRule, ...]
    no_norm: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Score:
    """One score of this person.

    `value` is text with its unit; `word` is the band, None where the score has none or where the
    value itself is a word. `meaning` rests on `basis`, `norm` and `change` on their own.
    """

    id: str
    fact: str
    label: str
    value: str
    scale: str | None
    word: str | None
    meaning: str
    basis: Basis
    norm: Statement | None
    change: Statement | None
    notice: str | None
