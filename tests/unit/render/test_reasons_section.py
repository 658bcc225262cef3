from __future__ import annotations

from dataclasses import replace

from lbp_cli.model.plan import Plan, RejectionRow
from lbp_cli.render.document import Document, Line
from lbp_cli.render.reasons_section import (
    cause_lines,
    choice_lines,
    further_lines,
    need_lines,
    reasons_section,
    rejection_lines,
)
from lbp_cli.render.sections import pages
from lbp_cli.render.terminal import render_terminal

from .sample_plan import CATALOGUE, sample_plan


def row(exercise: str, rule: str, first: int, until: int | None) -> RejectionRow:
    return RejectionRow(exercise, rule, "s", first, until, f"Reason {rule}", ("x-1",))


def kept_out(*rows: RejectionRow, every_rule: bool = False) -> list[str]:
    plan = replace(sample_plan(), rejections=rows)
    lines = rejection_lines(pages(plan, CATALOGUE), every_rule=every_rule)
    return [f"{line.lead} {line.text}" for line in lines]


def test_one_line_for_each_rule_and_span() -> None:
    rows = (
        row("bird-dog", "s/1", 1, None),
        row("shoulder-bridge", "s/1", 1, None),
        row("pelvic-tilt-lying", "s/1", 1, 3),
    )
    assert kept_out(*rows) == [
        "Reason s/1. Kept out: Bird dog; Shoulder bridge. [s/1: x-1]",
        "Reason s/1. Kept out until week 3: Pelvic tilt lying. [s/1: x-1]",
    ]


def test_an_exercise_stands_under_the_rule_that_keeps_it_out_longest() -> None:
    rows = (row("bird-dog", "s/1", 1, 3), row("bird-dog", "s/2", 1, None))
    assert kept_out(*rows) == ["Reason s/2. Kept out: Bird dog. [s/2: x-1]"]
    assert len(kept_out(*rows, every_rule=True)) == 2


def test_spans_that_follow_each_other_are_both_said() -> None:
    rows = (row("bird-dog", "s/1", 1, 3), row("bird-dog", "s/2", 4, None))
    assert kept_out(*rows) == [
        "Reason s/1. Kept out until week 3: Bird dog. [s/1: x-1]",
        "Reason s/2. Kept out from week 4: Bird dog. [s/2: x-1]",
    ]


def test_a_whole_ladder_is_named_by_its_title() -> None:
    rows = (row("seated-back-rounding", "s/1", 1, None), row("full-sit-back-fold", "s/1", 1, None))
    assert kept_out(*rows) == ['Reason s/1. Kept out: everything in "Bending, eased". [s/1: x-1]']


def shown(lines: tuple[Line, ...]) -> list[str]:
    return [f"{line.lead} {line.text}" for line in lines]


def test_needs_that_nothing_serves_are_left_to_explain() -> None:
    plan = sample_plan()
    assert shown(need_lines(pages(plan, CATALOGUE))) == [
        " Endurance of the trunk.",
        " Gluteal strength.",
    ]
    only = replace(plan, choices=plan.choices[1:2])
    assert shown(need_lines(pages(only, CATALOGUE))) == [" Gluteal strength."]


def test_each_reason_stands_once_with_all_its_needs() -> None:
    plan = sample_plan()
    again = replace(plan.needs[1], because=(plan.needs[0].because[0],))
    plan = replace(plan, needs=(plan.needs[0], again))
    assert shown(cause_lines(pages(plan, CATALOGUE))) == [
        "You have been sitting a lot. [C: owen-2020] For endurance of the trunk; gluteal strength.",
        "Everybody with back pain gets some. [D] For endurance of the trunk.",
    ]


def test_choices_for_the_same_needs_share_a_line() -> None:
    lines = shown(choice_lines(pages(sample_plan(), CATALOGUE)))
    assert lines[1] == (
        "Shoulder bridge and Bridge with one leg reaching out: Gluteal strength. "
        "It scored 3.25; the next best, Extensors, 2.1."
    )


def test_other_reasons_stand_once_with_their_source() -> None:
    assert shown(further_lines(pages(sample_plan(), CATALOGUE))) == [
        "Balance lowers falls. [A: sherrington-2019] For Bird dog and Box lift from a chair."
    ]


def test_nothing_kept_out_is_said() -> None:
    plan: Plan = replace(sample_plan(), rejections=())
    text = render_terminal(Document("t", reasons_section(pages(plan, CATALOGUE))), 100)
    assert "Kept out for your safety\nNothing had to be kept out.\n" in text


def test_needs_stand_strongest_first_without_numbers() -> None:
    text = render_terminal(Document("t", reasons_section(pages(sample_plan(), CATALOGUE))), 100)
    assert "\n1. Endurance of the trunk.\n2. Gluteal strength.\n" in text
    assert "weight" not in text
    assert "trunk_endurance" not in text
