"""A dose in words for the day, and as a short cell for the table of weeks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lbp_cli.model.week import ChangeKind, Prescription
from lbp_cli.render.wording import counted

_MINUTE = 60

CHANGE_MARKS: Final[Mapping[ChangeKind, str]] = {
    "new": "*",
    "left_stage": "*",
    "rung": "^",
    "trial": "^",
    "cue": "!",
    "deload": "v",
    "lighter": "v",
}
"""Marks in the table of weeks for what the numbers alone do not show."""

MARK_WORDS: Final[Mapping[str, str]] = {
    "*": "new this week",
    "^": "a harder version: try it with a smaller dose and a little less effort",
    "!": 'same numbers, but now do it the way its "Harder" line says',
    "v": "lighter on purpose",
}


def span_words(seconds: int) -> str:
    """A time in whole seconds, or minutes where it is whole minutes from two on."""
    if seconds >= 2 * _MINUTE and seconds % _MINUTE == 0:
        return f"{seconds // _MINUTE} minutes"
    return counted(seconds, "second")


def kilograms(load: float) -> str:
    """A load without needless zeros: `2 kg`, `2.5 kg`."""
    return f"{load:g} kg"


def effort_words(effort: tuple[int, int]) -> str:
    """Effort on the 0-10 scale: `3-4 of 10`, or `3 of 10`."""
    low, high = effort
    return f"{low} of 10" if low == high else f"{low}-{high} of 10"


def work_words(item: Prescription) -> str:
    """Sets and repetitions, or sets and time."""
    if item.reps is not None:
        return f"{counted(item.sets, 'set')} of {item.reps}"
    if item.seconds is None:
        return counted(item.sets, "set")
    if item.sets == 1:
        return span_words(item.seconds)
    return f"{item.sets} times {span_words(item.seconds)}"


def dose_sentence(item: Prescription, *, effort: bool = True) -> str:
    """The dose as one sentence: work, side, hold, load, rest between sets, effort."""
    parts = [work_words(item)]
    if item.per_side:
        parts.append("each side")
    if item.hold_seconds:
        parts.append(f"hold {counted(item.hold_seconds, 'second')}")
    if item.load_kg is not None:
        parts.append(f"with {kilograms(item.load_kg)}")
    if item.sets > 1 and item.rest_seconds:
        parts.append(f"rest {span_words(item.rest_seconds)} between sets")
    if effort:
        parts.append(f"effort {effort_words(item.effort)}")
    return ", ".join(parts) + "."


def dose_cell(item: Prescription, *, hold: bool = True) -> str:
    """The dose in a table cell: `2x8`, `2x8h5`, `3x20s`, `5min`; loads have a row of their own."""
    if item.reps is not None:
        cell = f"{item.sets}x{item.reps}"
    elif item.seconds is None:
        cell = f"{item.sets}x"
    elif item.seconds >= 2 * _MINUTE and item.seconds % _MINUTE == 0:
        minutes = item.seconds // _MINUTE
        cell = f"{minutes}min" if item.sets == 1 else f"{item.sets}x{minutes}min"
    else:
        cell = f"{item.sets}x{item.seconds}s"
    if hold and item.hold_seconds:
        cell += f"h{item.hold_seconds}"
    return cell


def change_mark(item: Prescription) -> str:
    """The mark of this week's change, or nothing."""
    return CHANGE_MARKS.get(item.change.kind, "") if item.change else ""
