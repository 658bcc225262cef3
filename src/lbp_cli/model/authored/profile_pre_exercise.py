"""The health screen before exercise, PX-01 to PX-15, in own words."""

from __future__ import annotations

from pydantic import Field

from lbp_cli.model.authored.profile_types import Answer, Block, Unique, WordOrList, question
from lbp_cli.model.authored.profile_words import Medicine


class PreExercise(Block):
    """The health screen. An answer left out is missing, never `no`.

    Here each is a few words; the question in full stands in `questions/`.
    """

    px_chest_effort: Answer | None = question("PX-01", "Chest discomfort, with effort or at rest.")
    px_breathless: Answer | None = question("PX-02", "Unusual breathlessness.")
    px_faint: Answer | None = question("PX-03", "Dizzy spells, fainting or blackouts.")
    px_ankle_swelling: Answer | None = question("PX-04", "Swollen ankles.")
    px_palpitations: Answer | None = question(
        "PX-04", "An unpleasant, racing or irregular heartbeat."
    )
    px_murmur: Answer | None = question("PX-04", "A known heart murmur.")
    px_leg_cramp: Answer | None = question(
        "PX-05", "Calf cramp on walking that stops when you stand still."
    )
    px_cv_disease: Answer | None = question(
        "PX-06", "A disease of heart or blood vessels, or a stroke."
    )
    px_diabetes: Answer | None = question("PX-07", "Diabetes.")
    px_kidney: Answer | None = question("PX-07", "Kidney disease.")
    px_bp_high: Answer | None = question(
        "PX-09", "Blood pressure of 180/110 or more, or not controlled."
    )
    px_recent_op: Answer | None = question(
        "PX-10", "An operation (not the spine) or a hernia in the last 12 weeks."
    )
    px_supervised_only: Answer | None = question(
        "PX-11", "Advice to exercise only under supervision, or not at all."
    )
    px_regular: Answer | None = question("PX-12", "Regular exercise in the last 3 months.")
    px_acute_illness: Answer | None = question(
        "PX-13", "A cold, flu, fever or another illness today."
    )
    falls: Answer | None = question("PX-14", "Falls in the last 12 months, or feeling unsteady.")
    medicines: WordOrList[Unique[Medicine]] | None = question(
        "PX-15",
        "Blood thinners, diabetes medicine, beta-blockers, opioids or sedatives. A list of them, or"
        " no; yes or unsure without a list counts as all four.",
    )
    px_obstetric: Answer | None = question("PX-08", "A problem in the pregnancy.")
    px_obstetric_now: Answer | None = question(
        "PX-08", "Bleeding, leaking fluid or contractions now."
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
