"""`lbp plan`: read the profile, plan, print or write the document."""

from __future__ import annotations

import sys
from datetime import date
from hashlib import blake2b

from lbp_cli import workflow
from lbp_cli.cli.edition import Client, chosen_form, edition_of
from lbp_cli.cli.exit_codes import DONE, WITHHELD
from lbp_cli.cli.files import is_same_file, read_file, write_document
from lbp_cli.cli.own_library import library_with
from lbp_cli.cli.quick import PlanOptions
from lbp_cli.cli.screen import print_document
from lbp_cli.cli.stops import UsageError, exit_code_of, show_faults
from lbp_cli.model.authored.profile_words import FIRST_DAY, LAST_DAY, calendar_day, day_of
from lbp_cli.model.library import Library
from lbp_cli.model.vocabulary import Answers
from lbp_cli.render import Format
from lbp_cli.render.edition import Edition


def run_plan(options: PlanOptions) -> int:
    """Make and show one plan; the exit code says how it went."""
    return exit_code_of(lambda: _plan(options))


def _plan(options: PlanOptions) -> int:
    chosen = chosen_form(options)
    _not_the_profile(options)
    client = plan_from(options)
    return _show(edition_of(client, chosen, options), chosen.form, options)


def plan_from(options: PlanOptions) -> Client:
    """Read everything and plan.

    Raises:
        UsageError: for a date or number of weeks that cannot be.
        UnreadableFileError: for files that cannot be read.
        FaultyContentError: with every fault in the profile or the content.
    """
    today = day_from(options.today, "--today") or date.today()  # noqa: DTZ011, TID251
    start = day_from(options.start, "--start")
    text = read_file(options.profile)
    library = library_with(options.library)
    weeks = _weeks(options.weeks, library)
    answers, unfinished = _answers(text, options.profile, today, library)
    _not_too_early(start, answers)
    preferred = answers["preferences.start"]
    planned = workflow.plan_client(
        answers,
        library,
        today=today.isoformat(),
        start=start.isoformat() if start else (str(preferred) if preferred else None),
        weeks=weeks,
        profile_hash=blake2b(text.encode(), digest_size=8).hexdigest(),
        unfinished=unfinished,
    )
    return Client(answers, library, planned)


def _answers(text: str, path: str, today: date, library: Library) -> tuple[Answers, bool]:
    """The answers of a profile, and whether they are unfinished but already need help at once."""
    try:
        answers, warnings = workflow.read_client(text, path, today, library)
    except workflow.FaultyContentError:
        from lbp_cli.assessment.outcome import certain_refusal

        found = certain_refusal(text, path, today, library)
        if found is None:
            raise
        return found, True
    show_faults(warnings, {path: text})
    return answers, False


def _weeks(asked: int | None, library: Library) -> int:
    most = library.progression.weeks_maximum
    if asked is not None and not 1 <= asked <= most:
        raise UsageError(f"--weeks is {asked}; it must be from 1 to {most}")
    return asked or library.progression.weeks_default


def _show(edition: Edition, form: Format, options: PlanOptions) -> int:
    if options.output not in (None, "-"):
        write_document(str(options.output), _bytes(edition, form))
        sys.stderr.write(f"Written: {options.output}\n")
    elif form == "pdf":
        sys.stdout.buffer.write(_bytes(edition, form))
    elif form == "terminal":
        from lbp_cli.render import plan_pages

        print_document(plan_pages(edition), options.width)
    else:
        from lbp_cli.render import render_text

        sys.stdout.write(render_text(edition, form))
    return DONE if edition.plan.weeks else WITHHELD


def _bytes(edition: Edition, form: Format) -> bytes:
    if form == "pdf":
        from lbp_cli.cli.pdf_file import pdf_bytes

        return pdf_bytes(edition)
    from lbp_cli.render import render_bytes

    return render_bytes(edition, form)


def day_from(written: str | None, option: str) -> date | None:
    """The date of an option; None when it is not given.

    Raises:
        UsageError: for anything but a date.
    """
    if written is None:
        return None
    day = calendar_day(written)
    if day is None:
        raise UsageError(
            f"{option} {written} is not a date; write it as 2026-11-24 (year-month-day)"
        )
    if day_of(written) is None:
        raise UsageError(f"{option} is {written}; it must be from {FIRST_DAY} to {LAST_DAY}")
    return day


def _not_the_profile(options: PlanOptions) -> None:
    if options.output is not None and is_same_file(options.output, options.profile):
        raise UsageError(f"{options.output} is the profile itself; write the plan to another file")


def _not_too_early(start: date | None, answers: Answers) -> None:
    assessed = calendar_day(answers["assessed_on"])
    if start is not None and assessed is not None and start < assessed:
        from lbp_cli.content.profile_checks import too_early

        raise UsageError("; ".join(too_early("--start", start, assessed)))
