from __future__ import annotations

from dataclasses import replace

from lbp_cli.model.plan import Plan, RejectionRow
from lbp_cli.render.document import Document
from lbp_cli.render.reasons_section import (
    choice_lines,
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
        "Reason s/1. Kept out: Bird dog and Shoulder bridge. [s/1: x-1]",
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


def test_needs_that_nothing_serves_are_left_to_explain() -> None:
    plan = sample_plan()
    lines = need_lines(pages(plan, CATALOGUE), plan)
    assert [line.lead for line in lines] == ["Trunk endurance (4.2):", "Gluteal strength (2):"]
    assert lines[0].text.startswith("You have been sitting a lot. [C: owen-2020] ")
    only = replace(plan, choices=plan.choices[1:2])
    assert [line.lead for line in need_lines(pages(only, CATALOGUE), only)] == [
        "Gluteal strength (2):"
    ]


def test_choices_with_the_same_reasons_share_a_line() -> None:
    plan = sample_plan()
    leads = [line.lead for line in choice_lines(pages(plan, CATALOGUE), plan)]
    assert "Shoulder bridge and Bridge with one leg reaching out:" in leads
    assert len(leads) == len(plan.choices) - 1


def test_nothing_kept_out_is_said() -> None:
    plan: Plan = replace(sample_plan(), rejections=())
    text = render_terminal(Document("t", reasons_section(pages(plan, CATALOGUE))), 100)
    assert "Kept out for your safety\nNothing had to be kept out.\n" in text
