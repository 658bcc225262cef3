"""What is wrong with a picture: poses that cannot be, and movement that cannot be seen.

These find broken poses, not wrong ones: a sound pose can still teach a bad technique. Every
threshold is in stature or degrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, Literal

from lbp_cli.figure.balance import centre_of_mass, clearance, support
from lbp_cli.figure.between import Key, between
from lbp_cli.figure.body import CONTACTS, SIDES
from lbp_cli.figure.joints import abduction, flexion, hinge
from lbp_cli.figure.picture import Picture
from lbp_cli.figure.posture import Body
from lbp_cli.figure.scene import figure
from lbp_cli.figure.shapes import extents
from lbp_cli.figure.solving import Solved, solved
from lbp_cli.figure.space import axis, dot, length, minus
from lbp_cli.model.pose_words import POINT_WORDS
from lbp_cli.model.value import dataclass

SOLVED_RANGE: Final = {
    "hip": (-35, 145),
    "knee": (-8, 165),
    "elbow": (-8, 155),
    "ankle": (-40, 95),
}
HIP_SPREAD: Final = (-45, 75)
"""How far a thigh may be from the middle, in degrees, when the foot is where it should be."""
_REACH: Final = 0.004
_SINKS: Final = 0.018
_SINKS_BETWEEN: Final = 0.03
_FLOATS: Final = 0.012
_TOPPLES: Final = 0.02
_SLIDES: Final = 0.02
_STILL: Final = 0.03
_SEEN: Final = 0.45
_SMALL: Final = 0.06
_FORESHORTENED: Final = 0.42
_FLAT: Final = 5.0
_LEVEL: Final = 0.35
_JUMP: Final = 0.22
_EIGHTHS: Final = 8
_SEGMENTS: Final = (
    ("hip_{}", "knee_{}"),
    ("knee_{}", "ankle_{}"),
    ("shoulder_{}", "elbow_{}"),
    ("elbow_{}", "wrist_{}"),
)
_MOVING_BY: Final = 0.10
"""A segment whose direction changes by more than this share of its length counts as moving."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing wrong. `frame` counts from 1; None = the movement or the whole picture."""

    kind: Literal[
        "joint",
        "reach",
        "sinks",
        "floats",
        "balance",
        "slides",
        "still",
        "unseen",
        "small",
        "foreshortened",
        "flat",
        "jump",
    ]
    frame: int | None
    message: str
    warning: bool = False


def flaws(picture: Picture) -> list[Flaw]:
    """Everything the checks find in a picture, frame by frame, then in the movement."""
    ready = solved(picture)
    found: list[Flaw] = []
    for number, key in enumerate(ready.keys, start=1):
        found += _frame_flaws(ready, key, number)
    for number, (first, second) in enumerate(pairwise(ready.keys), start=2):
        found += _slides(first, second, number)
        found += _between_flaws(first, second, number)
    found += _movement_flaws(ready)
    return found


def _frame_flaws(ready: Solved, key: Key, number: int) -> Iterator[Flaw]:
    props = [each for each in ready.picture.props if each.is_in(number)]
    body = key.body
    for limb, short in key.settled.short.items():
        if short > _REACH:
            yield Flaw("reach", number, f"{limb} cannot reach its target: {short:.3f} are missing")
    yield from _joint_flaws(body, number)
    sunk = min(body.balls(CONTACTS["any"]), key=lambda ball: ball.bottom)
    if sunk.bottom < -_SINKS:
        where = _name_of(body, sunk.centre)
        yield Flaw("sinks", number, f"{where} is {-sunk.bottom:.3f} below the floor")
    above = clearance(body, props)
    if above > _FLOATS and not any(each.kind == "bicycle" for each in props):
        yield Flaw("floats", number, f"nothing touches a surface; the nearest is {above:.3f} away")
    yield from _contact_flaws(key, number)
    held = support(body, key.pose, props)
    if held is not None:
        middle = centre_of_mass(body)
        out = max(held[0] - middle, middle - held[1])
        if out > _TOPPLES:
            words = f"the weight is {out:.3f} outside what carries it"
            yield Flaw("balance", number, f"{words} ({held[0]:.2f} to {held[1]:.2f})")
    yield from _outline_flaws(ready, body, number)


def _contact_flaws(key: Key, number: int) -> Iterator[Flaw]:
    """What rests must still be at its surface when hands and feet are where they should be."""
    for contact, height in zip(key.pose.contacts, key.pose.heights, strict=False):
        off = key.body.lowest(contact).bottom - height
        if abs(off) > _FLOATS:
            way = "above" if off > 0 else "below"
            words = f"{contact} is {abs(off):.3f} {way} what it should rest on"
            yield Flaw("floats", number, words)


def _outline_flaws(ready: Solved, body: Body, number: int) -> Iterator[Flaw]:
    """The figure must have a shape that can be read, and be in the part that is shown."""
    box = extents(tuple(figure(ready, body, (), number)))
    longest = max(box.width / box.height, box.height / box.width)
    if longest > _FLAT and not _is_lying(body):
        words = f"the figure is {longest:.1f} times as long as wide: change the view"
        yield Flaw("flat", number, words, warning=True)
    focus = ready.picture.focus
    if focus is None:
        return
    apart = focus.x[0] > box.right or focus.x[1] < box.left
    if apart or focus.height[0] > -box.top or focus.height[1] < -box.bottom:
        yield Flaw("unseen", number, "the focus shows nothing of the body")


def _is_lying(body: Body) -> bool:
    """Somebody who lies is flat, whatever the view."""
    return abs(axis(body.turns["pelvis"], 1)[1]) < _LEVEL


def _name_of(body: Body, centre: tuple[float, float, float]) -> str:
    return min(POINT_WORDS, key=lambda name: length(minus(body.point(name), centre)))


def _joint_flaws(body: Body, number: int) -> Iterator[Flaw]:
    for side in SIDES:
        turns = body.turns
        angles = {
            "hip": flexion(turns["pelvis"], turns[f"thigh_{side}"]),
            "knee": -hinge(turns[f"thigh_{side}"], turns[f"shank_{side}"]),
            "ankle": -hinge(turns[f"shank_{side}"], turns[f"foot_{side}"]),
            "elbow": hinge(turns[f"arm_{side}"], turns[f"forearm_{side}"]),
        }
        for joint, angle in angles.items():
            low, high = SOLVED_RANGE[joint]
            if not low <= angle <= high:
                words = f"{joint}_{side} is bent to {angle:.0f}; a body allows {low} to {high}"
                yield Flaw("joint", number, words)
        spread = abduction(turns["pelvis"], turns[f"thigh_{side}"], side)
        low, high = HIP_SPREAD
        if not low <= spread <= high:
            words = f"hip_{side} is spread to {spread:.0f}; a body allows {low} to {high}"
            yield Flaw("joint", number, words)


def _slides(first: Key, second: Key, number: int) -> Iterator[Flaw]:
    """A hand or foot planted at the same place in both frames must be there in both."""
    ends = (
        ("palm", first.pose.hands, second.pose.hands),
        ("ball", first.pose.feet, second.pose.feet),
    )
    for point, before, after in ends:
        for side, target in before.items():
            if target.to is None and after.get(side) == target:
                name = f"{point}_{side}"
                way = length(minus(first.body.point(name), second.body.point(name)))
                if way > _SLIDES:
                    yield Flaw("slides", number, f"{name} is planted but slides by {way:.3f}")


def _between_flaws(first: Key, second: Key, number: int) -> Iterator[Flaw]:
    before = first.body
    for step in range(1, _EIGHTHS + 1):
        body = between(first, second, step / _EIGHTHS)
        sunk = min(ball.bottom for ball in body.balls(CONTACTS["any"]))
        if sunk < -_SINKS_BETWEEN:
            words = f"on the way to this frame the body is {-sunk:.3f} below the floor"
            yield Flaw("sinks", number, words)
            return
        name, way = max(
            ((each, length(minus(body.point(each), before.point(each)))) for each in POINT_WORDS),
            key=lambda item: item[1],
        )
        if way > _JUMP:
            yield Flaw("jump", number, f"on the way to this frame {name} jumps by {way:.2f}")
            return
        before = body


def _movement_flaws(ready: Solved) -> Iterator[Flaw]:
    if len(ready.keys) < 2 or ready.picture.hold:
        return
    moves = [
        (length(minus(b.body.point(name), a.body.point(name))), name, a, b)
        for a, b in pairwise(ready.keys)
        for name in POINT_WORDS
    ]
    way, name, first, second = max(moves, key=lambda move: move[0])
    if way < _STILL:
        yield Flaw("still", None, f"the frames are alike: the most that moves is {way:.3f}")
        return
    seen = max(_seen(ready, b.body, a.body, point) for _, point, a, b in moves)
    on_page = _seen(ready, second.body, first.body, name)
    if on_page / way < _SEEN:
        words = f"{name} moves {way:.2f} but only {on_page:.2f} of it is seen: change the view"
        yield Flaw("unseen", None, words)
    if seen < _SMALL and ready.picture.focus is None:
        yield Flaw("small", None, f"only {seen:.3f} of movement is seen: add a focus")
    yield from _foreshortened(ready)


def _seen(ready: Solved, after: Body, before: Body, name: str) -> float:
    """How far a point moves on the page."""
    way = minus(after.point(name), before.point(name))
    return float((dot(way, ready.camera.right) ** 2 + dot(way, ready.camera.up) ** 2) ** 0.5)


def _foreshortened(ready: Solved) -> Iterator[Flaw]:
    """The segment that turns most should not point at the reader at the end."""
    moving: list[tuple[float, str, float]] = []
    for first, second in pairwise(ready.keys):
        for start, end in _SEGMENTS:
            for side in SIDES:
                names = start.format(side), end.format(side)
                before, after = (
                    minus(key.body.point(names[1]), key.body.point(names[0]))
                    for key in (first, second)
                )
                share = _page_length(ready, after) / length(after)
                moving.append((length(minus(after, before)), f"{names[0]} to {names[1]}", share))
    turned, names_, share = max(moving)
    if turned > _MOVING_BY and share < _FORESHORTENED:
        words = f"{names_} moves most but is seen at {share:.0%} of its length: change the view"
        yield Flaw("foreshortened", None, words, warning=True)


def _page_length(ready: Solved, way: tuple[float, float, float]) -> float:
    return float((dot(way, ready.camera.right) ** 2 + dot(way, ready.camera.up) ** 2) ** 0.5)
