from __future__ import annotations

from typing import Any

import pytest

from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.interview.profile_text import flow, profile_text

ORDER = ("assessed_on", "person.age", "person.sex", "red_flags.fever", "function.psfs", "goals")


def read_back(data: dict[str, Any], **comments: str) -> Any:
    text = profile_text(data, ORDER, comments, ("Written by a test: # 'quoted'",))
    document, faults = read_yaml(text, "p.yaml")
    assert not faults, (text, faults)
    assert document is not None
    return document.data


HOSTILE = [
    'say "hi"',
    "it's",
    "a: b",
    "a #b",
    "# not a comment",
    "- dash",
    "[x]",
    "{x: y}",
    "*alias &anchor !tag",
    "%TAG | > ?",
    "back\\slash \\n",
    " blanks around ",
    "two\nlines\n\nand more",
    "a\ttab",
    "\x1b[31mred\x07",
    "\x7f",
    "\x85 next line",
    "\u2028 line \u2029 paragraph",
    "\u202eright to left",
    "d\u00e9j\u00e0 vu \u4f60\u597d",
    "smile \U0001f600",
    "yes",
    "no",
    "on",
    "true",
    "false",
    "null",
    "~",
    "12",
    "1.5",
    "1e5",
    "0x1f",
    "0o7",
    "1_000",
    "2_to_5",
    ".inf",
    "2026-11-24",
    "2026-99-99",
    "12:30",
    "",
    "\ufffd",
]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_whatever_people_typed_is_read_back_as_it_was(text: str) -> None:
    data = {"goals": [text], "function": {"psfs": [{"name": text, "score": 3}]}, "name": text}

    assert read_back(data) == data


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (True, "true"),
        (False, "false"),
        (None, "null"),
        (3, "3"),
        (2.5, "2.5"),
        ("2_to_5", "2_to_5"),
        ("0", '"0"'),
        ("no", "no"),
        ("2026-11-24", "2026-11-24"),
        ("sit 1 h", '"sit 1 h"'),
        ([], "[]"),
        (("a", "b"), "[a, b]"),
        ({"code": "stenosis", "grade": 2}, "{code: stenosis, grade: 2}"),
    ],
)
def test_how_values_are_written(value: Any, written: str) -> None:
    assert flow(value) == written


def test_fields_stand_in_their_order_and_unknown_ones_last() -> None:
    data = {"zebra": 1, "goals": [], "person": {"sex": "female", "age": 42}, "assessed_on": "x"}
    text = profile_text(data, ORDER, {}, ())

    assert text == ("assessed_on: x\nperson:\n  age: 42\n  sex: female\ngoals: []\nzebra: 1\n")


def test_comments_stand_beside_their_field_and_the_head_above() -> None:
    comments = {"person": "about you", "person.age": "years"}
    text = profile_text({"person": {"age": 42}}, ORDER, comments, ("Head", ""))

    assert text == (
        "# Head\n#\nperson:                       # about you\n"
        "  age: 42                     # years\n"
    )


def test_rows_and_long_values_get_lines_of_their_own() -> None:
    long = {f"a_rather_long_name_{number}": "some_long_word" for number in range(4)}
    data = {"goals": ["run", "sit 1 h"], "long": long, "red_flags": {"fever": "no"}}
    lines = profile_text(data, ORDER, {}, ()).splitlines()

    assert lines[:2] == ["red_flags:", "  fever: no"]
    assert lines[2:5] == ["goals:", "  - run", '  - "sit 1 h"']
    assert lines[5:7] == ["long:", "  a_rather_long_name_0: some_long_word"]
    assert read_back(data) == data


def test_empty_blocks_and_short_mappings_stay_on_one_line() -> None:
    data = {"person": {}, "gait": {"limp": False, "unsteady": True}}
    assert profile_text(data, ORDER, {}, ()) == (
        "person: {}\ngait: {limp: false, unsteady: true}\n"
    )
