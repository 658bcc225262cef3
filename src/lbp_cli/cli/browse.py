"""`lbp exercises` and `lbp show`."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

from lbp_cli.cli.exit_codes import DONE
from lbp_cli.cli.own_library import library_with
from lbp_cli.cli.screen import print_document
from lbp_cli.cli.stops import UsageError, exit_code_of
from lbp_cli.cli.svg_file import only_svg, write_svg
from lbp_cli.model.catalogue import Catalogue, Exercise
from lbp_cli.model.library import Library
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import EQUIPMENT, POSITIONS
from lbp_cli.render.document import Document

_SPAN: Final = re.compile("([0-9]{1,2})(?:-([0-9]{1,2}))?")


@dataclass(frozen=True, slots=True)
class Filters:
    """What to list; None = everything. `difficulty` as typed: `3` or `2-5`."""

    ladder: str | None = None
    need: str | None = None
    position: str | None = None
    equipment: str | None = None
    difficulty: str | None = None


def run_exercises(filters: Filters, folders: Sequence[str], width: int | None) -> int:
    """List the exercises that pass the filters."""
    from lbp_cli.render.browse import exercise_list

    def listed(library: Library) -> int:
        found = filtered(library.catalogue, filters)
        print_document(exercise_list(library.catalogue, found), width)
        return DONE

    return exit_code_of(lambda: listed(library_with(folders)))


def run_show(
    name: str, folders: Sequence[str], width: int | None, picture: str | None = None
) -> int:
    """Show one exercise; `picture` is the SVG file to write its picture to."""

    def shown(library: Library) -> int:
        exercise = known_exercise(library.catalogue, name)
        written = library.catalogue.pictures.get(exercise.id)
        if picture is not None:
            _write_picture(exercise, written, picture)
        else:
            _print_exercise(exercise, written, library, width)
        return DONE

    return exit_code_of(lambda: shown(library_with(folders)))


def _print_exercise(
    exercise: Exercise, written: str | None, library: Library, width: int | None
) -> None:
    """The name, the picture, and all that there is to say."""
    from lbp_cli.render.browse import show_exercise

    document = show_exercise(exercise, library)
    if written is None:
        print_document(document, width)
        return
    from lbp_cli.cli.text_picture import print_picture

    title, *rest = document.blocks
    print_document(Document(document.title, (title,)), width)
    sys.stdout.write("\n")
    print_picture(written, width)
    print_document(Document(document.title, tuple(rest)), width)


def _write_picture(exercise: Exercise, written: str | None, path: str) -> None:
    if written is None:
        raise UsageError(f"{exercise.id} has no picture")
    only_svg(path)
    from lbp_cli.figure import picture_svg

    write_svg(path, picture_svg(written, name=exercise.name) + "\n")


def known_exercise(catalogue: Catalogue, name: str) -> Exercise:
    """The exercise of this id.

    Raises:
        UsageError: with near matches when there is none.
    """
    by_id = {each.id: each for each in catalogue.exercises}
    _known(name, tuple(by_id), "exercise")
    return by_id[name]


def filtered(catalogue: Catalogue, filters: Filters) -> tuple[Exercise, ...]:
    """The exercises that pass every filter, in catalogue order.

    Raises:
        UsageError: for a value that the library does not have.
    """
    ladders = {each.id: each for each in catalogue.ladders}
    _known(filters.ladder, tuple(ladders), "ladder")
    _known(filters.need, tuple(catalogue.needs), "need")
    _known(filters.position, POSITIONS, "position")
    _known(filters.equipment, (*EQUIPMENT, "none"), "equipment")
    low, high = _span(filters.difficulty)
    return tuple(
        each
        for each in catalogue.exercises
        if filters.ladder in (None, each.ladder)
        and (filters.need is None or filters.need in ladders[each.ladder].serves)
        and filters.position in (None, each.position)
        and _uses(each, filters.equipment)
        and low <= each.difficulty <= high
    )


def _uses(exercise: Exercise, equipment: str | None) -> bool:
    if equipment is None:
        return True
    if equipment == "none":
        return not exercise.equipment
    return equipment in exercise.equipment


def _span(written: str | None) -> tuple[int, int]:
    if written is None:
        return 1, 10
    span = _SPAN.fullmatch(written)
    low, high = (int(span[1]), int(span[2] or span[1])) if span else (0, 0)
    if not 1 <= low <= high <= 10:
        raise UsageError(f"--difficulty {written}: write a number from 1 to 10, or a span: 2-5")
    return low, high


def _known(name: str | None, allowed: Sequence[str], kind: str) -> None:
    if name is None or name in allowed:
        return
    near = get_close_matches(name, allowed, n=3, cutoff=0.6)
    hint = f"did you mean {', '.join(near)}?" if near else f"allowed: {', '.join(allowed)}"
    if not near and kind == "exercise":
        hint = "`lbp exercises` lists them all"
    raise UsageError(f"there is no {kind} '{name}'; {hint}")
