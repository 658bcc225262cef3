from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

import lbp_cli
from lbp_cli.content.compile_facts import CLASSIFICATION, FACTS, NORMS, compile_facts
from lbp_cli.content.profile_facts import profile_fact_specs
from lbp_cli.content.yaml_source import Document, read_yaml

PACKAGE = Path(lbp_cli.__file__).parent


def documents(path: str = FACTS, old: str = "", new: str = "") -> Mapping[str, Document]:
    """The shipped files, with one text replaced in one of them."""
    found: dict[str, Document] = {}
    for each in (FACTS, CLASSIFICATION, NORMS):
        text = (PACKAGE / each).read_text(encoding="utf-8")
        if each == path:
            assert old in text
            text = text.replace(old, new, 1)
        document, _ = read_yaml(text, each)
        assert document is not None
        found[each] = document
    return found


def faults(path: str, old: str, new: str) -> list[tuple[str, str, str]]:
    """Code, marked text and message of each fault after one replacement."""
    made, found = compile_facts(documents(path, old, new), profile_fact_specs())
    assert made is None
    lines = (PACKAGE / path).read_text(encoding="utf-8").replace(old, new, 1).splitlines()
    return [
        (each.code, lines[each.place.line - 1][each.place.column - 1 :], each.message)
        for each in found
    ]


def test_shipped_files_have_no_fault() -> None:
    made, found = compile_facts(documents(), profile_fact_specs())
    assert found == ()
    assert made is not None
    assert made.facts.keys() >= profile_fact_specs().keys()
    assert made.facts["red_flags.cord_signs.fresh"].kind == "flag"
    assert made.facts["pain_band"].values == ("none", "mild", "moderate", "severe")
    assert "<" not in "".join(made.facts)
    assert made.classification.norms.single_leg_stance.low_below_s == 10


def test_every_derived_fact_has_a_sentence_and_a_source() -> None:
    made, _ = compile_facts(documents(), profile_fact_specs())
    assert made is not None
    for name, spec in made.facts.items():
        if spec.derived:
            assert spec.source, name
            assert spec.meaning.endswith("."), name
            assert len(spec.meaning.split()) > 4, name


def test_missing_file() -> None:
    found = {path: each for path, each in documents().items() if path != NORMS}
    made, reported = compile_facts(found, profile_fact_specs())
    assert made is None
    assert [(each.code, each.message) for each in reported] == [
        ("E114", "rules/norms.yaml is missing")
    ]


def test_faults_of_all_files_come_at_once() -> None:
    broken = {
        **documents(CLASSIFICATION, "signs_needed: 1", 'signs_needed: "1"'),
        FACTS: documents(FACTS, "kind: word", "kind: wrod")[FACTS],
    }
    made, reported = compile_facts(broken, profile_fact_specs())
    assert made is None
    assert {each.place.path for each in reported} == {FACTS, CLASSIFICATION}


@pytest.mark.parametrize(
    ("old", "new", "code", "marked", "message"),
    [
        (
            "  - name: neuro\n",
            "  - name: new_pain\n",
            "E503",
            "new_pain",
            "the fact 'new_pain' is already there",
        ),
        (
            "  - name: neuro\n",
            "  - name: person.age\n",
            "E503",
            "person.age",
            "the fact 'person.age' is already there",
        ),
        (
            "    low: 0\n    high: 4\n    unit: points\n",
            "    low: 0\n    unit: points\n",
            "E202",
            "fracture_points",
            "the number 'fracture_points' needs 'low', 'high' and 'unit'",
        ),
        (
            "    values: [low, medium, high]\n",
            "",
            "E202",
            "psychosocial_risk",
            "the word 'psychosocial_risk' needs its closed list 'values'",
        ),
    ],
)
def test_wrong_declarations(old: str, new: str, code: str, marked: str, message: str) -> None:
    assert (code, marked, message) in faults(FACTS, old, new)


@pytest.mark.parametrize(
    ("old", "new", "code", "marked", "message"),
    [
        (
            "moving: [episode.duration_weeks",
            "moving: [episode.duration_week",
            "E501",
            "episode.duration_week,",
            "there is no fact 'episode.duration_week'",
        ),
        (
            "neuro_fields: [saddle_numbness",
            "neuro_fields: [saddle",
            "E501",
            "saddle,",
            "there is no fact 'red_flags.saddle'",
        ),
        (
            "sustained: [sustained_any]",
            "sustained: [sustained]",
            "E204",
            "sustained]",
            "'sustained' is not a word of this fact",
        ),
        (
            "{none: 0, mild: 3, moderate: 6, severe: 10}",
            "{none: 0, mild: 3, moderate: 6, awful: 10}",
            "E204",
            "awful: 10}",
            "'awful' is not a word of this fact",
        ),
        (
            "{none: 0, mild: 3, moderate: 6, severe: 10}",
            "{none: 0, mild: 3, severe: 10}",
            "E202",
            "{none: 0, mild: 3, severe: 10}",
            "'moderate' is missing here",
        ),
        (
            "surgery_phase: {none: 4, post_op_late: 3, post_op_mid: 2, post_op_early: 1}",
            "surgery_phase: {none: 4, post_op_late: 3, post_op_mid: 2}",
            "E202",
            "{none: 4, post_op_late: 3, post_op_mid: 2}",
            "'post_op_early' is missing here",
        ),
        (
            "{below: 0, average: 1, above: 2}",
            "{below: 0, average: 1}",
            "E202",
            "{below: 0, average: 1}",
            "'above' is missing here",
        ),
        (
            "    other: {mid_from: 12, late_from: 26}\n",
            "",
            "E202",
            "discectomy: {mid_from: 6, late_from: 12}",
            "'other' is missing here",
        ),
    ],
)
def test_wrong_names_in_the_classification(
    old: str, new: str, code: str, marked: str, message: str
) -> None:
    found = faults(CLASSIFICATION, old, new)
    assert [each for each in found if each[0] == code and each[2] == message]
    assert any(each[1].startswith(marked) for each in found if each[2] == message)
