"""Dataclasses that are cheap to define: the start of every run defines two hundred of them.

For the type checker this is `dataclasses.dataclass`, and `frozen=True` is enforced there. At run
time only `__init__` is generated; comparing, hashing and printing are shared functions, and
freezing is left out, because generating them costs more than planning. `python -X dev` gives the
real thing, frozen.
"""

from __future__ import annotations

import sys
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass", "field", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from dataclasses import dataclass as _whole

    def dataclass(**options: bool) -> Any:
        """As `dataclasses.dataclass`, with shared methods instead of generated ones."""
        if sys.flags.dev_mode:
            return _whole(**options)

        def made(cls: type) -> type:
            value = _whole(slots=options.get("slots", False), eq=False, repr=False)(cls)
            value.__eq__ = _equal
            value.__hash__ = _hash
            value.__repr__ = _shown
            return value

        return made


def _values(value: Any) -> tuple[Any, ...]:
    names = value.__dataclass_fields__
    return tuple([getattr(value, name) for name in names if names[name].compare])


def _equal(self: Any, other: Any) -> Any:
    if self is other:
        return True
    if type(self) is not type(other):
        return NotImplemented
    return _values(self) == _values(other)


def _hash(self: Any) -> int:
    return hash(_values(self))


def _shown(self: Any) -> str:
    shown = self.__dataclass_fields__
    inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown if shown[name].repr)
    return f"{type(self).__qualname__}({inside})"
