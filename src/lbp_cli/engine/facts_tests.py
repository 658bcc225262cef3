"""Findings of physical tests. A finding needs the test and its norm, else it is absent (RD-100)."""

from __future__ import annotations

from lbp_cli.engine.facts_reading import measured, number
from lbp_cli.model.norms import (
    EnduranceNorm,
    Norms,
    NormTable,
    SideBridge,
    SingleLegStance,
    SixMinuteWalk,
)
from lbp_cli.model.vocabulary import Facts, Value


def norm_sex(answers: Facts) -> str | None:
    """The sex whose norms hold; None when none was chosen."""
    for name in ("person.sex", "person.norm_sex"):
        sex = answers[name]
        if sex in ("female", "male"):
            return str(sex)
    return None


def norm(answers: Facts, table: NormTable) -> float | None:
    """The value of a norm table for this person; None outside its ages or without a sex."""
    age, sex = number(answers, "person.age"), norm_sex(answers)
    for row in table.rows:
        if row.age_from <= age <= row.age_to:
            if row.male == row.female or sex == "male":
                return row.male
            return row.female if sex == "female" else None
    return None


def chair_stand_below(answers: Facts, norms: Norms) -> bool:
    """Fewer stands in 30 s than the limit for older adults."""
    return _under(measured(answers, "tests.sts30"), norm(answers, norms.sts30_low_below))


def five_stands_slow(answers: Facts, norms: Norms) -> bool:
    """Five stands took longer than is usual for the age."""
    return _over(measured(answers, "tests.fivests_s"), norm(answers, norms.five_sts_slow_above_s))


def chair_stand_band(answers: Facts, norms: Norms) -> str | None:
    """below, average or above the norm; None without the test or any norm for this person."""
    stands = measured(answers, "tests.sts30")
    low = norm(answers, norms.sts30_low_below)
    if low is None:
        low = norm(answers, norms.sts30_normal_low)
    if stands is None or low is None:
        return None
    if stands < low:
        return "below"
    return "above" if _over(stands, norm(answers, norms.sts30_normal_high)) else "average"


def predicted_walk(answers: Facts, rule: SixMinuteWalk) -> tuple[float, float] | None:
    """Predicted distance of the six-minute walk and its lower limit of normal, in metres."""
    age, sex = number(answers, "person.age"), norm_sex(answers)
    height, weight = measured(answers, "person.height_cm"), measured(answers, "person.weight_kg")
    if sex is None or height is None or weight is None:
        return None
    if not rule.age_from <= age <= rule.age_to:
        return None
    line = rule.male if sex == "male" else rule.female
    distance = line.cm * height + line.age * age + line.kg * weight + line.constant
    return distance, distance - line.normal_down_to_m


def findings(answers: Facts, norms: Norms) -> dict[str, Value]:
    """All test findings; the hamstring test does not count when a nerve is likely involved."""
    thigh = (
        measured(answers, "tests.thomas_left_deg"),
        measured(answers, "tests.thomas_right_deg"),
    )
    walk = predicted_walk(answers, norms.six_minute_walk)
    return {
        "test_plank_low": _under(measured(answers, "tests.plank_s"), norms.plank_low_below_s.limit),
        "test_side_low": _side_low(answers, norms.side_bridge),
        "test_extensor_low": _hold_low(answers, "tests.sorensen_s", norms.extensor),
        "test_sts30_low": chair_stand_below(answers, norms),
        "test_sls_low": _one_leg_low(answers, norms.single_leg_stance),
        "test_thomas_short": any(_over(each, norms.thomas_short_above_deg.limit) for each in thigh),
        "test_ake_short": _hamstrings_short(answers, norms),
        "test_six_mwt_low": _under(
            measured(answers, "tests.six_mwt_m"), None if walk is None else walk[1]
        ),
        "aslr_sum": _leg_raise_sum(answers),
    }


def _under(value: float | None, limit: float | None) -> bool:
    return value is not None and limit is not None and value < limit


def _over(value: float | None, limit: float | None) -> bool:
    return value is not None and limit is not None and value > limit


def _hold_low(answers: Facts, name: str, rule: EnduranceNorm) -> bool:
    if not rule.age_from <= number(answers, "person.age") <= rule.age_to:
        return False
    return _under(measured(answers, name), rule.mean_s - rule.low_below_sd * rule.sd_s)


def _side_low(answers: Facts, rule: SideBridge) -> bool:
    left, right = measured(answers, "tests.side_left_s"), measured(answers, "tests.side_right_s")
    uneven = (
        left is not None
        and right is not None
        and abs(left - right) > rule.asymmetry_above_share * max(left, right)
    )
    return (
        uneven
        or _hold_low(answers, "tests.side_left_s", rule.left)
        or _hold_low(answers, "tests.side_right_s", rule.right)
    )


def _one_leg_low(answers: Facts, rule: SingleLegStance) -> bool:
    sides = (measured(answers, "tests.sls_left_s"), measured(answers, "tests.sls_right_s"))
    if number(answers, "person.age") <= rule.until_age:
        limit: float | None = rule.low_below_s
    else:
        limit = norm(answers, rule.best_of_3)
    return any(_under(side, limit) for side in sides)


def _hamstrings_short(answers: Facts, norms: Norms) -> bool:
    rule, sex = norms.active_knee_extension_short_above_deg, norm_sex(answers)
    if sex is None or answers["leg_pain_type"] == "radicular_likely":
        return False
    limit = rule.male if sex == "male" else rule.female
    sides = (measured(answers, "tests.ake_left_deg"), measured(answers, "tests.ake_right_deg"))
    return any(_over(side, limit) for side in sides)


def _leg_raise_sum(answers: Facts) -> float | None:
    sides = (measured(answers, "tests.aslr_left"), measured(answers, "tests.aslr_right"))
    known = [side for side in sides if side is not None]
    return sum(known) if known else None
