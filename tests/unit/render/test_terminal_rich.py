from __future__ import annotations

import io

from rich.console import Console

from lbp_cli.render.plan_document import plan_document
from lbp_cli.render.terminal import render_terminal
from lbp_cli.render.terminal_rich import rich_text

from .sample_plan import CATALOGUE, HOSTILE, sample_plan

DOCUMENT = plan_document(sample_plan(), CATALOGUE, client_name=HOSTILE[0])


def printed(*, colour: bool) -> str:
    console = Console(
        file=io.StringIO(),
        force_terminal=colour,
        color_system="standard" if colour else None,
        width=80,
    )
    console.print(rich_text(DOCUMENT, 80), highlight=False, markup=False, end="")
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_words_are_those_of_the_plain_form() -> None:
    lines = [line.rstrip() for line in printed(colour=False).splitlines()]
    assert lines == render_terminal(DOCUMENT, 80).splitlines()


def test_content_is_never_read_as_markup() -> None:
    assert "[bold red]Ann[/]" in printed(colour=False)


def test_headings_are_coloured_on_a_terminal() -> None:
    assert "\x1b[1;36m1. Is it safe for me to start?" in printed(colour=True)
