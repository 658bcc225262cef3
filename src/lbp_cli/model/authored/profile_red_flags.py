"""The red-flag questions, RF-01 to RF-34, with their follow-up and the axSpA block."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from lbp_cli.model.authored.profile_types import Answer, Block, Flag, WordOrMapping
from lbp_cli.model.authored.profile_words import Onset


class RedFlagDetail(Block):
    """An answer with its follow-up; what is left out is taken at its most careful (RD-35)."""

    answer: Answer = Field(description="yes, no or unsure.")
    onset: Onset | None = Field(
        default=None, description="When did this symptom begin? Left out: under 2 weeks ago."
    )
    worse: Flag | None = Field(
        default=None, description="Has it got worse in the last 2 weeks? Left out: no."
    )
    assessed: Flag | None = Field(
        default=None,
        description=(
            "Has a doctor or physiotherapist already examined you for this symptom and said"
            " exercise is all right? Left out: no."
        ),
    )


def _criterion(text: str) -> Any:
    return Field(default=None, description=text, json_schema_extra={"source": "CR-07"})


class AxSpa(Block):
    """Criteria asked when pain began before 45 and has lasted over 3 months (NICE NG65)."""

    onset_before_35: Flag | None = _criterion(
        "Computed from episode.onset_age; what is written here is ignored."
    )
    second_half_night: Flag | None = _criterion(
        "Do you wake in the second half of the night because of the symptoms?"
    )
    buttock_pain: Flag | None = _criterion("Do you have buttock pain?")
    better_moving: Flag | None = _criterion("Does it improve with movement?")
    nsaid_48h: Flag | None = _criterion(
        "Does it improve within 48 hours of an anti-inflammatory medicine?"
    )
    family_spa: Flag | None = _criterion("Does a parent, sibling or child have spondyloarthritis?")
    arthritis: Flag | None = _criterion("Have you, or had you, arthritis?")
    enthesitis: Flag | None = _criterion(
        "Have you, or had you, pain where a tendon meets the bone, such as heel or Achilles?"
    )
    psoriasis: Flag | None = _criterion("Have you, or had you, psoriasis?")


def _question(source: str, text: str) -> Any:
    return Field(default=None, description=text, json_schema_extra={"source": source})


RedFlag = WordOrMapping[RedFlagDetail] | None


class RedFlags(Block):
    """The red-flag questions. An answer left out is missing, never `no`.

    Here each is a few words; the question in full stands in `rules/questions.yaml`.
    """

    saddle_numbness: RedFlag = _question("RF-01", "Numbness between the legs.")
    bladder_change: RedFlag = _question("RF-02", "A change in passing urine.")
    bowel_change: RedFlag = _question("RF-03", "A change in bowel control.")
    sexual_change: RedFlag = _question("RF-04", "A change in sexual function.")
    both_legs: RedFlag = _question("RF-05", "Symptoms in both legs.")
    leg_weakness: RedFlag = _question("RF-06", "Weakness in a leg or foot.")
    leg_numbness: RedFlag = _question("RF-33", "Numbness in a leg or foot.")
    cord_signs: RedFlag = _question("RF-07", "Unsteady walking or clumsy hands.")
    sudden_tearing_pain: RedFlag = _question("RF-08", "A sudden tearing pain.")
    collapse: RedFlag = _question("RF-08", "Fainting with the pain.")
    known_aaa: RedFlag = _question("RF-09", "A known aneurysm.")
    chest_pain_now: RedFlag = _question("RF-10", "Chest pain or breathlessness now.")
    calf_swelling: RedFlag = _question("RF-11", "A swollen or painful calf.")
    trauma_major: RedFlag = _question("RF-12", "A serious accident.")
    trauma_minor: RedFlag = _question("RF-13", "A minor fall, lift, cough or twist.")
    steroids: RedFlag = _question("RF-14", "Steroid tablets.")
    osteoporosis: RedFlag = _question("RF-15", "Thin bones.")
    vertebral_fracture: RedFlag = _question("RF-15", "A broken vertebra.")
    new_deformity: RedFlag = _question("RF-16", "A new lump or change of shape.")
    cancer_history: RedFlag = _question("RF-17", "Cancer in the past.")
    weight_loss: RedFlag = _question("RF-18", "Weight loss without trying.")
    constant_night_pain: RedFlag = _question("RF-19", "Constant pain that no position eases.")
    unwell: RedFlag = _question("RF-21", "Feeling ill or night sweats.")
    fever: RedFlag = _question("RF-22", "Fever or chills.")
    infection_risk: RedFlag = _question("RF-23", "A raised risk of infection.")
    wound_problem: RedFlag = _question("RF-24", "A wound problem.")
    kidney_visceral: RedFlag = _question("RF-25", "Signs from kidney or belly.")
    cannot_walk: RedFlag = _question("RF-27", "Pain too strong to stand or walk.")
    pregnant: RedFlag = _question("RF-28", "Pregnancy or a recent birth.")
    no_improvement: RedFlag = _question("RF-29", "No improvement in 6 weeks.")
    neuro_inflammatory_dx: RedFlag = _question("RF-31", "A condition of nerves or joints.")
    stress_fracture_sport: RedFlag = _question("RF-32", "Pain on arching in sport.")
    thoracic_pain: RedFlag = _question("RF-34", "Pain between the shoulder blades.")
    axspa: AxSpa | None = Field(
        default=None,
        description="Asked when pain began before 45 and has lasted over 3 months.",
        json_schema_extra={"source": "CR-07"},
    )
