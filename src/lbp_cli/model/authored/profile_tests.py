"""What was seen or measured: gait, posture and physical tests. Every test may be left out."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from lbp_cli.model.authored.profile_types import Block, Flag
from lbp_cli.model.authored.profile_words import DEFAULT_POSTURE, PosturePattern


class Posture(Block):
    """A posture pattern, seen in a mirror or by an observer. A tie-break only."""

    pattern: PosturePattern = Field(
        default=DEFAULT_POSTURE,
        description="Which pattern looks most alike, if any.",
        json_schema_extra={"source": "C-15"},
    )


class Gait(Block):
    """How the client walks."""

    limp: Flag = Field(description="Does the client limp?", json_schema_extra={"source": "C-16"})
    unsteady: Flag = Field(
        description="Does the client feel unsteady when walking?",
        json_schema_extra={"source": "C-16"},
    )
    speed_m_s: float | None = Field(
        default=None,
        ge=0.1,
        le=3,
        description="Usual walking speed.",
        json_schema_extra={"unit": "m/s", "source": "PT-GAIT4"},
    )


def _test(low: int, high: int, meaning: str, unit: str, source: str) -> Any:
    """An optional test result with its range, unit and procedure."""
    return Field(
        default=None,
        ge=low,
        le=high,
        description=meaning,
        json_schema_extra={"unit": unit, "source": source},
    )


class PhysicalTests(Block):
    """Results of physical tests."""

    sts30: int | None = _test(0, 60, "Chair stands in 30 s.", "stands", "PT-STS30")
    fivests_s: float | None = _test(0, 600, "Time for five chair stands.", "s", "PT-5STS")
    sls_left_s: float | None = _test(0, 45, "One-leg stand, left.", "s", "PT-SLS")
    sls_right_s: float | None = _test(0, 45, "One-leg stand, right.", "s", "PT-SLS")
    plank_s: float | None = _test(0, 600, "Forearm plank.", "s", "PT-PLANK")
    side_left_s: float | None = _test(0, 600, "Side bridge, left.", "s", "PT-SIDE")
    side_right_s: float | None = _test(0, 600, "Side bridge, right.", "s", "PT-SIDE")
    sorensen_s: float | None = _test(0, 600, "Back-extensor hold.", "s", "PT-SOR")
    six_mwt_m: float | None = _test(0, 1200, "Six-minute walk.", "m", "PT-6MWT")
    aslr_left: int | None = _test(
        0, 5, "Effort to raise the straight left leg, 0 none to 5 unable.", "points", "PT-ASLR"
    )
    aslr_right: int | None = _test(
        0, 5, "Effort to raise the straight right leg, 0 none to 5 unable.", "points", "PT-ASLR"
    )
    thomas_left_deg: float | None = _test(
        -45, 60, "Left thigh above (+) or below (-) level in the Thomas test.", "deg", "PT-THOMAS"
    )
    thomas_right_deg: float | None = _test(
        -45, 60, "Right thigh above (+) or below (-) level in the Thomas test.", "deg", "PT-THOMAS"
    )
    ake_left_deg: float | None = _test(
        0, 90, "Left knee short of straight, thigh upright.", "deg", "PT-9090"
    )
    ake_right_deg: float | None = _test(
        0, 90, "Right knee short of straight, thigh upright.", "deg", "PT-9090"
    )
