"""The way in: the quick path for `lbp plan`, typer for everything else, and the last safety net."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from lbp_cli.cli.exit_codes import BUG, INTERRUPTED


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code. Never shows a traceback to a client."""
    try:
        code = _dispatch(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader closed the pipe (`lbp plan ... | head`); point stdout elsewhere and leave.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the net under everything; LBP_DEBUG shows it
        return _bug(error)
    return code


def _dispatch(arguments: Sequence[str]) -> int:
    from lbp_cli.cli.quick import quick_plan

    options = quick_plan(arguments)
    if options is not None:
        from lbp_cli.cli.plan import run_plan

        return run_plan(options)
    from lbp_cli.cli.app import run_typer

    return run_typer(arguments)


def _bug(error: Exception) -> int:
    """Say that this is ours, without a word of the client's data; LBP_DEBUG=1 raises it."""
    if os.environ.get("LBP_DEBUG"):
        raise error
    sys.stderr.write(
        f"lbp: this is a bug in lbp ({type(error).__name__}), not in your file. "
        "No plan was made. Please report it; LBP_DEBUG=1 shows where it happened.\n"
    )
    return BUG
