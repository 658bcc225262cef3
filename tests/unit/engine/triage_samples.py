"""The shipped safety screen and people to judge with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from facts_samples import PACKAGE, answers, documents, tables

from lbp_cli.content.compile_triage import compile_triage
from lbp_cli.content.parts import Triage
from lbp_cli.content.questionnaire import compile_questionnaire
from lbp_cli.content.yaml_source import Document, read_yaml
from lbp_cli.engine.facts import derive_facts
from lbp_cli.engine.triage import judge
from lbp_cli.model.findings import Finding, Verdict
from lbp_cli.model.vocabulary import Value

DAY = "2026-11-22"
"""The day on which the minimal example was answered."""

OLD: dict[str, Any] = {"onset": "over_3_months", "worse": False, "assessed": False}
EXAMINED: dict[str, Any] = {**OLD, "assessed": True}


@cache
def shipped() -> Triage:
    form, faults = compile_questionnaire(triage_documents(), tables().facts)
    assert form is not None, faults
    made, faults = compile_triage(triage_documents(), tables().facts, form)
    assert not faults, faults
    assert made is not None
    return made


@cache
def triage_documents() -> Mapping[str, Document]:
    found = dict(documents())
    files = [*(PACKAGE / "rules/triage").glob("*.yaml"), *(PACKAGE / "questions").glob("*.yaml")]
    files += [PACKAGE / "rules/messages.yaml", PACKAGE / "rules/fact_words.yaml"]
    for file in sorted(files):
        path = file.relative_to(PACKAGE).as_posix()
        document, faults = read_yaml(file.read_text(encoding="utf-8"), path)
        assert document is not None
        assert not faults
        found[path] = document
    return found


def flag(field: str, answer: str = "yes", **follow_up: Value) -> dict[str, Value]:
    """A red flag with its follow-up: flag("fever", onset="over_3_months")."""
    base = f"red_flags.{field}"
    return {base: answer, **{f"{base}.{name}": value for name, value in follow_up.items()}}


def clearance(
    *covers: str,
    date: str | None = DAY,
    by_role: str = "physiotherapist",
    limits: tuple[str, ...] = (),
) -> dict[str, Value]:
    return {
        "clearance.present": True,
        "clearance.date": date,
        "clearance.covers": covers,
        "clearance.limits": limits,
        "clearance.by_role": by_role,
    }


def screened(
    *changes: Mapping[str, Value], today: str = DAY, every_row: bool = True, **more: Value
) -> Verdict:
    """The verdict on the minimal example (42, female, 20 weeks of unchanged pain) with changes."""
    wanted = {name: value for each in changes for name, value in each.items()}
    facts = derive_facts(answers(wanted, **more), 0, tables().classification)
    return judge(facts, shipped().rules, shipped().screen, "112", today=today, every_row=every_row)


def finding(verdict: Verdict, rule: str) -> Finding:
    (found,) = (each for each in verdict.findings if each.rule == rule)
    return found


def ids_of_messages(verdict: Verdict) -> tuple[str, ...]:
    return tuple(each.id for each in verdict.messages)
