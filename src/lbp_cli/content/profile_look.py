"""Look into the plain data of a profile, whole or faulty. Free of pydantic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from lbp_cli.model.authored.profile_words import ANSWERS, MEDICINES, PRE_EXERCISE, RED_FLAGS
from lbp_cli.model.diagnostic import Severity
from lbp_cli.model.value import dataclass

Data = Mapping[str, Any]
Path = tuple[str | int, ...]

SHORTHANDS: Final = {"red_flags": "red_flags_all_no", "pre_exercise": "pre_exercise_all_no"}
STANDS_FOR: Final = {"red_flags": RED_FLAGS, "pre_exercise": (*PRE_EXERCISE, "medicines")}
"""What each shorthand answers with no, where it is not written."""

_WORDS: Final = {True: "yes", False: "no"}
_FLAGS: Final = {"yes": True, "no": False, True: True, False: False}


@dataclass(frozen=True, slots=True)
class ProfileFault:
    """A fault between answers: code, where, what, help. `key` points at the key itself."""

    code: str
    path: Path
    message: str
    help: str | None = None
    severity: Severity = "error"
    key: bool = False


def clash(path: str, message: str, advice: str | None = None) -> ProfileFault:
    """Two answers that cannot both be true; points at the value of the first."""
    return ProfileFault("E404", tuple(path.split(".")), message, advice)


def look(data: Any, dotted: str) -> Any:
    """The value at a dotted path, or None when it is not there."""
    for step in dotted.split("."):
        if not isinstance(data, Mapping):
            return None
        data = data.get(step)
    return data


def number(data: Data, dotted: str) -> float | None:
    """The number at a dotted path; None for anything else."""
    value = look(data, dotted)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def word(value: Any) -> str | None:
    """yes, no or unsure as written with its synonyms, also inside a follow-up mapping."""
    if isinstance(value, Mapping):
        value = value.get("answer")
    if isinstance(value, bool):
        return _WORDS[value]
    return value if isinstance(value, str) and value in ANSWERS else None


def flag(value: Any) -> bool | None:
    """True or false as written with its synonyms; None for anything else."""
    return _FLAGS.get(value) if isinstance(value, str | bool) else None


def uses_shorthand(data: Data, block: str) -> bool:
    """Whether `red_flags_all_no` or `pre_exercise_all_no` was typed for this block."""
    typed = data.get(SHORTHANDS[block])
    return typed is True or typed == "yes"


def answer(data: Data, dotted: str) -> str | None:
    """The answer to a safety question, with its shorthand; None when it is missing."""
    block, field = dotted.split(".")
    written = look(data, dotted)
    if written is None and uses_shorthand(data, block) and field in STANDS_FOR[block]:
        return "no"
    return word(written)


def medicines(written: Any) -> tuple[str, ...]:
    """Medicines by code, in the order of the list; yes or unsure counts as all (RD-10)."""
    if isinstance(written, list):
        return tuple(each for each in MEDICINES if each in written)
    return MEDICINES if word(written) in ("yes", "unsure") else ()
