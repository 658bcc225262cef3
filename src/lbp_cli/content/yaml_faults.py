"""The diagnostics of the strict YAML reader: one function per fault."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import yaml

from lbp_cli.model.diagnostic import Diagnostic, Note, Place

_TAB_INDENT: Final = re.compile(r"(?m)^ *\t")

_ADVICE: Final = (
    (
        "mapping values are not allowed",
        "a second ': ' in one line",
        "put quotes round a text that contains ': ', or check the indentation",
    ),
    (
        "cannot start any token",
        "a character that cannot start a value",
        "put the value in quotes",
    ),
    (
        "could not find expected ':'",
        "a line without ': '",
        "write 'key: value', or indent the line so that it belongs to the text before it",
    ),
    (
        "did not find expected key",
        "a line that does not fit the lines before it",
        "check the indentation and the quotes of this line and of the line before",
    ),
    (
        "did not find expected '-' indicator",
        "a line that does not belong to the list before it",
        "start the line with '- ' or check its indentation",
    ),
    (
        "did not find expected ',' or",
        "a bracket that is not closed",
        "close '[' with ']' and '{' with '}', and put ', ' between the values",
    ),
    (
        "unexpected end of stream",
        "a quote that is not closed",
        "close the text with the same quote that opened it",
    ),
    ("expected <document start>", "text after the end of the document", "check the indentation"),
)


def too_large(path: str, limit: int) -> Diagnostic:
    """A file over the size limit (bytes)."""
    return Diagnostic(
        "E101",
        Place(path),
        f"the file is larger than {limit // 1_000_000} MB",
        "split the file into smaller ones",
    )


def not_utf8(path: str, content: bytes, start: int) -> Diagnostic:
    """Bytes that are no UTF-8 text; `start` is the first bad byte."""
    before = content[:start].decode("utf-8-sig", "replace")
    byte = f"0x{content[start]:02x}"
    return Diagnostic(
        "E102", _at(path, before), f"byte {byte} is not UTF-8 text", "save the file as UTF-8"
    )


def bad_character(path: str, text: str, start: int) -> Diagnostic:
    """A control character or half of a surrogate pair."""
    return Diagnostic(
        "E103",
        _at(path, text[:start]),
        f"character U+{ord(text[start]):04X} is not allowed in a YAML file",
        "is this a text file? delete the character",
    )


def _at(path: str, before: str) -> Place:
    lines = (before + "|").splitlines()
    return Place(path, len(lines), len(lines[-1]))


def not_yaml(path: str, text: str, error: yaml.YAMLError) -> tuple[Diagnostic, ...]:
    """What the YAML parser refused, in plain words; every tab when tabs are the reason."""
    mark = getattr(error, "problem_mark", None)
    place = Place(path) if mark is None else Place(path, mark.line + 1, mark.column + 1)
    lines = text.splitlines()
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if "\t" in line[: place.column] and not line[: place.column - 1].strip():
        return _tabs(path, text)
    problem = str(getattr(error, "problem", None) or "it cannot be read").strip()
    for part, words, advice in _ADVICE:
        if part in problem:
            return (Diagnostic("E105", place, f"not valid YAML: {words}", advice),)
    return (Diagnostic("E105", place, f"not valid YAML: {problem}"),)


def _tabs(path: str, text: str) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(
            "E104",
            Place(path, text.count("\n", 0, found.end()) + 1, len(found.group())),
            "a tab is used for indentation",
            "use spaces, two for each level",
        )
        for found in _TAB_INDENT.finditer(text)
    )


def empty(path: str) -> Diagnostic:
    """A file that holds nothing, or only comments."""
    return Diagnostic("E106", Place(path), "the file is empty")


def second_document(place: Place) -> Diagnostic:
    """A `---` after the first document."""
    return Diagnostic(
        "E107", place, "a second document begins here", "one file holds one document: split it"
    )


def too_deep(place: Place, limit: int) -> Diagnostic:
    """Lists and mappings inside each other beyond the limit."""
    return Diagnostic("E108", place, f"nested more than {limit} deep")


def duplicate(place: Place, key: str, first: Place) -> Diagnostic:
    """The same key twice in one mapping."""
    return Diagnostic(
        "E109",
        place,
        f"duplicate key '{key}', first at line {first.line}",
        "keep one of the two",
        notes=(Note(first, f"'{key}' is first written here"),),
    )


def key_not_text(place: Place, key: Any) -> Diagnostic:
    """A key that is a number, true, false, null, a list or a mapping."""
    if isinstance(key, list | dict):
        return Diagnostic("E110", place, "a key must be a text, not a list or a mapping")
    written = json.dumps(key)
    return Diagnostic(
        "E110", place, f"the key {written} is not a text", f'put it in quotes: "{written}"'
    )


def anchor(place: Place, name: str) -> Diagnostic:
    """An anchor `&name`."""
    return Diagnostic(
        "E111", place, f"the anchor '&{name}' is not allowed", "write the value where it is used"
    )


def alias(place: Place, name: str) -> Diagnostic:
    """An alias `*name`."""
    return Diagnostic(
        "E111", place, f"the alias '*{name}' is not allowed", "write the value out in full"
    )


def tag(place: Place, name: str) -> Diagnostic:
    """A type tag such as `!!python/object`."""
    written = name.replace("tag:yaml.org,2002:", "!!")
    return Diagnostic("E112", place, f"the tag '{written}' is not allowed", "delete the tag")


def too_many_digits(place: Place, text: str, limit: int) -> Diagnostic:
    """A number longer than anything that is measured here."""
    return Diagnostic(
        "E113",
        place,
        f"a number of {sum(map(str.isdigit, text))} digits; at most {limit} are allowed",
    )


def not_a_number(place: Place, text: str) -> Diagnostic:
    """`.nan` and `.inf`."""
    return Diagnostic(
        "E113", place, f"'{text}' is not a number that can be used", "write a plain number"
    )
