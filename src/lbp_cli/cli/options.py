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
