"""Checks of the compiled library: what stages and rules leave for people to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lbp_cli.content.shelf import Shelf, place, raw, rows
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.library import Library
from lbp_cli.model.rulebook import RuleSet

_WITH_PROGRAMME: Final = ("programme", "programme_if_cleared")
_ALWAYS_NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "relaxation": ("relaxation",),
    "trunk": ("trunk_endurance", "motor_control", "extensor_strength"),
    "hip or leg": ("hip_strength", "leg_strength"),
    "endurance": ("aerobic",),
}
"""What every programme offers, by the needs that its ladders serve."""


def something_left(library: Library, shelf: Shelf) -> Iterator[Diagnostic]:
    """A stage that allows a programme leaves relaxation, trunk, hip or leg, and walking."""
    spots = dict(shelf.ids["stage"])
    masks = {title: _serving(library, needs) for title, needs in _ALWAYS_NEEDED.items()}
    for stage in library.stages:
        if stage.mode not in _WITH_PROGRAMME or stage.id not in spots:
            continue
        eligible = _eligible(stage.body)
        missing = [title for title, mask in masks.items() if mask and not mask & eligible]
        if missing:
            yield Diagnostic(
                "E512",
                place(spots[stage.id]),
                f"the stage '{stage.id}' leaves nothing for {', '.join(missing)}",
                "allow at least one exercise, or do not give a programme in this stage",
            )


def selects_something(library: Library, shelf: Shelf) -> Iterator[Diagnostic]:
    """A rule about exercises selects at least one."""
    for kind, body in _bodies(library):
        for number, rule in enumerate(body.rules):
            if rule.mask == 0 and rule.action != "display":
                yield Diagnostic(
                    "E507",
                    _rule_place(shelf, kind, body, number),
                    f"the rule {rule.id} selects no exercise: {rule.selects}",
                    "correct the selection, or delete the rule",
                )


def needs_served(library: Library, shelf: Shelf) -> Iterator[Diagnostic]:
    """Every need is served by some ladder."""
    served = {need for ladder in library.catalogue.ladders for need in ladder.serves}
    for name, spot in shelf.ids["need"]:
        if name not in served:
            yield Diagnostic(
                "E512",
                place(spot),
                f"no ladder serves the need '{name}'",
                "let a ladder serve it, or delete it",
            )


def _serving(library: Library, needs: tuple[str, ...]) -> int:
    """The mask of all exercises on ladders that serve one of the needs."""
    serving = {
        ladder.id
        for ladder in library.catalogue.ladders
        if any(need in ladder.serves for need in needs)
    }
    return sum(
        1 << exercise.index
        for exercise in library.catalogue.exercises
        if exercise.ladder in serving
    )


def _eligible(body: RuleSet) -> int:
    allowed = -1 if body.allowed_mask is None else body.allowed_mask
    for rule in body.rules:
        if rule.action == "exclude":
            allowed &= ~rule.mask
    return allowed


def _bodies(library: Library) -> Iterator[tuple[str, RuleSet]]:
    for stage in library.stages:
        yield "stage", stage.body
    for body in library.restriction_tags.values():
        yield "restriction", body


def _rule_place(shelf: Shelf, kind: str, body: RuleSet, number: int) -> Place:
    """The rule in its list when the list is kept rule for rule, else its stage or tag."""
    for name, (document, path) in shelf.ids[kind]:
        if name != body.id:
            continue
        entry = path[:-1] if path[-1] in {"id", "tag"} else path
        written = list(rows(raw(document), (*entry, "rules")))
        if len(written) == len(body.rules):
            return document.place(written[number][0])
        return document.place(path)
    return Place("rules")
