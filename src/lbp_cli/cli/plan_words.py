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
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write a file: .html .pdf .md .ics .csv .json .txt"
    ),
]
Form = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="NAME", help="terminal, markdown, html, pdf, ics, csv or json."
    ),
]
Start = Annotated[str | None, typer.Option("--start", metavar="DATE", help="First day of week 1.")]
Practice = Annotated[
    str | None,
    typer.Option("--practice", metavar="FILE", help="Handout: name, logo text and contact."),
]
Paper = Annotated[
    str | None, typer.Option("--paper", metavar="NAME", help="Handout: a4 or letter paper.")
]
Animated = Annotated[bool, typer.Option("--animated", help="Handout: pictures move.")]
