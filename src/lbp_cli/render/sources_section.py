"""Section 10: where does this come from?"""

from __future__ import annotations

from collections.abc import Container, Iterable

from lbp_cli.model.plan import Source
from lbp_cli.render.document import Block, Bullets, Definitions, Heading, Line, text
from lbp_cli.render.sections import small
from lbp_cli.render.wording import MARK_LEGEND, sentence

OWN_RULE = "lbp-design-rule"
_READ = {"seen": "read", "recalled": "recalled from memory, not looked up"}


def sources_section(
    heading: Heading, sources: Iterable[Source], marks: Container[str]
) -> tuple[Block, ...]:
    """What the brackets mean (only the marks used), and the sources that the document uses."""
    lines = tuple(Line(_cited(source), lead=f"{source.id}:") for source in sources)
    legend = tuple(
        Line(words + ".", lead=f"{letter}:") for letter, words in MARK_LEGEND if letter in marks
    )
    return (
        heading,
        text(
            "Square brackets hold the rule, a letter for how sure we are, and the sources."
            + (" The letters:" if legend else "")
        ),
        *((Definitions(legend),) if legend else ()),
        *((small("Sources"), Bullets(lines)) if lines else ()),
    )


def _cited(source: Source) -> str:
    """The reference, and whether its text was read; our own design rules are no reading."""
    cited = sentence(source.text)
    if source.id == OWN_RULE:
        return cited
    return f"{cited} ({_READ.get(source.read, source.read)})"
