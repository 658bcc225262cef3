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

    Here each is a few words; the question in full stands in `questions/`.
    """

    saddle_numbness: RedFlag = question("RF-01", "Numbness or pins and needles between the legs.")
    bladder_change: RedFlag = question("RF-02", "A change in passing urine, or new leaking.")
    bowel_change: RedFlag = question("RF-03", "A loss of bowel control or bowel feeling.")
    sexual_change: RedFlag = question("RF-04", "A new loss of sexual feeling or function.")
    both_legs: RedFlag = question("RF-05", "Pain, numbness or weakness in both legs.")
    leg_weakness: RedFlag = question("RF-06", "Clear weakness in a leg or foot.")
    leg_numbness: RedFlag = question("RF-33", "Numbness in a leg or foot.")
    cord_signs: RedFlag = question("RF-07", "Unsteady walking, heavy legs or clumsy hands.")
    sudden_tearing_pain: RedFlag = question("RF-08", "A sudden, very severe or tearing pain.")
    collapse: RedFlag = question("RF-08", "Fainting, or nearly fainting, with the pain.")
    known_aaa: RedFlag = question("RF-09", "A known aneurysm of the main artery.")
    chest_pain_now: RedFlag = question("RF-10", "Chest pain or sudden breathlessness right now.")
    calf_swelling: RedFlag = question("RF-11", "A newly swollen, warm or painful calf.")
    trauma_major: RedFlag = question(
        "RF-12", "A serious accident in the last 3 months, not checked since."
    )
    trauma_minor: RedFlag = question("RF-13", "A start with a minor fall, lift, cough or twist.")
    steroids: RedFlag = question("RF-14", "Steroid tablets now, or for 3 months or more in total.")
    osteoporosis: RedFlag = question(
        "RF-15", "Thin bones, or a bone broken in a small fall after 50."
    )
    vertebral_fracture: RedFlag = question("RF-15", "A broken vertebra, now or earlier.")
    new_deformity: RedFlag = question("RF-16", "A new lump or change of shape of the back.")
    cancer_history: RedFlag = question("RF-17", "Cancer, now or earlier.")
    weight_loss: RedFlag = question("RF-18", "Weight loss without trying.")
    constant_night_pain: RedFlag = question(
        "RF-19", "Constant pain day and night that no position eases."
    )
    unwell: RedFlag = question(
        "RF-21", "Feeling ill, exhausted or night sweats for no clear reason."
    )
    fever: RedFlag = question("RF-22", "Fever, chills or shivering since the pain began.")
    infection_risk: RedFlag = question(
        "RF-23", "A weak immune system, or an infection, injection or operation lately."
    )
    wound_problem: RedFlag = question(
        "RF-24", "A red, swollen or leaking wound after spinal surgery."
    )
    kidney_visceral: RedFlag = question(
        "RF-25", "Signs from kidney or belly, such as blood in urine or vomiting."
    )
    cannot_walk: RedFlag = question("RF-27", "Pain too strong to stand or take a few steps.")
    pregnant: RedFlag = question("RF-28", "Pregnancy, or a birth in the last 12 weeks.")
    no_improvement: RedFlag = question(
        "RF-29", "No improvement at all in 6 weeks, and never examined."
    )
    neuro_inflammatory_dx: RedFlag = question(
        "RF-31", "A condition of nerves or joints, such as rheumatoid arthritis or MS."
    )
    stress_fracture_sport: RedFlag = question(
        "RF-32", "Pain on arching the back in sport, under 25."
    )
    thoracic_pain: RedFlag = question("RF-34", "Main pain between or above the shoulder blades.")
    axspa: AxSpa | None = question(
        "CR-07", "Asked when pain began before 45 and has lasted over 3 months."
    )
