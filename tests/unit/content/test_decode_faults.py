from __future__ import annotations

import pytest
from pydantic_core._pydantic_core import list_all_errors

from lbp_cli.content.codes import CODES
from lbp_cli.content.decode_faults import KINDS, Fault, diagnose
from lbp_cli.content.schema_walk import Spot
from lbp_cli.content.yaml_source import read_yaml


def test_kinds_are_error_types_of_pydantic() -> None:
    known = {each["type"] for each in list_all_errors()}
    assert set(KINDS) <= known


@pytest.mark.parametrize("error", list_all_errors(), ids=lambda error: str(error["type"]))
def test_no_error_type_of_pydantic_gives_a_traceback(error: dict[str, object]) -> None:
    document, _ = read_yaml("a: b", "f.yaml")
    assert document is not None
    context = error.get("example_context") or {}
    assert isinstance(context, dict)
    kind, spot = str(error["type"]), Spot(("a",), ())
    fault = Fault(kind, spot, Spot((), ()), "b", context)
    found = diagnose(document, (fault,))
    assert found.code in CODES
    assert found.message
