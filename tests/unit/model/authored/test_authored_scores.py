from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from lbp_cli.model.authored.scores import BandEntry, BasisEntry, ScoreEntry

BASIS: dict[str, Any] = {"sources": ["kroenke-2009"], "mark": "V"}
WORDS = {"word": "low", "meaning": "It is low."}
SCORE: dict[str, Any] = {
    "id": "INST-PHQ4",
    "label": "Worry and low mood",
    "fact": "psych.phq4_total",
    "about": "It looks at two weeks.",
    "basis": BASIS,
}


def _made(kind: Any, **fields: Any) -> Any:
    return TypeAdapter(kind).validate_python(fields, strict=False)


@pytest.mark.parametrize(
    ("written", "edge"),
    [
        ({"up_to": 3}, ("up_to", 3)),
        ({"from": 0}, ("from", 0)),
        ({"above": 0.8}, ("above", 0.8)),
        ({"is": "low"}, ("is", "low")),
        ({"is": False}, ("is", False)),
        (
            {"up_to": "thresholds.pain_band.at_most.mild"},
            ("up_to", "thresholds.pain_band.at_most.mild"),
        ),
    ],
)
def test_a_band_has_one_edge(written: dict[str, Any], edge: tuple[str, Any]) -> None:
    assert _made(BandEntry, **written, **WORDS).edge() == edge


@pytest.mark.parametrize(
    "written", [{}, {"up_to": 3, "from": 1}, {"up_to": "three"}, {"from": "rules.pain.mild"}]
)
def test_no_edge_two_edges_and_other_texts_are_refused(written: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        _made(BandEntry, **written, **WORDS)


def test_a_statement_without_a_source_says_where_it_comes_from() -> None:
    assert _made(BasisEntry, sources=(), mark="V2", note="a page that names none").note
    with pytest.raises(ValidationError, match="without a source"):
        _made(BasisEntry, sources=(), mark="V2")


def test_a_score_says_something() -> None:
    assert _made(ScoreEntry, **SCORE).bands == ()
    with pytest.raises(ValidationError, match="'bands' or 'about'"):
        _made(ScoreEntry, **{**SCORE, "about": None})


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "INST PHQ4"},
        {"fact": "Psych"},
        {"basis": {**BASIS, "mark": "A"}},
        {"norm": {"table": "balance", "outcomes": {"below": WORDS}}},
        {"norm": {"table": "gait", "outcomes": {}}},
        {"items": ["one"]},
    ],
)
def test_slips_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        _made(ScoreEntry, **{**SCORE, **changes})
