from __future__ import annotations

from dataclasses import replace

import pytest
from facts_samples import answers, tables
from triage_samples import finding, flag, screened, shipped

from lbp_cli.engine.facts import derive_facts
from lbp_cli.engine.triage import matching_rows
from lbp_cli.engine.triage_findings import answered_no, row_findings
from lbp_cli.model.vocabulary import Value


def test_a_row_whose_questions_were_all_answered_no_says_so() -> None:
    found = finding(screened(), "RF-22")

    assert found.because == (
        "You said no to fever, chills or shivering since the pain began, a new loss of sexual"
        " feeling or function and numbness in a leg or foot."
    )
    assert found.looked_at == (
        ("red_flags.fever", "no"),
        ("red_flags.sexual_change", "no"),
        ("red_flags.leg_numbness", "no"),
    )


def test_a_row_about_other_facts_names_them() -> None:
    found = finding(screened({"person.age": 51}), "RF-20")

    assert found.because == "Does not apply: age 51, earlier episodes 2 to 5."
    assert found.looked_at == (("person.age", 51), ("episode.previous_episodes", "2_to_5"))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"diagnoses": ("facet", "sij_pgp")}, "diagnoses you were told facet and sij pgp"),
        ({}, "diagnoses you were told none"),
        ({"history.vertebral_fracture_weeks": 40}, "weeks since the vertebra broke 40"),
        ({}, "weeks since the vertebra broke not known"),
    ],
)
def test_values_are_told_in_words(changes: dict[str, Value], words: str) -> None:
    told = " ".join(
        finding(screened(changes), rule).because for rule in ("vf-recent", "axspa-advanced")
    )
    assert words in told


def test_a_row_that_matches_says_what_decided_then_what_it_adds() -> None:
    found = finding(screened({"pre_exercise.falls": "yes"}), "PX-14")

    assert found.because == (
        "You have had falls, feel unsteady or are not sure, so support is always within reach. "
        "Standing on one leg without support waits until you can hold it for 10 seconds."
    )


def test_milder_cases_of_a_row_are_not_told() -> None:
    found = finding(screened(flag("osteoporosis"), flag("vertebral_fracture", "unsure")), "RF-15")

    assert found.tier == "caution"
    graver = finding(
        screened(
            flag("pregnant"),
            {"pre_exercise.px_obstetric_now": "yes", "pre_exercise.px_obstetric": "yes"},
        ),
        "PX-08",
    )
    assert graver.tier == "urgent"
    assert "must judge first" not in graver.because


def test_a_later_row_shows_the_restrictions_it_read() -> None:
    found = finding(screened(flag("osteoporosis")), "axspa-advanced")

    assert ("restrictions", _tags()) in found.looked_at


def _tags() -> tuple[str, ...]:
    return ("R-OSTEO", "no_end_range_flexion", "no_loaded_flexion", "extension_strength")


def test_findings_carry_the_sources_and_the_mark_of_their_row() -> None:
    rules = {rule.id: rule for rule in shipped().rules}
    for found in screened(flag("fever")).findings:
        if found.rule in rules:
            assert found.sources == rules[found.rule].sources
            assert found.evidence == rules[found.rule].evidence


@pytest.mark.parametrize(
    ("rule", "changes", "mark"),
    [
        ("RF-33", flag("leg_numbness", worse=True), "D"),
        ("RF-33", flag("leg_numbness"), "V"),
        ("RF-04", flag("sexual_change") | flag("saddle_numbness"), "V"),
        ("RF-04", flag("sexual_change"), "D"),
        ("CR-03", flag("trauma_minor") | {"person.age": 80}, "D"),
        ("PX-C", {"pre_exercise.px_diabetes": "yes", "pre_exercise.px_regular": "no"}, "D"),
        ("PX-D", {"pre_exercise.px_diabetes": "yes", "pre_exercise.px_regular": "yes"}, "V"),
    ],
)
def test_a_finding_carries_the_least_sure_mark_of_what_it_says(
    rule: str, changes: dict[str, Value], mark: str
) -> None:
    assert finding(screened(changes), rule).evidence == mark


def test_a_quiet_row_is_never_one_that_matches() -> None:
    """The short cut for rows whose questions were all answered no changes nothing."""
    people = [
        answers({**flag("fever", "unsure"), "person.age": 80, "episode.duration_weeks": 1}),
        answers(flag("cancer_history")),
        answers({"pre_exercise.px_regular": "yes", "pre_exercise.px_kidney": "yes"}),
        answers(),
    ]
    slow = tuple(replace(rule, quiet=None, asks=()) for rule in shipped().rules)
    for person in people:
        facts = derive_facts(person, 0, tables().classification)
        fast_hits, _ = matching_rows(facts, shipped().rules)
        slow_hits, _ = matching_rows(facts, slow)
        assert [(h.rule.id, h.cases) for h in fast_hits] == [
            (h.rule.id, h.cases) for h in slow_hits
        ]


def test_a_missing_answer_is_not_a_no() -> None:
    facts = derive_facts(answers(), 0, tables().classification)

    assert "red_flags.fever" in answered_no(facts)
    assert "pre_exercise.px_obstetric_now" not in answered_no(facts)


def test_row_findings_follow_the_rules_they_are_given() -> None:
    facts = derive_facts(answers(flag("fever")), 0, tables().classification)
    hits, known = matching_rows(facts, shipped().rules)
    rules = tuple(hit.rule for hit in hits)

    found = tuple(row_findings(known, rules, hits))

    assert [each.rule for each in found] == [rule.id for rule in rules]
    assert all(each.matched for each in found)
