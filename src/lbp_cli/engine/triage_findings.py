"""Words of the safety screen: a finding for every row, and the messages in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lbp_cli.engine.clearance import Clearance
from lbp_cli.model.findings import Finding, Message
from lbp_cli.model.rulebook import SafetyScreen, ScreenRule, TriageCase, TriageRule
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import MARKS, Facts, Tier, Value, tier_rank

_DETAILS = (".onset", ".worse", ".assessed", ".recent", ".fresh")
_EMERGENCY_NUMBER = "{n}"
_AT_ONCE = tier_rank("urgent")
_URGENCIES = ("EMERGENCY", "URGENT", "CLINICIAN")
_ORDER: Mapping[str, int] = {mark: place for place, mark in enumerate(MARKS)}


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that matched, with the cases that did and the gravest of their tiers."""

    rule: TriageRule
    cases: tuple[TriageCase, ...]
    tier: Tier | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules about the screen as a whole came to.

    `tier` is what the answers alone came to; `cautions` are the rows that CR-08 counted, empty
    below its number; `age` is that of the answers in days; `ids` the rows that decided.
    """

    tier: Tier
    cautions: tuple[str, ...]
    clearance: Clearance
    age: int
    expired: bool
    ids: tuple[str, ...]
    fallback: bool


def answered_no(facts: Facts) -> frozenset[str]:
    """Names of all questions answered no."""
    return frozenset([name for name, value in facts.items() if value == "no"])


def row_findings(
    facts: Facts, rules: Sequence[TriageRule], hits: Sequence[Hit]
) -> Iterator[Finding]:
    """One finding for every row, matched or not, in their order."""
    matched = {hit.rule.id: hit for hit in hits}
    no = answered_no(facts)
    for rule in rules:
        if rule.quiet is not None and no.issuperset(rule.asks):
            yield rule.quiet
            continue
        hit = matched.get(rule.id)
        yield Finding(
            rule.id,
            hit.tier if hit else None,
            hit is not None,
            _reasons(hit) if hit else _does_not_apply(rule, facts),
            rule.sources,
            _mark(hit) if hit else rule.evidence,
            tuple([(name, facts.get(name)) for name in rule.reads]),
        )


def _said(hit: Hit) -> tuple[TriageCase, ...]:
    """The cases that decided, then those that only add something."""
    decided = [case for case in hit.cases if case.tier == hit.tier]
    return (*decided, *(case for case in hit.cases if case.tier is None and hit.tier is not None))


def _reasons(hit: Hit) -> str:
    return " ".join(dict.fromkeys(case.because for case in _said(hit)))


def _mark(hit: Hit) -> str:
    """The least sure mark of what is said: one bracket stands behind all of it."""
    return max((case.evidence for case in _said(hit)), key=_ORDER.__getitem__)


def _does_not_apply(rule: TriageRule, facts: Facts) -> str:
    known = [
        f"{word} {_value(facts.get(name))}"
        for name, word in zip(rule.reads, rule.words, strict=True)
        if not name.endswith(_DETAILS)
    ]
    return f"Does not apply: {', '.join(known)}."


def _value(value: Value) -> str:
    if value is None:
        return "not known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " and ".join(value).replace("_", " ") or "none"
    return f"{value:g}" if isinstance(value, float) else str(value).replace("_", " ")


def screen_findings(
    facts: Facts, hits: Sequence[Hit], screen: SafetyScreen, outcome: Outcome
) -> Iterator[Finding]:
    """CR-08, CL-02, CL-05 and CL-06, matched or not."""
    clearance = outcome.clearance
    tier: Tier | None = "see_clinician" if outcome.cautions else None
    filled = _fill(outcome.cautions)
    yield _screen_finding(screen.cautions, _met(bool(outcome.cautions)), filled, tier=tier)
    filled = _fill(clearance.ids, facts["clearance.date"], clearance.days)
    filled["what"] = _named(clearance.ids, hits, screen)
    yield _screen_finding(screen.clearance, clearance.outcome, filled)
    yield _screen_finding(screen.expiry, _met(outcome.expired), _fill(days=outcome.age))
    yield _screen_finding(screen.fallback, _met(outcome.fallback), _fill(outcome.ids))


def _met(matched: bool) -> str:  # noqa: FBT001 - one word from one truth
    return "matched" if matched else "unmatched"


def _screen_finding(
    rule: ScreenRule, outcome: str, filled: dict[str, str], *, tier: Tier | None = None
) -> Finding:
    because = rule.texts[outcome]
    for name, value in filled.items():
        because = because.replace(f"{{{name}}}", value)
    return Finding(
        rule=rule.id,
        tier=tier,
        matched=outcome not in ("unmatched", "none"),
        because=because,
        sources=rule.sources,
        evidence=rule.evidence,
    )


def _fill(ids: Sequence[str] = (), day: Value = None, days: int | None = None) -> dict[str, str]:
    return {"ids": ", ".join(ids), "date": _value(day), "days": _value(days)}


def _named(ids: Sequence[str], hits: Sequence[Hit], screen: SafetyScreen) -> str:
    """Rows by what they are about, each with its id; titles begin with a capital."""
    titles = {hit.rule.id: hit.rule.title for hit in hits}
    titles[screen.cautions.id] = screen.cautions.title
    return "; ".join(f"{titles[each][0].lower()}{titles[each][1:]} ({each})" for each in ids)


def messages(
    hits: Sequence[Hit], screen: SafetyScreen, emergency_number: str, outcome: Outcome
) -> tuple[Message, ...]:
    """All messages, the most severe first, the safety net last.

    What a clearance has lifted is no longer said, nor a milder text beside a graver one about
    the same thing: "within 2 weeks" must not stand beside "now". An urgent or emergency outcome
    says only what to do now.
    """
    cleared = outcome.clearance.ids if outcome.clearance.valid else ()
    ranked = [
        (tier_rank(case.tier or "clear"), name)
        for hit in hits
        for case in hit.cases
        if not (hit.rule.id in cleared and case.tier == "see_clinician")
        for name in case.messages
    ]
    by_clinician = tier_rank("see_clinician")
    if outcome.expired:
        ranked += ((by_clinician, name) for name in screen.expiry.messages)
    if outcome.cautions and screen.cautions.id not in cleared:
        ranked += ((by_clinician, name) for name in screen.cautions.messages)
    if cleared:
        ranked += ((by_clinician, name) for name in screen.clearance.messages)
    ranked.sort(key=lambda pair: -pair[0])
    closing = screen.closing_messages
    if tier_rank(outcome.tier) >= _AT_ONCE:
        closing = screen.urgent_messages
        said = screen.beside_urgent
        ranked = [each for each in ranked if each[0] >= _AT_ONCE or each[1] in said]
    gravest: dict[str, str] = {}
    for _, name in ranked:
        gravest.setdefault(_subject(name), name)
    names = (name for name in gravest.values() if name not in closing)
    return tuple(
        Message(name, screen.messages[name].replace(_EMERGENCY_NUMBER, emergency_number))
        for name in (*names, *closing)
    )


def _subject(message: str) -> str:
    """What a message is about: its id without the urgency."""
    head, _, urgency = message.rpartition("-")
    return head if urgency in _URGENCIES else message
