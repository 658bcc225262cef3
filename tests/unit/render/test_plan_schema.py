from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from lbp_cli.render.json_plan import plan_dict, render_json
from lbp_cli.render.plan_schema import plan_schema

from .sample_plan import refused_plan, sample_plan


def checked(value: Any) -> None:
    Draft202012Validator(plan_schema()).validate(value)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(plan_schema())


def test_plans_and_refusals_are_valid() -> None:
    checked(json.loads(render_json(sample_plan(days=True, start="2026-11-25"))))
    checked(json.loads(render_json(refused_plan("emergency"))))


def test_what_is_not_in_the_contract_is_refused() -> None:
    plan = json.loads(render_json(sample_plan()))
    with pytest.raises(ValidationError, match="'extra' was unexpected"):
        checked({**plan, "extra": 1})
    del plan["interim"]
    with pytest.raises(ValidationError, match="'interim' is a required property"):
        checked(plan)
    wrong = json.loads(render_json(sample_plan()))
    wrong["weeks"][0]["phase"] = "warm_up"
    with pytest.raises(ValidationError, match="'warm_up' is not one of"):
        checked(wrong)


def test_every_object_is_closed_and_described() -> None:
    schema = plan_schema()
    for name, definition in {"plan": schema, **schema["$defs"]}.items():
        assert definition["additionalProperties"] is False, name
        assert definition["required"] == list(definition["properties"]), name
        assert definition["description"], name
    assert list(schema["properties"]) == list(plan_dict(sample_plan()))
    assert "from" in schema["$defs"]["Adjustment"]["properties"]
