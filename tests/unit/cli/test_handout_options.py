from __future__ import annotations

from pathlib import Path

import pytest

from lbp_cli.cli.handout_options import HandoutChoices, handout_choices
from lbp_cli.cli.quick import PlanOptions
from lbp_cli.cli.stops import UsageError
from lbp_cli.model.value import replace
from lbp_cli.render.edition import Practice

PLAIN = PlanOptions("client.yaml")


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LBP_CONFIG_DIR", str(tmp_path))
    (tmp_path / "practice.yaml").write_text("name: Back Room\n")
    return tmp_path


def test_the_practice_is_looked_for_only_for_a_handout() -> None:
    assert handout_choices(PLAIN, "html") == HandoutChoices(Practice("Back Room"))
    assert handout_choices(PLAIN, "markdown") == HandoutChoices()


def test_paper_and_moving_pictures() -> None:
    asked = replace(PLAIN, paper="Letter", animated=True)
    assert handout_choices(asked, "html") == HandoutChoices(Practice("Back Room"), "letter", True)
    with pytest.raises(UsageError, match="--paper a5 is not known; allowed: a4, letter"):
        handout_choices(replace(PLAIN, paper="a5"), "html")


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (replace(PLAIN, practice="p.yaml"), "--practice"),
        (replace(PLAIN, paper="a4"), "--paper"),
        (replace(PLAIN, animated=True), "--animated"),
    ],
)
def test_options_of_a_handout_without_one_are_wrong_usage(asked: PlanOptions, named: str) -> None:
    with pytest.raises(UsageError, match=f"{named} is for a handout: add -o plan.html"):
        handout_choices(asked, "terminal")
