from __future__ import annotations

import pytest
from content_builders import lines, shelf

from lbp_cli.content import checks_ladders
from lbp_cli.content.shelf import Shelf


def ladder(exercises: str, *, start: str = "[]", gates: str = "[]", name: str = "squat") -> Shelf:
    text = f"ladder: {{id: {name}, start: {start}, rung_gates: {gates}}}\nexercises:\n{exercises}"
    return shelf(
        {"exercises/squat.yaml": text, "rules/progression.yaml": "rung_difficulty_jump: 2"}
    )


def rungs(*numbers: object) -> Shelf:
    return ladder("".join(f"  - {{rung: {each}}}\n" for each in numbers))


def test_the_file_is_named_after_its_ladder() -> None:
    assert lines(checks_ladders.file_names(rungs(1))) == []
    assert lines(checks_ladders.file_names(ladder("  - {rung: 1}", name="squats"))) == [
        "exercises/squat.yaml:1:14 E504 the ladder is 'squats', the file is 'squat.yaml'"
    ]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((1, 2, 3), []),
        ((1, 3), [(4, "rung 3 where rung 2 is expected")]),
        ((2, 3), [(3, "rung 2 where rung 1 is expected")]),
        ((1, 1), [(4, "rung 1 where rung 2 is expected")]),
        (
            (1, 3, 4, 6),
            [(4, "rung 3 where rung 2 is expected"), (6, "rung 6 where rung 5 is expected")],
        ),
        ((1, "x", 3), []),
    ],
)
def test_rungs_count_without_a_gap(
    numbers: tuple[object, ...], expected: list[tuple[int, str]]
) -> None:
    found = checks_ladders.rungs_in_order(rungs(*numbers))
    assert [(each.place.line, each.message) for each in found] == expected


def steps(*steps: tuple[object, str]) -> Shelf:
    return ladder("".join(f"  - {{difficulty: {d}, phases: {p}}}\n" for d, p in steps))


def test_difficulty_never_falls() -> None:
    found = list(checks_ladders.difficulty_never_falls(steps((3, "[1]"), (3, "[1]"), (2, "[1]"))))
    assert [(each.code, each.place.line, each.message) for each in found] == [
        ("E506", 5, "difficulty falls from 3 to 2")
    ]
    assert found[0].notes[0].place.line == 4


def test_a_step_that_nobody_can_take_is_a_warning() -> None:
    found = list(checks_ladders.within_reach(steps((1, "[1]"), (4, "[1]"))))
    assert [(each.code, each.severity, each.place.line) for each in found] == [
        ("W508", "warning", 4)
    ]
    assert list(checks_ladders.within_reach(steps((1, "[1]"), (3, "[1]")))) == []


def test_a_rung_that_ends_before_the_one_below_begins() -> None:
    found = list(checks_ladders.within_reach(steps((1, "[2, 3]"), (2, "[1]"))))
    assert [each.message for each in found] == [
        "nobody climbs to this rung: it ends in phase 1, the rung below begins in phase 2"
    ]
    assert list(checks_ladders.within_reach(steps((1, "[1]"), (2, "[3]")))) == []


def test_rungs_that_start_rules_and_gates_name() -> None:
    two = "  - {rung: 1}\n  - {rung: 2}\n"
    wrong = ladder(two, start="[{rungs: [2, 5], at_most_rung: 6}]", gates="[{from_rung: 7}]")
    assert [each.message for each in checks_ladders.named_rungs(wrong)] == [
        "unknown rung 5: the ladder has 2 rungs",
        "unknown rung 6: the ladder has 2 rungs",
        "unknown rung 7: the ladder has 2 rungs",
    ]
    assert not list(checks_ladders.named_rungs(ladder(two, start="[{rungs: [1, 2]}]")))
