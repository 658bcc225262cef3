from __future__ import annotations

from typing import Any

import pytest
from content_builders import FACTS
from pydantic import TypeAdapter

from lbp_cli.content.condition_values import FACTS_LISTED as LISTED
from lbp_cli.content.conditions import holds_condition, resolve_conditions
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.condition import ALWAYS, Condition


def resolved(text: str) -> Any:
    document, _ = read_yaml(text, "f.yaml")
    assert document is not None
    document, found = resolve_conditions(document, FACTS)
    assert found == ()
    return document.data


def condition(text: str) -> Condition:
    return TypeAdapter(Condition).validate_python(resolved(f"when: {text}")["when"])


def faults(text: str) -> list[tuple[str, int, str, str | None]]:
    document, _ = read_yaml(f"when: {text}", "f.yaml")
    assert document is not None
    document, found = resolve_conditions(document, FACTS)
    assert document.faulty == bool(found)
    return [(each.code, each.place.column, each.message, each.help) for each in found]


def test_always_is_the_empty_conjunction() -> None:
    assert condition("always") == ALWAYS


def test_groups_and_comparisons_become_the_canonical_form() -> None:
    text = "{all: [{fact: pain, at_least: 7}, {not: {fact: band, one_of: [none, mild]}}]}"
    assert condition(text) == Condition(
        "all",
        parts=(
            Condition("at_least", "pain", (7,)),
            Condition("not", parts=(Condition("one_of", "band", ("none", "mild")),)),
        ),
    )


@pytest.mark.parametrize(
    ("text", "op", "values"),
    [
        ("{fact: pain, is: 3}", "is", (3,)),
        ("{fact: pain, between: [1, 2.5]}", "between", (1, 2.5)),
        ("{fact: pregnant, is: true}", "is", (True,)),
        ("{fact: causes, has: disc}", "has", ("disc",)),
        ("{fact: causes, present: false}", "present", (False,)),
        ("{fact: note, is: anything}", "is", ("anything",)),
        ("{fact: weeks, above: 5000}", "above", (5000,)),
    ],
)
def test_every_operator(text: str, op: str, values: tuple[object, ...]) -> None:
    read = condition(text)
    assert (read.op, read.values) == (op, values)


@pytest.mark.parametrize("key", ["when", "gate", "strict_when"])
def test_keys_that_hold_conditions(key: str) -> None:
    assert holds_condition(key)
    data = resolved(f"a: [{{{key}: always}}]")
    assert data["a"][0][key]["op"] == "all"


@pytest.mark.parametrize("key", ["whenever", "gate_text", "when_text", "because"])
def test_keys_that_hold_none(key: str) -> None:
    assert not holds_condition(key)
    assert resolved(f"{key}: always") == {key: "always"}


def test_nothing_is_left_for_the_schema_to_judge() -> None:
    assert resolved("when:") == {"when": None}


@pytest.mark.parametrize(
    ("text", "code", "column", "message", "advice"),
    [
        ("{fact: pian, is: 1}", "E301", 14, "unknown fact 'pian'", "did you mean 'pain'?"),
        ("{fact: [a], is: 1}", "E301", 14, "unknown fact '['a']'", LISTED),
        ("{fact: pain, at_least: 11}", "E302", 30, "'pain' is never above 10 of 10", None),
        ("{fact: pain, is: -1}", "E302", 24, "'pain' is never below 0 of 10", None),
        (
            "{fact: pain, is: '3'}",
            "E302",
            24,
            "'pain' is a number",
            "write a plain number such as 12 or 2.5",
        ),
        (
            "{fact: pain, is: null}",
            "E302",
            24,
            "an unknown value matches no comparison",
            "write 'present: false'",
        ),
        (
            "{fact: band, one_of: [mild, sever]}",
            "E302",
            35,
            "'band' can never be 'sever'",
            "did you mean 'severe'?; expected one of: none, mild, severe",
        ),
        ("{fact: band, is: 3}", "E302", 24, "'band' takes words", None),
        ("{fact: pregnant, is: yes}", "E302", 28, "'pregnant' is true or false", None),
        (
            "{fact: band, is: [mild]}",
            "E302",
            24,
            "expected one value, not a list",
            "use one_of for several values",
        ),
        (
            "{fact: band, one_of: mild}",
            "E302",
            28,
            "'one_of' takes a list of values",
            "write one_of: [a, b]",
        ),
        (
            "{fact: pain, between: [5, 3]}",
            "E302",
            29,
            "'between' has 5 above 3",
            "write the low end first",
        ),
        (
            "{fact: pain, between: [5]}",
            "E302",
            29,
            "'between' takes two numbers",
            "write between: [low, high]",
        ),
        ("{fact: pain, present: yes}", "E302", 29, "'present' takes true or false", None),
        (
            "{fact: causes, is: disc}",
            "E303",
            22,
            "'is' cannot be used on 'causes', which is a list",
            "expected one of: has, present",
        ),
        (
            "{fact: pain, above: 3, below: 5}",
            "E304",
            30,
            "two comparisons in one condition: 'above' and 'below'",
            "write 'all:' with one condition for each",
        ),
        (
            "{any: [always], fact: pain}",
            "E304",
            23,
            "'fact' stands beside 'any'; a group stands alone",
            "move 'fact' into the group",
        ),
        ("{all: []}", "E305", 8, "'all' is empty", "list its conditions, or write 'always'"),
        ("{any: }", "E305", 8, "'any' is empty", "list its conditions, or write 'always'"),
        ("{not: }", "E305", 8, "'not' is empty", "list its conditions, or write 'always'"),
        (
            "{all: always}",
            "E305",
            8,
            "'all' takes a list of conditions",
            "start each with '- '",
        ),
        (
            "{fact: pain, atleast: 3}",
            "E306",
            20,
            "unknown word 'atleast' in a condition",
            "did you mean 'at_least'?",
        ),
        ("{is: 3}", "E307", 7, "the condition names no fact", "add 'fact: NAME'"),
        ("alway", "E307", 7, "expected a condition, found 'alway'", "did you mean 'always'?"),
    ],
)
def test_each_slip_is_said_at_its_place(
    text: str, code: str, column: int, message: str, advice: str | None
) -> None:
    assert faults(text) == [(code, column, message, advice)]


@pytest.mark.parametrize("text", ["[always]", "3", "true", "{fact: pain}", "{}"])
def test_what_is_no_condition(text: str) -> None:
    (found,) = faults(text)
    assert found[0] == "E307"


def test_all_slips_of_all_conditions_come_out_in_one_run() -> None:
    text = "{all: [{fact: pian, is: 1}, {any: []}, {fact: band, is: mid}, {fact: pain, has: 1}]}"
    assert [each[0] for each in faults(text)] == ["E301", "E305", "E302", "E303"]
