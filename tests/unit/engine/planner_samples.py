"""The shipped library and plans made with it: whole plans, single weeks, and lines.

People are the minimal example of `facts_samples` (42, female, 20 weeks of pain 5 of 10, desk
work) with changes, or one of the shipped sample clients by the name of its file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from facts_samples import TODAY, answers

from lbp_cli import resources, workflow
from lbp_cli.engine.dosing import start_dose
from lbp_cli.engine.lookup import Lookup, lookup
from lbp_cli.engine.needs import assess_needs
from lbp_cli.engine.planning import Planned, Request, make_plan
from lbp_cli.engine.timeline import timeline
from lbp_cli.engine.week_context import Contexts, Judged, WeekContext, number_fact
from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.findings import Need
from lbp_cli.model.library import Library
from lbp_cli.model.prescribing import Candidate, Line, WeekLimits
from lbp_cli.model.vocabulary import Answers, Phase, Value
from lbp_cli.model.week import Prescription, Week

DAY = TODAY.isoformat()
PEOPLE = tuple(
    name.removeprefix("profiles/").removesuffix(".yaml") for name in resources.profile_texts()
)
WITHHELD = ("emergency", "needs-clinician")
PLANNED = tuple(each for each in PEOPLE if each not in WITHHELD)


@cache
def library() -> Library:
    return workflow.load_library()


@cache
def index() -> Lookup:
    return lookup(library().catalogue)


def exercise(name: str) -> Exercise:
    return index().exercises[name]


@cache
def person(name: str) -> Answers:
    """A shipped sample client, by the name of its file."""
    path = f"profiles/{name}.yaml"
    read, _ = workflow.read_client(
        resources.profile_texts()[path], path, date.fromisoformat(DAY), library()
    )
    return read


def someone(changes: Mapping[str, Value] | None = None, /, **more: Value) -> dict[str, Value]:
    """The minimal example with changes; `x__y=1` stands for `x.y`."""
    return answers(changes, **more)


def planned(who: Answers, weeks: int = 12, start: str | None = None) -> Planned:
    request = Request(today=DAY, start=start, weeks=weeks, version="1", profile_hash="p")
    return make_plan(who, library(), request)


@cache
def plan_of(name: str, weeks: int = 12) -> Planned:
    """The plan of a shipped sample client."""
    return planned(person(name), weeks)


def weeks_judged(who: Answers, weeks: int = 12) -> tuple[Judged, ...]:
    return timeline(who, library(), DAY, 0, weeks)


def week_of(
    who: Answers,
    number: int = 1,
    *,
    phase: Phase | None = None,
    level: int | None = None,
    sets_less: int = 0,
) -> WeekContext:
    """One week of a client's plan; phase and dose row are those of the facts unless given."""
    judged = weeks_judged(who, number)[-1]
    called = str(judged.facts["tbc_stage"])
    chosen: Phase = phase or _phase(called)
    row = level or number_fact(judged.facts, "start_level")
    return Contexts(library(), index()).week(judged, phase=chosen, level=row, sets_less=sets_less)


def _phase(word: str) -> Phase:
    names: tuple[Phase, ...] = ("symptom_modulation", "movement_control", "functional_optimization")
    return next(each for each in names if each == word)


def needs_of(context: WeekContext) -> tuple[Need, ...]:
    return assess_needs(context.facts, library().needs)


def limits(
    phase: str = "movement_control",
    level: int = 3,
    *,
    age: int = 40,
    factor: float = 1.0,
    effort_cap: int = 8,
    max_load_kg: float | None = None,
) -> WeekLimits:
    """What a week allows one exercise, without a person."""
    return WeekLimits(
        row=library().dosing.rows[phase][str(level)],
        level=level,
        age=age,
        factor=factor,
        effort_cap=effort_cap,
        max_load_kg=max_load_kg,
        trial_sets_less=1,
        trial_effort_less=1,
    )


def line(name: str, context: WeekContext, /, **changes: object) -> Line:
    """An exercise of the running programme at its start dose, in A and B, held twice."""
    chosen = exercise(name)
    kind = index().kind(chosen)
    dose = start_dose(chosen, kind, context.limits(chosen), library().dosing)
    made = Line(
        exercise=chosen,
        slot="trunk_1",
        labels=("A", "B"),
        score=1.0,
        dose=dose,
        entered=1,
        rung_since=1,
        stepped=1,
        held=3,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def candidate(name: str, score: float = 1.0, **changes: object) -> Candidate:
    chosen = exercise(name)
    made = Candidate(chosen.ladder, chosen, score, 60, heavy=False, disliked=False, because=())
    return replace(made, **changes)  # type: ignore[arg-type]


def prescriptions(week: Week, label: str) -> tuple[Prescription, ...]:
    """What one session of a week asks for; empty when it is not held."""
    return next((each.prescriptions for each in week.sessions if each.label == label), ())


def ladders_of(week: Week, label: str) -> tuple[str, ...]:
    return tuple(exercise(each.exercise).ladder for each in prescriptions(week, label))


def cleared(*covers: str, role: str = "physician") -> dict[str, Value]:
    """A valid clearance of today."""
    return {
        "clearance.present": True,
        "clearance.date": DAY,
        "clearance.covers": covers,
        "clearance.by_role": role,
    }


def pregnant(weeks: int) -> dict[str, Value]:
    """So many weeks pregnant, without problems, with the clearance PX-08 asks for."""
    return {
        "red_flags.pregnant": "yes",
        "person.gest_weeks": weeks,
        "person.age": 30,
        "pre_exercise.px_obstetric": "no",
        "pre_exercise.px_obstetric_now": "no",
        **cleared("PX-08", role="midwife_or_obstetrician"),
    }


def operated(kind: str, weeks: int, *covers: str) -> dict[str, Value]:
    """So many weeks after an operation on the spine, cleared for what is named."""
    return {
        "history.surgery.type": kind,
        "history.surgery.weeks_since": weeks,
        **cleared(*covers, role="surgical_team"),
    }


FIT: dict[str, Value] = {
    "activity.evs_days": 5,
    "activity.evs_minutes": 60,
    "activity.strength_days": 3,
    "activity.func_carry": True,
    "activity.sitting_hours": 4,
    "activity.longest_bout_min": 30,
    "pain.nprs_avg_7d": 2,
    "pain.nprs_worst_7d": 3,
    "function.rmdq": 2,
    "psych.fear_nrs": 0,
    "psych.stress": 1,
    "preferences.minutes_per_day": 60,
}
"""Changes that make the minimal example fit, with little pain and plenty of time."""
