from __future__ import annotations

import re
from pathlib import Path

import pytest

import lbp_cli
from lbp_cli.content.codes import CODES, GROUPS, page

SOURCE = Path(lbp_cli.__file__).parent
ROOT = Path(__file__).parents[3]
CODE = re.compile(r'"([EW][0-9]{3})"')


def test_every_code_in_the_source_is_in_the_table_and_the_other_way_round() -> None:
    used = {
        code
        for path in SOURCE.rglob("*.py")
        if path.name != "codes.py"
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }
    assert used == set(CODES)


def test_codes_and_names_are_given_once() -> None:
    listed = [each for _, codes in GROUPS for each in codes]
    assert len({each.code for each in listed}) == len(listed)
    assert len({each.name for each in listed}) == len(listed)


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_every_code_says_what_is_wrong_and_shows_it(code: object) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", getattr(code, "name", ""))
    assert getattr(code, "sentence", "").endswith(".")
    assert getattr(code, "example", "")


def test_the_page_is_current_and_complete() -> None:
    written = (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8")
    assert written == page()
    assert set(re.findall(r"(?m)^### ([EW][0-9]{3}) ", written)) == set(CODES)
