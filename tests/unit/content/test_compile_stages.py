"""Condition files and restriction tags -> stages and rule sets, or every fault of all files."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import dedent

from lbp_cli.content.compile_stages import RESTRICTIONS, compile_stages
from lbp_cli.content.parts import Stages
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.model.catalogue import Catalogue, DoseDefault, Exercise
from lbp_cli.model.condition import Condition
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.rulebook import Caps, FactSpec

FACTS = {"weeks": FactSpec("weeks", "number", "weeks of pain", low=0, high=5000, unit="weeks")}
FILE = "rules/conditions/sore-leg.yaml"
CONDITION = """
    schema_version: 1
    condition: {id: sore-leg, name: Sore leg, direction_override: true}
    stages:
      - id: leg-early
        name: first weeks
        engine_mode: programme_if_cleared
        when: {fact: weeks, below: 6}
        when_text: Less than 6 weeks.
        cleared_by: [SX-01]
        slow_growth: true
        until: 6 weeks have passed
        caps: {max_difficulty: 3, max_rpe: 4, max_load_kg: 2.5, ladder_rung_caps: {walk: 2}}
        client_summary: Go easy.
        evidence: C
        sources: [nice-ng59]
        rules:
          - id: leg-early/exclude-bending
            action: exclude
            select: {tag: spinal_flexion, at_or_above: high}
            reason: Bending waits.
            if_direction_tested: {dose_factor: 0.5, reason: Bending eases.}
            sources: [long-2004]
            evidence: B
          - {id: leg-early/prefer-walk, action: prefer, select: {ladder: walk}, score_bonus: 2,
             reason: Walking helps.}
      - id: leg-shut
        name: shut
        engine_mode: block
        when: {fact: weeks, at_least: 6}
        when_text: 6 weeks or more.
        needs_own_clearance: true
        until: permanent
        client_summary: Not now.
        evidence: D
        sources: [nice-ng59]
        rules: []
"""
TAGS = """
    schema_version: 1
    restriction_tags:
      - id: no_bend
        reason: No bending.
        sources: [nice-ng59]
        evidence: V
        rules:
          - {id: no_bend/exclude-bend, action: exclude,
             select: {tag: spinal_flexion, at_or_above: low}}
      - id: walk_only
        reason: Only walking.
        sources: [long-2004]
        evidence: D
        caps: {max_rpe: 3}
        allow_only: {ladders: [walk]}
    groups:
      - {id: R-BEND, meaning: Sore when bending., restrictions: [no_bend]}
"""


def _exercise(index: int, ladder: str, rung: int, flexion: str) -> Exercise:
    return Exercise(
        index=index,
        id=f"{ladder}-{rung}",
        name=ladder,
        ladder=ladder,
        rung=rung,
        difficulty=rung * 2,
        phases=(1,),
        position="standing",
        floor_access="none",
        equipment=(),
        unilateral=False,
        tags={"spinal_flexion": "high"} if flexion == "high" else {},
        strengthens=(),
        stretches=(),
        dose=DoseDefault("reps", 1, reps=8),
        seconds_per_rep=3,
        start_position="Stand.",
        steps=("Go",),
        common_mistake="None",
        easier="Less",
        harder="More",
        evidence="C",
        sources=("nice-ng59",),
    )


CATALOGUE = Catalogue(
    exercises=(
        _exercise(0, "walk", 1, "none"),
        _exercise(1, "walk", 2, "none"),
        _exercise(2, "walk", 3, "none"),
        _exercise(3, "bend", 1, "high"),
        _exercise(4, "bend", 2, "none"),
    ),
    ladders=(),
    universal_fallback=(),
    household=(),
    equipment_satisfied_by={},
    needs={},
    tags={},
    pictures={},
)


def _documents(texts: Mapping[str, str]) -> dict[str, Document]:
    found: dict[str, Document] = {}
    for path, text in texts.items():
        document, faults = read_yaml(dedent(text), path)
        assert document is not None, faults
        found[path] = document
    return found


def _compiled(**changes: tuple[str, str]) -> tuple[Stages | None, tuple[Diagnostic, ...]]:
    condition = CONDITION.replace(*changes.get("condition", ("", "")))
    tags = TAGS.replace(*changes.get("tags", ("", "")))
    documents = _documents({FILE: condition, RESTRICTIONS: tags})
    return compile_stages(documents, FACTS, CATALOGUE)


def _stages() -> Stages:
    made, found = _compiled()
    assert made is not None, found
    assert found == ()
    return made


def test_a_stage_keeps_what_its_file_says() -> None:
    early, shut = _stages().stages
    assert (early.id, early.condition, early.condition_name) == (
        "leg-early",
        "sore-leg",
        "Sore leg",
    )
    assert (early.name, early.mode, early.until) == (
        "first weeks",
        "programme_if_cleared",
        "6 weeks have passed",
    )
    assert early.when == Condition("below", "weeks", (6,))
    assert early.cleared_by == ("SX-01",)
    assert (early.direction_override, early.slow_growth, early.needs_own_clearance) == (
        True,
        True,
        False,
    )
    assert (shut.slow_growth, shut.needs_own_clearance, shut.cleared_by) == (False, True, ())
    assert early.body.caps == Caps(3, 4, 2.5, None, {"walk": 2})
    assert early.body.allowed_mask == 0b01011
    assert (early.body.reason, early.body.sources, early.body.evidence) == (
        "Go easy.",
        ("nice-ng59",),
        "C",
    )


def test_a_block_leaves_nothing() -> None:
    assert _stages().stages[1].body.allowed_mask == 0


def test_rules_inherit_what_they_leave_out() -> None:
    bending, softer, walking = _stages().stages[0].body.rules
    assert (bending.sources, bending.evidence) == (("long-2004",), "B")
    assert (walking.sources, walking.evidence) == (("nice-ng59",), "C")
    assert {bending.until, softer.until, walking.until} == {"6 weeks have passed"}
    assert (walking.ladder, walking.score_bonus, walking.mask) == ("walk", 2, 0b00111)
    assert bending.selects == "spinal_flexion >= high"


def test_a_tested_direction_has_a_softer_rule_beside_it() -> None:
    bending, softer, _ = _stages().stages[0].body.rules
    assert (bending.action, bending.direction, bending.mask) == (
        "exclude",
        "spinal_flexion",
        0b01000,
    )
    assert (softer.action, softer.dose_factor, softer.mask) == ("limit", 0.5, bending.mask)
    assert (softer.direction, softer.reason) == (None, "Bending eases.")
    assert softer.id == "leg-early/exclude-bending-if-tested"
    made, _ = _compiled(condition=(", direction_override: true", ""))
    assert made is not None
    strict = made.stages[0].body.rules
    assert [rule.id for rule in strict] == ["leg-early/exclude-bending", "leg-early/prefer-walk"]
    assert strict[0].direction is None


def test_tags_and_labels() -> None:
    tags = _stages().restriction_tags
    assert list(tags) == ["no_bend", "walk_only", "R-BEND"]
    assert tags["no_bend"].rules[0].reason == "No bending."
    assert tags["no_bend"].allowed_mask is None
    assert (tags["walk_only"].allowed_mask, tags["walk_only"].allow_only) == (0b00111, True)
    assert tags["walk_only"].caps.max_rpe == 3
    assert tags["R-BEND"].rules == tags["no_bend"].rules
    assert tags["R-BEND"].sources == ("nice-ng59",)


def _faults(**changes: tuple[str, str]) -> list[tuple[str, str, int]]:
    made, found = _compiled(**changes)
    assert made is None
    return [(each.code, each.place.path, each.place.line) for each in found]


def test_every_fault_of_every_file_at_once() -> None:
    found = _faults(
        condition=("{fact: weeks, below: 6}", "{fact: weaks, below: 6}"),
        tags=("evidence: V", "evidence: X"),
    )
    assert found == [("E301", FILE, 8), ("E204", RESTRICTIONS, 7)]


def test_faults_between_fields() -> None:
    assert _faults(condition=("leg-early/prefer-walk", "leg-late/prefer-walk"))[0][0] == "E209"
    assert _faults(condition=("score_bonus: 2", "dose_factor: 0.5"))[0][0] == "E209"


def test_a_file_is_named_after_its_condition() -> None:
    assert _faults(condition=("id: sore-leg", "id: sore-arm")) == [("E504", FILE, 3)]


def test_labels_stand_for_known_tags_with_rules_only() -> None:
    assert _faults(tags=("restrictions: [no_bend]", "restrictions: [no_bent]"))[0][0] == "E501"
    assert _faults(tags=("restrictions: [no_bend]", "restrictions: [walk_only]"))[0][0] == "E209"


def test_missing_files() -> None:
    made, found = compile_stages({}, FACTS, CATALOGUE)
    assert made is None
    assert [(each.code, each.place.path) for each in found] == [
        ("E114", "rules/conditions/"),
        ("E114", RESTRICTIONS),
    ]


def test_without_a_catalogue_faults_are_still_found() -> None:
    documents = _documents({FILE: CONDITION, RESTRICTIONS: TAGS})
    assert compile_stages(documents, FACTS, None) == (None, ())
