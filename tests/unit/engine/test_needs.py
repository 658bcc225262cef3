from __future__ import annotations

from dataclasses import replace

import pytest

from lbp_cli.engine.needs import assess_needs
from lbp_cli.model.condition import Condition
from lbp_cli.model.findings import Need
from lbp_cli.model.rulebook import Needs, NeedWeights, PosturePattern
from lbp_cli.model.vocabulary import Facts, Value


def cause(name: str) -> Condition:
    return Condition(op="has", fact="causes", values=(name,))


SITTING = NeedWeights(
    id="prolonged_sitting",
    label="you sit for long hours",
    when=cause("prolonged_sitting"),
    weights={"desk_breaks": 3, "aerobic": 1},
    sources=("waongenngarm-2021",),
    evidence="D",
)
STRAIN = NeedWeights(
    id="psychological",
    label="you are under strain",
    when=cause("psychological"),
    weights={"relaxation": 3, "motor_control": -1},
    sources=(),
    evidence="D",
)
WALK = NeedWeights(
    id="goal_walk",
    label="you want to walk better",
    when=cause("gait"),
    weights={"aerobic": 5},
    sources=(),
    evidence="D",
)
CROSSED = PosturePattern(
    id="lower_crossed", release=(), strengthen=(), needs={"hip_strength": 1, "aerobic": 1}
)
NEEDS = Needs(
    base={"motor_control": 1, "aerobic": 2},
    base_label="this is good for nearly everybody",
    base_sources=("george-2021",),
    base_evidence="D",
    clip_low=0,
    clip_high=6,
    contributions=(SITTING, STRAIN, WALK),
    posture_factor=0.1,
    posture_label="posture breaks a tie here",
    posture_text="Posture has not been shown to cause back pain.",
    posture_sources=("swain-2020",),
    posture_evidence="D",
    postures={"lower_crossed": CROSSED},
)


def facts(*causes: str, posture: Value = "unknown") -> Facts:
    return {"causes": causes, "posture_pattern": posture}


def weights(found: tuple[Need, ...]) -> dict[str, float]:
    return {need.id: need.weight for need in found}


def test_everybody_has_the_base_heaviest_first() -> None:
    found = assess_needs(facts(), NEEDS)
    assert [(need.id, need.weight) for need in found] == [("aerobic", 2), ("motor_control", 1)]


def test_all_that_holds_adds_up_and_equal_weights_sort_by_id() -> None:
    found = assess_needs(facts("prolonged_sitting"), NEEDS)
    assert [(need.id, need.weight) for need in found] == [
        ("aerobic", 3),
        ("desk_breaks", 3),
        ("motor_control", 1),
    ]


def test_a_sum_is_clipped_at_six() -> None:
    found = assess_needs(facts("prolonged_sitting", "gait"), NEEDS)
    assert weights(found)["aerobic"] == 6


def test_a_need_that_falls_to_zero_is_not_returned() -> None:
    found = assess_needs(facts("psychological"), NEEDS)
    assert weights(found) == {"relaxation": 3, "aerobic": 2}


def test_a_sum_below_zero_counts_as_zero_before_posture_is_added() -> None:
    less = replace(STRAIN, weights={"hip_strength": -2})
    needs = replace(NEEDS, contributions=(less,))
    found = assess_needs(facts("psychological", posture="lower_crossed"), needs)
    assert weights(found)["hip_strength"] == pytest.approx(0.2)


def test_posture_adds_a_tenth_of_the_largest_weight_and_is_not_clipped() -> None:
    found = assess_needs(facts("prolonged_sitting", "gait", posture="lower_crossed"), NEEDS)
    assert weights(found)["aerobic"] == pytest.approx(6.6)
    assert weights(found)["hip_strength"] == pytest.approx(0.6)


@pytest.mark.parametrize("posture", ["unknown", "neutral", None])
def test_no_pattern_adds_nothing(posture: Value) -> None:
    assert assess_needs(facts(posture=posture), NEEDS) == assess_needs(facts(), NEEDS)


def test_reasons_say_rule_sentence_source_and_grade_heaviest_part_first() -> None:
    need = assess_needs(facts("prolonged_sitting", posture="lower_crossed"), NEEDS)[0]
    assert [(each.rule, each.text) for each in need.because] == [
        ("need/base", "This is good for nearly everybody."),
        ("need/prolonged_sitting", "You sit for long hours."),
        ("need/posture/lower_crossed", "Posture breaks a tie here."),
    ]
    assert need.because[1].sources == ("waongenngarm-2021",)
    assert need.because[1].evidence == "D"


def test_what_lowers_a_need_says_so() -> None:
    needs = replace(NEEDS, base={"motor_control": 2})
    need = next(
        each for each in assess_needs(facts("psychological"), needs) if each.id == "motor_control"
    )
    assert need.weight == 1
    assert need.because[-1].text == "It counts for less, because you are under strain."


def test_a_contribution_that_does_not_hold_gives_no_reason() -> None:
    rules = {each.rule for need in assess_needs(facts(), NEEDS) for each in need.because}
    assert rules == {"need/base"}
