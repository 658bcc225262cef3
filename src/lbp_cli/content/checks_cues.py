"""Checks of the easier and harder cues: what a cue must leave as the exercise says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from lbp_cli.content.shelf import Shelf
from lbp_cli.model.diagnostic import Diagnostic

_NUMBER: Final = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty)"
)
_UNIT: Final = r"(?:seconds?|minutes?|breaths?|repetitions?|reps?|times|sets?|days?|percent|kg)"
_COUNTED: Final = re.compile(
    rf"\b{_NUMBER}(?:[ -]\w+){{0,2}}[ -]{_UNIT}\b"
    r"|\bfor (?:a|some) breaths?\b"
    r"|\b(?:hold|stay|keep)\b.*\blonger\b",
    re.IGNORECASE,
)
_LOADED: Final = re.compile(
    r"\b(?:heavier|stronger) (?:bags?|bands?|weights?)\b"
    r"|\bmore (?:load\b|weight\b(?! on))"
    r"|\badd (?:\w+ ){0,2}(?:load|weight)\b|\bkilograms?\b|\bcarry (?:a little )?more\b",
    re.IGNORECASE,
)
_THINGS: Final[Mapping[str, re.Pattern[str]]] = {
    thing: re.compile(pattern, re.IGNORECASE)
    for thing, pattern in {
        "band": r"\bbands?\b",
        "broomstick": r"\bbroomstick\b",
        "chair": r"\b(?:chair|worktop|table)\b",
        "step": r"\b(?:on|onto|from|off) (?:a |the )?(?:\w+ )?step\b",
        "towel": r"\btowel\b",
        "wall": r"\bwall\b",
        "weight": r"\b(?:hold|carry|lift|with)\b.*\bweights?\b",
    }.items()
}
"""How a cue names a thing; words that mean something else too are only taken in a phrase."""

_POSITIONS: Final[Mapping[str, re.Pattern[str]]] = {
    position: re.compile(pattern, re.IGNORECASE)
    for position, pattern in {
        "supine": r"\bon your back\b",
        "prone": r"\bon your front\b|\bface down\b",
        "side-lying": r"\bon your side\b",
        "quadruped": r"\bon hands and knees\b",
        "sitting": r"\bsit on a\b|\bsit in an?\b|\bor sit\b|\bsitting\b",
        "standing": r"\bor stand(?:ing)?\b|\bdo it standing\b",
    }.items()
}


def within_the_exercise(shelf: Shelf) -> Iterator[Diagnostic]:
    """The harder cue is a step with the same numbers; no cue leads to another position.

    Who must not lie or sit is kept from exercises by position, so a cue may not bring it back.
    """
    for document, exercises in shelf.ladder_files():
        for path, exercise in exercises:
            for key, wrong in _faults(exercise):
                where = document.place((*path, key))
                yield Diagnostic("W516", where, wrong, _HELP[key], severity="warning")


_HELP: Final = {
    "easier": "make it smaller, slower or better supported in the same position",
    "harder": "change speed, range, base or attention; count, load and rung are steps of their own",
}


def _faults(exercise: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    harder = str(exercise.get("harder", ""))
    for pattern, what in ((_COUNTED, "count or time"), (_LOADED, "load")):
        if found := pattern.search(harder):
            yield "harder", f"the harder cue changes the {what}: '{found[0]}'"
    for thing, pattern in _THINGS.items():
        if thing not in (exercise.get("equipment") or ()) and pattern.search(harder):
            yield "harder", f"the harder cue needs '{thing}', which the exercise does not list"
    for key in ("easier", "harder"):
        for position, pattern in _POSITIONS.items():
            found = pattern.search(str(exercise.get(key, "")))
            if found and position != exercise.get("position"):
                yield key, f"the {key} cue leads to another position: '{found[0]}' is {position}"
