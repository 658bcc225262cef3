"""Safety answers that another answer shows to be wrong: each could hide a reason to be examined.

A typed shorthand counts as no here too. `unsure` never contradicts anything. Free of pydantic.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lbp_cli.content.profile_look import Data, ProfileFault, answer, clash, flag, look, number

OPERATION_WEEKS: Final = 13
"""`red_flags.infection_risk` asks for spinal operations in the last 3 months (RF-23)."""


def screen_faults(data: Data) -> Iterator[ProfileFault]:
    """Every safety answer that stands against another answer."""
    yield from _operated(data)
    yield from _numb(data)
    yield from _medicines(data)


def _operated(data: Data) -> Iterator[ProfileFault]:
    """Without this CR-05 would miss an infection after an operation."""
    kind, weeks = look(data, "history.surgery.type"), number(data, "history.surgery.weeks_since")
    if kind in (None, "none") or weeks is None or weeks > OPERATION_WEEKS:
        return
    if answer(data, "red_flags.infection_risk") == "no":
        yield clash(
            "history.surgery.weeks_since",
            f"history.surgery.weeks_since is {weeks:g}, but red_flags.infection_risk is no",
            "the question covers spinal operations of the last 3 months: answer yes",
        )


def _numb(data: Data) -> Iterator[ProfileFault]:
    """Without this CR-02, CR-04, RF-04, RF-05 and RF-22 would miss a numb leg."""
    numb = flag(look(data, "pain.leg_sensory")) is True
    if numb and answer(data, "red_flags.leg_numbness") == "no":
        yield clash(
            "pain.leg_sensory",
            "pain.leg_sensory is true, but red_flags.leg_numbness is no",
            "numbness in a leg or foot: answer yes to the question, or write leg_sensory: false",
        )


def _medicines(data: Data) -> Iterator[ProfileFault]:
    """Without this PX-C and PX-D would miss a diabetes. A beta-blocker has many other uses."""
    taken = look(data, "pre_exercise.medicines")
    if not isinstance(taken, list) or "glucose_lowering" not in taken:
        return
    if answer(data, "pre_exercise.px_diabetes") == "no":
        yield clash(
            "pre_exercise.medicines",
            "pre_exercise.medicines has glucose_lowering, but pre_exercise.px_diabetes is no",
            "answer yes or unsure to diabetes, or correct the medicines",
        )
