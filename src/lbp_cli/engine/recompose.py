"""A new phase: what fits a slot of it stays, the other slots open one after another (RD-62)."""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine.composition import must_haves
from lbp_cli.engine.growth import fits_time
from lbp_cli.engine.refill import Opening, fitted_line, may_stay
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.prescribing import Line
from lbp_cli.model.tables import Slot
from lbp_cli.model.value import replace

_TEXT = "New for this phase; begin gently."


def keep_or_replace(
    lines: Sequence[Line], slots: Sequence[Slot], context: WeekContext, minutes: int
) -> tuple[tuple[Line, ...], list[Opening]]:
    """Lines that fit a slot and the minutes of the new phase keep rung and dose; others open."""
    musts = must_haves(context)
    left = [each for each in lines if may_stay(each, context)]
    left.sort(key=lambda each: each.exercise.ladder not in musts)
    kept: list[Line] = []
    openings: list[Opening] = []
    for slot in slots[: context.row.exercises]:
        wanted = {"A", "B"} if _two(lines) else {"A"}
        for line in [each for each in left if each.exercise.ladder in slot.ladders]:
            stays = replace(fitted_line(line, context), slot=slot.id)
            in_time = fits_time([*kept, stays], line.labels, context, minutes)
            if set(line.labels) <= wanted and in_time:
                kept.append(stays)
                left.remove(line)
                wanted -= set(line.labels)
        if wanted:
            openings.append(Opening(slot, tuple(sorted(wanted)), None, "new", _TEXT))
    return tuple(kept), openings


def _two(lines: Sequence[Line]) -> bool:
    return any("B" in each.labels for each in lines)
