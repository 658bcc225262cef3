"""Files of the user: reading profiles, writing documents whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from lbp_cli.workflow import FaultyContentError

_SMALL: Final = 100_000
"""Files up to this many bytes are decoded without asking the reader of YAML for its limit."""
_YAML: Final = (".yaml", ".yml")
_MOST: Final = 2_000_000
"""More than any allowed file has."""


class UnreadableFileError(Exception):
    """A file or folder that cannot be read or written: which, and why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{shown(path)}: {reason}")
        self.path = path
        self.reason = reason


def shown(path: str) -> str:
    """A path as it can be said: bytes that are no UTF-8 become the replacement character."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_file(path: str) -> str:
    """The text of a file, or of standard input for `-`.

    No more than the largest allowed file is read, so that an endless one ends.

    Raises:
        UnreadableFileError: when the file is missing, a folder, or not readable.
        FaultyContentError: when it is too large or no UTF-8.
    """
    try:
        content = _read(path)
    except (OSError, ValueError) as error:
        raise UnreadableFileError(path, reason_of(error, "cannot be read")) from None
    if len(content) <= _SMALL:
        with suppress(UnicodeDecodeError):
            return content.decode("utf-8-sig")
    from lbp_cli.content.yaml_source import decode_text

    text, faults = decode_text(content, path)
    if text is None:
        raise FaultyContentError(faults, {path: ""})
    return text


def _read(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read(_MOST)
    with Path(path).open("rb") as file:
        return file.read(_MOST)


def reason_of(error: Exception, otherwise: str) -> str:
    """Why a file or stream could not be used, in the words of the system."""
    if getattr(error, "errno", None) == errno.EBADF:
        return "it is closed"
    return (getattr(error, "strerror", None) or otherwise).lower()


def is_folder(path: str) -> bool:
    """Whether there is a folder of this name; never fails for names that cannot be."""
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def yaml_files(folder: str) -> Iterator[Path]:
    """Every YAML file below a folder, in the order of names; hidden ones are left out.

    Links to folders are followed, each folder once. Pipes and devices are left out, but never
    a file that cannot be read: it may hold a safety rule.

    Raises:
        UnreadableFileError: for a folder that cannot be read, or when there is no such file.
    """
    found = False
    seen: set[tuple[int, int]] = set()
    for inside, folders, names in os.walk(folder, onerror=_unreadable, followlinks=True):
        status = Path(inside).stat()
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            path = Path(inside, name)
            if name.startswith(".") or path.suffix.lower() not in _YAML or _is_no_file(path):
                continue
            found = True
            yield path
    if not found:
        raise UnreadableFileError(folder, "there is no YAML file in this folder")


def _unreadable(error: OSError) -> None:
    raise UnreadableFileError(str(error.filename), reason_of(error, "cannot be read"))


def _is_no_file(path: Path) -> bool:
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def is_same_file(path: str, other: str) -> bool:
    """Whether two names are one existing file; never fails for names that cannot be."""
    try:
        return Path(path).samefile(other)
    except (OSError, ValueError):
        return False


def write_document(path: str, content: str | bytes) -> None:
    """Write a document for its owner only (0600), whole or not at all; text as UTF-8.

    A link is followed, and a device or pipe is written into: to replace either would lose it.

    Raises:
        UnreadableFileError: when the folder cannot be written.
    """
    try:
        written = content.encode() if isinstance(content, str) else content
        target = Path(path)
        if target.exists() and not target.is_file() and not target.is_dir():
            with target.open("wb") as stream:
                stream.write(written)
        else:
            _replace(target.resolve(), written)
    except (OSError, RuntimeError, ValueError) as error:
        raise UnreadableFileError(path, reason_of(error, "cannot be written")) from None


def _replace(target: Path, written: bytes) -> None:
    from tempfile import mkstemp  # slow to import, and only needed here

    handle, name = mkstemp(prefix=".lbp-", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(written)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
