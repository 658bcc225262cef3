"""Conditions with their stages, and restriction tags, as people write them."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from lbp_cli.model.authored.condition import WrittenCondition
from lbp_cli.model.authored.exercise import Authored, Difficulty, Note, Rung, Sentence, Slug, Word
from lbp_cli.model.vocabulary import EngineMode, Grade, Mark, Position

TagName = Annotated[
    str, Field(pattern=r"^(R-[A-Z]+|[a-z]+(_[a-z]+)*)$", min_length=3, max_length=40)
]
"""A restriction tag, or the label of a group of them (`R-...`)."""

RuleName = Annotated[
    str, Field(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*/[a-z0-9]+([-_][a-z0-9]+)*$", max_length=90)
]
"""`<stage or tag>/<what it does>`: stable, unique, readable."""

FindingId = Annotated[str, Field(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=40)]
"""A row of the safety screen, such as SX-02, or a stage."""

Effort = Annotated[int, Field(ge=0, le=10)]
Kilograms = Annotated[float, Field(ge=0, le=100)]
Factor = Annotated[float, Field(gt=0, le=1)]
Sources = Annotated[tuple[Slug, ...], Field(min_length=1)]

_DIRECTIONS: Final = ("spinal_flexion", "spinal_extension")
_EFFECTS: Final = ("dose_factor", "max_per_session", "score_bonus", "if_direction_tested")
_NEEDED: Final = {"limit": ("dose_factor",), "prefer": ("score_bonus",)}
_ALLOWED: Final = {
    "exclude": ("if_direction_tested",),
    "limit": ("dose_factor", "max_per_session"),
    "prefer": ("score_bonus",),
    "display": (),
}


def _fault(message: str, advice: str) -> PydanticCustomError:
    return PydanticCustomError("E209", "{message}", {"message": message, "help": advice})


class TagLevel(Authored):
    """Exercises that have a movement tag at a level or above."""

    tag: Word = Field(description="Movement tag of rules/catalogue.yaml.")
    at_or_above: Literal["low", "moderate", "high"] = Field(
        description="The lowest level of the tag that is meant."
    )


class Selector(Authored):
    """Which exercises a rule is about: exactly one of the five ways."""

    tag: Word | None = Field(default=None, description="A movement tag, with `at_or_above`.")
    at_or_above: Literal["low", "moderate", "high"] | None = Field(
        default=None, description="The lowest level of the tag that is meant."
    )
    all_of: Annotated[tuple[TagLevel, ...], Field(min_length=2)] | None = Field(
        default=None, description="Several tags that the exercise has all at once."
    )
    position: Position | None = Field(default=None, description="The position of the body.")
    ladder: Slug | None = Field(default=None, description="A whole ladder.")
    exercise: Slug | None = Field(default=None, description="One exercise.")

    @model_validator(mode="after")
    def _one_way(self) -> Selector:
        ways = (self.tag, self.all_of, self.position, self.ladder, self.exercise)
        if sum(each is not None for each in ways) != 1:
            raise _fault(
                "a selection goes one way: tag, all_of, position, ladder or exercise",
                "write one rule for each",
            )
        if (self.tag is None) != (self.at_or_above is None):
            raise _fault("'tag' and 'at_or_above' stand together", "at_or_above: moderate")
        return self


class DirectionTested(Authored):
    """What an exclusion becomes when a test showed that this very direction eases the pain."""

    dose_factor: Factor = Field(description="Share of the usual dose that is kept, up to 1.")
    reason: Sentence = Field(description="Why, in a sentence for the client.")


class RuleEntry(Authored):
    """One rule about exercises. What is left out is as in the stage or tag."""

    id: RuleName = Field(description="`<stage or tag>/<what it does>`; never changes.")
    action: Literal["exclude", "limit", "prefer", "display"] = Field(
        description=(
            "exclude: not given; limit: given, but less; prefer: chosen rather; display: only said."
        )
    )
    select: Selector | None = Field(default=None, description="Which exercises; not for display.")
    dose_factor: Factor | None = Field(
        default=None, description="For limit: share of the usual dose, up to 1."
    )
    max_per_session: Annotated[int, Field(ge=1, le=10)] | None = Field(
        default=None, description="For limit: at most so many such exercises in a session."
    )
    score_bonus: Annotated[float, Field(gt=0, le=5)] | None = Field(
        default=None, description="For prefer: points added when exercises are compared."
    )
    if_direction_tested: DirectionTested | None = Field(
        default=None,
        description=(
            "For an exclusion of bending or arching in a condition with `direction_override`: "
            "what it becomes when a test showed that this direction eases the pain."
        ),
    )
    reason: Sentence | None = Field(default=None, description="Why, in a sentence for the client.")
    sources: Sources | None = Field(default=None, description="Source ids, if others.")
    evidence: Grade | Mark | None = Field(default=None, description="Evidence, if another.")

    @model_validator(mode="after")
    def _fits_action(self) -> RuleEntry:
        if (self.select is None) != (self.action == "display"):
            raise _fault("every action but display selects exercises", "select: {ladder: walking}")
        for name in _EFFECTS:
            given = getattr(self, name) is not None
            if given and name not in _ALLOWED[self.action]:
                raise _fault(f"'{name}' has no meaning for {self.action}", "take it out")
            if not given and name in _NEEDED.get(self.action, ()):
                raise _fault(f"{self.action} needs '{name}'", f"{name}: a number")
        tag = self.select.tag if self.select is not None else None
        if self.if_direction_tested is not None and tag not in _DIRECTIONS:
            raise _fault(
                "'if_direction_tested' is for one spinal direction",
                "select spinal_flexion or spinal_extension",
            )
        return self


class CapsEntry(Authored):
    """Ceilings. What is left out has none."""

    max_difficulty: Difficulty | None = Field(
        default=None,
        description="Hardest difficulty; not for the ladders under `ladder_rung_caps`.",
    )
    max_rpe: Effort | None = Field(default=None, description="Highest effort, 0 to 10.")
    max_load_kg: Kilograms | None = Field(
        default=None, description="Heaviest outside weight, in kg; 0 takes out all weights."
    )
    global_dose_factor: Factor | None = Field(
        default=None, description="Share of the usual dose for every exercise."
    )
    ladder_rung_caps: dict[Slug, Rung] | None = Field(
        default=None, description="Highest rung of single ladders."
    )


class AllowEntry(Authored):
    """The only exercises that are open; exclusions still apply to them."""

    exercises: tuple[Slug, ...] = Field(default=(), description="Exercise ids.")
    ladders: tuple[Slug, ...] = Field(default=(), description="Whole ladders.")


def _own_ids(owner: str, rules: tuple[RuleEntry, ...]) -> None:
    seen: set[str] = set()
    for rule in rules:
        if rule.id.partition("/")[0] != owner:
            raise _fault(f"the rule '{rule.id}' stands under '{owner}'", f"id: {owner}/...")
        if rule.id in seen:
            raise _fault(f"the rule '{rule.id}' is there twice", "give one of them another id")
        seen.add(rule.id)


class StageEntry(Authored):
    """One stage of a condition: whom it is for and what follows."""

    id: Slug = Field(description="Short name that never changes.")
    name: Note = Field(description="The stage in words, after the name of the condition.")
    engine_mode: EngineMode = Field(
        description=(
            "programme; programme_if_cleared: only after a clinician's clearance; info_only: no "
            "programme without one; block: none at all."
        )
    )
    when: WrittenCondition = Field(description="The people it is for.")
    when_text: Note = Field(description="The same in words.")
    cleared_by: tuple[FindingId, ...] = Field(
        default=(), description="Findings of the safety screen whose clearance opens the stage."
    )
    needs_own_clearance: bool = Field(
        default=False,
        description="The stage is itself a finding that a clearance must name (RD-25).",
    )
    slow_growth: bool = Field(default=False, description="Everything grows at half the pace.")
    until: Note = Field(description="What ends the stage, in words.")
    caps: CapsEntry = Field(default=CapsEntry(), description="Ceilings for everything.")
    allow_only: AllowEntry | None = Field(default=None, description="A closed list, if there is.")
    client_summary: Note = Field(description="The stage in a sentence for the client.")
    evidence: Grade = Field(description="Evidence grade of the stage and of its rules.")
    sources: Sources = Field(description="Source ids of the stage and of its rules.")
    rules: tuple[RuleEntry, ...] = Field(description="What is left out, kept small, preferred.")

    @model_validator(mode="after")
    def _names(self) -> StageEntry:
        _own_ids(self.id, self.rules)
        for rule in self.rules:
            if rule.reason is None:
                raise _fault(f"the rule '{rule.id}' has no reason", "reason: a plain sentence")
        return self


class ConditionEntry(Authored):
    """What the stages of a file have in common."""

    id: Slug = Field(description="Short name; also the name of the file.")
    replaces: Slug | None = Field(
        default=None,
        description=(
            "In your own library: this same id again, to take the place of the whole shipped"
            " condition. The file may then have any name."
        ),
    )
    name: Note = Field(description="What the client reads.")
    direction_override: bool = Field(
        default=False,
        description=(
            "True when a tested direction that eases the pain may keep part of what a rule of "
            "these stages leaves out (`if_direction_tested`)."
        ),
    )
    note: Note | None = Field(default=None, description="What else a clinician should know.")


class ConditionFile(Authored):
    """One file of `rules/conditions/`."""

    schema_version: Literal[1] = Field(description="Version of this file format.")
    condition: ConditionEntry = Field(description="The condition.")
    stages: Annotated[tuple[StageEntry, ...], Field(min_length=1)] = Field(
        description="Its stages, from the most protected on."
    )


class TagEntry(Authored):
    """One restriction that the safety screen or a clinician asks for."""

    id: TagName = Field(description="The tag, as in the safety screen and in clearances.")
    reason: Sentence = Field(description="What it means, in a sentence for the client.")
    sources: Sources = Field(description="Source ids.")
    evidence: Grade | Mark = Field(description="Evidence grade or mark.")
    caps: CapsEntry = Field(default=CapsEntry(), description="Ceilings for everything.")
    allow_only: AllowEntry | None = Field(default=None, description="A closed list, if there is.")
    rules: tuple[RuleEntry, ...] = Field(
        default=(), description="Rules; one without a reason has the tag's."
    )

    @model_validator(mode="after")
    def _names(self) -> TagEntry:
        _own_ids(self.id, self.rules)
        return self


class GroupEntry(Authored):
    """A label for several tags that come together."""

    id: TagName = Field(description="The label, such as R-OSTEO.")
    meaning: Note = Field(description="When it is set, and what comes beside it.")
    restrictions: tuple[TagName, ...] = Field(description="The tags that it stands for.")


class RestrictionFile(Authored):
    """`rules/restriction_tags.yaml`."""

    schema_version: Literal[1] = Field(description="Version of this file format.")
    restriction_tags: tuple[TagEntry, ...] = Field(description="The tags.")
    groups: tuple[GroupEntry, ...] = Field(description="Labels for tags that come together.")
