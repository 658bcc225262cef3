"""Rules about exercises: one way to select, and only what the action can use."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from lbp_cli.model.authored.stage import (
    CapsEntry,
    RestrictionFile,
    RuleEntry,
    Selector,
    StageEntry,
    TagEntry,
)
from lbp_cli.model.condition import ALWAYS

FLEXION = Selector(tag="spinal_flexion", at_or_above="high")
LADDER = Selector(ladder="walking")


def _rule(**changes: Any) -> RuleEntry:
    plain = {"id": "x/y", "action": "exclude", "select": FLEXION, "reason": "It waits."}
    return RuleEntry(**{**plain, **changes})


def _stage(*rules: RuleEntry) -> StageEntry:
    return StageEntry(
        id="x",
        name="any time",
        engine_mode="programme",
        when=ALWAYS,
        when_text="Everybody.",
        until="permanent",
        client_summary="Keep moving.",
        evidence="C",
        sources=("nice-ng59",),
        rules=rules,
    )


@pytest.mark.parametrize(
    "ways",
    [
        {},
        {"tag": "impact"},
        {"at_or_above": "low"},
        {"ladder": "walking", "position": "prone"},
        {"tag": "impact", "at_or_above": "low", "exercise": "walk-10"},
        {"ladder": "walking", "at_or_above": "low"},
        {"all_of": ()},
        {"tag": "impact", "at_or_above": "none"},
        {"position": "upside-down"},
    ],
)
def test_a_selection_goes_one_way(ways: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Selector(**ways)


@pytest.mark.parametrize(
    "changes",
    [
        {"action": "limit"},
        {"action": "prefer"},
        {"action": "prefer", "score_bonus": 1, "dose_factor": 0.5},
        {"dose_factor": 0.5},
        {"max_per_session": 1},
        {"score_bonus": 1},
        {"select": None},
        {"action": "display"},
        {"action": "forbid"},
        {"action": "limit", "dose_factor": 0},
        {"action": "limit", "dose_factor": 1.1},
        {"action": "limit", "dose_factor": 0.5, "max_per_session": 0},
        {"id": "x"},
        {"id": "X/y"},
        {"evidence": "E"},
        {"sources": ()},
        {"select": LADDER, "if_direction_tested": {"dose_factor": 0.5, "reason": "It eases."}},
        {
            "action": "limit",
            "dose_factor": 0.5,
            "if_direction_tested": {"dose_factor": 0.5, "reason": "It eases."},
        },
    ],
)
def test_a_rule_has_what_its_action_needs_and_no_more(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        _rule(**changes)


def test_rules_that_are_right() -> None:
    softer = _rule(if_direction_tested={"dose_factor": 0.5, "reason": "It eases."})
    assert softer.if_direction_tested is not None
    assert softer.if_direction_tested.dose_factor == 0.5
    assert _rule(action="limit", dose_factor=1, max_per_session=9).max_per_session == 9
    assert _rule(action="prefer", score_bonus=3, select=LADDER).select == LADDER
    assert _rule(action="display", select=None, evidence="V2").evidence == "V2"


def test_rules_carry_the_name_of_what_they_stand_under_and_a_reason() -> None:
    assert _stage(_rule(), _rule(id="x/z")).caps == CapsEntry()
    for rules in ((_rule(id="y/x"),), (_rule(), _rule()), (_rule(reason=None),)):
        with pytest.raises(ValidationError):
            _stage(*rules)


def test_a_tag_gives_its_reason_to_its_rules() -> None:
    plain: dict[str, Any] = {"reason": "It waits.", "sources": ("nice-ng59",), "evidence": "M"}
    tag = TagEntry(id="no_x", rules=(_rule(id="no_x/y", reason=None),), **plain)
    assert tag.rules[0].reason is None
    with pytest.raises(ValidationError):
        TagEntry(id="no_x", rules=(_rule(id="no_z/y"),), **plain)
    with pytest.raises(ValidationError):
        TagEntry(id="No-X", **plain)


def test_no_unknown_keys() -> None:
    for model in (CapsEntry, Selector, RestrictionFile):
        with pytest.raises(ValidationError):
            model.model_validate({"schema_version": 1, "max_effort": 3})


def test_every_field_is_described() -> None:
    for model in (Selector, RuleEntry, CapsEntry, StageEntry, TagEntry, RestrictionFile):
        assert all(field.description for field in model.model_fields.values()), model
