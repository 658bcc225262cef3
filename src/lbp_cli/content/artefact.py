"""Freeze the compiled library to plain JSON bytes, and thaw it again fast.

The form is a header line (format, fingerprint of the dataclasses, checksum) and one JSON value
in which every dataclass is the list of its field values. Nothing is executed on reading; what
is broken, foreign or from another version thaws to None and is compiled anew.
"""

from __future__ import annotations

import gc
import json
import sys
import types
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin

import lbp_cli
from lbp_cli.model.library import Library
from lbp_cli.model.value import field_defaults, field_types, is_value

FORMAT: Final = "lbp-library-1"

_SCALARS: Final = (str, int, float, bool, type(None))
_Reader = Callable[[Any], Any]
_BROKEN: Final = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
T = TypeVar("T")


def content_hash(texts: Mapping[str, str]) -> str:
    """32 hex digits that identify these files (path and text) and this version of lbp."""
    digest = blake2b(lbp_cli.__version__.encode(), digest_size=16)
    for path in sorted(texts):
        for part in (path, texts[path]):
            content = part.encode("utf-8", "surrogatepass")
            digest.update(b"%d:" % len(content) + content)
    return digest.hexdigest()


def freeze(library: Library) -> bytes:
    """The library as bytes for the cache."""
    return freeze_value(library, Library)


def thaw(content: bytes) -> Library | None:
    """The library from frozen bytes; None for anything that `freeze` did not write."""
    return thaw_value(content, Library)


def freeze_value(value: T, kind: type[T]) -> bytes:
    """Any dataclass as bytes.

    Raises:
        TypeError: when a value in it is no dataclass, tuple, mapping with text keys or scalar.
        ValueError: when a number in it is not finite.
    """
    body = json.dumps(_plain(value), allow_nan=False, separators=(",", ":")).encode("ascii")
    return signed(body, kind)


def thaw_value(content: bytes, kind: type[T]) -> T | None:
    """The dataclass from frozen bytes; None when they are broken, foreign or stale."""
    header, newline, body = content.partition(b"\n")
    if header + newline + body != signed(body, kind):
        return None
    wanted: Any = kind
    collecting = gc.isenabled()
    gc.disable()  # thousands of new objects and no garbage: collecting would only cost time
    try:
        thawed: T = _reader_of_class(wanted)(json.loads(body))
    except _BROKEN:
        return None
    finally:
        if collecting:
            gc.enable()
    return thawed


def signed(body: bytes, kind: Any) -> bytes:
    """The body behind its header line: format, fingerprint of `kind`, checksum."""
    checksum = blake2b(body, digest_size=16).hexdigest()
    return f"{FORMAT} {_fingerprint(kind)} {checksum}\n".encode("ascii") + body


@cache
def _fingerprint(kind: Any) -> str:
    """Changes when a field of a dataclass inside `kind` is added, moved, renamed or retyped."""
    lines = [f"{each.__qualname__} {_shape(each)}" for each in _classes(kind, set())]
    return blake2b("\n".join(lines).encode(), digest_size=8).hexdigest()


def _shape(kind: type[Any]) -> str:
    return ", ".join(f"{name}: {written}" for name, written in field_types(kind).items())


def _classes(kind: Any, seen: set[Any]) -> Iterator[Any]:
    """Every dataclass that can stand inside `kind`, itself first, each once."""
    if is_value(kind):
        if kind not in seen:
            seen.add(kind)
            yield kind
            for hint in _hints(kind):
                yield from _classes(hint, seen)
        return
    for part in get_args(kind):
        yield from _classes(part, seen)


@cache
def _hints(kind: Any) -> tuple[Any, ...]:
    return tuple(_type_of(kind.__module__, each) for each in field_types(kind).values())


@cache
def _type_of(module: str, annotation: Any) -> Any:
    """An annotation of a dataclass as a type.

    `typing.get_type_hints` does the same, but takes longer than all the rest of the thawing.
    """
    if not isinstance(annotation, str):
        return annotation
    return eval(annotation, vars(sys.modules[module]))  # noqa: S307 - text of our own source


def _plain(value: Any) -> Any:
    if type(value) in _SCALARS:
        return value
    if type(value) is tuple:
        return [each if type(each) in _SCALARS else _plain(each) for each in value]
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise TypeError(f"only texts can be keys: {value!r}")
        return {key: _plain(each) for key, each in value.items()}
    if is_value(type(value)):
        return _field_values(value)
    raise TypeError(f"{type(value).__name__} cannot be frozen: {value!r}")


def _field_values(value: Any) -> list[Any]:
    """The fields in order; those at the end that hold their default are left out."""
    kind: Any = type(value)
    names, defaults = _fields(kind)
    kept = [getattr(value, name) for name in names]
    for default in defaults:
        if kept[-1] != default or repr(kept[-1]) != repr(default):  # 1 is not True
            break
        kept.pop()
    return [each if type(each) in _SCALARS else _plain(each) for each in kept]


@cache
def _fields(kind: Any) -> tuple[tuple[str, ...], tuple[Any, ...]]:
    """The names of the fields, and the defaults of the last of them, backwards."""
    return tuple(field_types(kind)), field_defaults(kind)[::-1]


@cache
def _reader_of_class(kind: Any) -> _Reader:
    """A function from the list of field values to the dataclass; built once per class."""
    count = len(field_types(kind))
    needed = count - len(field_defaults(kind))
    turn: list[tuple[int, _Reader]] = []
    built = False

    def read(value: Any) -> Any:
        nonlocal built
        if not built:  # on first use, because a class may hold itself
            built = True
            turn.extend(_needed(_hints(kind)))
        size = len(value) if type(value) is list else -1
        if not needed <= size <= count:
            raise TypeError(f"not a {kind.__name__}")
        for place, reader in turn:
            if place < size:
                value[place] = reader(value[place])
        return kind(*value)

    return read


def _needed(hints: tuple[Any, ...]) -> Iterator[tuple[int, _Reader]]:
    """Places of the fields that are more than a plain JSON value, with their readers."""
    for place, hint in enumerate(hints):
        reader = _reader(hint)
        if reader is not None:
            yield place, reader


def _reader(hint: Any) -> _Reader | None:
    """What turns the plain form into the hinted type; None when it is that already."""
    if hint in _SCALARS or get_origin(hint) is Literal:
        return None
    if is_value(hint):
        return _reader_of_class(hint)
    origin, inside = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _tuple_reader(inside)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping_reader(_reader(inside[1]))
    if origin in (Union, types.UnionType):
        return _union_reader(inside)
    raise TypeError(f"no way to thaw {hint!r}")


def _tuple_reader(inside: tuple[Any, ...]) -> _Reader:
    if inside[-1] is Ellipsis:
        reader = _reader(inside[0])
        if reader is None:
            return tuple
        return lambda value: tuple([reader(each) for each in value])
    readers = tuple(_reader(hint) for hint in inside)

    def read(value: Any) -> Any:
        pairs = zip(readers, value, strict=True)
        return tuple([each if reader is None else reader(each) for reader, each in pairs])

    return read


def _mapping_reader(reader: _Reader | None) -> _Reader | None:
    if reader is None:
        return None
    return lambda value: {key: reader(each) for key, each in value.items()}


def _union_reader(members: tuple[Any, ...]) -> _Reader | None:
    """At most one member of a union may be a list or mapping in plain form."""
    readers = [reader for reader in map(_reader, members) if reader is not None]
    if not readers:
        return None
    if len(readers) > 1:
        raise TypeError(f"no way to tell apart {members!r}")
    reader = readers[0]
    return lambda value: reader(value) if isinstance(value, list | dict) else value
