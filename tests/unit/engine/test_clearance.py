from __future__ import annotations

import pytest
from facts_samples import answers
from triage_samples import DAY, clearance, finding, flag, screened, shipped

from lbp_cli.engine.clearance import Clearance, check_clearance, days_between, screen_age
from lbp_cli.model.vocabulary import Tier, Value

ROWS = {rule.id: rule for rule in shipped().rules}


def checked(
    given: dict[str, Value] | None,
    *ids: str,
    tier: Tier = "see_clinician",
    today: str = DAY,
) -> Clearance:
    facts = answers(given or {})
    return check_clearance(facts, tier, ids, ROWS, screen=shipped().screen, today=today)


def test_without_a_clearance_nothing_is_cleared() -> None:
    assert checked(None, "PX-08") == Clearance(valid=False, outcome="none")


def test_a_clearance_covers_the_reason_it_names() -> None:
    found = checked(clearance("PX-08", "PX-C"), "PX-08")

    assert found == Clearance(valid=True, outcome="valid", ids=("PX-08",), days=0)


@pytest.mark.parametrize(
    ("date", "outcome", "days"),
    [
        ("2026-11-23", "future", -1),
        ("2026-11-22", "valid", 0),
        ("2026-08-24", "valid", 90),
        ("2026-08-23", "too_old", 91),
        ("2025-11-22", "too_old", 365),
        (None, "too_old", None),
    ],
)
def test_a_clearance_counts_for_90_days_and_never_before_its_date(
    date: str | None, outcome: str, days: int | None
) -> None:
    found = checked(clearance("PX-08", date=date), "PX-08")

    assert (found.outcome, found.days, found.valid) == (outcome, days, outcome == "valid")


def test_every_reason_must_be_covered() -> None:
    found = checked(clearance("PX-08", "PX-09"), "PX-08", "PX-10", "RF-21")

    assert (found.outcome, found.ids) == ("not_covered", ("PX-10", "RF-21"))


@pytest.mark.parametrize(
    ("role", "outcome"),
    [
        ("surgical_team", "valid"),
        ("physician", "wrong_role"),
        ("physiotherapist", "wrong_role"),
        ("other", "wrong_role"),
    ],
)
def test_early_surgery_needs_the_surgical_team(role: str, outcome: str) -> None:
    assert checked(clearance("SX-01", by_role=role), "SX-01").outcome == outcome
    assert checked(clearance("SX-02", by_role=role), "SX-02").valid


def test_nobody_clears_somebody_under_18() -> None:
    """GEN-08: the programme is for adults."""
    assert checked(clearance("RF-30"), "RF-30").outcome == "not_clearable"
    verdict = screened({"person.age": 17}, clearance("RF-30"))
    assert (verdict.tier, verdict.withheld) == ("see_clinician", True)


@pytest.mark.parametrize("tier", ["urgent", "emergency"])
def test_a_clearance_never_lifts_what_is_urgent(tier: Tier) -> None:
    assert checked(clearance("RF-18"), "RF-18", tier=tier).outcome == "not_cleared_by_this"


@pytest.mark.parametrize("tier", ["clear", "caution"])
def test_a_clearance_that_nothing_needs(tier: Tier) -> None:
    assert checked(clearance("PX-08"), tier=tier).outcome == "not_needed"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (clearance("PX-08"), "covers pregnancy and the weeks after birth (PX-08), so a"),
        (clearance("PX-08", date="2026-12-01"), "carries a date in the future (2026-12-01)"),
        (clearance("PX-08", date="2026-01-01"), "of 2026-01-01 is 325 days old"),
        (clearance("PX-09"), "does not cover pregnancy and the weeks after birth (PX-08)."),
    ],
)
def test_the_finding_says_why(changes: dict[str, Value], sentence: str) -> None:
    found = finding(screened(flag("pregnant"), changes), "CL-02")

    assert found.matched
    assert sentence in found.because


@pytest.mark.parametrize(
    "changes",
    [
        [clearance("PX-08", limits=("walking_only",))],
        [flag("pregnant"), clearance("PX-08", limits=("walking_only",))],
        [flag("pregnant"), clearance("PX-08", date="2020-01-01", limits=("walking_only",))],
        [flag("pregnant"), clearance("PX-C", limits=("walking_only",))],
        [flag("fever"), clearance(limits=("walking_only",))],
    ],
)
def test_limits_a_clinician_wrote_always_count(changes: list[dict[str, Value]]) -> None:
    assert "walking_only" in screened(*changes).restrictions


@pytest.mark.parametrize(
    ("assessed", "today", "days"),
    [
        ("2026-11-22", "2026-11-22", 0),
        ("2026-11-22", "2026-12-20", 28),
        ("2026-02-27", "2026-03-01", 2),
        ("2026-11-23", "2026-11-22", 0),
    ],
)
def test_the_age_of_the_answers(assessed: str, today: str, days: int) -> None:
    assert screen_age({"assessed_on": assessed}, today) == days


def test_days_between_counts_leap_days() -> None:
    assert days_between("2028-02-28", "2028-03-01") == 2
    assert days_between("2026-03-01", "2026-02-28") == -1
