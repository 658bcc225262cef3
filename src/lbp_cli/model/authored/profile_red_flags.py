"""The red-flag questions, RF-01 to RF-34, with their follow-up and the axSpA block."""

from __future__ import annotations

from pydantic import Field

from lbp_cli.model.authored.profile_types import Answer, Block, Flag, WordOrMapping, question
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


class AxSpa(Block):
    """Criteria asked when pain began before 45 and has lasted over 3 months (NICE NG65)."""

    onset_before_35: Flag | None = question(
        "CR-07", "Computed from episode.onset_age; what is written here is ignored."
    )
    second_half_night: Flag | None = question(
        "CR-07", "Do you wake in the second half of the night because of the symptoms?"
    )
    buttock_pain: Flag | None = question("CR-07", "Do you have buttock pain?")
    better_moving: Flag | None = question("CR-07", "Does it improve with movement?")
    nsaid_48h: Flag | None = question(
        "CR-07", "Does it improve within 48 hours of an anti-inflammatory medicine?"
    )
    family_spa: Flag | None = question(
        "CR-07", "Does a parent, sibling or child have spondyloarthritis?"
    )
    arthritis: Flag | None = question("CR-07", "Have you, or had you, arthritis?")
    enthesitis: Flag | None = question(
        "CR-07",
        "Have you, or had you, pain where a tendon meets the bone, such as heel or Achilles?",
    )
    psoriasis: Flag | None = question("CR-07", "Have you, or had you, psoriasis?")


RedFlag = WordOrMapping[RedFlagDetail] | None


class RedFlags(Block):
    """The red-flag questions. An answer left out is missing, never `no`.

    Here each is a few words; the question in full stands in `rules/questions.yaml`.
    """

    saddle_numbness: RedFlag = question("RF-01", "Numbness between the legs.")
    bladder_change: RedFlag = question("RF-02", "A change in passing urine.")
    bowel_change: RedFlag = question("RF-03", "A change in bowel control.")
    sexual_change: RedFlag = question("RF-04", "A change in sexual function.")
    both_legs: RedFlag = question("RF-05", "Symptoms in both legs.")
    leg_weakness: RedFlag = question("RF-06", "Weakness in a leg or foot.")
    leg_numbness: RedFlag = question("RF-33", "Numbness in a leg or foot.")
    cord_signs: RedFlag = question("RF-07", "Unsteady walking or clumsy hands.")
    sudden_tearing_pain: RedFlag = question("RF-08", "A sudden tearing pain.")
    collapse: RedFlag = question("RF-08", "Fainting with the pain.")
    known_aaa: RedFlag = question("RF-09", "A known aneurysm.")
    chest_pain_now: RedFlag = question("RF-10", "Chest pain or breathlessness now.")
    calf_swelling: RedFlag = question("RF-11", "A swollen or painful calf.")
    trauma_major: RedFlag = question("RF-12", "A serious accident.")
    trauma_minor: RedFlag = question("RF-13", "A minor fall, lift, cough or twist.")
    steroids: RedFlag = question("RF-14", "Steroid tablets.")
    osteoporosis: RedFlag = question("RF-15", "Thin bones.")
    vertebral_fracture: RedFlag = question("RF-15", "A broken vertebra.")
    new_deformity: RedFlag = question("RF-16", "A new lump or change of shape.")
    cancer_history: RedFlag = question("RF-17", "Cancer in the past.")
    weight_loss: RedFlag = question("RF-18", "Weight loss without trying.")
    constant_night_pain: RedFlag = question("RF-19", "Constant pain that no position eases.")
    unwell: RedFlag = question("RF-21", "Feeling ill or night sweats.")
    fever: RedFlag = question("RF-22", "Fever or chills.")
    infection_risk: RedFlag = question("RF-23", "A raised risk of infection.")
    wound_problem: RedFlag = question("RF-24", "A wound problem.")
    kidney_visceral: RedFlag = question("RF-25", "Signs from kidney or belly.")
    cannot_walk: RedFlag = question("RF-27", "Pain too strong to stand or walk.")
    pregnant: RedFlag = question("RF-28", "Pregnancy or a recent birth.")
    no_improvement: RedFlag = question("RF-29", "No improvement in 6 weeks.")
    neuro_inflammatory_dx: RedFlag = question("RF-31", "A condition of nerves or joints.")
    stress_fracture_sport: RedFlag = question("RF-32", "Pain on arching in sport.")
    thoracic_pain: RedFlag = question("RF-34", "Pain between the shoulder blades.")
    axspa: AxSpa | None = question(
        "CR-07", "Asked when pain began before 45 and has lasted over 3 months."
    )
