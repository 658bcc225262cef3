from __future__ import annotations

from dataclasses import replace

from lbp_cli.model.norms import Basis
from lbp_cli.model.scores import Score, Statement
from lbp_cli.render.document import Definitions, Document
from lbp_cli.render.scores_section import how_sure, scores_blocks
from lbp_cli.render.terminal import render_terminal

STRESS = Score(
    id="INST-SISQ",
    fact="psych.stress",
    label="Stress these days",
    value="4 of 5",
    scale="1 is not at all, 5 very much.",
    word="raised",
    meaning="Relaxation gets more room.",
    basis=Basis(("elo-2003",), "V2"),
    norm=None,
    change=None,
    notice=None,
)
STANDS = replace(
    STRESS,
    label="Chair stands",
    value="14 stands",
    word=None,
    meaning="It shows leg strength.",
    scale=None,
    basis=Basis(("cdc-steadi",), "V2", "strong in people of 60 and over"),
    norm=Statement("As usual. 12 or more.", Basis((), "V", "weak", "a note")),
    change=Statement("2 more count.", Basis(("ostelo-2008",), "V")),
)


def shown(*scores: Score, width: int = 200) -> str:
    return render_terminal(Document("", scores_blocks(scores)), width)


def test_a_score_says_value_band_meaning_range_and_how_sure() -> None:
    assert shown(STRESS) == (
        "Your scores\n"
        "Stress these days: 4 of 5. Raised. Relaxation gets more room. 1 is not at all, 5 very "
        "much. Read at second hand. [V2: elo-2003]\n"
    )


def test_norm_and_smallest_change_each_say_how_sure() -> None:
    (_, rows) = scores_blocks([STANDS])
    assert isinstance(rows, Definitions)
    (row,) = rows.rows
    assert row.lead == "Chair stands: 14 stands."
    assert row.text == (
        "It shows leg strength. Evidence strong in people of 60 and over, read at second hand. "
        "[V2: cdc-steadi] As usual. 12 or more. Evidence weak, read in the source. [V] 2 more "
        "count. Read in the source. [V: ostelo-2008]"
    )


def test_a_missing_norm_is_said_and_states_nothing() -> None:
    missing = replace(STANDS, norm=Statement("There is no norm for this age.", None), change=None)
    assert "There is no norm for this age.\n" in shown(missing, width=300)


def test_the_mark_is_told_in_words() -> None:
    own = Basis(("lbp-design-rule",), "D", "none")
    assert how_sure(own) == "Evidence none, a rule of our own. [D: lbp-design-rule]"
    assert how_sure(Basis((), "M")) == "From memory, not looked up. [M]"


def test_a_notice_has_a_line_of_its_own() -> None:
    text = shown(replace(STRESS, notice="Developed by somebody."), STANDS)
    assert text.endswith("\n\nStress these days: Developed by somebody.\n")
    assert text.count("Developed") == 1


def test_no_score_no_heading() -> None:
    assert scores_blocks(()) == ()


def test_sixty_columns_hold_everything() -> None:
    narrow = shown(STRESS, STANDS, width=60)
    assert max(len(line) for line in narrow.splitlines()) <= 60
    assert " ".join(narrow.split()) == " ".join(shown(STRESS, STANDS).split())
