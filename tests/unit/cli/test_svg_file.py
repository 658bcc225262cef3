from __future__ import annotations

import os
from pathlib import Path

import pytest

from lbp_cli.cli.files import UnreadableFileError
from lbp_cli.cli.stops import UsageError
from lbp_cli.cli.svg_file import only_svg, write_svg


@pytest.mark.parametrize("path", ["a.png", "svg", "a.svg.gz", "", os.fsdecode(b"\xff.png")])
def test_names_of_other_kinds_are_wrong_usage(path: str) -> None:
    with pytest.raises(UsageError, match=r"pictures are written as \.svg$") as raised:
        only_svg(path)
    str(raised.value).encode()


def test_a_picture_is_written_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "a.SVG"
    only_svg(str(target))
    write_svg(str(target), "<svg/>\n")
    assert target.read_text() == "<svg/>\n"
    assert capsys.readouterr().err == f"Drawn: {target}\n"
    with pytest.raises(UnreadableFileError):
        write_svg(str(tmp_path / "no" / "a.svg"), "<svg/>\n")
    assert capsys.readouterr().err == ""
