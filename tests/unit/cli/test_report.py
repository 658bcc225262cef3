from __future__ import annotations

import json

import pytest

from lbp_cli.cli.report import REPORT_FORMATS, counts, in_order, report
from lbp_cli.content.codes import CODES
from lbp_cli.model.diagnostic import Diagnostic, Note, Place

TEXTS = {"a.yaml": "dose:\n  kind: hodl\n  sets: 3\n"}
KIND = Diagnostic(
    "E204",
    Place("a.yaml", 2, 9),
    "unknown kind 'hodl'",
    "did you mean 'hold'?",
    notes=(Note(Place("b.yaml", 1, 1), "as here"),),
)
UNUSED = Diagnostic("W513", Place("a.yaml", 1, 1), "nothing uses it", severity="warning")


def text(*found: Diagnostic, texts: dict[str, str] | None = None) -> str:
    return report(found, TEXTS if texts is None else texts, "text", files=2)


def test_text_has_a_first_line_to_search_the_source_line_and_help() -> None:
    assert text(KIND) == (
        "a.yaml:2:9: error[E204] unknown kind 'hodl'\n"
        "  2 |   kind: hodl\n"
        "    |         ^^^^\n"
        "  note: b.yaml:1:1: as here\n"
        "  help: did you mean 'hold'?\n"
        "\n"
        "1 error in 2 files.\n"
    )


def test_sorted_by_place_and_each_once() -> None:
    assert in_order([KIND, UNUSED, KIND]) == (UNUSED, KIND)
    assert text(KIND, UNUSED, KIND).endswith("1 error and 1 warning in 2 files.\n")
    assert counts([KIND, UNUSED]) == (1, 1)


def test_of_very_many_faults_the_first_are_shown_and_all_are_counted() -> None:
    many = [Diagnostic("E201", Place("a.yaml", 1, i), f"no {i}") for i in range(1, 20_001)]
    shown = text(*many, KIND, Diagnostic("E114", Place("b.yaml"), "is missing"))
    assert shown.count("[E201]") == 200
    assert "no 200\n" in shown
    assert "\na.yaml: and 19,801 more faults in this file\n" in shown
    assert "b.yaml:1:1: error[E114] is missing" in shown
    assert shown.endswith("20002 errors in 2 files.\n")
    whole = json.loads(report(many, TEXTS, "json", files=1))
    assert len(whole["diagnostics"]) == whole["errors"] == 20_000


@pytest.mark.parametrize(("count", "last"), [(200, ""), (201, "and 1 more fault in this file")])
def test_up_to_the_limit_nothing_is_left_out(count: int, last: str) -> None:
    shown = text(*(Diagnostic("E201", Place("a.yaml", 1, i), "no") for i in range(1, count + 1)))
    assert ("more fault" in shown) == bool(last)
    assert last in shown


def test_nothing_found_is_said() -> None:
    assert text() == "No faults in 2 files.\n"
    assert report((), {}, "text", files=1) == "No faults in 1 file.\n"


def test_several_faults_of_one_place_show_the_line_once() -> None:
    second = Diagnostic("E202", Place("a.yaml", 2, 9), "another")
    shown = text(KIND, second)
    assert shown.count("kind: hodl") == 1
    assert shown.index("[E202]") < shown.index("kind: hodl") < shown.index("[E204]")


def test_a_place_without_a_line_is_only_named() -> None:
    assert text(Diagnostic("E114", Place("gone.yaml"), "is missing")).startswith(
        "gone.yaml:1:1: error[E114] is missing\n\n"
    )
    beyond = Diagnostic("E105", Place("a.yaml", 9, 1), "ends here")
    assert "|" not in text(beyond)


def test_hostile_text_cannot_move_the_cursor_or_hide_anything() -> None:
    hostile = "\x1b[31mred\u202e\r\nnext"
    found = Diagnostic("E204", Place("\x1b[2Ja.yaml", 1, 1), f"unknown '{hostile}'", hostile)
    for shape in REPORT_FORMATS:
        shown = report([found], {"\x1b[2Ja.yaml": hostile}, shape, files=1)
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "\r" not in shown
    assert len(text(found).splitlines()) == 4


def test_long_lines_are_cut_round_the_place() -> None:
    line = "x" * 500 + " here " + "y" * 500
    found = Diagnostic("E204", Place("long.yaml", 1, 502), "z" * 1000)
    shown = text(found, texts={"long.yaml": line}).splitlines()
    assert len(shown[0]) < 450
    assert len(shown[1]) < 110
    caret = shown[2].index("^")
    assert shown[1][caret : caret + 4] == "here"


@pytest.mark.parametrize(
    ("line", "column", "marked"),
    [
        ("name: Heel Raise", 7, "Heel Raise"),
        ("a: 'two words'  # x", 4, "'two words'"),
        ("a: [one, two]", 10, "two"),
        ("a: {b: 1}", 4, "{"),
        ("a: 東京 x", 4, "東京 x"),
    ],
)
def test_the_caret_marks_the_whole_value(line: str, column: int, marked: str) -> None:
    found = Diagnostic("E204", Place("f.yaml", 1, column), "x")
    shown = text(found, texts={"f.yaml": line}).splitlines()
    wide = sum(2 if char > "\u2e80" else 1 for char in marked)
    assert shown[2].count("^") == wide


def test_json_holds_everything() -> None:
    content = json.loads(report([KIND, UNUSED], TEXTS, "json", files=2))
    assert (content["files"], content["errors"], content["warnings"]) == (2, 1, 1)
    assert content["diagnostics"][1] == {
        "code": "E204",
        "name": "unknown-word",
        "severity": "error",
        "path": "a.yaml",
        "line": 2,
        "column": 9,
        "message": "unknown kind 'hodl'",
        "help": "did you mean 'hold'?",
        "notes": [{"path": "b.yaml", "line": 1, "column": 1, "text": "as here"}],
    }


def test_github_commands_are_escaped() -> None:
    found = Diagnostic("E204", Place("a,b:c.yaml", 2, 9), "100% of\nit", "a: b")
    assert report([found, UNUSED], TEXTS, "github", files=1) == (
        "::error file=a%2Cb%3Ac.yaml,line=2,col=9,title=E204 unknown-word::100%25 of%0Ait%0Aa: b\n"
        "::warning file=a.yaml,line=1,col=1,title=W513 unused-source::nothing uses it\n"
    )


def test_sarif_is_version_2_1_0_with_rules_and_places() -> None:
    spaced = Diagnostic("E204", Place("my files/é.yaml", 2, 9), "unknown")
    content = json.loads(report([KIND, UNUSED, spaced], TEXTS, "sarif", files=2))
    assert content["version"] == "2.1.0"
    (run,) = content["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["E204", "W513"]
    assert rules[0]["shortDescription"]["text"] == CODES["E204"].sentence
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning"}
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] >= 1
        assert region["startColumn"] >= 1
    uris = [
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for each in run["results"]
    ]
    assert uris == ["a.yaml", "a.yaml", "my%20files/%C3%A9.yaml"]
    assert run["results"][1]["relatedLocations"][0]["message"]["text"] == "as here"


def test_the_same_findings_give_the_same_bytes() -> None:
    for shape in REPORT_FORMATS:
        one = report([KIND, UNUSED], TEXTS, shape, files=2)
        assert one == report([UNUSED, KIND], TEXTS, shape, files=2)
