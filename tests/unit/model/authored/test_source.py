from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from lbp_cli.model.authored.source import AuthoredSource, AuthoredSources

SOURCE: dict[str, Any] = {
    "id": "long-2004",
    "citation": "Long A et al. Spine 2004",
    "doi": "10.1097/01.brs.0000146464.23007.2a",
    "verified": "seen",
}


def test_a_source_needs_only_id_citation_and_whether_it_was_read() -> None:
    source = AuthoredSource.model_validate({**SOURCE, "doi": None})
    assert (source.doi, source.finding, source.read_through) == (None, None, None)


@pytest.mark.parametrize("change", [{"verified": "maybe"}, {"citation": ""}, {"pmid": 34719942}])
def test_a_source_refuses_what_it_cannot_be(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        AuthoredSource.model_validate({**SOURCE, **change})


def test_a_list_of_another_version_is_refused() -> None:
    assert AuthoredSources.model_validate({"sources": (SOURCE,)}).schema_version == 1
    with pytest.raises(ValidationError):
        AuthoredSources.model_validate({"schema_version": 2, "sources": (SOURCE,)})
