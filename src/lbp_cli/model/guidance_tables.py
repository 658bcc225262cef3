"""Texts for the client between visits: lights, flare plan, stop signs, reviews, expectations.

Like those in `tables`, these dataclasses are also the schema of their YAML file.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from lbp_cli.model.condition import ALWAYS, Condition
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import ExerciseClass

_STRICT: dict[str, Any] = {"extra": "forbid", "strict": True}


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text for the client with its sources, shown when its condition holds.

    `with_class`: a weekly message that promises something is given only while the sessions of
    that week or a later one hold an exercise of this class.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    id: str
    text: str
    sources: tuple[str, ...]
    evidence: str
    when: Condition = ALWAYS
    with_class: ExerciseClass | None = None


@dataclass(frozen=True, slots=True)
class LightRow:
    """One traffic light in plain words."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    light: Literal["green", "amber", "red"]
    during: str
    next_day: str
    leg: str
    action: str


@dataclass(frozen=True, slots=True)
class FlareStep:
    """One step of the flare plan; days from `from_day` to `until_day`, dose as a share."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    from_day: int
    until_day: int
    dose_share: float
    text: str


@dataclass(frozen=True, slots=True)
class FlareMovement:
    """What `{movement}` in a flare step stands for: an exercise of the plan that `serves` one of
    these needs, with at most so many repetitions, or words when the plan has none.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    named: str
    unnamed: str
    most_repetitions: int
    serves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review: in which week, what to look at, what to do. Rows of weeks that the plan does not
    have are not shown.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    week: int
    test: str
    action: str
    sources: tuple[str, ...]
    evidence: str
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class ExpectationRow:
    """What people can expect in a span of weeks; `until_week` None = no end."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    from_week: int
    until_week: int | None
    text: str
    sources: tuple[str, ...]
    evidence: str
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class EducationBan:
    """Messages that must not be shown while the condition holds. Compiling moves the bans into
    the `when` of the messages, so that nobody who reads those can forget them.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    ids: tuple[str, ...]
    when: Condition
    because: str


@dataclass(frozen=True, slots=True)
class ClearanceText:
    """Said in the first week that falls under a row which the clearance does not cover.

    {what} becomes the titles of those rows, each with its id.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    test: str
    action: str
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class OfferedTexts:
    """What is said when a first week asks for fewer days, or for at least `minutes_from` minutes
    less, than were offered; `{offered}` and `{used}` stand for the numbers.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    days: str
    minutes: str
    minutes_from: int
    sources: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Guidance:
    """`rules/guidance.yaml`: everything a client needs between visits, in plain words.

    `education_order` lists the messages for the weeks after the second, by preference; the other
    messages have the places that the `*_message` fields name. `advice` are single hints for the
    people they fit.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    notice: str
    emergency_number: str
    lights_intro: str
    lights: tuple[LightRow, ...]
    lights_sources: tuple[str, ...]
    lights_evidence: str
    flare_intro: str
    flare: tuple[FlareStep, ...]
    flare_end: str
    flare_movement: FlareMovement
    flare_sources: tuple[str, ...]
    flare_evidence: str
    stop_signs: tuple[TextRow, ...]
    weekly_safety_form: tuple[str, ...]
    reviews: tuple[ReviewRow, ...]
    new_clearance: ClearanceText
    expectations: tuple[ExpectationRow, ...]
    education: tuple[TextRow, ...]
    education_order: tuple[str, ...]
    education_bans: tuple[EducationBan, ...]
    week_1_message: str
    week_2_message: str
    lights_message: str
    flare_message: str
    last_week_message: str
    advice: tuple[TextRow, ...]
    offered: OfferedTexts
    rescreen_after_days: int
