"""The published schemas hold for everything that is shipped and everything that is made."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from lbp_cli.cli.schema import SCHEMAS, schema_text

from .conftest import ROOT, TODAY, Run, samples


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_text(name)))


class Plain(yaml.SafeLoader):
    """YAML without dates, as the project reads it."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def plain(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Plain)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_every_schema_is_a_schema(name: str, lbp: Run) -> None:
    result = lbp("schema", name)
    assert result.code == 0
    schema = json.loads(result.out)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", ["profile", "exercise", "rule", "plan"])
def test_every_schema_refuses_nonsense(name: str) -> None:
    wrong: tuple[Any, ...] = ({}, [], "x", {"nonsense": 1})
    for nonsense in wrong:
        assert not validator(name).is_valid(nonsense)


@pytest.mark.parametrize("profile", samples())
def test_the_json_of_every_sample_holds_the_plan_schema(profile: str, lbp: Run) -> None:
    result = lbp("plan", profile, "--today", TODAY, "--format", "json")
    assert result.code in (0, 3)
    plan = json.loads(result.out)
    assert [error.message for error in validator("plan").iter_errors(plan)] == []
    assert plan["schema_version"] == 1
    assert bool(plan["weeks"]) == (result.code == 0)


def test_long_and_dated_plans_hold_the_plan_schema(lbp: Run) -> None:
    for arguments in (("--weeks", "52"), ("--weeks", "1"), ("--start", "2026-12-01")):
        result = lbp(
            "plan", "profiles/strong-lifter.yaml", "--today", TODAY, "--format", "json", *arguments
        )
        assert validator("plan").is_valid(json.loads(result.out))


@pytest.mark.parametrize("path", samples())
def test_every_sample_holds_the_profile_schema(path: str) -> None:
    found = validator("profile").iter_errors(plain(ROOT / path))
    assert [error.message for error in found] == []


def test_every_ladder_and_rule_file_holds_its_schema() -> None:
    rules = ROOT / "src" / "lbp_cli" / "rules"
    files = {
        "exercise": sorted((ROOT / "exercises").glob("*.yaml")),
        "condition": sorted((rules / "conditions").glob("*.yaml")),
        "rule": sorted(
            (*(rules / "conditions").glob("*.yaml"), *(rules / "triage").glob("*.yaml"))
        ),
    }
    for name, paths in files.items():
        assert paths
        for path in paths:
            found = [error.message for error in validator(name).iter_errors(plain(path))]
            assert found == [], path


def test_a_dangling_word_is_refused_by_the_schema() -> None:
    ladder = plain(ROOT / "exercises" / "hinge.yaml")
    ladder["exercises"][0]["position"] = "upside-down"
    assert not validator("exercise").is_valid(ladder)


def test_editors_find_the_schemas() -> None:
    """The first line of what people write names a published schema, relative to the file."""
    for path in (*(ROOT / "exercises").glob("*.yaml"), *(ROOT / "profiles").glob("*.yaml")):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        start = "# yaml-language-server: $schema="
        assert first.startswith(start), path
        assert (path.parent / first.removeprefix(start)).resolve().is_file(), path
