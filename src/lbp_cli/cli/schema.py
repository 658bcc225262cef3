"""`lbp schema NAME`: JSON Schemas of what people write, and of the plan."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from lbp_cli.cli.exit_codes import DONE, USAGE


def _profile() -> dict[str, Any]:
    from lbp_cli.model.authored.profile_schema import profile_schema

    return profile_schema()


def _ladder() -> dict[str, Any]:
    from lbp_cli.model.authored.exercise import LadderFile

    return LadderFile.model_json_schema()


def _condition() -> dict[str, Any]:
    from lbp_cli.model.authored.stage import ConditionFile

    return _as_written(ConditionFile.model_json_schema())


def _triage() -> dict[str, Any]:
    from lbp_cli.model.authored.triage import TriageFile

    return _as_written(TriageFile.model_json_schema())


def _rule() -> dict[str, Any]:
    """A rule file is one of a condition, rows of the safety screen, or the screen as a whole."""
    from pydantic import TypeAdapter

    from lbp_cli.model.authored.stage import ConditionFile
    from lbp_cli.model.authored.triage import ClearanceFile, TriageFile

    forms: TypeAdapter[Any] = TypeAdapter(ConditionFile | TriageFile | ClearanceFile)
    return _as_written(forms.json_schema())


def _as_written(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with conditions as people write them, not as they are once resolved."""
    from pydantic import TypeAdapter

    from lbp_cli.model.authored.condition import WrittenCondition

    written: TypeAdapter[Any] = TypeAdapter(WrittenCondition)
    if "Condition" in schema.get("$defs", {}):
        schema["$defs"]["Condition"] = written.json_schema()
    return schema


def _plan() -> dict[str, Any]:
    from lbp_cli.render.plan_schema import plan_schema

    return plan_schema()


SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "profile": _profile,
    "exercise": _ladder,
    "rule": _rule,
    "plan": _plan,
    "ladder": _ladder,
    "condition": _condition,
    "triage": _triage,
}
"""`exercise` and `ladder` are the same: a file holds a ladder with its exercises. `condition` and
`triage` are the two forms of `rule`."""


def schema_text(name: str) -> str:
    """The schema of this name as JSON text (draft 2020-12)."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **SCHEMAS[name]()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def run_schema(name: str) -> int:
    """Print one schema."""
    if name not in SCHEMAS:
        near = get_close_matches(name, SCHEMAS, n=1)
        hint = f"did you mean {near[0]}?" if near else f"allowed: {', '.join(SCHEMAS)}"
        sys.stderr.write(f"lbp: there is no schema '{name}'; {hint}\n")
        return USAGE
    sys.stdout.write(schema_text(name))
    return DONE
