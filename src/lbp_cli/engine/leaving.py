"""What a session may no longer hold leaves it: limited groups, and the 40 hours (RD-74, RD-80).

Rules may become stricter and sessions may move closer together while a programme runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lbp_cli.engine.composition import must_haves
from lbp_cli.engine.growth import broken_limits
from lbp_cli.engine.refill import Opening
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.prescribing import Line
from lbp_cli.model.tables import Slot
from lbp_cli.model.value import replace


def hold_to_limits(
    lines: Sequence[Line], slots: Sequence[Slot], context: WeekContext, *, neighbours: bool
) -> tuple[tuple[Line, ...], list[Opening]]:
    """Lines that the sessions may still hold, and the places of those that left."""
    kept, openings = list(lines), []
    for label in dict.fromkeys(label for each in lines for label in each.labels):
        while broken := broken_limits(kept, label, context):
            caught = [
                each
                for each in kept
                if label in each.labels and broken[0] >> each.exercise.index & 1
            ]
            line = _least(caught, context)
            labels = [each for each in line.labels if broken_limits(kept, each, context)]
            text = f"In place of {line.exercise.name}: fewer of its kind in one session for now."
            openings.append(_take_out(line, labels, kept, slots, text))
    if neighbours:
        for line in _too_close(kept, context):
            text = f"In place of {line.exercise.name}, which needs a day between its sessions."
            openings.append(_take_out(line, line.labels[-1:], kept, slots, text))
    return tuple(kept), openings


def slot_of(line: Line, slots: Iterable[Slot]) -> Slot:
    """The slot that a line stands in, or one of its own when the phase has none."""
    by_id = {each.id: each for each in slots}
    return by_id.get(line.slot) or Slot(line.slot, line.slot, (line.exercise.ladder,))


def _least(caught: Sequence[Line], context: WeekContext) -> Line:
    """The one that is missed least: no must-have, lowest score, hardest."""
    musts = must_haves(context)
    return min(
        caught,
        key=lambda each: (
            each.exercise.ladder in musts,
            each.score,
            -each.exercise.difficulty,
            each.exercise.id,
        ),
    )


def _too_close(lines: Sequence[Line], context: WeekContext) -> list[Line]:
    """Lines that leave the later session, so that no heavy ladder is in both."""
    heavy = {each.exercise.ladder for each in lines if context.heavy(each.exercise)}
    sessions: dict[str, str] = {}
    found = []
    for line in lines:
        ladder = line.exercise.ladder
        first = sessions.setdefault(ladder, line.labels[0])
        if ladder in heavy and (len(line.labels) > 1 or line.labels[0] != first):
            found.append(line)
    return found


def _take_out(
    line: Line, labels: Sequence[str], kept: list[Line], slots: Sequence[Slot], text: str
) -> Opening:
    """Take a line out of some of its sessions; what is left to fill."""
    place = next(i for i, each in enumerate(kept) if each is line)
    rest = tuple(each for each in line.labels if each not in labels)
    kept[place : place + 1] = [replace(line, labels=rest)] if rest else []
    return Opening(slot_of(line, slots), tuple(labels), line, "left_stage", text)
