"""Options of `lbp plan` as typer reads them, beside those that other commands share."""

from __future__ import annotations

from typing import Annotated

import typer

At = Annotated[
    str | None,
    typer.Option("--at", metavar="HH:MM", help="Calendar: when sessions begin (18:00)."),
]
Alarm = Annotated[
    int | None,
    typer.Option("--alarm", metavar="N", min=0, max=1440, help="Calendar: ring N minutes before."),
]
Pictures = Annotated[
    str | None,
    typer.Option("--pictures", metavar="DIR", help="Markdown: write pictures into a folder."),
]
Titles = Annotated[
    str | None,
    typer.Option(
        "--titles", metavar="NAME", help="Calendar: neutral, or full for exercises and doses."
    ),
]
