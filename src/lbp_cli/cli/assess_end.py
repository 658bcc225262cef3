"""How an interview ends: what was understood, the written profile, the next command."""

from __future__ import annotations

import sys
from shlex import quote

from lbp_cli import workflow
from lbp_cli.assessment.outcome import (
    AT_ONCE,
    ceilings,
    certain_refusal,
    measured,
    written_profile,
)
from lbp_cli.assessment.standing import Frame, Standing
from lbp_cli.cli.exit_codes import DONE, WITHHELD
from lbp_cli.cli.files import write_document
from lbp_cli.cli.kept_answers import forget
from lbp_cli.model.plan import Plan
from lbp_cli.render.assessment_document import assessment_document
from lbp_cli.render.document import Document
from lbp_cli.render.plan_document import plan_document


def summary(frame: Frame, standing: Standing, path: str) -> Document:
    """What was understood; in an emergency only what to do now."""
    plan = _plan(frame, standing, path)
    if standing.tier == "emergency":
        return plan_document(plan, frame.library.catalogue, client_name=None)
    goals = standing.answers.get("goals")
    return assessment_document(
        plan,
        frame.library.catalogue,
        scores=measured(frame, standing),
        goals=goals if isinstance(goals, tuple) else (),
        ceilings=ceilings(frame, standing),
    )


def _plan(frame: Frame, standing: Standing, path: str) -> Plan:
    """The plan of the profile as it will be written, or the refusal."""
    text = written_profile(frame, standing, path)
    unfinished = certain_refusal(text, path, frame.today, frame.library)
    if unfinished is None:
        answers, _ = workflow.read_client(text, path, frame.today, frame.library)
    else:
        answers = unfinished
    planned = workflow.plan_client(
        answers,
        frame.library,
        today=frame.today.isoformat(),
        start=None,
        weeks=frame.library.progression.weeks_default,
        profile_hash="",
        unfinished=unfinished is not None,
    )
    return planned.plan


def finish(frame: Frame, standing: Standing, path: str) -> int:
    """Write the profile, drop the kept answers, and say what comes next."""
    write_document(path, written_profile(frame, standing, path))
    forget(path)
    command = quote(path)
    sys.stderr.write(f"Written: {path}\n")
    if not standing.verdict.withheld:
        sys.stderr.write(f"Next: lbp plan {command}\n")
        return DONE
    if standing.tier in AT_ONCE:
        sys.stderr.write(f"lbp plan {command} shows this page again.\n")
    else:
        sys.stderr.write(f"lbp plan {command} gives no programme yet; it says why.\n")
    sys.stderr.write(f"To correct an answer: lbp assess --update {command}\n")
    return WITHHELD
