"""`lbp figure`: draw a pose file for its author, again at every change if wanted."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Final

from lbp_cli.cli.exit_codes import DONE, FAULTS
from lbp_cli.cli.files import is_same_file, read_file, shown
from lbp_cli.cli.own_library import library_with
from lbp_cli.cli.stops import UsageError, exit_code_of, show_faults
from lbp_cli.cli.svg_file import only_svg, write_svg
from lbp_cli.cli.text_picture import print_picture, words_only
from lbp_cli.content.pose_files import Drawn, read_pose_file
from lbp_cli.figure import alternative, picture_svg
from lbp_cli.figure.palette import StyleName
from lbp_cli.model.value import dataclass
from lbp_cli.render.plain_text import harmless

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
    _written_as_svg(options)
    seen: int | None = -1
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
    _written_as_svg(options)
    if options.output is not None and is_same_file(options.output, options.pose):
        raise UsageError(f"{options.output} is the pose itself; draw into another file")
    text = read_file(options.pose)
    drawn, found = read_pose_file(text, options.pose, library_with(options.library))
    show_faults(found, {options.pose: text})
    faulty = any(each.severity == "error" for each in found)
    if drawn:
        _show(drawn, style, options)
    elif not faulty:
        sys.stderr.write(f"lbp: {shown(options.pose)}: no exercise of this file has a picture\n")
    return FAULTS if faulty or not drawn else DONE


def _written_as_svg(options: FigureOptions) -> None:
    if options.output not in (None, "-"):
        only_svg(str(options.output))


def _style(options: FigureOptions) -> StyleName:
    for style in STYLES:
        if style == options.style:
            return style
    raise UsageError(f"--style {options.style} is not known; allowed: {', '.join(STYLES)}")


def _show(drawn: tuple[Drawn, ...], style: StyleName, options: FigureOptions) -> None:
    if options.output is None:
        for each in drawn:
            _show_here(each, options.width, alone=len(drawn) == 1)
        return
    svg = drawn_svg(drawn, style)
    if options.output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(svg.encode())
        return
    write_svg(options.output, svg)


def _show_here(each: Drawn, width: int | None, *, alone: bool) -> None:
    """The picture on the terminal, or its words where nothing else can be shown."""
    name = harmless(each.name)
    if words_only():
        sys.stdout.write(f"{name}: {harmless(alternative(each.text))}\n")
        return
    sys.stdout.write("" if alone else f"{name}\n")
    print_picture(each.text, width)


def drawn_svg(drawn: tuple[Drawn, ...], style: StyleName) -> str:
    """One picture as it stands on a card, or several on a sheet."""
    if len(drawn) == 1:
        return picture_svg(drawn[0].text, name=drawn[0].name, style=style) + "\n"
    from lbp_cli.figure.sheet import sheet_svg

    return sheet_svg([(each.name, each.text) for each in drawn], style=style)
