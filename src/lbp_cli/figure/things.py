"""Things with what is usual for each kind where nothing is said. Unit: stature."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from lbp_cli.figure.picture import Prop, PropKind

CHAIR_BACK: Final = 0.27
"""How far the back of a chair rises above its seat."""
USUAL: Final[Mapping[PropKind, Mapping[str, float]]] = {
    "mat": {},
    "chair": {"h": 0.22, "w": 0.22},
    "stool": {"h": 0.22, "w": 0.22},
    "step": {"x": 0.25, "h": 0.12, "depth": 0.22, "w": 0.34},
    "slope": {"x": 0.2, "h": 0.08, "depth": 0.16, "w": 0.34},
    "ramp": {"h": 0.15, "depth": 1.0, "w": 0.34},
    "wall": {"h": 1.08, "w": 0.5},
    "table": {"x": 0.4, "h": 0.40, "depth": 0.30, "w": 0.44},
    "post": {"x": 0.6, "h": 1.0},
    "bicycle": {"h": 0.50},
    "pillow": {"h": 0.07, "w": 0.16},
    "ball": {"r": 0.12},
    "bolster": {"r": 0.05, "w": 0.3},
    "band": {},
    "strap": {},
    "stick": {},
    "weight": {"r": 0.045},
    "bag": {},
    "crate": {"size": 0.17},
}
"""Place and size of each kind; what is not here is 0."""


def thing(kind: PropKind, **words: Any) -> Prop:
    """A thing with the fields of Prop that are given; None counts as left out.

    A weight is always in a hand, a bag or crate when it has no place of its own.
    """
    given = {word: value for word, value in words.items() if value is not None}
    held = kind == "weight" or (kind in ("bag", "crate") and "x" not in given)
    return Prop(kind, **{**USUAL[kind], "held": held, **given})
