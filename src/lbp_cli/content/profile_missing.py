"""Answers that must be there and are not: a missing answer is never taken as no (GEN-02)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lbp_cli.content.profile_look import (
    SHORTHANDS,
    STANDS_FOR,
    Data,
    ProfileFault,
    answer,
    flag,
    look,
    uses_shorthand,
)

_LEG_ANSWERS: Final = (
    ("nprs_leg_avg_7d", "write 0 to 10"),
    ("leg_worse_than_back", "write true or false"),
    ("cough_sneeze_leg", "write true or false"),
)
_OBSTETRIC: Final = ("px_obstetric", "px_obstetric_now")


def missing_answers(data: Data) -> Iterator[ProfileFault]:
    """Every answer that is missing, one fault each, with its full path."""
    yield from _shorthands(data)
    for block, fields in STANDS_FOR.items():
        if not uses_shorthand(data, block):
            yield from (_safety(block, each) for each in fields if _absent(data, block, each))
    if _absent(data, "pre_exercise", "px_regular"):
        yield _safety("pre_exercise", "px_regular")
    yield from _obstetric(data)
    yield from _leg(data)
    yield from _surgery(data)
    yield from _full(data)


def _absent(data: Data, block: str, field: str) -> bool:
    """Whether an answer is not there; a block of the wrong shape is a fault of its own."""
    inside = data.get(block)
    return inside is None or (isinstance(inside, dict) and inside.get(field) is None)


def _safety(block: str, field: str) -> ProfileFault:
    allowed = "yes, no or unsure"
    if field == "medicines":
        allowed = "no, unsure or a list of medicines"
    message = f"{block}.{field} is missing: answer {allowed}"
    return ProfileFault("E401", (block, field), message)


def _shorthands(data: Data) -> Iterator[ProfileFault]:
    for block, name in SHORTHANDS.items():
        if uses_shorthand(data, block) and data.get("mode") == "full":
            yield ProfileFault(
                "E402",
                (name,),
                f"{name} cannot stand beside mode: full",
                "answer every question one by one, or write mode: minimal",
                key=True,
            )


def _obstetric(data: Data) -> Iterator[ProfileFault]:
    """Asked in a pregnancy, also a possible one; after the birth it no longer applies (RD-11)."""
    after_birth = look(data, "person.weeks_since_birth") is not None
    pregnant = answer(data, "red_flags.pregnant")
    if pregnant not in ("yes", "unsure") or after_birth:
        return
    for field in _OBSTETRIC:
        if _absent(data, "pre_exercise", field):
            yield ProfileFault(
                "E403",
                ("pre_exercise", field),
                f"pre_exercise.{field} is missing: answer yes, no or unsure",
                f"it is asked because red_flags.pregnant is {pregnant}; after a birth, write"
                " person.weeks_since_birth instead",
            )


def _leg(data: Data) -> Iterator[ProfileFault]:
    site = look(data, "pain.leg_pain_site")
    if site not in ("buttock_thigh", "below_knee"):
        return
    for field, allowed in _LEG_ANSWERS:
        if _absent(data, "pain", field):
            yield ProfileFault(
                "E403",
                ("pain", field),
                f"pain.{field} is missing: {allowed}",
                f"it is asked because pain.leg_pain_site is {site}",
            )


def _surgery(data: Data) -> Iterator[ProfileFault]:
    kind = look(data, "history.surgery.type")
    if not isinstance(kind, str) or kind == "none":
        return
    if look(data, "history.surgery.weeks_since") is None:
        yield ProfileFault(
            "E403",
            ("history", "surgery", "weeks_since"),
            "history.surgery.weeks_since is missing: write the weeks since the operation",
            f"it is asked because history.surgery.type is {kind}",
        )


def _full(data: Data) -> Iterator[ProfileFault]:
    psych = data.get("psych")
    if data.get("mode") == "full" and isinstance(psych, dict) and "phq4" not in psych:
        yield ProfileFault(
            "E403",
            ("psych", "phq4"),
            "psych.phq4 is missing: write four answers of 0 to 3",
            "it is asked because mode is full; write null if the client would rather not answer",
        )


def unasked_follow_ups(data: Data) -> Iterator[ProfileFault]:
    """Follow-ups beside the answer no: they are not used."""
    flags = data.get("red_flags")
    for field, written in flags.items() if isinstance(flags, dict) else ():
        if not isinstance(written, dict) or answer(data, f"red_flags.{field}") != "no":
            continue
        for each in ("onset", "worse", "assessed"):
            if written.get(each) is not None and flag(written[each]) is not False:
                yield ProfileFault(
                    "W405",
                    ("red_flags", field, each),
                    f"red_flags.{field} is answered no, so '{each}' is not used",
                    "leave it out, or correct the answer",
                    severity="warning",
                    key=True,
                )
