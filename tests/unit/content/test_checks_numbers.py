from __future__ import annotations

import pytest
from content_builders import lines, shelf

from lbp_cli.content import checks_numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rpe_cap: 11", "E509 'rpe_cap' is 11; it must be 0 to 10 of 10"),
        ("sets: 0", "E509 'sets' is 0; it must be 1 to 10 sets"),
        ("reps: [5, 80]", "E509 'reps' is 80; it must be 1 to 30 repetitions"),
        ("caps: {max_difficulty: 12}", "E509 'max_difficulty' is 12; it must be 1 to 10 of 10"),
        (
            'week_minutes: {"1": [30, 6000]}',
            "E509 'week_minutes' is 6000; it must be 0 to 600 minutes",
        ),
        ("effect: {dose_factor: 1.5}", "E510 'dose_factor' is 1.5; it must be 0 to 1"),
        ("weights: {power: -7}", "E510 'weights' is -7; it must be -6 to 6"),
        ("growth_share: 2", "E510 'growth_share' is 2; it must be 0 to 1"),
    ],
)
def test_numbers_out_of_their_range(text: str, expected: str) -> None:
    found = lines(checks_numbers.in_range(shelf({"rules/x.yaml": text})))
    assert [each.split(" ", 1)[1] for each in found] == [expected]


@pytest.mark.parametrize(
    "text", ["rpe_cap: 0", "sets: 10", "weights: {power: 6}", "sets: true", "age: 300", "sets: x"]
)
def test_numbers_within_their_range(text: str) -> None:
    assert list(checks_numbers.in_range(shelf({"rules/x.yaml": text}))) == []


def test_only_rule_files_are_looked_at() -> None:
    assert list(checks_numbers.in_range(shelf({"exercises/x.yaml": "sets: 99"}))) == []


def test_ranges_are_written_low_then_high() -> None:
    files = shelf({"rules/x.yaml": "a: {reps: [8, 5]}\nb: {reps: [5, 8]}\nc: {rpe: [1, 2, 3]}"})
    assert lines(checks_numbers.low_before_high(files)) == [
        "rules/x.yaml:1:11 E509 the range 'reps' falls from 8 to 5"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{sources: [], evidence: B}", ["no source for evidence B"]),
        ("{sources: []}", ["no source and no evidence"]),
        ("{sources: [a], evidence: E}", ["unknown evidence grade 'E'"]),
        (
            "{sources: {x: [], y: [a]}, evidence: {x: B}}",
            ["no source for 'x', evidence B", "no evidence for 'y'"],
        ),
        ("{sources: {x: [a]}, evidence: {x: Z}}", ["unknown evidence grade 'Z'"]),
        ("{sources: [], evidence: D}", []),
        ("{sources: [a], evidence: V2}", []),
        ("{sources: {x: []}, evidence: {x: D}}", []),
    ],
)
def test_evidence_and_sources_belong_together(text: str, expected: list[str]) -> None:
    found = checks_numbers.evidence_given(shelf({"rules/x.yaml": f"row: {text}"}))
    assert [each.message for each in found] == expected
