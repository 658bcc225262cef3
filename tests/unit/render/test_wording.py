from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
import yaml

from lbp_cli import resources
from lbp_cli.model.findings import Because
from lbp_cli.model.vocabulary import PHASE_WORDS, PHASES, POSITIONS, TIERS
from lbp_cli.render import wording


def test_every_word_of_the_vocabulary_has_words() -> None:
    assert set(wording.TIER_WORDS) == set(TIERS) == set(wording.START_ANSWER)
    assert set(PHASE_WORDS) == set(PHASES)
    assert set(wording.POSITION_WORDS) == set(POSITIONS)


@pytest.mark.parametrize(
    ("evidence", "sources", "rule", "shown"),
    [
        (None, (), None, ""),
        ("D", (), None, " [D]"),
        ("B", ("a-1", "b-2"), None, " [B: a-1, b-2]"),
        (None, ("a-1",), "RF-15", " [RF-15: a-1]"),
        ("C", ("a-1",), "osteo/1", " [osteo/1 C: a-1]"),
    ],
)
def test_mark(evidence: str | None, sources: tuple[str, ...], rule: str | None, shown: str) -> None:
    assert wording.mark(evidence, sources, rule) == shown


def test_reason_is_a_sentence_with_its_mark() -> None:
    because = Because("inactivity", "you sit a lot", ("owen-2020",), "C")
    assert wording.reason(because) == "You sit a lot. [C: owen-2020]"
    assert wording.reason(because, rule=True) == "You sit a lot. [inactivity C: owen-2020]"


def test_sentence_adds_only_what_is_missing() -> None:
    assert wording.sentence("go on") == "Go on."
    assert wording.sentence("Is it?") == "Is it?"
    assert wording.sentence("One (two)") == "One (two)."
    assert wording.sentence("One. (Two.)") == "One. (Two.)"
    assert not wording.sentence("  ")


def test_joined_and_counted() -> None:
    assert wording.joined([]) == ""
    assert wording.joined(["a"]) == "a"
    assert wording.joined(["a", "b", "c"]) == "a, b and c"
    assert wording.counted(1, "set") == "1 set"
    assert wording.counted(2, "set") == "2 sets"


@pytest.mark.parametrize(
    ("first", "until", "last", "shown"),
    [
        (1, None, None, ""),
        (4, None, None, "from week 4"),
        (1, 3, None, "until week 3"),
        (2, 3, None, "weeks 2 to 3"),
        (3, 3, None, "week 3"),
        (2, 12, 12, "from week 2"),
    ],
)
def test_week_span(first: int, until: int | None, last: int | None, shown: str) -> None:
    assert wording.week_span(first, until, last=last) == shown


@pytest.mark.parametrize(
    ("first", "until", "shown"),
    [
        (1, 52, "Over a year"),
        (1, 2, "Weeks 1 to 2"),
        (1, 1, "Week 1"),
        (8, 52, "Weeks 8 to 52"),
        (13, None, "From week 13"),
        (1, None, "Overall"),
    ],
)
def test_weeks_at_the_head_of_a_line(first: int, until: int | None, shown: str) -> None:
    assert wording.span_lead(first, until) == shown


def test_dates() -> None:
    assert wording.written_iso("2026-11-24") == "24 November 2026"
    assert wording.written_iso("soon") == "soon"
    assert wording.date_in_week("2026-11-25", 1, "monday") == date(2026, 11, 30)
    assert wording.date_in_week("2026-11-25", 2, "wednesday") == date(2026, 12, 2)


def named(node: object, key: str) -> set[str]:
    """Every word that stands in a list under a key, anywhere in a rule file."""
    if isinstance(node, list):
        return set().union(*(named(item, key) for item in node)) if node else set()
    if not isinstance(node, dict):
        return set()
    listed = node.get(key)
    found = set(listed) if isinstance(listed, list) else set()
    return found.union(*(named(value, key) for value in node.values()))


@pytest.mark.parametrize(
    ("key", "words", "known"),
    [
        ("restrictions", wording.RESTRICTION_WORDS, "no_prone"),
        ("refer_notes", wording.NOTE_WORDS, "review"),
    ],
)
def test_every_limit_and_note_of_the_rule_files_has_plain_words(
    key: str, words: Mapping[str, str], known: str
) -> None:
    found: set[str] = set()
    for path, content in resources.content_texts().items():
        if path.startswith("rules/"):
            found |= named(yaml.safe_load(content), key)
    assert known in found
    assert {word for word in found if not word.startswith("R-")} <= set(words)
