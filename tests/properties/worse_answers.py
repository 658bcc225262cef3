"""Ways in which one answer of a client can be worse, one at a time (P3)."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any, Final

from client_strategy import OLD, UNDISTURBING, Client
from hypothesis import strategies as st

from lbp_cli.content.profile_screen_checks import OPERATION_WEEKS
from lbp_cli.model.authored.profile_words import DIAGNOSES, LIMITS, PRE_EXERCISE, RED_FLAGS

Worsening = Callable[[Client], Client]
"""Changes a copy of a client; gives it back unchanged where it cannot be worse that way."""


def _change(change: Callable[[Client], Any], name: str) -> Worsening:
    def worse(client: Client) -> Client:
        changed = copy.deepcopy(client)
        change(changed)
        return changed

    worse.__name__ = name
    return worse


def _told(code: str, grade: int | None = None) -> Worsening:
    def change(client: Client) -> None:
        if any(each["code"] == code for each in client["diagnoses"]):
            return
        told: dict[str, Any] = {"code": code}
        if grade is not None:
            told["grade"] = grade
        client["diagnoses"].append(told)
        covered = {"osteoporosis": "osteoporosis", "axial_spa": "neuro_inflammatory_dx"}
        if code in covered:
            client["red_flags"].setdefault(covered[code], OLD)

    return _change(change, f"told of {code}")


def _limit(name: str) -> Worsening:
    def change(client: Client) -> None:
        client["limits"] = sorted({*client["limits"], name})

    return _change(change, f"limit of the {name}")


def _flag(field: str, answer: Any) -> Worsening:
    def change(client: Client) -> None:
        client["red_flags"].setdefault(field, answer)

    return _change(change, f"red flag {field}: {answer}")


def _asked(field: str, answer: str) -> Worsening:
    def change(client: Client) -> None:
        client["pre_exercise"].setdefault(field, answer)

    return _change(change, f"{field}: {answer}")


def _medicine(name: str) -> Worsening:
    def change(client: Client) -> None:
        taken = client["pre_exercise"]["medicines"]
        known = [] if taken == "no" else taken
        client["pre_exercise"]["medicines"] = sorted({*known, name})

    return _change(change, f"takes {name}")


def _set(path: str, value: Any, *, when: Callable[[Any], bool]) -> Worsening:
    block, field = path.split(".")

    def change(client: Client) -> None:
        if when(client[block].get(field)):
            client[block][field] = value

    return _change(change, f"{path}: {value}")


def _operated(kind: str, weeks: int) -> Worsening:
    def change(client: Client) -> None:
        if client["history"]["surgery"]["type"] == "none":
            client["history"]["surgery"] = {"type": kind, "weeks_since": weeks}
            if weeks <= OPERATION_WEEKS:
                client["red_flags"].setdefault("infection_risk", "yes")

    return _change(change, f"{kind} {weeks} weeks ago")


def _tested_worse(direction: str) -> Worsening:
    """A direction that did not ease the pain: one that did is the documented exception of P3."""

    def change(client: Client) -> None:
        tested = client["pain"].get("dp_test") or {}
        if tested.get(direction) != "better":
            client["pain"]["dp_test"] = {**tested, direction: "worse"}

    return _change(change, f"{direction} tested worse")


def _injured(client: Client) -> None:
    client["history"] |= {"past_trauma": True, "trauma_weeks": 6, "trauma_assessed": False}


def _uncleared(client: Client) -> None:
    client.pop("clinician_clearance", None)


def _limited_by_clinician(client: Client) -> None:
    told = client.get("clinician_clearance")
    if told is not None:
        told["limits"] = sorted({*told["limits"], "no_high_impact", "no_loaded_flexion"})


def _more_pain(points: int) -> Worsening:
    def change(client: Client) -> None:
        pain = client["pain"]
        for field in ("nprs_avg_7d", "nprs_worst_7d"):
            pain[field] = min(10, pain[field] + points)

    return _change(change, f"{points} points more pain")


def _less_fit(client: Client) -> None:
    client["activity"] |= {
        "evs_days": 0,
        "evs_minutes": 0,
        "strength_days": 0,
        "func_floor": False,
        "func_stairs": False,
        "func_walk30": False,
        "func_carry": False,
    }


def _unable(field: str) -> Worsening:
    return _set(f"activity.{field}", False, when=bool)


LESS_FIT: Final = (
    _change(_less_fit, "not active and unable"),
    *(_unable(each) for each in ("func_floor", "func_stairs", "func_walk30", "func_carry")),
    _set("activity.strength_days", 0, when=bool),
)
MORE_PAIN: Final = tuple(_more_pain(each) for each in (1, 2, 4, 10))
MORE_IRRITABLE: Final = (
    _set("pain.night_wakings_per_week", 7, when=lambda old: old is not None),
    _set("pain.provoke_minutes", 1, when=lambda old: old is not None),
    _set("pain.settle_minutes", 300, when=lambda old: old is not None),
)
ADDED: Final = (
    *(_told(each) for each in DIAGNOSES),
    _told("spondylolisthesis", 3),
    *(_limit(each) for each in LIMITS),
    *(_flag(field, answer) for field, answer in UNDISTURBING),
    *(_flag(each, "yes") for each in RED_FLAGS if each != "pregnant"),
    *(_flag(each, "unsure") for each in RED_FLAGS if each != "pregnant"),
    *(_asked(each, "yes") for each in PRE_EXERCISE),
    *(_medicine(each) for each in ("beta_blocker", "blood_thinner", "opioid_or_sedative")),
    _set("gait.unsteady", True, when=lambda old: not old),
    _set("psych.fear_nrs", 10, when=lambda old: old is not None),
    _set("pre_exercise.sbp", 165, when=lambda old: old is not None and old < 165),
    _tested_worse("extension"),
    _tested_worse("flexion"),
    _operated("discectomy", 30),
    _operated("fusion", 8),
    _operated("other", 60),
    _change(_injured, "injured, not examined"),
    _change(_uncleared, "no clearance"),
    _change(_limited_by_clinician, "more limits from the clinician"),
)
WORSENINGS: Final = (*ADDED, *MORE_PAIN, *MORE_IRRITABLE, *LESS_FIT)


def one_of(worsenings: tuple[Worsening, ...]) -> st.SearchStrategy[Worsening]:
    return st.sampled_from(worsenings)
