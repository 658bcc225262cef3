"""Which form a plan is written in, and what that form needs beside the plan."""

from __future__ import annotations

from pathlib import Path

from lbp_cli.cli.calendar_options import CalendarChoices, calendar_choices
from lbp_cli.cli.handout_options import HandoutChoices, handout_choices
from lbp_cli.cli.quick import PlanOptions
from lbp_cli.cli.screen import screen_width
from lbp_cli.cli.stops import UsageError
from lbp_cli.engine.planning import Planned
from lbp_cli.model.library import Library
from lbp_cli.model.value import dataclass
from lbp_cli.model.vocabulary import Answers
from lbp_cli.render import FORMATS, SUFFIXES, Format, format_for
from lbp_cli.render.edition import Edition


@dataclass(frozen=True, slots=True)
class Client:
    """A client's answers with the library they were read against."""

    answers: Answers
    library: Library
    planned: Planned


@dataclass(frozen=True, slots=True)
class Chosen:
    """The form of a plan, with everything that was asked for and goes with it."""

    form: Format
    handout: HandoutChoices
    calendar: CalendarChoices


def chosen_form(options: PlanOptions) -> Chosen:
    """What the options ask for, checked before anything is planned.

    Raises:
        UsageError: for an option that does not go with the form, or is not known.
        UnreadableFileError: for a practice file that cannot be read.
        FaultyContentError: with every fault of the practice file.
    """
    form = chosen_format(options.form, options.output)
    calendar = calendar_choices(options, form)
    _pictures_go_with(options, form)
    handout = handout_choices(options, form)
    if form == "pdf":
        from lbp_cli.cli.pdf_file import check_pdf

        check_pdf(options.output)
    return Chosen(form, handout, calendar)


def edition_of(client: Client, chosen: Chosen, options: PlanOptions) -> Edition:
    """One plan as one client gets it; pictures that lie beside it are written."""
    name = client.answers["client.name"]
    edition = Edition(
        client.planned.plan,
        client.library.catalogue,
        width=options.width or screen_width(),
        client_name=None if name is None else str(name),
        screen_days=client.library.guidance.rescreen_after_days,
        pictures=client.library.catalogue.pictures,
        practice=chosen.handout.practice,
        paper=chosen.handout.paper,
        animated=chosen.handout.animated,
        alarm_minutes=chosen.calendar.alarm_minutes,
        session_at=chosen.calendar.session_at,
        full_notes=chosen.calendar.full_notes,
        assessed_on=str(client.answers["assessed_on"]),
    )
    if options.pictures is None:
        return edition
    from lbp_cli.cli.picture_files import with_pictures

    return with_pictures(edition, str(options.output), options.pictures)


def chosen_format(named: str | None, output: str | None) -> Format:
    """The format by name, else by the suffix of the output file, else the terminal's.

    Raises:
        UsageError: for a name or suffix that is not known.
    """
    if named is not None:
        if named not in FORMATS:
            raise UsageError(f"--format {named} is not known; allowed: {', '.join(FORMATS)}")
        return named
    if output is None or output == "-":
        return "terminal"
    form = format_for(Path(output).suffix)
    if form is None:
        allowed = ", ".join(SUFFIXES)
        raise UsageError(f"{output}: the suffix names no format; allowed: {allowed}, or --format")
    return form


def _pictures_go_with(options: PlanOptions, form: Format) -> None:
    """Pictures in files go with a Markdown file, which refers to them, and with nothing else."""
    if options.pictures is not None and (form != "markdown" or options.output in (None, "-")):
        raise UsageError("--pictures is for a plan in a Markdown file: add -o plan.md")
