"""One frame as shapes, from the ground up to the arrows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lbp_cli.figure.arrows import arrows
from lbp_cli.figure.body import Side, Spot
from lbp_cli.figure.camera import Camera
from lbp_cli.figure.depth import far_side, painting_order
from lbp_cli.figure.highlights import highlights
from lbp_cli.figure.hull import Circle
from lbp_cli.figure.parts import EARS, EYES, FACE, GROUPS, HAIR, PELVIS, SKULL, Part
from lbp_cli.figure.posture import Body
from lbp_cli.figure.props import held, lines, standing_props, weights
from lbp_cli.figure.shadow import shadow
from lbp_cli.figure.shapes import Blob, Group, Oval, Shape
from lbp_cli.figure.solving import Solved
from lbp_cli.figure.space import axis, dot, rotated

_FROM_BEHIND: Final = -0.35
_EYE_SEEN: Final = 0.25
_EAR_SEEN: Final = 0.45
_TINTED: Final = frozenset({"skin", "shirt", "trousers"})
_OUTLINE: Final = 2.0
_GROUND_MARGIN: Final = 0.05
_GROUND_FLATNESS: Final = 0.10
_ON_THE_GROUND: Final = 0.03


def frame_shapes(solved: Solved, frame: int, *, plain: bool = False) -> tuple[Shape, ...]:
    """All shapes of a frame (counted from 1), back to front, without its number.

    A plain frame has no arrows and no ghost.
    """
    picture, camera = solved.picture, solved.camera
    body = solved.keys[frame - 1].body
    found = background(solved, frame)
    if picture.ghost and frame > 1 and not plain:
        found += ghost(solved.keys[frame - 2].body, camera)
    marked = picture.highlight if _works(solved, frame) else ()
    found += [*lines(picture.props, body, camera, "back", frame)]
    found += figure(solved, body, marked, frame)
    found += [*lines(picture.props, body, camera, "front", frame)]
    bodies = [key.body for key in solved.keys]
    found += standing_props(picture.props, bodies, camera, frame, "front")
    if not plain:
        found += arrows(picture.arrows, solved.keys, camera, frame)
    return tuple(found)


def _works(solved: Solved, frame: int) -> bool:
    """Whether muscles are painted: in their own frame, else in all but the first of several."""
    wanted = solved.picture.highlight_frame
    return frame == wanted if wanted else frame > 1 or len(solved.keys) == 1


def background(solved: Solved, frame: int) -> list[Shape]:
    """Ground or mat, the shadow, and what stands around."""
    cast = shadow(solved.keys[frame - 1].body, solved.camera)
    return [*ground(solved, frame), *([cast] if cast else []), *furniture(solved, frame)]


def ground(solved: Solved, frame: int) -> list[Shape]:
    """The mat; where there is none, a pale oval under what touches the floor."""
    bodies = [key.body for key in solved.keys]
    things = solved.picture.props
    mats = [each for each in things if each.kind == "mat" and each.is_in(frame)]
    if mats:
        return standing_props(mats, bodies, solved.camera, frame)
    return _ground(bodies, solved.camera)


def furniture(solved: Solved, frame: int) -> list[Shape]:
    """What stands around, without the mat."""
    things = [prop for prop in solved.picture.props if prop.kind != "mat"]
    return standing_props(things, [key.body for key in solved.keys], solved.camera, frame)


def _ground(bodies: Sequence[Body], camera: Camera) -> list[Shape]:
    """A pale oval under what touches the floor in any frame."""
    low = [
        ball.centre
        for body in bodies
        for part in _all_parts()
        for ball in (body.ball(spot) for spot in part.spots)
        if ball.bottom < _ON_THE_GROUND
    ]
    if not low:
        return []
    pages = [camera.page((x, 0.0, z)) for x, _, z in low]
    left, right = min(x for x, _ in pages), max(x for x, _ in pages)
    top, bottom = min(y for _, y in pages), max(y for _, y in pages)
    half = (right - left) / 2 + _GROUND_MARGIN
    down = max((bottom - top) / 2 + 0.02, half * _GROUND_FLATNESS)
    return [Oval(((left + right) / 2, (top + bottom) / 2), half, down, "ground")]


def _all_parts() -> Iterable[Part]:
    return (part for parts in GROUPS.values() for part in parts)


def ghost(body: Body, camera: Camera) -> list[Shape]:
    """The frame before as a grey silhouette."""
    return [Blob(tuple(_circles(part, body, camera) for part in _all_parts()), "ghost")]


def figure(solved: Solved, body: Body, marked: tuple[str, ...], frame: int = 1) -> list[Shape]:
    """The body, back to front, with what it holds and the muscles that work."""
    camera, props = solved.camera, solved.picture.props
    far = far_side(body, camera)
    order = painting_order(body, camera, solved.picture.order)
    legs = [number for number, (group, depth) in enumerate(order) if _near_leg(group, depth)]
    after_legs = max(legs, default=next(n for n, (name, _) in enumerate(order) if name == "trunk"))
    last_arm = max(number for number, (group, _) in enumerate(order) if group.startswith("arm_"))
    found: list[Shape] = []
    for number, (group, depth) in enumerate(order):
        if number == last_arm:
            found += held(props, body, camera, "both", frame)
        if group.startswith("arm_"):
            found += weights(props, body, camera, group[-1], frame)
        found += _group(group, body, camera, far)
        if _near_leg(group, depth):
            found += [_fill(part, body, camera, part.tone) for part in PELVIS]
        found += highlights(marked, group, body, camera, far)
        if number == after_legs:
            found += highlights(marked, "hip", body, camera, far)
        if group.startswith("arm_"):
            found += held(props, body, camera, group[-1], frame)
    return found


def _near_leg(group: str, depth: float) -> bool:
    return group.startswith("leg_") and depth > 0


def _group(group: str, body: Body, camera: Camera, far: str) -> list[Shape]:
    """The parts of a group with one outline; limbs of the far side are tinted."""
    if group == "head":
        return _head(body, camera)
    parts = GROUPS[group]
    tint = "-far" if far and group.endswith(f"_{far}") else ""
    tones = [f"{part.tone}{tint}" if part.tone in _TINTED else part.tone for part in parts]
    fills = tuple(_fill(part, body, camera, tone) for part, tone in zip(parts, tones, strict=True))
    return [Group(fills, "line", _OUTLINE)]


def _head(body: Body, camera: Camera) -> list[Shape]:
    """Skull and nose, hair, and the face over the hair; from behind the hair comes last."""
    turn = body.turns["head"]
    faces = dot(axis(turn, 0), camera.view)
    whole = tuple(_fill(part, body, camera, part.tone) for part in (*SKULL, *HAIR))
    head = Group(whole, "line", _OUTLINE)
    if faces < _FROM_BEHIND:
        return [head]
    face: list[Shape] = [
        _fill(FACE, body, camera, FACE.tone),
        _fill(SKULL[1], body, camera, "skin"),
    ]
    for side, ear in EARS.items():
        if _turned_to(body, camera, side) > _EAR_SEEN:
            face.append(Blob((_round(ear, body, camera),), "skin", "line", 0.5))
    for eye in EYES.values():
        normal = rotated(turn, (0.86, 0.0, 0.5 if eye.at[2] > 0 else -0.5))
        if dot(normal, camera.view) > _EYE_SEEN:
            face.append(Blob((_round(eye, body, camera),), "line"))
    return [head, *face]


def _turned_to(body: Body, camera: Camera, side: Side) -> float:
    across = dot(axis(body.turns["head"], 2), camera.view)
    return across if side == "r" else -across


def _fill(part: Part, body: Body, camera: Camera, tone: str) -> Blob:
    return Blob((_circles(part, body, camera),), tone)


def _circles(part: Part, body: Body, camera: Camera) -> tuple[Circle, ...]:
    return tuple(circle for spot in part.spots for circle in _round(spot, body, camera))


def _round(spot: Spot, body: Body, camera: Camera) -> tuple[Circle, ...]:
    ball = body.ball(spot)
    x, y = camera.page(ball.centre)
    return ((x, y, ball.radius),)
