"""One synthetic person for every stage: profile data in which the stage applies in week 1."""

from __future__ import annotations

import copy
from datetime import timedelta
from typing import Any, Final

from client_strategy import OLD, TODAY, Client, library

from lbp_cli.content.profile_references import clearable_ids
from lbp_cli.content.profile_screen_checks import OPERATION_WEEKS

_MONTHS_AGO: Final = (TODAY - timedelta(200)).isoformat()
_LAST_WEEK: Final = (TODAY - timedelta(7)).isoformat()


def _told(code: str, **details: Any) -> Client:
    return {"diagnoses": [{"code": code, **details}]}


def _operated(kind: str, weeks: int) -> Client:
    operated: Client = {"history": {"surgery": {"type": kind, "weeks_since": weeks}}}
    fresh = weeks <= OPERATION_WEEKS
    return operated | ({"red_flags": {"infection_risk": "yes"}} if fresh else {})


def _pregnant(weeks: int) -> Client:
    return {
        "person": {"gest_weeks": weeks},
        "red_flags": {"pregnant": "yes"},
        "pre_exercise": {"px_obstetric": "no", "px_obstetric_now": "no"},
    }


_NERVE: Final[Client] = {
    "pain": {
        "leg_pain_site": "below_knee",
        "leg_worse_than_back": True,
        "leg_sensory": True,
        "cough_sneeze_leg": True,
        "nprs_leg_avg_7d": 3,
    },
    "red_flags": {"leg_numbness": OLD},
}

PEOPLE: Final[dict[str, Client]] = {
    "disc-acute": _told("disc_herniation") | {"episode": {"duration_weeks": 3}},
    "disc-later": _told("disc_herniation"),
    "radic-irritable": _NERVE | {"pain": _NERVE["pain"] | {"nprs_leg_avg_7d": 7}},
    "radic-settling": _NERVE,
    "stenosis-symptomatic": _told("stenosis"),
    "lysis-active": _told("spondylolysis", date=_LAST_WEEK),
    "lysis-settled": _told("spondylolysis", date=_MONTHS_AGO, settled=True),
    "listhesis-low": _told("spondylolisthesis", grade=1),
    "listhesis-high": _told("spondylolisthesis", grade=4),
    "facet-active": _told("facet"),
    "sij-active": _told("sij_pgp"),
    "discectomy-w0-2": _operated("discectomy", 1),
    "discectomy-w2-6": _operated("discectomy", 3),
    "discectomy-w6-12": _operated("discectomy", 8),
    "discectomy-w12": _operated("discectomy", 20),
    "laminectomy-w0-2": _operated("decompression", 1),
    "laminectomy-w2-6": _operated("decompression", 3),
    "laminectomy-w6-12": _operated("decompression", 8),
    "laminectomy-w12": _operated("decompression", 20),
    "fusion-w0-6": _operated("fusion", 2),
    "fusion-w6-12": _operated("fusion", 8),
    "fusion-w12-26": _operated("fusion", 15),
    "fusion-w26": _operated("fusion", 40),
    "pvp-w0-2": _operated("vertebroplasty", 1),
    "pvp-w2-6": _operated("vertebroplasty", 3),
    "pvp-w6-12": _operated("vertebroplasty", 8),
    "pvp-w12": _operated("vertebroplasty", 40),
    "osteo-no-vf": {"red_flags": {"osteoporosis": OLD}},
    "vf-recent": {
        "red_flags": {"vertebral_fracture": OLD},
        "history": {"vertebral_fracture_weeks": 4},
    },
    "vf-healed": {
        "red_flags": {"vertebral_fracture": OLD},
        "history": {"vertebral_fracture_weeks": 60},
    },
    "trauma-uncleared": {"history": {"past_trauma": True, "trauma_weeks": 5}},
    "trauma-healed": {"history": {"past_trauma": True, "trauma_weeks": 80}},
    "pregnancy-t1": _pregnant(8),
    "pregnancy-t2": _pregnant(16),
    "pregnancy-t3": _pregnant(30),
    "postpartum-w0-6": {
        "person": {"weeks_since_birth": 3},
        "red_flags": {"pregnant": "yes"},
    },
    "postpartum-w6-12": {
        "person": {"weeks_since_birth": 8},
        "red_flags": {"pregnant": "yes"},
    },
    "postpartum-w12": {"person": {"weeks_since_birth": 20}},
    "pf-symptoms": _told("pelvic_floor"),
    "htn-block": {"pre_exercise": {"sbp": 185, "dbp": 95}},
    "htn-raised": {"pre_exercise": {"sbp": 165, "dbp": 95}},
    "htn-controlled": _told("hypertension"),
    "cardiac-unstable": {"pre_exercise": {"px_chest_effort": "yes"}},
    "cardiac-stable": {"pre_exercise": {"px_cv_disease": "yes", "px_regular": "yes"}},
    "hip-limit": {"limits": ["hip"]},
    "knee-limit": {"limits": ["knee"]},
    "shoulder-limit": {"limits": ["shoulder"]},
    "wrist-limit": {"limits": ["wrist"]},
    "floor-limit": {"limits": ["floor"]},
    "falls-risk": {"pre_exercise": {"falls": "yes"}},
    "hypermobility": _told("hypermobility"),
    "dp-extension": {"pain": {"dp_test": {"extension": "better", "flexion": "worse"}}},
    "dp-flexion": {"pain": {"dp_test": {"extension": "worse", "flexion": "better"}}},
    "dp-worse-extension": {"pain": {"dp_test": {"extension": "worse"}}},
    "dp-worse-flexion": {"pain": {"dp_test": {"flexion": "worse"}}},
    "irritable-high": {"pain": {"nprs_avg_7d": 8, "nprs_worst_7d": 9}},
    "axspa-early": _told("axial_spa") | {"red_flags": {"neuro_inflammatory_dx": OLD}},
    "axspa-advanced": _told("axial_spa", fused=True)
    | {"red_flags": {"neuro_inflammatory_dx": OLD}},
}
"""What each person adds to the plain one. `flare-72h` comes from check-ins alone (RD-09)."""

PLAIN: Final[Client] = {
    "schema_version": 1,
    "mode": "minimal",
    "person": {"age": 40, "sex": "female"},
    "red_flags_all_no": True,
    "red_flags": {},
    "pre_exercise_all_no": True,
    "pre_exercise": {"px_regular": "yes"},
    "episode": {
        "duration_weeks": 30,
        "pain_changed": False,
        "onset_age": 40,
        "onset_mode": "gradual",
        "previous_episodes": "1",
        "course": "improving",
    },
    "pain": {
        "nprs_avg_7d": 3,
        "nprs_worst_7d": 4,
        "leg_pain_site": "none",
        "aggravating": ["lifting"],
        "easing": ["heat"],
    },
    "function": {"psfs": [{"name": "work", "score": 6}]},
    "activity": {
        "evs_days": 4,
        "evs_minutes": 40,
        "strength_days": 1,
        "func_floor": True,
        "func_stairs": True,
        "func_walk30": True,
        "func_carry": True,
        "sitting_hours": 6,
        "longest_bout_min": 45,
        "bed_rest_2w": False,
        "recent_overload": False,
    },
    "psych": {"stress": 2, "fear_nrs": 2},
    "history": {"surgery": {"type": "none"}, "past_trauma": False},
    "gait": {"limp": False, "unsteady": False},
    "goals": ["work"],
    "preferences": {
        "minutes_per_day": 40,
        "days_per_week": 4,
        "equipment": ["mat", "chair", "band", "step", "wall", "towel"],
    },
}


def person(*stages: str, cleared: bool) -> Client | None:
    """The plain person with these stages; None when the two contradict each other."""
    client = copy.deepcopy(PLAIN)
    if cleared:
        client["clinician_clearance"] = {
            "covers": list(clearable_ids(library())),
            "by": "the team",
            "by_role": "surgical_team",
        }
    touched: set[tuple[str, ...]] = set()
    for stage in stages:
        for block, value in PEOPLE[stage].items():
            if isinstance(value, list):
                client[block] = [*client.get(block, []), *copy.deepcopy(value)]
                continue
            for field, answer in value.items():
                if (block, field) in touched and client[block][field] != answer:
                    return None
                touched.add((block, field))
                client[block][field] = copy.deepcopy(answer)
    contradicts = {"gest_weeks", "weeks_since_birth"} <= set(client["person"])
    return None if contradicts else client
