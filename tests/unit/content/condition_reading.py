"""Which facts a condition reads, for tests of the rules as they are written."""

from __future__ import annotations

from collections.abc import Iterator

from lbp_cli.model.condition import Condition


def facts_read(condition: Condition) -> Iterator[str]:
    if condition.fact is not None:
        yield condition.fact
    for part in condition.parts:
        yield from facts_read(part)
