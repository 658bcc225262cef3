"""The catalogue keeps what the files say, in mask order."""

from __future__ import annotations

from textwrap import dedent

from lbp_cli.content.compile_catalogue import compile_catalogue
from lbp_cli.content.conditions import resolve_conditions
from lbp_cli.content.decode import decode
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.authored.catalogue import CatalogueFile, EquipmentEntry
from lbp_cli.model.authored.exercise import LadderFile
from lbp_cli.model.catalogue import Catalogue, DoseDefault, RungGate, StartCase
from lbp_cli.model.condition import ALWAYS, Condition
from lbp_cli.model.rulebook import FactSpec

AGE = FactSpec("person.age", "number", "age in years", low=1, high=120)

WORDS = CatalogueFile(
    schema_version=1,
    reading={},
    levels=("none", "low"),
    tags={"impact": "landing force"},
    positions=("standing",),
    equipment={
        "mat": EquipmentEntry(household=True, accepts=("mat",)),
        "band": EquipmentEntry(household=False, accepts=("band",)),
    },
    needs={"mood": "mood and energy"},
    classes={},
    universal_fallback=("lean-1",),
)

LADDER = """
    schema_version: 1
    ladder:
      id: {id}
      title: Leaning
      class: strength
      serves: {{mood: 0.5}}
      gate: {{fact: person.age, at_least: 65}}
      gate_text: Used from age 65.
      rung_gates:
        - {{from_rung: 2, when: {{fact: person.age, below: 80}}, because: Later.}}
      start:
        - {{when: {{fact: person.age, above: 70}}, kind: listed, rungs: [2, 1], rule: RD-87}}
        - {{when: always, kind: highest, at_most_rung: 1, max_difficulty: 2}}
      start_text: The lowest.
      evidence: B
      evidence_note: Little is known.
    exercises: [{two}, {one}]
"""
EXERCISE = (
    "{{id: {id}-{rung}, name: Lean {rung}, rung: {rung}, difficulty: {rung}, phases: [1],"
    " position: standing, floor_access: none, equipment: [mat], unilateral: true,"
    " tags: {{impact: low}}, strengthens: [obliques], stretches: [calves], dose: {dose},"
    " start_position: Stand., steps: [Lean, Hold, Stand], common_mistake: Rushing,"
    " easier: Less, harder: More, sources: [mcgill-2010]}}"
)
REPS = (
    "{mode: reps, sets: 2, reps: 8, seconds_per_rep: 4, tempo: 2-0-2, rest_seconds: 30,"
    " per_side: true, note: twice a day}"
)
HOLD = "{mode: hold_reps, sets: 1, reps: 3, hold_seconds: 5, seconds_per_rep: 7.5}"
TIMED = "{mode: timed_hold, sets: 3, seconds: 20}"
MINUTES = "{mode: duration, sets: 1, minutes: 5}"


def _file(name: str, first: str, second: str) -> LadderFile:
    one = EXERCISE.format(id=name, rung=1, dose=first)
    two = EXERCISE.format(id=name, rung=2, dose=second)
    text = dedent(LADDER).format(id=name, one=one, two=two)
    document, found = read_yaml(text, f"exercises/{name}.yaml")
    assert document is not None, found
    document, found = resolve_conditions(document, {AGE.name: AGE})
    assert not found
    file, found = decode(document, LadderFile)
    assert file is not None, found
    return file


def _catalogue() -> Catalogue:
    files = {"exercises/lean.yaml": _file("lean", REPS, HOLD)}
    files["exercises/ease.yaml"] = _file("ease", TIMED, MINUTES)
    return compile_catalogue(files, WORDS)


def test_mask_order_is_the_order_of_ladders_then_rungs() -> None:
    found = [(each.index, each.id) for each in _catalogue().exercises]
    assert found == [(0, "lean-1"), (1, "lean-2"), (2, "ease-1"), (3, "ease-2")]
    assert [each.rungs for each in _catalogue().ladders] == [
        ("lean-1", "lean-2"),
        ("ease-1", "ease-2"),
    ]


def test_each_kind_of_dose_keeps_its_numbers() -> None:
    reps, hold, timed, minutes = (each.dose for each in _catalogue().exercises)
    assert reps == DoseDefault(
        "reps", 2, reps=8, rest_seconds=30, per_side=True, tempo="2-0-2", note="twice a day"
    )
    assert hold == DoseDefault("hold_reps", 1, reps=3, hold_seconds=5)
    assert timed == DoseDefault("timed_hold", 3, seconds=20)
    assert minutes == DoseDefault("duration", 1, minutes=5)
    assert [each.seconds_per_rep for each in _catalogue().exercises] == [4, 7.5, None, None]


def test_an_exercise_has_the_ladder_and_grade_of_its_file() -> None:
    exercise = _catalogue().exercises[1]
    assert (exercise.ladder, exercise.rung, exercise.evidence) == ("lean", 2, "B")
    assert exercise.tags == {"impact": "low"}
    assert exercise.steps == ("Lean", "Hold", "Stand")


def test_gates_and_start_cases_are_conditions() -> None:
    ladder = _catalogue().ladders[0]
    assert ladder.gate == Condition("at_least", "person.age", (65,))
    below = Condition("below", "person.age", (80,))
    assert ladder.rung_gates == (RungGate(2, below, "Later."),)
    above = Condition("above", "person.age", (70,))
    assert ladder.start == (
        StartCase(above, "listed", (2, 1), rule="RD-87"),
        StartCase(ALWAYS, "highest", at_most_rung=1, max_difficulty=2),
    )


def test_the_words_come_along() -> None:
    catalogue = _catalogue()
    assert catalogue.household == ("mat",)
    assert catalogue.equipment_satisfied_by == {"mat": ("mat",), "band": ("band",)}
    assert catalogue.needs == {"mood": "mood and energy"}
    assert catalogue.universal_fallback == ("lean-1",)
