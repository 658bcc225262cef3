"""Two weeks are alike when no threshold of any rule lies between their numbers."""

from __future__ import annotations

import pytest
from planner_samples import planned, someone

from lbp_cli.engine.sameness import alike

THRESHOLDS = {"history.surgery.weeks_since": (6.0, 12.0), "word": ()}


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (7, 8, True),
        (11, 12, False),
        (12, 13, False),
        (13, 14, True),
        (5, 7, False),
        (None, None, True),
        (None, 3, False),
        (6, 6, True),
    ],
)
def test_numbers_on_one_side_of_every_threshold(
    before: int | None, now: int | None, *, expected: bool
) -> None:
    name = "history.surgery.weeks_since"
    assert alike({name: before}, {name: now}, THRESHOLDS) is expected


def test_a_changed_word_is_never_alike() -> None:
    assert not alike({"word": "a"}, {"word": "b"}, THRESHOLDS)


def test_weeks_begin_anew_where_a_stage_begins() -> None:
    judged = planned(
        someone(
            {
                "red_flags.pregnant": "yes",
                "person.gest_weeks": 12,
                "pre_exercise.px_obstetric": "no",
                "pre_exercise.px_obstetric_now": "no",
                "clearance.present": True,
                "clearance.date": "2026-11-22",
                "clearance.covers": ("PX-08",),
                "clearance.by_role": "midwife_or_obstetrician",
            }
        )
    ).judged
    assert judged[2].alike_since == 3
    assert all(each.alike_since <= each.number for each in judged)
