"""What ends a command early, in one place: what is said on standard error, and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable

from lbp_cli.cli.exit_codes import FAULTS, USAGE
from lbp_cli.cli.files import UnreadableFileError
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.workflow import FaultyContentError


class UsageError(Exception):
    """Wrong usage; the text says what is allowed."""


def exit_code_of(command: Callable[[], int]) -> int:
    """Run a command; a wrong use or a faulty file becomes its message and its exit code."""
    try:
        return command()
    except UsageError as error:
        sys.stderr.write(f"lbp: {error}\n")
        return USAGE
    except UnreadableFileError as error:
        sys.stderr.write(f"lbp: {error}\n")
        return FAULTS
    except FaultyContentError as error:
        show_faults(error.diagnostics, error.texts)
        return FAULTS


def show_faults(diagnostics: tuple[Diagnostic, ...], texts: dict[str, str]) -> None:
    """Print every fault on standard error, with its place."""
    if diagnostics:
        from lbp_cli.cli.report import report

        sys.stderr.write(report(diagnostics, texts, "text", files=len(texts)))
