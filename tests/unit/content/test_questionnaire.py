from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest
from content_builders import lines

from lbp_cli.content.compile_facts import compile_facts
from lbp_cli.content.profile_facts import profile_fact_specs
from lbp_cli.content.questionnaire import (
    FOLDER,
    INTERVIEW,
    SCORES,
    compile_questionnaire,
    section_files,
)
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.model.condition import ALWAYS, Condition
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.questionnaire import Known, Option, Question, Questionnaire, Timer
from lbp_cli.model.rulebook import FactSpec
from lbp_cli.resources import content_texts

FRAME = """
schema_version: 1
opening: [Welcome here.]
keys: [b goes back.]
follow_ups:
  onset:
    text: "When did {short} begin?"
    why: To know how new it is.
    options: {over_3_months: long ago}
    until_asked: over_3_months
  worse: {text: "Is it worse ({short})?", why: To know., until_asked: false}
  assessed: {text: "Was it looked at ({short})?", why: To know., until_asked: true}
until_asked: {pain.nprs_avg_7d: 0, goals: [], person.sex: male}
"""
SIGNS = """
schema_version: 1
section: {id: signs, place: 20, title: Signs, intro: First a few signs.}
list: {id: all_signs, text: Any of these?, why: To know., help: Name them.}
questions:
  - field: red_flags.fever
    row: RF-22
    short: fever or chills
    text: Do you have a fever?
    why: It is looked at first.
    help: 38 degrees or more.
    follow_up: true
  - field: red_flags.pregnant
    row: RF-28
    short: a pregnancy
    text: Are you pregnant?
    why: Some exercises wait.
    known: [{when: {fact: person.sex, is: male}, value: "no"}]
  - field: person.gest_weeks
    text: Which week is it?
    why: It matters.
    when: {fact: red_flags.pregnant, is: "yes"}
    optional: true
    after: red_flags.pregnant
    asked_if: only in a pregnancy
"""
ABOUT = """
schema_version: 1
section:
  id: you
  place: 10
  title: About you
  when: {not: {fact: triage.tier, is: urgent}}
questions:
  - field: person.sex
    text: What is your sex?
    why: One rule depends on it.
    options: {other: neither, female: a woman}
  - field: tests.sts30
    text: How many stands?
    why: It shows strength.
    modes: [full]
    optional: true
    steps: [Sit down first., Stand up then.]
    timer: {seconds: 30, counts: down}
    notice: Free to use.
  - field: pain.nprs_avg_7d
    text: How strong is it?
    why: It sets the start.
    ends: {low: no pain, high: very bad pain}
"""
GOOD = {INTERVIEW: FRAME, f"{FOLDER}signs.yaml": SIGNS, f"{FOLDER}about.yaml": ABOUT}


@cache
def facts() -> Mapping[str, FactSpec]:
    wanted = ("rules/facts.yaml", "rules/classification.yaml", "rules/norms.yaml")
    documents = {path: document(path, content_texts()[path]) for path in wanted}
    made, faults = compile_facts(documents, profile_fact_specs())
    assert made is not None, faults
    return made.facts


def document(path: str, text: str) -> Document:
    found, faults = read_yaml(text, path)
    assert found is not None, faults
    return found


def compiled(
    texts: Mapping[str, str],
) -> tuple[Questionnaire | None, tuple[Diagnostic, ...]]:
    return compile_questionnaire({path: document(path, texts[path]) for path in texts}, facts())


@cache
def form() -> Questionnaire:
    made, faults = compiled(GOOD)
    assert made is not None, faults
    return made


def question(name: str) -> Question:
    (found,) = (each for each in form().questions if each.id == name)
    return found


def test_sections_stand_by_their_place_and_follow_ups_after_their_question() -> None:
    assert [each.id for each in form().sections] == ["you", "signs"]
    assert [each.id for each in form().questions] == [
        "person.sex",
        "tests.sts30",
        "pain.nprs_avg_7d",
        "all_signs",
        "red_flags.fever",
        "red_flags.fever.onset",
        "red_flags.fever.worse",
        "red_flags.fever.assessed",
        "red_flags.pregnant",
        "person.gest_weeks",
    ]


def test_a_list_holds_the_questions_that_everybody_is_asked() -> None:
    found = question("all_signs")

    assert (found.kind, found.modes, found.help) == ("signs", ("minimal",), "Name them.")
    assert found.items == ("red_flags.fever", "red_flags.pregnant")
    assert question("red_flags.fever").listed_in == "all_signs"
    assert question("person.gest_weeks").listed_in is None


def test_a_list_without_safety_rows_is_one_of_abilities() -> None:
    plain = SIGNS.replace("    row: RF-22\n", "").replace("    row: RF-28\n", "")
    made, _ = compiled({**GOOD, f"{FOLDER}signs.yaml": plain})
    assert made is not None
    assert next(each.kind for each in made.questions if each.id == "all_signs") == "abilities"


def test_follow_ups_name_what_they_are_about() -> None:
    onset = question("red_flags.fever.onset")

    assert onset.text == "When did fever or chills begin?"
    assert (onset.kind, onset.follows, onset.row) == ("word", "red_flags.fever", "RF-22")
    assert onset.options[0] == Option("over_3_months", "long ago")
    assert question("red_flags.fever.worse").kind == "flag"


def test_words_stand_in_the_order_of_their_labels_the_others_after_them() -> None:
    assert question("person.sex").options == (
        Option("other", "neither"),
        Option("female", "a woman"),
        Option("male", "male"),
    )


def test_everything_that_was_written_arrives() -> None:
    stands, pain = question("tests.sts30"), question("pain.nprs_avg_7d")
    weeks = question("person.gest_weeks")

    assert stands.timer == Timer(30, "down")
    assert stands.steps == ("Sit down first.", "Stand up then.")
    assert (stands.modes, stands.optional, stands.notice) == (("full",), True, "Free to use.")
    assert (pain.low, pain.high, pain.unit) == (0, 10, "points of 10")
    assert pain.ends == ("no pain", "very bad pain")
    assert (weeks.after, weeks.asked_if) == ("red_flags.pregnant", "only in a pregnancy")
    assert weeks.when == Condition("is", "red_flags.pregnant", ("yes",))
    assert question("red_flags.pregnant").known == (
        Known(Condition("is", "person.sex", ("male",)), "no"),
    )
    assert question("red_flags.fever").help == "38 degrees or more."


def test_the_frame_and_the_sections() -> None:
    about, signs = form().sections

    assert (signs.title, signs.intro, signs.when) == ("Signs", "First a few signs.", ALWAYS)
    assert about.when != ALWAYS
    assert form().until_asked == {"pain.nprs_avg_7d": 0, "goals": (), "person.sex": "male"}
    assert form().follow_ups_until_asked == {
        "onset": "over_3_months",
        "worse": False,
        "assessed": True,
    }
    assert (form().opening, form().keys) == (("Welcome here.",), ("b goes back.",))


def test_a_missing_frame_or_no_questions_at_all() -> None:
    without = {path: GOOD[path] for path in GOOD if path != INTERVIEW}
    made, faults = compiled(without)
    assert made is None
    assert lines(faults) == [f"{INTERVIEW}:1:1 E114 {INTERVIEW} is missing"]
    assert compiled({INTERVIEW: FRAME})[0] is None


def test_all_faults_of_all_files_come_out_in_one_run() -> None:
    made, faults = compiled(
        {
            INTERVIEW: FRAME.replace("until_asked: true", "until: true"),
            f"{FOLDER}signs.yaml": SIGNS.replace("is: male", "is: mail"),
            f"{FOLDER}about.yaml": ABOUT.replace("counts: down", "counts: sideways"),
        }
    )
    assert made is None
    assert {(each.place.path, each.code) for each in faults} >= {
        (INTERVIEW, "E201"),
        (f"{FOLDER}signs.yaml", "E302"),
        (f"{FOLDER}about.yaml", "E204"),
    }


def test_scores_and_the_frame_are_no_sections() -> None:
    documents = {path: document(path, "a: b") for path in (*GOOD, SCORES, "rules/needs.yaml")}
    assert section_files(documents) == (f"{FOLDER}about.yaml", f"{FOLDER}signs.yaml")


SHIPPED = {path: text for path, text in content_texts().items() if path.startswith(FOLDER)}


@cache
def shipped() -> Questionnaire:
    made, faults = compiled(SHIPPED)
    assert made is not None, faults
    return made


def test_the_stand_ins_are_values_that_can_be_answered() -> None:
    questions = {each.id: each for each in shipped().questions}
    for name, value in shipped().until_asked.items():
        about = questions[name]
        if about.kind in ("whole", "number"):
            assert isinstance(value, int | float)
            assert (about.low or 0) <= value <= (about.high or value), name
        if about.kind == "word":
            assert value in [each.value for each in about.options], name


@pytest.mark.parametrize("name", ["after", "follows", "listed_in"])
def test_what_decides_over_a_question_was_asked_before_it(name: str) -> None:
    seen: set[str] = set()
    for each in shipped().questions:
        if getattr(each, name) is not None:
            assert getattr(each, name) in seen, each.id
        seen.add(each.id)


def test_no_shipped_question_is_asked_twice() -> None:
    found = [each.id for each in shipped().questions]
    assert len(found) == len(set(found))


def test_every_follow_up_says_what_it_is_about() -> None:
    for each in shipped().questions:
        assert "{short}" not in each.text
        assert "()" not in each.text
