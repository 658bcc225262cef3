from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest

from lbp_cli.model.plan import Adjustment
from lbp_cli.render.json_plan import json_text, plain, plan_dict, render_json

from .sample_plan import HOSTILE, refused_plan, sample_plan


def test_keys_stand_in_the_order_of_the_contract() -> None:
    keys = list(json.loads(render_json(sample_plan())))
    assert keys[:6] == ["schema_version", "tool", "profile", "created_for", "start", "notice"]
    assert keys[-1] == "adjustments"


def test_text_and_data_agree_and_end_with_one_line_break() -> None:
    plan = sample_plan(days=True)
    text = render_json(plan)
    assert json.loads(text) == plan_dict(plan)
    assert text.endswith("}\n")


def test_missing_values_are_null_and_lists_never_are() -> None:
    plan = json.loads(render_json(refused_plan()))
    assert plan["start"] is None
    assert plan["weeks"] == []
    item = json.loads(render_json(sample_plan()))["weeks"][0]["sessions"][0]["prescriptions"][0]
    assert item["load_kg"] is None
    assert item["effort"] == [3, 4]


def test_the_key_that_python_reserves_is_written_plainly() -> None:
    change = Adjustment(2, "bird-dog", "2x8", "2x6", "red", "5.4", "One red light.")
    plan = replace(sample_plan(), adjustments=(change,))
    assert list(plan_dict(plan)["adjustments"][0])[2:4] == ["from", "to"]


def test_not_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_text({"score": math.nan})


def test_a_foreign_value_is_refused() -> None:
    with pytest.raises(TypeError, match="no JSON form for object"):
        plain(object())


def test_hostile_texts_survive_as_they_are() -> None:
    for content in HOSTILE:
        assert json.loads(json_text({"name": content}))["name"] == content


def test_short_values_take_one_line() -> None:
    assert json_text({"a": [1, 2], "b": {}}) == '{"a": [1, 2], "b": {}}\n'
    assert json_text({"a": "x" * 100}) == '{\n  "a": "' + "x" * 100 + '"\n}\n'
