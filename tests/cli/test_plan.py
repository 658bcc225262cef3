"""`lbp plan`: options, exit codes, streams, files."""

from __future__ import annotations

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from .conftest import DESK, ROOT, TODAY, Run

WITHHELD = ["profiles/emergency.yaml", "profiles/needs-clinician.yaml"]
FORMATS = ["terminal", "markdown", "json", "html", "ics", "csv"]


def test_a_plan_is_exit_0_and_only_the_document_on_stdout(lbp: Run) -> None:
    result = lbp("plan", DESK, "--today", TODAY)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Back exercise plan for desk-worker\n")
    assert "\x1b" not in result.out


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("profile", WITHHELD)
def test_a_refusal_is_exit_3_with_the_reasons_as_document(
    profile: str, form: str, lbp: Run
) -> None:
    result = lbp("plan", profile, "--today", TODAY, "--format", form)
    assert result.code == 3
    assert len(result.out) > 500
    assert "Session A" not in result.out
    if form == "json":
        plan = json.loads(result.out)
        assert plan["weeks"] == plan["choices"] == []
        assert plan["triage"]["messages"]


@pytest.mark.parametrize("profile", WITHHELD)
def test_explain_is_withheld_too(profile: str, lbp: Run) -> None:
    for arguments in ((profile,), (profile, "bird-dog")):
        result = lbp("explain", *arguments, "--today", TODAY)
        assert result.code == 3
        assert result.out


@pytest.mark.parametrize("weeks", ["1", "4", "52"])
def test_weeks_are_as_many_as_asked(weeks: str, lbp: Run) -> None:
    plan = json.loads(lbp("plan", DESK, "--today", TODAY, "--weeks", weeks, "--format", "json").out)
    assert [week["number"] for week in plan["weeks"]] == list(range(1, int(weeks) + 1))


@pytest.mark.parametrize("weeks", ["0", "53", "-1", "twelve", "1.5"])
def test_other_numbers_of_weeks_are_wrong_usage(weeks: str, lbp: Run) -> None:
    result = lbp("plan", DESK, "--weeks", weeks)
    assert result.code == 2
    assert result.out == ""
    assert "weeks" in result.err


@pytest.mark.parametrize("option", ["--today", "--start"])
@pytest.mark.parametrize(
    "day",
    [
        "24.11.2026",
        "2026-02-30",
        "tomorrow",
        "",
        "2026-11-24T10:00",
        "20261124",
        "2026-W48-2",
        "٢٠٢٦-11-24",
    ],
)
def test_bad_dates_are_wrong_usage_and_say_how_to_write_one(
    option: str, day: str, lbp: Run
) -> None:
    result = lbp("plan", DESK, option, day)
    assert (result.code, result.out) == (2, "")
    assert option in result.err
    assert "2026-11-24" in result.err


@pytest.mark.parametrize("day", ["9999-12-31", "2200-01-01", "1899-12-31", "0001-01-01"])
def test_days_beyond_reckoning_are_wrong_usage(day: str, lbp: Run) -> None:
    for option in ("--today", "--start"):
        result = lbp("plan", DESK, option, day)
        said = f"lbp: {option} is {day}; it must be from 1900-01-01 to 2199-12-31\n"
        assert (result.code, result.out, result.err) == (2, "", said)


def test_the_last_day_of_all_can_be_planned(lbp: Run) -> None:
    last = ("--today", "2199-12-31", "--start", "2199-12-31", "--weeks", "52")
    assert lbp("plan", DESK, *last).code == 0


def test_a_start_before_the_assessment_is_wrong_usage(lbp: Run) -> None:
    result = lbp("plan", DESK, "--today", TODAY, "--start", "2026-11-23")
    assert (result.code, result.out) == (2, "")
    assert "--start is 2026-11-23, before the assessment (2026-11-24)" in result.err
    assert lbp("plan", DESK, "--today", TODAY, "--start", TODAY).code == 0


@pytest.mark.parametrize(
    "arguments", [("--format", "docx"), ("-o", "plan.docx"), ("-o", "plan"), ("--format", "JSON")]
)
def test_unknown_formats_are_wrong_usage_and_name_the_known(
    arguments: tuple[str, ...], lbp: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = lbp("plan", DESK, *arguments)
    assert (result.code, result.out) == (2, "")
    assert "json" in result.err
    assert list(tmp_path.iterdir()) == []


def test_a_missing_file_is_one_clean_line(lbp: Run) -> None:
    result = lbp("plan", "missing.yaml")
    assert result.code == 1
    assert result.out == ""
    assert result.err == "lbp: missing.yaml: no such file or directory\n"


def test_stdin_gives_the_same_plan(process: Run) -> None:
    text = Path(DESK).read_bytes()
    piped = process("plan", "-", "--today", TODAY, "--format", "json", stdin=text)
    named = process("plan", DESK, "--today", TODAY, "--format", "json")
    assert piped.code == 0
    assert piped.out == named.out


def test_faults_on_stdin_are_placed(process: Run) -> None:
    result = process("plan", "-", "--today", TODAY, stdin=b"person: {age: 42\n")
    assert (result.code, result.out) == (1, "")
    assert "-:2:1: error[E105]" in result.err


# --- files -------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".md", ".json", ".txt", ".MD", ".markdown", ".ics", ".csv"])
def test_the_suffix_picks_the_format_and_the_file_is_private(
    suffix: str, lbp: Run, tmp_path: Path
) -> None:
    target = tmp_path / f"plan{suffix}"
    result = lbp("plan", DESK, "--today", TODAY, "-o", str(target))
    assert (result.code, result.out) == (0, "")
    assert result.err == f"Written: {target}\n"
    form = {".txt": "terminal", ".MD": "markdown", ".md": "markdown"}.get(suffix, suffix[1:])
    shown = lbp("plan", DESK, "--today", TODAY, "--format", form)
    assert target.read_bytes() == shown.out.encode()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == [target.name]


def test_a_refusal_is_written_too_and_still_exit_3(lbp: Run, tmp_path: Path) -> None:
    target = tmp_path / "plan.md"
    result = lbp("plan", WITHHELD[0], "--today", TODAY, "-o", str(target))
    assert result.code == 3
    assert "emergency" in target.read_text(encoding="utf-8")


def test_dash_writes_to_stdout(lbp: Run) -> None:
    result = lbp("plan", DESK, "--today", TODAY, "-o", "-", "--format", "markdown")
    assert "\n# Back exercise plan" in result.out


def test_an_existing_private_file_is_replaced_whole(lbp: Run, tmp_path: Path) -> None:
    target = tmp_path / "plan.md"
    target.write_text("x" * 500_000)
    target.chmod(0o644)
    assert lbp("plan", DESK, "--today", TODAY, "-o", str(target)).code == 0
    assert "xxx" not in target.read_text(encoding="utf-8")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_the_profile_itself_is_never_written_over(lbp: Run, tmp_path: Path) -> None:
    profile = tmp_path / "client.json"
    profile.write_bytes(Path(DESK).read_bytes())
    (tmp_path / "link.json").symlink_to(profile)
    (tmp_path / "hard.json").hardlink_to(profile)
    for name in ("client.json", "link.json", "hard.json", "../" + tmp_path.name + "/client.json"):
        target = tmp_path / name
        result = lbp("plan", str(profile), "-o", str(target))
        said = f"lbp: {target} is the profile itself; write the plan to another file\n"
        assert (result.code, result.out, result.err) == (2, "", said)
    assert profile.read_bytes() == Path(DESK).read_bytes()


def test_a_link_is_written_through(lbp: Run, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "plan.md"
    link.symlink_to(tmp_path / "real" / "kept.md")
    for _ in ("missing", "there"):
        assert lbp("plan", DESK, "--today", TODAY, "-o", str(link)).code == 0
        assert link.is_symlink()
        kept = tmp_path / "real" / "kept.md"
        assert "Session A" in kept.read_text(encoding="utf-8")
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert [each.name for each in (tmp_path / "real").iterdir()] == ["kept.md"]
    link.unlink()
    link.symlink_to(link)
    result = lbp("plan", DESK, "--today", TODAY, "-o", str(link))
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"lbp: {link}: ")


def test_a_pipe_is_written_into(process: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "plan.json"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as pool:
        read = pool.submit(pipe.read_bytes)
        result = process("plan", DESK, "--today", TODAY, "-o", str(pipe))
        assert json.loads(read.result(timeout=60))["weeks"]
    assert result.code == 0
    assert pipe.is_fifo()


def test_a_device_is_written_into(process: Run, tmp_path: Path) -> None:
    device = tmp_path / "plan.md"
    device.symlink_to("/dev/stdout")
    result = process("plan", DESK, "--today", TODAY, "-o", str(device))
    assert result.code == 0
    assert "# Back exercise plan" in result.out


def test_a_missing_folder_is_one_clean_line(lbp: Run, tmp_path: Path) -> None:
    result = lbp("plan", DESK, "-o", str(tmp_path / "no" / "plan.md"))
    assert (result.code, result.out) == (1, "")
    assert result.err == f"lbp: {tmp_path}/no/plan.md: no such file or directory\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_folder_is_one_clean_line(lbp: Run, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    result = lbp("plan", DESK, "-o", str(tmp_path / "plan.md"))
    assert (result.code, result.out) == (1, "")
    assert "permission denied" in result.err


def test_a_folder_as_target_is_one_clean_line_and_leaves_nothing(lbp: Run, tmp_path: Path) -> None:
    target = tmp_path / "plan.md"
    target.mkdir()
    result = lbp("plan", DESK, "-o", str(target))
    assert (result.code, result.out) == (1, "")
    assert [each.name for each in tmp_path.iterdir()] == ["plan.md"]


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failed_write_leaves_the_old_file_whole(
    fault: BaseException, lbp: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.md"
    target.write_text("the old plan")

    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(os, "fsync", fail)
    result = lbp("plan", DESK, "-o", str(target))
    assert result.code == (1 if isinstance(fault, OSError) else 130)
    assert target.read_text() == "the old plan"
    assert [each.name for each in tmp_path.iterdir()] == ["plan.md"]


# --- the client's name -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "[bold red]Anna[/bold red]",
        "Anna | Berta",
        "<script>alert(1)</script>",
        "Anna ](javascript:x) *b* _c_ `d` # e",
        "=1+1",
        "Ann\u202ea",
    ],
)
def test_hostile_names_stay_text_in_every_format(name: str, lbp: Run, tmp_path: Path) -> None:
    text = Path(DESK).read_text(encoding="utf-8")
    quoted = json.dumps(name)
    profile = tmp_path / "client.yaml"
    profile.write_text(text.replace("{code: desk-worker}", f"{{code: c1, name: {quoted}}}"))
    plain = lbp("plan", str(profile), "--today", TODAY)
    assert plain.code == 0
    markdown = lbp("plan", str(profile), "--today", TODAY, "--format", "markdown").out
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown.split("-->\n", 1)[1])
    inline = [child for token in tokens for child in token.children or []]
    assert not [each for each in (*tokens, *inline) if each.type.startswith("html")]
    links = [each.attrs["href"] for each in inline if each.type == "link_open"]
    assert not [each for each in links if "javascript" in str(each)]
    data = lbp("plan", str(profile), "--today", TODAY, "--format", "json").out
    for written in (json.dumps(name)[1:-1], json.dumps(name, ensure_ascii=False)[1:-1], name):
        assert written not in data, "no name in the JSON"
    for form in ("ics", "csv"):
        written = lbp("plan", str(profile), "--today", TODAY, "--format", form).out
        assert written
        assert name not in written.replace("\r\n ", ""), "no name in what is shared"
    assert "\x1b" not in plain.out + markdown
    assert "\u202e" not in plain.out + markdown


def test_control_characters_of_a_name_never_reach_the_screen(lbp: Run, tmp_path: Path) -> None:
    text = Path(DESK).read_text(encoding="utf-8")
    profile = tmp_path / "client.yaml"
    profile.write_text(text.replace("{code: desk-worker}", '{code: c1, name: "A\\e[31mB\\nC"}'))
    for form in FORMATS:
        result = lbp("plan", str(profile), "--today", TODAY, "--format", form)
        assert (result.code, len(result.out) > 500) == (0, True)
        assert "\x1b" not in result.out + result.err
        assert "\nC\n" not in result.out


def test_the_plan_runs_from_any_folder(process: Run, tmp_path: Path) -> None:
    (tmp_path / "client.yaml").write_bytes(Path(DESK).read_bytes())
    there = process("plan", "client.yaml", "--today", TODAY, cwd=tmp_path)
    here = process("plan", DESK, "--today", TODAY, cwd=ROOT)
    assert there.code == 0
    assert there.out == here.out


def test_an_interrupt_is_exit_130_without_a_traceback(
    lbp: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lbp_cli import workflow

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(workflow, "load_library", interrupt)
    for arguments in (("plan", DESK), ("plan", DESK, "--weeks", "3"), ("exercises",)):
        result = lbp(*arguments)
        assert result.code == 130
        assert "Traceback" not in result.err


def test_a_bug_of_ours_is_exit_70_without_a_word_of_the_client(
    lbp: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lbp_cli import workflow

    def broken(*_: object) -> None:
        raise RuntimeError("secret words of the client")

    monkeypatch.setattr(workflow, "load_library", broken)
    for arguments in (("plan", DESK), ("plan", DESK, "--weeks", "3"), ("exercises",)):
        result = lbp(*arguments)
        assert (result.code, result.out) == (70, "")
        assert "secret" not in result.err
        assert "RuntimeError" in result.err
        assert "Nothing was made" in result.err
