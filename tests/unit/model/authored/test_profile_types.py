from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from lbp_cli.model.authored.profile_types import (
    Answer,
    Day,
    Flag,
    Phrase,
    Shorthand,
    Unique,
)


def check(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_json(json.dumps(value), strict=True)


def fault(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        check(kind, value)
    return str(caught.value.errors()[0]["type"])


def test_answers_take_their_synonyms_and_nothing_else() -> None:
    assert [check(Answer, each) for each in ("yes", True, False, "unsure")] == [
        "yes", "yes", "no", "unsure",
    ]  # fmt: skip
    odd: object
    for odd in ("Yes", 1, 0, None, [], "maybe"):
        assert fault(Answer, odd) == "literal_error"


def test_flags_take_their_synonyms_and_nothing_else() -> None:
    assert [check(Flag, each) for each in ("yes", True, "no")] == [True, True, False]
    for odd in ("unsure", 1, None):
        assert fault(Flag, odd) == "bool_type"


def test_days() -> None:
    assert check(Day, "2024-02-29") == "2024-02-29"
    assert fault(Day, "2023-02-29") == "E206"
    for odd in ("20240229", "2024-W09-4", "2024-2-29", "2024-02-29 ", "٢٠٢٤-02-29"):
        assert fault(Day, odd) == "E206"
    for far in ("1899-12-31", "2200-01-01", "9999-12-31", "0001-01-01"):
        assert fault(Day, far) == "E205"


def test_texts_and_lists() -> None:
    assert fault(Phrase, " \n") == "E207"
    assert fault(Phrase, "x" * 121) == "string_too_long"
    assert check(Unique[int], [1, 2]) == (1, 2)
    assert fault(Unique[int], [1, 1]) == "E207"


def test_a_shorthand_is_true() -> None:
    assert check(Shorthand, True) is True
    assert check(Shorthand, "yes") is True
    for odd in (False, 1, "no", None):
        assert fault(Shorthand, odd) == "E402"
