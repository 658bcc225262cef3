"""Quick access into a library: exercises by id, ladders by id, classes, masks."""

from __future__ import annotations

from collections.abc import Mapping

from lbp_cli.model.catalogue import Catalogue, Exercise, Ladder
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import ExerciseClass


@dataclass(frozen=True, slots=True)
class Lookup:
    """Indexes over one catalogue; `rungs` are the exercises of a ladder in order."""

    exercises: Mapping[str, Exercise]
    ladders: Mapping[str, Ladder]
    rungs: Mapping[str, tuple[Exercise, ...]]
    classes: Mapping[str, ExerciseClass]

    def kind(self, exercise: Exercise) -> ExerciseClass:
        """The class of an exercise is that of its ladder."""
        return self.classes[exercise.ladder]


def lookup(catalogue: Catalogue) -> Lookup:
    """Index a catalogue."""
    exercises = {each.id: each for each in catalogue.exercises}
    return Lookup(
        exercises=exercises,
        ladders={each.id: each for each in catalogue.ladders},
        rungs={
            each.id: tuple(exercises[rung] for rung in each.rungs) for each in catalogue.ladders
        },
        classes={each.id: each.exercise_class for each in catalogue.ladders},
    )


def bit(exercise: Exercise) -> int:
    """The bit of an exercise in every exercise mask."""
    return 1 << exercise.index
