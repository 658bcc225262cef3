from __future__ import annotations

import pytest

from lbp_cli.content.practice import read_practice
from lbp_cli.model.authored.practice import PracticeFile

GOOD = "name: Back Room\nlogo_text: br\ncontact: [0123 456, Mill Lane 1]\n"


def found(text: str) -> list[tuple[str, int]]:
    practice, diagnostics = read_practice(text, "practice.yaml")
    assert practice is None
    return [(each.code, each.place.line) for each in diagnostics]


def test_name_logo_text_and_contact() -> None:
    practice, diagnostics = read_practice(GOOD, "practice.yaml")
    assert diagnostics == ()
    assert practice == PracticeFile(
        name="Back Room", logo_text="br", contact=("0123 456", "Mill Lane 1")
    )


def test_every_part_may_be_left_out() -> None:
    practice, _ = read_practice("name: Back Room\n", "practice.yaml")
    assert practice == PracticeFile(name="Back Room")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("nam: Back Room\n", 1),
        ("name: Back Room\nlogo_text: 3\n", 2),
        ("name: Back Room\ncontact: 0123 456\n", 2),
        ('name: "two\\nlines"\n', 1),
        (f"name: {'x' * 81}\n", 1),
        ("contact: [a, b, c, d, e, f, g]\n", 1),
        ("schema_version: 2\n", 1),
    ],
)
def test_faults_are_placed(text: str, line: int) -> None:
    assert [place for _, place in found(text)] == [line]


def test_all_faults_in_one_run() -> None:
    assert len(found("nam: x\nlogo_text: 3\ncontact: x\n")) == 3


def test_a_file_that_is_no_yaml() -> None:
    assert found("name: [\n")
