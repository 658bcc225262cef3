from __future__ import annotations

import pytest
from content_builders import lines, shelf

from lbp_cli.content import checks_references
from lbp_cli.content.shelf import Shelf

BASE = {
    "exercises/squat.yaml": "ladder: {id: squat}\nexercises: [{id: sit-down}]",
    "rules/catalogue.yaml": "needs: {power: x}\ntags: {impact: x}",
    "rules/sources.yaml": "sources: [{id: smith-2001}]",
    "rules/messages.yaml": "messages: {MSG-STOP: x}",
    "rules/conditions/disc.yaml": "stages: [{id: disc-acute}]",
    "rules/restriction_tags.yaml": "restriction_tags: [{tag: no_prone}]",
    "rules/triage/bones.yaml": "rules: [{id: RF-15}]",
}


def unknown(text: str) -> list[str]:
    files = shelf({**BASE, "rules/x.yaml": text})
    return [each.split("rules/x.yaml:", 1)[1] for each in lines(checks_references.known_ids(files))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ladder: squats", "1:9 E501 unknown ladder 'squats'"),
        ("ladders: [squat, squats]", "1:18 E501 unknown ladder 'squats'"),
        ("trunk_groups: {front: [squats]}", "1:24 E501 unknown ladder 'squats'"),
        ("ladder_rung_caps: {squats: 2}", "1:20 E501 unknown ladder 'squats'"),
        ("exercises: [sit-up]", "1:13 E501 unknown exercise 'sit-up'"),
        ("universal_fallback: [sit-up]", "1:22 E501 unknown exercise 'sit-up'"),
        ("minutes: {sit-up: 3}", "1:11 E501 unknown exercise 'sit-up'"),
        ("weights: {powr: 1}", "1:11 E501 unknown need 'powr'"),
        ("serves: {powr: 1}", "1:10 E501 unknown need 'powr'"),
        ("select: {tag: impct}", "1:15 E501 unknown tag 'impct'"),
        ("tags: {impct: low}", "1:8 E501 unknown tag 'impct'"),
        ("sources: [smith-2002]", "1:11 E502 unknown source 'smith-2002'"),
        ("lights_sources: [smith-2002]", "1:18 E502 unknown source 'smith-2002'"),
        ("sources: {days: [smith-2002]}", "1:18 E502 unknown source 'smith-2002'"),
        ("messages: [MSG-STOPP]", "1:12 E501 unknown message 'MSG-STOPP'"),
        ("restrictions: [no_pron]", "1:16 E501 unknown restriction 'no_pron'"),
        ("when: {fact: stages, has: disc-late}", "1:27 E501 unknown stage 'disc-late'"),
        ("cleared_by: [RF-51]", "1:14 E501 unknown finding 'RF-51'"),
        ("old_deficit_rules: [RF-51]", "1:21 E501 unknown finding 'RF-51'"),
        ("questions: [{row: RF-51}]", "1:19 E501 unknown finding 'RF-51'"),
        ("fact_words: {pian: pain}", "1:14 E501 unknown fact 'pian'"),
    ],
)
def test_ids_that_nobody_defines(text: str, expected: str) -> None:
    assert unknown(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "ladder: squat",
        "ladder: {id: squat}",
        "exercises: 4",
        "minutes: 10",
        "sources: [smith-2001]",
        "sources: {exercises: [smith-2001]}\nevidence: {exercises: D}",
        "restrictions: [no_prone, R-OSTEO]",
        "when: {fact: stages, has: disc-acute}",
        "when: {any: [{fact: restrictions, has: R-OSTEO}]}",
        "cleared_by: [RF-15, disc-acute]",
        "questions: [{row: RF-15, field: nothing}]\nfact_words: {weeks: weeks of pain}",
    ],
)
def test_ids_that_are_defined(text: str) -> None:
    assert unknown(text) == []


def test_a_near_match_is_offered() -> None:
    files = shelf({**BASE, "rules/x.yaml": "ladder: squats"})
    (found,) = checks_references.known_ids(files)
    assert found.help == "did you mean 'squat'?"


def test_an_id_is_defined_once_among_all_files() -> None:
    second = "ladder: {id: bend}\nexercises:\n  - {id: sit-down}"
    (found,) = checks_references.unique_ids(shelf({**BASE, "exercises/twice.yaml": second}))
    assert (found.code, found.place.path, found.place.line) == ("E503", "exercises/twice.yaml", 3)
    assert found.notes[0].place.path == "exercises/squat.yaml"


def unused(text: str, **more: str) -> list[str]:
    files: Shelf = shelf({**BASE, "rules/x.yaml": text}, **more)
    return [each.message for each in checks_references.used_ids(files)]


def test_sources_and_messages_that_nothing_names_are_warned_about() -> None:
    assert unused("a: b") == [
        "nothing uses the source 'smith-2001'",
        "nothing uses the message 'MSG-STOP'",
    ]
    assert unused("sources: [smith-2001]\ncases: [{messages: [MSG-STOP]}]") == []
    assert unused("evidence_note: as seen (smith-2001), say MSG-STOP") == []


def test_nothing_is_called_unused_while_a_file_cannot_be_read() -> None:
    assert unused("a: b", unread="rules/y.yaml") == []
