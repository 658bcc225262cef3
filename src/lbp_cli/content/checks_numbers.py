"""Checks of numbers by the name of their key, and of evidence and sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from lbp_cli.content.shelf import Path, Shelf
from lbp_cli.content.suggest import did_you_mean, one_of
from lbp_cli.model.diagnostic import Diagnostic

_Range = tuple[float, float, str]

_DOSE: Final[Mapping[str, _Range]] = {
    "days": (0, 7, "days a week"),
    "effort_ceiling": (0, 10, "of 10"),
    "hold_s": (1, 120, "seconds"),
    "hold_seconds": (1, 120, "seconds"),
    "max_bout_min": (1, 120, "minutes"),
    "max_difficulty": (1, 10, "of 10"),
    "max_load_kg": (0, 100, "kg"),
    "max_per_session": (0, 10, "exercises"),
    "max_rpe": (0, 10, "of 10"),
    "minutes": (1, 120, "minutes"),
    "reps": (1, 30, "repetitions"),
    "rest_s": (0, 300, "seconds"),
    "rest_seconds": (0, 300, "seconds"),
    "rpe": (0, 10, "of 10"),
    "rpe_cap": (0, 10, "of 10"),
    "seconds": (1, 300, "seconds"),
    "sessions_per_week": (1, 14, "sessions a week"),
    "sets": (1, 10, "sets"),
    "timed_s": (1, 300, "seconds"),
    "week_minutes": (0, 600, "minutes"),
}
_FACTORS: Final[Mapping[str, _Range]] = {
    "deload_factor": (0, 1, ""),
    "dose": (0, 1, ""),
    "dose_factor": (0, 1, ""),
    "dose_share": (0, 1, ""),
    "global_dose_factor": (0, 1, ""),
    "overload_factor": (0, 1, ""),
    "score_bonus": (0, 5, ""),
    "serves": (0, 1, ""),
    "session_growth": (0, 0.5, "a week"),
    "slow_growth_factor": (0, 1, ""),
    "weights": (-6, 6, ""),
}
_NUMBERS: Final = (int, float)
_GRADES: Final = ("A", "B", "C", "D", "V", "V2", "M")
_NO_SOURCE_NEEDED: Final = ("D",)
"""Grade D: expert opinion, mechanism, design rule."""


def in_range(shelf: Shelf) -> Iterator[Diagnostic]:
    """Doses, ceilings, factors, shares and weights are within sensible ends."""
    for document in shelf.rule_files():
        for path, value in shelf.values(document):
            if type(value) not in _NUMBERS:
                continue
            named = _named(path)
            if named is None:
                continue
            code, key, (low, high, unit) = named
            if not low <= value <= high:
                span = f"{low:g} to {high:g} {unit}".rstrip()
                where = document.place(path)
                yield Diagnostic(code, where, f"'{key}' is {value:g}; it must be {span}")


def low_before_high(shelf: Shelf) -> Iterator[Diagnostic]:
    """A range is written [low, high]."""
    for document in shelf.rule_files():
        for path, value in shelf.values(document):
            if not path or path[-1] not in {"reps", "hold_s", "timed_s", "rpe"}:
                continue
            if _is_range(value) and value[0] > value[1]:
                yield Diagnostic(
                    "E509",
                    document.place(path),
                    f"the range '{path[-1]}' falls from {value[0]} to {value[1]}",
                    "write [low, high]",
                )


def evidence_given(shelf: Shelf) -> Iterator[Diagnostic]:
    """What has sources has a grade, and every grade but D has a source."""
    for document in shelf.rule_files():
        for path, value in shelf.values(document):
            if not isinstance(value, dict) or not isinstance(value.get("sources"), list | dict):
                continue
            sources, grade = value["sources"], value.get("evidence")
            if isinstance(sources, dict):
                yield from _graded(document.place, path, sources, grade)
            elif isinstance(grade, str) and grade not in _GRADES:
                yield _bad_grade(document.place((*path, "evidence")), grade)
            elif not sources and grade not in _NO_SOURCE_NEEDED:
                yield Diagnostic(
                    "E511",
                    document.place((*path, "sources"), key=True),
                    f"no source for evidence {grade}" if grade else "no source and no evidence",
                    "name a source, or grade it D (opinion or design rule)",
                )


def _graded(place: Any, path: Path, sources: dict[str, Any], grades: Any) -> Iterator[Diagnostic]:
    """Sources by topic: each topic has its grade."""
    grades = grades if isinstance(grades, dict) else {}
    for topic, names in sources.items():
        grade = grades.get(topic)
        at = (*path, "sources", topic)
        if grade is None:
            message = f"no evidence for '{topic}'"
            yield Diagnostic("E511", place(at, key=True), message, "grade it under evidence")
        elif grade not in _GRADES:
            yield _bad_grade(place((*path, "evidence", topic)), str(grade))
        elif not names and grade not in _NO_SOURCE_NEEDED:
            message = f"no source for '{topic}', evidence {grade}"
            yield Diagnostic("E511", place(at, key=True), message)


def _bad_grade(where: Any, grade: str) -> Diagnostic:
    message = f"unknown evidence grade '{grade}'"
    return Diagnostic("E511", where, message, did_you_mean(grade, _GRADES) or one_of(_GRADES))


def _named(path: Path) -> tuple[str, str, _Range] | None:
    """The nearest key of a path that has a range: `reps: [5, 8]` and `weights: {x: 1}` too."""
    for step in reversed(path[-3:]):
        if isinstance(step, str) and step in _DOSE:
            return "E509", step, _DOSE[step]
        if isinstance(step, str) and step in _FACTORS:
            return "E510", step, _FACTORS[step]
        if isinstance(step, str) and step.endswith(("_share", "_share_slow")):
            return "E510", step, (0, 1, "")
    return None


def _is_range(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(each, int | float) for each in value)
    )
