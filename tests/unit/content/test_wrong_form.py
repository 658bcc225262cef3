from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lbp_cli.content.wrong_form import FORMS, wanted_form

SCHEMAS = Path(__file__).parents[3] / "docs" / "schemas"


def patterns(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        node = [*node.values()]
    if isinstance(node, list):
        for each in node:
            yield from patterns(each)


def test_every_form_of_the_written_files_has_words() -> None:
    used = {
        pattern
        for path in SCHEMAS.glob("*.json")
        for pattern in patterns(json.loads(path.read_text(encoding="utf-8")))
    }
    assert used
    assert used <= set(FORMS)


@pytest.mark.parametrize("pattern", [each for each in FORMS if FORMS[each][1]])
def test_every_example_has_its_form(pattern: str) -> None:
    words, example = FORMS[pattern]
    assert re.fullmatch(pattern, example)
    assert wanted_form(pattern) == f"expected {words}, such as {example}"


def test_a_line_needs_no_example() -> None:
    assert wanted_form(r"^\S.*\S$") == "expected one line without spaces at its ends"


def test_an_unknown_pattern_is_shown() -> None:
    assert wanted_form("^[a-c]$") == "it must match ^[a-c]$"
