from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field, TypeAdapter

from lbp_cli.content.schema_walk import locate


class Reps(BaseModel):
    kind: Literal["reps"]
    reps: int
    sets: int


class Hold(BaseModel):
    kind: Literal["hold"]
    seconds: int


class Root(BaseModel):
    dose: Annotated[Reps | Hold, Field(discriminator="kind")]
    words: dict[Literal["low", "high"], int] = {}
    both: int | Literal["all"] = 1
    span: tuple[int, int] = (1, 2)


SCHEMA = TypeAdapter(Root).json_schema()


def test_a_union_tag_that_is_also_a_field_is_not_taken_for_the_field() -> None:
    data = {"dose": {"kind": "reps", "reps": 8, "sets": 9}}
    assert locate(("dose", "reps", "sets"), SCHEMA, data).path == ("dose", "sets")
    assert locate(("dose", "reps", "reps"), SCHEMA, data).path == ("dose", "reps")


def test_steps_that_name_no_node_are_skipped() -> None:
    data = {"both": "some"}
    assert locate(("both", "int"), SCHEMA, data).path == ("both",)
    assert locate(("both", "function-plain[check()]"), SCHEMA, data).path == ("both",)


def test_a_missing_key_and_a_missing_item_belong_to_the_path() -> None:
    data = {"dose": {"kind": "hold"}, "span": [1]}
    assert locate(("dose", "hold", "seconds"), SCHEMA, data).path == ("dose", "seconds")
    assert locate(("span", 1), SCHEMA, data).path == ("span", 1)


def test_keys_and_words_that_are_allowed() -> None:
    data = {"dose": {"kind": "reps"}, "words": {"lo": 1}}
    assert locate(("dose", "reps"), SCHEMA, data).keys() == ("kind", "reps", "sets")
    assert locate((), SCHEMA, data).keys() == ("dose", "words", "both", "span")
    assert locate(("both",), SCHEMA, data).words() == ("all",)
    key = locate(("words", "lo", "[key]"), SCHEMA, data)
    assert key.is_key
    assert key.path == ("words", "lo")
    assert key.words() == ("low", "high")
