from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

import lbp_cli
from lbp_cli import resources
from lbp_cli.content.checks import checked_library
from lbp_cli.content.codes import CODES, GROUPS, page
from lbp_cli.content.conditions import resolve_conditions
from lbp_cli.content.decode import decode
from lbp_cli.content.profile_checks import profile_faults
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.authored.exercise import LadderFile
from lbp_cli.model.rulebook import FactSpec
from lbp_cli.workflow import load_library

SOURCE = Path(lbp_cli.__file__).parent
ROOT = Path(__file__).parents[3]
CODE = re.compile(r'"([EW][0-9]{3})"')


def test_every_code_in_the_source_is_in_the_table_and_the_other_way_round() -> None:
    used = {
        code
        for path in SOURCE.rglob("*.py")
        if path.name != "codes.py"
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }
    assert used == set(CODES)


def test_codes_and_names_are_given_once() -> None:
    listed = [each for _, codes in GROUPS for each in codes]
    assert len({each.code for each in listed}) == len(listed)
    assert len({each.name for each in listed}) == len(listed)


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_every_code_says_what_is_wrong_and_shows_it(code: object) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", getattr(code, "name", ""))
    assert getattr(code, "sentence", "").endswith(".")
    assert getattr(code, "example", "")


READ = [
    each for each in CODES if each in ("E104", "E105", "E107", "E109") or "E110" <= each <= "E113"
]
CONDITIONS = [each for each in CODES if each.startswith("E30") and each != "E308"]
EXERCISE = ["E201", "E203", "E204", "E205", "E206", "E207"]
RULE = {
    "E209": "select: {tag: impact, at_or_above: high}",
    "E507": "action: exclude",
}
PROFILE_EXAMPLES = ["E402", "E404", "E408", "W405", "W407"]


@pytest.mark.parametrize("code", READ)
def test_the_examples_of_reading_give_their_codes(code: str) -> None:
    _, found = read_yaml(CODES[code].example, "f.yaml")
    assert code in {each.code for each in found}


@pytest.mark.parametrize("code", CONDITIONS)
def test_the_examples_of_conditions_give_their_codes(
    code: str, facts: Mapping[str, FactSpec]
) -> None:
    document, _ = read_yaml(CODES[code].example, "f.yaml")
    assert document is not None
    _, found = resolve_conditions(document, facts)
    assert [each.code for each in found] == [code]


@pytest.mark.parametrize("code", EXERCISE)
def test_the_examples_of_exercises_give_their_codes(code: str) -> None:
    key, _, value = CODES[code].example.partition(": ")
    document, _ = read_yaml(resources.content_texts()["exercises/squat.yaml"], "f.yaml")
    assert document is not None
    (written, _) = read_yaml(f"value: {value}", "f.yaml")
    assert written is not None
    rung = document.data["exercises"][0]
    (rung["dose"] if key in rung["dose"] else rung)[key] = written.data["value"]
    resolved, _ = resolve_conditions(document.with_data(document.data), {})
    _, found = decode(resolved, LadderFile)
    assert code in {each.code for each in found}


@pytest.mark.parametrize("code", RULE)
def test_the_examples_of_rules_give_their_codes(code: str) -> None:
    texts = resources.content_texts()
    path = "rules/conditions/osteoporosis.yaml"
    rule = "\n".join(f"        {line}" for line in (*CODES[code].example.splitlines(), RULE[code]))
    head, between, tail = texts[path].partition("    rules:\n")
    assert between
    added = f"{head}{between}      - id: osteo-no-vf/ours\n        reason: Because.\n{rule}\n{tail}"
    _, found = checked_library({**texts, path: added})
    assert code in {each.code for each in found}


@pytest.mark.parametrize("code", PROFILE_EXAMPLES)
def test_the_examples_of_answers_give_their_codes(code: str) -> None:
    document, _ = read_yaml(CODES[code].example, "f.yaml")
    assert document is not None
    data = document.data if code != "W405" else {"red_flags": document.data}
    assert code in {each.code for each in profile_faults(data, date(2026, 11, 24))}


@pytest.fixture(scope="module")
def facts() -> Mapping[str, FactSpec]:
    return load_library().facts


def test_the_page_is_current_and_complete() -> None:
    written = (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8")
    assert written == page()
    assert set(re.findall(r"(?m)^### ([EW][0-9]{3}) ", written)) == set(CODES)
