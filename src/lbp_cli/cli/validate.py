"""What `lbp validate` does: look at files, find all faults of all of them, report them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final, Literal

from lbp_cli import resources
from lbp_cli.cli.exit_codes import DONE, FAULTS
from lbp_cli.cli.files import UnreadableFileError, yaml_files
from lbp_cli.cli.own_library import own_files
from lbp_cli.cli.report import ReportFormat, counts, report
from lbp_cli.content.checks import checked_library
from lbp_cli.content.profile_references import check_references
from lbp_cli.content.profiles import read_profile
from lbp_cli.content.yaml_source import MAX_BYTES, decode_text, read_yaml
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.model.library import Library
from lbp_cli.workflow import FaultyContentError, load_library

_PROFILE_KEYS: Final = frozenset(
    {"red_flags", "red_flags_all_no", "pre_exercise", "pre_exercise_all_no", "person", "client"}
)
_CONTENT: Final = ("exercises", "questions", "rules")
_Role = Literal["profile", "content", "unknown"]


@dataclass(frozen=True, slots=True)
class _File:
    """One file that was asked for; `key` is its path in the library when it is content."""

    shown: str
    text: str
    role: _Role
    key: str = ""


@dataclass(slots=True)
class Findings:
    """What looking at some files gave: the files by the path shown, and every fault.

    `replaced` names the shipped folders that a folder of the same name takes the place of.
    """

    files: list[_File] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    library_texts: dict[str, str] = field(default_factory=dict)
    replaced: set[str] = field(default_factory=set)

    @property
    def texts(self) -> dict[str, str]:
        """Text of every file by the path that diagnostics show."""
        return {**self.library_texts, **{each.shown: each.text for each in self.files}}


def validate(
    paths: Sequence[Path],
    report_format: ReportFormat = "text",
    *,
    today: date,
    folders: Sequence[str] = (),
) -> tuple[str, int]:
    """Check files or folders; without any, the shipped exercises, rules and profiles.

    `folders` are own libraries, added as `lbp plan` adds them. Returns the report and the exit
    code: 0 no errors, 1 errors, a path that cannot be opened too.
    """
    looked = look_at(paths, today=today, folders=folders)
    text = report(looked.found, looked.texts, report_format, files=len(looked.files))
    errors, _ = counts(looked.found)
    return text, FAULTS if errors else DONE


def look_at(paths: Sequence[Path], *, today: date, folders: Sequence[str] = ()) -> Findings:
    """All faults of all files: each profile alone, exercises and rules as one library."""
    looked = _gather(paths, folders) if paths or folders else _shipped()
    content = [each for each in looked.files if each.role == "content"]
    profiles = [each for each in looked.files if each.role == "profile"]
    library = _library(looked, content) if content else None
    if profiles and not content:
        library = _shipped_library(looked)
    for each in profiles:
        answers, found = read_profile(each.text, each.shown, today)
        looked.found += found
        if library is not None:
            looked.found += check_references(answers, each.text, each.shown, library, found)
    return looked


def _shipped_library(looked: Findings) -> Library | None:
    """The library as shipped, from the cache where there is one."""
    try:
        return load_library()
    except FaultyContentError as error:
        looked.found += error.diagnostics
        looked.library_texts = error.texts
        return None


def _library(looked: Findings, content: Sequence[_File]) -> Library | None:
    """The shipped library with the files that were asked for in their place, and its faults."""
    looked.library_texts = _library_texts(looked, content)
    library, found = checked_library(looked.library_texts, drawn=[each.key for each in content])
    shown = {each.key: each.shown for each in content}
    looked.found += [each.at(shown) for each in found]
    return library


def _shipped() -> Findings:
    looked = Findings(replaced=set(_CONTENT))
    for path, text in resources.content_texts().items():
        looked.files.append(_File(path, text, "content", path))
    for path, text in resources.profile_texts().items():
        looked.files.append(_File(path, text, "profile"))
    return looked


def _library_texts(looked: Findings, content: Sequence[_File]) -> dict[str, str]:
    """The shipped content with the files that were asked for in its place."""
    shipped = {
        path: text
        for path, text in resources.content_texts().items()
        if path.split("/")[0] not in looked.replaced
    }
    return {**shipped, **{each.key: each.text for each in content}}


def _gather(paths: Sequence[Path], folders: Sequence[str]) -> Findings:
    looked = Findings()
    shipped = tuple(resources.content_texts())
    _add_own(folders, looked)
    for path in paths:
        try:
            for each in _files(path, looked):
                _add(each, shipped, looked)
        except UnreadableFileError as error:
            _cannot_open(Path(error.path), error.reason, looked)
    return looked


def _add_own(folders: Sequence[str], looked: Findings) -> None:
    """Own libraries stand beside the shipped files, as for every other command."""
    try:
        own = own_files(folders)
    except UnreadableFileError as error:
        _cannot_open(Path(error.path), error.reason, looked)
        return
    looked.found += own.found
    looked.files += [_File(each.place.path, "", "unknown") for each in own.found]
    looked.files += [_File(own.shown[key], text, "content", key) for key, text in own.texts.items()]


def _files(path: Path, looked: Findings) -> Iterator[Path]:
    """The file itself, or every YAML file of a folder, hidden ones left out."""
    if not path.is_dir():
        yield path
        return
    for each in yaml_files(str(path)):
        folders = {path.resolve().name, *each.parent.relative_to(path).parts}
        looked.replaced |= folders & set(_CONTENT)
        yield each


def _cannot_open(path: Path, reason: str, looked: Findings) -> None:
    looked.found.append(Diagnostic("E114", Place(path.as_posix()), reason))


def _add(path: Path, shipped: Sequence[str], looked: Findings) -> None:
    shown = path.as_posix()
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it cannot be opened"
        _cannot_open(path, f"cannot be read: {reason}", looked)
        return
    text, found = decode_text(content, shown)
    if text is None:
        looked.found += found
        looked.files.append(_File(shown, "", "unknown"))
        return
    document, found = read_yaml(text, shown)
    keys = frozenset(document.data) if document and isinstance(document.data, dict) else frozenset()
    key = _library_key(path, keys, shipped)
    role: _Role = "content" if key else "profile" if keys & _PROFILE_KEYS else "unknown"
    if role == "unknown":
        looked.found += found
        looked.found += [_what_is_this(shown)] if document is not None else []
    looked.found += _twice(shown, key, looked)
    looked.files.append(_File(shown, text, role, key))


def _library_key(path: Path, keys: frozenset[str], shipped: Sequence[str]) -> str:
    """Which file of the library this is, such as `rules/triage/fracture.yaml`; else empty."""
    if "ladder" in keys:
        return f"exercises/{path.stem}.yaml"
    if keys & _PROFILE_KEYS:
        return ""
    parts = path.resolve().parts
    for depth in (2, 3):
        if len(parts) > depth and parts[-depth] in _CONTENT:
            return PurePosixPath(*parts[-depth:]).with_suffix(".yaml").as_posix()
    same_name = [each for each in shipped if PurePosixPath(each).name == path.name]
    return same_name[0] if len(same_name) == 1 else ""


def _what_is_this(shown: str) -> Diagnostic:
    advice = "a profile has 'red_flags', a ladder file 'ladder'; rule files stand under rules/"
    message = "this is neither a profile nor a ladder file nor a rule file"
    return Diagnostic("E115", Place(shown), message, advice)


def _twice(shown: str, key: str, looked: Findings) -> Iterator[Diagnostic]:
    for each in looked.files:
        if key and each.key == key:
            message = f"this file and {each.shown} are both {key}"
            yield Diagnostic("E503", Place(shown), message, "check one of them at a time")
