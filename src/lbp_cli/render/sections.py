"""What all parts of the plan document share: names of exercises, section headings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Literal

from lbp_cli.model.catalogue import Catalogue, Exercise, Ladder
from lbp_cli.model.plan import Plan
from lbp_cli.model.value import dataclass
from lbp_cli.model.week import Prescription, Week
from lbp_cli.render.document import Heading, Picture
from lbp_cli.render.wording import INTERIM_MARK

LIGHTS: Final = (5, "How hard should it feel?")
STOPS: Final = (6, "When must I stop?")
"""Number and title of sections that others refer to."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A plan with the exercises and ladders that its ids stand for.

    `numbered`: sections have numbers, and are referred to by them.
    """

    plan: Plan
    exercises: Mapping[str, Exercise]
    ladders: Mapping[str, Ladder]
    needs: Mapping[str, str]
    pictures: Mapping[str, Picture]
    numbered: bool = True

    def name(self, exercise: str) -> str:
        """The name of an exercise; an unknown id stands for itself."""
        found = self.exercises.get(exercise)
        return found.name if found else exercise

    def names(self, exercises: Iterable[str]) -> tuple[str, ...]:
        """The names of some exercises, in their order."""
        return tuple(self.name(exercise) for exercise in exercises)

    def heading(self, number: int, title: str) -> Heading:
        """A section heading; every one says so when the plan is only the light interim one."""
        mark = f" ({INTERIM_MARK})" if self.plan.interim else ""
        return Heading(2, f"{number}. {title}{mark}" if self.numbered else f"{title}{mark}")

    def see(self, number: int, title: str) -> str:
        """Words that lead to a section from inside a sentence."""
        return f"section {number}" if self.numbered else f'see "{title}"'


def pages(
    plan: Plan,
    catalogue: Catalogue,
    pictures: Mapping[str, Picture] | None = None,
    *,
    numbered: bool = True,
) -> Pages:
    """The plan beside the exercises and ladders it names, and pictures in files by exercise."""
    return Pages(
        plan,
        {exercise.id: exercise for exercise in catalogue.exercises},
        {ladder.id: ladder for ladder in catalogue.ladders},
        catalogue.needs,
        pictures or {},
        numbered,
    )


def small(title: str) -> Heading:
    """A heading inside a section."""
    return Heading(3, title)


def prescriptions(week: Week) -> tuple[tuple[str, Prescription], ...]:
    """Every prescription of a week with its session label, each label's first session only."""
    seen: dict[str, tuple[Prescription, ...]] = {}
    for session in week.sessions:
        seen.setdefault(session.label, session.prescriptions)
    return tuple((label, item) for label, items in seen.items() for item in items)


Where = Literal["session", "walking", "desk", "relaxation"]


def uses(plan: Plan) -> dict[str, tuple[int, Where]]:
    """Every exercise of the plan with its first week and where it is used, in that order."""
    found: dict[str, tuple[int, Where]] = {}
    for week in plan.weeks:
        for _, item in prescriptions(week):
            found.setdefault(item.exercise, (week.number, "session"))
        if week.walking.exercise:
            found.setdefault(week.walking.exercise, (week.number, "walking"))
        if week.walking.alternative:
            found.setdefault(week.walking.alternative, (week.number, "walking"))
        if week.relaxation:
            found.setdefault(week.relaxation.exercise, (week.number, "relaxation"))
        for exercise in week.desk_breaks.exercises if week.desk_breaks else ():
            found.setdefault(exercise, (week.number, "desk"))
    return found
