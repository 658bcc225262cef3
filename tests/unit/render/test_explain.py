from __future__ import annotations

from typing import get_args

from lbp_cli.model.explanation import Explanation, ExplanationRow, ExplanationStatus
from lbp_cli.model.findings import Because
from lbp_cli.model.rulebook import SourceText
from lbp_cli.render.explain import explain_exercise, explain_plan, value_words
from lbp_cli.render.terminal import render_terminal

from .sample_plan import CATALOGUE, refused_plan, sample_plan

SOURCES = {"brooke-wavell-2022": SourceText("brooke-wavell-2022", "Brooke-Wavell K", "seen")}
FOLD = Explanation(
    exercise="full-sit-back-fold",
    name="Full sit-back fold",
    ladder="mob-flexion",
    rung=2,
    status="excluded",
    weeks=(),
    score=None,
    rows=(
        ExplanationRow(
            "excluded",
            1,
            4,
            Because("osteo/2", "deep bending waits", ("brooke-wavell-2022",), "V"),
        ),
        ExplanationRow("eligible_not_chosen", 5, None, Because("RD-74", "Bird dog won.", (), "D")),
    ),
)


def test_the_plan_is_explained_with_rule_and_source() -> None:
    text = render_terminal(explain_plan(sample_plan(), CATALOGUE), 300)
    assert "Gluteal strength (hip_strength, 2): Your hip test was low. [test D]" in text
    assert (
        "Bird dog (rung 1), slot trunk 1, score 3.25: For endurance of the trunk. [need/trunk"
        in text
    )
    assert "The next best" not in text.split("Choices")[0]
    assert "Row 2 of the dose table. [RD-69 C: garber-2011] For Pelvic tilt lying, Shoulder" in text
    assert "Week 8\n- Bridge with one leg reaching out (A and B): One repetition" in text
    assert "[osteo/2: brooke-wavell-2022]" in text
    assert "duration_class" in text


def test_a_refusal_is_explained_without_exercises() -> None:
    text = render_terminal(explain_plan(refused_plan(), CATALOGUE), 100)
    assert "No programme is given." in text
    assert not [item.name for item in CATALOGUE.exercises if item.name in text]


def test_an_exercise_kept_out_names_rule_weeks_and_source() -> None:
    text = render_terminal(explain_exercise(FOLD, CATALOGUE, SOURCES), 100)
    assert "| A safety rule keeps it out.\n" in text
    assert 'full-sit-back-fold: rung 2 of 2 in "Bending, eased".' in text
    assert "Until week 4: kept out\n- Deep bending waits. [osteo/2 V: brooke-wavell-2022]\n" in text
    assert "From week 5: allowed, not chosen\n- Bird dog won. [RD-74 D]\n" in text
    assert "- brooke-wavell-2022: Brooke-Wavell K. (read)\n" in text


def test_a_chosen_exercise_says_in_which_weeks() -> None:
    weeks = (1, 2, 3, 7)
    chosen = Explanation("bird-dog", "Bird dog", "anti-rotation", 1, "chosen", weeks, 2.5, ())
    text = render_terminal(explain_exercise(chosen, CATALOGUE, {}), 100)
    assert "Score: 2.5. In weeks: 1 to 3, 7." in text


def test_every_status_has_words() -> None:
    for status in get_args(ExplanationStatus):
        row = ExplanationRow(status, 1, None, Because("r", "because", (), None))
        one = Explanation("x", "X", "none", 1, status, (), None, (row,))
        assert "Because. [r]" in render_terminal(explain_exercise(one, CATALOGUE, {}), 100)


def test_values_as_people_read_them() -> None:
    assert value_words(None) == "not known"
    assert value_words(True) == "yes"
    assert value_words(()) == "none"
    assert value_words(("a", "b")) == "a, b"
    assert value_words(2.50) == "2.5"
    assert value_words(3) == "3"
