"""Options that several commands share, or that would make a command hard to read."""

from __future__ import annotations

from typing import Annotated

import typer

Library = Annotated[
    list[str] | None,
    typer.Option("--library", metavar="DIR", help="Add your own exercises and rules."),
]
Width = Annotated[
    int | None,
    typer.Option("--width", metavar="N", min=40, max=200, help="Columns to write for, 40 to 200."),
]
Weeks = Annotated[
    int | None,
    typer.Option("--weeks", metavar="N", min=1, max=52, help="How many weeks, 1 to 52 (12)."),
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="Take this day for today, such as 2026-11-24."),
]
Practice = Annotated[
    str | None,
    typer.Option("--practice", metavar="FILE", help="Name, logo text and contact for handouts."),
]
Paper = Annotated[
    str, typer.Option("--paper", metavar="NAME", help="Paper of handouts: a4 or letter.")
]
Animated = Annotated[bool, typer.Option("--animated", help="Pictures of the HTML handout move.")]
PlanFile = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write a file: .html .pdf .md .ics .csv .json .txt",
    ),
]
PlanForm = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="NAME", help="terminal, markdown, html, pdf, ics, csv or json."
    ),
]
