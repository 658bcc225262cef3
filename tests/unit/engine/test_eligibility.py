"""Combining stages and tags: intersections, smallest ceilings, largest bonus, nothing forgotten."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stage_samples import UNTESTED, eligible, library, stage, view

from lbp_cli.engine.eligibility import equipped_mask, rejections, rule_view
from lbp_cli.model.catalogue import Exercise
from lbp_cli.model.eligibility import Rejected, RuleView
from lbp_cli.model.rulebook import Stage
from lbp_cli.model.vocabulary import Facts

FLEXION: Facts = {
    "directional_preference": "flexion",
    "directional_preference.confidence": "tested",
}
EXTENSION: Facts = {
    "directional_preference": "extension",
    "directional_preference.confidence": "tested",
}
STAGES = tuple(each for each in library().stages if each.mode != "block")
TAGS = tuple(library().restriction_tags)


def _exercise(name: str) -> Exercise:
    (found,) = (each for each in library().catalogue.exercises if each.id == name)
    return found


def _factor(seen: RuleView, name: str) -> float:
    return seen.factor(_exercise(name).index)


def _rows(seen: RuleView, name: str) -> list[Rejected]:
    index = _exercise(name).index
    return [each for each in rejections(seen, library().catalogue) if each.exercise == index]


def _alone(each: Stage) -> RuleView:
    return rule_view([each], (), UNTESTED, library())


def test_without_stages_everything_is_open() -> None:
    seen = view()
    assert len(eligible(seen)) == len(library().catalogue.exercises)
    assert (seen.max_rpe, seen.max_load_kg, seen.factor_cap) == (None, None, 1.0)
    assert not seen.slow_growth
    assert seen.bonus(_exercise("walk-10")) is None
    assert seen.limited_by(_exercise("walk-10")) is None
    assert seen.limits == ()
    assert rejections(seen, library().catalogue) == ()


def test_smallest_ceilings_of_several_stages() -> None:
    seen = view("discectomy-w6-12", "pregnancy-t2", "irritable-high", "hypermobility")
    assert (seen.max_rpe, seen.max_load_kg) == (3, 8)
    assert seen.factor_cap == 0.6
    assert seen.slow_growth
    assert not view("irritable-high").slow_growth


def test_factors_are_never_multiplied() -> None:
    """hypermobility (all x 0.8, seated-hamstring x 0.5) and irritable-high (all x 0.6)."""
    assert _factor(view("hypermobility"), "walk-10") == 0.8
    assert _factor(view("hypermobility"), "seated-hamstring") == 0.5
    assert _factor(view("hypermobility", "irritable-high"), "seated-hamstring") == 0.5
    assert _factor(view("hypermobility", "irritable-high"), "walk-10") == 0.6


def test_a_limit_on_the_whole_ladder_is_named_first() -> None:
    seen = view("dp-extension", tags=())
    limited = seen.limited_by(_exercise("standing-roll-down"))
    assert limited is not None
    assert (limited.id, limited.ladder) == ("dp-extension/limit-mob-flexion", "mob-flexion")


def test_of_two_limits_the_stricter_is_named() -> None:
    seen = view("fusion-w26", "osteo-no-vf")
    limited = seen.limited_by(_exercise("rock-back"))
    assert limited is not None
    assert limited.id == "osteo-no-vf/limit-spinal-flexion-moderate"


def test_the_largest_bonus_counts_once_with_its_reason() -> None:
    seen = view("osteo-no-vf", "stenosis-symptomatic", tags=("extension_strength",))
    found = seen.bonus(_exercise("prone-arm-lift"))
    assert found is not None
    assert (found[0], found[1].rule) == (2, "osteo-no-vf/prefer-extensors")
    higher = view("osteo-no-vf", "vf-healed").bonus(_exercise("prone-arm-lift"))
    assert higher is not None
    assert (higher[0], higher[1].rule) == (3, "vf-healed/prefer-extensors")
    one = view("radic-irritable").bonus(_exercise("slider-supine"))
    assert one is not None
    assert one[0] == 1
    assert view("radic-irritable").bonus(_exercise("slider-seated")) is None


def test_preferred_ladders_are_named_once() -> None:
    seen = view("radic-settling", "trauma-healed", "radic-irritable")
    assert seen.preferred_ladders() == (
        "neural",
        "walking",
        "exposure-bend",
        "exposure-lift",
        "breathing-relaxation",
    )


def test_groups_of_which_a_session_holds_few() -> None:
    seen = view(tags=("support_within_reach", "no_unsupported_single_leg", "R-BALANCE"))
    (two, one) = seen.session_limits()
    assert (two[1], one[1]) == (2, 1)
    assert two[0] >> _exercise("tandem-stand").index & 1
    assert not two[0] >> _exercise("walk-10").index & 1


def test_heavy_work_is_touched_by_a_rule_on_that_tag_alone() -> None:
    assert view("discectomy-w12").touches_tags(("lifting_load",))
    assert view(tags=("no_valsalva",)).touches_tags(("isometric_strain",))
    assert not view("discectomy-w12").touches_tags(("isometric_strain", "axial_load"))
    assert not view(tags=("no_loaded_flexion",)).touches_tags(("lifting_load",))


def test_labels_stand_for_their_tags_and_count_once() -> None:
    by_label = view(tags=("R-OSTEO",))
    by_tags = view(tags=("no_end_range_flexion", "no_loaded_flexion", "extension_strength"))
    both = view(tags=("R-OSTEO", "no_end_range_flexion", "no_loaded_flexion", "extension_strength"))
    assert by_label.eligible == by_tags.eligible == both.eligible
    assert by_label.prefers == both.prefers
    assert rejections(by_label, library().catalogue) == rejections(both, library().catalogue)
    (row,) = _rows(by_label, "seated-fold")
    assert (row.stage, row.rule) == (
        "no_end_range_flexion",
        "no_end_range_flexion/exclude-spinal-flexion-high",
    )


def test_an_unknown_tag_is_never_ignored() -> None:
    with pytest.raises(KeyError):
        view(tags=("no_lfiting",))


def test_what_is_only_said() -> None:
    seen = view(tags=("R-HYPO", "check_glucose"))
    assert [each.rule for each in seen.prints()] == [
        "check_glucose/display-check",
        "carry_sugar/display-carry",
    ]
    assert len(eligible(seen)) == len(library().catalogue.exercises)


def test_interim_list_and_its_ceilings() -> None:
    seen = view(tags=("interim_light_only",))
    found = eligible(seen)
    by_id = {each.id: each for each in library().catalogue.exercises}
    assert seen.max_rpe == 3
    assert {by_id[each].ladder for each in found} == {
        "breathing-relaxation",
        "mob-neutral",
        "mob-flexion",
        "mob-extension",
        "thoracic",
        "hip-rotation",
        "walking",
        "desk-breaks",
    }
    assert max(by_id[each].difficulty for each in found) == 2
    (hard,) = _rows(seen, "walk-30")
    assert hard.rule == "interim_light_only/max-difficulty"
    (closed,) = _rows(seen, "glute-squeeze")
    assert closed.rule == "interim_light_only/allow-list"
    assert closed.reason.endswith("Only light movement until a clinician has agreed to more.")


def test_difficulty_spares_ladders_with_a_rung_ceiling() -> None:
    """radic-irritable: difficulty 4, walking to rung 4; listhesis-high: difficulty 3, rung 3."""
    seen = view("radic-irritable")
    assert "walk-30" in eligible(seen)
    assert [each.rule for each in _rows(seen, "walk-brisk-intervals")] == [
        "radic-irritable/rung-cap"
    ]
    assert [each.rule for each in _rows(seen, "bodyweight-squat")] == []
    assert [each.rule for each in _rows(seen, "bridge-march")] == ["radic-irritable/max-difficulty"]


def test_no_weight_at_a_ceiling_of_zero() -> None:
    rules = [each.rule for each in _rows(view("listhesis-high"), "hug-carry")]
    assert rules == ["listhesis-high/exclude-carry", "listhesis-high/max-load"]


def test_a_block_leaves_nothing() -> None:
    seen = view("htn-block")
    assert seen.eligible == 0
    assert {each.rule for each in rejections(seen, library().catalogue)} == {"htn-block/block"}


def test_each_excluding_rule_has_its_row() -> None:
    """Stages before tags; in a stage the exclusions before the ceilings."""
    seen = view("vf-healed", tags=("R-VFX", "R-OSTEO"))
    rows = _rows(seen, "bend-repeat-turn")
    assert [each.rule for each in rows] == [
        "vf-healed/exclude-spinal-flexion-high",
        "vf-healed/exclude-bend-repeat-turn",
        "no_end_range_flexion/exclude-spinal-flexion-high",
        *(each.rule for each in rows[3:]),
    ]
    assert rows[0].stage == "vf-healed"
    assert rows[0].sources == ("giangregorio-2015",)
    assert rows[0].evidence == "C"


def test_rows_are_sorted_by_exercise_and_explain_exactly_what_is_out() -> None:
    for each in STAGES:
        seen = _alone(each)
        rows = rejections(seen, library().catalogue)
        assert [row.exercise for row in rows] == sorted(row.exercise for row in rows)
        out = {row.exercise for row in rows}
        every = range(len(library().catalogue.exercises))
        assert out == {index for index in every if not seen.eligible >> index & 1}, each.id
        assert all(row.reason and row.sources for row in rows)


@pytest.mark.parametrize(
    ("name", "facts", "exercise"),
    [
        ("radic-irritable", FLEXION, "seated-fold"),
        ("irritable-high", FLEXION, "seated-fold"),
        ("stenosis-symptomatic", EXTENSION, "press-up-extension"),
    ],
)
def test_a_tested_direction_keeps_half(name: str, facts: Facts, exercise: str) -> None:
    strict, soft = view(name), view(name, facts=facts)
    assert exercise not in eligible(strict)
    assert exercise in eligible(soft)
    assert _factor(soft, exercise) == 0.5
    assert _rows(soft, exercise) == []
    assert eligible(strict) < eligible(soft)


@pytest.mark.parametrize("name", [each.id for each in library().stages])
def test_only_the_tested_direction_only_where_the_stage_says_so(name: str) -> None:
    """Untested, the other way, or a stage without the flag: nothing is softened."""
    tags = {"spinal_flexion": FLEXION, "spinal_extension": EXTENSION}
    strict = view(name).eligible
    history = {**FLEXION, "directional_preference.confidence": "history"}
    assert view(name, facts=history).eligible == strict
    for tag, facts in tags.items():
        gained = view(name, facts=facts).eligible & ~strict
        if not stage(name).direction_override:
            assert gained == 0
        for each in library().catalogue.exercises:
            if gained >> each.index & 1:
                assert each.tags[tag] == "high"


def test_tags_and_other_stages_still_keep_the_direction_out() -> None:
    assert "seated-fold" not in eligible(view("radic-irritable", "osteo-no-vf", facts=FLEXION))
    tags = ("no_end_range_flexion",)
    assert "seated-fold" not in eligible(view("radic-irritable", tags=tags, facts=FLEXION))


def _not_softer(one: RuleView, more: RuleView) -> None:
    assert more.eligible & ~one.eligible == 0
    for name in ("max_rpe", "max_load_kg"):
        before, after = getattr(one, name), getattr(more, name)
        assert before is None or (after is not None and after <= before)
    assert more.factor_cap <= one.factor_cap
    assert more.slow_growth or not one.slow_growth
    for index in range(len(library().catalogue.exercises)):
        if more.eligible >> index & 1:
            assert more.factor(index) <= one.factor(index)


def test_one_more_stage_never_softens_anything() -> None:
    """P3, PT-02: every pair of stages, both ways."""
    alone = {each.id: _alone(each) for each in library().stages}
    for first, second in combinations(library().stages, 2):
        both = rule_view([first, second], (), UNTESTED, library())
        _not_softer(alone[first.id], both)
        _not_softer(alone[second.id], both)
        assert both.eligible == alone[first.id].eligible & alone[second.id].eligible


PROTECTED_FIRST = (
    ("discectomy-w0-2", "discectomy-w2-6", "discectomy-w6-12", "discectomy-w12"),
    ("laminectomy-w0-2", "laminectomy-w2-6", "laminectomy-w6-12", "laminectomy-w12"),
    ("fusion-w0-6", "fusion-w6-12", "fusion-w12-26", "fusion-w26"),
    ("pvp-w0-2", "pvp-w2-6", "pvp-w6-12", "pvp-w12"),
    ("postpartum-w0-6", "postpartum-w6-12", "postpartum-w12"),
    ("pregnancy-t3", "pregnancy-t2", "pregnancy-t1"),
    ("radic-irritable", "radic-settling"),
    ("radic-irritable", "disc-acute", "disc-later"),
    ("vf-recent", "vf-healed", "osteo-no-vf"),
    ("trauma-uncleared", "trauma-healed"),
    ("lysis-active", "lysis-settled"),
    ("listhesis-high", "listhesis-low"),
    ("axspa-advanced", "axspa-early"),
    ("htn-raised", "htn-controlled"),
)


@pytest.mark.parametrize("stages", PROTECTED_FIRST)
def test_a_more_protected_stage_is_never_softer(stages: tuple[str, ...]) -> None:
    """More pain, less time, a higher grade change the stage: nothing may open by that."""
    for strict, mild in pairwise(stages):
        _not_softer(view(mild), view(strict))


@given(
    st.sets(st.sampled_from([each.id for each in library().stages]), max_size=4),
    st.sets(st.sampled_from(TAGS), max_size=4),
    st.sampled_from([each.id for each in library().stages]),
    st.sampled_from(TAGS),
    st.sampled_from([UNTESTED, FLEXION, EXTENSION]),
)
def test_nor_does_one_more_stage_or_tag_beside_others(
    stages: set[str], tags: set[str], stage_more: str, tag_more: str, facts: Facts
) -> None:
    ordered = tuple(sorted(tags))
    base = view(*sorted(stages), tags=ordered, facts=facts)
    _not_softer(base, view(*sorted(stages | {stage_more}), tags=ordered, facts=facts))
    _not_softer(base, view(*sorted(stages), tags=(*ordered, tag_more), facts=facts))


@given(st.permutations([each.id for each in STAGES[:12]]), st.permutations(TAGS))
def test_the_order_never_matters(stages: list[str], tags: list[str]) -> None:
    one, other = view(*stages[:5], tags=tuple(tags)), view(*sorted(stages[:5]), tags=TAGS)
    assert (one.eligible, one.max_rpe, one.max_load_kg) == (
        other.eligible,
        other.max_rpe,
        other.max_load_kg,
    )
    for each in library().catalogue.exercises:
        assert one.factor(each.index) == other.factor(each.index)
        bonus, expected = one.bonus(each), other.bonus(each)
        assert (bonus and bonus[0]) == (expected and expected[0])
    assert dict(one.session_limits()) == dict(other.session_limits())


def test_equipment_at_hand_or_in_every_home() -> None:
    catalogue = library().catalogue
    bare = equipped_mask(catalogue, ())
    banded = equipped_mask(catalogue, ("band",))
    assert not bare >> _exercise("band-press-out").index & 1
    assert banded >> _exercise("band-press-out").index & 1
    assert bare >> _exercise("farmer-carry").index & 1
    assert bare & ~banded == 0
    gained = [each for each in catalogue.exercises if banded & ~bare & 1 << each.index]
    assert gained
    assert all("band" in each.equipment for each in gained)
    assert equipped_mask(catalogue, ("bike",)) & ~bare
    assert equipped_mask(catalogue, ("mat", "chair", "towel")) == bare
