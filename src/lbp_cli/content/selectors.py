"""Selections of exercises -> bit masks over the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lbp_cli.model.authored.stage import AllowEntry, CapsEntry, Selector, TagLevel
from lbp_cli.model.catalogue import Catalogue, Exercise
from lbp_cli.model.vocabulary import Level, level_rank

LOAD_TAG: Final = "lifting_load"
"""The tag of exercises that hold an outside weight; a ceiling of 0 kg takes them all out."""


def mask_of(selector: Selector, catalogue: Catalogue) -> int:
    """The exercises that a selection means; 0 when it means none."""
    return _mask(each for each in catalogue.exercises if _selects(selector, each))


def words_of(selector: Selector) -> str:
    """The selection in words, such as `lifting_load >= low`."""
    if selector.all_of is not None:
        return "all of: " + ", ".join(_level_words(each) for each in selector.all_of)
    if selector.tag is not None:
        return f"{selector.tag} >= {selector.at_or_above}"
    for way in ("position", "ladder", "exercise"):
        name = getattr(selector, way)
        if name is not None:
            return f"{way}: {name}"
    return "all"


def allowed_mask(allow: AllowEntry | None, caps: CapsEntry, catalogue: Catalogue) -> int | None:
    """What a closed list and the ceilings leave; None when there are none.

    The difficulty ceiling spares the ladders that have a rung ceiling of their own.
    """
    if allow is None and not _closes_some(caps):
        return None
    return _mask(
        each for each in catalogue.exercises if _listed(allow, each) and within(caps, each)
    )


def within(caps: CapsEntry, exercise: Exercise) -> bool:
    """Whether an exercise is under the ceilings of difficulty, rung and weight."""
    rungs = caps.ladder_rung_caps or {}
    if caps.max_load_kg == 0 and exercise.tags.get(LOAD_TAG, "none") != "none":
        return False
    if exercise.ladder in rungs:
        return exercise.rung <= rungs[exercise.ladder]
    return caps.max_difficulty is None or exercise.difficulty <= caps.max_difficulty


def _closes_some(caps: CapsEntry) -> bool:
    hardest = caps.max_difficulty is not None or bool(caps.ladder_rung_caps)
    return hardest or caps.max_load_kg == 0


def _listed(allow: AllowEntry | None, exercise: Exercise) -> bool:
    return allow is None or exercise.id in allow.exercises or exercise.ladder in allow.ladders


def _selects(selector: Selector, exercise: Exercise) -> bool:
    if selector.all_of is not None:
        return all(_reaches(each.tag, each.at_or_above, exercise) for each in selector.all_of)
    if selector.tag is not None and selector.at_or_above is not None:
        return _reaches(selector.tag, selector.at_or_above, exercise)
    if selector.position is not None:
        return exercise.position == selector.position
    if selector.ladder is not None:
        return exercise.ladder == selector.ladder
    return exercise.id == selector.exercise


def _reaches(tag: str, level: Level, exercise: Exercise) -> bool:
    return level_rank(exercise.tags.get(tag, "none")) >= level_rank(level)


def _level_words(each: TagLevel) -> str:
    return f"{each.tag} >= {each.at_or_above}"


def _mask(exercises: Iterable[Exercise]) -> int:
    mask = 0
    for each in exercises:
        mask |= 1 << each.index
    return mask
