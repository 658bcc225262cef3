"""`lbp explain`: the whole plan's reasons, or those of one exercise."""

from __future__ import annotations

import sys

from lbp_cli.cli.browse import known_exercise
from lbp_cli.cli.exit_codes import DONE, WITHHELD
from lbp_cli.cli.plan import plan_from
from lbp_cli.cli.quick import PlanOptions
from lbp_cli.cli.screen import print_document, screen_width
from lbp_cli.cli.stops import UsageError, exit_code_of

FORMS = ("terminal", "markdown")


def run_explain(options: PlanOptions, exercise: str | None) -> int:
    """Explain a client's plan; exit 3 when there is none."""
    return exit_code_of(lambda: _explain(options, exercise))


def _explain(options: PlanOptions, exercise: str | None) -> int:
    from lbp_cli.engine.explanation import explain_exercise as explanation_of
    from lbp_cli.render.explain import explain_exercise, explain_plan

    if options.form not in (None, *FORMS):
        raise UsageError(f"--format {options.form} is not known; allowed: {', '.join(FORMS)}")
    client = plan_from(options)
    plan = client.planned.plan
    catalogue = client.library.catalogue
    if exercise is None:
        document = explain_plan(plan, catalogue)
    else:
        known = known_exercise(catalogue, exercise)
        answer = explanation_of(client.planned, client.library, known)
        document = explain_exercise(answer, catalogue, client.library.sources)
    if options.form == "markdown":
        from lbp_cli.render import render_document

        sys.stdout.write(render_document(document, "markdown", options.width or screen_width()))
    else:
        print_document(document, options.width)
    return DONE if plan.weeks else WITHHELD
