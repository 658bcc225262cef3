from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from lbp_cli.cli.files import UnreadableFileError
from lbp_cli.cli.kept_answers import forget, keep, kept_path, kept_text


def test_answers_are_kept_beside_the_profile_until_they_are_forgotten(tmp_path: Path) -> None:
    profile = str(tmp_path / "ann.yaml")

    assert kept_path(profile) == profile + ".partial"
    assert kept_text(profile) is None
    keep(profile, "person.age: 42\n")
    keep(profile, "person.age: 43\n")
    assert kept_text(profile) == "person.age: 43\n"
    assert [each.name for each in tmp_path.iterdir()] == ["ann.yaml.partial"]
    forget(profile)
    assert kept_text(profile) is None
    forget(profile)


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes there")
def test_only_their_owner_can_read_them(tmp_path: Path) -> None:
    profile = str(tmp_path / "ann.yaml")
    keep(profile, "x")
    assert stat.S_IMODE(Path(kept_path(profile)).stat().st_mode) == 0o600


def test_what_cannot_be_kept_or_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError):
        keep(str(tmp_path / "nowhere" / "ann.yaml"), "x")
    (tmp_path / "ann.yaml.partial").mkdir()
    with pytest.raises(UnreadableFileError):
        kept_text(str(tmp_path / "ann.yaml"))
