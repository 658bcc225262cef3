from __future__ import annotations

from dataclasses import replace

import pytest

from lbp_cli.render.plain_text import width
from lbp_cli.render.plan_document import plan_document
from lbp_cli.render.terminal import render_terminal

from .sample_plan import CATALOGUE, HOSTILE, refused_plan, sample_plan


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 140])
@pytest.mark.parametrize("plan", [sample_plan(days=True), sample_plan(), refused_plan()])
def test_nothing_is_wider_than_the_width(columns: int, plan: object) -> None:
    document = plan_document(plan, CATALOGUE, client_name="Ann")  # type: ignore[arg-type]
    text = render_terminal(document, columns)
    assert max(width(line) for line in text.splitlines()) <= columns
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert all(line == line.rstrip() for line in text.splitlines())


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_one_harmless_line(name: str) -> None:
    plan = sample_plan()
    plan = replace(plan, triage=replace(plan.triage, refer_notes=(name,)))
    text = render_terminal(plan_document(plan, CATALOGUE, client_name=name), 100)
    assert "\x1b" not in text
    assert "\u202e" not in text
    calm = render_terminal(plan_document(plan, CATALOGUE, client_name="Ann"), 100)
    assert len(text.splitlines()) == len(calm.splitlines())
