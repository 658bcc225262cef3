from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from condition_reading import facts_read

import lbp_cli
from lbp_cli.content.compile_facts import compile_facts
from lbp_cli.content.compile_triage import compile_triage
from lbp_cli.content.parts import Triage
from lbp_cli.content.profile_facts import profile_fact_specs
from lbp_cli.content.questionnaire import INTERVIEW, compile_questionnaire
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.engine.rules import holds
from lbp_cli.model.authored.profile_words import PRE_EXERCISE, RED_FLAGS
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.rulebook import FactSpec

PACKAGE = Path(lbp_cli.__file__).parent
FRACTURE = "rules/triage/fracture.yaml"
CLEARANCE = "rules/triage/clearance.yaml"
MESSAGES = "rules/messages.yaml"
FACT_WORDS = "rules/fact_words.yaml"


@cache
def texts() -> Mapping[str, str]:
    files = sorted(
        each for name in ("rules", "questions") for each in (PACKAGE / name).rglob("*.yaml")
    )
    return {each.relative_to(PACKAGE).as_posix(): each.read_text("utf-8") for each in files}


@cache
def facts() -> Mapping[str, FactSpec]:
    wanted = ("rules/facts.yaml", "rules/classification.yaml", "rules/norms.yaml")
    made, faults = compile_facts(
        {path: _document(path, texts()[path]) for path in wanted}, profile_fact_specs()
    )
    assert made is not None, faults
    return made.facts


def _document(path: str, text: str) -> Document:
    document, _ = read_yaml(text, path)
    assert document is not None
    return document


@cache
def shipped() -> Triage:
    made, faults = compiled({})
    assert made is not None, faults
    assert not faults
    return made


def compiled(changes: Mapping[str, str | None]) -> tuple[Triage | None, tuple[Diagnostic, ...]]:
    """The shipped screen with some files replaced, added, or (None) left out."""
    wanted = {
        path: text
        for path, text in {**texts(), **changes}.items()
        if text is not None
        and (path.startswith(("rules/triage/", "questions/")) or path in (MESSAGES, FACT_WORDS))
    }
    documents = {path: _document(path, text) for path, text in wanted.items()}
    form, faults = compile_questionnaire(documents, facts())
    made, more = compile_triage(documents, facts(), form)
    return made, (*faults, *more)


def changed(path: str, old: str, new: str) -> tuple[Triage | None, tuple[Diagnostic, ...]]:
    assert old in texts()[path]
    return compiled({path: texts()[path].replace(old, new, 1)})


def test_rows_come_by_family_and_number_and_readers_of_restrictions_last() -> None:
    ids = [rule.id for rule in shipped().rules]

    assert ids[:3] == ["RF-01", "RF-02", "RF-03"]
    assert ids.index("RF-34") < ids.index("CR-02") < ids.index("PX-01")
    assert ids.index("PX-15") < ids.index("PX-A") < ids.index("SX-01") < ids.index("lysis-active")
    readers = [rule.id for rule in shipped().rules if "restrictions" in rule.reads]
    assert ids[-len(readers) :] == readers


def test_each_row_knows_the_facts_it_reads_in_plain_words() -> None:
    for rule in shipped().rules:
        read = [name for case in rule.cases for name in facts_read(case.when)]
        assert rule.reads == tuple(dict.fromkeys(read))
        assert len(rule.words) == len(rule.reads)
    (row,) = (rule for rule in shipped().rules if rule.id == "RF-20")
    words = dict(zip(row.reads, row.words, strict=True))
    assert words == {"person.age": "age", "episode.previous_episodes": "earlier episodes"}


@pytest.mark.parametrize(
    ("row", "asks"),
    [
        ("RF-01", ("red_flags.saddle_numbness",)),
        ("RF-14", ("red_flags.steroids",)),
        ("RF-34", ("red_flags.thoracic_pain", "red_flags.cancer_history")),
        ("RF-30", ()),
        ("RF-15", ()),
        ("CR-03", ()),
        ("PX-E", ()),
        ("PX-14", ()),
    ],
)
def test_a_row_is_quiet_only_when_its_questions_alone_decide(
    row: str, asks: tuple[str, ...]
) -> None:
    (rule,) = (each for each in shipped().rules if each.id == row)

    assert rule.asks == asks
    assert (rule.quiet is None) == (not asks)
    if rule.quiet is not None:
        assert not rule.quiet.matched
        assert rule.quiet.looked_at == tuple((name, "no") for name in asks)


def test_quiet_rows_match_nobody_who_said_no() -> None:
    """Whatever the other facts are: tried with each of them unknown, true and false."""
    for rule in shipped().rules:
        for other in (None, True, False):
            person = {name: "no" if name in rule.asks else other for name in rule.reads}
            if rule.asks:
                assert not any(holds(case.when, person) for case in rule.cases), rule.id


def test_a_case_has_its_own_mark_or_that_of_its_row() -> None:
    rows = {each.id: each for each in shipped().rules}
    assert [case.evidence for case in rows["RF-33"].cases] == ["D", "V"]
    assert {case.evidence for case in rows["RF-18"].cases} == {rows["RF-18"].evidence}


def test_questions_cover_every_safety_answer_once_in_the_order_of_asking() -> None:
    questions = shipped().screen.questions
    fields = [each.field for each in questions]

    assert sorted(fields) == sorted(
        [
            *(f"red_flags.{name}" for name in RED_FLAGS),
            *(f"pre_exercise.{name}" for name in PRE_EXERCISE),
            "pre_exercise.px_regular",
            "pre_exercise.px_obstetric",
            "pre_exercise.px_obstetric_now",
            *(["pre_exercise.medicines"] if "medicines" not in PRE_EXERCISE else []),
        ]
    )
    rows = {rule.id for rule in shipped().rules}
    assert {each.id for each in shipped().screen.questions} <= rows


def test_follow_ups_are_asked_exactly_where_a_row_reads_them() -> None:
    """`recent`, `fresh`, `old_deficit` and the like are worked out from the follow-ups."""
    read = {name for rule in shipped().rules for name in rule.reads}
    followed = {
        fact.rpartition(".")[0]
        for fact in read
        if fact.startswith("red_flags.")
        and fact.rpartition(".")[2] in ("recent", "fresh", "onset", "worse", "assessed")
    }

    assert {each.field for each in shipped().screen.questions if each.follow_up} == followed
    assert len(followed) > 10


def test_every_answer_word_fact_that_a_row_reads_has_a_question() -> None:
    asked = {each.field for each in shipped().screen.questions}
    for rule in shipped().rules:
        assert set(rule.asks) <= asked


def test_every_message_named_exists() -> None:
    screen = shipped().screen
    named = {name for rule in shipped().rules for case in rule.cases for name in case.messages}
    for each in (screen.cautions, screen.clearance, screen.expiry, screen.fallback):
        named |= set(each.messages)
    closing = {*screen.closing_messages, *screen.urgent_messages, screen.interim_message}
    assert named | closing == set(screen.messages)
    assert set(screen.beside_urgent) <= named


def test_clinical_numbers_of_the_screen() -> None:
    screen = shipped().screen

    assert (screen.caution_count, screen.clearance_days, screen.screen_days) == (3, 90, 28)
    assert (screen.interim_rule, screen.interim_restriction) == ("PX-C", "interim_light_only")
    assert screen.closing_messages == ("MSG-SAFETYNET",)
    assert screen.urgent_messages == ("MSG-SAFETYNET-NOW",)


FRIGHTENING = (
    "unstable",
    "worn",
    "weak core",
    "out of place",
    "slipped",
    "crumbling",
    "degenerat",
    "you have a broken",
)


def test_texts_for_clients_are_kind() -> None:
    screen = shipped().screen
    told = [case.because for rule in shipped().rules for case in rule.cases]
    told += [*screen.messages.values(), *(each.text for each in screen.questions)]
    for text in told:
        for word in FRIGHTENING:
            assert word not in text.lower(), text


def test_sentences_end_and_need_no_rule_numbers() -> None:
    for rule in shipped().rules:
        for case in rule.cases:
            assert case.because.endswith("."), case.because
            assert "RF-" not in case.because
            assert "CR-" not in case.because


@pytest.mark.parametrize("path", [CLEARANCE, MESSAGES, FACT_WORDS, INTERVIEW])
def test_a_missing_file_is_told(path: str) -> None:
    made, faults = compiled({path: None})

    assert made is None
    assert [(each.code, each.place.path) for each in faults] == [("E114", path)]


def test_all_faults_of_all_files_come_out_in_one_run() -> None:
    made, faults = compiled(
        {
            FRACTURE: texts()[FRACTURE].replace("person.age", "person.aeg", 1),
            MESSAGES: texts()[MESSAGES].replace("schema_version: 1", "schema_version: 2"),
            CLEARANCE: texts()[CLEARANCE].replace("caution_count: 3", "caution_count: 0"),
        }
    )

    assert made is None
    assert {(each.place.path, each.code) for each in faults} == {
        (FRACTURE, "E301"),
        (MESSAGES, "E204"),
        (CLEARANCE, "E205"),
    }


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("tier: emergency", "tier: emergancy", "E204"),
        ("messages: [MSG-OSTEO]", "messages: [osteo]", "E206"),
        ("evidence: V2", "evidence: A", "E204"),
        ("cases:", "casses:", "E201"),
        ("sources: [g-care]", "sources: []", "E207"),
        ('is: "yes"', "is: maybe", "E302"),
    ],
)
def test_what_a_row_must_not_say(old: str, new: str, code: str) -> None:
    made, faults = changed(FRACTURE, old, new)

    assert made is None
    assert code in {each.code for each in faults}


def test_a_file_with_faults_of_reading_gives_no_screen() -> None:
    """Its rows must not go missing in silence."""
    made, _ = changed(FRACTURE, "schema_version: 1", "schema_version: 1\nschema_version: 1")

    assert made is None
