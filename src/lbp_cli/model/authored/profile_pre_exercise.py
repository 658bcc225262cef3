"""The health screen before exercise, PX-01 to PX-15, in own words."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from lbp_cli.model.authored.profile_types import Answer, Block, Unique, WordOrList
from lbp_cli.model.authored.profile_words import Medicine


def _question(source: str, text: str) -> Any:
    return Field(default=None, description=text, json_schema_extra={"source": source})


class PreExercise(Block):
    """The health screen. An answer left out is missing, never `no`."""

    px_chest_effort: Answer | None = _question(
        "PX-01", "Is there chest discomfort with effort (or at rest, not now)?"
    )
    px_breathless: Answer | None = _question(
        "PX-02", "Are you breathless out of proportion to the effort, or when lying flat?"
    )
    px_faint: Answer | None = _question("PX-03", "Do you have dizzy spells, fainting or blackouts?")
    px_ankle_swelling: Answer | None = _question("PX-04", "Do you have swollen ankles?")
    px_palpitations: Answer | None = _question(
        "PX-04", "Do you have an unpleasant forceful, racing or irregular heartbeat?"
    )
    px_murmur: Answer | None = _question("PX-04", "Do you have a known heart murmur?")
    px_leg_cramp: Answer | None = _question(
        "PX-05",
        "On walking a short distance, do you get cramp or burning in the calf that stops when you"
        " stand still?",
    )
    px_cv_disease: Answer | None = _question(
        "PX-06",
        "Have you ever had a heart attack, heart surgery or stent, pacemaker or defibrillator,"
        " rhythm or valve disease, heart failure, congenital heart disease, transplant, stroke, or"
        " blocked leg arteries?",
    )
    px_diabetes: Answer | None = _question("PX-07", "Do you have diabetes (type 1 or 2)?")
    px_kidney: Answer | None = _question("PX-07", "Do you have kidney disease?")
    px_bp_high: Answer | None = _question(
        "PX-09", "Has your blood pressure been 180/110 or more, or is it uncontrolled?"
    )
    px_recent_op: Answer | None = _question(
        "PX-10", "Have you had any operation or hernia in the last 12 weeks (not the spine)?"
    )
    px_supervised_only: Answer | None = _question(
        "PX-11",
        "Has a professional told you to exercise only under supervision, or is there any other"
        " reason you should not exercise?",
    )
    px_regular: Answer | None = _question(
        "PX-12",
        "In the last 3 months, have you done planned exercise of at least moderate effort, at least"
        " 30 minutes on at least 3 days a week?",
    )
    px_acute_illness: Answer | None = _question(
        "PX-13", "Do you have a cold, flu, fever or another illness today?"
    )
    falls: Answer | None = _question(
        "PX-14",
        "Have you had two or more falls, or one with injury, in the last 12 months, or do you feel"
        " unsteady?",
    )
    medicines: WordOrList[Unique[Medicine]] | None = _question(
        "PX-15",
        "Do you take blood thinners; insulin or a sulfonylurea; a beta-blocker; strong opioids or"
        " sedatives? A list of them, or no. yes or unsure without a list counts as all four.",
    )
    px_obstetric: Answer | None = _question(
        "PX-08",
        "If pregnant: have you been told not to exercise, or do you have ruptured membranes,"
        " bleeding, premature labour, placenta praevia, pre-eclampsia, a cervical problem, growth"
        " restriction, triplets or more, uncontrolled diabetes, blood pressure or thyroid, or"
        " serious heart or lung disease?",
    )
    px_obstetric_now: Answer | None = _question(
        "PX-08", "If pregnant: is there bleeding, leaking fluid or contractions now?"
    )
    sbp: int | None = Field(
        default=None,
        ge=70,
        le=260,
        description="Upper blood pressure, where known.",
        json_schema_extra={"unit": "mmHg", "source": "RD-05"},
    )
    dbp: int | None = Field(
        default=None,
        ge=40,
        le=160,
        description="Lower blood pressure, where known.",
        json_schema_extra={"unit": "mmHg", "source": "RD-05"},
    )
