"""The closed word lists and defaults of a profile. Free of pydantic: planning reads them too."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final, Literal, get_args

FIRST_DAY: Final = date(1900, 1, 1)
LAST_DAY: Final = date(2199, 12, 31)
"""Dates outside are slips; inside, no sum of days leaves the calendar."""
_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")

AnswerWord = Literal["yes", "no", "unsure"]
Onset = Literal["under_2_weeks", "2_weeks_to_3_months", "over_3_months"]
Mode = Literal["minimal", "full"]
Sex = Literal["female", "male", "other"]
NormSex = Literal["female", "male"]
DaysWithPain = Literal["less_than_half", "half_or_more", "every_day"]
OnsetMode = Literal["sudden", "gradual"]
PreviousEpisodes = Literal["0", "1", "2_to_5", "more"]
Course = Literal["improving", "stable", "worsening", "volatile"]
LegPainSite = Literal["none", "buttock_thigh", "below_knee"]
Aggravating = Literal[
    "sitting",
    "bending_forward",
    "rising_from_sitting",
    "morning_bends",
    "standing",
    "walking",
    "arching_back",
    "lying_prone",
    "lifting",
    "twisting",
    "sustained_any",
    "coughing",
    "running_jumping",
]
Easing = Literal[
    "standing",
    "walking",
    "lying_prone",
    "sitting",
    "bending_forward",
    "knees_to_chest",
    "lying_side",
    "changing_position",
    "heat",
    "nothing",
]
TestOutcome = Literal["better", "worse", "none"]
SurgeryType = Literal[
    "none", "discectomy", "decompression", "fusion", "disc_replacement", "vertebroplasty", "other"
]
DiagnosisCode = Literal[
    "disc_herniation",
    "stenosis",
    "spondylolysis",
    "spondylolisthesis",
    "sij_pgp",
    "facet",
    "hypermobility",
    "axial_spa",
    "pelvic_floor",
    "osteoporosis",
    "hypertension",
]
Limit = Literal["hip", "knee", "shoulder", "wrist", "floor"]
PosturePattern = Literal[
    "lower_crossed",
    "upper_crossed",
    "sway_back",
    "flat_back",
    "kypho_lordotic",
    "neutral",
    "unknown",
]
Medicine = Literal["blood_thinner", "glucose_lowering", "beta_blocker", "opioid_or_sedative"]
Role = Literal["surgical_team", "physician", "physiotherapist", "midwife", "other"]

ANSWERS: Final[tuple[str, ...]] = get_args(AnswerWord)
MEDICINES: Final[tuple[str, ...]] = get_args(Medicine)
DIAGNOSES: Final[tuple[str, ...]] = get_args(DiagnosisCode)

RED_FLAGS: Final[tuple[str, ...]] = (
    "saddle_numbness",
    "bladder_change",
    "bowel_change",
    "sexual_change",
    "both_legs",
    "leg_weakness",
    "leg_numbness",
    "cord_signs",
    "sudden_tearing_pain",
    "collapse",
    "known_aaa",
    "chest_pain_now",
    "calf_swelling",
    "trauma_major",
    "trauma_minor",
    "steroids",
    "osteoporosis",
    "vertebral_fracture",
    "new_deformity",
    "cancer_history",
    "weight_loss",
    "constant_night_pain",
    "unwell",
    "fever",
    "infection_risk",
    "wound_problem",
    "kidney_visceral",
    "cannot_walk",
    "pregnant",
    "no_improvement",
    "neuro_inflammatory_dx",
    "stress_fracture_sport",
    "thoracic_pain",
)
"""Every red flag that is asked (RF-01 to RF-34), in the order of asking."""

PRE_EXERCISE: Final[tuple[str, ...]] = (
    "px_chest_effort",
    "px_breathless",
    "px_faint",
    "px_ankle_swelling",
    "px_palpitations",
    "px_murmur",
    "px_leg_cramp",
    "px_cv_disease",
    "px_diabetes",
    "px_kidney",
    "px_bp_high",
    "px_recent_op",
    "px_supervised_only",
    "px_acute_illness",
    "falls",
)
"""The pre-exercise questions answered yes, no or unsure that `pre_exercise_all_no` stands for.

It stands for `medicines` too (none); never for `px_regular` or the pregnancy follow-up.
"""

AXSPA: Final[tuple[str, ...]] = (
    "second_half_night",
    "buttock_pain",
    "better_moving",
    "nsaid_48h",
    "family_spa",
    "arthritis",
    "enthesitis",
    "psoriasis",
)
"""The criteria that are asked; the ninth, onset before 35, is computed from the age (RD-38)."""

FUNCTION_QUESTIONS: Final[tuple[str, ...]] = (
    "func_floor",
    "func_stairs",
    "func_walk30",
    "func_carry",
)

DEFAULT_MODE: Final = "minimal"
DEFAULT_ONSET: Final = "under_2_weeks"
DEFAULT_PREVIOUS_EPISODES: Final = "0"
DEFAULT_POSTURE: Final = "unknown"
DEFAULT_MINUTES: Final = 20
DEFAULT_DAYS: Final = 3

PSYCH_SCORES: Final[tuple[str, ...]] = (
    "stress",
    "fear_nrs",
    "expectation_nrs",
    "sbt_total",
    "sbt_psych",
    "ompsq_sf",
    "tsk11",
    "fabq_pa",
    "fabq_w",
    "pss4",
    "promis_pi_t",
)

TESTS: Final[tuple[str, ...]] = (
    "sts30",
    "fivests_s",
    "sls_left_s",
    "sls_right_s",
    "plank_s",
    "side_left_s",
    "side_right_s",
    "sorensen_s",
    "six_mwt_m",
    "aslr_left",
    "aslr_right",
    "thomas_left_deg",
    "thomas_right_deg",
    "ake_left_deg",
    "ake_right_deg",
)

LIMITS: Final[tuple[str, ...]] = get_args(Limit)


def calendar_day(written: Any) -> date | None:
    """A date that is written year-month-day; None for anything else."""
    if not isinstance(written, str) or _DAY.fullmatch(written) is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def day_of(written: Any) -> date | None:
    """A date as in `calendar_day` that lbp can reckon with; None for anything else."""
    day = calendar_day(written)
    return day if day is not None and FIRST_DAY <= day <= LAST_DAY else None
