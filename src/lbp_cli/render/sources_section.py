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
    cited = cited_words(body)
    lines = tuple(
        Line(_reference(source), lead=f"{source.id}:") for source in sources if source.id in cited
    )
    legend = tuple(
        Line(f"{words}.", lead=f"{letter}:") for letter, words in MARK_LEGEND if letter in cited
    )
    return (
        *body,
        heading,
        text(
            "Square brackets hold the rule, a letter for how sure we are, and the sources."
            + (" The letters:" if legend else "")
        ),
        *((Definitions(legend),) if legend else ()),
        *((small("Sources"), Bullets(lines)) if lines else ()),
    )


def cited_words(body: Iterable[Block]) -> frozenset[str]:
    """Rules, marks and sources that stand in square brackets."""
    brackets = (
        inside for block in body for content in texts(block) for inside in _BRACKET.findall(content)
    )
    return frozenset(word for inside in brackets for word in re.split(r"[\s,:]+", inside) if word)


def _reference(source: Source) -> str:
    """The reference, and whether its text was read; our own design rules are no reading."""
    cited = sentence(source.text)
    if source.id == OWN_RULE:
        return cited
    return f"{cited} ({_READ.get(source.read, source.read)})"
