"""Evidence marks and sources at the end of a text, which handouts set small."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = re.compile(r"(?:\s*\[[^\[\]]+\])+$")


def marks_apart(content: str) -> tuple[str, str]:
    """A text, and the brackets it ends with; what is nothing but brackets stays a text."""
    found = _MARKS.search(content)
    if found is None or found.start() == 0:
        return content, ""
    return content[: found.start()], found.group().strip()
