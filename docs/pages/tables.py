"""The dose, growth, walking and session tables of `docs/rules.md`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from docs.pages.conditions import in_words
from docs.pages.markdown import codes, number, table
from lbp_cli.model.condition import Condition
from lbp_cli.model.library import Library
from lbp_cli.model.tables import Slot


def dose(library: Library) -> str:
    """Dose rows by phase and start level, and what changes them."""
    dosing = library.dosing
    rows = (
        (
            phase.replace("_", " "),
            level,
            str(row.sessions_per_week),
            str(row.minutes),
            str(row.exercises),
            str(row.sets),
            _range(row.reps),
            _range(row.hold_s),
            _range(row.timed_s),
            _range(row.rpe),
            str(row.rest_s),
        )
        for phase, levels in dosing.rows.items()
        for level, row in levels.items()
    )
    bands = (
        (band, number(each.dose), str(each.rpe_cap)) for band, each in dosing.pain_band.items()
    )
    start = ", ".join(
        f"level {level}: {hardest}" for level, hardest in dosing.start_max_difficulty.items()
    )
    heads = (
        "phase",
        "start level",
        "sessions a week",
        "minutes",
        "exercises",
        "sets",
        "repetitions",
        "hold s",
        "timed s",
        "effort",
        "rest s",
    )
    return (
        f"## Dose\n\nHardest rung to start with: {start}.\n\n"
        + table(heads, rows)
        + "\n\n"
        + table(("pain band", "dose factor", "effort at most"), bands)
        + "\n\n"
        + grounds(dosing.sources, dosing.evidence)
    )


def growth(library: Library, names: Mapping[str, str]) -> str:
    """Every number of how a plan grows."""
    progression = library.progression
    rows = ((name.replace("_", " "), value) for name, value in _plain(progression, names))
    return (
        "## Growth\n\nShares are per week (0.25 = a quarter); loads are kg; weeks count from 1; "
        "keys 1 to 4 are start levels.\n\n"
        + table(("limit", "value"), rows)
        + "\n\n"
        + grounds(progression.sources, progression.evidence)
    )


def walking(library: Library) -> str:
    """Walking minutes by week, days and bouts."""
    aerobic = library.aerobic
    weeks = len(next(iter(aerobic.week_minutes.values())))
    rows = (
        (level, *(str(each) for each in minutes)) for level, minutes in aerobic.week_minutes.items()
    )
    bouts = (
        (level, str(each.days), str(each.max_bout_min)) for level, each in aerobic.bouts.items()
    )
    return (
        "## Walking\n\nMinutes over the week, by start level.\n\n"
        + table(("start level", *(f"week {n}" for n in range(1, weeks + 1))), rows)
        + "\n\n"
        + table(("start level", "days a week", "longest walk, minutes"), bouts)
        + "\n\n"
        + grounds(aerobic.sources, aerobic.evidence)
    )


def sessions(library: Library, names: Mapping[str, str]) -> str:
    """Slots of a session by phase."""
    composition = library.composition
    phases = {**composition.slots, "interim": composition.interim}
    rows = (row for phase, slots in phases.items() for row in _slots(phase, slots))
    more = _slots("maintenance", composition.maintenance)
    must = (
        *((codes((each.ladder,)), in_words(each.when, names)) for each in composition.must_haves),
        (codes(composition.fearful_ladders), in_words(composition.fearful_when, names)),
    )
    directions = composition.direction_ladders.items()
    more_terms = (
        ("order in a session", ", ".join(composition.session_order)),
        ("ladder of a direction", ", ".join(f"{name}: {each}" for name, each in directions)),
        ("needs shown with a choice", str(composition.needs_shown)),
    )
    return (
        "## Sessions\n\nSlots in order of importance; when time is short they are dropped from "
        "the end. Each slot takes one ladder, all different.\n\n"
        + table(("phase", "slot", "what", "ladders"), (*rows, *more))
        + "\n\n"
        + table(("must have", "when"), must)
        + "\n\n"
        + table(("what else", "is"), more_terms)
        + "\n\n"
        + grounds(composition.sources, composition.evidence)
    )


def _slots(phase: str, slots: tuple[Slot, ...]) -> Iterator[tuple[str, ...]]:
    for slot in slots:
        yield phase.replace("_", " "), slot.id, slot.title, codes(slot.ladders)


def grounds(sources: Mapping[str, tuple[str, ...]], evidence: Mapping[str, str]) -> str:
    """What each group of numbers rests on."""
    rows = (
        (name.replace("_", " "), evidence.get(name, ""), codes(sources.get(name, ())))
        for name in dict.fromkeys((*sources, *evidence))
    )
    return table(("rests on", "grade", "sources"), rows)


def _plain(numbers: Any, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Every field of a table of numbers but its grounds, as text."""
    for each in fields(numbers):
        if each.name not in ("sources", "evidence"):
            yield each.name, _words(getattr(numbers, each.name), names)


def _words(value: Any, names: Mapping[str, str]) -> str:
    if isinstance(value, Condition):
        return in_words(value, names)
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_words(inner, names)}" for key, inner in value.items())
    if isinstance(value, tuple):
        return ", ".join(_words(each, names) for each in value)
    if isinstance(value, float):
        return number(value)
    if hasattr(value, "step_kg"):
        return f"under {number(value.below_kg)} kg: {number(value.step_kg)} kg"
    return str(value)


def _range(span: tuple[int, int]) -> str:
    low, high = span
    return f"{low} to {high}"
