"""Every command ends the same way on the same fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Run


@pytest.mark.parametrize("command", ["plan", "explain", "validate"])
def test_a_file_that_cannot_be_opened_is_a_fault_found_in_files(
    command: str, lbp: Run, tmp_path: Path
) -> None:
    assert lbp(command, str(tmp_path / "nowhere.yaml")).code == 1


@pytest.mark.parametrize("command", ["plan", "validate"])
def test_thousands_of_faults_are_counted_but_not_all_printed(
    command: str, lbp: Run, tmp_path: Path
) -> None:
    file = tmp_path / "many.yaml"
    keys = "".join(f"key_{number}: 1\n" for number in range(20_000))
    file.write_text(
        f"schema_version: 1\nperson: {{age: 40, sex: female}}\n{keys}", encoding="utf-8"
    )
    result = lbp(command, str(file))
    assert result.code == 1
    said = result.out + result.err
    assert len(said) < 60_000
    assert "more faults in this file" in said


@pytest.mark.parametrize(
    "words", [("plan", "--today", "soon"), ("show", "nothing"), ("explain", "--format", "json")]
)
def test_wrong_usage(words: tuple[str, ...], lbp: Run) -> None:
    extra = ("profiles/desk-worker.yaml",) if words[0] != "show" else ()
    result = lbp(words[0], *extra, *words[1:])
    assert result.code == 2
    assert result.err.startswith("lbp: ")
    assert result.out == ""
