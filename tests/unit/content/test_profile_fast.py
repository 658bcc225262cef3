from __future__ import annotations

import json
import subprocess
import sys

import pytest
from profile_texts import GOOD, TODAY, read, spoil

from lbp_cli.content.profile_fast import fast_answers, fast_table, read_profile_fast

TABLE = fast_table()


def test_the_table_is_plain_data() -> None:
    assert json.loads(json.dumps(TABLE)) == TABLE


def test_a_good_profile_gives_the_same_answers_as_the_full_reading() -> None:
    assert read_profile_fast(GOOD, "p.yaml", TODAY, TABLE) == read()[0]


@pytest.mark.parametrize(
    "change",
    [
        ("age: 42", "age: 121"),
        ("age: 42", "age: 42.0"),
        ("age: 42", "age: true"),
        ("sex: female", "sex: femal"),
        ("limp: false", "limp: 0"),
        ("limp: false", "limp: unsure"),
        ("goals: [sit 1 h]", "goals: [' ']"),
        ("equipment: [mat]", "equipment: [mat, mat]"),
        ("equipment: [mat]", "colour: blue"),
        ("assessed_on: 2026-11-22", "assessed_on: 2026-W47-2"),
        ("assessed_on: 2026-11-22", "assessed_on: 2026-02-30"),
        ("assessed_on: 2026-11-22", "assessed_on: 1899-12-31"),
        ("goals: [sit 1 h]\n", ""),
        ("px_regular: no", "px_regular: perhaps"),
        ("nprs_worst_7d: 7", "nprs_worst_7d: 4"),
        ("goals: [sit 1 h]", "goals: [sit 1 h]\ngoals: []"),
    ],
)
def test_at_any_doubt_it_says_nothing(change: tuple[str, str]) -> None:
    assert read_profile_fast(spoil(change), "p.yaml", TODAY, TABLE) is None


def test_data_of_any_shape_is_survived() -> None:
    for odd in (None, 1, "no", True, [], [1], {}, {"a": 1}):
        assert fast_answers(odd, TODAY, TABLE) is None


def test_it_works_without_pydantic() -> None:
    code = "import sys, lbp_cli.content.profile_fast; assert 'pydantic' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
