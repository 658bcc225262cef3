from __future__ import annotations

import pytest
from content_builders import FACTS, documents, lines

from lbp_cli.content.rule_files import RuleFiles
from lbp_cli.content.yaml_source import read_yaml
from lbp_cli.model.authored.source import AuthoredSources
from lbp_cli.model.authored.triage import TriageFile

SOURCES = "rules/sources.yaml"


def test_a_good_file_gives_its_value_and_no_fault() -> None:
    files = RuleFiles(documents({SOURCES: "sources: []"}), FACTS)
    assert files.read(SOURCES, AuthoredSources) == AuthoredSources(sources=())
    assert files.found == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, f"{SOURCES}:1:1 E114 {SOURCES} is missing"),
        ("sources: 4", f"{SOURCES}:1:10 E203 "),
    ],
)
def test_a_missing_or_faulty_file_gives_no_value(text: str | None, said: str) -> None:
    files = RuleFiles({} if text is None else documents({SOURCES: text}), FACTS)
    assert files.read(SOURCES, AuthoredSources) is None
    (only,) = lines(files.found)
    assert only.startswith(said)


def test_conditions_are_checked_against_the_facts() -> None:
    text = (
        "schema_version: 1\nrules:\n  - {id: X, title: Some row, sources: [a], evidence: D,"
        " cases: [{when: {fact: pian, above: 3}, because: It hurts}]}"
    )
    document, _ = read_yaml(text, "rules/triage/x.yaml")
    assert document is not None
    files = RuleFiles({document.path: document}, FACTS)
    assert files.read(document.path, TriageFile) is None
    assert [each.code for each in files.found] == ["E301"]
