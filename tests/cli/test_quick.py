"""The quick path and typer take the same options and give the same bytes."""

from __future__ import annotations

import pytest

from lbp_cli.cli import plan as plan_command
from lbp_cli.cli.app import run_typer
from lbp_cli.cli.exit_codes import DONE
from lbp_cli.cli.quick import PlanOptions, quick_plan

from .conftest import DESK, TODAY, Run

TAKEN = [
    ("plan", "a.yaml"),
    ("plan", "a.yaml", "-o", "plan.md"),
    ("plan", "-o", "plan.md", "a.yaml"),
    ("plan", "a.yaml", "--output", "b.json"),
    ("plan", "a.yaml", "--format", "json"),
    ("plan", "--today", TODAY, "a.yaml", "--start", "2026-11-30"),
    ("plan", "a.yaml", "--format", "markdown", "--today", TODAY, "-o", "x.txt"),
    ("plan", "a b.yaml"),
    ("plan", "ä.yaml", "--format", "yaml"),
    ("plan", ""),
]
LEFT_TO_TYPER = [
    (),
    ("--help",),
    ("show", "bird-dog"),
    ("plan",),
    ("plan", "--help"),
    ("plan", "-"),
    ("plan", "a.yaml", "b.yaml"),
    ("plan", "a.yaml", "--weeks", "4"),
    ("plan", "a.yaml", "--format=json"),
    ("plan", "a.yaml", "-oplan.md"),
    ("plan", "a.yaml", "--format"),
    ("plan", "a.yaml", "--format", "--today"),
    ("plan", "a.yaml", "--today", TODAY, "--today", TODAY),
    ("plan", "--", "-a.yaml"),
    ("plan", "a.yaml", "--library", "mine"),
]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[PlanOptions]:
    """What `lbp plan` was asked for, instead of a plan."""
    asked: list[PlanOptions] = []

    def remember(options: PlanOptions) -> int:
        asked.append(options)
        return DONE

    monkeypatch.setattr(plan_command, "run_plan", remember)
    return asked


@pytest.mark.parametrize("arguments", TAKEN)
def test_the_quick_path_reads_the_same_options_as_typer(
    arguments: tuple[str, ...], seen: list[PlanOptions]
) -> None:
    assert run_typer(arguments) == DONE
    assert [quick_plan(arguments)] == seen


@pytest.mark.parametrize("arguments", LEFT_TO_TYPER)
def test_everything_else_is_left_to_typer(arguments: tuple[str, ...]) -> None:
    assert quick_plan(arguments) is None


@pytest.mark.parametrize("form", ["terminal", "markdown", "json"])
def test_both_paths_give_the_same_bytes(form: str, lbp: Run) -> None:
    quick = ("plan", DESK, "--today", TODAY, "--format", form)
    slow = ("plan", DESK, "--today", TODAY, f"--format={form}")
    assert quick_plan(quick) is not None
    assert quick_plan(slow) is None
    first, second = lbp(*quick), lbp(*slow)
    assert first == second
    assert first.code == 0
    assert len(first.out) > 5000
