"""A PDF from the command line: what must be there before one is made, and its bytes."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from lbp_cli import resources
from lbp_cli.cli.stops import UsageError
from lbp_cli.model.value import replace
from lbp_cli.render import render_bytes
from lbp_cli.render.edition import Edition, Typesetting
from lbp_cli.render.typst_cover import unshown


def check_pdf(output: str | None) -> None:
    """Stop before any work when no PDF can be made, or when it would fill a terminal.

    Raises:
        UsageError: with what to do instead.
    """
    if output in (None, "-") and sys.stdout.isatty():
        raise UsageError("a PDF is not for the screen; name a file with -o plan.pdf")
    if find_spec("typst") is None:
        raise UsageError(
            'a PDF needs one more package: pip install "lbp-cli[pdf]"; '
            "or write -o plan.html and print that from a browser"
        )


def pdf_bytes(edition: Edition) -> bytes:
    """The PDF of an edition, with the template and the fonts that are shipped."""
    lacking = unshown(edition.client_name or "", edition.practice.name, *edition.practice.contact)
    if lacking:
        sys.stderr.write(
            f"The PDF cannot show {' '.join(lacking)}; -o plan.html shows every sign.\n"
        )
    with resources.typesetting() as (template, fonts):
        lent = Typesetting(template, fonts)
        return render_bytes(replace(edition, typesetting=lent), "pdf")
