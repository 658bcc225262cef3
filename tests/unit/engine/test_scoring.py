"""Ladder scores and start rungs: part B 3, RD-43, RD-70, RD-98."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from planner_samples import FIT, exercise, index, library, needs_of, someone, week_of

from lbp_cli.engine.scoring import candidates, ladder_score, start_rung
from lbp_cli.engine.week_context import WeekContext
from lbp_cli.model.findings import Need
from lbp_cli.model.vocabulary import Value


def week(changes: Mapping[str, Value] | None = None, **terms: int) -> WeekContext:
    return week_of(someone({**FIT, **(changes or {})}), level=terms.get("level"))


def rung(ladder: str, context: WeekContext) -> str | None:
    found = start_rung(index().ladders[ladder], context)
    return None if found is None else found.id


@pytest.mark.parametrize(("level", "most"), [(1, 2), (2, 3), (3, 5), (4, 6)])
def test_no_ladder_starts_above_the_start_difficulty(level: int, most: int) -> None:
    context = week(level=level)
    for ladder in library().catalogue.ladders:
        found = start_rung(ladder, context)
        if found is not None:
            assert found.difficulty <= most or (found.rung == 1 and level >= 2), found.id


def test_carry_is_closed_at_start_level_1() -> None:
    assert rung("carry", week(level=1)) is None
    assert rung("carry", week(level=2)) == "hug-carry"


@pytest.mark.parametrize("ladder", ["hip-rotation", "thoracic"])
def test_rung_1_at_level_1_else_the_highest_of_both(ladder: str) -> None:
    assert index().exercises[str(rung(ladder, week(level=1)))].rung == 1
    assert index().exercises[str(rung(ladder, week(level=3)))].rung == 2


def test_neutral_movement_starts_at_difficulty_2() -> None:
    assert exercise(str(rung("mob-neutral", week(level=4)))).difficulty == 2


def test_hinge_never_starts_above_rung_3() -> None:
    assert rung("hinge", week(level=4)) == "stick-hinge"


@pytest.mark.parametrize(("fear", "number"), [(8, 1), (5, 2)])
def test_exposure_starts_by_fear(fear: int, number: int) -> None:
    context = week({"psych.fear_nrs": fear}, level=3)
    wanted = {1: "high", 2: "moderate"}[number]
    assert context.facts["fear_of_movement"] == wanted
    assert exercise(str(rung("exposure-bend", context))).rung == number


def served(context: WeekContext, name: str, weights: Mapping[str, float]) -> float:
    needs = tuple(Need(need, weight, ()) for need, weight in weights.items())
    return ladder_score(exercise(name), context, needs)[0]


def test_the_formula() -> None:
    context = week()
    ladder = index().ladders["bridge"]
    need, share = next(iter(ladder.serves.items()))
    grade = library().composition.grade_bonus[ladder.evidence]
    expected = 3.0 * share / (1 + 0.35 * (len(ladder.serves) - 1)) + grade
    assert served(context, "full-bridge", {need: 3.0}) == round(expected, 4)


def test_what_the_client_likes_scores_one_more() -> None:
    plain = served(week(), "full-bridge", {})
    assert served(week({"preferences.likes": ("bridge",)}), "full-bridge", {}) == plain + 1


def test_a_limit_costs_less_on_a_rung_than_on_a_ladder() -> None:
    loose = week({"diagnoses": ("hypermobility",)})
    plain = week()
    rung_limited = loose.view.limited_by(exercise("seated-figure-four"))
    assert rung_limited is None or rung_limited.ladder is None
    ladder_limited = loose.view.limited_by(exercise("seated-hamstring"))
    assert ladder_limited is not None
    assert ladder_limited.ladder == "hamstring"
    before = served(plain, "seated-hamstring", {})
    assert served(loose, "seated-hamstring", {}) == pytest.approx(before - 1.0)


def test_a_direction_from_the_story_counts_one() -> None:
    quiet: dict[str, Value] = {"pain.easing": (), "pain.aggravating": ()}
    plain = week(quiet)
    assert plain.facts["directional_preference"] == "none"
    told = week()
    assert told.facts["directional_preference"] == "extension"
    assert told.facts["directional_preference.confidence"] == "history"
    gain = served(told, "prone-lie", {}) - served(plain, "prone-lie", {})
    assert gain == pytest.approx(1.0)
    assert served(told, "rock-back", {}) == served(plain, "rock-back", {})


def test_extension_stays_shut_with_untested_leg_pain() -> None:
    context = week({"pain.leg_pain_site": "below_knee"})
    assert "mob-extension" not in context.open_ladders
    assert "mob-extension" not in candidates(context, needs_of(context))


def test_candidates_are_open_and_usable_with_a_reason() -> None:
    context = week()
    for ladder, found in candidates(context, needs_of(context)).items():
        assert ladder in context.open_ladders
        assert context.may_use(found.exercise)
        assert found.because
        heavy = index().kind(found.exercise) == "strength" and found.exercise.difficulty >= 4
        assert found.heavy is heavy


def test_a_posture_reason_is_said_once() -> None:
    context = week({"posture.pattern": "lower_crossed"})
    for name in ("hip-flexor", "bridge", "hip-abductors", "deep-trunk"):
        for exercise_ in index().rungs[name]:
            _, because = ladder_score(exercise_, context, needs_of(context))
            said = [each.rule for each in because if each.rule.startswith("posture/")]
            assert len(said) <= 1, exercise_.id
