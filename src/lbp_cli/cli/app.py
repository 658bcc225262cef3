"""The command table. Bodies are imported when a command runs, so that help stays quick."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from lbp_cli import __version__
from lbp_cli.cli.exit_codes import DONE
from lbp_cli.cli.options import Library, Today, Weeks, Width
from lbp_cli.cli.plan_words import (
    Alarm,
    Animated,
    At,
    Form,
    Output,
    Paper,
    Pictures,
    Practice,
    Start,
    Titles,
)

app = typer.Typer(
    name="lbp",
    help="Exercise programmes for low back pain: safe, explained, week by week. "
    "Educational, not a medical device, not a substitute for a clinician.",
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=True,
)


def run_typer(arguments: Sequence[str]) -> int:
    """Run a command line through typer and return its exit code."""
    try:
        result = app(list(arguments), prog_name="lbp")
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else DONE
    return result if isinstance(result, int) else DONE


def _version(*, wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"lbp {__version__}\n")
        raise typer.Exit


@app.callback(epilog="Example: lbp plan profiles/desk-worker.yaml")
def root(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda value: _version(wanted=value),
            is_eager=True,
            help="Print the version and leave.",
        ),
    ] = False,
) -> None:
    """Exercise programmes for low back pain: safe, explained, week by week.

    Educational, not a medical device, not a substitute for a clinician.
    """
    del version


@app.command(epilog="Example: lbp assess client.yaml --answers docs/answers.yaml")
def assess(
    profile: Annotated[
        str | None,
        typer.Argument(metavar="[PROFILE]", help="Where it is written; else profile.yaml."),
    ] = None,
    *,
    full: Annotated[
        bool, typer.Option("--full", help="The long form, about 20 minutes instead of 5.")
    ] = False,
    answers: Annotated[
        str | None,
        typer.Option(
            "--answers", metavar="FILE", help="Take the answers from a file (- for a pipe)."
        ),
    ] = None,
    update: Annotated[
        bool, typer.Option("--update", help="Go through a profile that is there; Enter keeps.")
    ] = False,
    screen: Annotated[
        bool, typer.Option("--screen", help="Ask the safety screen of a profile again.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
    today: Today = None,
    library: Library = None,
    width: Width = None,
) -> None:
    """Ask the first-session questions and write the profile.

    Ctrl-C or q keeps the answers; the same command goes on from there. Exit code 3 means that
    the safety answers withhold a programme for now.
    """
    from lbp_cli.cli.assess import AssessOptions, run_assess

    options = AssessOptions(
        profile, full, answers, screen, update, force, today, width, tuple(library or ())
    )
    raise typer.Exit(run_assess(options))


@app.command(epilog="Example: lbp plan profiles/desk-worker.yaml -o plan.md")
def plan(
    profile: Annotated[
        str, typer.Argument(metavar="PROFILE", help="The client's profile; - reads it from a pipe.")
    ],
    *,
    output: Output = None,
    form: Form = None,
    weeks: Weeks = None,
    today: Today = None,
    start: Start = None,
    at: At = None,
    alarm: Alarm = None,
    titles: Titles = None,
    pictures: Pictures = None,
    practice: Practice = None,
    paper: Paper = None,
    animated: Animated = False,
    library: Library = None,
    width: Width = None,
) -> None:
    """Print the week-by-week plan for a client.

    Exit code 3 means that the safety screen withholds the programme; the reasons are printed.
    """
    from lbp_cli.cli.plan import run_plan
    from lbp_cli.cli.quick import PlanOptions

    options = PlanOptions(
        *(profile, output, form, weeks, today, start, width, tuple(library or ())),
        *(at, alarm, titles, pictures, practice, paper, animated),
    )
    raise typer.Exit(run_plan(options))


@app.command(epilog="Example: lbp explain profiles/osteoporosis.yaml seated-fold")
def explain(
    profile: Annotated[str, typer.Argument(metavar="PROFILE", help="The client's profile.")],
    exercise: Annotated[
        str | None, typer.Argument(metavar="[EXERCISE]", help="One exercise, by its id.")
    ] = None,
    *,
    form: Annotated[
        str | None, typer.Option("--format", metavar="NAME", help="terminal or markdown.")
    ] = None,
    weeks: Weeks = None,
    today: Today = None,
    library: Library = None,
    width: Width = None,
) -> None:
    """Say why each exercise was chosen, or why one is in the plan or not."""
    from lbp_cli.cli.explain import run_explain
    from lbp_cli.cli.quick import PlanOptions

    options = PlanOptions(profile, None, form, weeks, today, None, width, tuple(library or ()))
    raise typer.Exit(run_explain(options, exercise))


@app.command(epilog="Example: lbp exercises --need balance_gait --difficulty 1-3")
def exercises(
    *,
    ladder: Annotated[
        str | None, typer.Option("--ladder", metavar="ID", help="Only this ladder.")
    ] = None,
    need: Annotated[
        str | None, typer.Option("--need", metavar="ID", help="Only what serves this need.")
    ] = None,
    position: Annotated[
        str | None, typer.Option("--position", metavar="NAME", help="Only this position.")
    ] = None,
    equipment: Annotated[
        str | None,
        typer.Option("--equipment", metavar="NAME", help="Only what needs this; none = nothing."),
    ] = None,
    difficulty: Annotated[
        str | None, typer.Option("--difficulty", metavar="N or N-M", help="1 (easy) to 10.")
    ] = None,
    library: Library = None,
    width: Width = None,
) -> None:
    """List the exercises, ladder by ladder."""
    from lbp_cli.cli.browse import Filters, run_exercises

    filters = Filters(ladder, need, position, equipment, difficulty)
    raise typer.Exit(run_exercises(filters, tuple(library or ()), width))


@app.command(epilog="Example: lbp show bird-dog")
def show(
    exercise: Annotated[str, typer.Argument(metavar="EXERCISE", help="An exercise, by its id.")],
    *,
    picture: Annotated[
        str | None,
        typer.Option("--picture", metavar="FILE.svg", help="Write its picture to a file."),
    ] = None,
    library: Library = None,
    width: Width = None,
) -> None:
    """Show one exercise: picture, steps, dose, easier and harder, who must not."""
    from lbp_cli.cli.browse import run_show

    raise typer.Exit(run_show(exercise, tuple(library or ()), width, picture))


@app.command(epilog="Example: lbp figure exercises/bridge.yaml -o bridges.svg")
def figure(
    pose: Annotated[
        str, typer.Argument(metavar="POSE.yaml", help="A picture, or a ladder file with several.")
    ],
    *,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write SVG; else draw it here."),
    ] = None,
    style: Annotated[
        str, typer.Option("--style", metavar="NAME", help="colour, print or dark.")
    ] = "colour",
    watch: Annotated[
        bool, typer.Option("--watch", help="Draw again whenever the file changes; Ctrl-C ends.")
    ] = False,
    library: Library = None,
    width: Width = None,
) -> None:
    """Draw pose data, and say what is wrong with it at line and column. For authors."""
    from lbp_cli.cli.figure import FigureOptions, run_figure

    options = FigureOptions(pose, output, style, watch, width, tuple(library or ()))
    raise typer.Exit(run_figure(options))


@app.command(epilog="Example: lbp validate profiles")
def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="Profiles, ladders, rules, folders."),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="NAME", help="text, json, github or sarif.")
    ] = "text",
    library: Library = None,
) -> None:
    """Check exercises, rules and profiles; every fault of every file in one run."""
    from lbp_cli.cli.validating import run_validate

    raise typer.Exit(run_validate(tuple(paths or ()), form, tuple(library or ())))


@app.command(epilog="Example: lbp schema plan")
def schema(
    name: Annotated[str, typer.Argument(metavar="NAME", help="profile, exercise, rule or plan.")],
) -> None:
    """Print a JSON Schema, for editors and for engineers who read plans as data."""
    from lbp_cli.cli.schema import run_schema

    raise typer.Exit(run_schema(name))
