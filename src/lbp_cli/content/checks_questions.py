"""Checks of the question files: known fields, words that can be answered, nothing unasked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from lbp_cli.content.question_types import answer_type, required_fields
from lbp_cli.content.questionnaire import FOLDER, INTERVIEW, section_files
from lbp_cli.content.shelf import Path, Shelf, at, raw, rows
from lbp_cli.content.suggest import did_you_mean, one_of
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.authored.profile_words import PRE_EXERCISE, RED_FLAGS
from lbp_cli.model.diagnostic import Diagnostic, Note, Place

_SAFETY = (
    *(f"red_flags.{name}" for name in RED_FLAGS),
    *(f"pre_exercise.{name}" for name in PRE_EXERCISE),
    "pre_exercise.px_regular",
    "pre_exercise.px_obstetric",
    "pre_exercise.px_obstetric_now",
    "pre_exercise.medicines",
)
_Entry = tuple[Document, Path, dict[str, Any]]


def section_names(shelf: Shelf) -> Iterator[Diagnostic]:
    """A file of questions is named after its section."""
    for document in _sections(shelf):
        name = at(at(raw(document), "section"), "id")
        if isinstance(name, str) and name != PurePosixPath(document.path).stem:
            message = f"the section '{name}' stands in a file of another name"
            where = document.place(("section", "id"))
            yield Diagnostic("E504", where, message, f"name the file {name}.yaml")


def fields_exist(shelf: Shelf) -> Iterator[Diagnostic]:
    """Every answer has a place in the profile, and its words are words of that field."""
    for document, path, entry in _entries(shelf):
        field = entry.get("field")
        if not isinstance(field, str):
            continue
        kind = answer_type(field)
        if kind is None:
            where = document.place((*path, "field"))
            near = did_you_mean(field, (*required_fields(), *_SAFETY))
            yield Diagnostic("E501", where, f"no profile has the field '{field}'", near)
            continue
        labels = entry.get("options")
        for word in labels if isinstance(labels, dict) else ():
            if word not in kind.words:
                where = document.place((*path, "options", word), key=True)
                advice = did_you_mean(word, kind.words) or one_of(kind.words)
                yield Diagnostic("E204", where, f"'{word}' cannot be answered here", advice)


def asked_once(shelf: Shelf) -> Iterator[Diagnostic]:
    """No question stands twice, and `after` names one that stands before."""
    first: dict[str, Place] = {}
    for document, path, entry in _entries(shelf):
        field, after = entry.get("field"), entry.get("after")
        if isinstance(after, str) and after not in first:
            where = document.place((*path, "after"))
            message = f"no question before this one is named '{after}'"
            yield Diagnostic("E501", where, message, did_you_mean(after, first))
        if not isinstance(field, str):
            continue
        where = document.place((*path, "field"))
        if field in first:
            message = f"the question '{field}' is asked twice"
            note = Note(first[field], "first asked here")
            yield Diagnostic("E503", where, message, "keep one of the two", notes=(note,))
        first.setdefault(field, where)


def safety_named(shelf: Shelf) -> Iterator[Diagnostic]:
    """A safety question names its row and says what it asks about; so does an item of a list."""
    for document, path, entry in _entries(shelf):
        listed = at(raw(document), "list") is not None and "when" not in entry
        needed = ("row", "short") if entry.get("field") in _SAFETY else ("short",) if listed else ()
        for key in needed:
            if key not in entry:
                message = f"'{key}' is missing"
                advice = "a safety question needs row and short, an item of a list short"
                yield Diagnostic("E202", document.place(path), message, advice)


def nothing_unasked(shelf: Shelf) -> Iterator[Diagnostic]:
    """Every answer that a profile must have is asked for, and stands in `until_asked`."""
    if INTERVIEW not in shelf.documents or any(each.startswith(FOLDER) for each in shelf.unread):
        return
    frame = shelf.documents[INTERVIEW]
    asked = {str(entry.get("field")) for _, _, entry in _entries(shelf)}
    listed = at(raw(frame), "until_asked")
    until = {str(each) for each in listed} if isinstance(listed, dict) else set()
    for field in (*required_fields(), *_SAFETY):
        if not _covers(asked, field):
            message = f"no question asks for {field}, which every profile must have"
            yield Diagnostic("E515", Place(INTERVIEW), message, "add it to a file of questions")
    for field in required_fields():
        if not _covers(until, field):
            where = frame.place(("until_asked",), key=True)
            message = f"until_asked has no value for {field}"
            yield Diagnostic("E515", where, message, "write its mildest value")


def required_is_asked(shelf: Shelf) -> Iterator[Diagnostic]:
    """What every profile must have cannot be skipped."""
    for document, path, entry in _entries(shelf):
        if entry.get("optional") is True and _is_required(str(entry.get("field"))):
            where = document.place((*path, "optional"))
            message = f"{entry['field']} cannot be skipped: every profile must have it"
            yield Diagnostic("E209", where, message, "leave 'optional' out")


def _is_required(field: str) -> bool:
    """Whether every profile has this field; of a list that is its first entry."""
    required = (*required_fields(), *_SAFETY)
    return any(field == each or field.startswith(f"{each}.1.") for each in required)


def _covers(fields: set[str], field: str) -> bool:
    return any(each == field or each.startswith(f"{field}.") for each in fields)


def _sections(shelf: Shelf) -> list[Document]:
    """The files of questions in the order of asking."""
    return sorted((shelf.documents[path] for path in section_files(shelf.documents)), key=_rank)


def _rank(document: Document) -> tuple[float, str]:
    number = at(at(raw(document), "section"), "place")
    known = isinstance(number, int) and not isinstance(number, bool)
    return (number if known else 0), document.path


def _entries(shelf: Shelf) -> Iterator[_Entry]:
    for document in _sections(shelf):
        for path, entry in rows(raw(document), ("questions",)):
            yield document, path, entry
