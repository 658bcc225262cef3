"""A ladder file as people write it: one ladder and its exercises, from easy to hard."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from lbp_cli.model.authored.condition import WrittenCondition
from lbp_cli.model.authored.picture import PictureEntry
from lbp_cli.model.vocabulary import (
    Equipment,
    ExerciseClass,
    Grade,
    Level,
    Position,
    Removal,
)

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
"""An id of an exercise, ladder or source: small letters, digits, single hyphens."""

Word = Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]
"""A word of a vocabulary: small letters and single underscores."""

Sentence = Annotated[str, Field(min_length=3, max_length=200, pattern=r"^\S.*\S$")]
"""A text for the client: one line, plain words."""

Note = Annotated[str, Field(min_length=3, max_length=500, pattern=r"^\S.*\S$")]
"""A text for professionals, on one line."""

Rung = Annotated[int, Field(ge=1, le=12)]
Difficulty = Annotated[int, Field(ge=1, le=10)]
Tempo = Annotated[str, Field(pattern=r"^[0-9]-[0-9]-[0-9]$")]


class Authored(BaseModel):
    """What people write: strict, closed and frozen.

    A file's model is built with everything inside it when a file is read, and only then.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)


class _Dose(Authored):
    sets: int = Field(ge=1, le=10, description="How many times the set is done.")
    rest_seconds: int = Field(default=0, ge=0, le=300, description="Rest between sets, in seconds.")
    per_side: bool = Field(
        default=False, description="True when the counts are for one side and both sides are done."
    )
    note: Sentence | None = Field(default=None, description="What else to know about the dose.")


class RepsDose(_Dose):
    """Moving repetitions."""

    mode: Literal["reps"] = Field(description="Moving repetitions.")
    reps: int = Field(ge=1, le=30, description="Repetitions in one set.")
    seconds_per_rep: float = Field(ge=1, le=30, description="Time of one repetition, in seconds.")
    tempo: Tempo | None = Field(
        default=None, description="Seconds lower or outward - pause - return, such as 2-1-2."
    )


class HoldRepsDose(_Dose):
    """Repetitions that are each held."""

    mode: Literal["hold_reps"] = Field(description="Repetitions that are each held.")
    reps: int = Field(ge=1, le=30, description="Repetitions in one set.")
    hold_seconds: int = Field(ge=1, le=120, description="How long each repetition is held (s).")
    seconds_per_rep: float = Field(
        ge=1, le=150, description="Time of one repetition with getting in and out, in seconds."
    )


class TimedHoldDose(_Dose):
    """One position or movement kept up for a time."""

    mode: Literal["timed_hold"] = Field(description="A position or movement kept up for a time.")
    seconds: int = Field(ge=5, le=300, description="Time of one set, in seconds.")


class DurationDose(_Dose):
    """Minutes of walking, cycling, breathing and the like."""

    mode: Literal["duration"] = Field(description="Minutes of an activity.")
    minutes: float = Field(ge=1, le=60, description="Time of one set, in minutes.")


DoseEntry: TypeAlias = Annotated[
    RepsDose | HoldRepsDose | TimedHoldDose | DurationDose, Field(discriminator="mode")
]


class ExerciseEntry(Authored):
    """One movement. Its ladder and evidence grade are those of the file it stands in."""

    id: Slug = Field(description="Short name that never changes; other files point to it.")
    name: Annotated[str, Field(min_length=3, max_length=60)] = Field(
        description="What the client reads."
    )
    rung: Rung = Field(description="Place in the ladder, from 1 (easiest).")
    difficulty: Difficulty = Field(description="1 easiest to 10 hardest, comparable everywhere.")
    phases: Annotated[tuple[Literal[1, 2, 3], ...], Field(min_length=1)] = Field(
        description="Phases in which it may be given: 1 calm, 2 control, 3 strength and tasks."
    )
    position: Position = Field(description="Position of the body; rules select by it.")
    floor_access: Literal["none", "bed_ok", "floor"] = Field(
        description="Whether one must get down: none, bed_ok (a firm bed will do) or floor."
    )
    equipment: tuple[Equipment, ...] = Field(description="Every thing it needs.")
    unilateral: bool = Field(
        description="True when one side works at a time and sides are swapped."
    )
    tags: dict[Word, Level] = Field(
        description="What the movement asks of the body; a tag left out means none."
    )
    strengthens: tuple[Word, ...] = Field(description="Muscles that work.")
    stretches: tuple[Word, ...] = Field(description="What is lengthened.")
    dose: DoseEntry = Field(description="Dose for a person of middle fitness in phase 2.")
    start_position: Sentence = Field(description="How to get ready.")
    steps: Annotated[tuple[Sentence, ...], Field(min_length=3, max_length=5)] = Field(
        description="What to do, three to five steps."
    )
    common_mistake: Sentence = Field(description="The mistake seen most often.")
    easier: Sentence = Field(description="How to make it easier.")
    harder: Sentence = Field(description="How to make it harder without changing the exercise.")
    harder_removes: Annotated[tuple[Removal, ...], Field(max_length=2)] = Field(
        default=(),
        description=(
            "What the harder way takes away: vision (eyes closed, walking backward) or support (a"
            " hold on something firm). It is then not for people who may fall or have thin bones."
        ),
    )
    sources: Annotated[tuple[Slug, ...], Field(min_length=1)] = Field(
        description="Ids of rules/sources.yaml."
    )
    picture: PictureEntry | None = Field(
        default=None, description="How it is drawn; see docs/drawing-exercises.md."
    )


class RungGateEntry(Authored):
    """A further condition for the higher rungs."""

    from_rung: Rung = Field(description="The lowest rung that it closes.")
    when: WrittenCondition = Field(description="These rungs are open when this holds.")
    because: Sentence = Field(description="Why, in a sentence for the client.")


class StartEntry(Authored):
    """One case of the start rule; the first whose condition holds is taken."""

    when: WrittenCondition = Field(description="The case applies when this holds.")
    kind: Literal["highest", "listed", "bout"] = Field(
        description=(
            "highest: the highest rung that fits the start level; listed: the first of `rungs` "
            "that may be used; bout: the longest walk within the walking tolerance."
        )
    )
    rungs: tuple[Rung, ...] = Field(default=(), description="For listed: rungs, best first.")
    at_most_rung: Rung | None = Field(default=None, description="Never start above this rung.")
    max_difficulty: Difficulty | None = Field(
        default=None, description="Never start above this difficulty."
    )
    rule: Annotated[str, Field(pattern=r"^[A-Z]{2,3}-[0-9]{2,3}$")] = Field(
        default="RD-70", description="The reading that settles the case."
    )


class LadderEntry(Authored):
    """An ordered way from easy to hard for one purpose."""

    id: Slug = Field(description="Short name; also the name of the file.")
    replaces: Slug | None = Field(
        default=None,
        description=(
            "In your own library: this same id again, to take the place of the whole shipped"
            " ladder. The file may then have any name."
        ),
    )
    title: Annotated[str, Field(min_length=3, max_length=60)] = Field(
        description="What the client reads."
    )
    exercise_class: ExerciseClass = Field(
        alias="class", description="Sets the days between two sessions and how it grows."
    )
    serves: Annotated[dict[Word, Annotated[float, Field(gt=0, le=1)]], Field(min_length=1)] = Field(
        description="Needs it serves, each with a share from 0 to 1."
    )
    gate: WrittenCondition = Field(description="The ladder may be used at all when this holds.")
    gate_text: Note = Field(description="The gate in words: `used when ...`.")
    rung_gates: tuple[RungGateEntry, ...] = Field(
        default=(), description="Further conditions for higher rungs."
    )
    start: Annotated[tuple[StartEntry, ...], Field(min_length=1)] = Field(
        description="On which rung to start: cases, the first that holds is taken."
    )
    start_text: Note = Field(description="The start rule in words.")
    evidence: Grade = Field(
        description="A strong direct trials, B moderate, C low, D mechanism or expert opinion."
    )
    evidence_note: Note = Field(description="What the evidence is, with its sources.")


class LadderFile(Authored):
    """`exercises/<ladder>.yaml`."""

    schema_version: Literal[1] = Field(description="Version of this file format.")
    ladder: LadderEntry = Field(description="The ladder.")
    exercises: Annotated[tuple[ExerciseEntry, ...], Field(min_length=1)] = Field(
        description="Its exercises, in rung order."
    )
