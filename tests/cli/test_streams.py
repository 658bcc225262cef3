"""Standard streams that are closed, full, or cannot show every character."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import DESK, ROOT, TODAY, Result, Run

EMERGENCY = "profiles/emergency.yaml"
COMMANDS = {
    ("plan", DESK, "--today", TODAY): 0,
    ("plan", DESK, "--today", TODAY, "--weeks", "12"): 0,
    ("plan", EMERGENCY, "--today", TODAY): 3,
    ("plan", EMERGENCY, "--today", TODAY, "--weeks", "12", "--format", "json"): 3,
    ("explain", EMERGENCY, "--today", TODAY): 3,
    ("show", "bird-dog"): 0,
    ("validate", "tests/wrong/E205-out-of-range"): 1,
    ("--help",): 0,
}
SOME = (
    ("plan", EMERGENCY, "--today", TODAY),
    ("plan", DESK, "--format=json"),
    ("validate", "tests/wrong/E205-out-of-range"),
    ("--help",),
)


def shell(redirected: str, *arguments: str) -> Result:
    """`lbp ...` from a shell with its streams redirected."""
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$@" {redirected}', "sh", sys.executable, "-m", "lbp_cli", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=120,
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(("arguments", "code"), COMMANDS.items(), ids=str)
def test_a_closed_pipe_leaves_every_exit_code(
    arguments: tuple[str, ...], code: int, process: Run
) -> None:
    script = (
        "import subprocess, sys\n"
        "lbp = subprocess.Popen([sys.executable, '-m', 'lbp_cli', *sys.argv[1:]],\n"
        "    stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
        "lbp.stdout.close()\n"
        "print(lbp.stderr.read().decode(), lbp.wait())\n"
    )
    result = process(*arguments, python=script)
    assert result.out.strip() == str(code)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
@pytest.mark.parametrize("arguments", SOME, ids=str)
def test_a_full_disk_is_one_clear_line(arguments: tuple[str, ...]) -> None:
    result = shell(">/dev/full", *arguments)
    said = "lbp: the output cannot be written: no space left on device\n"
    assert result == Result(1, "", said)


@pytest.mark.parametrize("arguments", SOME, ids=str)
def test_a_closed_output_is_one_clear_line(arguments: tuple[str, ...]) -> None:
    result = shell(">&-", *arguments)
    assert result == Result(1, "", "lbp: the output cannot be written: it is closed\n")


def test_a_closed_output_does_not_disturb_a_written_file(tmp_path: Path) -> None:
    target = tmp_path / "plan.md"
    for redirected in (">&-", "<&- >&- 2>&-"):
        result = shell(redirected, "plan", DESK, "--today", TODAY, "-o", str(target))
        assert result.code == 0
        assert target.read_text(encoding="utf-8").startswith("<!--\n")
        target.unlink()


def test_nowhere_to_complain_is_no_bug() -> None:
    faulty = ("plan", "tests/wrong/E205-out-of-range/anna.yaml")
    for redirected in ("2>&-", "2>/dev/full", ">&- 2>&-", ">/dev/full 2>/dev/full"):
        result = shell(redirected, *faulty)
        assert result == Result(1, "", "")
    assert shell("2>&-", "plan", EMERGENCY, "--today", TODAY).code == 3


def test_a_closed_input_is_one_clear_line() -> None:
    assert shell("<&-", "plan", "-") == Result(1, "", "lbp: -: it is closed\n")
    assert shell("<&-", "plan", DESK, "--today", TODAY).code == 0


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=str,
)
def test_a_name_outside_the_encoding_is_no_fault(
    environment: dict[str, str], process: Run, tmp_path: Path
) -> None:
    text = Path(DESK).read_text(encoding="utf-8")
    profile = tmp_path / "client.yaml"
    profile.write_text(
        text.replace("{code: desk-worker}", "{code: c1, name: Łódź}"), encoding="utf-8"
    )
    result = process("plan", str(profile), "--today", TODAY, **environment)
    assert (result.code, result.err) == (0, "")
    assert "\\u0141" in result.out
    profile.write_text("client: {name: 'Łódź'}\n", encoding="utf-8")
    for command in ("plan", "validate"):
        assert process(command, str(profile), **environment).code == 1
