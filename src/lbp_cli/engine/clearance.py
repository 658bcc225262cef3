"""What a clinician's clearance covers, and how old the safety answers are (CL-02 to CL-05)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from lbp_cli.model.rulebook import SafetyScreen, TriageRule
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import Facts, Tier


@dataclass(frozen=True, slots=True)
class Clearance:
    """Whether the recorded clearance lifts `see_clinician`.

    `outcome` names the sentence of CL-02; `ids` are the rows it speaks of; `days` is the age of
    the clearance on the day of the plan, negative when its date is in the future.
    """

    valid: bool
    outcome: str
    ids: tuple[str, ...] = ()
    days: int | None = None


def check_clearance(
    facts: Facts,
    tier: Tier,
    ids: Sequence[str],
    rows: Mapping[str, TriageRule],
    *,
    screen: SafetyScreen,
    today: str,
) -> Clearance:
    """CL-02, CL-03: valid for `see_clinician` only, dated, and covering every row in `ids`.

    `rows` holds the rows by id. A clearance without a date covers nothing.
    """
    if facts["clearance.present"] is not True:
        return Clearance(valid=False, outcome="none")
    if tier in ("clear", "caution"):
        return Clearance(valid=False, outcome="not_needed")
    if tier != "see_clinician":
        return Clearance(valid=False, outcome="not_cleared_by_this")
    given = facts["clearance.date"]
    days = None if given is None else days_between(str(given), today)
    if days is None or days > screen.clearance_days:
        return Clearance(valid=False, outcome="too_old", days=days)
    if days < 0:
        return Clearance(valid=False, outcome="future", days=days)
    return _coverage(facts, ids, rows, days)


def _coverage(
    facts: Facts, ids: Sequence[str], rows: Mapping[str, TriageRule], days: int
) -> Clearance:
    covers = facts["clearance.covers"]
    named = covers if isinstance(covers, tuple) else ()
    closed = tuple(each for each in ids if each in rows and not rows[each].clearable)
    missing = tuple(each for each in ids if each not in named)
    role = facts["clearance.by_role"]
    foreign = tuple(
        each for each in ids if each in rows and rows[each].cleared_by_role not in (None, role)
    )
    for outcome, found in (
        ("not_clearable", closed),
        ("not_covered", missing),
        ("wrong_role", foreign),
    ):
        if found:
            return Clearance(valid=False, outcome=outcome, ids=found, days=days)
    return Clearance(valid=True, outcome="valid", ids=tuple(ids), days=days)


def screen_age(facts: Facts, today: str) -> int:
    """Whole days since the safety questions were answered; 0 when that is today or later."""
    return max(0, days_between(str(facts["assessed_on"]), today))


def days_between(first: str, second: str) -> int:
    """Whole days from one ISO date to another."""
    return date.fromisoformat(second).toordinal() - date.fromisoformat(first).toordinal()
