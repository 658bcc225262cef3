"""The way in: the standard streams, the quick path for `lbp plan`, and the last safety net."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, TextIO

from lbp_cli.cli.exit_codes import BUG, FAULTS, INTERRUPTED


class _Pipe(io.FileIO):
    """A stream whose reader may leave, as in `lbp plan ... | head`.

    What nobody reads any more is dropped; so every command ends with its own exit code.
    """

    def write(self, content: Any) -> int:
        try:
            return super().write(content)
        except BrokenPipeError:
            return memoryview(content).nbytes


def prepare_streams() -> None:
    """Streams that can say everything, whatever they are, and that fail in words when closed.

    A stream that was closed from the start is None in Python, and its number would go to the
    next file that is opened.
    """
    if sys.stdin is None:  # reading from it fails, as from any closed file
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_WRONLY), encoding="utf-8")
    sys.stdout = _writable(sys.stdout, os.O_RDONLY)  # writing to it fails
    sys.stderr = _writable(sys.stderr, os.O_WRONLY)  # what is said there is lost


def _writable(stream: TextIO | None, closed: int) -> TextIO:
    if stream is None:
        return os.fdopen(os.open(os.devnull, closed), "w", encoding="utf-8")
    if stream.isatty():
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
        return stream
    return io.TextIOWrapper(
        io.BufferedWriter(_Pipe(stream.fileno(), "wb", closefd=False)),
        encoding=stream.encoding,
        errors="backslashreplace",
        newline="\n",  # a calendar brings its own line ends
        line_buffering=stream is sys.stderr,
    )


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code. Never shows a traceback to a client."""
    try:
        code = _dispatch(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the net under everything; LBP_DEBUG shows it
        return _unwritable(error) if _is_of_a_stream(error) else _bug(error)
    return code


def _dispatch(arguments: Sequence[str]) -> int:
    from lbp_cli.cli.quick import quick_plan

    options = quick_plan(arguments)
    if options is not None:
        from lbp_cli.cli.plan import run_plan

        return run_plan(options)
    from lbp_cli.cli.app import run_typer

    return run_typer(arguments)


def _is_of_a_stream(error: Exception) -> bool:
    """Whether writing to a standard stream failed: files that are opened have a name."""
    return isinstance(error, OSError) and error.errno is not None and error.filename is None


def _unwritable(error: Exception) -> int:
    from lbp_cli.cli.files import reason_of

    reason = reason_of(error, "cannot be written")
    _silence(sys.stdout)
    with suppress(OSError):
        sys.stderr.write(f"lbp: the output cannot be written: {reason}\n")
        sys.stderr.flush()
    _silence(sys.stderr)
    return FAULTS


def _silence(stream: TextIO) -> None:
    """Let what is still to be written go nowhere; Python writes it once more when it ends."""
    with suppress(OSError):
        stream.flush()
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _bug(error: Exception) -> int:
    """Say that this is ours, without a word of the client's data; LBP_DEBUG=1 raises it."""
    if os.environ.get("LBP_DEBUG"):
        raise error
    sys.stderr.write(
        f"lbp: this is a bug in lbp ({type(error).__name__}), not in your file. "
        "Nothing was made. Please report it; LBP_DEBUG=1 shows where it happened.\n"
    )
    return BUG
