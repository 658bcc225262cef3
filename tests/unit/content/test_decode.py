from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, field_validator
from pydantic_core import PydanticCustomError

from lbp_cli.content.decode import decode
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.tables import LoadStep


class Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Reps(Strict):
    kind: Literal["reps"]
    reps: Annotated[int, Field(ge=1, le=30)]
    sets: Annotated[int, Field(ge=1, le=10)]


class Hold(Strict):
    kind: Literal["hold"]
    seconds: float


class Entry(Strict):
    id: Annotated[str, Field(pattern="^[a-z-]+$")] = "a"
    phases: tuple[Literal[1, 2, 3], ...] = ()
    dose: Annotated[Reps | Hold, Field(discriminator="kind")] | None = None
    levels: dict[Literal["low", "high"], int] = {}
    day: date | None = None
    either: int | bool | None = None
    flag: bool = False
    span: tuple[int, int] = (1, 2)
    steps: Annotated[tuple[str, ...], Field(max_length=2)] = ()

    @field_validator("id")
    @classmethod
    def _own_code(cls, value: str) -> str:
        if value == "taken":
            raise PydanticCustomError("E404", "{message}", {"message": "no", "help": "other"})
        if value == "refused":
            raise ValueError("it is refused")
        return value


def found(text: str, schema: type[Any] = Entry) -> list[tuple[str, int, int, str, str | None]]:
    document, _ = read_yaml(text, "f.yaml")
    assert document is not None
    value, diagnostics = decode(document, schema)
    assert value is None
    return [
        (each.code, each.place.line, each.place.column, each.message, each.help)
        for each in diagnostics
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("idd: a", ("E201", 1, 1, "unknown key 'idd'", "did you mean 'id'?")),
        (
            "dose:\n  kind: reps\n  reps: 3\n  secs: 4\n  sets: 1",
            ("E201", 4, 3, "unknown key 'secs' in 'dose'", "did you mean 'sets'?"),
        ),
        ("dose: {kind: reps, reps: 3}", ("E202", 1, 7, "missing key 'sets' in 'dose'", None)),
        (
            "dose: {kind: reps, reps: 3, sets: 11}",
            ("E205", 1, 35, "'sets' is 11; it must be at most 10", None),
        ),
        (
            "dose: {kind: reps, reps: 0, sets: 1}",
            ("E205", 1, 26, "'reps' is 0; it must be at least 1", None),
        ),
        (
            "dose: {kind: hodl}",
            (
                "E208",
                1,
                14,
                "unknown kind 'hodl'",
                "did you mean 'hold'?; expected one of: reps, hold",
            ),
        ),
        ("dose: {}", ("E208", 1, 7, "missing key 'kind' in 'dose'", None)),
        (
            "dose: 5",
            ("E203", 1, 7, "'dose' is the number 5; expected a mapping (key: value)", None),
        ),
        (
            "levels: {lo: 1}",
            (
                "E204",
                1,
                10,
                "unknown key 'lo' in 'levels'",
                "did you mean 'low'?; expected one of: low, high",
            ),
        ),
        (
            "levels: {low: x}",
            ("E203", 1, 15, "'low' is the text 'x'; expected a whole number", None),
        ),
        ("phases: 1", ("E203", 1, 9, "'phases' is the number 1; expected a list", None)),
        (
            "phases: [1, 4]",
            (
                "E204",
                1,
                13,
                "item 2 of 'phases' is the number 4; expected one of its words",
                "expected one of: 1, 2, 3",
            ),
        ),
        (
            "day: 2026-02-30",
            (
                "E206",
                1,
                6,
                "'day' is '2026-02-30', which is not a date",
                "write year-month-day: 2026-11-22",
            ),
        ),
        (
            "id: A B",
            ("E206", 1, 5, "'id' is 'A B', which has the wrong form", "it must match ^[a-z-]+$"),
        ),
        ("id: refused", ("E209", 1, 5, "'id': it is refused", None)),
        ("id: taken", ("E404", 1, 5, "no", "other")),
        (
            "either: x",
            (
                "E203",
                1,
                9,
                "'either' is the text 'x'; expected a whole number or true or false",
                None,
            ),
        ),
        (
            "either: '3'",
            (
                "E203",
                1,
                9,
                "'either' is the text '3'; expected a whole number or true or false",
                "write a plain number without quotes, such as 12 or 2.5",
            ),
        ),
        (
            "flag: yes",
            ("E203", 1, 7, "'flag' is the text 'yes'; expected true or false", "write true"),
        ),
        ("flag: 1", ("E203", 1, 7, "'flag' is the number 1; expected true or false", None)),
        ("span: [1]", ("E207", 1, 7, "'span' has 1 item; it must have 2", None)),
        ("span: [1, 2, 3]", ("E207", 1, 7, "'span' has 3 items; it must have at most 2", None)),
        ("steps: [a, b, c]", ("E207", 1, 8, "'steps' has 3 items; it must have at most 2", None)),
        ("[]", ("E203", 1, 1, "the file is a list; expected a mapping (key: value)", None)),
    ],
)
def test_each_kind_of_fault_at_its_place(
    text: str, expected: tuple[str, int, int, str, str | None]
) -> None:
    assert found(text) == [expected]


def test_all_faults_come_out_in_one_run_in_the_order_of_the_file() -> None:
    text = "flag: 3\nid: A\nspan: []\nxx: 1\ndose: {kind: hold}"
    assert [each[:2] for each in found(text)] == [
        ("E203", 1),
        ("E206", 2),
        ("E207", 3),
        ("E201", 4),
        ("E202", 5),
    ]


def test_dataclasses_of_the_model_are_a_schema_too() -> None:
    assert [each[0] for each in found("below_kg: a\nstep: 1", LoadStep)] == ["E202", "E203", "E201"]
    document, _ = read_yaml("below_kg: 10\nstep_kg: 0.5", "f.yaml")
    assert document is not None
    assert decode(document, LoadStep) == (LoadStep(10.0, 0.5), ())


def test_missing_keys_of_one_mapping_are_one_diagnostic() -> None:
    assert found("{}", LoadStep) == [
        ("E202", 1, 1, "missing keys 'below_kg', 'step_kg'", None),
    ]


def test_marked_tags_of_a_callable_discriminator_are_not_keys() -> None:
    class Marked(Strict):
        dose: Annotated[
            Annotated[Reps, Tag("<reps>")] | Annotated[Hold, Tag("<hold>")],
            Discriminator(lambda data: f"<{data['kind']}>"),
        ]

    assert found("dose: {kind: reps, reps: 3, sets: 99}", Marked)[0][:3] == ("E205", 1, 35)


def test_a_faulty_document_never_decodes_but_still_tells_its_faults() -> None:
    good, _ = read_yaml("id: a\nid: a", "f.yaml")
    bad, _ = read_yaml("id: a\nid: a\nxx: 1", "f.yaml")
    assert good is not None
    assert bad is not None
    assert decode(good, Entry) == (None, ())
    value, (fault,) = decode(bad, Entry)
    assert value is None
    assert fault.code == "E201"


def test_lists_become_tuples_and_dates_dates() -> None:
    document, _ = read_yaml("phases: [1, 2]\nday: 2026-02-28", "f.yaml")
    assert document is not None
    value, _ = decode(document, Entry)
    assert value == Entry(phases=(1, 2), day=date(2026, 2, 28))


@dataclass(frozen=True, slots=True)
class Closed:
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "strict": True}
    number: float


def test_texts_that_look_like_numbers_get_advice() -> None:
    assert found("number: 1_000", Closed)[0][4] is not None
    assert found("number: soon", Closed)[0][4] is None
