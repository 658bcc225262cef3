"""What one week's rules say, from hand-made rules."""

from __future__ import annotations

from typing import Any

from lbp_cli.model.catalogue import DoseDefault, Exercise
from lbp_cli.model.eligibility import RuleView, because
from lbp_cli.model.findings import Because
from lbp_cli.model.rulebook import MovementRule


def _rule(name: str, action: Any, mask: int, **more: Any) -> MovementRule:
    return MovementRule(
        id=name,
        action=action,
        selects=more.pop("selects", "impact >= low"),
        mask=mask,
        reason=f"{name} says so.",
        sources=("nice-ng59",),
        evidence="C",
        **more,
    )


def _view(*rules: MovementRule, factor_cap: float = 1.0) -> RuleView:
    def of(action: str) -> tuple[MovementRule, ...]:
        return tuple(rule for rule in rules if rule.action == action)

    return RuleView(
        eligible=0b111,
        bodies=(),
        excludes=of("exclude"),
        limits=of("limit"),
        prefers=of("prefer"),
        displays=of("display"),
        max_rpe=None,
        max_load_kg=None,
        factor_cap=factor_cap,
        slow_growth=False,
    )


def _exercise(index: int) -> Exercise:
    return Exercise(
        index=index,
        id=f"walk-{index}",
        name="Walk",
        ladder="walk",
        rung=index + 1,
        difficulty=1,
        phases=(1,),
        position="walking",
        floor_access="none",
        equipment=(),
        unilateral=False,
        tags={},
        strengthens=(),
        stretches=(),
        dose=DoseDefault("reps", 1, reps=8),
        seconds_per_rep=3,
        start_position="Stand.",
        steps=("Go",),
        common_mistake="None",
        easier="Less",
        harder="More",
        evidence="C",
        sources=(),
    )


def test_the_smallest_factor_counts() -> None:
    seen = _view(
        _rule("a/b", "limit", 0b011, dose_factor=0.6),
        _rule("a/c", "limit", 0b010, dose_factor=0.9),
        factor_cap=0.8,
    )
    assert [seen.factor(index) for index in range(3)] == [0.6, 0.6, 0.8]


def test_a_limit_on_the_ladder_comes_before_a_stricter_one_on_the_rung() -> None:
    rung = _rule("a/rung", "limit", 0b001, dose_factor=0.5)
    strict = _rule("a/strict", "limit", 0b011, dose_factor=0.4)
    ladder = _rule("a/ladder", "limit", 0b001, dose_factor=0.9, ladder="walk")
    assert _view(rung, strict).limited_by(_exercise(0)) == strict
    assert _view(rung, strict, ladder).limited_by(_exercise(0)) == ladder
    assert _view(rung, ladder).limited_by(_exercise(1)) is None


def test_the_largest_bonus_counts_and_the_first_of_equals_is_named() -> None:
    seen = _view(
        _rule("a/one", "prefer", 0b001, score_bonus=1),
        _rule("b/two", "prefer", 0b011, score_bonus=2, ladder="walk"),
        _rule("c/two", "prefer", 0b011, score_bonus=2, ladder="walk"),
        _rule("d/three", "prefer", 0b100, score_bonus=3, ladder="run"),
    )
    expected = Because("b/two", "b/two says so.", ("nice-ng59",), "C")
    assert seen.bonus(_exercise(0)) == (2, expected)
    assert seen.bonus(_exercise(1)) == (2, expected)
    assert seen.preferred_ladders() == ("walk", "run")


def test_of_equal_groups_the_smaller_number_counts() -> None:
    seen = _view(
        _rule("a/b", "limit", 0b011, dose_factor=0.5, max_per_session=2),
        _rule("b/c", "limit", 0b011, dose_factor=0.5, max_per_session=1),
        _rule("c/d", "limit", 0b110, dose_factor=0.5, max_per_session=3),
        _rule("d/e", "limit", 0b100, dose_factor=0.5),
    )
    assert seen.session_limits() == ((0b011, 1), (0b110, 3))


def test_tags_are_touched_by_rules_that_close_or_limit() -> None:
    load = {"tag": "lifting_load"}
    looks = "lifting_load >= low"
    tags = ("lifting_load", "axial_load")
    assert _view(_rule("a/b", "exclude", 1, **load)).touches_tags(tags)
    assert _view(_rule("a/b", "limit", 1, dose_factor=0.5, **load)).touches_tags(tags)
    assert not _view(_rule("a/b", "prefer", 1, score_bonus=1, **load)).touches_tags(tags)
    assert not _view(_rule("a/b", "exclude", 1, selects=looks)).touches_tags(tags), "not the words"
    assert not _view(_rule("a/b", "exclude", 1)).touches_tags(tags)


def test_what_is_said() -> None:
    said = _rule("a/b", "display", 0)
    assert _view(said).prints() == (because(said),)
