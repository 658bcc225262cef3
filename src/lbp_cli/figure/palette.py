"""The styles: what each colour name is on white paper, in print without colour, and in the dark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from lbp_cli.model.value import dataclass

StyleName: TypeAlias = Literal["colour", "print", "dark", "css"]


@dataclass(frozen=True, slots=True)
class Style:
    """Colours by name, and the width of outlines in pixels."""

    colours: Mapping[str, str]
    line: float

    def colour(self, name: str) -> str:
        """The colour of a name."""
        return self.colours[name]


_COLOUR: Final[Mapping[str, str]] = {
    "paper": "#ffffff",
    "line": "#26323d",
    "skin": "#e9b690",
    "skin-far": "#f3d6c0",
    "shirt": "#2a9d8f",
    "shirt-far": "#93cdc5",
    "trousers": "#34495e",
    "trousers-far": "#9aa7b5",
    "hair": "#4a3628",
    "arrow": "#d7263d",
    "highlight": "#ff8c42",
    "mat": "#cfe0ee",
    "mat-edge": "#9db8cc",
    "prop-top": "#ead3b0",
    "prop-front": "#d9b98c",
    "prop-side": "#c29d6a",
    "wall": "#f3efe6",
    "wall-edge": "#d8d0c0",
    "band": "#b5294e",
    "weight": "#55606b",
    "pillow": "#f4f1ea",
    "water": "#9fd0e6",
    "ground": "#eceff2",
    "shadow": "#000000",
    "ghost": "#dfe3e8",
    "badge": "#26323d",
    "badge-text": "#ffffff",
}
_PRINT: Final[Mapping[str, str]] = {
    "paper": "#ffffff",
    "line": "#111111",
    "skin": "#ffffff",
    "skin-far": "#ffffff",
    "shirt": "#c9c9c9",
    "shirt-far": "#e6e6e6",
    "trousers": "#7a7a7a",
    "trousers-far": "#c4c4c4",
    "hair": "#222222",
    "arrow": "#000000",
    "highlight": "#444444",
    "mat": "#f0f0f0",
    "mat-edge": "#aaaaaa",
    "prop-top": "#f4f4f4",
    "prop-front": "#dddddd",
    "prop-side": "#bbbbbb",
    "wall": "#f7f7f7",
    "wall-edge": "#cfcfcf",
    "band": "#333333",
    "weight": "#666666",
    "pillow": "#fafafa",
    "water": "#d5d5d5",
    "ground": "#eeeeee",
    "shadow": "#000000",
    "ghost": "#e2e2e2",
    "badge": "#111111",
    "badge-text": "#ffffff",
}
_DARK: Final[Mapping[str, str]] = {
    "paper": "#161b22",
    "line": "#0b0f14",
    "skin": "#f0c3a0",
    "skin-far": "#8d7565",
    "shirt": "#46cdbb",
    "shirt-far": "#24695f",
    "trousers": "#6f8bab",
    "trousers-far": "#3d4e62",
    "hair": "#6b4f3c",
    "arrow": "#ff6b6b",
    "highlight": "#ffc14d",
    "mat": "#263545",
    "mat-edge": "#3c536b",
    "prop-top": "#a98d63",
    "prop-front": "#8c7450",
    "prop-side": "#6b583b",
    "wall": "#2d3641",
    "wall-edge": "#414d5a",
    "band": "#e0607f",
    "weight": "#8b97a3",
    "pillow": "#5b6672",
    "water": "#2f5d78",
    "ground": "#1e252d",
    "shadow": "#000000",
    "ghost": "#2b343e",
    "badge": "#e6edf3",
    "badge-text": "#161b22",
}
_VARIABLES: Final[Mapping[str, str]] = {
    name: f"var(--fig-{name},{colour})" for name, colour in _COLOUR.items()
}

STYLES: Final[Mapping[StyleName, Style]] = {
    "colour": Style(_COLOUR, 1.5),
    "print": Style(_PRINT, 1.7),
    "dark": Style(_DARK, 1.5),
    "css": Style(_VARIABLES, 1.5),
}
"""`css` takes every colour from a custom property of the page, `--fig-` and the name."""
