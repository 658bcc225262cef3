"""Hostile and broken input: every command answers in words, never with a traceback or a plan."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .conftest import DESK, Run

COMMANDS = (
    ("plan", "{}"),
    ("plan", "{}", "--format", "json"),
    ("plan", "{}", "--weeks", "2"),
    ("explain", "{}"),
    ("explain", "{}", "bird-dog"),
    ("validate", "{}"),
)
BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
INPUTS: dict[str, bytes] = {
    "nothing": b"",
    "binary": bytes(range(256)) * 40,
    "two-megabytes": b"a: b\n" * 420_000,
    "brackets": b"[" * 50_000,
    "braces": b"{a: " * 50_000,
    "indents": b"".join(b" " * depth + b"a:\n" for depth in range(1000)),
    "long-line": b"a: " + b"x" * 900_000,
    "bomb": BOMB.encode(),
    "number": b"person: {age: " + b"9" * 5000 + b"}",
    "nul": b"person:\0 {age: 1}",
    "utf-16": "person: {age: 40}".encode("utf-16"),
    "bad-utf-8": b"client: {name: \xff\xfe}",
    "tag": b"a: !!python/object/apply:os.system ['true']",
    "list": b"- a\n- b\n",
    "scalar": b"42",
    "html": b"<html><body>not a profile</body></html>",
    "json": b'{"person": {"age": 40}, "red_flags_all_no": true}',
    "escape": b"client: {name: \"\\e]0;owned\\a\", code: '\\e[31m'}",
    "keys": b"".join(b"k%d: 1\n" % number for number in range(1_000)),
    "two-documents": b"a: 1\n---\nb: 2\n",
}


@pytest.mark.parametrize("name", INPUTS)
def test_every_command_refuses_it_in_words(name: str, lbp: Run, tmp_path: Path) -> None:
    path = tmp_path / "client.yaml"
    path.write_bytes(INPUTS[name])
    for command in COMMANDS:
        result = lbp(*(word.format(path) for word in command))
        assert result.code == 1, (command, result)
        said = result.out if command[0] == "validate" else result.err
        assert "client.yaml:" in said
        assert "Traceback" not in result.err
        assert "\x1b" not in result.err + result.out
        assert command[0] == "validate" or result.out == ""
        assert len(said) < 500_000


@pytest.mark.parametrize("name", ["brackets", "bomb", "two-megabytes", "binary"])
def test_own_libraries_are_refused_in_words_too(name: str, lbp: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_bytes(INPUTS[name])
    for command in (("plan", DESK), ("explain", DESK), ("exercises",), ("show", "bird-dog")):
        result = lbp(*command, "--library", str(tmp_path))
        assert (result.code, result.out) == (1, ""), (command, result)
        assert "mine.yaml:" in result.err
        assert "Traceback" not in result.err


@pytest.mark.parametrize("command", [("plan",), ("explain",), ("validate",)])
def test_what_is_no_file_is_refused_in_words(
    command: tuple[str, ...], lbp: Run, tmp_path: Path
) -> None:
    pipe = tmp_path / "gone.yaml"
    pipe.symlink_to(tmp_path / "nowhere")
    folder = tmp_path / "folder"
    folder.mkdir()
    for path in (pipe, folder, tmp_path / ("x" * 300), Path("/dev/zero"), Path(f"{DESK}/below")):
        result = lbp(*command, str(path))
        assert result.code in (1, 2), (command, path, result)
        assert "Traceback" not in result.err


def test_names_that_are_no_text_are_refused_in_words(process: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.yaml")
    (tmp_path / name).write_bytes(b"a: 1")
    for command in (("plan",), ("validate",), ("explain",)):
        result = process(*command, str(tmp_path / name))
        assert result.code == 1, result
        assert "bug" not in result.err


def test_a_nul_in_the_path_is_refused_in_words(lbp: Run) -> None:
    for command in (("plan",), ("explain",), ("validate",)):
        result = lbp(*command, "a\0b.yaml")
        assert result.code in (1, 2), result
        assert "bug" not in result.err


def test_endless_input_ends(process: Run) -> None:
    result = process("plan", "-", stdin=b"a: b\n" * 1_000_000)
    assert (result.code, result.out) == (1, "")
    assert "E101" in result.err
