from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from lbp_cli.model.authored import triage as authored
from lbp_cli.model.authored.exercise import Authored

ROW: dict[str, Any] = {
    "id": "RF-99",
    "title": "A sign",
    "sources": ["g-care"],
    "evidence": "V",
    "cases": [{"when": {"op": "all"}, "because": "You have a sign."}],
}


def _row(**changes: Any) -> authored.RuleEntry:
    return TypeAdapter(authored.RuleEntry).validate_python({**ROW, **changes}, strict=False)


def test_what_a_row_may_leave_out() -> None:
    row = _row()

    assert (row.clearable, row.cleared_by_role, row.fallback_list_allowed) == (True, None, False)
    assert not row.counts_for_cr08
    case = row.cases[0]
    assert (case.tier, case.restrictions, case.refer_notes, case.messages) == (None, (), (), ())


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "RF 99"},
        {"title": ""},
        {"sources": []},
        {"evidence": "A"},
        {"cases": []},
        {"colour": "red"},
        {"cleared_by_role": "friend"},
        {"cases": [{**ROW["cases"][0], "tier": "soon"}]},
        {"cases": [{**ROW["cases"][0], "restrictions": ["No Bending"]}]},
        {"cases": [{**ROW["cases"][0], "messages": ["msg-ces"]}]},
        {"cases": [{"because": "No condition."}]},
    ],
)
def test_what_a_row_must_not_be(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        _row(**changes)


MODELS = [
    authored.CaseEntry,
    authored.RuleEntry,
    authored.TriageFile,
    authored.MatchTexts,
    authored.ClearanceTexts,
    authored.ScreenEntry,
    authored.ClearanceEntry,
    authored.ClosingEntry,
    authored.ClearanceFile,
    authored.MessagesFile,
    authored.FactWordsFile,
]


@pytest.mark.parametrize("model", MODELS)
def test_every_field_is_described(model: type[Authored]) -> None:
    for name, field in model.model_fields.items():
        assert field.description, f"{model.__name__}.{name}"


def test_every_outcome_of_a_clearance_has_its_sentence() -> None:
    outcomes = {
        "none",
        "not_needed",
        "valid",
        "not_cleared_by_this",
        "future",
        "too_old",
        "not_covered",
        "wrong_role",
        "not_clearable",
    }
    assert set(authored.ClearanceTexts.model_fields) == outcomes
