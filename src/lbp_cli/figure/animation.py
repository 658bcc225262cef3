"""A picture that moves: a flip-book of poses, turned over by style sheet alone.

One group for each pose, of which one is seen at a time; what does not move is drawn once. It
needs no script, keeps the right depth in every pose, and stands still for whoever asked for
less motion, and on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from lbp_cli.figure.between import between, eased
from lbp_cli.figure.layout import Drawing
from lbp_cli.figure.palette import Style
from lbp_cli.figure.posture import Body
from lbp_cli.figure.props import lines, standing_props
from lbp_cli.figure.scene import figure, furniture, ground
from lbp_cli.figure.shadow import shadow
from lbp_cli.figure.shapes import Shape
from lbp_cli.figure.solving import Solved
from lbp_cli.figure.svg import Pen, elements
from lbp_cli.model.value import dataclass

_STEPS: Final = 6
"""Poses between two frames."""
_MOVE_SECONDS: Final = 1.6
_HOLD_SECONDS: Final = 0.8
_OVERLAP: Final = 0.1
"""By how much of the whole (percent) a leaf outstays the next."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One pose and how long it is seen, on the way there."""

    body: Body
    seconds: float


def moves(solved: Solved) -> bool:
    """Whether there is anything to turn over."""
    return len(solved.keys) > 1 and not solved.picture.hold


def flip_book(solved: Solved, card: Drawing, style: Style, prefix: str) -> str:
    """The moving figure in the place of the last frame of a card.

    Its classes are `prefix-move` for all that moves and `prefix-still` for the last frame as it
    stands; the style sheet that goes with it shows the one or the other.
    """
    panel = card.panels[-1]

    def drawn(shapes: Sequence[Shape], name: str) -> str:
        return elements(shapes, Pen(card.scale, panel.left, panel.top, style, f"{prefix}-{name}"))

    leaves = _leaves(solved)
    behind = [*ground(solved, len(solved.keys)), *furniture(solved, len(solved.keys))]
    groups = [
        f'<g class="{prefix}-leaf {prefix}-l{number}">'
        f"{drawn(_pose(solved, leaf.body), f'l{number}')}</g>"
        for number, leaf in enumerate(leaves)
    ]
    still = drawn(panel.shapes, "still")
    return (
        f"<style>{_sheet(leaves, prefix)}</style>"
        f'<g class="{prefix}-still">{still}</g>'
        f'<g class="{prefix}-move">{drawn(behind, "behind")}{"".join(groups)}</g>'
    )


def _leaves(solved: Solved) -> list[_Leaf]:
    """The keys and what lies between them, in their order."""
    step = _MOVE_SECONDS / (_STEPS + 1)
    found = [_Leaf(solved.keys[0].body, _HOLD_SECONDS)]
    for first, second in pairwise(solved.keys):
        shares = [eased(number / (_STEPS + 1)) for number in range(1, _STEPS + 1)]
        found += [_Leaf(between(first, second, share), step) for share in shares]
        last = second is solved.keys[-1]
        found.append(_Leaf(second.body, _HOLD_SECONDS if last else step))
    return found


def _pose(solved: Solved, body: Body) -> list[Shape]:
    props, camera, last = solved.picture.props, solved.camera, len(solved.keys)
    cast = shadow(body, camera)
    return [
        *([cast] if cast else []),
        *lines(props, body, camera, "back", last),
        *figure(solved, body, _works_in(solved, body), last),
        *lines(props, body, camera, "front", last),
        *standing_props(props, [body] * last, camera, last, "front"),
    ]


def _works_in(solved: Solved, body: Body) -> tuple[str, ...]:
    """Muscles that belong to one frame are painted in that one alone."""
    frame = solved.picture.highlight_frame
    if frame and body is not solved.keys[frame - 1].body:
        return ()
    return solved.picture.highlight


def _sheet(leaves: Sequence[_Leaf], prefix: str) -> str:
    """There and back: each leaf is seen once on each way, those at both ends once."""
    there = list(enumerate(leaf.seconds for leaf in leaves))
    timeline = [*there, *there[-2:0:-1]]
    whole = sum(seconds for _, seconds in timeline)
    seen: dict[int, list[tuple[float, float]]] = {}
    passed = 0.0
    for number, seconds in timeline:
        start, passed = passed, passed + seconds
        seen.setdefault(number, []).append((100 * start / whole, 100 * passed / whole))
    rules = [f".{prefix}-move{{display:none}}.{prefix}-leaf{{visibility:hidden}}"]
    rules += [_keyframes(f"{prefix}-k{number}", spans) for number, spans in seen.items()]
    turning = "".join(
        f".{prefix}-l{number}{{animation:{prefix}-k{number} {whole:.2f}s step-end infinite}}"
        for number in seen
    )
    rules.append(
        "@media screen and (prefers-reduced-motion:no-preference)"
        f"{{.{prefix}-still{{display:none}}.{prefix}-move{{display:inline}}{turning}}}"
    )
    return "".join(rules)


def _keyframes(name: str, spans: Sequence[tuple[float, float]]) -> str:
    """Visible in the spans (percent of the whole), hidden elsewhere; no moment shows nothing."""
    steps = [] if spans[0][0] <= 0 else ["0%{visibility:hidden}"]
    for start, end in spans:
        steps.append(f"{start:.2f}%{{visibility:visible}}")
        if end < 100 - _OVERLAP:
            steps.append(f"{end + _OVERLAP:.2f}%{{visibility:hidden}}")
    return f"@keyframes {name}{{{''.join(steps)}}}"
