"""The pictures of a ladder file, each with what it builds on joined in, as JSON text.

The text is what the library keeps: a plan without pictures never pays for reading poses.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from lbp_cli.figure.written import extended
from lbp_cli.model.authored.exercise import LadderFile


def picture_texts(file: LadderFile) -> dict[str, str]:
    """The picture of each exercise that has one; without those whose chain leads nowhere."""
    written = {
        each.id: each.picture.written() for each in file.exercises if each.picture is not None
    }
    found: dict[str, str] = {}
    for name in written:
        chain = tuple(chain_of(name, written))
        whole = joined(chain)
        if whole.get("frames") is not None:
            found[name] = picture_text(whole)
    return found


def picture_text(whole: Mapping[str, Any]) -> str:
    """A picture as the JSON text that the library keeps."""
    return json.dumps(whole, separators=(",", ":"), ensure_ascii=False)


def chain_of(name: str, written: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A picture, the one it builds on, and so on; it ends before a name comes twice."""
    seen: set[str] = set()
    while name in written and name not in seen:
        seen.add(name)
        yield written[name]
        parent = written[name].get("extends")
        name = parent if isinstance(parent, str) else ""


def joined(chain: tuple[Mapping[str, Any], ...]) -> dict[str, Any]:
    """The pictures of a chain as one, the first having the last word."""
    whole: dict[str, Any] = dict(chain[-1])
    for each in reversed(chain[:-1]):
        whole = extended(whole, each)
    whole.pop("extends", None)
    return whole
