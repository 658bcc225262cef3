from __future__ import annotations

import pytest
from facts_samples import answers, tables

from lbp_cli.engine.facts import derive_facts
from lbp_cli.model.vocabulary import Value


def groups(*goals: str, hard: tuple[str, ...] = ()) -> Value:
    found = answers({"goals": goals, "function.psfs": hard})
    return derive_facts(found, 0, tables().classification)["goal_groups"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("be well", ()),
        ("Sitting through a meeting", ("sit",)),
        ("site visit", ()),
        ("visit", ()),
        ("BENDING", ("bend",)),
        ("tie my shoes", ("bend",)),
        ("gardening", ("bend",)),
        ("pick up my child", ("lift",)),
        ("carrying shopping", ("lift",)),
        ("chairlift", ()),
        ("driving to work", ("sit",)),
        ("stand in queues", ("stand",)),
        ("standard chores", ()),
        ("cooked a meal", ("stand",)),
        ("climb stairs", ("walk",)),
        ("walks, 5 km!", ("walk",)),
        ("boardwalk", ()),
        ("turn in bed", ("sleep",)),
        ("turning over in bed", ("sleep",)),
        ("turn in the bed", ()),
        ("in bed turn", ()),
        ("running", ("run",)),
        ("runing", ("run",)),
        ("runner", ()),
        ("sports", ("run",)),
        ("run, walk and lift", ("lift", "walk", "run")),
    ],
)
def test_goal_groups(text: str, expected: tuple[str, ...]) -> None:
    assert groups(text) == expected
    assert groups(hard=(text,)) == expected


def test_each_group_counts_once_and_phrases_stay_within_one_text() -> None:
    assert groups("sit", "sitting", "desk work") == ("sit",)
    assert groups("turn", "in bed") == ()
