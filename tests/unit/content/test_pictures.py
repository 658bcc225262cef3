from __future__ import annotations

import json

from lbp_cli.content.pictures import chain_of, joined
from lbp_cli.figure import picture_svg
from lbp_cli.workflow import load_library

WRITTEN = {
    "a": {"alt": "first", "base": {"hip": 10}, "frames": [{}], "quality": "good"},
    "b": {"extends": "a", "alt": "second", "base": {"knee": 20}},
    "c": {"extends": "b", "alt": "third", "ghost": True},
    "d": {"extends": "e", "alt": "round"},
    "e": {"extends": "d", "alt": "and round"},
    "f": {"extends": "nobody", "alt": "alone"},
}


def test_a_chain_ends_with_the_one_that_builds_on_none() -> None:
    assert [each["alt"] for each in chain_of("c", WRITTEN)] == ["third", "second", "first"]
    assert [each["alt"] for each in chain_of("f", WRITTEN)] == ["alone"]


def test_a_circle_ends_where_it_began() -> None:
    assert [each["alt"] for each in chain_of("d", WRITTEN)] == ["round", "and round"]
    assert "frames" not in joined(tuple(chain_of("d", WRITTEN)))


def test_the_first_has_the_last_word() -> None:
    whole = joined(tuple(chain_of("c", WRITTEN)))
    assert whole["alt"] == "third"
    assert whole["ghost"]
    assert whole["quality"] == "good"
    assert whole["base"] == {"hip_r": 10, "hip_l": 10, "knee_r": 20, "knee_l": 20}
    assert "extends" not in whole


def test_every_exercise_has_a_picture_that_can_be_drawn() -> None:
    catalogue = load_library().catalogue
    assert set(catalogue.pictures) == {each.id for each in catalogue.exercises}
    for name, text in catalogue.pictures.items():
        written = json.loads(text)
        assert written["alt"].strip(), name
        assert "extends" not in written
    assert picture_svg(catalogue.pictures["bird-dog"], name="Bird dog").startswith("<svg ")
