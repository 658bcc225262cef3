from __future__ import annotations

import pytest

from lbp_cli import resources
from lbp_cli.content.checks import checked_library

TEXTS = resources.content_texts()
SQUAT = "exercises/squat.yaml"
FACTS = "rules/facts.yaml"


def changed(path: str, old: str, new: str) -> dict[str, str]:
    assert old in TEXTS[path]
    return {**TEXTS, path: TEXTS[path].replace(old, new, 1)}


def errors(texts: dict[str, str]) -> list[tuple[str, str]]:
    library, found = checked_library(texts)
    wrong = [(each.place.path, each.code) for each in found if each.severity == "error"]
    assert (library is None) == bool(wrong)
    return wrong


def test_the_shipped_content_has_no_errors() -> None:
    library, found = checked_library(TEXTS)
    assert [each for each in found if each.severity == "error"] == []
    assert library is not None


def test_faults_in_a_file_and_between_files_come_out_in_one_run() -> None:
    texts = changed(SQUAT, "difficulty: 1", "difficulty: 11")
    needs = texts["rules/needs.yaml"]
    texts["rules/needs.yaml"] = needs.replace(
        "{fact: causes, has: inact", "{fact: cause, has: inact", 1
    )
    texts["rules/composition.yaml"] = texts["rules/composition.yaml"].replace(
        "[bridge,", "[brige,", 1
    )
    wrong = errors(texts)
    assert (SQUAT, "E205") in wrong
    assert ("rules/needs.yaml", "E301") in wrong
    assert ("rules/composition.yaml", "E501") in wrong


def test_a_file_that_cannot_be_read_does_not_make_others_wrong() -> None:
    assert errors({**TEXTS, SQUAT: "ladder: ["}) == [(SQUAT, "E105")]


def test_without_facts_conditions_are_not_judged_but_all_else_is() -> None:
    texts = {**TEXTS, FACTS: "facts: ["}
    texts[SQUAT] = texts[SQUAT].replace("position: sitting", "position: siting", 1)
    assert errors(texts) == [(SQUAT, "E204"), (FACTS, "E105")]


def test_a_file_that_nothing_reads_is_a_slip() -> None:
    assert errors({**TEXTS, "rules/dosings.yaml": "a: 1"}) == [("rules/dosings.yaml", "E115")]


def test_a_whole_file_may_be_missing() -> None:
    texts = {path: text for path, text in TEXTS.items() if path != "rules/walking.yaml"}
    assert ("rules/walking.yaml", "E114") in errors(texts)


@pytest.mark.parametrize("text", ["", "[]", "a", "5", "a: {}", "exercises: [1]\nladder: 2"])
def test_no_file_of_any_shape_gives_a_traceback(text: str) -> None:
    for path in (SQUAT, "rules/sources.yaml", "rules/conditions/acute-flare.yaml"):
        assert errors({**TEXTS, path: text})


def test_checks_between_files_need_no_compiled_library() -> None:
    found = errors({"rules/x.yaml": "sets: 99"})
    assert {("rules/x.yaml", "E115"), ("rules/x.yaml", "E509")} <= set(found)


def test_a_fault_that_two_checks_see_is_told_once() -> None:
    path = "rules/restriction_tags.yaml"
    assert "restrictions: [no_end_range_flexion," in TEXTS[path]
    texts = changed(
        path, "restrictions: [no_end_range_flexion,", "restrictions: [no_end_range_flex,"
    )
    library, found = checked_library(texts)
    assert library is None
    unknown = [each for each in found if each.code == "E501"]
    assert [each.message for each in unknown] == ["unknown restriction 'no_end_range_flex'"]
    assert unknown[0].help is not None
