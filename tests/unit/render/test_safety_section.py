from __future__ import annotations

from dataclasses import replace

from lbp_cli.model.plan import AssumedNo, Plan, TriageRow
from lbp_cli.render import safety_section as safety
from lbp_cli.render.document import Document
from lbp_cli.render.sections import pages
from lbp_cli.render.terminal import render_terminal
from lbp_cli.render.wording import CLEARED_ANSWER, INTERIM_ANSWER, START_ANSWER

from .sample_plan import CATALOGUE, sample_plan


def with_row(plan: Plan, row: TriageRow) -> Plan:
    return replace(plan, triage=replace(plan.triage, findings=(*plan.triage.findings, row)))


SEEN = TriageRow("PX-08", "see_clinician", True, "You are pregnant.", ("acog-804",))


def test_the_answer_follows_the_tier() -> None:
    plan = sample_plan()
    assert safety.start_answer(plan) == START_ANSWER["caution"]
    clear = replace(plan, triage=replace(plan.triage, tier="clear"))
    assert safety.start_answer(clear) == START_ANSWER["clear"]


def test_a_cleared_plan_says_who_agreed_and_an_interim_one_that_it_is_light() -> None:
    plan = with_row(sample_plan(), SEEN)
    assert safety.start_answer(plan) == CLEARED_ANSWER
    assert safety.start_answer(replace(plan, interim=True)) == INTERIM_ANSWER


def test_only_matched_rows_are_found_gravest_first() -> None:
    rows = safety.found(with_row(sample_plan(), SEEN))
    assert [row.rule for row in rows] == ["PX-08", "RF-15"]


def test_urgency_stands_beside_a_row_until_a_clearance_lifts_it() -> None:
    plan = with_row(sample_plan(), SEEN)
    assert safety.found_lines(plan)[0].text == "You are pregnant. [PX-08: acog-804]"
    uncleared = replace(plan, triage=replace(plan.triage, tier="see_clinician"))
    assert safety.found_lines(uncleared)[0].text == (
        "You are pregnant. (See a doctor or physiotherapist first.) [PX-08: acog-804]"
    )


def test_limits_are_named_only_where_something_is_given() -> None:
    limit = TriageRow("C-05", None, True, "Strong hamstring stretches are left out.", ())
    age = TriageRow("CL-05", None, True, "The answers are old.", ())
    plan = with_row(with_row(with_row(sample_plan(), SEEN), limit), age)
    refused = replace(plan, weeks=(), triage=replace(plan.triage, tier="see_clinician"))
    shown = [row.text for row in safety.found_lines(refused)]
    assert not any("hamstring" in text for text in shown)
    assert [text.split("[")[1][:5] for text in shown] == ["PX-08", "RF-15", "CL-05"]
    listed = replace(refused, gentle_activity=("walk-in-three-bouts",))
    assert any("hamstring" in row.text for row in safety.found_lines(listed))
    now = replace(refused, triage=replace(refused.triage, tier="urgent"))
    assert [row.text for row in safety.found_lines(now)] == [
        "You are pregnant. (See a doctor or physiotherapist first.) [PX-08: acog-804]"
    ]


def test_limits_are_plain_words_and_none_is_lost() -> None:
    plan = sample_plan()
    tags = ("R-OSTEO", "no_prone", "carry_sugar", "no_prone", "a_new_tag")
    plan = replace(plan, triage=replace(plan.triage, restrictions=tags))
    assert [line.text for line in safety.restriction_lines(plan)] == [
        "No exercises lying on your front.",
        "Carry fast sugar with you.",
        "A new tag.",
    ]


def test_the_safety_net_has_its_own_place() -> None:
    plan = sample_plan()
    assert [line.text for line in safety.safety_net(plan)] == [
        "Stop and get help at once if you notice new leg weakness."
    ]
    assert all("Stop and get help" not in line.text for line in safety.message_lines(plan))


def test_an_empty_screen_leaves_no_empty_headings() -> None:
    plan = sample_plan()
    report = replace(
        plan.triage, tier="clear", findings=(), restrictions=(), refer_notes=(), messages=()
    )
    blocks = safety.safety_section(pages(replace(plan, triage=report, conditions=()), CATALOGUE))
    assert render_terminal(Document("t", blocks), 80) == (
        "1. Is it safe for me to start?\n------------------------------\n\n"
        "Yes. Nothing in your safety answers speaks against starting.\n"
    )


def test_rows_that_only_count_with_others_are_not_told_to_the_client() -> None:
    asked = TriageRow("RF-26", None, True, "Signs of inflammation are counted.", ())
    leg = TriageRow("C-05", None, True, "Strong hamstring stretches are left out.", ())
    texts = [
        line.text for line in safety.found_lines(with_row(with_row(sample_plan(), asked), leg))
    ]
    assert not any("inflammation" in text for text in texts)
    assert any("hamstring" in text for text in texts)


def test_what_no_to_all_stood_for_is_listed_in_full() -> None:
    asked = AssumedNo("RF-22", "red_flags.fever", "Have you had a fever?")
    plan = replace(sample_plan(), assumed_no=(asked,))
    blocks = safety.assumed_section(pages(plan, CATALOGUE))
    text = render_terminal(Document("", blocks), 100)
    assert "RF-22: Have you had a fever?" in text
    assert safety.assumed_section(pages(sample_plan(), CATALOGUE)) == ()
