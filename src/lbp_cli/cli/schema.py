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

    return ConditionFile.model_json_schema()


def _triage() -> dict[str, Any]:
    from lbp_cli.model.authored.triage import TriageFile

    return TriageFile.model_json_schema()


def _plan() -> dict[str, Any]:
    from lbp_cli.render.plan_schema import plan_schema

    return plan_schema()


SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "profile": _profile,
    "ladder": _ladder,
    "condition": _condition,
    "triage": _triage,
    "plan": _plan,
}


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
