"""Diagnostics as text for people, JSON for editors, GitHub annotations, and SARIF 2.1.0.

Pure functions: they take diagnostics and the texts of the files and give back one string.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final, Literal
from urllib.parse import quote

from lbp_cli import __version__
from lbp_cli.content.codes import CODES
from lbp_cli.model.diagnostic import Diagnostic, Place

ReportFormat = Literal["text", "json", "github", "sarif"]
REPORT_FORMATS: Final[tuple[ReportFormat, ...]] = ("text", "json", "github", "sarif")

_MAX_SHOWN: Final = 200
"""Faults of one file that the text shows: more than a file written by hand has."""
_MAX_LINE: Final = 100
_MAX_MESSAGE: Final = 400
_WORD: Final = r"""[^\s,:#\[\]{}'"]+"""
_TOKEN: Final = re.compile(rf"""'[^']*'|"[^"]*"|{_WORD}(?: {_WORD})*""")
_SARIF_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def report(
    diagnostics: Sequence[Diagnostic],
    texts: Mapping[str, str],
    report_format: ReportFormat,
    *,
    files: int,
) -> str:
    """All diagnostics in one format, sorted by place, each once.

    `texts` are the files by path, for the source lines; `files` is how many were looked at.
    """
    ordered = in_order(diagnostics)
    if report_format == "json":
        return _json(ordered, files)
    if report_format == "github":
        return "".join(_github(each) + "\n" for each in ordered)
    if report_format == "sarif":
        return _sarif(ordered)
    blocks = [
        block
        for path, found in groupby(ordered, lambda each: each.place.path)
        for block in _of_file(path, tuple(found), texts)
    ]
    return "\n".join([*blocks, _count(ordered, files)]) + "\n"


def _of_file(path: str, found: Sequence[Diagnostic], texts: Mapping[str, str]) -> Iterator[str]:
    """The faults of one file in order; of very many the first, and how many more there are."""
    for place, each in groupby(found[:_MAX_SHOWN], lambda one: one.place):
        yield _block(place, tuple(each), texts)
    more = len(found) - _MAX_SHOWN
    if more > 0:
        yield f"{_clean(path)}: and {more:,} more fault{'s' if more > 1 else ''} in this file\n"


def in_order(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by path, line, column and code; the same diagnostic only once."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda each: (each.place, each.code, each.message)))


def _block(place: Place, diagnostics: tuple[Diagnostic, ...], texts: Mapping[str, str]) -> str:
    """All diagnostics of one place; the source line is shown once."""
    lines: list[str] = []
    for each in diagnostics:
        code = f"{each.severity}[{each.code}]"
        lines.append(f"{_where(place)}: {code} {_clean(each.message)}")
        lines += [f"  note: {_where(note.place)}: {_clean(note.text)}" for note in each.notes]
        lines += [f"  help: {_clean(each.help)}"] if each.help is not None else []
        if each is diagnostics[0]:
            lines[1:1] = _excerpt(place, texts)
    return "\n".join(lines) + "\n"


def _where(place: Place) -> str:
    return f"{_clean(place.path)}:{place.line}:{place.column}"


def _excerpt(place: Place, texts: Mapping[str, str]) -> list[str]:
    """The source line with a caret under the place; nothing when there is no such line."""
    lines = texts.get(place.path, "").splitlines()
    if not 0 < place.line <= len(lines) or not lines[place.line - 1].strip():
        return []
    line, start = lines[place.line - 1], place.column - 1
    cut = max(0, start - _MAX_LINE // 2) if len(line) > _MAX_LINE else 0
    shown = _clean(line[cut : cut + _MAX_LINE])
    token = _TOKEN.match(line, start)
    length = min(len(token.group()) if token else 1, _MAX_LINE - (start - cut))
    gutter = " " * len(str(place.line))
    pad = " " * _cells(shown[: start - cut])
    mark = "^" * max(1, _cells(shown[start - cut : start - cut + length]))
    return [f"  {place.line} | {shown}", f"  {gutter} | {pad}{mark}"]


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _clean(text: str) -> str:
    """Text that cannot move the cursor, hide anything or run over many lines."""
    shown = "".join(char if char.isprintable() else _visible(char) for char in text)
    return shown if len(shown) <= _MAX_MESSAGE else shown[: _MAX_MESSAGE - 1] + "…"


def _visible(char: str) -> str:
    return " " if char in "\t\n\r\xa0" else "\ufffd"


def _count(diagnostics: Sequence[Diagnostic], files: int) -> str:
    errors, warnings = counts(diagnostics)
    looked = f"{files} file{'s' if files != 1 else ''}"
    if not diagnostics:
        return f"No faults in {looked}."
    parts = [f"{errors} error{'s' if errors != 1 else ''}"] if errors else []
    parts += [f"{warnings} warning{'s' if warnings != 1 else ''}"] if warnings else []
    return f"{' and '.join(parts)} in {looked}."


def counts(diagnostics: Sequence[Diagnostic]) -> tuple[int, int]:
    """How many errors and how many warnings."""
    errors = sum(each.severity == "error" for each in diagnostics)
    return errors, len(diagnostics) - errors


def _name(code: str) -> str:
    return CODES[code].name if code in CODES else "fault"


def _json(diagnostics: Sequence[Diagnostic], files: int) -> str:
    errors, warnings = counts(diagnostics)
    content = {
        "schema_version": 1,
        "files": files,
        "errors": errors,
        "warnings": warnings,
        "diagnostics": [
            {
                "code": each.code,
                "name": _name(each.code),
                "severity": each.severity,
                **_place(each.place),
                "message": each.message,
                "help": each.help,
                "notes": [{**_place(note.place), "text": note.text} for note in each.notes],
            }
            for each in diagnostics
        ],
    }
    return json.dumps(content, ensure_ascii=True, indent=2) + "\n"


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, "line": place.line, "column": place.column}


def _github(diagnostic: Diagnostic) -> str:
    """One workflow command; GitHub shows it beside the line."""
    place = diagnostic.place
    title = f"{diagnostic.code} {_name(diagnostic.code)}"
    message = diagnostic.message + (f"\n{diagnostic.help}" if diagnostic.help else "")
    properties = ",".join(
        f"{key}={_escaped(value, property_value=True)}"
        for key, value in (
            ("file", place.path),
            ("line", str(place.line)),
            ("col", str(place.column)),
            ("title", title),
        )
    )
    return f"::{diagnostic.severity} {properties}::{_escaped(message, property_value=False)}"


def _escaped(text: str, *, property_value: bool) -> str:
    """GitHub's escapes; other control characters are made visible."""
    signs = {"%": "%25", "\r": "%0D", "\n": "%0A"}
    if property_value:
        signs |= {":": "%3A", ",": "%2C"}
    plain = (signs.get(char) or (char if char.isprintable() else "\ufffd") for char in text)
    return "".join(plain)


def _sarif(diagnostics: Sequence[Diagnostic]) -> str:
    codes = sorted({each.code for each in diagnostics})
    driver = {
        "name": "lbp",
        "version": __version__,
        "rules": [
            {
                "id": code,
                "name": _name(code),
                "shortDescription": {"text": CODES[code].sentence if code in CODES else code},
            }
            for code in codes
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes.index(each.code)) for each in diagnostics],
    }
    content = {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(content, ensure_ascii=True, indent=2) + "\n"


def _result(diagnostic: Diagnostic, rule: int) -> dict[str, Any]:
    message = diagnostic.message + (f". {diagnostic.help}" if diagnostic.help else "")
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": diagnostic.severity,
        "message": {"text": message},
        "locations": [_location(diagnostic.place)],
    }
    if diagnostic.notes:
        result["relatedLocations"] = [
            {**_location(note.place), "message": {"text": note.text}} for note in diagnostic.notes
        ]
    return result


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    artifact = {"uri": quote(place.path.replace("\\", "/"))}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
