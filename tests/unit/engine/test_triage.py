"""The screen as a whole: CR-08, interim, gentle list, withholding, messages, monotony."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from facts_samples import answers, any_answers, tables
from hypothesis import given, settings
from hypothesis import strategies as st
from triage_samples import (
    DAY,
    EXAMINED,
    clearance,
    finding,
    flag,
    ids_of_messages,
    screened,
    shipped,
)

from lbp_cli.engine.facts import derive_facts
from lbp_cli.engine.triage import judge, triage
from lbp_cli.model.findings import Verdict
from lbp_cli.model.vocabulary import Tier, Value, tier_rank

CAUTIONS: list[Mapping[str, Value]] = [
    flag("bladder_change", **EXAMINED),
    flag("osteoporosis"),
    flag("neuro_inflammatory_dx"),
    flag("constant_night_pain", assessed=True),
]
DIABETES: dict[str, Value] = {"pre_exercise.px_diabetes": "yes"}
ILL: dict[str, Value] = {"pre_exercise.px_acute_illness": "yes"}
CALM: dict[str, Value] = {"psych.stress": 1}


def test_everything_no_is_clear() -> None:
    verdict = screened(CALM)

    assert verdict.tier == verdict.screened_tier == "clear"
    assert verdict.ids == verdict.restrictions == verdict.refer_notes == verdict.cleared == ()
    assert not verdict.withheld
    assert ids_of_messages(verdict) == ("MSG-SAFETYNET",)


def test_two_cautions_stay_a_caution() -> None:
    verdict = screened(*CAUTIONS[:2])

    assert (verdict.tier, verdict.ids) == ("caution", ("RF-02", "RF-15"))
    assert not finding(verdict, "CR-08").matched


@pytest.mark.parametrize("count", [3, 4])
def test_three_cautions_need_a_clinician(count: int) -> None:
    """RD-21: RF-31 counts too."""
    verdict = screened(*CAUTIONS[:count])

    assert (verdict.tier, verdict.ids, verdict.withheld) == ("see_clinician", ("CR-08",), True)
    found = finding(verdict, "CR-08")
    assert (found.matched, found.tier) == (True, "see_clinician")
    assert "RF-02, RF-15, RF-31" in found.because or "RF-02, RF-15, RF-19, RF-31" in found.because
    assert "MSG-CAUTIONS" in ids_of_messages(verdict)


def test_cautions_of_other_families_do_not_count() -> None:
    changes: dict[str, Value] = {
        "pre_exercise.falls": "yes",
        "pre_exercise.medicines": ("beta_blocker",),
        "history.surgery.type": "discectomy",
        "history.surgery.weeks_since": 90,
    }
    verdict = screened(changes, flag("osteoporosis"), flag("neuro_inflammatory_dx"))

    assert verdict.tier == "caution"


def test_a_row_above_caution_does_not_count_as_a_caution() -> None:
    verdict = screened(*CAUTIONS[:2], flag("new_deformity", "unsure"))

    assert (verdict.tier, verdict.ids) == ("see_clinician", ("RF-16",))


def test_cr08_is_cleared_by_its_own_id() -> None:
    assert screened(*CAUTIONS, clearance("CR-08")).tier == "caution"
    assert screened(*CAUTIONS, clearance("RF-02", "RF-15", "RF-31")).tier == "see_clinician"


def test_px_c_alone_gives_the_interim_plan() -> None:
    verdict = screened(DIABETES)

    assert (verdict.tier, verdict.interim, verdict.withheld) == ("see_clinician", True, False)
    assert "interim_light_only" in verdict.restrictions
    assert not verdict.fallback_list


@pytest.mark.parametrize(
    "besides",
    [
        {"pre_exercise.px_recent_op": "unsure"},
        {"pre_exercise.px_cv_disease": "yes"},
        {"person.age": 17},
        flag("fever"),
    ],
)
def test_px_c_with_any_other_reason_is_withheld(besides: Mapping[str, Value]) -> None:
    verdict = screened(DIABETES, besides)

    assert (verdict.interim, verdict.withheld) == (False, True)
    assert "interim_light_only" in verdict.restrictions


def test_a_cleared_px_c_is_no_longer_interim() -> None:
    verdict = screened(DIABETES, clearance("PX-C"))

    assert (verdict.tier, verdict.interim, verdict.withheld) == ("caution", False, False)
    assert verdict.restrictions == ("no_vigorous",)


def test_a_clinician_may_keep_the_interim_limit() -> None:
    verdict = screened(DIABETES, clearance("PX-C", limits=("interim_light_only",)))

    assert verdict.restrictions == ("no_vigorous", "interim_light_only")


GENTLE: list[tuple[list[Mapping[str, Value]], bool]] = [
    ([{"history.surgery.type": "fusion", "history.surgery.weeks_since": 3}], True),
    ([flag("pregnant")], True),
    ([DIABETES, {"pre_exercise.px_recent_op": "yes"}], True),
    ([flag("pregnant"), flag("unwell")], False),
    ([flag("pregnant"), {"pre_exercise.px_obstetric_now": "yes"}], False),
    ([{"pre_exercise.px_bp_high": "yes"}], False),
    ([flag("known_aaa")], False),
    ([DIABETES], False),
    ([flag("pregnant"), clearance("PX-08")], False),
    (CAUTIONS, False),
    ([], False),
]


@pytest.mark.parametrize(("changes", "shown"), GENTLE)
def test_the_gentle_list_is_shown_only_when_every_reason_allows_it(
    changes: list[Mapping[str, Value]], shown: bool
) -> None:
    verdict = screened(*changes)

    assert verdict.fallback_list is shown
    assert finding(verdict, "CL-06").matched is shown


@pytest.mark.parametrize(
    ("today", "expired"),
    [("2026-11-22", False), ("2026-12-20", False), ("2026-12-21", True), ("2027-03-01", True)],
)
def test_answers_expire_after_28_days(today: str, expired: bool) -> None:
    verdict = screened(CALM, today=today)

    assert (verdict.tier, verdict.ids) == ("clear", ())
    assert verdict.withheld is expired
    assert finding(verdict, "CL-05").matched is expired
    assert ("MSG-EXPIRED" in ids_of_messages(verdict)) is expired


def test_old_answers_withhold_the_interim_plan_and_the_gentle_list() -> None:
    interim = screened(DIABETES, today="2026-12-21")
    pregnant = screened(flag("pregnant"), today="2026-12-21")

    assert (interim.interim, interim.withheld) == (False, True)
    assert (pregnant.fallback_list, pregnant.withheld) == (False, True)
    assert interim.tier == pregnant.tier == "see_clinician"


def test_the_expiry_finding_tells_the_age() -> None:
    found = finding(screened(today="2026-12-31"), "CL-05")

    assert found.because.startswith("The safety questions were answered 39 days ago")
    assert found.tier is None


def test_messages_come_gravest_first_and_the_safety_net_last() -> None:
    verdict = screened(
        ILL, flag("saddle_numbness"), flag("weight_loss"), flag("osteoporosis"), flag("known_aaa")
    )

    assert ids_of_messages(verdict) == (
        "MSG-CES-EMERGENCY",
        "MSG-CANCER-URGENT",
        "MSG-DISTRESS",
        "MSG-SAFETYNET-NOW",
    )
    milder = screened(ILL, flag("known_aaa", assessed=True), flag("osteoporosis"))
    assert ids_of_messages(milder) == (
        "MSG-AAA-KNOWN",
        "MSG-OSTEO",
        "MSG-WAIT",
        "MSG-DISTRESS",
        "MSG-SAFETYNET",
    )


@pytest.mark.parametrize(("sign", "tier"), [("saddle_numbness", "emergency"), ("fever", "urgent")])
def test_what_cannot_wait_is_told_without_a_word_on_exercise(sign: str, tier: Tier) -> None:
    verdict = screened(CALM, flag(sign), flag("osteoporosis"), DIABETES)

    assert verdict.tier == tier
    assert len(verdict.messages) == 2
    said = " ".join(each.text for each in verdict.messages)
    assert "moving is safe" not in said
    assert "walking" not in said


def test_the_safety_net_of_now_is_the_whole_one_without_its_last_sentence() -> None:
    texts = shipped().screen.messages
    rest = texts["MSG-SAFETYNET"].removeprefix(texts["MSG-SAFETYNET-NOW"])
    assert rest == " Otherwise, moving is safe for most people with back pain."


def test_a_milder_text_never_stands_beside_a_graver_one_about_the_same() -> None:
    verdict = screened(
        CALM, flag("saddle_numbness"), flag("sexual_change", "unsure"), flag("unwell")
    )

    assert ids_of_messages(verdict) == ("MSG-CES-EMERGENCY", "MSG-SAFETYNET-NOW")


def test_each_message_is_given_once() -> None:
    verdict = screened(flag("saddle_numbness"), flag("bladder_change"), flag("bowel_change"))

    assert ids_of_messages(verdict).count("MSG-CES-EMERGENCY") == 1


def test_the_emergency_number_is_filled_in() -> None:
    verdict = screened(flag("chest_pain_now"))

    assert verdict.messages[0].text == "Chest pain or sudden breathlessness: stop and call 112 now."


def test_a_cleared_reason_is_no_longer_told_to_see_somebody() -> None:
    pregnant: list[Mapping[str, Value]] = [
        flag("pregnant"),
        {"person.gest_weeks": 12},
        CALM,
    ]

    assert ids_of_messages(screened(*pregnant)) == ("MSG-PREGNANT-CLINICIAN", "MSG-SAFETYNET")
    cleared = screened(*pregnant, clearance("PX-08"))
    assert ids_of_messages(cleared) == ("MSG-CLEARED", "MSG-SAFETYNET")


def test_findings_hold_every_row_and_every_rule_of_the_screen() -> None:
    rules = [each.rule for each in screened().findings]

    assert rules == [*(rule.id for rule in shipped().rules), "CR-08", "CL-02", "CL-05", "CL-06"]


def test_matched_rows_alone_when_asked() -> None:
    whole = screened(flag("fever"), DIABETES)
    short = screened(flag("fever"), DIABETES, every_row=False)

    rows = {rule.id for rule in shipped().rules}
    assert [each for each in whole.findings if each.matched or each.rule not in rows] == [
        *short.findings
    ]
    assert short.restrictions == whole.restrictions


def test_triage_takes_its_parts_from_the_library() -> None:
    facts = derive_facts(answers(flag("collapse")), 0, tables().classification)

    assert triage(facts, _Library(), DAY) == judge(  # type: ignore[arg-type]
        facts, shipped().rules, shipped().screen, "999", today=DAY
    )


class _Guidance:
    emergency_number = "999"


class _Library:
    triage = shipped().rules
    screen = shipped().screen
    guidance = _Guidance()


QUESTIONS = sorted(
    {name for rule in shipped().rules for name in rule.asks}
    | {"red_flags.osteoporosis", "red_flags.vertebral_fracture"}
    | {f"pre_exercise.{name}" for name in ("falls", "px_bp_high", "px_obstetric_now")}
)
"""Every safety question but px_regular, where yes is the good news."""


def _with_clearance(base: dict[str, Value], covers: list[str]) -> dict[str, Any]:
    """The answers, given today, with a clearance of today when it covers anything."""
    none = {**clearance(date=None), "clearance.present": False}
    given = clearance(*covers, by_role="surgical_team") if covers else none
    return {**base, "assessed_on": DAY, **given}


_IDS = st.lists(st.sampled_from([rule.id for rule in shipped().rules] + ["CR-08"]), max_size=60)


@settings(max_examples=300, deadline=None)
@given(
    base=any_answers(),
    covers=_IDS,
    question=st.sampled_from([name for name in QUESTIONS if not name.endswith("px_regular")]),
    answer=st.sampled_from(["yes", "unsure"]),
)
def test_one_more_yes_or_unsure_never_softens_the_verdict(
    base: dict[str, Value], covers: list[str], question: str, answer: str
) -> None:
    """P3: the tier never falls, no restriction goes, nothing withheld is given."""
    before = _verdict({**_with_clearance(base, covers), question: "no"})
    after = _verdict({**_with_clearance(base, covers), question: answer})

    assert _rank(after.tier) >= _rank(before.tier)
    assert _rank(after.screened_tier) >= _rank(before.screened_tier)
    assert set(before.restrictions) <= set(after.restrictions)
    assert set(before.refer_notes) <= set(after.refer_notes)
    assert after.withheld or not before.withheld
    assert before.withheld or after.withheld or after.interim >= before.interim


@settings(max_examples=200, deadline=None)
@given(base=any_answers(), covers=_IDS)
def test_a_verdict_agrees_with_itself(base: dict[str, Value], covers: list[str]) -> None:
    verdict = _verdict(_with_clearance(base, covers))

    grave = _rank(verdict.tier) > _rank("caution")
    expired = any(each.matched for each in verdict.findings if each.rule == "CL-05")
    assert verdict.withheld == expired or (grave and not verdict.interim)
    at_once = verdict.screened_tier in ("urgent", "emergency")
    assert verdict.messages[-1].id == ("MSG-SAFETYNET-NOW" if at_once else "MSG-SAFETYNET")
    assert len(set(verdict.restrictions)) == len(verdict.restrictions)
    assert verdict.ids == tuple(sorted(verdict.ids))
    assert bool(verdict.ids) == (verdict.screened_tier != "clear")
    deciding = {each.rule: each for each in verdict.findings if each.rule in verdict.ids}
    assert all(each.tier == verdict.screened_tier for each in deciding.values())
    assert (verdict.cleared == verdict.ids) == (
        verdict.tier != verdict.screened_tier or not verdict.ids
    )
    if verdict.screened_tier in ("urgent", "emergency"):
        assert verdict.withheld
        assert not verdict.cleared


def _verdict(changed: dict[str, Value]) -> Verdict:
    facts = derive_facts(changed, 0, tables().classification)
    return judge(facts, shipped().rules, shipped().screen, "112", today=DAY)


def _rank(tier: Tier) -> int:
    return tier_rank(tier)
