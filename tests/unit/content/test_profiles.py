from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from profile_texts import GOOD, TODAY, faults, read, spoil

from lbp_cli.content.profile_fast import fast_table, read_profile_fast
from lbp_cli.content.profiles import read_profile
from lbp_cli.model.authored.profile_words import PRE_EXERCISE, RED_FLAGS
from lbp_cli.model.diagnostic import Place

SAMPLES = sorted((Path(__file__).parents[3] / "profiles").glob("*.yaml"))
SAFETY = (*RED_FLAGS, *PRE_EXERCISE, "px_regular", "medicines")


def test_the_minimal_example_is_good() -> None:
    found, diagnostics = read()
    assert found is not None
    assert diagnostics == ()


def test_a_wrong_word_is_placed_and_its_near_match_is_named() -> None:
    _, diagnostics = read(("course: stable", "course: stabel"))
    (only,) = diagnostics
    assert (only.code, only.place) == ("E204", Place("p.yaml", 10, 12))
    assert only.help is not None
    assert "did you mean 'stable'?" in only.help


def test_faults_of_shape_and_between_answers_come_out_in_one_run() -> None:
    found = faults(
        ("limp: false", "limpp: false"),
        ("surgery: {type: none}", "surgery: {type: none, weeks_since: 3}"),
        ("px_regular: no", "px_regular: perhaps"),
    )
    assert [code for code, _ in found] == ["E204", "E404", "E202", "E201"]


def test_faults_of_the_yaml_itself_do_not_hide_the_others() -> None:
    text = spoil(("goals: [sit 1 h]", "goals: [sit 1 h]\ngoals: []"), ("age: 42", "age: 420"))
    found, diagnostics = read_profile(text, "p.yaml", TODAY)
    assert found is None
    assert {each.code for each in diagnostics} == {"E109", "E205"}


def test_text_that_is_no_profile_gives_diagnostics_and_no_answers() -> None:
    for text in ("", "[]", "a: 1", "{", "schema_version: 1"):
        found, diagnostics = read_profile(text, "p.yaml", TODAY)
        assert found is None
        assert diagnostics


def test_a_warning_does_not_stop_the_answers() -> None:
    found, (only,) = read(("nprs_worst_7d: 7", "nprs_worst_7d: 2"))
    assert found is not None
    assert (only.code, only.severity) == ("W407", "warning")


def test_computed_blocks_in_the_file_are_ignored() -> None:
    found, diagnostics = read_profile(
        GOOD + "triage: {tier: clear, ids: []}\ntailoring: {start_level: 4}\n", "p.yaml", TODAY
    )
    assert diagnostics == ()
    assert found == read()[0]


def test_names_may_hold_anything_that_can_be_read() -> None:
    text = GOOD + 'client: {name: "[bold]|<b>\\n\\x1b[31m"}\n'
    found, diagnostics = read_profile(text, "p.yaml", TODAY)
    assert diagnostics == ()
    assert found is not None
    assert found["client.name"] == "[bold]|<b>\n\x1b[31m"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_good_on_any_day_and_says_who_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    modeline, comment = text.splitlines()[:2]
    assert modeline == "# yaml-language-server: $schema=../docs/schemas/profile.schema.json"
    assert comment.startswith("# ")
    table = fast_table()
    for day in (date(2026, 11, 24), date(2035, 1, 1)):
        found, diagnostics = read_profile(text, path.name, day)
        assert diagnostics == ()
        assert found is not None
        assert found["assessed_on"] == day.isoformat()
        assert read_profile_fast(text, path.name, day, table) == found


def test_there_are_enough_samples() -> None:
    assert len(SAMPLES) >= 16


@pytest.mark.parametrize("field", SAFETY)
def test_a_sample_without_one_safety_answer_is_refused_with_its_name(field: str) -> None:
    text = next(path for path in SAMPLES if path.stem == "osteoporosis").read_text("utf-8")
    (line,) = re.findall(rf"^  {field}: .*\n", text, re.MULTILINE)
    found, (only,) = read_profile(text.replace(line, ""), "p.yaml", TODAY)
    assert found is None
    assert only.code == "E401"
    assert f".{field} is missing: answer " in only.message
    assert read_profile_fast(text.replace(line, ""), "p.yaml", TODAY, fast_table()) is None


def test_an_unusable_number_is_one_fault() -> None:
    for change in (
        ("age: 42", "age: .nan"),
        ("nprs_avg_7d: 5", "nprs_avg_7d: 1234567890123456"),
        ("surgery: {type: none}", "surgery: {type: fusion, weeks_since: .inf}"),
        ("evs_minutes: 20", "evs_minutes: -.inf"),
    ):
        found, (only,) = read(change)
        assert found is None
        assert only.code == "E113"
