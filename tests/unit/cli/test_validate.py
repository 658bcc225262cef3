from __future__ import annotations

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from lbp_cli import resources
from lbp_cli.cli import validate as validate_module
from lbp_cli.cli.validate import look_at, validate
from lbp_cli.model.diagnostic import Diagnostic, Place
from lbp_cli.workflow import FaultyContentError

TODAY = date(2026, 1, 15)
LADDER = resources.content_texts()["exercises/squat.yaml"]
PROFILE = resources.profile_texts()["profiles/desk-worker.yaml"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, content: str | bytes) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return file


def codes(*paths: str) -> list[tuple[str, str]]:
    looked = look_at([Path(each) for each in paths], today=TODAY)
    wrong = (each for each in looked.found if each.severity == "error")
    return sorted((each.place.path, each.code) for each in wrong)


def test_the_shipped_content_and_profiles_have_no_errors() -> None:
    text, code = validate([], today=TODAY)
    assert "error[" not in text
    assert code == 0


def test_a_good_profile_alone() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(Path(__file__).parents[3])
        shown, code = validate([Path("profiles/desk-worker.yaml")], today=TODAY)
    assert (shown, code) == ("No faults in 1 file.\n", 0)


def test_all_faults_of_all_files_in_one_run_sorted(here: Path) -> None:
    write("b.yaml", PROFILE.replace("age: 42", "age: 200"))
    write("a.yaml", PROFILE.replace("stress: 4", "stress: 9"))
    write("squat.yaml", LADDER.replace("rung: 2", "rung: 5"))
    paths = ["b.yaml", "a.yaml", "squat.yaml"]
    text, code = validate([here / each for each in paths], today=TODAY)
    assert code == 1
    assert codes(*paths) == [
        ("a.yaml", "E205"),
        ("b.yaml", "E205"),
        ("squat.yaml", "E505"),
        ("squat.yaml", "E505"),
    ]
    heads = [line.split(":")[:3] for line in text.splitlines() if ": error[" in line]
    places = [(path, int(line), int(column)) for path, line, column in heads]
    assert places == sorted(places)


@pytest.mark.usefixtures("here")
def test_what_a_file_is_shows_in_its_content_before_its_folder() -> None:
    write("rules/anna.yaml", PROFILE)
    write("elsewhere/squat.yml", LADDER.replace("difficulty: 1\n", "difficulty: 99\n"))
    write("dosing.yaml", "min_reps: x\n")
    write("other.yaml", "a: 1\n")
    found = codes("rules/anna.yaml", "elsewhere/squat.yml", "dosing.yaml", "other.yaml")
    assert ("elsewhere/squat.yml", "E205") in found
    assert ("dosing.yaml", "E203") in found
    assert ("other.yaml", "E115") in found
    assert not [each for each in found if each[0] == "rules/anna.yaml"]


@pytest.mark.parametrize("quoted", ["'{}'", '"{}"'])
@pytest.mark.usefixtures("here")
def test_quotes_and_flow_style_change_nothing_about_what_a_file_is(quoted: str) -> None:
    write("anna.yaml", PROFILE.replace("person:", quoted.format("person") + ":"))
    write("ben.json", json.dumps({"person": {"age": 400}, "red_flags_all_no": True}))
    write("one/squat.yaml", LADDER.replace("\nladder:", "\n" + quoted.format("ladder") + ":"))
    write("pull.json", '{"ladder": {"id": "pull"}, "exercises": []}')
    found = codes("anna.yaml", "ben.json", "one/squat.yaml", "pull.json")
    assert {path for path, _ in found if path[-4:] == "json"} == {"ben.json", "pull.json"}
    assert ("ben.json", "E205") in found
    assert ("ben.json", "E401") in found
    assert ("pull.json", "E202") in found
    assert not [each for each in found if each[1] == "E115"]
    assert not [each for each in found if each[0] in ("anna.yaml", "one/squat.yaml")]


@pytest.mark.usefixtures("here")
def test_names_in_a_faulty_profile_are_checked_too() -> None:
    likes = "  likes: [yoga]\n  minutes_per_day"
    write("a.yaml", PROFILE.replace("age: 42", "age: 420").replace("  minutes_per_day", likes))
    assert codes("a.yaml") == [("a.yaml", "E205"), ("a.yaml", "E409")]


@pytest.mark.usefixtures("here")
def test_an_unusable_number_is_one_fault_in_a_rule_file_too() -> None:
    write("squat.yaml", LADDER.replace("difficulty: 1\n", "difficulty: .nan\n", 1))
    assert codes("squat.yaml") == [("squat.yaml", "E113")]
    dosing = resources.content_texts()["rules/classification.yaml"]
    assert "at_least: " in dosing
    write("rules/classification.yaml", dosing.replace("at_least: ", "at_least: .inf # ", 1))
    assert [code for _, code in codes("rules/classification.yaml")][:1] == ["E113"]
    assert {code for _, code in codes("rules/classification.yaml")} == {"E113"}


@pytest.mark.usefixtures("here")
def test_pipes_in_a_folder_are_left_out() -> None:
    write("clients/a.yaml", PROFILE)
    os.mkfifo("clients/b.yaml")
    assert codes("clients") == []


@pytest.mark.usefixtures("here")
def test_a_folder_is_looked_through_hidden_files_left_out() -> None:
    write("clients/a.yaml", PROFILE)
    write("clients/deep/b.yml", PROFILE.replace("age: 42", "age: 200"))
    write("clients/.c.yaml", "a: [")
    write("clients/.git/d.yaml", "a: [")
    write("clients/notes.txt", "a: [")
    assert codes("clients") == [("clients/deep/b.yml", "E205")]


@pytest.mark.usefixtures("here")
def test_a_folder_of_exercises_stands_for_the_shipped_one() -> None:
    write("exercises/squat.yaml", LADDER)
    assert ("rules/composition.yaml", "E501") in codes("exercises")
    assert codes("exercises/squat.yaml") == []


def test_a_broken_copy_of_everything_shows_all_faults_at_once(here: Path) -> None:
    for path, text in resources.content_texts().items():
        write(f"copy/{path}", text)
    write("copy/exercises/squat.yaml", LADDER.replace("difficulty: 1\n", "difficulty: 99\n"))
    write("copy/rules/messages.yaml", "messages: [")
    write("copy/exercises/pull.yaml", "")
    found = codes("copy")
    assert [each for each in found if each[1] in {"E205", "E105", "E106"}] == [
        ("copy/exercises/pull.yaml", "E106"),
        ("copy/exercises/squat.yaml", "E205"),
        ("copy/rules/messages.yaml", "E105"),
    ]
    shutil.rmtree(here / "copy")


@pytest.mark.parametrize("path", ["nowhere.yaml", "empty", "bad\0name.yaml"])
def test_paths_that_cannot_be_opened_are_faults_of_files(here: Path, path: str) -> None:
    (here / "empty").mkdir()
    text, code = validate([Path(path)], today=TODAY)
    assert code == 1
    assert "[E114]" in text


@pytest.mark.usefixtures("here")
def test_two_files_for_one_place_of_the_library() -> None:
    write("one/squat.yaml", LADDER)
    write("two/squat.yaml", LADDER)
    assert codes("one/squat.yaml", "two/squat.yaml") == [("two/squat.yaml", "E503")]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"[" * 50_000,
        b"{" * 50_000,
        b"- " * 50_000,
        b"a: &a [*a, *a]\n" * 100,
        b"ladder: &a [*a]\n",
        b"# " + b"x" * 2_000_000,
        b"\xef\xbb\xbfred_flags: {",
        b"red_flags:\r\n\tbladder: no\r\n",
        b"\xff\xfer\0e\0d\0",
        b"person: !!python/object/apply:os.system ['true']",
        b"ladder: {id: [1, {2: 3}]}\nexercises: {rung: []}\n",
        b"person: 3\nred_flags: []\npain: null\n",
        b"? [a, b]\n: ? {c: d}\n  : e\n",
        b"%YAML 9.9\n---\nperson: x\n",
        b"\xc2\x85person: x\xe2\x80\xa8client: y\n",
    ],
)
@pytest.mark.usefixtures("here")
def test_hostile_files_never_give_a_traceback(content: bytes) -> None:
    write("hostile.yaml", content)
    write("rules/hostile.yaml", content)
    write("exercises/squat.yaml", content)
    paths = ("hostile.yaml", "rules/hostile.yaml", "exercises/squat.yaml")
    text, code = validate([Path(path) for path in paths], today=TODAY)
    assert code == 1
    for path in paths:
        assert f"{path}:" in text


@pytest.mark.usefixtures("here")
def test_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    write("anna.yaml", b"\xef\xbb\xbf" + PROFILE.replace("\n", "\r\n").encode())
    assert codes("anna.yaml") == []


@pytest.mark.usefixtures("here")
def test_other_formats() -> None:
    file = write("a.yaml", PROFILE.replace("age: 42", "age: 200")).relative_to(".")
    text, code = validate([file], "json", today=TODAY)
    assert code == 1
    assert json.loads(text)["diagnostics"][0]["code"] == "E205"
    assert validate([file], "github", today=TODAY)[0].startswith("::error file=a.yaml,line=")
    assert json.loads(validate([file], "sarif", today=TODAY)[0])["version"] == "2.1.0"


@pytest.mark.usefixtures("here")
def test_faults_of_the_shipped_content_are_told_beside_a_profile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> None:
        found = (Diagnostic("E105", Place("rules/needs.yaml"), "broken"),)
        raise FaultyContentError(found, {"rules/needs.yaml": "base: ["})

    monkeypatch.setattr(validate_module, "load_library", broken)
    write("anna.yaml", PROFILE)
    assert codes("anna.yaml") == [("rules/needs.yaml", "E105")]
