"""`--library DIR`: own ladders and conditions, checked together with the shipped ones."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
import yaml

from .conftest import DESK, ROOT, TODAY, Result, Run

LADDER = """\
schema_version: 1
ladder:
  id: heel-raise
  title: Heel raise
  class: strength
  serves: {leg_strength: 1.0}
  gate: always
  gate_text: Used for everybody.
  start:
    - {when: always, kind: listed, rungs: [1]}
  start_text: Everybody starts at rung 1.
  evidence: C
  evidence_note: Leg strength is recommended for older adults (bull-2020).
exercises:
  - id: heel-raise-two
    name: Heel raise on both feet
    rung: 1
    difficulty: 2
    phases: [1, 2, 3]
    position: standing
    floor_access: none
    equipment: [chair]
    unilateral: false
    tags: {balance_demand: low}
    strengthens: [calf]
    stretches: []
    dose: {mode: reps, sets: 2, reps: 8, seconds_per_rep: 4, rest_seconds: 45}
    start_position: Stand behind a firm chair.
    steps: [Hold the chair, Rise onto your toes, Lower slowly]
    common_mistake: Leaning on the chair
    easier: Rise less high
    harder: Hold with one hand
    sources: [bull-2020]
"""
CONDITION = """\
schema_version: 1
condition:
  id: sore-heel
  name: Sore heel
stages:
  - id: sore-heel-early
    name: first weeks
    engine_mode: programme
    when: {fact: causes, has: inactivity}
    when_text: The heel hurts.
    until: walking is easy again
    client_summary: Go easy on the heel for some weeks.
    evidence: C
    sources: [bull-2020]
    rules:
      - id: sore-heel-early/exclude-squat
        action: exclude
        select: {ladder: squat}
        reason: Squats wait until the heel is quiet.
"""


COMMANDS = (("plan", DESK), ("exercises",), ("show", "bird-dog"), ("explain", DESK), ("validate",))


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    (folder / "rules" / "conditions").mkdir(parents=True)
    (folder / "heel-raise.yaml").write_text(LADDER)
    (folder / "rules" / "conditions" / "sore-heel.yaml").write_text(CONDITION)
    return folder


def test_own_exercises_are_listed_and_shown(mine: Path, lbp: Run) -> None:
    listed = lbp("exercises", "--ladder", "heel-raise", "--library", str(mine))
    assert listed.code == 0
    assert "Heel raise on both feet (heel-raise-two)" in listed.out
    assert lbp("show", "heel-raise-two", "--library", str(mine)).code == 0
    assert lbp("show", "heel-raise-two").code == 2


def test_own_rules_hold_in_the_plan(mine: Path, lbp: Run) -> None:
    without = lbp("plan", DESK, "--today", TODAY)
    with_own = lbp("plan", DESK, "--today", TODAY, "--library", str(mine))
    assert with_own.code == 0, with_own.err
    assert "mini squat" in without.out
    assert "mini squat" not in with_own.out.split("Why these exercises")[0].split("4. How")[0]
    why = lbp("explain", DESK, "supported-mini-squat", "--today", TODAY, "--library", str(mine))
    assert "Squats wait until the heel is quiet." in why.out
    assert lbp("plan", DESK, "--today", TODAY, "--library", str(mine)) == with_own


@pytest.mark.parametrize(
    ("name", "before", "after", "said"),
    [
        ("heel-raise.yaml", "difficulty: 2", "difficulty: 200", "error[E205]"),
        ("heel-raise.yaml", "bull-2020]", "nobody-1999]", "error[E502]"),
        ("heel-raise.yaml", "id: heel-raise-two", "id: bird-dog", "error[E503]"),
        ("rules/conditions/sore-heel.yaml", "has: inactivity", "has: laziness", "error[E302]"),
        ("rules/conditions/sore-heel.yaml", "ladder: squat", "ladder: squats", "error[E501]"),
    ],
)
def test_faults_of_own_files_are_placed_in_them(
    name: str, before: str, after: str, said: str, mine: Path, lbp: Run
) -> None:
    path = mine / name
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))
    for arguments in COMMANDS:
        result = lbp(*arguments, "--library", str(mine))
        assert result.code == 1
        assert said in told(result)
        assert f"{path}:" in told(result)


def hinge() -> str:
    return (ROOT / "exercises" / "hinge.yaml").read_text(encoding="utf-8")


def told(result: Result) -> str:
    assert not (result.out and result.err), "all is said in one place"
    return result.out + result.err


def test_a_shipped_ladder_is_replaced_only_when_the_file_says_so(mine: Path, lbp: Run) -> None:
    own = mine / "hinge.yaml"
    own.write_text(hinge().replace("name: Broomstick hinge", "name: Our stick hinge"))
    for arguments in COMMANDS:
        result = lbp(*arguments, "--library", str(mine))
        assert result.code == 1
        assert f"{own}:1:1: error[E503] exercises/hinge.yaml is there already" in told(result)
        assert "give it another name, or say 'replaces:' in it" in told(result)
    own.write_text(own.read_text().replace("  id: hinge\n", "  id: hinge\n  replaces: hinge\n"))
    for arguments in COMMANDS:
        result = lbp(*arguments, "--library", str(mine))
        assert result.code == 0, result
    result = lbp("show", "stick-hinge", "--library", str(mine))
    assert result.out.startswith("Our stick hinge\n")
    assert lbp("show", "stick-hinge").out.startswith("Broomstick hinge\n")


def test_flow_style_says_replaces_too(mine: Path, lbp: Run) -> None:
    content = yaml.load(hinge(), Loader=yaml.BaseLoader)
    content["ladder"]["replaces"] = "hinge"
    own = mine / "hinge.yml"
    plain = re.compile(r'"(-?[0-9]+(?:\.[0-9]+)?|true|false)"(?=[,}\]])')
    own.write_text(plain.sub(r"\1", json.dumps(content)))
    for arguments in COMMANDS:
        assert "is there already" not in told(lbp(*arguments, "--library", str(mine)))


@pytest.mark.parametrize("text", ["{}", "dosing:\n  replaces: dosing\n"])
def test_shipped_tables_cannot_be_replaced(text: str, mine: Path, lbp: Run) -> None:
    own = mine / "rules" / "dosing.yaml"
    own.write_text(text)
    for arguments in COMMANDS:
        result = lbp(*arguments, "--library", str(mine))
        assert result.code == 1
        assert f"{own}:1:1: error[E503] rules/dosing.yaml is there already, and this table" in told(
            result
        )
        assert "help: take the file out of the folder" in told(result)


def test_rows_of_the_safety_screen_need_another_name(mine: Path, lbp: Run) -> None:
    (mine / "rules" / "triage").mkdir()
    shipped = ROOT / "src" / "lbp_cli" / "rules" / "triage" / "fracture.yaml"
    own = mine / "rules" / "triage" / "fracture.yml"
    own.write_bytes(shipped.read_bytes())
    for arguments in COMMANDS:
        result = lbp(*arguments, "--library", str(mine))
        assert result.code == 1
        assert f"{own}:1:1: error[E503] rules/triage/fracture.yaml is there already" in told(result)
        assert "help: give it another name\n" in told(result)


def test_own_folders_named_like_the_shipped_ones_replace_nothing(
    mine: Path, tmp_path: Path, lbp: Run
) -> None:
    (mine / "exercises").mkdir()
    (mine / "heel-raise.yaml").rename(mine / "exercises" / "heel-raise.yaml")
    (tmp_path / "rules").mkdir()
    moved = mine.rename(tmp_path / "rules" / "exercises")
    for arguments in COMMANDS:
        result = lbp(*arguments, "--library", str(moved))
        assert result.code == 0, result
    listed = lbp("exercises", "--library", str(moved)).out
    assert "(heel-raise-two)" in listed
    assert "(bird-dog)" in listed


def test_profiles_are_checked_against_the_own_library(mine: Path, tmp_path: Path, lbp: Run) -> None:
    profile = tmp_path / "client.yaml"
    text = Path(DESK).read_text(encoding="utf-8")
    assert "  minutes_per_day: 20\n" in text
    profile.write_text(
        text.replace("  minutes_per_day", "  likes: [heel-raise]\n  minutes_per_day")
    )
    assert lbp("validate", str(profile), "--library", str(mine)).code == 0
    assert "E409" in lbp("validate", str(profile)).out


def test_every_kind_of_yaml_file_is_read(mine: Path, lbp: Run) -> None:
    rule = mine / "rules" / "conditions" / "sore-heel.yaml"
    rule.rename(rule.with_suffix(".YML"))
    elsewhere = mine.parent / "elsewhere"
    (mine / "rules").rename(elsewhere)
    (mine / "rules").symlink_to(elsewhere)
    (elsewhere / "conditions" / "again").symlink_to(mine)
    (mine / ".old.yaml").write_text("a: [")
    (mine / "notes.txt").write_text("a: [")
    os.mkfifo(mine / "pipe.yaml")
    why = lbp("explain", DESK, "supported-mini-squat", "--today", TODAY, "--library", str(mine))
    assert "Squats wait until the heel is quiet." in why.out
    assert lbp("validate", "--library", str(mine)).out == "No faults in 2 files.\n"


@pytest.mark.parametrize("broken", ["link", "empty", "hidden", "file"])
def test_nothing_is_left_out_in_silence(broken: str, mine: Path, lbp: Run) -> None:
    folder = mine
    if broken == "link":
        (mine / "rule.yaml").symlink_to(mine / "nowhere")
    elif broken == "file":
        folder = mine / "heel-raise.yaml"
    else:
        folder = mine.parent / "bare"
        folder.mkdir()
        if broken == "hidden":
            (folder / ".rule.yaml").write_text(CONDITION)
    for arguments in COMMANDS:
        result = lbp(*arguments, "--library", str(mine), "--library", str(folder))
        assert result.code == 1, (arguments, result)
        assert str(folder) in told(result)


def test_a_folder_that_cannot_be_read_is_an_error(
    mine: Path, lbp: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir, locked = os.scandir, mine / "rules"

    def refuse(path: str) -> object:
        if Path(path) == locked:
            raise PermissionError(13, "Permission denied", str(locked))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    for arguments in COMMANDS:
        result = lbp(*arguments, "--library", str(mine))
        assert result.code == 1
        assert "permission denied" in told(result)
        assert str(locked) in told(result)


def test_two_folders_are_added_and_their_clashes_named(
    mine: Path, tmp_path: Path, lbp: Run
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "toe-raise.yaml").write_text(
        LADDER.replace("heel-raise", "toe-raise").replace("Heel raise", "Toe raise")
    )
    both = ("--library", str(mine), "--library", str(other))
    assert lbp("exercises", *both).code == 0
    (other / "heel-raise.yaml").write_text(LADDER)
    for arguments in COMMANDS:
        result = lbp(*arguments, *both)
        assert result.code == 1
        assert f"{other / 'heel-raise.yaml'}:" in told(result)


def test_a_missing_folder_is_one_clean_line(lbp: Run) -> None:
    result = lbp("plan", DESK, "--library", "nowhere")
    assert (result.code, result.out, result.err) == (1, "", "lbp: nowhere: no such folder\n")
    result = lbp("validate", "--library", "nowhere")
    assert result.code == 1
    assert result.out.startswith("nowhere:1:1: error[E114] no such folder\n")
