from __future__ import annotations

from dataclasses import replace

from lbp_cli.render.document import Heading
from lbp_cli.render.sections import pages, prescriptions, uses

from .sample_plan import CATALOGUE, sample_plan


def test_names_stand_for_ids_and_unknown_ids_for_themselves() -> None:
    opened = pages(sample_plan(), CATALOGUE)
    assert opened.names(["bird-dog", "gone"]) == ("Bird dog", "gone")


def test_every_heading_of_an_interim_plan_says_so() -> None:
    plan = replace(sample_plan(), interim=True)
    assert pages(plan, CATALOGUE).heading(2, "This week?") == Heading(
        2, "2. This week? (light interim plan)"
    )


def test_uses_are_in_order_of_first_use_with_week_and_place() -> None:
    found = uses(sample_plan())
    assert found["pelvic-tilt-lying"] == (1, "session")
    assert found["bridge-with-one-leg-reaching-out"] == (7, "session")
    assert found["walk-in-three-bouts"] == (1, "walking")
    assert found["stand-up-and-reach"] == (1, "desk")
    assert found["long-out-breath-breathing"] == (1, "relaxation")


def test_a_label_counts_once_a_week() -> None:
    week = sample_plan().weeks[0]
    assert [label for label, _ in prescriptions(week)] == ["A", "A", "A", "B", "B", "B"]
