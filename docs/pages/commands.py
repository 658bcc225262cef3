"""`docs/cli.md`: every command with its arguments, options and example."""

from __future__ import annotations

from typing import Any

import typer

from docs.pages.markdown import code, page, table
from lbp_cli.cli.app import app

_EXITS = (
    ("0", "done"),
    (
        "1",
        (
            "faults found in files (one that cannot be opened too), or a check failed; they are "
            "listed with their places, as text at most 200 of one file"
        ),
    ),
    ("2", "wrong usage"),
    ("3", "the safety screen withholds the programme; the reasons are the document"),
    ("70", "a bug of ours; no plan was made"),
    ("130", "interrupted"),
)
_VARIABLES = (
    ("`LBP_CACHE_DIR`", "where the compiled library is kept; any fault there is ignored"),
    ("`LBP_DEBUG`", "shows where a bug of ours happened"),
    ("`NO_COLOR`, `ACCESSIBLE`, `TERM=dumb`", "plain text on a terminal, too"),
    ("`COLUMNS`", "width of the page"),
)


def cli_page() -> str:
    """Every command of `lbp`."""
    group: Any = typer.main.get_command(app)
    intro = (
        "`lbp` writes the document to standard output and everything else to standard error. "
        "It never asks the network for anything. Every command knows `--help`."
    )
    return page(
        "The command line",
        intro,
        *(_command(name, each) for name, each in group.commands.items()),
        "## Exit codes\n\n" + table(("code", "meaning"), _EXITS),
        "## Environment\n\n" + table(("variable", "what it does"), _VARIABLES),
    )


def _command(name: str, command: Any) -> str:
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    options = [each for each in command.params if each.param_type_name == "option"]
    example = str(command.epilog).removeprefix("Example: ")
    usage = " ".join(["lbp", name, *(_argument_word(each) for each in arguments), "[OPTIONS]"])
    rows = [(code(_argument_word(each)), each.help or "") for each in arguments]
    rows += [(_option_words(each), each.help or "") for each in options]
    text = " ".join(str(command.help).split())
    words = table(("argument or option", "meaning"), rows)
    shown = f"Example:\n\n```\n{example.strip()}\n```"
    return f"## lbp {name}\n\n{text}\n\n```\n{usage}\n```\n\n{words}\n\n{shown}"


def _argument_word(parameter: Any) -> str:
    """An argument as typed: `PROFILE`, or in brackets when it may be left out."""
    word = str(parameter.metavar or parameter.name.upper())
    return word if parameter.required or word.startswith("[") else f"[{word}]"


def _option_words(parameter: Any) -> str:
    typed = ", ".join(code(each) for each in (*parameter.opts, *parameter.secondary_opts))
    return f"{typed} {parameter.metavar or ''}".strip()
