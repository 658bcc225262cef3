"""Everything measured in the first session, with what it means and where that comes from.

A value that was not given gives no line. A test without a norm for this person says so; nothing
is ever extrapolated beyond the ages of a table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias

from lbp_cli.engine.facts_reading import measured, number
from lbp_cli.engine.facts_tests import norm, norm_sex, predicted_walk
from lbp_cli.model.norms import Basis, EnduranceNorm, Norms, NormTable
from lbp_cli.model.scores import (
    Band,
    NormKind,
    OutcomeName,
    Score,
    ScoreRule,
    ScoreRules,
    Statement,
)
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import Facts, Scalar

_NERVE_LIKELY: Final = "radicular_likely"


@dataclass(frozen=True, slots=True)
class _Compared:
    """A value beside its norm: name of the outcome, what is usual, where the line is drawn."""

    outcome: OutcomeName
    basis: Basis
    usual: float
    limit: float


_Missing: TypeAlias = Literal["age", "sex", "size"]
"""Why there is no norm for this person."""


def scores(facts: Facts, rules: ScoreRules, norms: Norms) -> tuple[Score, ...]:
    """Every score whose value is known, in the order of the rules."""
    found = (_score(facts, rule, rules.no_norm, norms) for rule in rules.scores)
    return tuple(each for each in found if each is not None)


def _score(facts: Facts, rule: ScoreRule, no_norm: Mapping[str, str], norms: Norms) -> Score | None:
    value = _value(facts, rule)
    if value is None:
        return None
    band = next((each for each in rule.bands if each.holds(value)), None)
    named = isinstance(value, str | bool)
    if band is None and named:
        return None
    return Score(
        id=rule.id,
        fact=rule.fact,
        label=rule.label,
        value=band.word if band is not None and named else _with_unit(value, rule.unit),
        scale=rule.scale,
        word=None if band is None or named else band.word,
        meaning=" ".join(each for each in (_meaning(band), rule.about) if each),
        basis=rule.basis,
        norm=_against_norm(facts, rule, value, no_norm, norms),
        change=rule.change,
        notice=rule.notice,
    )


def _value(facts: Facts, rule: ScoreRule) -> Scalar | None:
    if rule.other_side is not None:
        one, other = measured(facts, rule.fact), measured(facts, rule.other_side)
        return None if one is None or other is None else abs(one - other)
    value = facts[rule.fact]
    return None if isinstance(value, tuple) else value


def _meaning(band: Band | None) -> str:
    return "" if band is None else band.meaning


def _with_unit(value: Scalar, unit: str | None) -> str:
    shown = _shown(value) if isinstance(value, int | float) else value
    return shown if unit is None else f"{shown} {unit}"


def _shown(value: float) -> str:
    """A number with at most two decimals, none that say nothing, and never an exponent."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _against_norm(
    facts: Facts, rule: ScoreRule, value: Scalar, no_norm: Mapping[str, str], norms: Norms
) -> Statement | None:
    if rule.norm is None or isinstance(value, str):
        return None
    found = _COMPARISONS[rule.norm](facts, value, norms)
    if not isinstance(found, _Compared):
        return Statement(no_norm[found], None)
    outcome = rule.outcomes[found.outcome]
    said = f"{outcome.word}. {outcome.meaning}".replace("{usual}", _shown(found.usual))
    return Statement(said.replace("{limit}", _shown(found.limit)), found.basis)


def _none_in(facts: Facts, *tables: NormTable) -> _Missing:
    """Why tables without a value for this person have none."""
    age = number(facts, "person.age")
    known = any(row.age_from <= age <= row.age_to for table in tables for row in table.rows)
    return "sex" if known else "age"


def _chair_stand(facts: Facts, value: float, norms: Norms) -> _Compared | _Missing:
    """Older adults by the strong table; younger ones by the provisional one, and said to be so."""
    older, younger = norms.sts30_low_below, norms.sts30_normal_low
    top = norms.sts30_normal_high
    low, high = norm(facts, older), norm(facts, top)
    if low is not None:
        if high is not None and value > high:
            return _Compared("above", top.basis, low, high)
        return _Compared("below" if value < low else "average", older.basis, low, low)
    low = norm(facts, younger)
    if low is None or high is None:
        return _none_in(facts, older, younger)
    if value > high:
        return _Compared("provisional_above", younger.basis, low, high)
    outcome: OutcomeName = "provisional_below" if value < low else "provisional_average"
    return _Compared(outcome, younger.basis, low, high)


def _five_stands(facts: Facts, value: float, norms: Norms) -> _Compared | _Missing:
    table = norms.five_sts_slow_above_s
    limit = norm(facts, table)
    if limit is None:
        return _none_in(facts, table)
    return _Compared("below" if value > limit else "average", table.basis, limit, limit)


def _one_leg(facts: Facts, value: float, norms: Norms) -> _Compared | _Missing:
    """A fixed line up to an age, and the mean of the age band."""
    rule = norms.single_leg_stance
    mean = norm(facts, rule.best_of_3)
    if mean is None:
        return _none_in(facts, rule.best_of_3)
    if number(facts, "person.age") <= rule.until_age and value < rule.low_below_s:
        return _Compared("under_limit", rule.basis, mean, rule.low_below_s)
    outcome: OutcomeName = "below" if value < mean else "average"
    return _Compared(outcome, rule.best_of_3.basis, mean, rule.low_below_s)


def _gait(facts: Facts, value: float, norms: Norms) -> _Compared | _Missing:
    usual = norm(facts, norms.gait_m_s)
    if usual is None:
        return _none_in(facts, norms.gait_m_s)
    return _Compared("below" if value < usual else "average", norms.gait_m_s.basis, usual, usual)


def _hold(facts: Facts, value: float, rule: EnduranceNorm) -> _Compared | _Missing:
    if not rule.age_from <= number(facts, "person.age") <= rule.age_to:
        return "age"
    limit = rule.mean_s - rule.low_below_sd * rule.sd_s
    return _Compared("below" if value < limit else "average", rule.basis, rule.mean_s, limit)


def _side_left(facts: Facts, value: float, norms: Norms) -> _Compared | _Missing:
    return _hold(facts, value, norms.side_bridge.left)


def _side_right(facts: Facts, value: float, norms: Norms) -> _Compared | _Missing:
    return _hold(facts, value, norms.side_bridge.right)


def _extensor(facts: Facts, value: float, norms: Norms) -> _Compared | _Missing:
    return _hold(facts, value, norms.extensor)


def _sides(facts: Facts, value: float, norms: Norms) -> _Compared | _Missing:
    """The difference of the sides (s) against a share of the longer one."""
    rule = norms.side_bridge
    longer = max(number(facts, "tests.side_left_s"), number(facts, "tests.side_right_s"))
    uneven = value > rule.asymmetry_above_share * longer
    percent = 100 * rule.asymmetry_above_share
    return _Compared("uneven" if uneven else "even", rule.basis, percent, percent)


def _six_minute_walk(facts: Facts, value: float, norms: Norms) -> _Compared | _Missing:
    rule = norms.six_minute_walk
    walk = predicted_walk(facts, rule)
    if walk is None:
        if not rule.age_from <= number(facts, "person.age") <= rule.age_to:
            return "age"
        return "sex" if norm_sex(facts) is None else "size"
    usual, limit = walk
    outcome: OutcomeName = "below" if value < limit else "average"
    return _Compared(outcome, rule.basis, round(usual), round(limit))


def _knee_straightening(facts: Facts, value: float, norms: Norms) -> _Compared | _Missing:
    """Not judged when a nerve is likely involved: then the test says little about muscles."""
    rule, sex = norms.active_knee_extension_short_above_deg, norm_sex(facts)
    if sex is None:
        return "sex"
    limit = rule.male if sex == "male" else rule.female
    if facts["leg_pain_type"] == _NERVE_LIKELY:
        return _Compared("unclear", rule.basis, limit, limit)
    return _Compared("below" if value > limit else "average", rule.basis, limit, limit)


_COMPARISONS: Final[Mapping[NormKind, Callable[[Facts, float, Norms], _Compared | _Missing]]] = {
    "chair_stand": _chair_stand,
    "five_stands": _five_stands,
    "one_leg": _one_leg,
    "gait": _gait,
    "side_left": _side_left,
    "side_right": _side_right,
    "sides": _sides,
    "extensor": _extensor,
    "six_minute_walk": _six_minute_walk,
    "knee_straightening": _knee_straightening,
}
