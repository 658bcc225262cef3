"""A profile with any single safety answer removed is refused, and the field is named (P2)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from lbp_cli.model.authored.profile_words import PRE_EXERCISE, RED_FLAGS

from .conftest import ROOT, TODAY, Run

OSTEOPOROSIS = ROOT / "profiles" / "osteoporosis.yaml"
ASKED = [("red_flags", name) for name in RED_FLAGS] + [
    ("pre_exercise", name) for name in (*PRE_EXERCISE, "px_regular", "medicines")
]


@pytest.fixture(scope="module")
def full() -> dict[str, Any]:
    """A profile in which every safety question is answered one by one."""
    profile: dict[str, Any] = yaml.load(OSTEOPOROSIS.read_text(), Loader=yaml.BaseLoader)
    assert "red_flags_all_no" not in profile
    assert "pre_exercise_all_no" not in profile
    return profile


def written(profile: dict[str, Any], folder: Path) -> str:
    """The profile as a file; plain words and numbers, as people write them."""
    path = folder / "client.yaml"
    text = yaml.safe_dump(profile, allow_unicode=True, sort_keys=False)
    path.write_text(text.replace("'", ""), encoding="utf-8")
    return str(path)


def test_the_whole_profile_gets_a_plan(full: dict[str, Any], lbp: Run, tmp_path: Path) -> None:
    result = lbp("plan", written(full, tmp_path), "--today", TODAY)
    assert result.code == 0, result.err


@pytest.mark.parametrize(("block", "field"), ASKED)
def test_one_missing_answer_stops_every_command(
    block: str, field: str, full: dict[str, Any], lbp: Run, tmp_path: Path
) -> None:
    answers = {name: value for name, value in full[block].items() if name != field}
    assert len(answers) == len(full[block]) - 1, f"{block}.{field} is not asked in this profile"
    path = written({**full, block: answers}, tmp_path)
    for arguments in (
        ("plan", path, "--today", TODAY),
        ("plan", path, "--today", TODAY, "--format", "json"),
        ("explain", path, "--today", TODAY),
        ("explain", path, "bird-dog", "--today", TODAY),
        ("validate", path),
    ):
        result = lbp(*arguments)
        said = result.err if arguments[0] != "validate" else result.out
        assert result.code == 1, arguments
        assert f"{block}.{field}" in said, said
        assert arguments[0] == "validate" or result.out == ""


@pytest.mark.parametrize("block", ["red_flags", "pre_exercise"])
def test_a_missing_block_names_every_answer(
    block: str, full: dict[str, Any], lbp: Run, tmp_path: Path
) -> None:
    path = written({name: value for name, value in full.items() if name != block}, tmp_path)
    result = lbp("plan", path, "--today", TODAY)
    assert (result.code, result.out) == (1, "")
    for asked, field in ASKED:
        assert asked != block or field in result.err


@pytest.mark.parametrize("field", ["saddle_numbness", "bladder_change", "cord_signs"])
@pytest.mark.parametrize("answer", ["maybe", "nein", "1", "[]", "null"])
def test_other_answers_than_yes_no_unsure_are_refused(
    field: str, answer: str, full: dict[str, Any], lbp: Run, tmp_path: Path
) -> None:
    path = Path(written(full, tmp_path))
    lines = path.read_text().splitlines()
    changed = [f"  {field}: {answer}" if line.strip() == f"{field}: no" else line for line in lines]
    assert changed != lines
    path.write_text("\n".join(changed) + "\n")
    result = lbp("plan", str(path), "--today", TODAY)
    assert (result.code, result.out) == (1, "")
    assert field in result.err


@pytest.mark.parametrize("field", RED_FLAGS)
def test_unsure_is_never_milder_than_no(
    field: str, full: dict[str, Any], lbp: Run, tmp_path: Path
) -> None:
    unsure = {**full["red_flags"], field: "unsure"}
    asked_on = {"px_obstetric": "no", "px_obstetric_now": "no"} if field == "pregnant" else {}
    before = {**full["pre_exercise"], **asked_on}
    changed = {**full, "red_flags": unsure, "pre_exercise": before}
    refused = lbp("plan", written(changed, tmp_path), "--today", TODAY)
    assert refused.code in (0, 3), refused.err
    certain = {**full["red_flags"], field: "no"}
    granted = lbp("plan", written({**full, "red_flags": certain}, tmp_path), "--today", TODAY)
    clash = granted.code == 1 and "E404" in granted.err  # her diagnosis answers one question
    assert clash or granted.code <= refused.code
    assert not clash or field == "osteoporosis"
