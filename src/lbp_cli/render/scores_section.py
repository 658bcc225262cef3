"""What was measured in the first session, what it means and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lbp_cli.model.norms import Basis
from lbp_cli.model.scores import Score, Statement
from lbp_cli.model.vocabulary import Mark
from lbp_cli.render.document import Block, Definitions, Line, text
from lbp_cli.render.sections import small
from lbp_cli.render.wording import mark, sentence

_READ: Final[Mapping[Mark, str]] = {
    "V": "read in the source",
    "V2": "read at second hand",
    "M": "from memory, not looked up",
    "D": "a rule of our own",
}


def scores_blocks(scores: Sequence[Score]) -> tuple[Block, ...]:
    """A row for each score, then the notices that licences ask for; nothing without a score."""
    if not scores:
        return ()
    rows = tuple(
        Line(" ".join(_said(each)), lead=f"{each.label}: {sentence(each.value)}") for each in scores
    )
    notices = (
        text(each.notice, lead=f"{each.label}:") for each in scores if each.notice is not None
    )
    return (small("Your scores"), Definitions(rows), *notices)


def _said(score: Score) -> Iterator[str]:
    """Band, meaning, range and how sure they are; then norm and smallest change in the same way."""
    if score.word is not None:
        yield sentence(score.word)
    if score.meaning:
        yield sentence(score.meaning)
    if score.scale is not None:
        yield sentence(score.scale)
    yield how_sure(score.basis)
    for stated in (score.norm, score.change):
        if stated is not None:
            yield from _stated(stated)


def _stated(stated: Statement) -> Iterator[str]:
    yield sentence(stated.text)
    if stated.basis is not None:
        yield how_sure(stated.basis)


def how_sure(basis: Basis) -> str:
    """How much is behind a statement, in a few words, then the bracket with its mark."""
    strength = None if basis.strength is None else f"evidence {basis.strength}"
    parts = (strength, _READ[basis.mark])
    return sentence(", ".join(each for each in parts if each)) + mark(basis.mark, basis.sources)
