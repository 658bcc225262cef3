"""`lbp figure`: draw a pose file for its author, again at every change if wanted."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Final

from lbp_cli.cli.exit_codes import DONE, FAULTS
from lbp_cli.cli.files import is_same_file, read_file, write_document
from lbp_cli.cli.own_library import library_with
from lbp_cli.cli.stops import UsageError, exit_code_of, show_faults
from lbp_cli.cli.text_picture import print_picture
from lbp_cli.content.pose_files import Drawn, read_pose_file
from lbp_cli.figure import picture_svg
from lbp_cli.figure.palette import StyleName
from lbp_cli.model.value import dataclass

STYLES: Final[tuple[StyleName, ...]] = ("colour", "print", "dark")
_LOOK_EVERY: Final = 0.3


@dataclass(frozen=True, slots=True)
class FigureOptions:
    """Options of `lbp figure`, as typed."""

    pose: str
    output: str | None = None
    style: str = "colour"
    watch: bool = False
    width: int | None = None
    library: tuple[str, ...] = ()


def run_figure(options: FigureOptions) -> int:
    """Draw once, or at every change until Ctrl-C."""
    return exit_code_of(lambda: _watch(options) if options.watch else _draw(options))


def _watch(options: FigureOptions) -> int:
    if options.output is None or options.pose == "-":
        raise UsageError("--watch draws a file into a file: lbp figure POSE.yaml -o FILE --watch")
    _style(options)
    seen = None
    while True:
        changed = _changed_at(options.pose)
        if changed != seen:
            seen = changed
            exit_code_of(lambda: _draw(options))
        time.sleep(_LOOK_EVERY)


def _changed_at(path: str) -> int | None:
    try:
        return Path(path).stat().st_mtime_ns
    except OSError:
        return None


def _draw(options: FigureOptions) -> int:
    """Draw what can be drawn; every fault is said, also those of a picture that is drawn."""
    style = _style(options)
    if options.output is not None and is_same_file(options.output, options.pose):
        raise UsageError(f"{options.output} is the pose itself; draw into another file")
    text = read_file(options.pose)
    drawn, found = read_pose_file(text, options.pose, library_with(options.library))
    show_faults(found, {options.pose: text})
    if drawn:
        _show(drawn, style, options)
    return FAULTS if any(each.severity == "error" for each in found) else DONE


def _style(options: FigureOptions) -> StyleName:
    for style in STYLES:
        if style == options.style:
            return style
    raise UsageError(f"--style {options.style} is not known; allowed: {', '.join(STYLES)}")


def _show(drawn: tuple[Drawn, ...], style: StyleName, options: FigureOptions) -> None:
    if options.output is None:
        for each in drawn:
            sys.stdout.write(f"{each.name}\n" if len(drawn) > 1 else "")
            print_picture(each.text, options.width)
        return
    svg = drawn_svg(drawn, style)
    if options.output == "-":
        sys.stdout.write(svg)
        return
    write_document(options.output, svg)
    sys.stderr.write(f"Drawn: {options.output}\n")


def drawn_svg(drawn: tuple[Drawn, ...], style: StyleName) -> str:
    """One picture as it stands on a card, or several on a sheet."""
    if len(drawn) == 1:
        name = Path(drawn[0].name).stem
        return picture_svg(drawn[0].text, name=name, style=style) + "\n"
    from lbp_cli.figure.sheet import sheet_svg

    return sheet_svg([(each.name, each.text) for each in drawn], style=style)
