"""Triage: the safety screen applied to one person's facts.

Every row is judged and all that match count; nothing here knows a sign or a number, they are
all in `rules/triage`.
"""

from __future__ import annotations

from collections.abc import Sequence

from lbp_cli.engine.clearance import check_clearance, screen_age
from lbp_cli.engine.rules import holds
from lbp_cli.engine.triage_findings import (
    Hit,
    Outcome,
    answered_no,
    messages,
    row_findings,
    screen_findings,
)
from lbp_cli.model.findings import Verdict
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import SafetyScreen, TriageRule
from lbp_cli.model.vocabulary import Facts, Tier, tier_rank, worst

_NEEDS_CLINICIAN: Tier = "see_clinician"


def triage(facts: Facts, library: Library, today: str, *, every_row: bool = True) -> Verdict:
    """The outcome of the safety screen on the day `today` (ISO date).

    With `every_row` false the findings hold only the rows that match, which is all that the
    later weeks of a plan need, in half the time.
    """
    number = library.guidance.emergency_number
    return judge(facts, library.triage, library.screen, number, today=today, every_row=every_row)


def judge(
    facts: Facts,
    rules: Sequence[TriageRule],
    screen: SafetyScreen,
    emergency_number: str,
    *,
    today: str,
    every_row: bool = True,
) -> Verdict:
    """As `triage`, from the rows and the rules of the screen alone."""
    hits, known = matching_rows(facts, rules)
    cautions = _counted_cautions(hits, screen)
    by_count: tuple[Tier, ...] = (_NEEDS_CLINICIAN,) if cautions else ()
    screened = worst((*(hit.tier for hit in hits if hit.tier is not None), *by_count))
    ids = _deciding(hits, screened, (screen.cautions.id,) if cautions else ())
    deciding = {hit.rule.id: hit.rule for hit in hits}
    clearance = check_clearance(facts, screened, ids, deciding, screen=screen, today=today)
    tier: Tier = "caution" if clearance.valid else screened
    age = screen_age(facts, today)
    expired = age > screen.screen_days
    uncleared = tier == _NEEDS_CLINICIAN and not expired
    interim = uncleared and ids == (screen.interim_rule,)
    gentle = all(each in deciding and deciding[each].fallback_list_allowed for each in ids)
    fallback = uncleared and not interim and gentle
    shown = rules if every_row else tuple([hit.rule for hit in hits])
    outcome = Outcome(screened, cautions, clearance, age, expired, ids, fallback)
    return Verdict(
        tier=tier,
        screened_tier=screened,
        ids=ids,
        findings=(
            *row_findings(known, shown, hits),
            *screen_findings(facts, hits, screen, outcome),
        ),
        restrictions=_restrictions(facts, hits, screen, cleared=clearance.valid),
        refer_notes=_refer_notes(hits),
        messages=messages(hits, screen, emergency_number, outcome),
        cleared=ids if clearance.valid else (),
        withheld=expired or (tier_rank(tier) >= tier_rank(_NEEDS_CLINICIAN) and not interim),
        interim=interim,
        fallback_list=fallback,
    )


def matching_rows(facts: Facts, rules: Sequence[TriageRule]) -> tuple[tuple[Hit, ...], Facts]:
    """The rows that match, in order, and the facts with the restrictions that they set.

    Rules that read `restrictions` stand last and see those of all rows before them.
    """
    hits: list[Hit] = []
    known = facts
    no = answered_no(facts)
    for rule in rules:
        if rule.quiet is not None and no.issuperset(rule.asks):
            continue
        if known is facts and "restrictions" in rule.reads:
            known = {**facts, "restrictions": _set_by(hits)}
        cases = tuple([case for case in rule.cases if holds(case.when, known)])
        if cases:
            tiers = tuple([case.tier for case in cases if case.tier is not None])
            hits.append(Hit(rule, cases, worst(tiers) if tiers else None))
    return tuple(hits), known


def _counted_cautions(hits: Sequence[Hit], screen: SafetyScreen) -> tuple[str, ...]:
    """CR-08: the counted rows at `caution`, when there are enough of them."""
    found = tuple(hit.rule.id for hit in hits if hit.rule.counts_for_cr08 and hit.tier == "caution")
    return found if len(found) >= screen.caution_count else ()


def _deciding(hits: Sequence[Hit], tier: Tier, by_count: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of the rows at the deciding tier, sorted; nothing decides `clear`."""
    if tier == "clear":
        return ()
    extra = by_count if tier == _NEEDS_CLINICIAN else ()
    return tuple(sorted({*(hit.rule.id for hit in hits if hit.tier == tier), *extra}))


def _restrictions(
    facts: Facts, hits: Sequence[Hit], screen: SafetyScreen, *, cleared: bool
) -> tuple[str, ...]:
    """Limits of all rows, and those a clinician wrote, which count even when nothing is cleared.

    A valid clearance ends the interim limit (CL-04).
    """
    tags = _set_by(hits)
    if cleared:
        tags = tuple(each for each in tags if each != screen.interim_restriction)
    limits = facts["clearance.limits"]
    written = limits if isinstance(limits, tuple) else ()
    return tuple(dict.fromkeys((*tags, *written)))


def _set_by(hits: Sequence[Hit]) -> tuple[str, ...]:
    cases = (case for hit in hits for case in hit.cases)
    return tuple(dict.fromkeys(tag for case in cases for tag in case.restrictions))


def _refer_notes(hits: Sequence[Hit]) -> tuple[str, ...]:
    cases = (case for hit in hits for case in hit.cases)
    return tuple(dict.fromkeys(note for case in cases for note in case.refer_notes))
