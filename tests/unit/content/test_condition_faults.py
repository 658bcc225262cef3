from __future__ import annotations

from lbp_cli.content import condition_faults as faults
from lbp_cli.model.diagnostic import Place

HERE = Place("f.yaml", 2, 3)


def test_an_unknown_word_without_a_near_match_lists_all() -> None:
    found = faults.unknown_operator(HERE, "colour")
    assert found.place == HERE
    assert found.help is not None
    assert found.help.startswith("expected one of: fact, is, one_of")


def test_what_was_found_is_named() -> None:
    assert faults.not_a_condition(HERE, [1]).message == "expected a condition, found a list"
    assert faults.not_a_condition(HERE, 3).message == "expected a condition, found a number"
    assert "true or false" in faults.not_a_condition(HERE, False).message
