"""Help: every command ends with an example, and the example does what it says."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest
import typer

from lbp_cli import __version__
from lbp_cli.cli.app import app

from .conftest import ROOT, Run

COMMANDS: dict[str, Any] = dict(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def example_of(command: str) -> str:
    before, found, example = str(COMMANDS[command].epilog).partition("Example: ")
    assert not before
    assert found, f"{command} has no example"
    return example.strip()


def test_these_are_the_commands() -> None:
    assert sorted(COMMANDS) == [
        "assess",
        "exercises",
        "explain",
        "figure",
        "plan",
        "schema",
        "show",
        "validate",
    ]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_ends_with_its_example(command: str, lbp: Run) -> None:
    result = lbp(command, "--help")
    assert result.code == 0
    assert result.err == ""
    assert result.out.rstrip().endswith(f"Example: {example_of(command)}")


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_example_runs(
    command: str, lbp: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("profiles", "exercises", "src", "docs"):
        (tmp_path / name).symlink_to(ROOT / name)
    monkeypatch.chdir(tmp_path)
    program, *arguments = shlex.split(example_of(command))
    assert program == "lbp"
    result = lbp(*arguments)
    assert result.code == 0, result.err
    written = arguments[arguments.index("-o") + 1] if "-o" in arguments else None
    assert result.out or (tmp_path / str(written)).stat().st_size > 1000


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_option_says_what_it_does(command: str) -> None:
    for parameter in COMMANDS[command].params:
        assert parameter.help or parameter.name == "help", parameter.name


def test_top_help_names_the_status_and_an_example(lbp: Run) -> None:
    result = lbp("--help")
    assert result.code == 0
    assert "not a medical device" in " ".join(result.out.split())
    assert all(f"  {command}" in result.out for command in COMMANDS)


def test_no_arguments_shows_help(lbp: Run) -> None:
    result = lbp()
    assert "Usage: lbp" in result.err
    assert (result.code, result.out) == (2, "")


def test_version(lbp: Run) -> None:
    assert lbp("--version").out == f"lbp {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("plna", "x.yaml"),
        ("plan",),
        ("plan", "a.yaml", "b.yaml"),
        ("plan", "profiles/desk-worker.yaml", "--wekks", "3"),
        ("show",),
        ("show", "birddog"),
        ("exercises", "--ladder", "hinges"),
        ("exercises", "--need", "x"),
        ("exercises", "--position", "upside-down"),
        ("exercises", "--equipment", "barbell"),
        ("exercises", "--difficulty", "hard"),
        ("schema", "plans"),
        ("validate", "--format", "xml"),
        ("explain", "profiles/desk-worker.yaml", "birddog"),
        ("explain", "profiles/desk-worker.yaml", "--format", "json"),
    ],
)
def test_wrong_usage_is_exit_2_in_plain_words(arguments: tuple[str, ...], lbp: Run) -> None:
    result = lbp(*arguments)
    assert result.code == 2
    assert result.out == ""
    assert result.err.strip()
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("show", "birddog"), "bird-dog"),
        (("exercises", "--ladder", "hinges"), "hinge"),
        (("schema", "plans"), "plan"),
    ],
)
def test_wrong_names_are_answered_with_the_near_one(
    arguments: tuple[str, ...], meant: str, lbp: Run
) -> None:
    assert f"did you mean {meant}" in lbp(*arguments).err
