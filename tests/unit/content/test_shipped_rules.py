"""The shipped rules are complete, say each thing once, and frighten nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from lbp_cli import resources
from lbp_cli.cli.schema import SCHEMAS
from lbp_cli.content.checks import checked_library
from lbp_cli.content.checks_references import known_ids
from lbp_cli.content.compile_facts import compile_facts
from lbp_cli.content.conditions import holds_condition
from lbp_cli.content.library import read_documents
from lbp_cli.content.profile_facts import profile_fact_specs
from lbp_cli.content.shelf import Shelf, raw, walk
from lbp_cli.content.yaml_source import Document
from lbp_cli.model.library import Library

FORBIDDEN = re.compile(
    r"\b(slipped|worn[ -]?out|unstable|instability|crumbl\w*|weak core|out of place)\b",
    re.IGNORECASE,
)
NOT_FOR_CLIENTS = frozenset(
    {"id", "citation", "finding", "when", "note", "sources", "read_through"}
)
"""Keys of ids, of what a study found, of conditions and of notes to professionals."""

RED_FLAGS = [f"RF-{number:02}" for number in range(1, 35)]
COMBINATIONS = ["CR-02", "CR-03", "CR-04", "CR-05", "CR-07", "CR-08"]
"""CR-01, CR-06 and CR-09 are reported as the red flags they consist of."""
PRE_EXERCISE = [f"PX-{number:02}" for number in range(1, 16)] + [f"PX-{each}" for each in "ABCDE"]
SURGERY = ["SX-01", "SX-02", "SX-03"]
STAGES_AS_ROWS = [
    "lysis-active",
    "listhesis-high",
    "vf-recent",
    "trauma-uncleared",
    "axspa-advanced",
]

IDS = ("source", "finding", "exercise", "message")
"""Kinds of ids that are no ordinary words."""

PUBLISHED = {
    "exercises/": "exercise",
    "rules/conditions/": "condition",
    "rules/triage/": "triage",
}


@pytest.fixture(scope="module")
def checked() -> tuple[Library, tuple[Any, ...]]:
    library, found = checked_library(resources.content_texts())
    assert library is not None, found
    return library, found


@pytest.fixture(scope="module")
def library(checked: tuple[Library, tuple[Any, ...]]) -> Library:
    return checked[0]


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return dict(read_documents(resources.content_texts()).documents)


def _data(documents: dict[str, Document], folder: str) -> list[Any]:
    return [raw(each) for path, each in documents.items() if path.startswith(folder)]


def test_nothing_is_wrong_and_nothing_is_warned_about(
    checked: tuple[Library, tuple[Any, ...]],
) -> None:
    assert checked[1] == ()


def test_nothing_is_lost(documents: dict[str, Document], library: Library) -> None:
    """The specification, and two stages with nine rules for a direction that was worse."""
    conditions = _data(documents, "rules/conditions/")
    stages = [stage for each in conditions for stage in each["stages"]]
    assert len(conditions) == 30
    assert len(stages) == 57 + 2
    assert sum(len(stage["rules"]) for stage in stages) == 366 + 9
    assert len(library.catalogue.ladders) == 28
    assert len(library.catalogue.exercises) == 143
    assert len(raw(documents["rules/sources.yaml"])["sources"]) == 129


def test_every_row_of_the_screen_is_there_once(library: Library) -> None:
    screen = library.screen
    rows = [rule.id for rule in library.triage] + [screen.cautions.id]
    wanted = [*RED_FLAGS, *COMBINATIONS, *PRE_EXERCISE, *SURGERY, *STAGES_AS_ROWS]
    counted = Counter(rows)
    assert [each for each in wanted if counted[each] != 1] == []
    assert [screen.clearance.id, screen.expiry.id, screen.fallback.id] == [
        "CL-02",
        "CL-05",
        "CL-06",
    ]


class Nothing(Shelf):
    """A shelf on which no id is defined, so that every use of one is a fault."""

    def known(self, kind: str) -> frozenset[str]:
        return frozenset({f"no-{kind}"})


def test_every_id_that_stands_somewhere_is_looked_up(documents: dict[str, Document]) -> None:
    """So that a slip in any of them is found, whatever the key it stands under."""
    tables, _ = compile_facts(documents, profile_fact_specs())
    assert tables is not None
    shelf = Shelf(documents, tables.facts)
    names = {name for kind in IDS for name, _ in shelf.ids[kind]}
    looked_up = {each.place for each in known_ids(Nothing(documents, tables.facts))}
    defined = (spot for spots in shelf.ids.values() for _, spot in spots)
    looked_up |= {document.place(at) for document, at in defined}
    loose = [
        f"{path} {at}"
        for path, document in documents.items()
        for at, value in shelf.values(document)
        if isinstance(value, str) and value in names and at[-1] != "note"
        if document.place(at) not in looked_up
    ]
    assert loose == []


def test_every_question_belongs_to_a_row_that_reads_it(library: Library) -> None:
    rows = {rule.id: rule for rule in library.triage}
    for question in library.screen.questions:
        assert question.field in rows[question.id].reads, question.field


def test_a_question_is_worded_in_one_place(library: Library) -> None:
    """The form of the profile repeats its few words, not the question."""
    for question in library.screen.questions:
        words = question.short[0].upper() + question.short[1:] + "."
        meaning = library.facts[question.field].meaning
        assert meaning == words or question.field == "pre_exercise.medicines", question.field
        assert meaning.startswith(words)


@pytest.mark.parametrize("folder", PUBLISHED)
def test_files_are_valid_by_the_schema_that_is_published(
    folder: str, documents: dict[str, Document]
) -> None:
    schema = SCHEMAS[PUBLISHED[folder]]()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    paths = [path for path in documents if path.startswith(folder)]
    assert paths
    for path in paths:
        if path != "rules/triage/clearance.yaml":
            assert [each.message for each in validator.iter_errors(raw(documents[path]))] == [], (
                path
            )


def test_every_rule_file_is_a_rule_by_its_schema(documents: dict[str, Document]) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMAS["rule"]())
    for data in _data(documents, "rules/conditions/") + _data(documents, "rules/triage/"):
        validator.validate(data)


def test_schemas_show_conditions_as_they_are_written() -> None:
    for name in ("exercise", "condition", "triage", "rule"):
        schema = SCHEMAS[name]()
        assert "Condition" not in schema["$defs"], name
        assert {"const": "always"} in _whens(schema), name


def _whens(schema: dict[str, Any]) -> list[Any]:
    conditions = [
        value
        for path, value in walk(schema)
        if path and holds_condition(str(path[-1])) and isinstance(value, dict)
    ]
    assert all("anyOf" in each for each in conditions)
    return list(conditions[0]["anyOf"])


def _client_texts(documents: dict[str, Document]) -> Iterator[tuple[str, str]]:
    for path, document in documents.items():
        if path.startswith("rules/sources"):
            continue
        for at, value in walk(raw(document)):
            keys = {each for each in at if isinstance(each, str)}
            if isinstance(value, str) and " " in value and not keys & NOT_FOR_CLIENTS:
                yield f"{path} {at}", value


def test_no_text_frightens(documents: dict[str, Document]) -> None:
    texts = list(_client_texts(documents))
    assert len(texts) > 1500
    assert [(where, text) for where, text in texts if FORBIDDEN.search(text)] == []


@pytest.mark.parametrize("word", ["Slipped", "worn out", "crumbling", "weak core", "out of place"])
def test_the_forbidden_words_are_found(word: str) -> None:
    assert FORBIDDEN.search(f"It is {word} now.")


def test_sample_clients_are_not_frightened_either() -> None:
    for path, text in resources.profile_texts().items():
        lines = [line.partition("#")[0] for line in text.splitlines()]
        assert not any(FORBIDDEN.search(line) for line in lines), path
