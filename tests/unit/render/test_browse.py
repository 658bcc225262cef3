from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from lbp_cli.model.catalogue import DoseDefault
from lbp_cli.model.condition import ALWAYS
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import Caps, MovementRule, RuleSet, SourceText, Stage
from lbp_cli.render.browse import dose_words, exercise_list, show_exercise
from lbp_cli.render.terminal import render_terminal

from .sample_plan import CATALOGUE, EXERCISES


def rule(action: str, *indexes: int, factor: float | None = None) -> MovementRule:
    return MovementRule(
        id=f"osteo/{action}",
        action="exclude" if action == "exclude" else "limit",
        selects="deep bending",
        mask=sum(1 << index for index in indexes),
        reason="Deep bending waits for now",
        sources=("brooke-wavell-2022",),
        evidence="B",
        dose_factor=factor,
    )


def rule_set(*rules: MovementRule, allowed: int | None = None) -> RuleSet:
    return RuleSet("osteo", rules, Caps(), allowed, False, "", (), "D")


def stage(body: RuleSet) -> Stage:
    return Stage(
        id="osteo",
        condition="osteoporosis",
        condition_name="Thin bones",
        name="any time",
        mode="programme",
        when=ALWAYS,
        cleared_by=(),
        needs_own_clearance=False,
        until="no end date",
        summary="",
        direction_override=False,
        slow_growth=False,
        body=body,
    )


def library(body: RuleSet) -> Library:
    return cast(
        Library,
        SimpleNamespace(
            catalogue=CATALOGUE,
            stages=(stage(body),),
            restriction_tags={"no_end_range_flexion": rule_set(rule("exclude", 10))},
            sources={
                "brooke-wavell-2022": SourceText("brooke-wavell-2022", "Brooke-Wavell K", "seen")
            },
        ),
    )


def shown(body: RuleSet, index: int = 10) -> str:
    return render_terminal(show_exercise(EXERCISES[index], library(body)), 200)


def test_the_list_goes_by_ladder_from_easy_to_hard() -> None:
    text = render_terminal(exercise_list(CATALOGUE, EXERCISES[1:3]), 100)
    assert text.startswith("2 exercises\n")
    assert "Bridges (bridge)\n" in text
    assert "1     2           Shoulder bridge (shoulder-bridge), lying on your back; mat\n" in text
    assert "Easy movement" not in text


def test_an_empty_list_says_so() -> None:
    text = render_terminal(exercise_list(CATALOGUE, ()), 100)
    assert text == "0 exercises\n===========\n\nNo exercise matches all filters.\n"


def test_where_an_exercise_stands() -> None:
    text = shown(rule_set())
    assert "Id: full-sit-back-fold" in text
    assert "Place: Rung 2 of 2 in Bending, eased (mob-flexion); difficulty 3 of 10." in text
    assert "One rung easier: Seated back rounding (seated-back-rounding)." in text
    assert "One rung harder: This is the hardest." in text


def test_who_must_not_and_who_does_less() -> None:
    text = shown(rule_set(rule("exclude", 9, 10)))
    assert "- Thin bones, any time: Deep bending waits for now. [osteo/exclude B: brooke" in text
    assert 'With the limit "No rounding of the low back as far as it will go"' in text
    assert "Until: No end date." in text
    assert "Who does less of it" not in text
    text = shown(rule_set(rule("limit", 10, factor=0.5)))
    assert "Who does less of it" in text
    assert "Deep bending waits for now. (50 percent of the dose.)" in text


def test_a_cap_keeps_out_as_a_rule_does() -> None:
    assert "- Thin bones, any time: Too hard for now. [osteo D]" in shown(rule_set(allowed=1))
    assert "No exercises for now. [osteo D]" in shown(rule_set(allowed=0))
    assert "Nobody is kept from it by a rule." in shown(rule_set(), index=3)


def test_sources_of_the_rules_are_listed() -> None:
    assert "- brooke-wavell-2022: Brooke-Wavell K. (read)" in shown(rule_set())


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (DoseDefault("duration", 1, minutes=1.0), "1 minute."),
        (DoseDefault("duration", 1, minutes=2.5), "2.5 minutes."),
        (
            DoseDefault("timed_hold", 2, seconds=20, rest_seconds=30, per_side=True),
            "2 times 20 seconds, each side, rest 30 seconds between sets.",
        ),
        (
            DoseDefault("hold_reps", 1, reps=5, hold_seconds=8, tempo="3-1-1", note="slowly"),
            "1 set of 5, hold 8 seconds, tempo 3-1-1 (seconds down - pause - up). Slowly.",
        ),
    ],
)
def test_dose_words(dose: DoseDefault, words: str) -> None:
    assert dose_words(dose) == words
