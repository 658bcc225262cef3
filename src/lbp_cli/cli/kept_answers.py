"""The answers of an unfinished interview, kept beside the profile it is for."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from lbp_cli.cli.files import read_file, write_document

SUFFIX = ".partial"


def kept_path(profile: str) -> str:
    """Where the answers for a profile are kept until it is written."""
    return profile + SUFFIX


def kept_text(profile: str) -> str | None:
    """The kept answers; None when there are none.

    Raises:
        UnreadableFileError: when they are there and cannot be read.
        FaultyContentError: when they are no text.
    """
    path = kept_path(profile)
    return read_file(path) if Path(path).exists() else None


def keep(profile: str, text: str) -> None:
    """Store the answers, for their owner only, whole or not at all.

    Raises:
        UnreadableFileError: when they cannot be written.
    """
    write_document(kept_path(profile), text)


def forget(profile: str) -> None:
    """Take the kept answers away; they stand in the profile now."""
    with suppress(OSError):
        Path(kept_path(profile)).unlink()
