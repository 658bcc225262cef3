"""A written picture (plain data, already checked) -> Picture: shorthand spelled out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from lbp_cli.figure.body import CONTACTS, PALM_RADIUS, SIDES, SIGN, Side
from lbp_cli.figure.picture import Arrow, Focus, KeyPose, Picture, Prop, Target
from lbp_cli.figure.space import Vector
from lbp_cli.figure.things import thing
from lbp_cli.model.pose_words import HIP_TURN_IN_FRONT_VIEWS, LIMBS, MIDDLE, VIEWS

Written = Mapping[str, Any]
_SIDED: Final = (*LIMBS, "hand", "foot")
_LOWEST: Final = {"hand": PALM_RADIUS, "foot": 0.0}
"""The height of a hand and of a foot that lies on the floor."""
_OTHER: Final[Mapping[Side, Side]] = {"r": "l", "l": "r"}


def picture_of(text: str) -> Picture:
    """The picture of its JSON text, as the library keeps it."""
    return picture_from(json.loads(text))


def picture_from(written: Written) -> Picture:
    """The picture of checked plain data."""
    named = written.get("view", "side")
    view = VIEWS[named] if isinstance(named, str) else (float(named[0]), float(named[1]))
    turned_out = HIP_TURN_IN_FRONT_VIEWS if named == "front" else 0.0
    base = sided(written.get("base") or {})
    frames = tuple(_key_pose({**base, **sided(frame)}, turned_out) for frame in written["frames"])
    focus = written.get("focus")
    return Picture(
        alt=written["alt"],
        view=view,
        frames=frames,
        props=tuple(_prop(each) for each in written.get("props") or ()),
        arrows=tuple(_arrow(each) for each in written.get("arrows") or ()),
        highlight=tuple(written.get("highlight") or ()),
        highlight_frame=written.get("highlight_frame"),
        ghost=written.get("ghost", False),
        hold=written.get("hold", False),
        quality=written.get("quality", "ok"),
        focus=None if focus is None else Focus(_pair(focus["x"]), _pair(focus["height"])),
        order=written.get("order"),
        thumb=written.get("thumb"),
    )


def sided(pose: Written) -> dict[str, Any]:
    """A pose with every two-sided word spelled out for both sides; a one-sided word wins."""
    found = {key: value for key, value in pose.items() if key not in _SIDED}
    both = {
        f"{key}_{side}": value for key, value in pose.items() if key in _SIDED for side in SIDES
    }
    return {**both, **found}


def extended(parent: Written, child: Written) -> dict[str, Any]:
    """A written picture that builds on another: words of the child win, `base` is joined."""
    joined = {**parent, **child}
    if "base" in parent and "base" in child:
        joined["base"] = {**sided(parent["base"]), **sided(child["base"])}
    joined.pop("extends", None)
    return joined


def _key_pose(pose: Written, turned_out: float) -> KeyPose:
    angles = {name: float(pose.get(name, joint.rest)) for name, joint in MIDDLE.items()}
    for name, joint in LIMBS.items():
        rest = turned_out if name == "hip_rot" else joint.rest
        for side in SIDES:
            angles[f"{name}_{side}"] = float(pose.get(f"{name}_{side}", rest))
    contacts = tuple(pose.get("contact") or ("any",))
    heights = pose.get("contact_height", 0.0)
    several = heights if isinstance(heights, Sequence) else [heights] * len(contacts)
    return KeyPose(
        angles=angles,
        hands=_targets(pose, "hand"),
        feet=_targets(pose, "foot"),
        contacts=contacts,
        heights=tuple(float(each) for each in several),
        pin=pose.get("pin") or _default_pin(contacts),
        x=float(pose.get("x", 0.0)),
    )


def _default_pin(contacts: Sequence[str]) -> str:
    return contacts[0] if len(contacts) == 1 and contacts[0] not in CONTACTS else "pelvis"


def _targets(pose: Written, limb: str) -> dict[Side, Target]:
    found: dict[Side, Target] = {}
    for side in SIDES:
        target = pose.get(f"{limb}_{side}")
        if target is not None:
            found[side] = _target(target, side, _LOWEST[limb])
    return found


def _target(target: Written, side: Side, lowest: float) -> Target:
    """A target; one in the world without a height is on the floor, where the limb is `lowest`."""
    z, to, direction = target.get("z"), target.get("to"), target.get("fingers")
    mirrored = SIGN[side] if not target.get("absz") else 1.0
    if direction is not None:
        across = SIGN[side] if target.get("mirror") else 1.0
        direction = (float(direction[0]), float(direction[1]), direction[2] * across)
    on_floor = to is None and direction is None and target.get("height") is None
    on_body = None if to is None else to.replace("$", side).replace("%", _OTHER[side])
    return Target(
        x=target.get("x"),
        height=lowest if to is None and target.get("height") is None else target.get("height"),
        z=None if z is None else z * mirrored,
        to=on_body,
        shift=_triple(target.get("shift") or (0, 0, 0)),
        flat=target.get("flat", on_floor),
        direction=direction,
        pole=None if target.get("pole") is None else _triple(target["pole"]),
        pitch=float(target.get("pitch", 0)),
        toes=float(target.get("toes", 0)),
        knee_out=float(target.get("knee_out", 0)),
    )


def _prop(prop: Written) -> Prop:
    path = prop.get("path") or ()
    return thing(
        prop["kind"],
        x=prop.get("x"),
        z=prop.get("z"),
        h=prop.get("height"),
        w=prop.get("width"),
        r=prop.get("radius"),
        depth=prop.get("depth"),
        size=prop.get("size"),
        dy=prop.get("dy"),
        direction=prop.get("direction"),
        back=prop.get("back"),
        hand=prop.get("hand"),
        path=tuple(each if isinstance(each, str) else _triple(each) for each in path),
        draw=prop.get("draw"),
        frames=tuple(prop.get("frames") or ()),
    )


def _arrow(arrow: Written) -> Arrow:
    for kind in ("follow", "at", "arc", "orbit"):
        if kind in arrow:
            break
    return Arrow(
        kind=kind,
        point=arrow[kind],
        shift=_pair(arrow.get("shift") or (0, 0)),
        vector=_pair(arrow.get("vector") or (0, 0)),
        radius=float(arrow.get("radius", 0)),
        degrees=_pair(arrow.get("degrees") or (0, 0)),
        rise=float(arrow.get("rise", 0)),
        span=_pair(arrow.get("span") or (0, 1)),
        since=arrow.get("since"),
        frame=arrow.get("frame"),
        both=arrow.get("both", False),
    )


def _pair(values: Sequence[float]) -> tuple[float, float]:
    return (float(values[0]), float(values[1]))


def _triple(values: Sequence[float]) -> Vector:
    return (float(values[0]), float(values[1]), float(values[2]))
