"""The last section: what the brackets mean, and the sources that the document cites."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from lbp_cli.model.plan import Source
from lbp_cli.render.document import Block, Bullets, Definitions, Heading, Line, text, texts
from lbp_cli.render.sections import small
from lbp_cli.render.wording import MARK_LEGEND, sentence

OWN_RULE: Final = "lbp-design-rule"
_READ: Final = {"seen": "read", "recalled": "recalled from memory, not looked up"}
_BRACKET: Final = re.compile(r"\[([^\[\]]*)\]")


def with_sources(
    body: tuple[Block, ...], heading: Heading, sources: Iterable[Source]
) -> tuple[Block, ...]:
    """The body and its sources: only the marks and the sources that its brackets name."""
    return (*body, heading, *source_blocks(cited_words(body), sources))


def source_blocks(cited: frozenset[str], sources: Iterable[Source]) -> tuple[Block, ...]:
    """What the brackets mean, and the sources among the cited words."""
    lines = tuple(
        Line(_reference(source), lead=f"{source.id}:") for source in sources if source.id in cited
    )
    legend = tuple(
        Line(f"{words}.", lead=f"{letter}:") for letter, words in MARK_LEGEND if letter in cited
    )
    return (
        text(
            "Square brackets hold the rule, a letter for how sure we are, and the sources."
            + (" The letters:" if legend else "")
        ),
        *((Definitions(legend),) if legend else ()),
        *((small("Sources"), Bullets(lines)) if lines else ()),
    )


def cited_words(body: Iterable[Block]) -> frozenset[str]:
    """Rules, marks and sources that stand in square brackets."""
    return cited_in(content for block in body for content in texts(block))


def cited_in(contents: Iterable[str]) -> frozenset[str]:
    """Rules, marks and sources that stand in square brackets in some texts."""
    brackets = (inside for content in contents for inside in _BRACKET.findall(content))
    return frozenset(word for inside in brackets for word in re.split(r"[\s,:]+", inside) if word)


def _reference(source: Source) -> str:
    """The reference, and whether its text was read; our own design rules are no reading."""
    cited = sentence(source.text)
    if source.id == OWN_RULE:
        return cited
    return f"{cited} ({_READ.get(source.read, source.read)})"
