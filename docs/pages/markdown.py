"""Markdown tables and the two kinds of generated text: whole pages, and blocks between markers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

GENERATED = "<!-- Written by `make docs` from the content; change that, not this page. -->"


def page(title: str, *parts: str) -> str:
    """A generated page: its title, the note that it is generated, and its parts."""
    return "\n\n".join((f"# {title}", GENERATED, *(part.strip() for part in parts if part))) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells hold one line each."""
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    lines += ["| " + " | ".join(cell(each) for each in row) + " |" for row in rows]
    return "\n".join(lines)


def cell(text: str) -> str:
    """Text that cannot end a table cell or begin a tag."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def code(name: str) -> str:
    """A name as it is typed."""
    return f"`{name}`"


def codes(names: Iterable[str]) -> str:
    """Names as they are typed, with commas."""
    return ", ".join(code(each) for each in names)


def number(value: float) -> str:
    """A number without needless zeros."""
    return f"{value:g}"


def with_block(text: str, name: str, block: str) -> str:
    """The text with what stands between the markers of this name replaced.

    Raises:
        ValueError: when the markers are not there.
    """
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"the markers of the block {name!r} are missing")
    return f"{before}{begin}\n{block.strip()}\n{end}{after}"
