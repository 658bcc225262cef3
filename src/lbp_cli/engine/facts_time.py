"""Facts that count weeks: what moves on while a programme runs (readings RD-07, RD-51)."""

from __future__ import annotations

from functools import lru_cache

from lbp_cli.engine.facts_reading import counts, measured
from lbp_cli.model.classification import Surgery, Time
from lbp_cli.model.vocabulary import Facts, Value


def weeks_moved(facts: Facts, weeks_on: int, rule: Time) -> dict[str, Value]:
    """Every answer that counts weeks, moved on; what is not known stays so."""
    names = (*rule.moving, *_weeks_of_diagnoses(tuple(facts)))
    moved: dict[str, Value] = {name: _later(facts, name, weeks_on) for name in names}
    gestation = _later(facts, "person.gest_weeks", weeks_on)
    stop = rule.gestation_stops_at
    moved["person.gest_weeks"] = None if gestation is None else min(gestation, stop)
    return moved


@lru_cache(maxsize=1)
def _weeks_of_diagnoses(names: tuple[str, ...]) -> tuple[str, ...]:
    """Every week asks again, and the names of the facts are the same for everybody."""
    return tuple(
        [name for name in names if name.startswith("diagnoses.") and name.endswith(".weeks")]
    )


def _later(facts: Facts, name: str, weeks_on: int) -> float | None:
    weeks = measured(facts, name)
    return None if weeks is None else weeks + weeks_on


def trauma_assessed(facts: Facts, rule: Time) -> Value:
    """Whether an old injury counts as looked at: as answered, else by its age in weeks.

    Without an injury the answer stays as it is; an injury of unknown age does not count.
    """
    answer = facts["history.trauma_assessed"]
    if facts["history.past_trauma"] is not True:
        return answer
    weeks = measured(facts, "history.trauma_weeks")
    if weeks is None:
        return False
    return weeks >= rule.trauma_healed_from_weeks if answer is None else answer


def surgery_phase(facts: Facts, rule: Surgery) -> str:
    """C-12; a missing date is the earliest phase."""
    operation = facts["history.surgery.type"]
    if operation in (None, "none"):
        return "none"
    limits = rule.weeks.get(str(operation), rule.weeks["other"])
    weeks = measured(facts, "history.surgery.weeks_since")
    if weeks is None or weeks < limits.mid_from:
        return "post_op_early"
    return "post_op_mid" if weeks < limits.late_from else "post_op_late"


def pregnant(answers: Facts, counts_as_yes: tuple[str, ...]) -> bool:
    """Pregnant now, or maybe: a birth date alone means that the pregnancy is over (RD-06)."""
    if not counts(answers["red_flags.pregnant"], counts_as_yes):
        return False
    return answers["person.gest_weeks"] is not None or answers["person.weeks_since_birth"] is None
