from __future__ import annotations

import pytest
import yaml

from lbp_cli.content import yaml_faults
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.diagnostic import Place


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        ("a: b: c", "a second ': ' in one line", "quotes"),
        ("a: [1, 2", "a bracket that is not closed", "close"),
        ("- a\nb: 1", "a line that does not belong to the list before it", "- "),
        ("a: 'b", "a quote that is not closed", "same quote"),
        ("a: `b", "a character that cannot start a value", "quotes"),
    ],
)
def test_broken_yaml_is_said_in_plain_words(text: str, message: str, advice: str) -> None:
    _, (found,) = read_yaml(text, "f.yaml")
    assert found.message == f"not valid YAML: {message}"
    assert found.help is not None
    assert advice in found.help


def test_unknown_complaint_of_the_parser_is_passed_on() -> None:
    (found,) = yaml_faults.not_yaml("f.yaml", "x", yaml.YAMLError())
    assert found.code == "E105"
    assert found.message == "not valid YAML: it cannot be read"


def test_keys_are_shown_as_they_can_be_written() -> None:
    place = Place("f.yaml")
    assert yaml_faults.key_not_text(place, 1).help == 'put it in quotes: "1"'
    assert yaml_faults.key_not_text(place, True).help == 'put it in quotes: "true"'
    assert "list" in yaml_faults.key_not_text(place, ["a"]).message


def test_known_tags_are_shown_short() -> None:
    found = yaml_faults.tag(Place("f.yaml"), "tag:yaml.org,2002:python/object")
    assert found.message == "the tag '!!python/object' is not allowed"
