"""Dataclasses that are cheap to define: the start of every run defines two hundred of them.

For the type checker these are `dataclasses.dataclass` and `replace`, and `frozen=True` is
enforced there. At run time only `__init__` is generated; comparing, hashing and printing are
shared, and freezing is left out: making all that, and importing `dataclasses`, costs several
times more than planning. Whoever asks for `__dataclass_fields__` (pydantic, `dataclasses`) gets
the real ones, made at that moment.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass", "field_defaults", "field_types", "is_value", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:

    def dataclass(**options: bool) -> Any:
        """As `dataclasses.dataclass`, for classes whose defaults are plain values."""
        return lambda cls: _value_class(cls, slots=options.get("slots", False))

    def replace(value: Any, /, **changes: Any) -> Any:
        """As `dataclasses.replace`."""
        kept = dict(zip(value.__match_args__, _values(value), strict=True))
        kept.update(changes)
        return type(value)(*kept.values())


def is_value(kind: Any) -> bool:
    """Whether this is a dataclass (the class, not an instance)."""
    return isinstance(kind, type) and "__dataclass_fields__" in vars(kind)


def field_types(kind: Any) -> dict[str, Any]:
    """The fields of a dataclass with their annotations as written, in order."""
    return {name: kind.__annotations__[name] for name in kind.__match_args__}


def field_defaults(kind: Any) -> tuple[Any, ...]:
    """The defaults of the last fields of a dataclass, in order."""
    return kind.__init__.__defaults__ or ()


def _value_class(cls: type, *, slots: bool) -> type:
    """The class with `__init__`, `__slots__` and the shared methods."""
    annotations = getattr(cls, "__annotations__", {})
    names = tuple(name for name, kind in annotations.items() if not kind.startswith("ClassVar["))
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    body = {
        name: each
        for name, each in cls.__dict__.items()
        if name not in defaults and name not in ("__dict__", "__weakref__")
    }
    body |= {
        "__init__": _initialiser(names, defaults),
        "__match_args__": names,
        "__read__": staticmethod(_reader(names)),
        "__eq__": _equal,
        "__lt__": _before,
        "__hash__": _hash,
        "__repr__": _shown,
        "__dataclass_fields__": _RealFields(annotations, defaults),
    }
    if slots:
        body["__slots__"] = names
    else:
        body |= defaults
    return type(cls)(cls.__name__, cls.__bases__, body)


def _initialiser(names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    """`__init__` as `dataclasses` would write it; names are those of the class, never input."""
    given = [f"{name}=_defaults[{name!r}]" if name in defaults else name for name in names]
    lines = [f" self.{name}={name}" for name in names] or [" pass"]
    source = "\n".join([f"def __init__({', '.join(['self', *given])}):", *lines])
    scope: dict[str, Any] = {"_defaults": defaults}
    exec(source, scope)  # noqa: S102 - generated from annotations in this package alone
    return scope["__init__"]


class _RealFields:
    """Makes the real `__dataclass_fields__` when somebody asks, and leaves them in its place."""

    def __init__(self, annotations: dict[str, str], defaults: dict[str, Any]) -> None:
        self.annotations = annotations
        self.defaults = defaults

    def __get__(self, value: Any, cls: type) -> Any:
        import dataclasses

        body = {**self.defaults, "__annotations__": self.annotations, "__module__": cls.__module__}
        made: Any = dataclasses.dataclass(eq=False)(type(cls.__name__, (), body))
        fields = made.__dataclass_fields__
        type.__setattr__(cls, "__dataclass_fields__", fields)
        type.__setattr__(cls, "__dataclass_params__", made.__dataclass_params__)
        return fields


def _values(value: Any) -> tuple[Any, ...]:
    values: tuple[Any, ...] = type(value).__read__(value)
    return values


def _reader(names: tuple[str, ...]) -> Any:
    """What reads all fields of a value at once, as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple([getattr(value, name) for name in names])


def _equal(self: Any, other: Any) -> Any:
    if self is other:
        return True
    if type(self) is not type(other):
        return NotImplemented
    return _values(self) == _values(other)


def _before(self: Any, other: Any) -> Any:
    if type(self) is not type(other):
        return NotImplemented
    return _values(self) < _values(other)


def _hash(self: Any) -> int:
    return hash(_values(self))


def _shown(self: Any) -> str:
    inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({inside})"
