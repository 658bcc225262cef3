"""Words of a picture that do not fit together: what only the whole picture shows.

A picture is whole when all that it builds on is joined in; so these look at no single field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from lbp_cli.content.shelf import Path
from lbp_cli.figure.written import sided

Slip = tuple[Path, str]
_FRAMES: Final = ("thumb", "highlight_frame")
_HANDS: Final = ("palm", "fingers", "wrist", "hands")
_FEET: Final = ("foot", "heel", "ball", "toe", "sole", "feet", "toes")


def slips(whole: Mapping[str, Any]) -> Iterator[Slip]:
    """Where a checked and joined picture contradicts itself: path in the picture, and why."""
    count = len(whole["frames"])
    for word in _FRAMES:
        if (whole.get(word) or 1) > count:
            yield (word,), _beyond(word, whole[word], count)
    if 1 <= (whole.get("highlight_frame") or 0) <= count and not whole.get("highlight"):
        yield ("highlight_frame",), "highlight_frame names a frame, but nothing is highlighted"
    for number, prop in enumerate(whole.get("props") or ()):
        late = [each for each in prop.get("frames") or () if each > count]
        if late:
            yield ("props", number, "frames"), _beyond("frames", late[0], count)
    arrows = whole.get("arrows") or ()
    if arrows and whole.get("hold"):
        yield ("arrows",), "nothing moves in a hold: it has no arrow"
    for number, arrow in enumerate(arrows):
        for key, words in _arrow_slips(arrow, count):
            yield ("arrows", number, key), words
    base = sided(whole.get("base") or {})
    for number, frame in enumerate(whole["frames"]):
        for key, words in _pose_slips({**base, **sided(frame)}):
            spot: Path = ("frames", number) if key in frame else ("base",)
            yield (*spot, key), f"frame {number + 1}: {words}"


def _beyond(word: str, frame: int, count: int) -> str:
    there = f"there are {count} frames" if count > 1 else "there is one frame"
    return f"{word} names frame {frame}, but {there}"


def _arrow_slips(arrow: Mapping[str, Any], count: int) -> Iterator[tuple[str, str]]:
    frame, since = arrow.get("frame") or count, arrow.get("since")
    if frame > count:
        yield "frame", _beyond("frame", frame, count)
    elif arrow.get("follow") and frame == 1:
        words = "an arrow that follows a point needs a frame before its own"
        yield ("frame" if arrow.get("frame") else "follow"), words
    if since is not None and since > count:
        yield "since", _beyond("since", since, count)
    elif since is not None and since >= frame:
        yield "since", f"a path since frame {since} ends in a later frame, not in {frame}"


def _pose_slips(pose: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    contacts = pose.get("contact") or ("any",)
    heights = pose.get("contact_height", 0)
    if isinstance(heights, list) and len(contacts) != len(heights):
        yield "contact_height", "two heights need two contacts"
    for contact in contacts:
        for limb, names in (("hand", _HANDS), ("foot", _FEET)):
            name, _, side = contact.partition("_")
            sides = (side,) if side else ("r", "l")
            placed = [each for each in sides if pose.get(f"{limb}_{each}") is not None]
            if name in names and placed:
                words = f"{contact} cannot be what rests: {limb}_{placed[0]} is planted"
                yield "contact", f"{words}; name another point"
