"""`--library DIR`: own ladders and conditions, checked together with the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import DESK, ROOT, TODAY, Run

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
    for arguments in (("plan", DESK), ("exercises",), ("show", "bird-dog"), ("explain", DESK)):
        result = lbp(*arguments, "--library", str(mine))
        assert (result.code, result.out) == (1, "")
        assert said in result.err
        assert f"{path}:" in result.err


def hinge() -> str:
    return (ROOT / "exercises" / "hinge.yaml").read_text(encoding="utf-8")


def test_a_shipped_ladder_is_replaced_only_when_the_file_says_so(mine: Path, lbp: Run) -> None:
    own = mine / "hinge.yaml"
    own.write_text(hinge().replace("name: Broomstick hinge", "name: Our stick hinge"))
    result = lbp("show", "stick-hinge", "--library", str(mine))
    assert (result.code, result.out) == (1, "")
    assert f"{own}: exercises/hinge.yaml is there already" in result.err
    own.write_text(own.read_text().replace("  id: hinge\n", "  id: hinge\n  replaces: hinge\n"))
    result = lbp("show", "stick-hinge", "--library", str(mine))
    assert result.code == 0, result.err
    assert result.out.startswith("Our stick hinge\n")
    assert lbp("show", "stick-hinge").out.startswith("Broomstick hinge\n")


def test_shipped_tables_cannot_be_replaced(mine: Path, lbp: Run) -> None:
    (mine / "rules" / "dosing.yaml").write_text("{}")
    result = lbp("plan", DESK, "--library", str(mine))
    assert (result.code, result.out) == (1, "")
    assert "rules/dosing.yaml is there already" in result.err
    (mine / "rules" / "dosing.yaml").write_text("dosing:\n  replaces: dosing\n")
    result = lbp("plan", DESK, "--library", str(mine))
    assert (result.code, result.out) == (1, "")
    assert f"{mine}/rules/dosing.yaml:" in result.err


def test_two_folders_are_added_and_their_clashes_named(
    mine: Path, tmp_path: Path, lbp: Run
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert lbp("exercises", "--library", str(mine), "--library", str(other)).code == 0
    (other / "heel-raise.yaml").write_text(LADDER)
    result = lbp("exercises", "--library", str(mine), "--library", str(other))
    assert result.code == 1
    assert f"{other / 'heel-raise.yaml'}:" in result.err


def test_a_missing_folder_is_one_clean_line(lbp: Run) -> None:
    result = lbp("plan", DESK, "--library", "nowhere")
    assert (result.code, result.out, result.err) == (1, "", "lbp: nowhere: no such folder\n")
