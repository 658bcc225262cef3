"""`lbp validate`: options in, report out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from lbp_cli.cli.exit_codes import FAULTS, USAGE
from lbp_cli.cli.report import REPORT_FORMATS


def run_validate(paths: Sequence[str], form: str, folders: Sequence[str]) -> int:
    """Check files; the report goes to standard output, since it is the document."""
    from lbp_cli.cli.validate import validate

    chosen = next((each for each in REPORT_FORMATS if each == form), None)
    if chosen is None:
        allowed = ", ".join(REPORT_FORMATS)
        sys.stderr.write(f"lbp: --format {form} is not known; allowed: {allowed}\n")
        return USAGE
    today = date.today()  # noqa: DTZ011, TID251
    try:
        text, code = validate([Path(each) for each in paths], chosen, today=today, folders=folders)
    except OSError as error:  # a name that the file system cannot even look up
        sys.stderr.write(f"lbp: {error.filename}: {(error.strerror or 'cannot be read').lower()}\n")
        return FAULTS
    sys.stdout.write(text)
    return code
