"""Section 3: how does it grow? Exercises down, weeks across."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lbp_cli.model.vocabulary import PHASE_WORDS
from lbp_cli.model.week import Prescription, Week
from lbp_cli.render.document import Block, Bullets, Definitions, Line, Notice, Table, text
from lbp_cli.render.dose_words import MARK_WORDS, change_mark, dose_cell, kilograms, work_words
from lbp_cli.render.sections import LIGHTS, Pages, prescriptions, small
from lbp_cli.render.wording import counted, mark, sentence, span_lead

_LONGEST_ORDER = 4
_FIXED = 2
"""Columns before the weeks: the exercise and its sessions."""
Cells = dict[int, tuple[Prescription, ...]]


def growth_section(pages: Pages, *, screen_days: int) -> tuple[Block, ...]:
    """The table of all weeks, how to read it, and the messages of the later weeks."""
    weeks = pages.plan.weeks
    table = growth_table(pages)
    lights = pages.see(*LIGHTS)
    return (
        pages.heading(3, "How does it grow?"),
        text(
            f"This is the path when each week goes well (green light, {lights}). After an amber "
            "week repeat the week; after a red light step back. Never hurry to catch up."
        ),
        *_phases(weeks),
        table,
        Bullets(tuple(_legend(table, pages))),
        *_screen_again(pages.plan.screen_again_week, screen_days),
        *_messages(weeks),
    )


def growth_table(pages: Pages) -> Table:
    """Exercises, sessions, effort and walking minutes down; weeks across."""
    weeks = pages.plan.weeks
    rows = (*(row for group in _by_exercise(pages) for row in group), *_week_rows(weeks))
    spans = _spans(weeks, rows)
    header = ("Exercise", "In", *(_span_title(weeks, first, last) for first, last in spans))
    shown = tuple((*row[:_FIXED], *(row[_FIXED + first] for first, _ in spans)) for row in rows)
    return Table(header, shown, fixed=_FIXED)


def _spans(weeks: tuple[Week, ...], rows: tuple[tuple[str, ...], ...]) -> list[tuple[int, int]]:
    """Columns as spans of places in `weeks`: maintenance weeks that are the same become one."""
    columns = [tuple(row[_FIXED + place] for row in rows) for place in range(len(weeks))]
    spans: list[tuple[int, int]] = []
    for place, column in enumerate(columns):
        kept = weeks[place].phase == "maintenance" and place > 0
        if kept and weeks[place - 1].phase == "maintenance" and columns[place - 1] == column:
            spans[-1] = (spans[-1][0], place)
        else:
            spans.append((place, place))
    return spans


def _span_title(weeks: tuple[Week, ...], first: int, last: int) -> str:
    number = f"W{weeks[first].number}"
    return number if first == last else f"{number}-{weeks[last].number}"


def _by_exercise(pages: Pages) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The rows of each exercise, rungs of one ladder together, in order of first use."""
    cells: dict[str, dict[str, Cells]] = {}
    for week in pages.plan.weeks:
        for label, item in prescriptions(week):
            by_label = cells.setdefault(item.exercise, {})
            seen = by_label.setdefault(label, {})
            seen[week.number] = (*seen.get(week.number, ()), item)
    for exercise in _ladder_order(pages, tuple(cells)):
        yield _exercise_rows(pages, exercise, cells[exercise])


def _ladder_order(pages: Pages, exercises: tuple[str, ...]) -> list[str]:
    ladders = [_ladder(pages, exercise) for exercise in exercises]
    first = {ladder: ladders.index(ladder) for ladder in ladders}
    return sorted(exercises, key=lambda exercise: first[_ladder(pages, exercise)])


def _ladder(pages: Pages, exercise: str) -> str:
    found = pages.exercises.get(exercise)
    return found.ladder if found else exercise


def _exercise_rows(
    pages: Pages, exercise: str, by_label: dict[str, Cells]
) -> tuple[tuple[str, ...], ...]:
    """One row when all sessions have the same cells, else one for each session."""
    items = [item for cells in by_label.values() for week in cells.values() for item in week]
    holds = {item.hold_seconds for item in items}
    loads = {item.load_kg for item in items}
    hold, load = items[0].hold_seconds, items[0].load_kg
    name = pages.name(exercise)
    name += f" h{hold}" if len(holds) == 1 and hold else ""
    name += f" ({kilograms(load)})" if len(loads) == 1 and load is not None else ""
    written = {
        label: {
            week: "+".join(
                dose_cell(item, hold=len(holds) > 1) + change_mark(item) for item in items
            )
            for week, items in cells.items()
        }
        for label, cells in sorted(by_label.items())
    }
    weeks = [week.number for week in pages.plan.weeks]
    rows = tuple(
        (name, label, *(cells.get(week, "") for week in weeks))
        for label, cells in _merged(written).items()
    )
    return (*rows, _load_row(pages, by_label)) if len(loads) > 1 else rows


def _load_row(pages: Pages, by_label: dict[str, Cells]) -> tuple[str, ...]:
    """The kilograms of an exercise week by week; the highest where sessions differ."""
    loads: list[str] = []
    for week in pages.plan.weeks:
        items = [item for cells in by_label.values() for item in cells.get(week.number, ())]
        known = [item.load_kg for item in items if item.load_kg is not None]
        loads.append(f"{max(known):g}" if known else "")
    return ("with kg", "", *loads)


def _merged(written: dict[str, dict[int, str]]) -> dict[str, dict[int, str]]:
    """The rows of all labels as one when they are the same in every week."""
    first, *others = written.values()
    return {"".join(written): first} if all(cells == first for cells in others) else written


def _week_rows(weeks: tuple[Week, ...]) -> Iterator[tuple[str, ...]]:
    """What holds for the week as a whole."""
    yield ("Sessions", "", *(_order(week) for week in weeks))
    yield ("Minutes each", "", *(_most_minutes(week) for week in weeks))
    yield ("Effort (of 10)", "", *(_effort(week) for week in weeks))
    yield ("Walking (minutes)", "", *(str(week.walking.minutes) for week in weeks))
    yield ("Longest walk", "", *(str(week.walking.longest_bout_minutes) for week in weeks))


def _order(week: Week) -> str:
    """The sessions of a week in their order, or how many there are when the cell would be long."""
    labels = "".join(session.label for session in week.sessions)
    return labels if len(labels) <= _LONGEST_ORDER else str(len(labels))


def _most_minutes(week: Week) -> str:
    return str(max((session.minutes for session in week.sessions), default=0))


def _effort(week: Week) -> str:
    efforts = [item.effort for _, item in prescriptions(week)]
    if not efforts:
        return ""
    low, high = min(effort[0] for effort in efforts), max(effort[1] for effort in efforts)
    return str(low) if low == high else f"{low}-{high}"


def _phases(weeks: tuple[Week, ...]) -> tuple[Block, ...]:
    """Which weeks have which aim."""
    spans: list[tuple[int, int, str]] = []
    for week in weeks:
        words = PHASE_WORDS[week.phase]
        if spans and spans[-1][2] == words:
            spans[-1] = (spans[-1][0], week.number, words)
        else:
            spans.append((week.number, week.number, words))
    if len(spans) == 1:
        return (text(f"The aim of all weeks: {spans[0][2]}."),)
    lines = tuple(
        Line(f"{words}.", lead=f"{span_lead(first, last)}:") for first, last, words in spans
    )
    return (Bullets(lines),)


def _legend(table: Table, pages: Pages) -> Iterator[Line]:
    """How to read the cells: the first of each kind that the table holds, then its signs."""
    items = [item for week in pages.plan.weeks for _, item in prescriptions(week)]
    kinds: dict[str, Line] = {}
    for item in items:
        cell = dose_cell(item, hold=False)
        shape = re.sub(r"\d+", "0", cell)
        kinds.setdefault(shape, Line(f"{work_words(item)}.", lead=f"{cell}:"))
    yield from kinds.values()
    holds = [item.hold_seconds for item in items if item.hold_seconds]
    if holds:
        yield Line(f"hold each one for {counted(holds[0], 'second')}.", lead=f"h{holds[0]}:")
    cells = "".join(cell for row in table.rows for cell in row[table.fixed :])
    if "+" in cells:
        yield Line("twice in the same session, with these two doses.", lead="+")
    for sign, words in MARK_WORDS.items():
        if sign in cells:
            yield Line(f"{words}.", lead=f"{sign}")
    yield Line('which sessions it belongs to. An empty cell means "not in this week".', lead="In:")
    yield Line(
        "minutes over the whole week; below it the longest walk at one time.", lead="Walking:"
    )


def _screen_again(first: int | None, screen_days: int) -> tuple[Block, ...]:
    """Weeks past the life of the safety answers are given only after asking them again.

    When that is the whole plan, its head says so.
    """
    if first is None or first == 1:
        return ()
    return (
        Notice(
            "note",
            f"Before week {first}: answer the safety questions again.",
            (
                Line(
                    f"Safety answers hold for {screen_days} days. The weeks from {first} on show "
                    "where this leads; do them only after the questions have been asked again."
                ),
            ),
        ),
    )


def _messages(weeks: tuple[Week, ...]) -> tuple[Block, ...]:
    rows = tuple(
        Line(
            sentence(week.message.text) + mark(None, week.message.sources),
            lead=f"Week {week.number}:",
        )
        for week in weeks[1:]
        if week.message
    )
    return (small("One thought for each week"), Definitions(rows)) if rows else ()
