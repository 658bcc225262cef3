"""Files of the user: reading profiles and own content, writing documents whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path


class UnreadableFileError(Exception):
    """A file that cannot be read or written; the text says which and why."""


def read_file(path: str) -> str:
    """The text of a file, or of standard input for `-`.

    Bytes that are no UTF-8 come back as replacement characters with a NUL, which the reader of
    YAML refuses with a place, so that nothing is guessed.

    Raises:
        UnreadableFileError: when the file is missing, a folder, or not readable.
    """
    try:
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise UnreadableFileError(
            f"{path}: {(error.strerror or 'cannot be read').lower()}"
        ) from None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("utf-8", errors="replace") + "\0"


def read_library(folders: Sequence[str]) -> dict[str, str]:
    """Texts of the user's own exercises and rules, by the path that was typed.

    Raises:
        UnreadableFileError: when a folder does not exist or a file cannot be read.
    """
    texts: dict[str, str] = {}
    for folder in folders:
        root = Path(folder)
        if not root.is_dir():
            raise UnreadableFileError(f"{folder}: no such folder")
        for path in sorted(root.rglob("*.yaml")):
            texts[str(path)] = read_file(str(path))
    return texts


def write_document(path: str, text: str) -> None:
    """Write a document for its owner only (0600), whole or not at all.

    Raises:
        UnreadableFileError: when the folder cannot be written.
    """
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise UnreadableFileError(
            f"{path}: {(error.strerror or 'cannot be written').lower()}"
        ) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise UnreadableFileError(
            f"{path}: {(error.strerror or 'cannot be written').lower()}"
        ) from None
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
