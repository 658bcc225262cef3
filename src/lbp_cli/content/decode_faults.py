"""Pydantic's error types in our words: what is wrong, what is allowed, what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from lbp_cli.content.schema_walk import Path, Spot
from lbp_cli.content.suggest import did_you_mean, one_of
from lbp_cli.content.wrong_form import wanted_form
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.diagnostic import Diagnostic
from lbp_cli.model.value import dataclass

_OWN_CODE: Final = re.compile(r"[EW][0-9]{3}")
_NUMBER_TEXT: Final = re.compile(r"[-+]?[0-9][0-9_.]*(?:[eE][-+]?[0-9]+)?")

_FLAG_TEXTS: Final[Mapping[str, str]] = {
    "yes": "true",
    "on": "true",
    "true": "true",
    "no": "false",
    "off": "false",
    "false": "false",
}

KINDS: Final[Mapping[str, str]] = {
    "bool_type": "true or false",
    "dataclass_type": "a mapping (key: value)",
    "date_type": "a date such as 2026-11-22",
    "dict_type": "a mapping (key: value)",
    "finite_number": "a plain number",
    "float_type": "a number",
    "frozen_set_type": "a list",
    "int_from_float": "a whole number",
    "int_type": "a whole number",
    "list_type": "a list",
    "mapping_type": "a mapping (key: value)",
    "model_attributes_type": "a mapping (key: value)",
    "model_type": "a mapping (key: value)",
    "none_required": "nothing",
    "set_type": "a list",
    "string_type": "text",
    "tuple_type": "a list",
}
"""What each `*_type` error of pydantic expected."""

_BOUNDS: Final[Mapping[str, tuple[str, str]]] = {
    "greater_than": ("gt", "above"),
    "greater_than_equal": ("ge", "at least"),
    "less_than": ("lt", "below"),
    "less_than_equal": ("le", "at most"),
}
_LENGTHS: Final[Mapping[str, tuple[str, str, str]]] = {
    "string_too_long": ("max_length", "at most", "characters"),
    "string_too_short": ("min_length", "at least", "characters"),
    "too_long": ("max_length", "at most", "items"),
    "too_short": ("min_length", "at least", "items"),
}
_CODES: Final[Mapping[str, str]] = {
    "date_from_datetime_parsing": "E206",
    "date_parsing": "E206",
    "enum": "E204",
    "extra_forbidden": "E201",
    "literal_error": "E204",
    "string_pattern_mismatch": "E206",
    "unexpected_keyword_argument": "E201",
    "union_tag_invalid": "E208",
    "union_tag_not_found": "E208",
    **dict.fromkeys(KINDS, "E203"),
    **dict.fromkeys(_BOUNDS, "E205"),
    **dict.fromkeys(_LENGTHS, "E207"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One error of pydantic with the spot it means and the spot around that."""

    kind: str
    spot: Spot
    parent: Spot
    given: Any
    context: Mapping[str, Any]
    listed: str | None = None
    """Where the words and keys stand that are too many to be named."""

    @property
    def is_missing_key(self) -> bool:
        """Whether a mapping lacks a key (and not a list an item)."""
        return self.kind == "missing" and not _is_item(self.spot.path)


def diagnose(document: Document, alike: tuple[Fault, ...]) -> Diagnostic:
    """One diagnostic for the faults of one spot; there is more than one in a union."""
    fault = alike[0]
    if fault.is_missing_key:
        return _missing(document, alike)
    if _OWN_CODE.fullmatch(fault.kind):
        return _own(document, fault)
    code = _CODES.get(fault.kind, "E209")
    if fault.kind == "missing":
        code = "E207"
    message, advice = _WORDING[code](fault, alike)
    path = fault.spot.path
    if code == "E208":
        path = (*path, str(fault.context.get("discriminator", "")).strip("'"))
    place = document.place(path, key=code == "E201" or fault.spot.is_key)
    return Diagnostic(code, place, message, advice)


def _missing(document: Document, alike: tuple[Fault, ...]) -> Diagnostic:
    names = [str(fault.spot.path[-1]) for fault in alike]
    around = alike[0].parent
    inside = f" in {_name(around.path)}" if around.path else ""
    keys = "key" if len(names) == 1 else "keys"
    written = ", ".join(f"'{name}'" for name in names)
    return Diagnostic(
        "E202",
        document.place(around.path),
        f"missing {keys} {written}{inside}",
    )


def _own(document: Document, fault: Fault) -> Diagnostic:
    """A fault that a validator of ours raised with its own code as pydantic's error type."""
    place = document.place(fault.spot.path, key=fault.spot.is_key)
    message = fault.context.get("message", f"{_name(fault.spot.path)} is refused")
    return Diagnostic(fault.kind, place, str(message), fault.context.get("help"))


def _unknown_key(fault: Fault, _alike: tuple[Fault, ...]) -> tuple[str, str | None]:
    key = fault.spot.path[-1]
    inside = f" in {_name(fault.parent.path)}" if fault.parent.path else ""
    allowed = fault.parent.keys()
    return f"unknown key '{key}'{inside}", did_you_mean(key, allowed) or one_of(
        allowed, fault.listed
    )


def _wrong_kind(fault: Fault, alike: tuple[Fault, ...]) -> tuple[str, str | None]:
    wanted = dict.fromkeys(_expected(each) for each in alike)
    message = f"{_name(fault.spot.path)} is {_found(fault.given)}; expected {' or '.join(wanted)}"
    return message, _kind_help(fault.given, wanted)


def _kind_help(given: object, wanted: Iterable[str]) -> str | None:
    if not isinstance(given, str):
        return None
    if any("number" in each for each in wanted) and _NUMBER_TEXT.fullmatch(given):
        return "write a plain number without quotes, such as 12 or 2.5"
    if "true or false" in wanted and given.lower() in _FLAG_TEXTS:
        return f"write {_FLAG_TEXTS[given.lower()]}"
    return None


def _unknown_word(fault: Fault, alike: tuple[Fault, ...]) -> tuple[str, str | None]:
    words = fault.spot.words()
    what = "key" if fault.spot.is_key else "value"
    where = fault.spot.path[:-1] if fault.spot.is_key else fault.spot.path
    preposition = "in" if fault.spot.is_key else "for"
    message = f"unknown {what} '{fault.given}' {preposition} {_name(where)}"
    if not isinstance(fault.given, str):
        message = f"{_name(where)} is {_found(fault.given)}; expected one of its words"
    others = [_expected(each) for each in alike if each.kind in KINDS]
    allowed = (did_you_mean(fault.given, words), one_of((*words, *others), fault.listed))
    return message, "; ".join(part for part in allowed if part) or None


def _out_of_range(fault: Fault, _alike: tuple[Fault, ...]) -> tuple[str, str | None]:
    key, words = _BOUNDS[fault.kind]
    bound = _plain(fault.context[key])
    return f"{_name(fault.spot.path)} is {_plain(fault.given)}; it must be {words} {bound}", None


def _wrong_form(fault: Fault, _alike: tuple[Fault, ...]) -> tuple[str, str | None]:
    name, given = _name(fault.spot.path), fault.given
    if fault.kind.startswith("date"):
        return f"{name} is '{given}', which is not a date", "write year-month-day: 2026-11-22"
    return f"{name} is '{given}', which has the wrong form", wanted_form(fault.context["pattern"])


def _wrong_length(fault: Fault, _alike: tuple[Fault, ...]) -> tuple[str, str | None]:
    if fault.kind == "missing":
        list_path, given = fault.spot.path[:-1], fault.given
        wanted = max((len(each.get("prefixItems", ())) for each in fault.parent.schemas), default=0)
        return f"{_name(list_path)} has {_count(given, 'items')}; it must have {wanted}", None
    key, words, unit = _LENGTHS[fault.kind]
    limit = fault.context[key]
    name = _name(fault.spot.path)
    if not fault.given:
        return f"{name} is empty; it must have {words} {_number(limit, unit)}", None
    message = f"{name} has {_count(fault.given, unit)}; it must have {words} {limit}"
    return message, None


def _unknown_tag(fault: Fault, _alike: tuple[Fault, ...]) -> tuple[str, str | None]:
    key = str(fault.context.get("discriminator", "kind")).strip("'")
    tags = re.findall(r"'([^']*)'", str(fault.context.get("expected_tags", "")))
    if fault.kind == "union_tag_not_found":
        return f"missing key '{key}' in {_name(fault.spot.path)}", one_of(tags)
    tag = fault.context["tag"]
    parts = (did_you_mean(tag, tags), one_of(tags))
    return f"unknown {key} '{tag}'", "; ".join(part for part in parts if part)


def _refused(fault: Fault, _alike: tuple[Fault, ...]) -> tuple[str, str | None]:
    reason = fault.context.get("error", fault.kind.replace("_", " "))
    return f"{_name(fault.spot.path)}: {reason}", None


_WORDING: Final = {
    "E201": _unknown_key,
    "E203": _wrong_kind,
    "E204": _unknown_word,
    "E205": _out_of_range,
    "E206": _wrong_form,
    "E207": _wrong_length,
    "E208": _unknown_tag,
    "E209": _refused,
}


def _expected(fault: Fault) -> str:
    return KINDS.get(fault.kind, "another value")


def _is_item(path: Path) -> bool:
    return bool(path) and isinstance(path[-1], int)


def _name(path: Path) -> str:
    if not path:
        return "the file"
    last = path[-1]
    if isinstance(last, int):
        return f"item {last + 1} of {_name(path[:-1])}"
    return f"'{last}'"


def _found(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"the text '{value}'"
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a mapping"
    return f"the number {_plain(value)}"


def _plain(number: Any) -> str:
    return f"{number:g}" if isinstance(number, float) else str(number)


def _count(value: Any, unit: str) -> str:
    return _number(len(value), unit)


def _number(count: int, unit: str) -> str:
    return f"{count} {unit.removesuffix('s') if count == 1 else unit}"
