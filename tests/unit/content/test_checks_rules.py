from __future__ import annotations

from content_builders import lines, shelf

from lbp_cli.content import checks_rules
from lbp_cli.content.checks_rules import compiled
from lbp_cli.model.condition import ALWAYS


def test_a_rule_that_nobody_can_meet() -> None:
    text = "rules:\n  - when: {all: [{fact: pain, below: 3}, {fact: pain, above: 6}]}\n"
    assert lines(checks_rules.can_match(shelf({"rules/x.yaml": text}))) == [
        "rules/x.yaml:2:11 E308 nobody can meet this condition"
    ]


def test_a_dead_branch_of_any_is_found_where_it_stands() -> None:
    text = (
        "when:\n"
        "  all:\n"
        "    - {fact: pregnant, is: true}\n"
        "    - any:\n"
        "        - {fact: pain, is: 3}\n"
        "        - {all: [{fact: pain, is: 3}, {fact: pain, is: 4}]}\n"
    )
    found = list(checks_rules.can_match(shelf({"rules/x.yaml": text})))
    assert [(each.place.line, each.place.column) for each in found] == [(6, 11)]


def test_living_rules_are_left_alone() -> None:
    text = (
        "when: {any: [{fact: pain, is: 3}, {not: {fact: causes, has: disc}}]}\nstrict_when: always"
    )
    assert list(checks_rules.can_match(shelf({"rules/x.yaml": text}))) == []


def test_a_case_after_one_that_takes_everybody() -> None:
    text = "ladder:\n  start:\n    - {when: always}\n    - {when: {fact: pain, is: 3}}\n"
    found = list(checks_rules.cases_in_order(shelf({"exercises/x.yaml": text})))
    assert [(each.code, each.place.line) for each in found] == [("E308", 4)]
    swapped = "ladder:\n  start:\n    - {when: {fact: pain, is: 3}}\n    - {when: always}\n"
    assert list(checks_rules.cases_in_order(shelf({"exercises/x.yaml": swapped}))) == []


def test_the_canonical_form_becomes_the_model_s_value() -> None:
    assert compiled({"op": "all", "fact": None, "values": [], "parts": []}) == ALWAYS
