from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from lbp_cli.model.authored.thing import PropEntry
from lbp_cli.model.pose_words import PROP_FIELDS, PROP_WORDS


def read(**written: Any) -> PropEntry:
    return PropEntry.model_validate_json(json.dumps(written))


def said(**written: Any) -> str:
    with pytest.raises(ValidationError) as error:
        read(**written)
    return str(error.value)


NEEDED: dict[str, Any] = {"path": ["palm_r", "palm_l"], "hand": "r"}
VALUES: dict[str, Any] = {
    "x": 0.1,
    "z": 0.1,
    "height": 0.2,
    "width": 0.2,
    "depth": 0.2,
    "radius": 0.1,
    "size": 0.1,
    "dy": 0.1,
    "direction": -1,
    "back": False,
    "draw": "front",
    "frames": [1],
    **NEEDED,
}


def sound(kind: str) -> dict[str, Any]:
    return {each: NEEDED[each] for each in PROP_FIELDS[kind].needed if each in NEEDED}


def test_every_thing_has_its_fields() -> None:
    assert set(PROP_FIELDS) == set(PROP_WORDS)


@pytest.mark.parametrize("kind", PROP_WORDS)
def test_what_is_not_its_field_is_refused_with_what_is(kind: str) -> None:
    read(kind=kind, **sound(kind))
    for word in sorted(VALUES.keys() - {*PROP_FIELDS[kind].allowed}):
        words = said(kind=kind, **{**sound(kind), word: VALUES[word]})
        assert f"a {kind} has no {word}" in words
        assert ", ".join(PROP_FIELDS[kind].allowed) in words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ({"kind": "band"}, "a band needs path"),
        ({"kind": "stick", "path": ["palm_r"]}, "at least two points"),
        ({"kind": "weight"}, "a weight needs hand"),
        ({"kind": "bag"}, "a bag needs hand or x"),
        ({"kind": "bag", "hand": "r", "height": 0.2}, "has no height"),
        ({"kind": "bag", "hand": "r", "x": 0.2}, "has no hand"),
        ({"kind": "crate", "height": 0.2}, "has no height"),
        ({"kind": "crate", "x": 0.2, "dy": 0.1}, "has no dy"),
        ({"kind": "ball", "radius": 0}, "greater than 0"),
        ({"kind": "table", "width": -0.2}, "greater than 0"),
        ({"kind": "post", "height": -0.2}, "greater than or equal to 0"),
    ],
)
def test_a_thing_that_cannot_be_drawn_is_refused(written: dict[str, Any], words: str) -> None:
    assert words in said(**written)


def test_things_stand_or_are_held() -> None:
    read(kind="bag", x=0)
    read(kind="crate", size=0.1, dy=0.1)
    read(kind="crate", x=0, height=0.2)


def test_nothing_is_said_of_a_layer_unless_it_was_written() -> None:
    assert read(kind="chair").draw is None
