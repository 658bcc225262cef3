from __future__ import annotations

import re
from pathlib import Path

from lbp_cli.render.csv_table import COLUMNS

PAGE = Path(__file__).parents[2] / "docs" / "calendar-and-tables.md"


def test_every_column_is_described_once_and_in_order() -> None:
    table = PAGE.read_text(encoding="utf-8").split("| column |")[1]
    rows = [line.split("|")[1] for line in table.splitlines()[2:] if line.startswith("|")]
    assert [name for row in rows for name in re.findall(r"`(\w+)`", row)] == list(COLUMNS)
