"""The values the template reads: levels without gaps, marks apart, wide tables in blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from lbp_cli.render.document import Heading, Notice, Table, text
from lbp_cli.render.edition import Practice
from lbp_cli.render.handout import Handout, HandoutBlock, Section, SectionName
from lbp_cli.render.typst_parts import parts

from .handout_sample import DRAWING, DRAWINGS, HANDOUT, card, ticks, with_words


def handout_of(*blocks: HandoutBlock) -> Handout:
    return Handout("Title", "Notice.", "Made.", Practice(), (Section("week", blocks),))


def blocks_of(*blocks: HandoutBlock) -> list[dict[str, Any]]:
    (section,) = parts(handout_of(*blocks), {}, "a4")["sections"]
    found: list[dict[str, Any]] = section["blocks"]
    return found


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in ("kind", "tone", "svg", "paper"):
                yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ([2, 3, 3, 2, 3], [2, 3, 3, 2, 3]),
        ([3, 3, 2, 3], [2, 2, 2, 3]),
        ([1, 3, 2], [2, 3, 2]),
        ([], []),
    ],
)
def test_heading_levels_have_no_gap(written: list[int], shown: list[int]) -> None:
    headings = [Heading(level, "words") for level in written]  # type: ignore[arg-type]
    assert [each["level"] for each in blocks_of(*headings)] == shown


def test_evidence_marks_at_the_end_stand_apart_and_stay() -> None:
    (paragraph,) = blocks_of(text("Walk [a bit]. More helps. [B: hayden-2021] [D]", lead="Why:"))
    assert paragraph["line"] == {
        "lead": "Why:",
        "lead_mark": "",
        "text": "Walk [a bit]. More helps.",
        "mark": "[B: hayden-2021] [D]",
    }
    (marked,) = blocks_of(text("Walk.", lead="You sit a lot. [C]"))
    assert (marked["line"]["lead"], marked["line"]["lead_mark"]) == ("You sit a lot.", "[C]")
    (bare,) = blocks_of(text("Walk."))
    assert (bare["line"]["text"], bare["line"]["mark"]) == ("Walk.", "")


def test_a_wide_table_becomes_blocks_that_repeat_the_names_and_leave_out_empty_rows() -> None:
    weeks = [f"W{week}" for week in range(1, 17)]
    table = Table(
        ("Exercise", "In", *weeks),
        (("Bridge", "A", *("x" for _ in weeks)), ("Late", "B", *[""] * 15, "y")),
        fixed=2,
    )
    (made,) = blocks_of(table)
    headers = [part["header"] for part in made["parts"]]
    assert [len(header) for header in headers] == [8, 8, 6]
    assert [week for header in headers for week in header[2:]] == weeks
    assert [[row[0] for row in part["rows"]] for part in made["parts"]] == [
        ["Bridge"],
        ["Bridge"],
        ["Bridge", "Late"],
    ]
    assert made["parts"][2]["rows"][1] == ["Late", "B", "", "", "", "y"]


def test_a_table_of_names_alone_keeps_its_rows() -> None:
    (made,) = blocks_of(Table(("Exercise",), (("Bridge",),), fixed=1))
    assert made["parts"] == [{"fixed": 1, "header": ["Exercise"], "rows": [["Bridge"]]}]


def test_a_card_has_its_drawing_or_none() -> None:
    made = parts(HANDOUT, DRAWINGS, "a4")["sections"][1]["blocks"][1]["cards"]
    assert [bool(each["svg"]) for each in made] == [True, True, False]
    assert made[0]["alt"] == DRAWING.alternative
    bare = parts(HANDOUT, {}, "a4")["sections"][1]["blocks"][1]["cards"]
    assert {(each["svg"], each["alt"]) for each in bare} == {("", "")}
    assert card().name == bare[0]["name"]


@pytest.mark.parametrize("words", ["Eve\n\n= Heading \x1b[1m", "李\u202e"])
def test_every_text_of_every_block_is_made_printable(words: str) -> None:
    found = set(strings(parts(with_words(words), {}, "letter")))
    assert not {char for each in found for char in each} & set("\n\x1b李\u202e")
    assert len(found) > 1


def test_a_handout_of_nobody_has_no_letterhead() -> None:
    assert parts(handout_of(), {}, "a4")["practice"]["any"] is False
    assert parts(HANDOUT, {}, "a4")["practice"]["any"] is True
    assert parts(HANDOUT, {}, "letter")["paper"] == "us-letter"


def test_a_line_of_nothing_but_a_mark_stays_a_line() -> None:
    (made,) = blocks_of(text("[D]"))
    assert (made["line"]["text"], made["line"]["mark"]) == ("[D]", "")


def test_reasons_sources_and_the_end_of_a_refusal_are_small_print() -> None:
    blocks = (Heading(2, "Now"), text("Go."), Heading(2, "Where from?"), text("There."))
    names: tuple[SectionName, ...] = ("week", "reasons", "sources", "refusal")
    sections = tuple(Section(name, blocks) for name in names)
    made = parts(replace(HANDOUT, sections=sections), {}, "a4")["sections"]
    assert [each["small_from"] for each in made] == [4, 0, 0, 2]
    alone = (Section("refusal", blocks[:2]),)
    assert parts(replace(HANDOUT, sections=alone), {}, "a4")["sections"][0]["small_from"] == 2


def test_when_to_stop_stands_at_the_foot_of_the_first_page() -> None:
    stop, care = Notice("stop", "When to stop", ()), Notice("warning", "With care", ())
    sections = (Section("week", (text("Go."), stop, care)), Section("safety", (stop,)))
    made = parts(replace(HANDOUT, sections=sections), {}, "a4")["sections"]
    assert [[each["kind"] for each in section["foot"]] for section in made] == [["notice"], []]
    assert [len(section["blocks"]) for section in made] == [2, 1]
    assert [section["small_from"] for section in made] == [2, 1]
    assert made[0]["foot"][0]["title"] == "When to stop"


def test_a_tick_sheet_has_its_rows_numbers_and_questions() -> None:
    (made,) = blocks_of(ticks())
    assert [row["boxes"] for row in made["rows"]] == [[True, True, True], [True, False, True]]
    assert made["numbers"] == ["Worst pain, 0 to 10"]
    assert made["questions"] == ["Fever, or feeling ill?", "A fall or an accident?"]
