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
    """The red-flag questions. An answer left out is missing, never `no`."""

    saddle_numbness: RedFlag = _question(
        "RF-01",
        "Have you lost feeling, or have pins and needles, between your legs - around the genitals,"
        " back passage, or inner upper thighs (the parts that would touch a saddle)?",
    )
    bladder_change: RedFlag = _question(
        "RF-02",
        "Since this back problem began, is passing urine different - hard to start, weaker"
        " awareness that you are passing it or need to, unable to go, or new leaking?",
    )
    bowel_change: RedFlag = _question(
        "RF-03",
        "Since it began, have you lost control of your bowels, or lost the feeling of needing to go"
        " or of wiping? (Constipation alone - answer no.)",
    )
    sexual_change: RedFlag = _question(
        "RF-04",
        "Since it began, have you newly lost genital sensation, erection or orgasm that you had"
        " before? (You may skip: answer unsure.)",
    )
    both_legs: RedFlag = _question(
        "RF-05", "Do you have pain, numbness or weakness going down both legs?"
    )
    leg_weakness: RedFlag = _question(
        "RF-06",
        "Is there clear weakness in a leg or foot - the foot drops or slaps, the knee gives way, or"
        " you cannot walk on heels or tiptoes on one side?",
    )
    leg_numbness: RedFlag = _question(
        "RF-33", "Is there numbness or loss of feeling (not just pain) in a leg or foot?"
    )
    cord_signs: RedFlag = _question(
        "RF-07",
        "Are you newly unsteady or clumsy when walking, are your legs heavy or stiff, do your hands"
        " fumble, or do electric shocks run down the spine?",
    )
    sudden_tearing_pain: RedFlag = _question(
        "RF-08",
        "Did a sudden, very severe or tearing pain start in the back, side or belly, unlike your"
        " usual pain?",
    )
    collapse: RedFlag = _question(
        "RF-08",
        "With this pain, did you faint, turn cold and sweaty, or feel you might pass out?",
    )
    known_aaa: RedFlag = _question(
        "RF-09", "Has a doctor told you that you have an aortic aneurysm?"
    )
    chest_pain_now: RedFlag = _question(
        "RF-10", "Do you have chest pain or pressure, or sudden breathlessness, right now?"
    )
    calf_swelling: RedFlag = _question(
        "RF-11",
        "Is one calf newly swollen, warm or painful (especially after surgery, travel or bed"
        " rest)?",
    )
    trauma_major: RedFlag = _question(
        "RF-12",
        "In the last 3 months, did the pain start with a serious accident (road crash, fall from"
        " more than standing height, heavy blow), and has it not been checked since?",
    )
    trauma_minor: RedFlag = _question(
        "RF-13", "Did it start with a minor fall, lift, cough or twist?"
    )
    steroids: RedFlag = _question(
        "RF-14",
        "Have you taken steroid tablets for 3 months or more in total, or do you take them now?",
    )
    osteoporosis: RedFlag = _question(
        "RF-15",
        "Have you been told you have osteoporosis or 'thin bones', or broken a bone from a small"
        " fall after 50?",
    )
    vertebral_fracture: RedFlag = _question("RF-15", "Have you ever had a broken vertebra?")
    new_deformity: RedFlag = _question(
        "RF-16",
        "Is there a new lump or swelling on your back, or has its shape changed - a new hump, a"
        " step, clear loss of height?",
    )
    cancer_history: RedFlag = _question(
        "RF-17", "Have you ever had cancer (other than non-melanoma skin cancer)?"
    )
    weight_loss: RedFlag = _question(
        "RF-18",
        "Have you lost weight without trying (about 5 % of body weight, such as 4 kg of 80 kg, in"
        " 6 months)?",
    )
    constant_night_pain: RedFlag = _question(
        "RF-19",
        "Is the pain constant day and night, steadily getting worse, with no position that eases"
        " it?",
    )
    unwell: RedFlag = _question(
        "RF-21",
        "Do you feel generally ill, exhausted, or have night sweats for no clear reason?",
    )
    fever: RedFlag = _question(
        "RF-22",
        "Have you had a fever (38 C or more), chills or shivering since the back pain started?",
    )
    infection_risk: RedFlag = _question(
        "RF-23",
        "Any of: weakened immune system (medicine, HIV, chemotherapy, transplant), diabetes with"
        " poor control, drug injection, serious infection or skin, urine or dental infection in"
        " the last month, TB contact, spinal injection or spinal surgery in the last 3 months?",
    )
    wound_problem: RedFlag = _question(
        "RF-24",
        "After spinal surgery: is the wound red, swollen, open or leaking, or has pain risen"
        " sharply after improving?",
    )
    kidney_visceral: RedFlag = _question(
        "RF-25",
        "Is there pain in the side with fever, burning or blood in urine, or back pain with severe"
        " belly pain or vomiting?",
    )
    cannot_walk: RedFlag = _question(
        "RF-27",
        "Is the pain so strong (9-10/10) that you cannot stand or take a few steps?",
    )
    pregnant: RedFlag = _question(
        "RF-28", "Are you pregnant, or did you give birth in the last 12 weeks?"
    )
    no_improvement: RedFlag = _question(
        "RF-29",
        "Has it lasted more than 6 weeks with no improvement at all, and nobody has examined you?",
    )
    neuro_inflammatory_dx: RedFlag = _question(
        "RF-31",
        "Do you have rheumatoid arthritis, ankylosing spondylitis, Parkinson's, MS, stroke, or"
        " another condition affecting nerves or joints?",
    )
    stress_fracture_sport: RedFlag = _question(
        "RF-32",
        "Are you under 25, in a sport with repeated back-arching (gymnastics, fast bowling,"
        " diving), with pain on arching for more than 3 weeks?",
    )
    thoracic_pain: RedFlag = _question(
        "RF-34",
        "Is the main pain between or above the shoulder blades rather than in the low back?",
    )
    axspa: AxSpa | None = Field(
        default=None,
        description="Asked when pain began before 45 and has lasted over 3 months.",
        json_schema_extra={"source": "CR-07"},
    )
