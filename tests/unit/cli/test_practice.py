from __future__ import annotations

from pathlib import Path

import pytest

from lbp_cli import resources
from lbp_cli.cli.files import UnreadableFileError
from lbp_cli.cli.practice import practice_from
from lbp_cli.render.edition import Practice
from lbp_cli.workflow import FaultyContentError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LBP_CONFIG_DIR", str(tmp_path / "settings"))
    return tmp_path / "settings"


def test_nobody_without_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert practice_from(None) == Practice()
    (folder / "practice.yaml").mkdir(parents=True)
    assert practice_from(None) == Practice()
    monkeypatch.setattr(resources, "config_folder", lambda: None)
    assert practice_from(None) == Practice()


def test_the_file_of_the_configuration_folder_is_taken(folder: Path) -> None:
    folder.mkdir()
    (folder / "practice.yaml").write_text("name: Back Room\ncontact: [0123]\n")
    assert practice_from(None) == Practice("Back Room", "", ("0123",))


def test_a_named_file_comes_first(folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    (folder / "practice.yaml").write_text("name: Back Room\n")
    (tmp_path / "other.yaml").write_text("logo_text: other\n")
    assert practice_from(str(tmp_path / "other.yaml")) == Practice("", "other")


def test_a_named_file_must_be_there_and_right(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        practice_from(str(tmp_path / "missing.yaml"))
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("nam: x\n")
    with pytest.raises(FaultyContentError) as caught:
        practice_from(str(wrong))
    assert [each.place.path for each in caught.value.diagnostics] == [str(wrong)]


def test_a_faulty_file_of_the_configuration_folder_is_told_and_left_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody named it; an emergency page must not wait for a letterhead."""
    folder.mkdir()
    (folder / "practice.yaml").write_text("nam: x\n")
    assert practice_from(None) == Practice()
    said = capsys.readouterr().err
    assert "unknown key 'nam'" in said
    assert said.endswith("The handout is written without the practice.\n")
