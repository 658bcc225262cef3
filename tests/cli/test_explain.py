"""`lbp explain`: every exercise of the library gets an answer for every kind of client."""

from __future__ import annotations

import pytest

from .conftest import TODAY, Run, samples


@pytest.mark.parametrize("profile", samples())
def test_every_sample_is_explained(profile: str, lbp: Run) -> None:
    result = lbp("explain", profile, "--today", TODAY)
    assert result.code == lbp("plan", profile, "--today", TODAY).code
    assert len(result.out) > 400
    assert result.err == ""


def test_a_kept_out_exercise_names_rule_and_source(lbp: Run) -> None:
    result = lbp("explain", "profiles/osteoporosis.yaml", "seated-fold", "--today", TODAY)
    assert result.code == 0
    assert "osteo-no-vf/exclude-spinal-flexion-high" in result.out
    assert "giangregorio-2015" in result.out
    assert "doi:" in result.out


def test_a_chosen_exercise_says_why(lbp: Run) -> None:
    result = lbp("explain", "profiles/desk-worker.yaml", "cat-camel", "--today", TODAY)
    assert result.code == 0
    assert "It is in the plan." in result.out


def test_markdown_is_the_same_answer(lbp: Run) -> None:
    arguments = ("explain", "profiles/osteoporosis.yaml", "seated-fold", "--today", TODAY)
    result = lbp(*arguments, "--format", "markdown")
    assert result.code == 0
    assert result.out.startswith("# Seated forward fold")


@pytest.mark.parametrize(
    "exercise", ["bird-dog", "seated-fold", "walk-30", "goblet-squat", "relax-seven-groups"]
)
@pytest.mark.parametrize("profile", samples())
def test_any_exercise_can_be_asked_about(profile: str, exercise: str, lbp: Run) -> None:
    result = lbp("explain", profile, exercise, "--today", TODAY)
    assert result.code in (0, 3)
    assert result.out
    assert result.err == ""
