"""Finds the shipped content and the folders of the user. Never fails because of the cache."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lbp_cli.model.value import dataclass

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

KEPT_CACHE_FILES: Final = 8
"""More than this many compiled libraries in the cache folder: the oldest go."""


@dataclass(frozen=True, slots=True)
class _Standard:
    """One kind of user folder on each system: variable that names it, else where it is."""

    windows: tuple[str, str]
    mac: str
    xdg: tuple[str, str]


_CACHE: Final = _Standard(("LOCALAPPDATA", "Local"), "Caches", ("XDG_CACHE_HOME", ".cache"))
_CONFIG: Final = _Standard(
    ("APPDATA", "Roaming"), "Application Support", ("XDG_CONFIG_HOME", ".config")
)


def content_texts() -> dict[str, str]:
    """Every shipped ladder, question and rule file by its path, such as `rules/needs.yaml`.

    Raises:
        FileNotFoundError: when lbp is not installed whole.
    """
    found = [*_texts(_folder("exercises"), "exercises")]
    for kind in ("questions", "rules"):
        found += _texts(_package() / kind, kind)
    return dict(sorted(found))


def profile_texts() -> dict[str, str]:
    """Every shipped sample client by its path, such as `profiles/desk-worker.yaml`.

    Raises:
        FileNotFoundError: when lbp is not installed whole.
    """
    return dict(sorted(_texts(_folder("profiles"), "profiles")))


@contextmanager
def typesetting() -> Iterator[tuple[bytes, str]]:
    """The template of the PDF, and a folder with our fonts while the context lasts.

    A package in a zip file has no folder: its fonts are copied to a temporary one.
    """
    template = (_package() / "render" / "templates" / "handout.typ").read_bytes()
    fonts = _package() / "render" / "fonts"
    if isinstance(fonts, Path):
        yield template, str(fonts)
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="lbp-fonts-") as folder:
        for each in fonts.iterdir():
            Path(folder, each.name).write_bytes(each.read_bytes())
        yield template, folder


def _package() -> Traversable:
    """The folder of the package; `importlib.resources` is slow and only needed inside a zip."""
    here = Path(__file__).parent
    if here.is_dir():
        return here
    from importlib.resources import files

    return files("lbp_cli")


def _folder(kind: str) -> Traversable:
    """A content folder: inside an installed package, or in the checkout beside `src`."""
    inside = _package() / "_data" / kind
    if inside.is_dir():
        return inside
    checkout = Path(__file__).resolve().parents[2] / kind
    if checkout.is_dir():
        return checkout
    raise FileNotFoundError(f"lbp is not installed whole: its folder {kind!r} is missing")


def _texts(folder: Traversable, path: str, end: str = ".yaml") -> Iterator[tuple[str, str]]:
    for each in folder.iterdir():
        inner = f"{path}/{each.name}"
        if each.is_dir():
            yield from _texts(each, inner, end)
        elif each.name.endswith(end) and not each.name.startswith("."):
            yield inner, each.read_bytes().decode("utf-8", "surrogateescape")


def code_hash() -> str:
    """Identifies the code that reads and compiles content: another one trusts nothing of it."""
    digest = blake2b(digest_size=16)
    for folder in ("content", "model"):
        for path, text in sorted(_texts(_package() / folder, folder, ".py")):
            digest.update(f"{path}\0{text}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def cache_name(content_hash: str) -> str:
    """Name of the cache file of a compiled library."""
    return f"library-{content_hash}.json"


def read_cache(name: str) -> bytes | None:
    """A file of the cache folder; None when it is missing, not ours, or cannot be read."""
    folder = cache_folder()
    if folder is None:
        return None
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with open(os.open(folder / name, flags), "rb") as file:  # noqa: PTH123 - needs the flags
            return file.read() if _is_ours(os.fstat(file.fileno())) else None
    except (OSError, ValueError):
        return None


def _is_ours(status: os.stat_result) -> bool:
    """A plain file that nobody else owns or may write."""
    if not stat.S_ISREG(status.st_mode):
        return False
    if sys.platform == "win32":
        return True
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def write_cache(name: str, content: bytes) -> None:
    """Put a file into the cache folder, whole or not at all.

    A folder that cannot be written is the same as no cache.
    """
    folder = cache_folder()
    if folder is None:
        return
    with suppress(OSError, ValueError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(folder, folder / name, content)
        _drop_oldest(folder)


def _replace(folder: Path, target: Path, content: bytes) -> None:
    from tempfile import mkstemp  # slow to import, and only needed here

    number, temporary = mkstemp(dir=folder, prefix=".library-", suffix=".tmp")
    try:
        with open(number, "wb") as file:  # noqa: PTH123 - the file is open already
            file.write(content)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _drop_oldest(folder: Path) -> None:
    """Only files with our own names: the folder may be shared."""
    stored = [*folder.glob("library-*.json"), *folder.glob(".library-*.tmp")]
    stored.sort(key=lambda each: (each.stat().st_mtime_ns, each.name), reverse=True)
    for each in stored[KEPT_CACHE_FILES:]:
        each.unlink(missing_ok=True)


def cache_folder() -> Path | None:
    """Where lbp keeps compiled content; None when the user has no home folder.

    `LBP_CACHE_DIR` names the folder itself; else it is `lbp` in the user's cache folder.
    """
    return _folder_of_user("LBP_CACHE_DIR", _CACHE)


def config_folder() -> Path | None:
    """Where lbp looks for what the user has set; None when the user has no home folder.

    `LBP_CONFIG_DIR` names the folder itself; else it is `lbp` in the user's configuration folder.
    """
    return _folder_of_user("LBP_CONFIG_DIR", _CONFIG)


def _folder_of_user(override: str, standard: _Standard) -> Path | None:
    chosen = os.environ.get(override, "")
    if chosen:
        return Path(chosen)
    try:
        return _standard_folder(standard) / "lbp"
    except RuntimeError:
        return None


def _standard_folder(standard: _Standard) -> Path:
    """A folder of the user by the custom of the system; relative settings do not count."""
    if sys.platform == "win32":
        variable, inside = standard.windows
        named = os.environ.get(variable, "")
        return Path(named) if named else Path.home() / "AppData" / inside
    if sys.platform == "darwin":
        return Path.home() / "Library" / standard.mac
    variable, inside = standard.xdg
    named = os.environ.get(variable, "")
    return Path(named) if named.startswith("/") else Path.home() / inside
